#!/usr/bin/env python3
"""Part GUM by genres that the model was trained on and others.

usage: split_genres.py GUM.conllu TRAINED.conllu OTHER.conllu
"""
import sys

TRAINED = set("academic bio court interview news speech textbook vlog voyage".split())

with open(sys.argv[2], "w") as trained, open(sys.argv[3], "w") as other:
    out, held = trained, []
    for line in open(sys.argv[1]):
        held.append(line)
        if line.startswith("# sent_id = GUM_"):
            out = trained if line.split("_")[2] in TRAINED else other
        if line == "\n":
            out.writelines(held)
            held = []
