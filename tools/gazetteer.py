#!/usr/bin/env python3
"""Turn the tables of names into gazetteer_table.c: the rows that
src/names/gazetteer_rows.h and fold.h declare, sorted for look-up.

src/names/gazetteer_rows.c makes the same rows from the same tables where a
user lays rows over them; a test compares the two.

usage: gazetteer.py DATA_FOLDER OUT.c
"""
import pathlib
import sys

import fold
from table import Table, c_string

TABLES = "states groups bodies names leaders membership".split()
FORMS = {"name": "NAME", "formal": "NAME", "historical": "NAME",
         "adjective": "ADJECTIVE", "demonym": "DEMONYM", "capital": "CAPITAL",
         "seat": "CAPITAL", "organ": "CAPITAL", "region": "REGION",
         "reference": "REFERENCE", "none": "REFERENCE"}
KINDS = {"states": "STATE", "groups": "GROUP"}


def c_bool(value):
    return "true" if value else "false"


def c_date(cell):
    if not cell:
        return "{0, 0, 0}"
    return "{%d, %d, %d}" % tuple(int(part) for part in cell.split("-"))


def c_str(text):
    return f"STR_INIT({c_string(text)})"


class Gazetteer:
    def __init__(self, folder):
        self.tables = {name: Table(folder / f"{name}.tsv").rows for name in TABLES}
        rows = [dict(row, table=name) for name in ("states", "groups", "bodies")
                for row in self.tables[name]]
        self.parties = sorted(rows, key=lambda row: row["code"].encode())
        self.party = {}
        for i, row in enumerate(self.parties):
            if row["code"] in self.party:
                sys.exit(f"two parties have the code {row['code']}")
            self.party[row["code"]] = i
        for row in self.parties:
            self.index(row.get("successor"), row)
            self.index(row.get("parent"), row)

    def index(self, code, row):
        if code and code not in self.party:
            sys.exit(f"no party has the code {code}: {row}")
        return self.party.get(code)

    def forms(self):
        """(key, rank, code, text, code, form, case, context), sorted."""
        forms = {}
        for row in self.tables["names"]:
            code = row["code"]
            if code != "-":
                self.index(code, row)
            flags = row["flags"].split(",")
            key = fold.fold(row["text"]).encode(), code
            if not key[0] or key in forms:
                sys.exit(f"names.tsv: '{row['text']}' of {code} is empty or doubled")
            rank = 0 if "primary" in flags else 2 if code == "-" else 1
            forms[key] = (rank, row["text"], row["form"], "case" in flags, "context" in flags)
        for row in self.parties:
            for column in ("name", "formal", "capital", "seat"):
                text = row.get(column)
                if text:
                    form = "capital" if column in ("capital", "seat") else "name"
                    forms.setdefault((fold.fold(text).encode(), row["code"]),
                                     (1, text, form, False, False))
        return sorted((key, form[0], code.encode(), form[1], code, *form[2:])
                      for (key, code), form in forms.items())

    def leader_keys(self):
        keys = set()
        for i, row in enumerate(self.tables["leaders"]):
            self.index(row["code"], row)
            for text in [row["name"], *row["surname"].split(",")]:
                keys.add((fold.fold(text).encode(), i))
        return sorted(keys)


def c_party(row):
    kind = KINDS.get(row["table"]) or row["kind"].upper()
    past = row.get("status") == "past"
    return ("    {%s, ACTOR_%s, %s, %s, %s, %s, %s, %s, %s, %s},\n" % (
        c_str(row["code"]), kind, c_bool(row.get("coded", "yes") == "yes"),
        c_str(row["name"]), c_str(row["formal"]),
        c_date(row["from"] if past else ""), c_date(row["to"] if past else ""),
        c_str(row.get("successor", "")), c_str(row.get("parent", "")),
        row.get("members") or "NUMBER_NONE"))


def c_form(gazetteer, form):
    _, _, _, text, code, kind, case, context = form
    party = "PARTY_NONE" if code == "-" else gazetteer.party[code]
    return (f"    {{{c_str(text)}, FORM_{FORMS[kind]}, {party}, "
            f"{c_bool(case)}, {c_bool(context)}}},\n")


