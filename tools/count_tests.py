#!/usr/bin/env python3
"""Count the tests in Meson's log: each line of TAP, else each program, is one.

usage: count_tests.py TESTLOG.json    exit status 1 if a test failed or none ran
"""
import json
import re
import sys


def count(test):
    """(passed, failed, skipped) of one entry of the log."""
    lines = test.get("stdout", "").splitlines()
    tap = [l for l in lines if re.match(r"(not )?ok \d", l)]
    skipped = sum("# SKIP" in l.upper() for l in tap)
    failed = sum(l.startswith("not ok") for l in tap)
    if not tap:
        skipped = test["result"] == "SKIP"
        failed = test["result"] not in ("OK", "SKIP", "EXPECTEDFAIL")
        return 1 - skipped - failed, int(failed), int(skipped)
    if test["result"] in ("FAIL", "ERROR", "TIMEOUT") and not failed:
        failed = 1  # died after its last line
    return max(0, len(tap) - skipped - failed), failed, skipped


def main(path):
    tests = [json.loads(line) for line in open(path, encoding="utf-8")]
    passed, failed, skipped = map(sum, zip(*map(count, tests))) if tests else (0, 0, 0)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


sys.exit(main(sys.argv[1]))
