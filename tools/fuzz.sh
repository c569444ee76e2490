#!/bin/sh
# Run each libFuzzer target for some seconds, from its saved inputs.
# usage: tools/fuzz.sh BUILD SECONDS_EACH     new findings are left in BUILD
set -eu
cd "$(dirname "$0")/.."
build=$1 seconds=$2

meson compile -C "$build" >/dev/null
found=0
for target in "$build"/tests/fuzz/*_fuzz; do
    [ -x "$target" ] && [ -f "$target" ] || continue
    name=$(basename "$target" _fuzz)
    corpus=$build/corpus/$name
    mkdir -p "$corpus"
    if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        -artifact_prefix="$build/$name-" "$corpus" "tests/fuzz/seeds/$name" \
        >"$build/$name.log" 2>&1; then
        echo "fuzz $name: $(grep -c . "$build/$name.log") lines, $(tail -n 1 "$build/$name.log")"
    else
        tail -n 40 "$build/$name.log"
        echo "fuzz $name: FAILED, see $build/$name.log"
        found=1
    fi
done
exit $found
