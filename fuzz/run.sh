#!/usr/bin/env bash
# Tries the engine on whatever coordinates for so many seconds: fuzz/run.sh [SECONDS] (60). It stops at the first panic,
# at an input that takes more than 20 seconds, and at more than 2 GB; the input is then in fuzz/artifacts.
#
# It needs a C++ compiler, and no nightly: the marks that libFuzzer needs are put in by a pass that stable has too.
set -euo pipefail
cd "$(dirname "$0")"
seconds="${1:-60}"
target="$(rustc -vV | sed -n 's/^host: //p')"
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares"
# With a target named, build scripts and macros go without the marks.
cargo build --release --target "$target"
mkdir -p corpus artifacts
# One thread, so that an input does the same every time.
RAYON_NUM_THREADS=1 "target/$target/release/layers" corpus -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
  -artifact_prefix=artifacts/ -max_len=600 -print_final_stats=1 -close_fd_mask=1
