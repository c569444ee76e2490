/* aims.h - claims with what they are aimed at: by their phrase, else by what
 * the document has told before. */
#ifndef RAPPORTEUR_CODE_AIMS_H
#define RAPPORTEUR_CODE_AIMS_H

#include <stdbool.h>

#include "code/clause.h"
#include "code/coder.h"
#include "code/cues.h"

/* Add a claim for each of the voices; `nested`: told within what another says.
 */
void aims_add_claims(struct walk *w, const struct voices *voices,
                     const struct cue *cue, const struct clause *clause,
                     bool nested);

#endif
