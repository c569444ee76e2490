/* ordinals.h - the numbers of sessions, meetings and committees: "76th",
 * "Sixty-seventh", "third", "XXII". */
#ifndef RAPPORTEUR_CODE_ORDINALS_H
#define RAPPORTEUR_CODE_ORDINALS_H

#include <stdint.h>

#include "code/statements.h"

/* The ordinal that begins at `token` and does not reach `limit`: its value, and
 * one past its last token in *end. NUMBER_NONE where there is none. */
int32_t ordinal_at(const struct reading *reading, uint32_t token,
                   uint32_t limit, uint32_t *end);

/* The plain number of a session after the name of its body: "26" in "COP 26",
 * "COP-26", "COP26", "XXII" in "COP XXII"; NUMBER_NONE if `text` is none. */
int32_t ordinal_numeral(struct str text);

#endif
