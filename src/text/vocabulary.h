/* vocabulary.h - words that tell where words and sentences begin and end
 * (data/text_words.tsv, which says what the classes are). */
#ifndef RAPPORTEUR_TEXT_VOCABULARY_H
#define RAPPORTEUR_TEXT_VOCABULARY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum {
    VOCABULARY_STARTER = 1 << 0,
    VOCABULARY_SPEECH = 1 << 1,
    VOCABULARY_FAREWELL = 1 << 2,
    VOCABULARY_DIVISION = 1 << 3,
    VOCABULARY_SMALL = 1 << 4,
    VOCABULARY_TIME = 1 << 5,
    VOCABULARY_PREFIX = 1 << 6,
    VOCABULARY_CONTRACTION = 1 << 7,
    VOCABULARY_SHORT = 1 << 8,
    VOCABULARY_SLASHED = 1 << 9,
    VOCABULARY_ENDING = 1 << 10,
    VOCABULARY_UNIT = 1 << 11,
};

struct vocabulary {
    struct str word;
    uint16_t classes;
    uint8_t cuts[2]; /* of a contraction: bytes before each; 0 for none */
};

/* The table, in byte order of the words. */
extern const struct vocabulary vocabulary[];
extern const uint32_t vocabulary_count;

/* The row of `word` as it is written, or NULL. */
const struct vocabulary *vocabulary_find(struct str word);

/* Whether `word` is of `class` (VOCABULARY_...); the second in any case. */
bool vocabulary_has(struct str word, unsigned class);
bool vocabulary_has_lower(struct str word, unsigned class);

#endif
