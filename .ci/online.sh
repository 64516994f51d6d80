#!/usr/bin/env bash
# Asks a real server of the standard: pygeoapi, from the Python registry, on this machine, with the data of the sample.
# Where there is no Python or its registry can't be reached it says so loudly and passes; KOPPELKANS_PYGEOAPI can name a
# python that has pygeoapi. Nothing but the installation leaves this machine.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
  echo "──────────────────────────────────────────────────────────────" >&2
  echo "SKIPPED: asking a real server of OGC API Features. $1" >&2
  echo "──────────────────────────────────────────────────────────────" >&2
  exit 0
}

python="${KOPPELKANS_PYGEOAPI:-}"
if [ -z "$python" ]; then
  command -v python3 >/dev/null || skip "There is no python3."
  folder="${KOPPELKANS_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/koppelkans-pygeoapi}"
  python="$folder/bin/python"
  if ! "$python" -c 'import pygeoapi' 2>/dev/null; then
    echo "making $folder"
    python3 -m venv "$folder" || skip "python3 can't make an environment (python3-venv?)."
    "$python" -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 20 pygeoapi \
      || skip "pygeoapi can't be installed: is the Python registry there?"
  fi
fi
"$python" -c 'import pygeoapi' 2>/dev/null || skip "$python has no pygeoapi."

cargo test --features online --test pygeoapi --no-run
KOPPELKANS_PYGEOAPI="$python" cargo test --features online --test pygeoapi -- --nocapture
