#include "code/matters.h"

#include <string.h>

#include "base/arena.h"
#include "code/actor_list.h"
#include "code/clause.h"
#include "code/naming.h"

enum {
    LOOK_BACK_MAX = 400, /* owned nouns to look at */
    STEM = 4,            /* letters that a verb shares with its noun */
};

static void add_owner(const struct reading *reading, uint32_t token,
                      struct actor_list *owner)
{
    const struct mention *m = mention_headed(reading, token);
    uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;

    if (m && m->kind == MENTION_PARTY && m->form != FORM_REFERENCE &&
        (actor_is(reading, party, ACTOR_STATE) ||
         actor_is(reading, party, ACTOR_GROUP)))
        actor_list_add(owner, reading, party);
}

static struct actor_list owner_of(const struct reading *reading, uint32_t noun)
{
    const struct node *at = reading->trees->at;
    struct actor_list owner = {0};

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_NMOD_POSS || at[c].deprel == REL_AMOD ||
            at[c].deprel == REL_COMPOUND ||
            (at[c].deprel == REL_NMOD && case_is(reading, c, "by from")))
            add_owner(reading, c, &owner);
    return owner;
}

/* Who does it: "Chad attacked the port" owns "the attack" that is told later.
 */
static struct actor_list doer_of(const struct reading *reading, uint32_t verb)
{
    struct clause clause = clause_at(reading, verb);
    struct actor_list owner = {0};

    if (clause.agent != TOKEN_NONE && !clause.negated &&
        clause.mood == MOOD_PLAIN)
        add_owner(reading, clause.agent, &owner);
    return owner;
}

struct matters matters_find(const struct reading *reading)
{
    struct matters matters = {0};

    for (uint32_t i = 0; i < reading->tokens->count; i++) {
        enum upos upos = reading->trees->at[i].upos;
        struct actor_list owner;

        if (upos != UPOS_NOUN && upos != UPOS_VERB)
            continue;
        owner = upos == UPOS_NOUN ? owner_of(reading, i) : doer_of(reading, i);
        if (owner.count == 0)
            continue;
        if (matters.count == matters.capacity)
            matters.at = arena_grow(reading->arena, matters.at,
                                    &matters.capacity, sizeof *matters.at);
        matters.at[matters.count++] = (struct matter){i, owner};
    }
    return matters;
}

/* Whether the noun tells again what stood at `matter`: the same noun, or the
 * verb of which it is made: "decided", "the decision". */
static bool tells_again(const struct reading *reading, uint32_t matter,
                        uint32_t noun)
{
    const struct node *at = reading->trees->at;
    struct str a = at[matter].lemma, b = at[noun].lemma;

    if (str_equal(a, b))
        return true;
    return at[matter].upos == UPOS_VERB && a.len >= STEM && b.len >= STEM &&
           b.len > a.len - 1 && memcmp(a.ptr, b.ptr, STEM) == 0 &&
           memcmp(a.ptr, b.ptr, a.len - 2 < STEM ? STEM : a.len - 2) == 0;
}

/* Whether the noun means a thing that is known: "the ban", "this decision";
 * not "the ban on fishing", which may be another. */
static bool is_definite(const struct reading *reading, uint32_t noun)
{
    uint32_t det = tree_child(reading->trees, noun, REL_DET);

    uint32_t of_what = tree_child(reading->trees, noun, REL_NMOD);

    if ((of_what != TOKEN_NONE && !case_is(reading, of_what, "as")) ||
        tree_child(reading->trees, noun, REL_ACL) != TOKEN_NONE)
        return false;
    return det != TOKEN_NONE &&
           lemma_in(reading, det, "the this that these those");
}

const struct actor_list *matters_owner(const struct matters *matters,
                                       const struct reading *reading,
                                       uint32_t noun)
{
    const struct node *at = reading->trees->at;

    if (at[noun].upos != UPOS_NOUN || !is_definite(reading, noun))
        return NULL;
    for (uint32_t i = matters->count, looked = 0; i > 0; i--) {
        const struct matter *m = &matters->at[i - 1];

        if (m->noun >= noun)
            continue;
        if (tells_again(reading, m->noun, noun))
            return &m->owner;
        if (++looked == LOOK_BACK_MAX)
            break;
    }
    return NULL;
}
