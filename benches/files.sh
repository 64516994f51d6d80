#!/usr/bin/env bash
# Holds reading and writing of whole files against what a user would pick instead, and prints one table: seconds on the
# clock and of the processors, and peak memory, of each whole process, its start included. It measures and asserts nothing.
#
#   benches/files.sh [PARCELS]         a GeoPackage of 1 000 000 parcels, the other files a tenth of that
#
# KOPPELKANS  the program (else it is built: cargo build --release --no-default-features)
# PEER_VENV   a Python environment with pyogrio and geopandas; made when it is not there (in the folder for temporary files)
# PEER_DATA   where the files are, or are put when they are not there (in the folder for temporary files)
# PEERS       folder with generate.py, which makes the GeoJSON of 215 MB (../shared/peers); without it that row is left out
# QGIS_PYTHON the Python that knows QGIS (/usr/bin/python3)
# FILES_ONLY  only rows whose name begins so, such as "parcels" or "out"
#
# What each does. *look*: everything is read, turned into RD New and each shape proven; nothing is kept (`koppelkans check`,
# which also looks at every column; geopandas with is_valid; QGIS with isGeosValid). *take*: the same into a file on disk
# with an index of where things lie (`koppelkans import --as reference` into a project, repairing what is broken; geopandas
# the same with is_valid, then a GeoPackage, which has such an index; QGIS "save features as", which proves nothing).
# *out*: a tenth of the parcels from our project, where they are values with all their columns, and for the others from
# a plain GeoPackage, into another form. Ours has more columns (the four values and who said them), and "hand over" also
# the area, the styles for QGIS and what every column means. Turning degrees into RD New, ours and QGIS' are
# RDNAPTRANS2018 when QGIS has its grid, else QGIS and geopandas take a less exact formula.
set -euo pipefail
cd "$(dirname "$0")/.."

count="${1:-1000000}"
few=$((count / 10))
temp="${TMPDIR:-/tmp}"
data="${PEER_DATA:-$temp/peer-data}"
venv="${PEER_VENV:-$temp/koppelkans-peers}"
peers="${PEERS:-../shared/peers}"
qgis="${QGIS_PYTHON:-/usr/bin/python3}"
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1

say() { echo "$*" >&2; }
[ -x /usr/bin/time ] || { say "no /usr/bin/time (Debian: apt install time)"; exit 1; }
if [ -z "${KOPPELKANS:-}" ]; then
  cargo build --quiet --release --no-default-features >&2
  KOPPELKANS="${CARGO_TARGET_DIR:-target}/release/koppelkans"
fi
"$KOPPELKANS" --version >/dev/null
if [ ! -x "$venv/bin/python" ]; then
  say "making an environment in $venv"
  { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet geopandas==1.2.0 shapely==2.2.0 pyogrio==0.13.0 pyarrow; } >&2
fi
"$venv/bin/python" benches/files/data.py "$data" "$count"
geojson="$data/values_100000.geojson"
if [ ! -f "$geojson" ] && [ -f "$peers/generate.py" ]; then
  PEER_DATA="$data" "$venv/bin/python" "$peers/generate.py" 100000 >&2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
table="$work/table"
: >"$table"

pyogrio() { "$venv/bin/python" benches/files/pyogrio_peer.py "$@"; }
with_qgis() { "$qgis" benches/files/qgis_peer.py "$@"; }
has_pyogrio=yes
pyogrio version >"$work/pyogrio" 2>"$work/errors" || has_pyogrio=
has_qgis=yes
with_qgis version >"$work/qgis" 2>"$work/errors" || has_qgis=

