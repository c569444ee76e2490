#!/usr/bin/env python3
"""How much of the gold the names room finds, before any statement is read.

Of the open documents: speakers, spokespersons and targets that some mention in
the evidence resolves to, the party of each spokesperson, the publication.
Of the counted sets: those found as a mention, with the right bounds.

usage: names_recall.py NAMES_DUMP MODEL [SHARED] [--list]
"""
import collections
import json
import pathlib
import subprocess
import sys


def dump(program, model, paths):
    """name -> rows of names_dump, in the order of the input."""
    run = subprocess.run([program, model, *map(str, paths)],
                         capture_output=True, check=True)
    documents = []
    for line in run.stdout.decode().splitlines():
        row = line.split("\t")
        if row[0] == "doc":
            documents.append((row[1], []))
        else:
            documents[-1][1].append(row)
    return documents


def open_documents(gold):
    """The documents that anyone may read: not every third, every fourth."""
    for part, letter, count, skip in (("dev", "d", 30, 3), ("real", "n", 96, 4)):
        for number in range(1, count + 1):
            if number % skip:
                yield gold / part / f"{letter}{number:02d}"


class Report:
    def __init__(self, verbose):
        self.found, self.all = collections.Counter(), collections.Counter()
        self.verbose = verbose

    def count(self, what, ok, *detail):
        self.all[what] += 1
        self.found[what] += bool(ok)
        if self.verbose and not ok:
            print(what, *detail, sep=" | ")

    def show(self):
        for what, number in self.all.items():
            share = 100 * self.found[what] / number
            print(f"{what:32} {self.found[what]:5} of {number:5}  {share:5.1f} %")


def codes_in(mentions, spans):
    codes = set()
    for row in mentions:
        if any(begin <= int(row[1]) < end for begin, end in spans):
            codes |= {row[5], row[6], *row[8].split("|"), *row[9].split("|")}
    return codes


def check_document(report, gold, text, rows):
    mentions = [row for row in rows if row[0] == "mention"]
    persons = {row[1]: row[2] for row in rows if row[0] == "person"}
    published = next(row[1] for row in rows if row[0] == "published")
    name = gold["doc"]
    if gold["published"] and published != "-":
        report.count("publication right, where found",
                     published == gold["published"], name, published)
    for statement in gold["statements"]:
        words = text[slice(*statement["evidence"][0])][:160].decode(errors="replace")
        here = codes_in(mentions, statement["evidence"])
        for speaker in statement["speaker"]:
            report.count("speakers", speaker in here, name, speaker, words)
        person = statement["spokesperson"]
        if person:
            report.count("spokespersons", person in here, name, person, words)
            report.count("spokespersons, for whom",
                         persons.get(person) in statement["speaker"], name,
                         person, persons.get(person), statement["speaker"])
        for position in statement["positions"]:
            here = codes_in(mentions, [position["evidence"]])
            words = text[slice(*position["evidence"])][:160].decode(errors="replace")
            for target in position["target"]:
                report.count("targets, in their sentence", target in here,
                             name, target, words)


def number(text):
    return None if text == "-1" else int(text)


def check_sets(report, row, mentions):
    text = row["text"].encode()
    for item in row["sets"]:
        begin = text.find(item["words"].encode())
        end = begin + len(item["words"].encode())
        wanted = (item["min"], item["max"], item["approx"])
        if wanted == (None,) * 3:
            kinds, what = ("collection", "party"), "sets without a number"
        else:
            kinds, what = ("collection",), "counted sets"
        if wanted != (None,) * 3 and len(item["members"]) == item["min"]:
            what = "sets that are lists"
        near = [m for m in mentions if m[3] in kinds and
                int(m[1]) < end and int(m[2]) > begin]
        right = [m for m in near
                 if tuple(map(number, m[7].split())) == wanted]
        report.count(what, right, row["id"], item["words"], wanted,
                     [(m[11], m[7]) for m in near])
        report.count(what + ", same words",
                     any((int(m[1]), int(m[2])) == (begin, end) for m in right),
                     row["id"], item["words"], [m[11] for m in right])


def main():
    arguments = [a for a in sys.argv[1:] if a != "--list"]
    program, model = arguments[:2]
    shared = pathlib.Path(arguments[2] if len(arguments) > 2 else "../shared")
    report = Report("--list" in sys.argv)
    names = list(open_documents(shared / "gold"))
    documents = dump(program, model, [f"{name}.txt" for name in names])
    for name, (_, rows) in zip(names, documents):
        gold = json.loads(pathlib.Path(f"{name}.json").read_text())
        text = pathlib.Path(f"{name}.txt").read_bytes()
        check_document(report, gold, text, rows)
    counts = shared / "gold" / "counts" / "dev.jsonl"
    rows = [json.loads(line) for line in counts.read_text().splitlines()]
    for row, (_, found) in zip(rows, dump(program, model, [counts])):
        check_sets(report, row, [m for m in found if m[0] == "mention"])
    report.show()


main()
