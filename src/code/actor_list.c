#include "code/actor_list.h"

#include "base/arena.h"
#include "code/statements.h"

static int order(const struct reading *reading, uint32_t a, uint32_t b)
{
    int by_code = str_compare(reading->names->actor[a].code,
                              reading->names->actor[b].code);

    return by_code ? by_code : (a > b) - (a < b);
}

void actor_list_add(struct actor_list *list, const struct reading *reading,
                    uint32_t actor)
{
    uint32_t i = list->count;

    if (actor == ACTOR_NONE || actor_list_has(list, actor))
        return;
    if (list->count == list->capacity)
        list->at = arena_grow(reading->arena, list->at, &list->capacity,
                              sizeof *list->at);
    for (; i > 0 && order(reading, actor, list->at[i - 1]) < 0; i--)
        list->at[i] = list->at[i - 1];
    list->at[i] = actor;
    list->count++;
}

void actor_list_join(struct actor_list *list, const struct reading *reading,
                     const struct actor_list *more)
{
    for (uint32_t i = 0; i < more->count; i++)
        actor_list_add(list, reading, more->at[i]);
}

void actor_list_remove(struct actor_list *list, uint32_t actor)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i] != actor)
            list->at[kept++] = list->at[i];
    list->count = kept;
}

bool actor_list_has(const struct actor_list *list, uint32_t actor)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i] == actor)
            return true;
    return false;
}

bool actor_list_equal(const struct actor_list *a, const struct actor_list *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->at[i] != b->at[i])
            return false;
    return true;
}

struct actor_list actor_list_copy(const struct actor_list *list,
                                  const struct reading *reading)
{
    struct actor_list copy = {0};

    actor_list_join(&copy, reading, list);
    return copy;
}
