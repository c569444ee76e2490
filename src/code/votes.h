/* votes.h - the sides of a vote as a sentence counts them: "141 in favour, 5
 * against, with 35 abstentions", "by 141-5-35", "77 votes to 73". */
#ifndef RAPPORTEUR_CODE_VOTES_H
#define RAPPORTEUR_CODE_VOTES_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

struct vote_count {
    enum stance stance; /* of support, oppose, abstain */
    int32_t number;
    uint32_t first, end; /* the number and the words of its side */
};

enum { VOTES_MAX = 16 };

struct vote_counts {
    struct vote_count at[VOTES_MAX];
    uint32_t count;
};

/* The counts of the sentence, in order. `after_vote`: a vote was told in the
 * sentence before it, so that "a year later it was 106 to 46" is one too. */
struct vote_counts votes_of_sentence(const struct reading *reading,
                                     uint32_t sentence, bool after_vote);

/* The plain number at `token` ("21", "Twenty-one", "nobody"), before `limit`;
 * one past its last token in *end. NUMBER_NONE: none there. */
int32_t votes_number(const struct reading *reading, uint32_t token,
                     uint32_t limit, uint32_t *end);

#endif
