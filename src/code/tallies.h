/* tallies.h - published counts of a side: votes, supporters, signatories. */
#ifndef RAPPORTEUR_CODE_TALLIES_H
#define RAPPORTEUR_CODE_TALLIES_H

#include "code/statements.h"

struct issue_evidence;

/* Add the document's tallies to `statements`, which holds its statements
 * already: a count that only sizes one of them is none. */
void tallies_find(struct reading *reading,
                  const struct issue_evidence *evidence,
                  struct statements *statements);

#endif
