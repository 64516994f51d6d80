#!/usr/bin/env bash
# Tries whatever bytes for so many seconds: fuzz/run.sh [SECONDS] [WHAT]. WHAT is `layers` (the overlay engine, the
# default) or the ending of a file that is read: geojson, gpkg, zip (a shapefile), dbf, csv, xlsx, xls, xlsb, ods, fgb,
# kml, gpx, topojson, pmtiles. It stops at the first panic, at an input that takes more than 20 seconds, and at too much memory: 2 GB for the
# engine, ten times the file and 48 MB for a reader. The input is then in fuzz/artifacts.
#
# It needs a C++ compiler, and no nightly: the marks that libFuzzer needs are put in by a pass that stable has too.
set -euo pipefail
cd "$(dirname "$0")"
seconds="${1:-60}"
what="${2:-layers}"
target="$(rustc -vV | sed -n 's/^host: //p')"
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
# With a target named, build scripts and macros go without the marks.
cargo build --release --target "$target"
bin="target/$target/release"
mkdir -p "corpus/$what" "artifacts/$what"
options=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -artifact_prefix="artifacts/$what/"
  -print_final_stats=1 -close_fd_mask=1)
# One thread, so that an input does the same every time.
export RAYON_NUM_THREADS=1
if [ "$what" = layers ]; then
  exec "$bin/layers" "corpus/$what" "${options[@]}" -max_len=600
fi
# It begins with what the tests and the sample have of this format.
for folder in ../tests/cases ../sample-data ../assets/background; do
  [ -d "$folder" ] && find "$folder" -name "*.$what" -size -200k -exec cp -n {} "corpus/$what/" \;
done
export KOPPELKANS_READER="$what"
exec "$bin/readers" "corpus/$what" "${options[@]}" -max_len=65536
