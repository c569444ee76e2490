/* attribution.h - who says what in a sentence: walks its tree from clause to
 * clause and adds a claim for each stand that somebody is reported to take. */
#ifndef RAPPORTEUR_CODE_ATTRIBUTION_H
#define RAPPORTEUR_CODE_ATTRIBUTION_H

#include <stdbool.h>
#include <stdint.h>

#include "code/coder.h"

/* Read one sentence. `source` is whose words its clauses are where nobody else
 * is named (count 0: the publisher's). Returns whether somebody spoke in it in
 * his own name; then `coder->floor` is set. */
bool attribution_read(struct coder *coder, uint32_t sentence,
                      const struct voices *source);

/* Who is said to speak in the sentence, outside its quotation marks; nothing is
 * added. Empty: nobody. */
struct voices attribution_peek(struct coder *coder, uint32_t sentence);

#endif
