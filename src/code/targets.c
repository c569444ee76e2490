#include "code/targets.h"

#include "code/actor_list.h"
#include "code/naming.h"

enum {
    DEPTH_MAX = 4,     /* nouns inside nouns: "the use of force by X" */
    CONCERNED_MAX = 1, /* a content that names more parties names none */
};

/* The party of a mention that can be a target; ACTOR_NONE: none. */
static uint32_t target_of_mention(const struct reading *reading,
                                  const struct mention *m)
{
    uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;

    if (!m || m->kind == MENTION_COLLECTION)
        return ACTOR_NONE;
    if (party == ACTOR_NONE)
        return mention_person(reading, m);
    return party;
}

static bool add_mention(const struct reading *reading, uint32_t token,
                        struct actor_list *targets)
{
    const struct mention *m = mention_headed(reading, token);
    uint32_t actor = target_of_mention(reading, m);

    if (m && m->kind == MENTION_COLLECTION && m->member_count > 0 &&
        m->member_count <= 3) {
        for (uint32_t i = 0; i < m->member_count; i++)
            actor_list_add(targets, reading, m->member[i]);
        return true;
    }
    if (actor == ACTOR_NONE)
        return false;
    actor_list_add(targets, reading, actor);
    return true;
}

static bool add_coordination(const struct reading *reading, uint32_t first,
                             struct actor_list *targets)
{
    bool found = false;

    for (uint32_t c = first; c != TOKEN_NONE;
         c = conjunct_next(reading, first, c))
        found |= add_mention(reading, c, targets);
    return found;
}

/* Whose it is: "China's stance", "Russian aggression", "the US embargo". */
static bool add_owner(const struct reading *reading, uint32_t noun,
                      struct actor_list *targets)
{
    const struct node *at = reading->trees->at;
    bool found = false;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_NMOD_POSS || at[c].deprel == REL_AMOD ||
            at[c].deprel == REL_COMPOUND || at[c].deprel == REL_DET)
            found |= add_coordination(reading, c, targets);
    return found;
}

/* The nouns below `noun` with one of these prepositions: their parties, or
 * those that own them. */
static bool add_prepositional(const struct reading *reading, uint32_t noun,
                              const char *prepositions, int depth,
                              struct actor_list *targets)
{
    const struct node *at = reading->trees->at;
    bool found = false;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (at[c].deprel != REL_NMOD && at[c].deprel != REL_OBL &&
            at[c].deprel != REL_OBL_AGENT)
            continue;
        if (!case_is(reading, c, prepositions))
            continue;
        if (add_coordination(reading, c, targets) ||
            (depth < DEPTH_MAX &&
             (add_owner(reading, c, targets) ||
              add_prepositional(reading, c, prepositions, depth + 1, targets))))
            found = true;
    }
    return found;
}

/* "The decision taken by Japan", "the steps that Qatar has taken". */
static bool add_from_clause(const struct reading *reading, uint32_t noun,
                            struct actor_list *targets)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct clause clause;

        if (at[c].deprel != REL_ACL && at[c].deprel != REL_ACL_RELCL)
            continue;
        clause = clause_at(reading, c);
        if (clause.agent != TOKEN_NONE && clause.agent != noun &&
            add_coordination(reading, clause.agent, targets))
            return true;
        if (add_prepositional(reading, c, "by in from", 1, targets))
            return true;
    }
    return false;
}

static bool add_noun(const struct reading *reading, uint32_t noun,
                     enum stance stance, struct actor_list *targets)
{
    const char *kin = stance == STANCE_OPPOSE
                          ? "of in about over at with towards toward to"
                          : "of in for to with towards toward on about";

    return add_mention(reading, noun, targets) ||
           add_owner(reading, noun, targets) ||
           add_prepositional(reading, noun, "by from between", 1, targets) ||
           add_from_clause(reading, noun, targets) ||
           add_prepositional(reading, noun, kin, 1, targets);
}

void targets_of_noun(const struct reading *reading, uint32_t noun,
                     enum stance stance, struct actor_list *targets)
{
    if (noun == TOKEN_NONE)
        return;
    for (uint32_t c = noun; c != TOKEN_NONE;
         c = conjunct_next(reading, noun, c))
        if (!is_clause(reading, c) || c == noun)
            add_noun(reading, c, stance, targets);
}

/* Every party named in the tokens, as far as CONCERNED_MAX differ. */
static void add_concerned(const struct reading *reading, struct span hull,
                          struct actor_list *targets)
{
    struct actor_list named = {0};

    for (uint32_t i = mention_after(reading, hull.begin);
         i < reading->names->mention_count &&
         reading->names->mention[i].first < hull.end;
         i++) {
        const struct mention *m = &reading->names->mention[i];

        if (m->kind == MENTION_PARTY)
            actor_list_add(&named, reading, m->party);
    }
    if (named.count <= CONCERNED_MAX)
        actor_list_join(targets, reading, &named);
}

void targets_of_call(const struct reading *reading, uint32_t addressee,
                     uint32_t content, struct actor_list *targets)
{
    if (addressee != TOKEN_NONE) {
        add_coordination(reading, addressee, targets);
        if (targets->count == 0)
            add_owner(reading, addressee, targets);
        if (targets->count == 0)
            add_prepositional(reading, addressee, "of in from", 1, targets);
    }
    if (targets->count == 0 && content != TOKEN_NONE)
        add_concerned(reading, clause_hull(reading, content), targets);
}

void targets_without_voice(struct actor_list *targets,
                           const struct voice *voice)
{
    for (uint32_t i = 0; i < voice->speaker.count; i++)
        actor_list_remove(targets, voice->speaker.at[i]);
    for (uint32_t i = 0; i < voice->behalf.groups.count; i++)
        actor_list_remove(targets, voice->behalf.groups.at[i]);
    actor_list_remove(targets, voice->spokesperson);
}
