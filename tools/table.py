#!/usr/bin/env python3
"""Turn data/NAME.tsv into NAME_table.c: the `struct table` that
src/names/tables.h declares, called NAME_table.

The head of the file says what its columns are, one a line:

    # column NAME TYPE what it means

TYPE is text, code, date, number, a|b|c (one of these words) or flags(a,b);
"*" after it: part of the key; "?": may be empty. Rows stand in the order of
their keys; rows doubled or out of order are refused.

usage: table.py NAME.tsv OUT.c
"""
import datetime
import pathlib
import re
import sys


class Column:
    def __init__(self, name, kind, about):
        self.name, self.about = name, about
        self.key = "*" in kind[-2:]
        self.optional = "?" in kind[-2:]
        kind = kind.rstrip("*?")
        self.choices = None
        if kind.startswith("flags("):
            self.choices, kind = kind[6:-1].split(","), "flags"
        elif "|" in kind:
            self.choices, kind = kind.split("|"), "choice"
        self.type = kind

    def bad(self, cell):
        """What is wrong with the cell, or None."""
        if not cell:
            return None if self.optional else "is empty"
        if cell != cell.strip() or any(ord(c) < 32 for c in cell):
            return "has white space at its ends or control characters"
        if self.type == "date" and not is_day(cell):
            return f"'{cell}' is no day YYYY-MM-DD"
        if self.type == "number" and not re.fullmatch(r"\d{1,9}", cell):
            return f"'{cell}' is no number"
        words = cell.split(",") if self.type == "flags" else [cell]
        if self.choices and any(word not in self.choices for word in words):
            return f"'{cell}' is none of {'|'.join(self.choices)}"
        return None


def is_day(cell):
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", cell) and
                    datetime.date.fromisoformat(cell))
    except ValueError:
        return False


class Table:
    """A table read from its file; rows are dicts by column name."""

    def __init__(self, path):
        self.name = pathlib.Path(path).stem
        self.about, self.columns, self.rows = None, [], []
        headed = False
        previous = None
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            where = f"{path}:{number}"
            line = line.rstrip("\n")
            if line.startswith("#"):
                self.read_note(line[1:].strip())
                continue
            cells = line.split("\t")
            if not headed:
                if cells != [column.name for column in self.columns]:
                    sys.exit(f"{where}: these are not the columns of the head")
                headed = True
                continue
            previous = self.add(cells, previous, where)
        if not headed:
            sys.exit(f"{path}: no line names the columns")

    def read_note(self, note):
        found = re.match(r"column (\S+) (\S+) (.+)", note)
        if found:
            self.columns.append(Column(*found.groups()))
        elif self.about is None:
            self.about = note

    def add(self, cells, previous, where):
        if len(cells) != len(self.columns):
            sys.exit(f"{where}: {len(cells)} cells, not {len(self.columns)}")
        for column, cell in zip(self.columns, cells):
            if column.bad(cell):
                sys.exit(f"{where}: column {column.name} {column.bad(cell)}")
        key = [cell.encode() for column, cell in zip(self.columns, cells) if column.key]
        if previous is not None and key <= previous:
            sys.exit(f"{where}: '{cells[0]}' is out of order or doubled")
        self.rows.append(dict(zip((column.name for column in self.columns), cells)))
        return key


def c_string(text):
    """A C literal; the compiler reads the source as UTF-8."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') \
        .replace("\t", "\\t").replace("\n", "\\n").replace("??", '?""?') + '"'


def c_column(column):
    choices = c_string("|".join(column.choices)) if column.choices else "NULL"
    return (f"    {{{c_string(column.name)}, {c_string(column.about)},\n"
            f"     COLUMN_{column.type.upper()}, {str(column.optional).lower()}, "
            f"{str(column.key).lower()}, {choices}}},\n")


def c_table(table):
    names = [column.name for column in table.columns]
    lines = ["\t".join(names)] + ["\t".join(row[name] for name in names) for row in table.rows]
    return (f"/* Made from data/{table.name}.tsv by tools/table.py. Do not edit. */\n"
            '#include "names/tables.h"\n\n'
            "/* One literal is the table; C promises less, both compilers do more. */\n"
            '#pragma GCC diagnostic ignored "-Woverlength-strings"\n\n'
            f"extern const struct table {table.name}_table;\n\n"
            "static const struct table_column columns[] = {\n"
            + "".join(map(c_column, table.columns)) + "};\n\n"
            "static const char text[] =\n"
            + "\n".join("    " + c_string(line + "\n") for line in lines) + ";\n\n"
            f"const struct table {table.name}_table = {{\n"
            f"    {c_string(table.name)}, {c_string(table.about)},\n"
            f"    columns, {len(table.columns)}, {{text, sizeof text - 1}}}};\n")


def main():
    source, target = sys.argv[1:]
    pathlib.Path(target).write_text(c_table(Table(source)), encoding="utf-8")


if __name__ == "__main__":
    main()
