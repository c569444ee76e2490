/* forum_place.h - the body in which a sentence says that something was said. */
#ifndef RAPPORTEUR_CODE_FORUM_PLACE_H
#define RAPPORTEUR_CODE_FORUM_PLACE_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

/* How surely a sentence stands in its body. */
enum place_strength {
    PLACE_NONE,
    PLACE_TEXT,  /* only a text or vote of the body: "the Council resolution" */
    PLACE_EVENT, /* the body acts: "the Council rejected the motion" */
    PLACE_HALL, /* said in it: "told the Council", "at the Council's session" */
};

struct place {
    struct forum forum;
    enum place_strength strength;
    bool outside;    /* the words take the speaker out of any body */
    bool background; /* of another year or an earlier session */
    bool floor;      /* who takes the floor in a hall speaks: "the delegate" */
};

/* What the words of the sentence say; its session and committee too. */
struct place place_of_sentence(const struct reading *reading,
                               uint32_t sentence);

/* Whether the party can be a forum on its own: an organ that debates. */
bool place_is_organ(const struct reading *reading, uint32_t actor);

/* The committee of the General Assembly that the mention names or refers to;
 * NUMBER_NONE: none. */
int32_t place_committee(const struct reading *reading,
                        const struct mention *mention);

/* The session that stands by the mention: "76th session of", "its 48th
 * session", "COP 26", "the 17th BRICS summit"; NUMBER_NONE: none. */
int32_t place_session(const struct reading *reading,
                      const struct mention *mention);

#endif
