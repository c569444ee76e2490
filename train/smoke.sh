#!/bin/sh
# Train a tiny model in about a minute; the C program must read as the network
# in Python does, up to the rounding of weights to bytes and the better trees of
# its decoder. Says so and ends well where the treebanks or torch are missing.
set -eu
cd "$(dirname "$0")/.."
shared=${RAPPORTEUR_SHARED:-../shared}
python=${PYTHON:-python3}
program=${PROGRAM:-build/release/src/parse/parse_words}
work=${WORK:-build/smoke}

if [ ! -d "$shared/treebanks" ]; then
    echo "smoke: no treebanks in $shared: skipped"
    exit 0
fi
if ! "$python" -c 'import torch, numpy' 2>/dev/null; then
    echo "smoke: no torch for $python (train/requirements.txt): skipped"
    exit 0
fi
"$python" train/words.py | cmp - train/vectors.tsv
rm -rf "$work"
mkdir -p "$work"
"$python" train/learn.py --shared "$shared" --out "$work" --steps 360 --threads 1 \
    --silver-limit -1 --gold-limit 4000 --dev-limit 400 --words 6000 --word 48 \
    --affix 48 --units 64 --layers 2 --arc 64 --rel 64 --tag 64 --rate 6e-3 \
    >"$work/learn.log" 2>&1 || {
    tail -n 20 "$work/learn.log"
    exit 1
}
"$python" train/export.py --shared "$shared" --in "$work" --out "$work/tiny.model" \
    --name smoke >>"$work/learn.log"
"$python" - "$shared/treebanks/en_ewt-ud-dev.conllu.xz" "$work/dev.conllu" <<'END'
import itertools, lzma, sys
out, n = open(sys.argv[2], 'w'), 0
for line in lzma.open(sys.argv[1], 'rt', encoding='utf-8'):
    out.write(line)
    n += line == '\n'
    if n == 400:
        break
END
"$program" "$work/tiny.model" "$work/dev.conllu" >"$work/out.conllu"
"$program" "$work/tiny.model" "$work/dev.conllu" portable | cmp - "$work/out.conllu"
"$python" "$shared/eval/conll_eval.py" "$work/dev.conllu" "$work/out.conllu" >"$work/scores"
"$python" - "$work/log.tsv" "$work/scores" <<'END'
import sys
uas, las = map(float, open(sys.argv[1]).read().split('\n')[-2].split('\t')[4:6])
text = open(sys.argv[2]).read().split()
got = dict(zip(text[::2], map(float, text[1::2])))
print(f'smoke: UAS {uas} LAS {las} in Python, {got["uas"]} {got["las"]} in C, '
      f'UPOS {got["upos"]}, lemmas {got["lemma"]}')
worse, better = .4, 2  # points: by the rounding; by whole trees instead of each word's best head
sys.exit(not (las >= 55 and -worse <= got['uas'] - uas <= better and -worse <= got['las'] - las <= better))
END
