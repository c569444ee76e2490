#!/usr/bin/env python3
"""The examples of the man page and of the help run as they stand.

usage: examples.py PROGRAM MAN_PAGE SAMPLE     prints TAP
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, man_page, sample = (pathlib.Path(p).resolve() for p in sys.argv[1:])


def man_examples():
    inside = False
    for line in man_page.read_text(encoding="utf-8").splitlines():
        if line in (".EX", ".EE"):
            inside = line == ".EX"
        elif inside and line.startswith("$ "):
            yield line[2:].replace("\\-", "-")


def help_examples():
    overview = subprocess.run([program, "help"], capture_output=True, text=True, check=True).stdout
    for command in re.findall(r"^  ([a-z]+)  +[a-z]", overview, re.M):
        text = subprocess.run([program, "help", command], capture_output=True, text=True, check=True).stdout
        yield from re.findall(r"^  (\S.*\brapporteur .*)$|^  (rapporteur .*)$", text, re.M)


def prepare(folder):
    """What the examples speak of."""
    text = sample.read_text(encoding="utf-8")
    (folder / "bin").mkdir()
    (folder / "bin" / "rapporteur").symlink_to(program)
    shutil.copy(sample, folder / "article.txt")
    for name in ("pages", "articles"):
        (folder / name).mkdir()
        shutil.copy(sample, folder / name / "one.txt")
        (folder / name / "two.html").write_text(f"<html><body><p>{text}</p></body></html>", encoding="utf-8")
    (folder / "my").mkdir()
    names = subprocess.run([program, "table", "names"], capture_output=True, check=True).stdout
    (folder / "my" / "names.tsv").write_bytes(names)
    lines = "".join(json.dumps({"id": i, "text": text}) + "\n" for i in range(3))
    (folder / "dump.jsonl").write_text(lines, encoding="utf-8")
    subprocess.run(["gzip", "-k", "dump.jsonl"], cwd=folder, check=True)


def run(line, folder):
    """Whether the line ran to a good end; what it said."""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=folder, capture_output=True, text=True,
                          timeout=300, env={**os.environ, "PATH": path})
    return done.returncode == 0 and not done.stderr, done.stderr or f"status {done.returncode}"


def main():
    lines = list(man_examples()) + [a or b for a, b in help_examples()]
    print(f"1..{len(lines)}")
    failed = len(lines) < 15  # fewer: the pattern above misses them
    for number, line in enumerate(lines, 1):
        if "| jq" in line and not shutil.which("jq"):
            print(f"ok {number} - {line} # SKIP no jq here")
            continue
        with tempfile.TemporaryDirectory() as name:
            prepare(pathlib.Path(name))
            good, reason = run(line, pathlib.Path(name))
        failed = failed or not good
        print(f"{'ok' if good else 'not ok'} {number} - {line}".replace("#", "\\#"))
        if not good:
            print("# " + reason.strip().replace("\n", "\n# "))
    return int(failed)


sys.exit(main())
