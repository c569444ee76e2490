#!/usr/bin/env python3
"""The record of the seed article holds each fact that a careful reader takes.

usage: seed.py PROGRAM SEED    prints TAP; skips where the article is missing
The article (a newspaper's, not shipped) stands in ../shared/seed/article.txt.
"""
import json
import pathlib
import subprocess
import sys


def read(program, seed, *options):
    done = subprocess.run([program, "read", "--json", *options, seed], capture_output=True, check=True)
    return json.loads(done.stdout)


def by(record, speaker, kind=None, **behalf):
    """The statements of these speakers whose on_behalf_of has these bounds."""
    found = []
    for s in record["statements"]:
        b = s["on_behalf_of"] or {}
        if s["speaker"] == speaker and (kind is None or s["kind"] == kind) and \
                all(b.get(k) == v for k, v in behalf.items()):
            found.append(s)
    return found


def stands(statement, stance, target=None):
    return any(p["stance"] == stance and (target is None or p["target"] == target)
               for p in statement["positions"])


def words(record, statement):
    text = record["text"].encode()
    return " ".join(text[a:b].decode() for a, b in statement["evidence"])


def facts(dated, undated):
    cuba = by(dated, ["CUB"], "joint", min=62, max=62)
    kuwait = by(dated, ["KWT"], "joint", min=3, max=3)
    more = by(dated, [], "aggregate", min=21, max=None)
    accusers = by(dated, ["FRA", "USA"], "aggregate")
    china = [s for s in by(dated, ["CHN"], "national") if s["spokesperson"] == "Zhang Jun"]
    recalled = {b: by(dated, ["CHN"], "joint", min=b, max=b) for b in (31, 76, 78)}
    forum = {"body": "UNGA", "session": 76, "committee": 3}
    yield "Cuba's joint statement on behalf of 62 is one statement", len(cuba) == 1
    yield "it supports China", any(stands(s, "support", ["CHN"]) for s in cuba)
    yield "it opposes", any(stands(s, "oppose") for s in cuba)
    yield "it calls on countries", any(stands(s, "call") for s in cuba)
    yield "it is told in four paragraphs", bool(cuba) and all(
        w in words(dated, cuba[0]) for w in
        ("made a joint statement on Thursday", "The joint statement was made at the 76th session",
         "saying that they respect", "The joint statement called on"))
    yield "its forum is the Third Committee at the 76th session", any(s["forum"] == forum for s in cuba)
    yield "its day is 2021-10-21", any(s["date"] == "2021-10-21" for s in cuba)
    yield "Kuwait's joint statement is on behalf of three", len(kuwait) == 1
    yield "Kuwait's supports China", any(stands(s, "support", ["CHN"]) for s in kuwait)
    yield "at least 21 further countries supported China", any(stands(s, "support", ["CHN"]) for s in more)
    yield "a few countries, the US and France among them, accused China", any(
        stands(s, "oppose", ["CHN"]) for s in accusers)
    yield "China replied through Zhang Jun", len(china) == 1
    yield "its reply opposes", any(stands(s, "oppose") for s in china)
    for count, found in recalled.items():
        yield f"the joint statement of {count} that he recalls", len(found) == 1
    yield "the one of 31 opposes unilateral sanctions", any(
        p["stance"] == "oppose" and p["issue"] == "sanctions" for s in recalled[31] for p in s["positions"])
    yield "the one of 76 is on vaccines", any(
        p["issue"] == "health" for s in recalled[76] for p in s["positions"])
    yield "the one of 78 opposes racial discrimination", any(
        p["stance"] == "oppose" and p["issue"] == "racism" for s in recalled[78] for p in s["positions"])
    yield "the headline counts more than 80 in support of China", any(
        (t["stance"], t["target"], t["min"], t["max"]) == ("support", ["CHN"], 81, None) for t in dated["tallies"])
    yield "nothing of what only the newspaper says", not any(
        "old bad habits" in words(dated, s) or ("smearing" in words(dated, s) and s["speaker"])
        for s in dated["statements"])
    yield "published is taken from the option", dated["published"] == "2021-10-22"
    yield "without the option there is no date", undated["published"] is None and all(
        s["date"] is None for s in undated["statements"])


def main(program, seed):
    if not pathlib.Path(seed).exists():
        print("1..1\nok 1 - the seed article # SKIP it is not in this checkout's ../shared")
        return 0
    dated = read(program, seed, "--published", "2021-10-22")
    checks = list(facts(dated, read(program, seed)))
    account = subprocess.run([program, "read", seed], capture_output=True, check=True, text=True).stdout
    checks.append(("the account without a date says Thursday", "Thursday" in account))
    print(f"1..{len(checks)}")
    for number, (name, holds) in enumerate(checks, 1):
        print(f"{'ok' if holds else 'not ok'} {number} - {name}")
    return int(not all(holds for _, holds in checks))


sys.exit(main(*sys.argv[1:]))
