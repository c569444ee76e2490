"""What the network sees of a word: the same in src/parse/forms.c, tested with the same vectors.

A word is normalised (lower case, straight quotes, digits as 0), then gives the number of the word in the
vocabulary, the buckets of its first and last characters, and classes of its shape and its place."""
AFFIXES = (  # kind, characters, buckets
    ('suffix', 1, 256), ('suffix', 2, 2048), ('suffix', 3, 6144), ('suffix', 4, 8192),
    ('prefix', 1, 256), ('prefix', 2, 2048), ('prefix', 3, 4096))
LONGEST = 40  # characters; of longer words the first and last 20
CASES = 6     # none, lower, Title, UPPER, one capital, mixed
SHAPES = CASES * 2 * 2 * 3 * 2  # case, digit, first word, case of the sentence, longer than one character
GLUES = 4     # space before and after


def lower(c):
    """Lower case of a code point, for Latin letters."""
    if 0x41 <= c <= 0x5A:
        return c + 32
    if 0xC0 <= c <= 0xDE and c != 0xD7:
        return c + 32
    if 0x100 <= c <= 0x137 or 0x14A <= c <= 0x177:
        return c | 1
    if 0x139 <= c <= 0x148 or 0x179 <= c <= 0x17E:
        return c + (c & 1)
    if c == 0x178:
        return 0xFF
    return c


def is_letter(c):
    if c < 0x80:
        return 0x41 <= c <= 0x5A or 0x61 <= c <= 0x7A
    return c >= 0xC0 and c not in (0xD7, 0xF7) and not 0x2000 <= c <= 0x2BFF \
        and not 0x3000 <= c <= 0x303F and not 0xFE00 <= c <= 0xFE6F and c < 0x1F000


FOLD = {0x2018: "'", 0x2019: "'", 0x201B: "'", 0x2032: "'", 0x60: "'", 0xB4: "'",
        0x201C: '"', 0x201D: '"', 0x201F: '"', 0x2033: '"', 0xAB: '"', 0xBB: '"',
        0x2026: '...', 0x2010: '-', 0x2011: '-', 0x2212: '-', 0xA0: ' '}


def normal(word):
    if len(word) > LONGEST:
        word = word[:LONGEST // 2] + word[-(LONGEST // 2):]
    out = []
    for ch in word:
        c = ord(ch)
        if 0x30 <= c <= 0x39:
            out.append('0')
        elif c in FOLD:
            out.append(FOLD[c])
        else:
            out.append(chr(lower(c)))
    return ''.join(out)


def fnv(data, seed=0):
    h = (2166136261 ^ seed) & 0xFFFFFFFF
    for b in data:
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h ^ (h >> 15)


def affix_buckets(norm):
    """Bucket 0 is for words that are too short."""
    out = []
    for i, (kind, n, buckets) in enumerate(AFFIXES):
        if len(norm) < n:
            out.append(0)
            continue
        part = norm[-n:] if kind == 'suffix' else norm[:n]
        out.append(1 + fnv(part.encode('utf-8', 'surrogatepass'), i + 1) % (buckets - 1))
    return out


def case_of(word):
    """(case class, has digit)"""
    if len(word) > LONGEST:
        word = word[:LONGEST // 2] + word[-(LONGEST // 2):]
    letters = upper = 0
    first_upper = digit = False
    for ch in word:
        c = ord(ch)
        if 0x30 <= c <= 0x39:
            digit = True
        elif is_letter(c):
            if lower(c) != c:
                upper += 1
                first_upper = first_upper or letters == 0
            letters += 1
    if letters == 0:
        return 0, digit
    if upper == 0:
        return 1, digit
    if letters == 1:
        return 4, digit
    if upper == letters:
        return 3, digit
    return (2 if upper == 1 and first_upper else 5), digit


def sentence_case(cases):
    """0 as usual, 1 most words have a capital, 2 capitals only; words of two letters and more count."""
    words = sum(c in (1, 2, 3, 5) for c in cases)
    upper = sum(c == 3 for c in cases)
    title = sum(c in (2, 3, 5) for c in cases)
    if words >= 3 and upper * 10 >= words * 7:
        return 2
    if words >= 3 and title * 10 >= words * 7:
        return 1
    return 0


_cache = {}


def look(word):
    """(normal form, buckets, case, digit, long), remembered."""
    got = _cache.get(word)
    if got is None:
        norm = normal(word)
        got = (norm, affix_buckets(norm)) + case_of(word) + (len(word) > 1,)
        if len(_cache) < 2000000:
            _cache[word] = got
    return got


def features(words, space, vocabulary):
    """Rows of word, seven affixes, shape, glue."""
    seen = [look(w) for w in words]
    context = sentence_case([s[2] for s in seen])
    rows = []
    for i, (norm, buckets, case, digit, long) in enumerate(seen):
        shape = (((case * 2 + digit) * 2 + (i == 0)) * 3 + context) * 2 + long
        glue = (2 if i == 0 or space[i - 1] else 0) + (1 if space[i] else 0)
        rows.append([vocabulary.get(norm, 0)] + buckets + [shape, glue])
    return rows


def vectors(sample):
    """Lines that hold this file and src/parse/forms.c to each other."""
    for word in sample:
        norm, buckets, case, digit, long = look(word)
        first, rows = 0, []
        for bucket, (_, _, size) in zip(buckets, AFFIXES):
            rows.append(first + bucket)
            first += size
        yield '\t'.join(map(str, [word, norm] + rows + [case, int(digit), int(long)]))


SAMPLE = '''a I An USA iPhone don’t n't ’s “ ” … -- — ‐ 2021 20,000 3rd A/76/L.5 S/RES/2593 U.S. x² § Škoda ŠKODA Ÿ Đukanović
ÇELİK Łódź Žižek élan Ωmega москва 中国 ×÷ 🙂 🙂🙂 « »
Sub-Saharan mid-1990s co-operation https://www.example.org/a/very/long/address/that/goes/on/and/on.html
aaaaaaaaaaaaaaaaaaaa…………………………………………………………… pneumonoultramicroscopicsilicovolcanoconiosisx'''.split()

if __name__ == '__main__':
    print('\n'.join(vectors(SAMPLE)))
