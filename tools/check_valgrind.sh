#!/bin/sh
# Run the demo's command under valgrind: no error, no leak.
# usage: tools/check_valgrind.sh PROGRAM
set -eu
cd "$(dirname "$0")/.."
valgrind --quiet --error-exitcode=9 --leak-check=full \
    --errors-for-leak-kinds=definite,indirect,possible \
    "$1" read docs/samples/third-committee.txt >/dev/null
echo "valgrind: no error, no leak"