def c_leader(gazetteer, row):
    return (f"    {{{c_str(row['name'])}, {c_str(row['surname'])}, {c_str(row['role'])}, "
            f"{gazetteer.party[row['code']]}, {c_bool('common' in row['flags'])}, "
            f"{c_date(row['from'])}, {c_date(row['to'])}}},\n")


def c_lexicon(name, keys):
    first, row = [], 0
    for byte in range(257):
        while row < len(keys) and keys[row][0] < byte:
            row += 1
        first.append(row)
    return (f"static const struct str {name}[] = {{\n"
            + "".join(f"    {c_str(key.decode())},\n" for key in keys) + "};\n\n"
            f"static const uint32_t {name}_first[] = {{\n    "
            + ", ".join(map(str, first)) + "};\n\n")


def c_memberships(gazetteer):
    rows = []
    for row in gazetteer.tables["membership"]:
        rows.append((gazetteer.index(row["group"], row), gazetteer.index(row["member"], row),
                     row["from"], row["to"]))
    return ("static const struct membership memberships[] = {\n"
            + "".join(f"    {{{group}, {member}, {c_date(start)}, {c_date(end)}}},\n"
                      for group, member, start, end in sorted(rows)) + "};\n\n")


def c_fold():
    out = ""
    for first, end in fold.LETTERS:
        out += f"static const struct fold_letter letters_{first:x}[] = {{\n"
        for code in range(first, end):
            letter = chr(code)
            out += f"    {{{c_string(fold.plain_letter(letter))}, {c_bool(letter != letter.lower())}}},\n"
        out += "};\n\n"
    out += "const struct fold_block fold_blocks[] = {\n" + "".join(
        f"    {{{first}, {end}, letters_{first:x}}},\n" for first, end in fold.LETTERS) + "};\n\n"
    for name, letters in (("fold_dropped", fold.DROPPED), ("fold_spaces", fold.SPACES)):
        out += (f"const uint32_t {name}[] = {{" + ", ".join(str(ord(c)) for c in letters) + "};\n\n")
    return out + (f"const uint32_t fold_block_count = {len(fold.LETTERS)};\n"
                  f"const uint32_t fold_dropped_count = {len(fold.DROPPED)};\n"
                  f"const uint32_t fold_space_count = {len(fold.SPACES)};\n\n")


def c_source(gazetteer):
    forms = gazetteer.forms()
    leader_keys = gazetteer.leader_keys()
    leaders = gazetteer.tables["leaders"]
    return ("/* Made from data/ by tools/gazetteer.py. Do not edit. */\n"
            '#include "names/fold.h"\n#include "names/gazetteer_rows.h"\n\n'
            + c_fold()
            + "static const struct party parties[] = {\n"
            + "".join(map(c_party, gazetteer.parties)) + "};\n\n"
            "static const struct name_form forms[] = {\n"
            + "".join(c_form(gazetteer, form) for form in forms) + "};\n\n"
            + c_lexicon("form_keys", [form[0] for form in forms])
            + "static const struct leader leaders[] = {\n"
            + "".join(c_leader(gazetteer, row) for row in leaders) + "};\n\n"
            + c_lexicon("leader_keys", [key for key, _ in leader_keys])
            + "static const uint16_t leader_of[] = {\n    "
            + ", ".join(str(i) for _, i in leader_keys) + "};\n\n"
            + c_memberships(gazetteer)
            + "const struct gazetteer_rows gazetteer_builtin = {\n"
            f"    parties, forms, {{form_keys, form_keys_first, {len(forms)}}}, leaders,\n"
            f"    leader_of, {{leader_keys, leader_keys_first, {len(leader_keys)}}}, memberships,\n"
            f"    {len(gazetteer.parties)}, {len(leaders)}, {len(gazetteer.tables['membership'])}}};\n")


def main():
    folder, target = sys.argv[1:]
    gazetteer = Gazetteer(pathlib.Path(folder))
    pathlib.Path(target).write_text(c_source(gazetteer), encoding="utf-8")


main()
