#include "names/names.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/symbols.h"
#include "names/collections.h"
#include "names/dates.h"
#include "names/document_symbols.h"
#include "names/finder.h"
#include "names/organizations.h"
#include "names/parties.h"
#include "names/persons.h"
#include "names/references.h"
#include "names/roles.h"

static int compare_mentions(const void *left, const void *right)
{
    const struct mention *a = left, *b = right;

    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    return (int)a->kind - (int)b->kind;
}

/* Leave out what was taken back, what repeats another, and what overlaps the
 * one before it without lying inside. */
static void tidy(struct finder *finder)
{
    struct names *names = finder->names;
    uint32_t kept = 0, depth = 0;
    uint32_t *open = arena_alloc(finder->arena, names->mention_count + 1,
                                 sizeof *open); /* ends of those that hold it */

    if (names->mention_count)
        qsort(names->mention, names->mention_count, sizeof *names->mention,
              compare_mentions);
    for (uint32_t i = 0; i < names->mention_count; i++) {
        struct mention mention = names->mention[i];

        if (mention.first >= mention.end)
            continue;
        while (depth && open[depth - 1] <= mention.first)
            depth--;
        if (depth && open[depth - 1] < mention.end)
            continue;
        if (kept && names->mention[kept - 1].first == mention.first &&
            names->mention[kept - 1].end == mention.end)
            continue;
        names->mention[kept++] = mention;
        open[depth++] = mention.end;
    }
    names->mention_count = kept;
}

/* at[]: later mentions lie inside earlier ones, so the last one wins. */
static void index_heads(struct finder *finder)
{
    struct names *names = finder->names;

    for (uint32_t i = 0; i < finder->tokens->count; i++)
        names->at[i] = MENTION_NONE;
    for (uint32_t i = 0; i < names->mention_count; i++)
        names->at[names->mention[i].head] = i;
}

static struct finder
finder_of(const struct document *doc, const struct tokens *tokens,
          const struct trees *trees, const struct gazetteer *gazetteer,
          struct arena *arena, struct names *names, struct symbols *codes)
{
    struct finder finder = {.doc = doc,
                            .tokens = tokens,
                            .trees = trees,
                            .gazetteer = gazetteer,
                            .arena = arena,
                            .names = names,
                            .home = ACTOR_NONE,
                            .codes = codes};

    finder.word = words_of(doc, tokens, arena);
    finder.named = arena_alloc(arena, tokens->count, sizeof *finder.named);
    finder.dated = arena_alloc(arena, tokens->count, sizeof *finder.dated);
    finder.in_role = arena_alloc(arena, tokens->count, sizeof *finder.in_role);
    finder.lone = arena_alloc(arena, tokens->count, sizeof *finder.lone);
    for (uint32_t i = 0; i < tokens->count; i++)
        finder.named[i] = MENTION_NONE;
    names->at = arena_alloc(arena, tokens->count, sizeof *names->at);
    return finder;
}

struct names names_find(const struct document *doc, const struct tokens *tokens,
                        const struct trees *trees,
                        const struct gazetteer *gazetteer, struct arena *arena)
{
    struct names names = {0};
    struct symbols codes = {.arena = arena};
    struct finder finder =
        finder_of(doc, tokens, trees, gazetteer, arena, &names, &codes);
    struct roles roles;

    document_symbols_find(&finder);
    dates_find(&finder);
    parties_find(&finder);
    organizations_find(&finder);
    roles = roles_find(&finder);
    persons_find(&finder, &roles);
    collections_find(&finder);
    references_find(&finder);
    tidy(&finder);
    index_heads(&finder);
    for (uint32_t i = 0; i < names.actor_count; i++)
        finder_facts(&finder, i);
    references_resolve(&finder);
    return names;
}

static bool mention_check(const struct names *names, const struct mention *m,
                          const struct tokens *tokens)
{
    if (m->first >= m->end || m->end > tokens->count || m->head < m->first ||
        m->head >= m->end)
        return false;
    if (m->party != ACTOR_NONE && m->party >= names->actor_count)
        return false;
    if (m->person != ACTOR_NONE &&
        (m->person >= names->actor_count ||
         names->actor[m->person].kind != ACTOR_PERSON))
        return false;
    if (m->antecedent != MENTION_NONE && m->antecedent >= names->mention_count)
        return false;
    for (uint32_t i = 0; i < m->member_count; i++)
        if (m->member[i] >= names->actor_count)
            return false;
    for (uint32_t i = 0; i < m->group_count; i++)
        if (m->group[i] >= names->actor_count)
            return false;
    return true;
}

/* In order, and each one inside or behind the one before it. */
static bool order_check(const struct names *names)
{
    uint32_t widest = 0;

    for (uint32_t i = 1; i < names->mention_count; i++) {
        const struct mention *before = &names->mention[i - 1];
        const struct mention *m = &names->mention[i];

        if (m->first < before->first)
            return false;
        if (before->end > m->first && before->end < m->end)
            return false;
        widest = before->end > widest ? before->end : widest;
        if (m->first < widest && m->end > widest)
            return false;
    }
    return true;
}

bool names_check(const struct names *names, const struct tokens *tokens)
{
    for (uint32_t i = 0; i < names->mention_count; i++)
        if (!mention_check(names, &names->mention[i], tokens))
            return false;
    for (uint32_t i = 0; i < names->actor_count; i++)
        if (names->actor[i].party != ACTOR_NONE &&
            names->actor[i].party >= names->actor_count)
            return false;
    for (uint32_t i = 0; i < names->when_count; i++)
        if (names->when[i].first >= names->when[i].end ||
            names->when[i].end > tokens->count)
            return false;
    for (uint32_t i = 0; i < names->symbol_count; i++)
        if (names->symbol[i].first >= names->symbol[i].end ||
            names->symbol[i].end > tokens->count)
            return false;
    for (uint32_t i = 0; i < tokens->count; i++)
        if (names->at[i] != MENTION_NONE &&
            names->at[i] >= names->mention_count)
            return false;
    return order_check(names);
}
