#!/bin/sh
# Learn the weights and write model/english.model; goes on where it was stopped.
set -eu
cd "$(dirname "$0")/.."
shared=${RAPPORTEUR_SHARED:-../shared}
python=${PYTHON:-python3}
out=${OUT:-build/train}

"$python" train/learn.py --shared "$shared" --out "$out" --minutes "${MINUTES:-75}"
"$python" train/export.py --shared "$shared" --in "$out" --out model/english.model \
    --name "${NAME:-english}"
