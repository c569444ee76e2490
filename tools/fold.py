"""The key under which a name is looked up: src/names/fold.c does the same.

Small letters without accents; hyphens, dashes, slashes and white space alike
one space; apostrophes and full stops gone; "&" is "and", "St." is "Saint".
"""
import unicodedata

DROPPED = sorted("\u00ad\u00b4\u02bb\u02bc\u200b\u200c\u200d\u2018\u2019\u2032\u2060")
SPACES = sorted("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                "\u2010\u2011\u2012\u2013\u2014\u2015\u202f\u205f\u3000")
# The blocks of letters with accents: Latin-1 to Latin Extended-B, and Additional.
LETTERS = [(0xC0, 0x250), (0x1E00, 0x1F00)]
# Letters that Unicode does not take apart.
WHOLE = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d",
         "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ə": "e"}


def plain_letter(letter):
    """One or two ASCII letters for a letter of LETTERS, or "" for none."""
    small = letter.lower()[:1]
    if small in WHOLE:
        return WHOLE[small]
    base = "".join(c for c in unicodedata.normalize("NFD", small)
                   if not unicodedata.combining(c))
    return base if base.isascii() and base.isalpha() else ""


def plain(letter):
    """The folded form of one character: "" if dropped, " " if it separates."""
    code = ord(letter)
    if letter in ".'`" or letter in DROPPED or 0x300 <= code < 0x370:
        return ""
    if letter in "-/_ \t\r\n" or letter in SPACES:
        return " "
    if letter == "&":
        return "and"
    if code < 0x80:
        return letter.lower()
    if any(first <= code < end for first, end in LETTERS):
        return plain_letter(letter) or letter
    return letter


def is_saint(text, at):
    """Whether a word "St." or "St" stands at `at`."""
    return text[at:at + 2] in ("St", "ST") and text[at + 2:at + 3] in (".", " ")


def fold(text):
    out = []
    start, gap = True, False
    for at, letter in enumerate(text):
        folded = "sain" if start and is_saint(text, at) else plain(letter)
        if folded == " ":
            start = gap = True
        elif folded:
            out.append(" " + folded if gap and out else folded)
            start = gap = False
    return "".join(out)
