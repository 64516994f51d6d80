#!/usr/bin/env bash
# Installs what the window test needs on Debian: a display without a screen, mouse and keyboard, and what the
# program loads at run time. Does nothing when everything is there.
set -euo pipefail

packages=(
  xvfb xdotool imagemagick x11-utils
  libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxrender1 libxkbcommon0 libxkbcommon-x11-0
  libegl1 libgl1 libgl1-mesa-dri libvulkan1 mesa-vulkan-drivers libfontconfig1 libdbus-1-3
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "all there"
  exit 0
fi

if [ "$(id -u)" -eq 0 ]; then as_root=(env); else as_root=(sudo -n env); fi
echo "installing: ${missing[*]}"
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get update -qq
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
