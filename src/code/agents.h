/* agents.h - who acts in a clause, as voices: with those for whom they speak,
 * as far as the sentence and the document so far tell. */
#ifndef RAPPORTEUR_CODE_AGENTS_H
#define RAPPORTEUR_CODE_AGENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "code/clause.h"
#include "code/coder.h"

/* The clause whose predicate is `verb`, with the subject that its tree may have
 * lost. */
struct clause agents_clause(const struct walk *w, uint32_t verb);

/* Those that `noun` names as acting in the clause; none where nobody who can
 * speak does. */
struct voices agents_find(const struct walk *w, const struct clause *clause,
                          uint32_t noun);

/* Whether `noun`, or those that it names, are the source itself: "I", "his
 * delegation", the party that is speaking. */
bool agents_are_source(const struct coder *coder, uint32_t noun,
                       const struct voices *named, struct source source);
bool agents_first_person(const struct reading *reading, uint32_t token);
bool agents_own_side(const struct reading *reading, uint32_t noun);

/* `voices`, or one voice for all of them where they act together. */
struct voices agents_as_one(const struct walk *w, const struct clause *clause,
                            struct voices voices);

/* Remember those who are said to act as one in the sentence. */
void agents_find_joint(struct coder *coder, uint32_t sentence);

#endif
