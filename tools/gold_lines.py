#!/usr/bin/env python3
"""gold_lines.py GOLD FOLDER - the texts of FOLDER as JSON Lines, for `read`.

A document whose text names no date of publication gets the one that its page
gave, from the column `published` of GOLD/real/SOURCES-*.tsv; nothing is taken
from the records.
"""
import csv
import json
import pathlib
import sys


def page_dates(gold):
    dates = {}
    for table in sorted(gold.glob("real/SOURCES-*.tsv")):
        with table.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if row.get("published"):
                    dates[row["id"]] = row["published"]
    return dates


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    gold, folder = map(pathlib.Path, sys.argv[1:])
    dates = page_dates(gold)
    for text in sorted(folder.glob("*.txt")):
        line = {"id": text.stem, "text": text.read_text(encoding="utf-8")}
        if text.stem in dates:
            line["date"] = dates[text.stem]
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
