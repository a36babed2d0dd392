#!/usr/bin/env bash
# Builds the fuzz targets and runs each over its corpus. Clang with libFuzzer is needed (Debian: clang).
# usage: tests/fuzz/run.sh [seconds each, 600] [target…]
# What is found lies in build/fuzz/found; inputs that reach something new are added to the corpus, the smallest of each (-merge).
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
shift || true
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || targets=(wire csv mapping keyslots chunk links mail card)

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target $(printf "fuzz_%s " "${targets[@]}")
found=build/fuzz/found
mkdir -p "$found"
failed=()
for target in "${targets[@]}"; do
    work=build/fuzz/corpus/$target
    mkdir -p "$work"
    echo "fuzz: $target for $seconds s"
    # The new inputs are collected beside the corpus: what is kept of them is decided by the merge.
    UBSAN_OPTIONS=print_stacktrace=1 build/fuzz/tests/fuzz/fuzz_"$target" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
        -dict=tests/fuzz/dictionaries/"$target" -artifact_prefix="$found/$target-" -print_final_stats=1 "$work" tests/fuzz/corpus/"$target" \
        >"build/fuzz/$target.log" 2>&1 || failed+=("$target")
    grep -E "stat::number_of_executed_units|stat::peak_rss_mb|ERROR|does not hold" "build/fuzz/$target.log" || true
done
if [ "${#failed[@]}" -gt 0 ]; then
    echo "fuzz: findings in ${failed[*]}: see build/fuzz/<target>.log and $found" >&2
    exit 1
fi
