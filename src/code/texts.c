#include "code/texts.h"

#include "code/actor_list.h"
#include "code/clause.h"
#include "code/naming.h"
#include "ingest/document.h"

enum { AUTHORS_MAX = 3 }; /* a longer list of sponsors is no author */

enum text_kind text_kind_of(const struct reading *reading, uint32_t noun)
{
    if (lemma_in(reading, noun, "resolution draft text motion"))
        return TEXT_DRAFT;
    if (lemma_is(reading, noun, "amendment"))
        return TEXT_AMENDMENT;
    if (lemma_in(reading, noun, "proposal initiative waiver"))
        return TEXT_PROPOSAL;
    return TEXT_NONE;
}

static void add_authors(const struct reading *reading, uint32_t noun,
                        struct actor_list *authors)
{
    struct actor_list found = {0};

    for (uint32_t c = noun; c != TOKEN_NONE;
         c = conjunct_next(reading, noun, c)) {
        const struct mention *m = mention_headed(reading, c);
        uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;

        if (m && m->kind != MENTION_COLLECTION &&
            (actor_is(reading, party, ACTOR_STATE) ||
             actor_is(reading, party, ACTOR_GROUP)))
            actor_list_add(&found, reading, party);
    }
    if (found.count > 0 && found.count <= AUTHORS_MAX)
        *authors = found;
}

/* "Egypt introduced the draft", "an amendment submitted by Singapore". */
static void read_verb(const struct reading *reading, uint32_t verb,
                      struct texts *texts)
{
    struct clause clause;
    enum text_kind kind;

    if (!lemma_in(reading, verb,
                  "introduce table submit draft sponsor propose present author "
                  "circulate co-sponsor initiate"))
        return;
    clause = clause_at(reading, verb);
    if (clause.agent == TOKEN_NONE || clause.object == TOKEN_NONE ||
        clause.negated)
        return;
    kind = text_kind_of(reading, clause.object);
    if (kind != TEXT_NONE)
        add_authors(reading, clause.agent, &texts->author[kind]);
}

/* "The US draft", "Singapore's amendment", "the Dutch-led resolution". */
static void read_noun(const struct reading *reading, uint32_t noun,
                      struct texts *texts)
{
    const struct node *at = reading->trees->at;
    enum text_kind kind = text_kind_of(reading, noun);

    if (kind == TEXT_NONE || at[noun].upos != UPOS_NOUN)
        return;
    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (at[c].deprel != REL_NMOD_POSS && at[c].deprel != REL_AMOD &&
            at[c].deprel != REL_COMPOUND)
            continue;
        add_authors(reading, c, &texts->author[kind]);
        for (uint32_t k = at[c].first_child; k != TOKEN_NONE;
             k = at[k].next_sibling)
            if (lemma_in(reading, c, "led draft lead sponsored drafted"))
                add_authors(reading, k, &texts->author[kind]);
    }
}

struct texts texts_find(const struct reading *reading)
{
    struct texts texts = {0};

    for (uint32_t i = 0; i < reading->tokens->count; i++) {
        if (reading->trees->at[i].upos == UPOS_VERB)
            read_verb(reading, i, &texts);
        else if (reading->trees->at[i].upos == UPOS_NOUN)
            read_noun(reading, i, &texts);
    }
    return texts;
}