# measure ROW WHAT TOOL COMMAND…: a line of the table, with the features it says it had and how many are not valid to it.
measure() {
  local row=$1 what=$2 tool=$3 said
  shift 3
  say "$row, $what, $tool"
  if /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/said" 2>"$work/errors"; then
    said=$(tail -n 1 "$work/said")
    [ "$tool" != ours ] || said=$(cat "$work/said" "$work/errors" | grep -o '[0-9.]* objecten' | tr -d . | head -n 1 || true)
    printf '%s\t%s\t%s\t%s\t%s\n' "$row" "$what" "$tool" "$(tail -n 1 "$work/time")" "$said" >>"$table"
  else
    printf '%s\t%s\t%s\tfailed\t%s\n' "$row" "$what" "$tool" "$(tail -n 1 "$work/errors")" >>"$table"
  fi
}
peer() { # peer ROW WHAT IN [OUT]: the same by the others
  local row=$1 what=$2 out="${4:-$work/none}"
  shift 2
  if [ -n "$has_pyogrio" ]; then
    measure "$row" "$what" pyogrio "$venv/bin/python" benches/files/pyogrio_peer.py "$what" "$@"
  fi
  rm -f "$out"
  if [ -n "$has_qgis" ] && [ "${out##*.}" != parquet ]; then
    measure "$row" "$what" QGIS "$qgis" benches/files/qgis_peer.py "$what" "$@"
  fi
  rm -f "$out"
}
wanted() { case "$1" in "${FILES_ONLY:-}"*) return 0 ;; *) return 1 ;; esac; }

row() { # row NAME FILE
  local name=$1 file=$2
  wanted "$name" || return 0
  if [ ! -f "$file" ]; then
    printf '%s\t-\tall\tskipped\tno %s\n' "$name" "$file" >>"$table"
    return 0
  fi
  # Once through, so that everybody finds it in memory.
  cat "$file" >/dev/null
  measure "$name" look ours "$KOPPELKANS" check --lang nl "$file"
  peer "$name" look "$file"
  "$KOPPELKANS" new "$work/p.gpkg" --area sample-data/gebied.geojson >"$work/said" 2>&1
  measure "$name" take ours "$KOPPELKANS" import --lang nl "$work/p.gpkg" "$file" --as reference
  rm -f "$work/p.gpkg"
  peer "$name" take "$file" "$work/taken.gpkg"
}

out() { # out FORM WHAT: WHAT of our project and, by the others, the same land
  local name="out $1" file="$work/out.$1"
  wanted "$name" || return 0
  measure "$name" "$2" ours "$KOPPELKANS" export --lang nl "$work/out.project.gpkg" --what "$2" -o "$file"
  # Nobody says how many were written, so they are counted.
  if [ -n "$has_pyogrio" ] && [ -f "$file" ]; then sed -i "\$s/\t[^\t]*\$/\t$(pyogrio count "$file")/" "$table"; fi
  rm -f "$file"
  peer "$name" give "$work/plain.gpkg" "$file"
}

row "parcels $count gpkg" "$data/parcels_$count.gpkg"
row "lands 100000 geojson" "$geojson"
row "parcels $few shp.zip" "$data/parcels_$few.zip"
row "parcels $few fgb" "$data/parcels_$few.fgb"
row "places $few csv" "$data/places_$few.csv"
case "${FILES_ONLY:-out}" in out*) outs=yes ;; *) outs= ;; esac
if [ -n "$outs" ]; then
  say "a project to write from"
  "$KOPPELKANS" new "$work/out.project.gpkg" --area sample-data/gebied.geojson >"$work/said" 2>&1
  "$KOPPELKANS" import "$work/out.project.gpkg" "$data/parcels_$few.fgb" --as values >"$work/said" 2>&1
  "$venv/bin/python" benches/files/pyogrio_peer.py give "$data/parcels_$few.fgb" "$work/plain.gpkg" >"$work/said"
  out gpkg handover
  out fgb values
  out parquet values
  out geojson values
fi

say ""
echo "$("$KOPPELKANS" --version); $(cat "$work/pyogrio" || true); $(cat "$work/qgis" || true)"
echo "$(uname -srm), $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d' ' -f1-3 /proc/loadavg), $(date +%F)"
[ -n "$has_pyogrio" ] || echo "NO PYOGRIO: its lines are missing"
[ -n "$has_qgis" ] || echo "NO QGIS: its lines are missing"
"$venv/bin/python" benches/files/table.py "$table"
