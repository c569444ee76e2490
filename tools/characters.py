#!/usr/bin/env python3
"""Turn data/characters.tsv into the C table that src/text/characters.h
declares: pages of 256 characters, each page once.

usage: characters.py IN.tsv OUT.c
"""
import pathlib
import sys

CLASSES = "other blank letter upper lower mark digit open close punctuation symbol".split()
END = 0x110000


def classes(path):
    """One class for each code point; ASCII is left to C."""
    found, last = bytearray(END), 0x7F
    lines = open(path, encoding="utf-8").read().splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("#") or line == "first\tlast\tclass":
            continue
        cells = line.split("\t")
        try:
            first, final = int(cells[0], 16), int(cells[1], 16)
            kind = CLASSES.index(cells[2])
        except (IndexError, ValueError):
            sys.exit(f"{path}:{number}: not FIRST, LAST and a class")
        if not last < first <= final < END or len(cells) != 3:
            sys.exit(f"{path}:{number}: out of order, doubled or too wide")
        found[first:final + 1] = bytes([kind]) * (final + 1 - first)
        last = final
    return bytes(found)


def numbers(values):
    return "".join("\n    " * (i % 24 == 0) + f"{v}," for i, v in enumerate(values))


def main():
    source, target = sys.argv[1:]
    found, pages = classes(source), []
    index = []
    for start in range(0, END, 256):
        page = found[start:start + 256]
        if page not in pages:
            pages.append(page)
        index.append(pages.index(page))
    if len(pages) > 256:
        sys.exit(f"{source}: more pages than a byte counts")
    pathlib.Path(target).write_text(
        "/* Made from data/characters.tsv by tools/characters.py. Do not edit. */\n"
        '#include "text/characters.h"\n\n'
        f"const uint8_t character_page[{END // 256}] = {{{numbers(index)}\n}};\n\n"
        "const uint8_t character_pages[][256] = {"
        + "".join(f"{{{numbers(page)}\n}},\n" for page in pages) + "};\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()
