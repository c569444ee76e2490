/* clitics.h - where written words part: "do|n't", "can|not", "he|'s". */
#ifndef RAPPORTEUR_TEXT_CLITICS_H
#define RAPPORTEUR_TEXT_CLITICS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum { CLITICS_MAX = 3 };

/* Where a written word is cut; most are not. */
struct clitics {
    uint32_t count;
    uint32_t at[CLITICS_MAX];
};

/* The cuts of the word in `span` of `text`. */
struct clitics clitics_find(struct str text, struct span span);

/* End of the clitic whose apostrophe is [begin, end) and after which the word
 * ends: "'s", "'ll"; `end` if it is none. */
uint32_t clitic_end(struct str text, uint32_t begin, uint32_t end);

/* End of a word that lost its head to the apostrophe before `at`: "em",
 * "cause", "60s"; `at` if it is none. */
uint32_t clitic_short_end(struct str text, uint32_t at);

/* Whether a word keeps its hyphen after `first`: "co-", "non-". */
bool clitic_is_prefix(struct str first);

/* Whether the word from `begin` on is one in spite of the slash at `at`: "w/o",
 * "n/a". */
bool clitic_is_slashed(struct str text, uint32_t begin, uint32_t at);

#endif
