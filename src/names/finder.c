#include "names/finder.h"

#include "base/arena.h"
#include "base/symbols.h"
#include "ingest/document.h"
#include "names/gazetteer.h"

struct mention mention_of(const struct finder *finder, enum mention_kind kind,
                          uint32_t first, uint32_t end)
{
    return (struct mention){.kind = kind,
                            .form = FORM_NAME,
                            .first = first,
                            .end = end,
                            .head = range_head(finder, first, end),
                            .party = ACTOR_NONE,
                            .person = ACTOR_NONE,
                            .antecedent = MENTION_NONE,
                            .bounds = BOUNDS_NONE};
}

uint32_t finder_add(struct finder *finder, struct mention mention)
{
    struct names *names = finder->names;
    bool covers =
        (mention.kind == MENTION_PARTY && mention.form != FORM_REFERENCE) ||
        mention.kind == MENTION_PERSON;

    if (names->mention_count == names->mention_capacity)
        names->mention =
            arena_grow(finder->arena, names->mention, &names->mention_capacity,
                       sizeof *names->mention);
    names->mention[names->mention_count] = mention;
    for (uint32_t i = mention.first; covers && i < mention.end; i++)
        finder->named[i] = names->mention_count;
    return names->mention_count++;
}

/* A new actor, without asking whether it is there. */
static uint32_t actor_add(struct names *names, struct arena *arena,
                          enum actor_kind kind, struct str code, bool coded)
{
    if (names->actor_count == names->actor_capacity)
        names->actor = arena_grow(arena, names->actor, &names->actor_capacity,
                                  sizeof *names->actor);
    names->actor[names->actor_count] =
        (struct actor){kind, coded, code, {"", 0}, ACTOR_NONE};
    return names->actor_count++;
}

uint32_t finder_new_person(struct finder *finder)
{
    return actor_add(finder->names, finder->arena, ACTOR_PERSON,
                     (struct str){"", 0}, false);
}

void finder_drop(struct finder *finder, uint32_t index)
{
    struct mention *mention = &finder->names->mention[index];

    for (uint32_t i = mention->first; i < mention->end; i++)
        if (finder->named[i] == index)
            finder->named[i] = MENTION_NONE;
    mention->end = mention->first;
}

struct actor_facts *finder_facts(struct finder *finder, uint32_t actor)
{
    assert(actor < finder->names->actor_count);
    while (finder->facts_capacity <= actor)
        finder->facts =
            arena_grow(finder->arena, finder->facts, &finder->facts_capacity,
                       sizeof *finder->facts);
    return &finder->facts[actor];
}

uint32_t finder_actor(struct finder *finder, enum actor_kind kind,
                      struct str code, bool coded)
{
    uint32_t slot = 2 * symbols_intern(finder->codes, code) + coded;
    uint32_t actor;

    while (finder->by_code_capacity <= slot)
        finder->by_code =
            arena_grow(finder->arena, finder->by_code,
                       &finder->by_code_capacity, sizeof *finder->by_code);
    if (finder->by_code[slot])
        return finder->by_code[slot] - 1;
    actor = actor_add(finder->names, finder->arena, kind, code, coded);
    finder->by_code[slot] = actor + 1;
    return actor;
}

uint32_t finder_party(struct finder *finder, uint16_t party)
{
    const struct party *row = gazetteer_party(finder->gazetteer, party);
    struct str code = row->successor.len ? row->successor : row->code;
    uint32_t actor = finder_actor(finder, row->kind, code, row->coded);

    if (!finder_facts(finder, actor)->party_index)
        finder_facts(finder, actor)->party_index = (uint32_t)party + 1;
    return actor;
}

uint32_t finder_named(const struct finder *finder, uint32_t token)
{
    return token < finder->tokens->count ? finder->named[token] : MENTION_NONE;
}

uint32_t sentence_end(const struct finder *finder, uint32_t token)
{
    return finder->tokens->sentence[finder->tokens->at[token].sentence].end;
}

uint32_t sentence_first(const struct finder *finder, uint32_t token)
{
    return finder->tokens->sentence[finder->tokens->at[token].sentence].first;
}

uint32_t range_head(const struct finder *finder, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        uint32_t head = finder->trees->at[i].head;
        uint8_t tag = finder->trees->at[i].upos;

        if ((head < first || head >= end) && tag != UPOS_DET &&
            tag != UPOS_PUNCT && tag != UPOS_ADP && tag != UPOS_CCONJ)
            return i;
    }
    return end - 1;
}

bool token_in(const struct finder *finder, uint32_t i, uint32_t limit,
              const char *list)
{
    return i < limit && i < finder->tokens->count &&
           word_in(finder->word[i].fold, list);
}

struct str range_text(const struct finder *finder, uint32_t first, uint32_t end)
{
    struct span span = {finder->tokens->at[first].span.begin,
                        finder->tokens->at[end - 1].span.end};
    struct str text = span_text(finder->doc->text, span);
    char *copy = arena_alloc(finder->arena, text.len, 1);
    size_t length = 0;
    bool spaced = false; /* the last byte kept was white space */

    for (size_t i = 0; i < text.len; i++) {
        bool space =
            text.ptr[i] == ' ' || (text.ptr[i] >= '\t' && text.ptr[i] <= '\r');

        if (space && !spaced)
            copy[length++] = ' ';
        if (!space)
            copy[length++] = text.ptr[i];
        spaced = space;
    }
    return (struct str){copy, length};
}

uint32_t names_actor(struct names *names, struct arena *arena,
                     enum actor_kind kind, struct str code, bool coded)
{
    for (uint32_t i = 0; i < names->actor_count; i++)
        if (names->actor[i].coded == coded &&
            str_equal(names->actor[i].code, code))
            return i;
    return actor_add(names, arena, kind, code, coded);
}
