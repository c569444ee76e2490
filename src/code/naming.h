/* naming.h - which mention stands at a word: look-ups in names, by place. */
#ifndef RAPPORTEUR_CODE_NAMING_H
#define RAPPORTEUR_CODE_NAMING_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

/* The longest mention that begins at `token`, or NULL. */
const struct mention *mention_from(const struct reading *reading,
                                   uint32_t token);
/* The mention of which `token` is the head, the innermost; or NULL. */
const struct mention *mention_headed(const struct reading *reading,
                                     uint32_t token);
/* The longest mention that holds `token`, or NULL. */
const struct mention *mention_holding(const struct reading *reading,
                                      uint32_t token);
/* The index of the first mention that begins at `token` or after it. */
uint32_t mention_after(const struct reading *reading, uint32_t token);

/* The party that a mention names or refers to: of a person the party that it
 * speaks for. ACTOR_NONE: none known. */
uint32_t mention_party(const struct reading *reading,
                       const struct mention *mention);
/* The person, through references; ACTOR_NONE: none. */
uint32_t mention_person(const struct reading *reading,
                        const struct mention *mention);

bool actor_is(const struct reading *reading, uint32_t actor,
              enum actor_kind kind);
/* The actor's code is `code`. */
bool actor_has_code(const struct reading *reading, uint32_t actor,
                    const char *code);

#endif
