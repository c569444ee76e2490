#include "code/claims.h"

#include "base/arena.h"

void claims_add(struct claims *claims, const struct reading *reading,
                struct claim claim)
{
    if (claims->count == claims->capacity)
        claims->at = arena_grow(reading->arena, claims->at, &claims->capacity,
                                sizeof *claims->at);
    claims->at[claims->count++] = claim;
}
