#!/usr/bin/env python3
"""Every record keeps docs/record.schema.json, and its offsets hold.

usage: records.py PROGRAM SCHEMA MOST FOLDER...     prints TAP
MOST documents of each FOLDER are taken. FOLDER holds .txt files; each is read as text, as HTML and as JSON Lines, plain
and with all that options add. Folders that are not there are skipped. Of the
gold documents those that must stay unread are left out.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("1..1\nok 1 - records keep the schema # SKIP python3-jsonschema is missing")
    sys.exit(0)

program, schema, most, *folders = sys.argv[1:]
validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(schema).read_text(encoding="utf-8")))


def unread(name):
    """Whether this is a gold document on which nothing may be measured."""
    found = re.fullmatch(r"([dn])(\d+)", name)
    return bool(found) and int(found[2]) % {"d": 3, "n": 4}[found[1]] == 0


def read(path, *options):
    done = subprocess.run([program, "read", "--json", *options, str(path)], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def evidence(record):
    """(span, span in characters, span in the source) of all evidence."""
    for thing in record["statements"]:
        yield from zip(thing["evidence"], thing.get("evidence_chars", thing["evidence"]),
                       thing.get("origin", thing["evidence"]))
        for p in thing["positions"]:
            yield p["evidence"], p.get("evidence_chars"), p.get("origin")
    for t in record["tallies"]:
        yield t["evidence"], t.get("evidence_chars"), t.get("origin")


def check_offsets(record, source):
    text = record["text"]
    data = text.encode()
    for span, characters, origin in evidence(record):
        words = data[slice(*span)].decode()  # fails inside a character
        assert words and words == words.strip(), f"{span}: {words!r}"
        if characters:
            assert text[slice(*characters)] == words, f"characters {characters} are not {span}"
        if origin:
            there = source[slice(*origin)].decode()
            first = re.match(r"[A-Za-z]*", words)[0]
            assert there.startswith(first), f"{origin}: {there[:40]!r} is not {words[:40]!r}"


def check(record, source=None):
    error = jsonschema.exceptions.best_match(validator.iter_errors(record))
    assert error is None, f"{record['doc']}: {error.json_path}: {error.message}"
    if source is not None:
        check_offsets(record, source)


def forms(path, folder):
    """The document as text, as a page, as a line of JSON: paths."""
    text = path.read_text(encoding="utf-8")
    page = folder / (path.stem + ".html")
    body = "".join(f"<p>{html.escape(p)}</p>\n" for p in re.split(r"\n\s*\n", text))
    page.write_text(f"<html><head><title>x</title></head><body><article>{body}</article></body></html>",
                    encoding="utf-8")
    line = folder / (path.stem + ".jsonl")
    line.write_text(json.dumps({"id": path.stem, "text": text}) + "\n", encoding="utf-8")
    return [path, page, line]


def check_document(path, folder):
    for form in forms(path, folder):
        for record in read(form, "--why", "--chars"):
            check(record, form.read_bytes())
        for record in read(form, "--no-text", "--published", "2021-10-22"):
            assert "text" not in record
            check(record)


def main():
    paths = []
    for folder in map(pathlib.Path, folders):
        paths += [p for p in sorted(folder.glob("*.txt")) if not unread(p.stem)][:int(most)]
    print(f"1..{len(paths)}")
    failed = not paths
    for number, path in enumerate(paths, 1):
        try:
            with tempfile.TemporaryDirectory() as folder:
                check_document(path, pathlib.Path(folder))
            print(f"ok {number} - the records of {path.name}")
        except (AssertionError, subprocess.CalledProcessError, UnicodeDecodeError) as reason:
            failed = True
            print(f"not ok {number} - the records of {path.name}\n# {reason}")
        sys.stdout.flush()
    return int(failed)


sys.exit(main())
