#!/usr/bin/env python3
"""Turn data/text_words.tsv into the C table that src/text/vocabulary.h
declares, sorted by word; rows doubled or out of order are refused.

usage: text_words.py IN.tsv OUT.c
"""
import pathlib
import re
import sys

CLASSES = ("starter speech farewell division small time prefix contraction short "
           "slashed ending unit").split()


def row(cells, where):
    if len(cells) != 3 or not re.fullmatch(r"[A-Za-z/]{1,12}", cells[0]):
        sys.exit(f"{where}: not a word, classes and cuts")
    word, classes, cuts = cells[0], cells[1].split(","), cells[2].split(",")
    if any(name not in CLASSES for name in classes):
        sys.exit(f"{where}: {cells[1]} is not of {' '.join(CLASSES)}")
    if ("contraction" in classes) != (cells[2] != "") or len(cuts) > 2:
        sys.exit(f"{where}: cuts are for contractions, two at most")
    if any(cut and not 0 < int(cut) < len(word) for cut in cuts):
        sys.exit(f"{where}: a cut outside {word}")
    bits = " | ".join(f"VOCABULARY_{name.upper()}" for name in classes)
    return f'    {{STR_INIT("{word}"), {bits}, {{{cells[2] or 0}}}}},\n'


def rows(path):
    last = ""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("#") or line == "word\tclasses\tcuts":
            continue
        cells = line.split("\t")
        if cells[0] <= last:
            sys.exit(f"{path}:{number}: {cells[0]} is out of order or doubled")
        last = cells[0]
        yield row(cells, f"{path}:{number}")


def main():
    source, target = sys.argv[1:]
    found = list(rows(source))
    pathlib.Path(target).write_text(
        "/* Made from data/text_words.tsv by tools/text_words.py. Do not edit. */\n"
        '#include "text/vocabulary.h"\n\n'
        f"const uint32_t vocabulary_count = {len(found)};\n\n"
        "const struct vocabulary vocabulary[] = {\n" + "".join(found) + "};\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()
