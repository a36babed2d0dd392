#!/usr/bin/env bash
# Builds everything and runs all tests but the slow ones. usage: packaging/test.sh [ctest options]
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
export LC_ALL=C.UTF-8

bash packaging/deps.sh
cmake --preset release >/dev/null || cmake --preset release
cmake --build --preset release
# Two more than there are processors: the longest tests wait for a server, a slow line or a clock.
jobs=$(($(nproc 2>/dev/null || echo 2) + 2))
ctest --test-dir build/release --output-on-failure -LE slow -j "$jobs" "$@"
