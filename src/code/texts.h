/* texts.h - who is the author of the texts of which a document tells: of "the
 * amendment", "the Dutch-led resolution", "the draft that Egypt introduced".
 *
 * A stand towards a text is a stand towards its author. */
#ifndef RAPPORTEUR_CODE_TEXTS_H
#define RAPPORTEUR_CODE_TEXTS_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

enum text_kind {
    TEXT_NONE,
    TEXT_DRAFT,
    TEXT_AMENDMENT,
    TEXT_PROPOSAL,
    TEXT_KINDS
};

/* The authors named for each kind of text, last named last. */
struct texts {
    struct actor_list author[TEXT_KINDS];
};

/* What kind of text the noun is. */
enum text_kind text_kind_of(const struct reading *reading, uint32_t noun);

/* The authors that the document names, wherever it does. */
struct texts texts_find(const struct reading *reading);

#endif
