#!/usr/bin/env bash
# Holds the engine of whole layers against what a user would pick instead, on the same land, and prints one table with
# the ratio of each operation and the ratio that is wanted. It measures and asserts nothing.
#
#   benches/peers.sh [N] [RUNS]        N shapes a layer (10000), RUNS times (3)
#
# PEERS       folder with generate.py and the scripts of the peers (../shared/peers)
# PEER_VENV   a Python environment with the peers; made when it is not there (in the folder for temporary files)
# PEER_DATA   where the land is, or is put when it is not there (in the folder for temporary files)
# PEER_OPS    only these operations, by their names in the scripts
#
# What differs: peers give back attributes with the pieces, we give row numbers; `c_overlay` of the peers keeps touching
# pairs as empty rows; we give exact distances with the pairs within 250 m, the peers only the pairs. Each operation of
# a peer runs in a process of its own; ours too.
set -euo pipefail
cd "$(dirname "$0")/.."

count="${1:-10000}"
runs="${2:-3}"
peers="${PEERS:-../shared/peers}"
temp="${TMPDIR:-/tmp}"
venv="${PEER_VENV:-$temp/koppelkans-peers}"
export PEER_DATA="${PEER_DATA:-$temp/peer-data}"

if [ ! -f "$peers/generate.py" ]; then
  echo "no generate.py in $peers; set PEERS to the folder with the scripts of the peers" >&2
  exit 1
fi
if [ ! -x "$venv/bin/python" ]; then
  echo "making an environment in $venv" >&2
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet geopandas==1.2.0 shapely==2.2.0 pyogrio==0.13.0 pyarrow duckdb==1.5.5 \
    duckdb-extension-spatial==1.5.5 sedonadb==0.5.0 geoarrow-pyarrow==0.3.0 >&2
fi
for file in tasks values mosaic; do
  if [ ! -f "$PEER_DATA/${file}_$count.wkb" ] || [ ! -f "$PEER_DATA/${file}_$count.geojson" ]; then
    "$venv/bin/python" "$peers/generate.py" "$count" >&2
    break
  fi
done

# The operation, the best peer at it, and how many times faster is wanted.
table="
a_bbox     shapely_peer.py  a_bbox     4
b_area2    shapely_peer.py  b_area2    10
c_overlay  sedonadb_peer.py c_overlay  2.5
d_dwithin  duckdb_peer.py   d_dwithin  5
e_read     shapely_peer.py  e_read     8
f_cover    sedonadb_peer.py f_cover    3
g_unionall shapely_peer.py  g_unionall 3
full       shapely_peer.py  full       12
"

cargo bench --quiet --no-default-features --bench layers --no-run >&2
program=(cargo bench --quiet --no-default-features --bench layers --)
lines=$(mktemp)
errors=$(mktemp)
trap 'rm -f "$lines" "$errors"' EXIT
while read -r op script name wanted; do
  [ -n "$op" ] || continue
  case " ${PEER_OPS:-$op} " in *" $op "*) ;; *) continue ;; esac
  echo "$op" >&2
  # A peer that fails leaves a row without a ratio, so that the others are still seen.
  theirs=$("$venv/bin/python" "$peers/$script" "$count" "$name" "$runs" 2>"$errors" | grep '^{' | tail -n 1 || true)
  [ -n "$theirs" ] || tail -n 1 "$errors" >&2
  ours=$("${program[@]}" --wkb --runs "$runs" "$count" "$op" | grep '^{' | tail -n 1 || true)
  printf '%s\t%s\t%s\t%s\n' "$op" "$wanted" "${theirs:-null}" "${ours:-null}" >>"$lines"
done <<<"$table"

"$venv/bin/python" - "$lines" "$count" "$runs" <<'PYTHON'
import json, os, sys

print(f"{int(sys.argv[2])} x {int(sys.argv[2])} shapes, median of {sys.argv[3]} runs, {os.cpu_count()} cores")
print(f"{'':11}{'best peer':>18}{'peer s':>10}{'ours s':>10}{'ratio':>8}{'wanted':>8}{'':6}"
      f"{'peer rows':>11}{'our rows':>11}{'areas differ':>14}{'peer MB':>9}{'our MB':>8}")
for line in open(sys.argv[1]):
    op, wanted, theirs, ours = line.rstrip("\n").split("\t")
    peer, own = json.loads(theirs), json.loads(ours)
    if peer is None or own is None:
        print(f"{op:11} no figures: " + ("the peer failed" if peer is None else "ours failed"))
        continue
    ratio = peer["s"] / max(own["s"], 1e-9)
    both = peer.get("area"), own.get("area")
    apart = f"{abs(both[0] - both[1]) / both[0]:.1e}" if all(both) else "-"
    print(f"{op:11}{peer['peer']:>18}{peer['s']:>10.4f}{own['s']:>10.4f}{ratio:>8.1f}{float(wanted):>8.1f}"
          f"{'  ok' if ratio >= float(wanted) else '  SLOW':6}{peer.get('pairs', 0):>11}{own['pairs']:>11}{apart:>14}"
          f"{peer['rss']:>9}{own['rss']:>8}")
PYTHON
