#!/usr/bin/env python3
"""Check that the rooms only look the way the data came from.

A room may include headers of the rooms before it in ROOMS. The record is the
waist: rooms after it may include only base, record, library and what lies
between. `library` is the public header's own implementation and sees all that
made the record; `cli` and `serve` stand on the public header.

usage: check_rooms.py [SRC]
"""
import pathlib
import re
import sys

ROOMS = ("base ingest text parse names code record library "
         "ledger reconcile align serve cli").split()
RECORD = ROOMS.index("record")
LIBRARY = ROOMS.index("library")


def allowed(room, used):
    if used not in ROOMS or room not in ROOMS:
        return False
    here, there = ROOMS.index(room), ROOMS.index(used)
    if there == here or used == "base":
        return True
    if here > LIBRARY and there < RECORD:
        return False
    return there < here


def main(src):
    bad = 0
    for path in sorted(src.rglob("*.[ch]")):
        room = path.relative_to(src).parts[0]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            used = re.match(r'#include "(\w+)/', line)
            if used and not allowed(room, used[1]):
                print(f"{path}:{number}: {room} may not use {used[1]}")
                bad = 1
    return bad


sys.exit(main(pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).parent.parent / "src"))
