"""Rules that make lemmas of forms, learnt from the gold treebanks.

A rule is: keep or lower the case, cut some characters at the end, add others. Which rule holds is looked up by the
tag, whether the word is in capitals, and the longest known ending of the normalised form; "^" stands before its
first character, so that a whole word can be an exception. src/parse/lemma.c applies them."""
import collections

import words

LONGEST_ENDING = 6
CUT_ALL = 255
LONGEST_ADDED = 13  # bytes


def lowered(form):
    return ''.join(chr(words.lower(ord(c))) for c in form)


def script(form, lemma, proper):
    """(keep, characters cut, text added)"""
    found = []
    for keep in (False, True):
        base = form if keep else lowered(form)
        n = 0
        while n < min(len(base), len(lemma)) and base[n] == lemma[n]:
            n += 1
        cut = len(base) - n
        found.append((len(lemma) - n, keep != proper, keep, CUT_ALL if n == 0 else cut, lemma[n:]))
    return min(found)[2:]


def apply(form, rule):
    keep, cut, added = rule
    base = form if keep else lowered(form)
    if cut == CUT_ALL:
        return added
    if cut >= len(base):
        return base
    return base[:len(base) - cut] + added


def klass(tag, form):
    return tag * 2 + (words.look(form)[2] in (3, 4))


def best_rule(seen, proper):
    """The rule that is right for most of the (form, lemma) pairs of one normalised word."""
    rules = {script(form, lemma, proper) for form, lemma in seen}
    rules |= {(False, CUT_ALL, lemma) for _, lemma in seen}
    right = lambda rule: sum(n for (form, lemma), n in seen.items() if apply(form, rule) == lemma)
    fits = [r for r in rules if len(r[2].encode()) <= LONGEST_ADDED and r[1] <= CUT_ALL]
    return max(fits, key=lambda r: (right(r), r[1] != CUT_ALL, -r[1], r[0] == proper, r), default=None)


def endings(norm):
    """The whole word, then shorter and shorter endings, then none."""
    marked = '^' + norm
    yield marked
    for n in range(min(LONGEST_ENDING, len(norm)), -1, -1):
        yield marked[len(marked) - n:]


INFLECTED = {('NOUN', 'NNS'): 's', ('VERB', 'VBG'): 'ing', ('VERB', 'VBD'): 'ed', ('VERB', 'VBN'): 'ed',
             ('VERB', 'VBZ'): 's', ('ADJ', 'JJR'): 'er', ('ADJ', 'JJS'): 'est'}


def mend(table, seen, tags, vocabulary):
    """Where a word was not seen with its lemma and the rules make no known word of it, but another rule of its tag
    does ("viruses", "provoking"), the word becomes an exception."""
    known, seen_norms = set(vocabulary), {norm for _, norm in seen}
    for label in sorted(t for t in INFLECTED if t in tags):
        k, ending = 2 * tags[label], INFLECTED[label]
        rules = collections.Counter(r for (c, _), r in seen.items() if c == k and r and r[1] != CUT_ALL)
        common = [r for r, n in rules.most_common() if n >= 8 and (r[1] or r[2]) and not r[0]]
        for norm in vocabulary:
            if norm in seen_norms or not norm.endswith(ending) or not norm.isalpha() or not norm.isascii() \
                    or apply(norm, find(table, k, norm)) in known:
                continue
            fits = [r for r in common if apply(norm, r) in known and plausible(norm, apply(norm, r), ending)]
            if fits:
                table[k, '^' + norm] = fits[0]


def plausible(norm, lemma, ending):
    """The lemma is the form without its ending, perhaps with an e more, a letter not doubled, or y for i."""
    stem = norm[:-len(ending)]
    fits = {stem, stem + 'e'}
    if ending == 's' and stem.endswith('e'):
        fits.add(stem[:-1])
    if len(stem) > 2 and stem[-1] == stem[-2]:
        fits.add(stem[:-1])
    if stem.endswith('i'):
        fits.add(stem[:-1] + 'y')
    if stem.endswith('ie'):
        fits.add(stem[:-2] + 'y')
    return len(lemma) > 2 and lemma in fits


def learn(sentences, tags, vocabulary=(), upos_proper='PROPN'):
    """{(class, ending): rule}"""
    count = collections.defaultdict(collections.Counter)  # (class, norm) -> (form, lemma)
    proper = {tag for (u, _), tag in tags.items() if u == upos_proper}
    for s in sentences:
        for form, lemma, u, x, typo in zip(s.words, s.lemma, s.upos, s.xpos, s.typo):
            tag = tags.get((u, x))
            if tag is not None and not typo and lemma != '_' and len(form) <= words.LONGEST:
                count[klass(tag, form), words.look(form)[0]][form, lemma] += 1
    best = {key: best_rule(seen, key[0] // 2 in proper) for key, seen in count.items()}
    best = {key: rule for key, rule in best.items() if rule}
    votes = collections.defaultdict(collections.Counter)
    for (k, norm), rule in best.items():
        for end in list(endings(norm))[1:]:
            votes[k, end][rule] += 1
    table = {}
    for (k, end), rules in sorted(votes.items(), key=lambda v: (len(v[0][1]), v[0])):
        rule, n = max(rules.items(), key=lambda r: (r[1], r[0]))
        parent = find(table, k, end[1:]) if end else None
        if end == '' or rule != parent and n >= 2 and n - rules.get(parent, 0) >= 2:
            table[k, end] = rule
    for (k, norm), rule in sorted(best.items()):
        if find(table, k, norm) != rule:
            table[k, '^' + norm] = rule
    mend(table, best, tags, vocabulary)
    return table


def find(table, k, norm):
    for end in endings(norm):
        if (k, end) in table:
            return table[k, end]
    return None


def lemma_of(table, tag, form):
    rule = find(table, klass(tag, form), words.look(form)[0])
    return apply(form, rule) if rule else lowered(form)
