/* issuer.h - whether the document is itself a statement, and whose: a press
 * release in the first person, a joint communique, the text of a speech. */
#ifndef RAPPORTEUR_CODE_ISSUER_H
#define RAPPORTEUR_CODE_ISSUER_H

#include <stdbool.h>

#include "code/coder.h"

/* The issuers of the document, found in its head, in "we" or "I" and in the
 * names under it; false where it is no statement. `issuer` gets one voice, for
 * all of them. */
bool issuer_find(const struct reading *reading, struct voices *issuer);

/* Whether the sentence is only a line that tells who presents the document:
 * "Delivered by Ambassador X". */
bool issuer_presents(const struct reading *reading, uint32_t sentence);

#endif
