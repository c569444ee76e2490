#!/bin/sh
# score_parse.sh [MODEL] - raw text of the test treebanks through text and parse
# rooms, scored after the rules of the CoNLL 2018 shared task; then the parser
# alone on gold words. GUM's genres are shown as trained on and not. FLOORS, such
# as "las=83 upos=95", must be reached on EWT's raw text. PART=dev takes the
# development parts.
set -eu
cd "$(dirname "$0")/.."
shared=${RAPPORTEUR_SHARED:-../shared}
model=${1:-model/english.model}
program=${PROGRAM:-build/release/src/parse/parse_words}
work=build/score-parse

if [ ! -d "$shared/treebanks" ]; then
    echo "score-parse: no treebanks in $shared, nothing to measure: skipped"
    exit 0
fi
mkdir -p "$work"
part=${PART:-test}
xzcat "$shared/treebanks/en_ewt-ud-$part.conllu.xz" >"$work/ewt.conllu"
xzcat "$shared/treebanks/en_gum-ud-$part.conllu.xz" >"$work/gum.conllu"
python3 tools/split_genres.py "$work/gum.conllu" "$work/gum-trained.conllu" \
    "$work/gum-other.conllu"
for name in ewt gum gum-trained gum-other; do
    python3 "$shared/eval/conllu_text.py" "$work/$name.conllu" >"$work/$name.txt"
    for words in txt conllu; do
        "$program" "$model" "$work/$name.$words" >"$work/$name.$words.out"
        printf '%-11s %-10s ' "$name" \
            "$([ $words = txt ] && echo 'raw text' || echo 'gold words')"
        floors=
        if [ "$name.$words" = ewt.txt ]; then
            for floor in ${FLOORS-}; do floors="$floors --floor $floor"; done
        fi
        # shellcheck disable=SC2086  # a list of words
        python3 "$shared/eval/conll_eval.py" "$work/$name.conllu" \
            "$work/$name.$words.out" $floors
    done
done
