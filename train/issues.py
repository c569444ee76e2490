#!/usr/bin/env python3
"""Make data/issues.tsv: words, the issue for which they speak, how strongly.

The weights are those of a logistic regression over words, pairs and triples of
words, none below zero, most of them zero, learned from labelled sentences on
top of the words chosen by hand in issue_words.txt. Names of states and persons
are left out but for the two issues that are a conflict.

usage: issues.py [--shared DIR] [--out FILE] [--check]

--check trains as always, prints the accuracy on the development sentences and
writes nothing. Needs numpy and scipy.
"""
import argparse
import collections
import pathlib
import re
import sys

import numpy
import scipy.sparse

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
from issue_key import key  # noqa: E402
SLUGS = """human-rights racism women children minorities-indigenous migration-refugees humanitarian sovereignty
    sanctions terrorism peace-security palestine-israel ukraine nuclear disarmament cyber-technology
    decolonization development trade-economy climate-environment oceans health food energy
    democracy-elections rule-of-law un-reform culture-education labour space other""".split()
INDEX = {slug: i for i, slug in enumerate(SLUGS)}
SPARSITY, SCALE, ROUNDS, SEEN = 9e-5, 0.6, 150, 2  # of the regression
KEPT = 0.5  # of a weight given by hand, at most, learning may take away
NEAR_BEFORE, NEAR_AFTER, FAR = 60, 150, 0.6  # words far from the cue count less
UNREAD = 4  # every fourth real document is kept for the last measurement

# Words that carry no matter.
EMPTY = """the of to and in a that for is on with as it be was are by have has this we our their at not from an which
    its will but said says he she they i his her who were or been all also would more us there these can must should
    so no between other than into such those about if when over them what had do only one two out up new my me you
    your like just very during after before against under while any some could may might both through each own most
    many being did does s t nt mr mrs u""".split()
# Names that are a matter, not a state or a person.
MATTERS = """ipcc awg cdm unfccc sbi sbsta kyoto redd lulucf mrv jcpoa iaea covid sdg hiv aids taliban isis isil daesh
    qaeda hamas hezbollah cop nato mdg obamacare brexit congress senate republican democrat supreme house charter un
    united nations fbi cia opec wto imf rohingya strait hormuz npt opcw ctbt start inf council assembly secretary
    secretariat commission union department league federation commissioner intergovernmental atomic treasury court
    bank gef chair chairman reform durban copenhagen paris rio bali montreal nama agbm adp sb affordable irgc ngo
    internet ebola malaria zika houthi houthis west twitter facebook google huawei ai tpp nafta usmca bds unrwa east
    general security human rights international world african conference convention protocol agreement treaty
    atlantic pacific islands islamic state muslim jewish christian western nazi holocaust slavery apartheid jim crow
    black lives matter lgbt lgbtq lgbti antisemitism islamophobia""".split()
# Words of any negotiation: the matter is not in them, but may be procedure itself.
PROCEDURE = """text draft paragraph paras para resolution amendment sponsor co-sponsor cosponsor adoption adopt adopted
    consensus proposal propose proposed proposing suggest suggested delegate delegation representative plenary contact
    group chair co-chair chairman facilitator session meeting agenda item document reference language wording bracket
    brackets bracketed bracketing delete deletion deleting insert inserting party parties submission option
    conclusion decision workshop informal consultation statement report view issue element annex
    article work programme discuss discussion negotiation outcome process request note secretariat vote voted voting
    favour abstention declaration spokesperson spokesman spokeswoman speaker support supported opposed oppose adding
    added preferred prefer noted stressed said urged called asked emphasized highlighted expressed general assembly
    council committee joint""".split()
# Names that decide for the two issues that are a conflict.
CONFLICTS = {
    "ukraine": "ukraine ukrainian kyiv kiev crimea donbas donbass russia russian moscow kremlin putin zelensky".split(),
    "palestine-israel": "israel israeli palestine palestinian gaza jerusalem hamas zionist netanyahu abbas".split(),
}


def words(text):
    """Place and key of each word."""
    text = re.sub(r"[’']s\b", "  ", text)
    found = re.finditer(r"[^\s\-–—/\u2018\u2019\u201c\u201d\"'()\[\],;:]+", text)
    return [(m.start(), key(m.group())) for m in found if key(m.group())]


