/* actor_list.h - small sets of actors, sorted by code, none twice. */
#ifndef RAPPORTEUR_CODE_ACTOR_LIST_H
#define RAPPORTEUR_CODE_ACTOR_LIST_H

#include <stdbool.h>
#include <stdint.h>

struct actor_list;
struct reading;

/* Put `actor` into its place, unless it is there or is ACTOR_NONE. */
void actor_list_add(struct actor_list *list, const struct reading *reading,
                    uint32_t actor);
void actor_list_join(struct actor_list *list, const struct reading *reading,
                     const struct actor_list *more);
void actor_list_remove(struct actor_list *list, uint32_t actor);
bool actor_list_has(const struct actor_list *list, uint32_t actor);
bool actor_list_equal(const struct actor_list *a, const struct actor_list *b);
/* A copy that may grow by itself. */
struct actor_list actor_list_copy(const struct actor_list *list,
                                  const struct reading *reading);

#endif
