#!/usr/bin/env python3
"""How often the coder's issue is the reader's: of the stands of the labelled
development sentences, each a text of its own, and of the positions of the open
gold documents, each with its evidence given (equal issues with equal evidence count once).

usage: issues_score.py ISSUES_PRINT [SHARED] [--list] [--data DIR]
"""
import argparse
import collections
import json
import pathlib
import subprocess

import split_gold


def ask(program, data, documents):
    """Slugs for each (text, spans)."""
    lines = [" ".join(f"{b},{e}" for b, e in spans) + "\t" + text.replace("\n", "\x1e")
             for text, spans in documents]
    run = subprocess.run([program, *data], input="\n".join(lines).encode() + b"\n", capture_output=True, check=True)
    return [line.split() for line in run.stdout.decode().splitlines()]


def sentences(gold):
    """(text, spans), due: the stretch from the cue on."""
    documents, due = [], []
    for line in (gold / "sentences/dev.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[4] == "n":
            continue
        at = len(cells[2][:max(cells[2].find(cells[7]), 0)].encode())
        end = at + len(cells[7].encode())
        documents.append((cells[2], [(at, end)]))
        due.append([cells[6]])
    return documents, due


def positions(gold):
    documents, due = [], []
    for path in sorted(gold.glob("dev/d*.json")) + sorted(gold.glob("real/n*.json")):
        if split_gold.is_unread(path.stem):
            continue
        record = json.loads(path.read_text(encoding="utf-8"))
        stands = [p for s in record["statements"] for p in s["positions"]] + record["tallies"]
        pairs = sorted({(tuple(s["evidence"]), s["issue"]) for s in stands})
        documents.append((path.with_suffix(".txt").read_bytes().decode(), [span for span, _ in pairs]))
        due.append([issue for _, issue in pairs])
    return documents, due


def report(what, documents, due, said, verbose):
    right = wrong = 0
    confused = collections.Counter()
    for (text, spans), gold, got in zip(documents, due, said):
        for span, g, s in zip(spans, gold, got + ["-"] * len(gold)):
            right, wrong = right + (g == s), wrong + (g != s)
            if g != s:
                confused[(g, s)] += 1
                if verbose:
                    words = text.encode()[span[0]:span[1]].decode(errors="replace")
                    print(f"{g} <- {s} | {' '.join(words.split())[:240]}")
    print(f"{what}: {right} of {right + wrong} right, {right / max(right + wrong, 1):.4f}")
    if verbose:
        print(*confused.most_common(25), sep="\n")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("shared", nargs="?", type=pathlib.Path, default=pathlib.Path("../shared"))
    options.add_argument("--list", action="store_true")
    options.add_argument("--data")
    options = options.parse_args()
    data = [options.data] if options.data else []
    for what, part in (("sentences", sentences), ("positions", positions)):
        documents, due = part(options.shared / "gold")
        report(what, documents, due, ask(options.program, data, documents), options.list)


if __name__ == "__main__":
    main()
