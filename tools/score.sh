#!/bin/sh
# score.sh [PROGRAM] [SCORE-OPTIONS] - read the open gold documents with PROGRAM
# (build/release/rapporteur) and print score.py's table; options such as
# --per-doc and --errors go to score.py.
set -eu
cd "$(dirname "$0")/.."
part=open
. tools/score_part.sh
