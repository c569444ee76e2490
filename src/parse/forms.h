/* forms.h - what the network sees of a word: its normalised form, hashes of
 * its first and last characters, classes of its shape and its place.
 *
 * train/words.py computes the same; tests/unit/parse_test.c and train/smoke.sh
 * hold both to the same vectors. */
#ifndef RAPPORTEUR_PARSE_FORMS_H
#define RAPPORTEUR_PARSE_FORMS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum {
    FORM_LONGEST = 40, /* characters; of longer words the first and last 20 */
    FORM_BYTES = 4 * FORM_LONGEST + 8,
    FORM_AFFIXES = 7,
    FORM_AFFIX_ROWS = 256 + 2048 + 6144 + 8192 + 256 + 2048 + 4096,
    FORM_SHAPES = 6 * 2 * 2 * 3 * 2,
    FORM_GLUES = 4,
};

enum form_case {
    CASE_NONE, /* no letter */
    CASE_LOWER,
    CASE_TITLE,
    CASE_UPPER,
    CASE_ONE_CAPITAL, /* a single letter, upper case */
    CASE_MIXED,
};

struct form {
    char text[FORM_BYTES];             /* "^" and the normalised word */
    uint16_t at[3 * FORM_LONGEST + 2]; /* where each character begins */
    uint16_t count; /* characters after "^"; at[count + 1] is the end */
    uint32_t affix[FORM_AFFIXES]; /* rows of the table of affixes */
    enum form_case form_case;
    bool digit, longer_than_one;
};

/* Lower case of a Latin letter; others stay. */
uint32_t form_lower(uint32_t code_point);

/* Read one character of valid UTF-8 at `*at` and go past it. */
uint32_t form_decode(struct str text, size_t *at);

struct form form_of(struct str word);

/* The normalised word, without the mark at its beginning. */
struct str form_text(const struct form *form);

uint32_t form_hash(struct str bytes, uint32_t seed);

#endif
