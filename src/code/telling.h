/* telling.h - which cues of a clause are told as done: no drafts, conditions,
 * silences; no complements of another stand; denials turned. */
#ifndef RAPPORTEUR_CODE_TELLING_H
#define RAPPORTEUR_CODE_TELLING_H

#include <stdbool.h>
#include <stdint.h>

#include "code/clause.h"
#include "code/coder.h"
#include "code/cues.h"

/* The cues of the clause that are told as done. */
struct cues telling_cues(const struct walk *w, const struct clause *clause,
                         struct source source);

/* "If the Council condemned", "whether Paris agrees". */
bool telling_is_conditional(const struct reading *reading, uint32_t verb);

/* "Supported by Norway": told beside another's words, which go on. */
bool telling_in_passing(const struct reading *reading, uint32_t verb);

/* "He said", "the envoy told reporters": a clause of saying that has nothing of
 * what is said in itself. */
bool telling_is_bare(const struct reading *reading,
                     const struct clause *clause);

/* The cue of saying that `verb` is, whatever the tables know of it. */
struct cue telling_saying(uint32_t verb);

#endif
