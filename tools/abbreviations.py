#!/usr/bin/env python3
"""Turn data/abbreviations.tsv into the C table that src/text/abbreviations.h
declares, sorted by form; rows doubled or out of order are refused.

usage: abbreviations.py IN.tsv OUT.c
"""
import pathlib
import re
import sys

ENDS = {"never": "ABBREVIATION_NEVER", "may": "ABBREVIATION_MAY",
        "word": "ABBREVIATION_WORD", "number": "ABBREVIATION_NUMBER"}


def rows(path):
    last = ""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("#") or line == "abbreviation\tends":
            continue
        form, _, ends = line.partition("\t")
        if not re.fullmatch(r"[A-Za-z]{1,8}", form) or ends not in ENDS:
            sys.exit(f"{path}:{number}: not a form and never, may, word or number")
        if form <= last:
            sys.exit(f"{path}:{number}: {form} is out of order or doubled")
        last = form
        yield f'    {{STR_INIT("{form}"), {ENDS[ends]}}},\n'


def main():
    source, target = sys.argv[1:]
    found = list(rows(source))
    pathlib.Path(target).write_text(
        "/* Made from data/abbreviations.tsv by tools/abbreviations.py. Do not edit. */\n"
        '#include "text/abbreviations.h"\n\n'
        f"const uint32_t abbreviation_count = {len(found)};\n\n"
        "const struct abbreviation abbreviations[] = {\n" + "".join(found) + "};\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()
