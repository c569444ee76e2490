#!/bin/sh
# Run each libFuzzer target for some seconds from its saved inputs, two at once.
# usage: tools/fuzz.sh BUILD SECONDS_EACH     new findings are left in BUILD
set -eu
cd "$(dirname "$0")/.."
build=$1 seconds=$2

targets=$(ninja -C "$build" -t targets all |
    sed -n 's,^\(tests/fuzz/[a-z_]*_fuzz\):.*,\1,p')
# shellcheck disable=SC2086  # a list of words
ninja -C "$build" $targets >"$build/compile.log" 2>&1 || {
    cat "$build/compile.log"
    exit 1
}
run_one() {
    target=$1
    name=$(basename "$target" _fuzz)
    mkdir -p "$build/corpus/$name"
    if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        -artifact_prefix="$build/$name-" "$build/corpus/$name" \
        "tests/fuzz/seeds/$name" >"$build/$name.log" 2>&1; then
        echo "fuzz $name: $(grep -a '^Done' "$build/$name.log")"
    else
        tail -n 40 "$build/$name.log"
        echo "fuzz $name: FAILED, see $build/$name.log"
        return 1
    fi
}

found=0
running=""
for target in $targets; do
    run_one "$build/$target" &
    if [ -z "$running" ]; then
        running=$!
        continue
    fi
    wait "$running" || found=1
    running=$!
done
[ -z "$running" ] || wait "$running" || found=1
exit $found
