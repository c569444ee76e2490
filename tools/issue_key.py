"""The key under which a word counts for issues: the same as vocabulary_issue_key() of
src/code/vocabulary.c. For the table that is built and for the training of its weights."""
import unicodedata


def key(word):
    word = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    word = "".join(c for c in word if c.isalnum())
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith("sses"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
