/* lemma.h - from a form and its tag to the lemma, by learnt rules.
 *
 * A rule keeps or lowers the case, cuts characters at the end and adds others.
 * It is found by the tag, whether the word is in capitals, and the longest
 * known ending; see train/lemmas.py. */
#ifndef RAPPORTEUR_PARSE_LEMMA_H
#define RAPPORTEUR_PARSE_LEMMA_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "parse/forms.h"

enum { LEMMA_ADDED_MAX = 13, LEMMA_CUT_ALL = 255 };

struct lemma_rule {
    uint8_t keep; /* the case; else lower */
    uint8_t cut;  /* characters at the end, or LEMMA_CUT_ALL */
    uint8_t added_len;
    char added[LEMMA_ADDED_MAX];
};

/* An open hash from (class, ending) to rules; part of the model. */
struct lemma_rules {
    const uint64_t *key; /* 0: free */
    const uint16_t *which;
    uint32_t slot_count; /* a power of two */
    const struct lemma_rule *rule;
    uint32_t rule_count;
};

/* The lemma of `word`, of which `form` was made: part of the word or of the
 * model where it can be, else in the arena. */
struct str lemma_of(const struct lemma_rules *rules, struct str word,
                    const struct form *form, uint32_t tag, struct arena *arena);

#endif
