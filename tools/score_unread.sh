#!/bin/sh
# score_unread.sh [PROGRAM] - as score.sh, on the documents that no rule was
# tuned on; the table alone, so that it stays so.
set -eu
cd "$(dirname "$0")/.."
part=unread
. tools/score_part.sh
