/* signatories.h - the lists of those who make or support a joint statement:
 * "Signatories:", a last paragraph of names, "joined by the following". */
#ifndef RAPPORTEUR_CODE_SIGNATORIES_H
#define RAPPORTEUR_CODE_SIGNATORIES_H

#include <stdbool.h>

#include "code/statements.h"

struct signatories {
    struct behalf makers;   /* whose statement it is; bounds: how many */
    struct actor_list more; /* who only associates itself with it */
    uint32_t presenter;     /* the state that heads a list which is otherwise in
                               the order of the alphabet; or ACTOR_NONE */
};

/* The lists of a document that is itself a statement. False: there are none. */
bool signatories_find(const struct reading *reading, struct signatories *found);

/* Whether the sentence is nothing but (a part of) such a list. */
bool signatories_are(const struct reading *reading, uint32_t sentence);

#endif
