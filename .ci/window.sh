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

# The server itself picks a free number and writes it to the file descriptor. Without -noreset it starts over when its
# last client leaves, and turns away whoever comes just then: xdotool leaves many times while the program starts.
Xvfb -noreset -displayfd 3 -screen 0 1600x900x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
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
  [ -n "$window" ] || window=$(xdotool search --onlyvisible --name '[Kk]oppelkans|[Vv]ledderwaard' 2>/dev/null | head -n 1 || true)
  [ -n "$window" ] && break
  sleep 0.2
done
[ -n "$window" ] || fail "no window after a minute"
xdotool windowmove "$window" 0 0 windowsize "$window" 1600 900 2>/dev/null || true
xdotool windowfocus "$window" 2>/dev/null || true

picture() { import -window root "$work/$1.png"; }
# Standard deviation of the grey values of a part of the picture, in thousandths of the full range.
spread() { convert "$work/$1.png" -crop "$2" +repage -colorspace Gray -format '%[fx:int(1000*standard_deviation)]' info:; }
colours() { convert "$work/$1.png" -crop "$2" +repage -format '%k' info:; }
# The two maps; the list of koppelkansen beside them.
left=470x700+280+100
right=470x700+770+100
list=330x320+1255+90

drawn() { [ "$(spread start "$1")" -ge 20 ] && [ "$(colours start "$1")" -ge 40 ]; }
for _ in $(seq 60); do
  alive "before its first picture"
  picture start
  drawn "$left" && drawn "$right" && drawn "$list" && break
  sleep 1
done
for part in "$left" "$right" "$list"; do
  drawn "$part" || fail "$part is blank: spread $(spread start "$part"), $(colours start "$part") colours"
done

# Slow on purpose: a debug build that draws in software shows only a few pictures a second.
click() { xdotool mousemove "$1" "$2"; sleep 0.4; xdotool mousedown 1; sleep 0.2; xdotool mouseup 1; sleep 0.6; }
press() { xdotool key --clearmodifiers "$@"; sleep 0.6; }
# Waits until this many features more than at the start are on disk.
on_disk() {
  for _ in $(seq 30); do
    alive "while drawing"
    more=$(($(count values) + $(count tasks) - values_before - tasks_before))
    [ "$more" -eq "$1" ] && return 0
    sleep 0.4
  done
  return 1
}

# A koppelkans chosen in the list is marked on both maps, and the rest of them fades.
click 1400 200
sleep 2
picture chosen
alive "when a koppelkans was chosen"
for part in "$left" "$right"; do
  changed=$(convert "$work/start.png" "$work/chosen.png" -crop "$part" +repage -compose difference -composite \
    -colorspace Gray -format '%[fx:int(10000*mean)]' info:)
  [ "$changed" -ge 10 ] || fail "choosing a koppelkans changed nothing on $part ($changed)"
done
press Escape

# Draws a polygon until it is on disk; a click can be lost while the machine is busy.
draw() {
  local expected=$1
  shift
  for _ in 1 2 3; do
    press Escape
    press p
    for place in "$@"; do click "${place%,*}" "${place#*,}"; done
    press Return
    on_disk "$expected" && return 0
  done
  picture drawn
  fail "a drawn polygon is not on disk ($more instead of $expected)"
}
# One polygon that stays and one that is taken back.
draw 1 300,200 380,210 370,270 310,260
draw 2 420,180 500,190 480,250
press Escape
press ctrl+z
on_disk 1 || fail "after undo there are $more features more in the file, not 1"
picture drawn

# There is no window manager here to ask for a polite close; everything must be on disk already anyway.
kill "$window_pid" 2>/dev/null || true
for _ in $(seq 50); do kill -0 "$window_pid" 2>/dev/null || break; sleep 0.1; done
window_pid=""

more=$(($(count values) + $(count tasks) - values_before - tasks_before))
if [ -n "${KOPPELKANS_KEEP:-}" ]; then echo "pictures in $work"; fi
[ "$more" -eq 1 ] || fail "two shapes drawn and one taken back leaves $more more in the file, not 1"
if grep -qiE 'panicked|stack backtrace' "$log"; then fail "the program panicked"; fi
echo "window: opened, both maps drawn, koppelkans chosen, one shape kept and one taken back, all on disk"
