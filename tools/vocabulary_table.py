#!/usr/bin/env python3
"""Turn data/reporting.tsv, stance.tsv and issues.tsv into the rows that
src/code/vocabulary_rows.h declares, in the order in which
src/code/vocabulary_rows.c puts them. A unit test holds the two together.

usage: vocabulary_table.py DATA_DIR OUT.c
"""
import pathlib
import re
import sys

import table
from issue_key import key

POS = {"verb": 0, "noun": 1, "adjective": 2, "phrase": 3}
POS_NAMES = ["VOCABULARY_VERB", "VOCABULARY_NOUN", "VOCABULARY_ADJECTIVE", "VOCABULARY_PHRASE"]
CONTENT = ["clause", "quotation", "object", "infinitive", "party", "stance-noun", "preposition"]
PLACES = {"subj": "SUBJECT", "obj": "OBJECT", "that": "THAT", "inf": "TO", "ing": "ING", "owner": "OWNER"}
SLOTS_MAX = 4  # STANCE_SLOTS_MAX


def string(text):
    return f"STR_INIT({table.c_string(text)})"


def reporting(rows):
    out = []
    for row in rows:
        content = sum(1 << CONTENT.index(flag) for flag in row["content"].split(",") if flag)
        out.append(f"    {{{string(row['lemma'])}, {POS_NAMES[POS[row['pos']]]}, "
                   f"SAY_{row['kind'].upper()}, {content}}},\n")
    return out


def slot(text):
    """One argument of a frame: its C initialiser and whether it may be missing."""
    place, _, role = text.partition("=")
    optional = place.endswith("?")
    place = place.rstrip("?")
    if role not in ("addressee", "party", "matter", "voice") or not place:
        sys.exit(f"stance.tsv: '{text}' is no argument such as obj=party")
    name = PLACES.get(place, "PREPOSITION")
    preposition = place if name == "PREPOSITION" else ""
    return (f"{{SLOT_{name}, ROLE_{role.upper()}, {str(optional).lower()}, {string(preposition)}}}", optional)


def stance(rows):
    built = []
    for number, row in enumerate(rows):
        head, _, rest = row["words"].partition(" ")
        slots = [slot(text) for text in row["frame"].split()]
        if len(slots) > SLOTS_MAX:
            sys.exit(f"stance.tsv: '{row['words']}' has more than {SLOTS_MAX} arguments")
        demands = (10 if rest else 0) + sum(1 if optional else 2 for _, optional in slots)
        frame = ", ".join(text for text, _ in slots) or "{0}"
        line = (f"    {{{string(row['words'])}, {string(head)}, {string(rest)}, {POS_NAMES[POS[row['pos']]]}, "
                f"STANCE_{row['stance'].upper()}, {str(row['use'] == 'judge').lower()}, "
                f"{{{frame}}}, {len(slots)}, {number}}},\n")
        built.append((POS[row["pos"]], head.encode(), -demands, number, line))
    return [line for *_, line in sorted(built)]


def slugs():
    """The issues in the order of vocabulary.c."""
    source = pathlib.Path(__file__).resolve().parent.parent / "src/code/vocabulary.c"
    listed = re.search(r"ISSUES\[\] = \{(.*?)\};", source.read_text(encoding="utf-8"), re.S).group(1)
    return re.findall(r'STR_INIT\("([a-z-]+)"\)', listed)


def hash_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value ^ value >> 15


def slots_of(rows):
    size = 16
    while size < 2 * len(rows):
        size *= 2
    slots = [0] * size
    for number, (words, _, _) in enumerate(rows):
        at = hash_of(words) & size - 1
        while slots[at] and rows[slots[at] - 1][0] != words:
            at = at + 1 & size - 1
        slots[at] = slots[at] or number + 1
    return slots


def issues(rows):
    order = {slug: i for i, slug in enumerate(slugs())}
    prior = [0] * len(order)
    built = []
    for row in rows:
        if row["issue"] not in order:
            sys.exit(f"issues.tsv: '{row['issue']}' is no issue of the list")
        issue, weight = order[row["issue"]], min(int(row["weight"]), 10000)
        if row["words"] == "*":
            prior[issue] = weight
            continue
        words = " ".join(filter(None, map(key, row["words"].split(" "))))
        built.append((words, issue, weight))
    return sorted(built, key=lambda row: (row[0].encode(), row[1])), prior


def array(kind, name, lines):
    return f"static const {kind} {name}[] = {{\n{''.join(lines)}}};\n\n"


def main():
    folder, target = sys.argv[1:]
    rows = {name: table.Table(f"{folder}/{name}.tsv").rows for name in ("reporting", "stance", "issues")}
    words, prior = issues(rows["issues"])
    slots = slots_of(words)
    said, stands = reporting(rows["reporting"]), stance(rows["stance"])
    text = ("/* Made from data/reporting.tsv, stance.tsv, issues.tsv. Do not edit. */\n"
            '#include "code/vocabulary_rows.h"\n\n'
            + array("struct reporting_word", "reporting", said)
            + array("struct stance_word", "stance", stands)
            + array("struct issue_word", "issue",
                    [f"    {{{string(w)}, {issue}, {weight}}},\n" for w, issue, weight in words])
            + array("uint32_t", "slot", [f"    {number},\n" for number in slots])
            + "const struct vocabulary_rows vocabulary_built = {\n"
            + f"    reporting, {len(said)}, stance, {len(stands)}, issue, {len(words)},\n"
            + f"    slot, {len(slots)}, {{{{{', '.join(map(str, prior))}}}}}}};\n")
    pathlib.Path(target).write_text(text, encoding="utf-8")


main()
