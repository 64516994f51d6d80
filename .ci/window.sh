#!/usr/bin/env bash
# Drives the real window on a display without a screen: opens the sample, chooses a koppelkans, draws two shapes,
# takes the second back, and looks at the picture and at what is in the file afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "window test: $1" >&2
  [ -n "${log:-}" ] && [ -s "$log" ] && tail -n 40 "$log" >&2
  exit 1
}
has() { command -v "$1" >/dev/null || fail "$1 is missing; run .ci/packages.sh"; }
for tool in Xvfb xdotool convert import xdpyinfo; do has "$tool"; done

cargo build
program="$(cargo metadata --no-deps --format-version 1 | sed -n 's/.*"target_directory":"\([^"]*\)".*/\1/p')/debug/koppelkans"
[ -x "$program" ] || fail "no program at $program"

work=$(mktemp -d)
log="$work/program.log"
window_pid=""
display_pid=""
clean() {
  [ -n "$window_pid" ] && kill "$window_pid" 2>/dev/null || true
  [ -n "$display_pid" ] && kill "$display_pid" 2>/dev/null || true
  wait 2>/dev/null || true
  [ -n "${KOPPELKANS_KEEP:-}" ] || rm -rf "$work"
}
trap clean EXIT

# The server itself picks a free number and writes it to the file descriptor.
Xvfb -displayfd 3 -screen 0 1600x900x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
display_pid=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
[ -s "$work/display" ] || fail "the display did not start: $(cat "$work/xvfb.log")"
DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
export DISPLAY
for _ in $(seq 100); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done

project="$work/voorbeeld.gpkg"
cp sample-data/vledderwaard.gpkg "$project"
export HOME="$work/home" XDG_CONFIG_HOME="$work/home/config" XDG_DATA_HOME="$work/home/data" XDG_CACHE_HOME="$work/home/cache"
export XDG_RUNTIME_DIR="$work/home/run" KOPPELKANS_LANG=nl LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"

# How many features of a map are on disk.
count() {
  "$program" export "$project" --what "$1" -o "$work/count.geojson" 2>/dev/null || { echo -1; return; }
  grep -o '"Feature"' "$work/count.geojson" | wc -l
}
values_before=$(count values)
tasks_before=$(count tasks)
[ "$values_before" -gt 0 ] || fail "the sample has no values"

"$program" "$project" >"$log" 2>&1 &
window_pid=$!
alive() { kill -0 "$window_pid" 2>/dev/null || fail "the program stopped $1"; }

window=""
for _ in $(seq 300); do
  alive "while it was starting"
  window=$(xdotool search --onlyvisible --pid "$window_pid" 2>/dev/null | head -n 1 || true)
  [ -n "$window" ] || window=$(xdotool search --onlyvisible --name '(?i)koppelkans|vledderwaard' 2>/dev/null | head -n 1 || true)
  [ -n "$window" ] && break
  sleep 0.2
done
[ -n "$window" ] || fail "no window after a minute"
xdotool windowmove "$window" 0 0 windowsize "$window" 1600 900 2>/dev/null || true
xdotool windowfocus "$window" 2>/dev/null || true
sleep 6

picture() { import -window root "$work/$1.png"; }
# Standard deviation of the grey values of a part of the picture, in thousandths of the full range.
spread() { convert "$work/$1.png" -crop "$2" +repage -colorspace Gray -format '%[fx:int(1000*standard_deviation)]' info:; }
colours() { convert "$work/$1.png" -crop "$2" +repage -format '%k' info:; }
left=480x560+160+160
right=480x560+680+160

picture start
alive "after its first picture"
for half in "$left" "$right"; do
  [ "$(spread start "$half")" -ge 4 ] || fail "a half of the map is blank (spread $(spread start "$half"), $half)"
  [ "$(colours start "$half")" -ge 12 ] || fail "a half of the map has $(colours start "$half") colours ($half)"
done

click() { xdotool mousemove "$1" "$2"; sleep 0.25; xdotool click 1; sleep 0.35; }
press() { xdotool key --clearmodifiers "$@"; sleep 0.4; }

# The list of koppelkansen stands on the right; its third row is chosen, which marks the place on both maps.
click 1400 200
sleep 1
picture chosen
changed=$(convert "$work/start.png" "$work/chosen.png" -compose difference -composite -format '%[fx:int(100000*mean)]' info:)
[ "$changed" -ge 5 ] || fail "choosing a koppelkans changed nothing in the picture ($changed)"
press Escape

# One polygon that stays and one that is taken back.
draw() {
  press p
  for place in "$@"; do click "${place%,*}" "${place#*,}"; done
  press Return
  sleep 1
}
draw 300,300 380,310 370,390 310,380
draw 420,420 500,430 480,500
press Escape
press ctrl+z
sleep 3
picture drawn
alive "while drawing"

values_after=-1
for _ in $(seq 20); do
  values_after=$(count values)
  tasks_after=$(count tasks)
  [ "$((values_after + tasks_after))" -eq "$((values_before + tasks_before + 1))" ] && break
  sleep 0.5
done

xdotool windowclose "$window" 2>/dev/null || true
for _ in $(seq 50); do kill -0 "$window_pid" 2>/dev/null || break; sleep 0.1; done
kill "$window_pid" 2>/dev/null || true
window_pid=""

drawn=$(($(count values) + $(count tasks) - values_before - tasks_before))
if [ -n "${KOPPELKANS_KEEP:-}" ]; then echo "pictures in $work"; fi
[ "$drawn" -eq 1 ] || fail "two shapes drawn and one taken back leaves $drawn more in the file, not 1"
grep -qiE 'panicked|stack backtrace' "$log" && fail "the program panicked"
echo "window: opened, both maps drawn, koppelkans chosen, one shape kept and one taken back, all on disk"
