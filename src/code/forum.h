/* forum.h - in which body, session and committee something was said.
 *
 * A document has a forum where its head or lead sets one ("Sixty-seventh
 * General Assembly / Third Committee"); a sentence can set another, for itself
 * and what follows it, or take its speaker out of any ("told reporters"). */
#ifndef RAPPORTEUR_CODE_FORUM_H
#define RAPPORTEUR_CODE_FORUM_H

#include <stdint.h>

#include "code/statements.h"

struct forums; /* one for each sentence, in the reading's arena */

struct forums *forums_find(struct reading *reading);

/* The forum of a statement with these evidence sentences, in order of the text;
 * `speaker` may be empty. body ACTOR_NONE: made in no body. */
struct forum forum_of(const struct reading *reading,
                      const struct forums *forums, const uint32_t *sentence,
                      uint32_t count, const struct actor_list *speaker);

#endif
