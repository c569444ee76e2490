#!/usr/bin/env python3
"""Turn data/name_words.tsv into the C table that src/names/name_words.h declares:
one row a word, its classes as bits.

usage: name_words_table.py IN.tsv OUT.c
"""
import sys

GENDERS = {"": 0, "m": 1, "f": 2}


def rows(path):
    seen = set()
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#") or line.startswith("class\t"):
            continue
        kind, word, value = line.split("\t")
        if (kind, word) in seen:
            sys.exit(f"{path}:{number}: {kind} '{word}' is doubled")
        seen.add((kind, word))
        number_value = GENDERS.get(value)
        yield word, kind, int(value) if number_value is None else number_value


def table(path):
    words = {}
    for word, kind, value in rows(path):
        kinds, old = words.get(word, ([], 0))
        if value and old and value != old:
            sys.exit(f"{path}: '{word}' has two values")
        words[word] = (kinds + [kind], value or old)
    return sorted(words.items(), key=lambda item: item[0].encode())


def main():
    source, target = sys.argv[1:]
    words = table(source)
    with open(target, "w", encoding="utf-8") as out:
        out.write("/* Made from data/name_words.tsv. Do not edit. */\n"
                  '#include "names/name_words.h"\n\n'
                  "const struct name_word name_words[] = {\n")
        for word, (kinds, value) in words:
            bits = " | ".join(f"WORD_{kind.upper()}" for kind in kinds)
            out.write(f'    {{STR_INIT("{word}"), {bits}, {value}}},\n')
        out.write("};\n\nconst uint32_t name_words_count = "
                  f"{len(words)};\n")


main()
