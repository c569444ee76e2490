/* matters.h - whose a thing is that the document names again without saying so:
 * "the embargo" after "the United States embargo". */
#ifndef RAPPORTEUR_CODE_MATTERS_H
#define RAPPORTEUR_CODE_MATTERS_H

#include <stdint.h>

#include "code/statements.h"

/* One noun that somebody owns. */
struct matter {
    uint32_t noun; /* token */
    struct actor_list owner;
};

struct matters {
    struct matter *at; /* in order of the text */
    uint32_t count, capacity;
};

/* The nouns of the document that a state or a body owns. */
struct matters matters_find(const struct reading *reading);

/* The owner of the matter that `noun` names again, NULL: none is known. */
const struct actor_list *matters_owner(const struct matters *matters,
                                       const struct reading *reading,
                                       uint32_t noun);

#endif
