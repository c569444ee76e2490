#!/usr/bin/env python3
"""Write the header that names the tables by a hash of data/*.tsv.

usage: tables_version.py DATA OUT.h
"""
import hashlib
import pathlib
import sys

data, target = map(pathlib.Path, sys.argv[1:])
digest = hashlib.sha256()
for path in sorted(data.glob("*.tsv")):
    digest.update(path.name.encode() + b"\0" + path.read_bytes())
target.write_text(f'#define TABLES_VERSION "{digest.hexdigest()[:12]}"\n', encoding="utf-8")
