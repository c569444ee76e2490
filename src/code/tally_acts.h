/* tally_acts.h - on which side a counted set stands, by what its clause says of
 * it: "30 states signed", "the support of only four", "29 sponsors". */
#ifndef RAPPORTEUR_CODE_TALLY_ACTS_H
#define RAPPORTEUR_CODE_TALLY_ACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

/* Nouns of texts to which states are parties. */
#define TALLY_TREATIES                                                         \
    "treaty convention protocol agreement declaration accord charter deal "    \
    "pact "                                                                    \
    "statute covenant amendment constitution"

/* Nouns of texts in which parties say something together. */
#define TALLY_LETTERS "letter statement declaration note petition appeal text"

/* What a set is told to do. */
struct act {
    enum stance stance;
    uint32_t object;     /* noun, or TOKEN_NONE */
    bool alone;          /* the object's own mention is the whole target */
    uint32_t first, end; /* the words that tell it */
    const char *rule;
};

/* What the counted set of this mention does; false: nothing that takes a side.
 */
bool act_of_mention(const struct reading *reading, const struct mention *m,
                    struct act *act);

/* "sponsor", "signatory": a noun for those who stand behind a text. */
bool act_is_backer(const struct reading *reading, uint32_t noun);

#endif
