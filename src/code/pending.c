/* pending.c - what links in place of a finder until its file is there. */
#include "code/forum.h"
#include "code/issues.h"
#include "code/tallies.h"

#define PENDING __attribute__((weak))

PENDING struct forums *forums_find(struct reading *reading)
{
    (void)reading;
    return NULL;
}

PENDING struct forum forum_of(const struct reading *reading,
                              const struct forums *forums,
                              const uint32_t *sentence, uint32_t count,
                              const struct actor_list *speaker)
{
    (void)reading, (void)forums, (void)sentence, (void)count, (void)speaker;
    return (struct forum){ACTOR_NONE, NUMBER_NONE, NUMBER_NONE};
}

PENDING void tallies_find(struct reading *reading,
                          const struct issue_evidence *evidence,
                          struct statements *statements)
{
    (void)reading, (void)evidence, (void)statements;
}
