#!/bin/sh
# The shared library gives out the names of rapporteur.h, all of them, and no
# other. usage: exports.sh LIBRARY
set -eu
here=$(dirname "$0")
given=$(nm -D --defined-only "$1" | awk '{ print $3 }' | sort)
declared=$(grep -o 'rapporteur_[a-z_]*(' "$here/../../include/rapporteur.h" |
    tr -d '(' | sort -u)
[ "$given" = "$declared" ] || {
    printf 'given:\n%s\ndeclared:\n%s\n' "$given" "$declared"
    exit 1
}