def runs(text, cue):
    """Runs of one to three words with their weight: those near the cue count whole."""
    at = text.find(cue) if cue != "-" else -1
    found = words(text)
    out = {}
    for i, (place, _) in enumerate(found):
        near = at < 0 or at - NEAR_BEFORE <= place <= at + NEAR_AFTER
        weight = 1.0 if near else FAR
        for length in range(1, min(3, len(found) - i) + 1):
            run = " ".join(k for _, k in found[i:i + length])
            out[run] = max(out.get(run, 0.0), weight)
    return out


def unread_sentences(gold):
    """Ids of sentences that stand in documents kept for the last measurement."""
    kept = " ".join(line.split("\t")[1] + " " + line.split("\t")[2]
                    for path in sorted(gold.glob("real/SOURCES-*.tsv"))
                    for line in path.read_text(encoding="utf-8").splitlines()[1:]
                    if int(line.split("\t")[0][1:]) % UNREAD == 0)
    lines = (gold / "sentences/sources.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0] for line in lines if line.split("\t")[1].split("/")[-1] in kept}


def rows(gold, part):
    skip = unread_sentences(gold)
    lines = (gold / f"sentences/{part}.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines]
    return [row for row in cells if row[0] not in skip and row[6] in INDEX]


def by_hand():
    """Run of words -> {slug: weight}, from issue_words.txt."""
    out = collections.defaultdict(dict)
    for line in (ROOT / "train/issue_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        head, rest = line.split(": ", 1)
        slug, weight = head.split()
        for entry in rest.split(","):
            run = " ".join(k for _, k in words(entry))
            out[run][slug] = max(out[run].get(slug, 0.0), int(weight) / 100)
    return out


def state_names():
    out = set()
    for name in ("states", "names"):
        lines = [line.split("\t") for line in (ROOT / f"data/{name}.tsv").read_text(encoding="utf-8").splitlines()
                 if not line.startswith("#")]
        for line in lines[1:]:
            row = dict(zip(lines[0], line))
            if name == "names" and not re.fullmatch("[A-Z]{3}", row["code"]):
                continue
            cells = [row.get(c, "") for c in ("text", "name", "formal", "capital", "seat")]
            out |= {" ".join(k for _, k in words(cell)) for cell in cells}
    return out - {""}


def proper_names(labelled):
    """Words that inside sentences are nearly always written with a capital."""
    large, small = collections.Counter(), collections.Counter()
    for row in labelled:
        for found in re.finditer(r"(?<=[a-z,;] )[\"“]?([A-Za-z][\w.]*)", row[2]):
            (large if found.group(1)[0].isupper() else small)[key(found.group(1))] += 1
    return {word for word in large if large[word] > 4 * small[word]}


class Filter:
    """Which runs of words may weigh, and for which issues."""

    def __init__(self, labelled):
        self.states, self.proper = state_names(), proper_names(labelled)
        self.procedure = {key(w) for w in PROCEDURE} | {"co"}
        self.empty = {key(w) for w in EMPTY}
        self.matters = {key(w) for w in MATTERS}
        self.conflicts = {s: {key(w) for w in ws} for s, ws in CONFLICTS.items()}
        self.named = set().union(*self.conflicts.values())

    def allows(self, run):
        parts = run.split()
        if parts[0] in self.empty or parts[-1] in self.empty or any(w.isdigit() for w in parts):
            return False
        if len(run) < 2 or (run in self.states and run not in self.named):
            return False
        return all(w in self.named or w in self.matters or not (w in self.proper or w in self.states) for w in parts)

    def mask(self, run):
        parts = set(run.split())
        if parts <= self.procedure:
            return [float(slug == "un-reform") for slug in SLUGS]
        if not parts & self.named:
            return 1.0
        return [float(bool(parts & self.conflicts.get(slug, set()))) for slug in SLUGS]


def matrix(bags, vocabulary):
    where, weight, ends = [], [], [0]
    for bag in bags:
        known = [(vocabulary[run], w) for run, w in bag.items() if run in vocabulary]
        where += [i for i, _ in known]
        weight += [w for _, w in known]
        ends.append(len(where))
    return scipy.sparse.csr_matrix((weight, where, ends), shape=(len(bags), len(vocabulary)))


def softmax(scores):
    scores = numpy.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


def learn(seen, due, hand, mask):
    """Weights (words by issues) and what each issue weighs before any word, by accelerated
    proximal steps, each word with a step of its own."""
    count = seen.shape[0]
    across = seen.T.tocsr()
    sums = numpy.asarray(seen.sum(1)).ravel() + 1
    step = numpy.maximum(0.5 * (across @ sums) / count, 1e-4)[:, None]
    prior_step = 0.5 * sums.sum() / count
    offset = seen @ hand
    new = old = ahead = numpy.zeros(hand.shape)
    prior = prior_ahead = numpy.zeros(hand.shape[1])
    pace = 1.0
    for _ in range(ROUNDS):
        wrong = (softmax(offset + seen @ ahead + prior_ahead) - due) / count
        new = ahead - (across @ wrong) / step
        new = numpy.sign(new) * numpy.maximum(numpy.abs(new) - SPARSITY / step, 0)
        new = numpy.maximum(new, -KEPT * hand) * mask
        new_prior = prior_ahead - wrong.sum(0) / prior_step
        faster = (1 + numpy.sqrt(1 + 4 * pace * pace)) / 2
        ahead = new + (pace - 1) / faster * (new - old)
        prior_ahead = new_prior + (pace - 1) / faster * (new_prior - prior)
        old, prior, pace = new, new_prior, faster
    return old + hand, prior


def train(gold):
    labelled, hand_words = rows(gold, "train"), by_hand()
    bags = [runs(row[2], row[7]) for row in labelled]
    count = collections.Counter(run for bag in bags for run in bag)
    sieve = Filter(labelled)
    kept = {run for run, n in count.items() if n >= SEEN and sieve.allows(run)} | set(hand_words)
    vocabulary = {run: i for i, run in enumerate(sorted(kept))}
    hand = numpy.zeros((len(vocabulary), len(SLUGS)))
    mask = numpy.ones_like(hand)
    for run, i in vocabulary.items():
        if run not in hand_words:
            mask[i] = sieve.mask(run)
        for slug, weight in hand_words.get(run, {}).items():
            hand[i, INDEX[slug]] = SCALE * weight
    due = numpy.eye(len(SLUGS))[[INDEX[row[6]] for row in labelled]]
    weights, prior = learn(matrix(bags, vocabulary), due, hand, mask)
    return vocabulary, weights, prior


def check(gold, vocabulary, weights, prior):
    stands = [row for row in rows(gold, "dev") if row[4] != "n"]
    scores = matrix([runs(row[2], row[7]) for row in stands], vocabulary) @ weights + prior
    due = numpy.array([INDEX[row[6]] for row in stands])
    print(f"accuracy {(scores.argmax(1) == due).mean():.4f} of {len(due)} development stands, "
          f"{(weights >= 0.05).sum()} weights", file=sys.stderr)


HEAD = """# Words that speak for an issue, and how strongly. Made by train/issues.py; further rows may be added.
# Licence: Apache-2.0. Source: own words (train/issue_words.txt), weights learned from labelled sentences of public documents.
# column words text* one to three words in small letters as they follow each other, singular and plural alike; "*": what the issue weighs before any word
# column issue text* slug of the issue
# column weight number in hundredths of a nat
words\tissue\tweight
"""


def write(path, vocabulary, weights, prior):
    lines = [("*", slug, round(100 * w)) for slug, w in zip(SLUGS, prior - prior.min())]
    for run, i in vocabulary.items():
        lines += [(run, SLUGS[j], round(100 * weights[i, j])) for j in numpy.nonzero(weights[i] >= 0.05)[0]]
    lines.sort(key=lambda line: (line[0].encode(), line[1].encode()))
    path.write_text(HEAD + "".join("\t".join(map(str, line)) + "\n" for line in lines), encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=pathlib.Path, default=ROOT / "../shared")
    options.add_argument("--out", type=pathlib.Path, default=ROOT / "data/issues.tsv")
    options.add_argument("--check", action="store_true")
    options = options.parse_args()
    vocabulary, weights, prior = train(options.shared / "gold")
    check(options.shared / "gold", vocabulary, weights, prior)
    if not options.check:
        write(options.out, vocabulary, weights, prior)


if __name__ == "__main__":
    main()
