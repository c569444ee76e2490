/* behalf.h - for whom somebody speaks: "on behalf of 62 countries", "for the
 * African Group", "also on behalf of Canada and New Zealand". */
#ifndef RAPPORTEUR_CODE_BEHALF_H
#define RAPPORTEUR_CODE_BEHALF_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

/* One phrase that says for whom, and who it belongs to. */
struct behalf_phrase {
    uint32_t first, end; /* tokens */
    uint32_t named; /* first token of the name right before it, whose phrase it
                       is ("Chad, for the African Group,"); or TOKEN_NONE */
    uint32_t owner; /* else the token that it hangs on: a name or a verb */
    struct behalf behalf;
    bool also; /* "also on behalf of": the speaker counts too */
};

struct behalf_phrases {
    struct behalf_phrase *at;
    uint32_t count, capacity;
};

/* The phrases of the sentence, in order. */
struct behalf_phrases behalf_find(const struct reading *reading,
                                  uint32_t sentence);

/* Read the set of parties that is named from token `first` on, up to `limit`:
 * "Fiji, Vanuatu and 12 others". Returns one past its last token, `first`
 * where none is named. */
uint32_t behalf_read_set(const struct reading *reading, uint32_t first,
                         uint32_t limit, struct behalf *behalf);

/* Count `speaker` into the set, where it is a state. */
void behalf_count_speaker(const struct reading *reading, struct behalf *behalf,
                          uint32_t speaker);

#endif
