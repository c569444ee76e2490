# score_part.sh - the rest of score.sh and score_unread.sh, which set $part.
shared=${RAPPORTEUR_SHARED:-../shared}
program=${1:-build/release/rapporteur}
[ $# -eq 0 ] || shift
work=build/score

if [ ! -d "$shared/gold" ]; then
    echo "score: no gold in $shared/gold, nothing to measure: skipped" >&2
    exit 0
fi
mkdir -p "$work"
python3 tools/split_gold.py "$shared/gold" "$work"
python3 tools/gold_lines.py "$shared/gold" "$work/$part" >"$work/$part.jsonl"
"$program" read --jsonl-in --json --no-text <"$work/$part.jsonl" \
    >"$work/$part.records"
if [ "$part" = unread ]; then
    set --
fi
python3 "$shared/gold/score.py" "$work/$part" "$work/$part.records" "$@"
