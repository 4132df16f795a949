#!/usr/bin/env bash
# Fuzzes every decoder that a stranger reaches: Tests/fuzz.sh [SECONDS] [GROUP …]
#
# Each group runs so many seconds (600 unless given) under libFuzzer, guided by coverage, with the kept corpus of
# Fixtures/fuzz. Where this toolchain has no libFuzzer, the same groups are tried with mutations from a random seed.
# What broke a property is left in .build-fuzz/found. `MERGE=1` adds to the kept corpus what reaches new code.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-600}
shift || true
build=.build-fuzz
mkdir -p "$build/found"

flags=(-c release --scratch-path "$build" --product plexus-fuzz)
if swift build "${flags[@]}" -Xswiftc -DLIBFUZZER -Xswiftc -sanitize=fuzzer >"$build/build.log" 2>&1; then
    guided=true
else
    guided=false
    echo "no libFuzzer here (see $build/build.log): mutations without coverage"
    swift build "${flags[@]}"
fi
program="$build/release/plexus-fuzz"
if [ $# -gt 0 ]; then groups=("$@"); else mapfile -t groups < <("$program" | cut -f1); fi

# libFuzzer keeps the input that broke a property only where it sees the signal itself.
export SWIFT_BACKTRACE=enable=no
for group in "${groups[@]}"; do
    echo "== $group, $seconds s"
    if ! $guided; then
        "$program" "$group" "$seconds"
        continue
    fi
    corpus="$build/corpus/$group"
    kept="Fixtures/fuzz/$group"
    mkdir -p "$corpus" "$kept"
    "$program" "$group" --write-seeds "$corpus"
    "$program" "$group" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=1024 \
        -malloc_limit_mb=256 -print_final_stats=1 -artifact_prefix="$build/found/$group-" "$corpus" "$kept" \
        >"$build/$group.log" 2>&1 || { tail -n 40 "$build/$group.log"; exit 1; }
    grep -E 'stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)|^Done' "$build/$group.log"
    if [ -n "${MERGE:-}" ]; then
        "$program" "$group" -merge=1 -max_len=512 "$kept" "$corpus" >>"$build/$group.log" 2>&1
    fi
done
