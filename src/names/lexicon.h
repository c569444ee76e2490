/* lexicon.h - sorted keys (see fold.h) and the longest of them that stands at
 * a place in a document. Inside this room only. */
#ifndef RAPPORTEUR_NAMES_LEXICON_H
#define RAPPORTEUR_NAMES_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "text/tokens.h"

struct document;

struct lexicon {
    const struct str *key; /* in order; the same key may stand several times */
    const uint32_t *first; /* first[b]: the first key whose first byte is at
                              least b; 257 of them */
    uint32_t count;
};

/* Rows [low, high) have the same key, which is that of tokens [.., end). */
struct lexicon_match {
    uint32_t low, high;
    uint32_t end;
};

/* All keys that stand at token `first` and end with a token of its sentence,
 * shortest first; at most `room`. */
uint32_t lexicon_matches(const struct lexicon *lexicon,
                         const struct document *doc,
                         const struct tokens *tokens, uint32_t first,
                         struct lexicon_match *match, uint32_t room);

/* Fill `first`, of 257 entries, for keys in order. */
void lexicon_index(const struct str *key, uint32_t count, uint32_t *first);

/* Whether capitals hold between the words of a table and those of a document
 * that have the same key: all of `words` if `every`, else the first letter. */
bool lexicon_capitals_hold(struct str words, struct str text, bool every);

#endif
