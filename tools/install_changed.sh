#!/bin/sh
# Whether the scripts, the README or the dependencies changed in the last
# commits (exit 0), so that the check on a new machine is due.
# CHECK_BASE names the commit to compare with; else the last twenty commits.
cd "$(dirname "$0")/.." || exit 1
base=${CHECK_BASE:-$(git rev-list --max-count=20 HEAD | tail -n 1)}
if [ "$(git rev-list --count HEAD)" -le 20 ]; then
    exit 0
fi
git diff --name-only "$base" HEAD |
    grep -qE '^(script/|\.ci/|README\.md|meson|Makefile|tools/check_install|.*meson\.build)'
