#!/bin/sh
# The tree keeps its form: clang-format, clang-tidy, gcc's analyzer, the rooms,
# and no function over sixty lines.
set -eu
cd "$(dirname "$0")/.."
sources=$(git ls-files 'src/*.[ch]' 'include/*.h' 'tests/*.[ch]' 'bench/*.c' 'docs/*.c')
units=$(git ls-files 'src/*.c')

# shellcheck disable=SC2086  # lists of words
clang-format --dry-run -Werror $sources
python3 tools/check_rooms.py src
meson compile -C build/release >/dev/null
echo "$units" | xargs -n 4 -P 2 clang-tidy --quiet -p build/release 2>/dev/null
meson setup build/analyzer --buildtype=debug -Dc_args=-fanalyzer --reconfigure \
    >/dev/null 2>&1 || meson setup build/analyzer --buildtype=debug \
    -Dc_args=-fanalyzer >/dev/null
ninja -C build/analyzer rapporteur >build/analyzer/compile.log 2>&1 || {
    grep -E 'error|warning' build/analyzer/compile.log
    exit 1
}
echo "lint: clean"
