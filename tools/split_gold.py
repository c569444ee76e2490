#!/usr/bin/env python3
"""split_gold.py GOLD OUT - two folders of links, OUT/open and OUT/unread.

GOLD holds dev/dNN.txt and real/nNN.txt with a .json beside each. Every third
d and every fourth n stays unread: nobody tunes a rule on it. score.py takes
either folder.
"""
import pathlib
import sys


def is_unread(name):
    number = int(name[1:])
    return number % (3 if name[0] == "d" else 4) == 0


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    gold, out = map(pathlib.Path, sys.argv[1:])
    texts = sorted(gold.glob("dev/d*.txt")) + sorted(gold.glob("real/n*.txt"))
    if not texts:
        sys.exit(f"split_gold.py: no documents in {gold}")
    for text in texts:
        folder = out / ("unread" if is_unread(text.stem) else "open")
        folder.mkdir(parents=True, exist_ok=True)
        for file in (text, text.with_suffix(".json")):
            link = folder / file.name
            link.unlink(missing_ok=True)
            link.symlink_to(file.resolve())


if __name__ == "__main__":
    main()
