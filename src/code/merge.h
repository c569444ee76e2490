/* merge.h - claims into statements: all that one speaker says on one occasion
 * is one statement, each of its stands once. */
#ifndef RAPPORTEUR_CODE_MERGE_H
#define RAPPORTEUR_CODE_MERGE_H

#include "code/coder.h"

/* Group the coder's claims into `out`, in order of the text. */
void merge_claims(const struct coder *coder, struct statements *out);

#endif
