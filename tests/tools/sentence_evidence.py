#!/usr/bin/env python3
"""How many evidence spans of the open gold documents begin and end where a
sentence does.

usage: sentence_evidence.py TOKENS_CONLLU GOLD... [--show]    GOLD: folders of NAME.txt and NAME.json
"""
import json
import pathlib
import re
import subprocess
import sys


def is_open(name):
    """The unread ones: every third d, every fourth n."""
    kind, number = name[0], int(re.sub(r"\D", "", name))
    return number % {"d": 3, "n": 4}[kind] != 0


def spans(gold):
    for statement in gold["statements"]:
        yield from statement["evidence"]
        yield from (p["evidence"] for p in statement["positions"])
    yield from (t["evidence"] for t in gold["tallies"])


def check(program, text, show):
    """(spans, spans that fit) of a document."""
    raw = text.read_bytes()
    out = subprocess.run([program, "--document", "spans"], input=raw, check=True,
                         stdout=subprocess.PIPE).stdout.decode()
    rows = [line.split() for line in out.splitlines()]
    begins, ends = {int(r[0]) for r in rows}, {int(r[1]) for r in rows}
    found = {tuple(s) for s in spans(json.loads(text.with_suffix(".json").read_text()))}
    bad = [(b, e) for b, e in found if b not in begins or e not in ends]
    for b, e in sorted(bad) if show else []:
        print(f"{text.stem} {b}:{'' if b in begins else ' BEGIN'}{'' if e in ends else ' END'}",
              repr(raw[max(0, b - 25):b].decode(errors="replace")), "[[",
              repr(raw[b:e].decode(errors="replace")), "]]",
              repr(raw[e:e + 25].decode(errors="replace")))
    return len(found), len(found) - len(bad)


def main(program, *folders):
    show = "--show" in folders
    total = fit = 0
    for folder in folders:
        if folder == "--show":
            continue
        for text in sorted(pathlib.Path(folder).glob("*.txt")):
            if is_open(text.stem) and text.with_suffix(".json").exists():
                n, k = check(program, text, show)
                total, fit = total + n, fit + k
    print(f"{fit} of {total} evidence spans are whole sentences: {100 * fit / total:.1f} %")


main(*sys.argv[1:])
