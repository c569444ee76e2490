#!/usr/bin/env python3
"""Make a C array of a file: `const char NAME[]` and `const size_t NAME_size`.

usage: embed.py NAME IN OUT.c
"""
import pathlib
import sys

name, source, target = sys.argv[1:]
data = pathlib.Path(source).read_bytes()
rows = [", ".join(map(str, data[i:i + 16])) for i in range(0, len(data), 16)]
pathlib.Path(target).write_text(
    f"/* Made from {pathlib.Path(source).name}. Do not edit. */\n"
    "#include <stddef.h>\n\n"
    f"extern const unsigned char {name}[];\n"
    f"extern const size_t {name}_size;\n\n"
    f"const unsigned char {name}[] = {{\n    " + ",\n    ".join(rows) + "};\n"
    f"const size_t {name}_size = sizeof {name};\n", encoding="utf-8")
