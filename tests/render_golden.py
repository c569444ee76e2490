#!/usr/bin/env python3
"""What the renderers make of the records in tests/golden/record_*/input.json is
what a person has read and found right: expected.account, .why and .page.

usage: render_golden.py RENDERER GOLDEN [--update]     prints TAP
--update writes what is made; read the difference before it is committed.
"""
import difflib
import pathlib
import subprocess
import sys

renderer, golden = sys.argv[1:3]
update = "--update" in sys.argv
cases = [(case, form) for case in sorted(pathlib.Path(golden).glob("record_*")) for form in ("account", "why", "page")]
print(f"1..{len(cases)}")
failed = not cases
for number, (case, form) in enumerate(cases, 1):
    made = subprocess.run([renderer, form, case / "input.json"], capture_output=True, check=True).stdout.decode()
    expected = case / f"expected.{form}"
    if update:
        expected.write_text(made, encoding="utf-8")
    wanted = expected.read_text(encoding="utf-8")
    print(f"{'ok' if made == wanted else 'not ok'} {number} - {case.name}: {form}")
    if made != wanted:
        failed = True
        for line in difflib.unified_diff(wanted.splitlines(), made.splitlines(), "expected", "made", lineterm=""):
            print("# " + line)
sys.exit(int(failed))
