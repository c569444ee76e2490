#include "code/targets.h"

#include "code/actor_list.h"
#include "code/naming.h"

enum {
    DEPTH_MAX = 4,      /* nouns inside nouns: "the use of force by X" */
    CONCERNED_MAX = 1,  /* a content that names more parties names none */
    MEMBERS_MAX = 3,    /* of a set that stands for its named members */
    LOOK_BACK_MAX = 12, /* mentions to look back for what a pronoun means */
};

/* What is looked for: for whose stand, of what kind, and what is found. */
struct aim {
    const struct reading *reading;
    const struct voice *voice; /* or NULL */
    enum stance stance;
    struct actor_list *targets;
};

/* Whether the actor takes the stand itself. */
static bool is_voice(const struct aim *aim, uint32_t actor)
{
    return aim->voice && (actor_list_has(&aim->voice->speaker, actor) ||
                          actor_list_has(&aim->voice->behalf.groups, actor) ||
                          actor_list_has(&aim->voice->behalf.members, actor) ||
                          actor == aim->voice->spokesperson);
}

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

/* The party that was named last before `token` and does not speak. */
static uint32_t other_party_before(const struct aim *aim, uint32_t token)
{
    const struct names *names = aim->reading->names;
    uint32_t i = mention_after(aim->reading, token);

    for (uint32_t looked = 0; i > 0 && looked < LOOK_BACK_MAX; looked++) {
        const struct mention *m = &names->mention[--i];

        if (m->kind == MENTION_PARTY && m->form == FORM_NAME &&
            !is_voice(aim, m->party))
            return m->party;
    }
    return ACTOR_NONE;
}

/* A pronoun in the object's place is never the subject. */
static bool is_reference(const struct mention *m)
{
    return m->kind == MENTION_PRONOUN || m->form == FORM_REFERENCE;
}

static bool add_mention(const struct aim *aim, uint32_t token)
{
    const struct mention *m = mention_headed(aim->reading, token);
    uint32_t actor = target_of_mention(aim->reading, m);

    if (m && m->kind == MENTION_COLLECTION && m->member_count > 0 &&
        m->member_count <= MEMBERS_MAX) {
        for (uint32_t i = 0; i < m->member_count; i++)
            if (!is_voice(aim, m->member[i]))
                actor_list_add(aim->targets, aim->reading, m->member[i]);
        return true;
    }
    if (actor != ACTOR_NONE && is_voice(aim, actor)) {
        if (!is_reference(m) ||
            aim->reading->trees->at[token].deprel == REL_NMOD_POSS)
            return false;
        actor = other_party_before(aim, m->first);
    }
    if (actor == ACTOR_NONE)
        return false;
    actor_list_add(aim->targets, aim->reading, actor);
    return true;
}

static bool add_coordination(const struct aim *aim, uint32_t first)
{
    bool found = false;

    for (uint32_t c = first; c != TOKEN_NONE;
         c = conjunct_next(aim->reading, first, c))
        found |= add_mention(aim, c);
    return found;
}

/* Whose it is: "China's stance", "Russian aggression", "the US embargo". */
static bool add_owner(const struct aim *aim, uint32_t noun)
{
    const struct node *at = aim->reading->trees->at;
    bool found = false;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_NMOD_POSS || at[c].deprel == REL_AMOD ||
            at[c].deprel == REL_COMPOUND || at[c].deprel == REL_DET)
            found |= add_coordination(aim, c);
    return found;
}

/* The nouns below `noun` with one of these prepositions: their parties, or
 * those that own them. */
static bool add_prepositional(const struct aim *aim, uint32_t noun,
                              const char *prepositions, int depth)
{
    const struct node *at = aim->reading->trees->at;
    bool found = false;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (at[c].deprel != REL_NMOD && at[c].deprel != REL_OBL &&
            at[c].deprel != REL_OBL_AGENT)
            continue;
        if (!case_is(aim->reading, c, prepositions))
            continue;
        found |= add_coordination(aim, c) ||
                 (depth < DEPTH_MAX &&
                  (add_owner(aim, c) ||
                   add_prepositional(aim, c, prepositions, depth + 1)));
    }
    return found;
}

/* "The decision taken by Japan", "the steps that Qatar has taken". */
static bool add_from_clause(const struct aim *aim, uint32_t noun)
{
    const struct node *at = aim->reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct clause clause;

        if (at[c].deprel != REL_ACL && at[c].deprel != REL_ACL_RELCL)
            continue;
        clause = clause_at(aim->reading, c);
        if (clause.agent != TOKEN_NONE && clause.agent != noun &&
            add_coordination(aim, clause.agent))
            return true;
        if (at[c].xpos == XPOS_VBG && clause.object != TOKEN_NONE &&
            (add_coordination(aim, clause.object) ||
             add_owner(aim, clause.object)))
            return true; /* "sanctions targeting Iran's banks" */
        if (add_prepositional(aim, c, "by in from", 1))
            return true;
    }
    return false;
}

static bool add_noun(const struct aim *aim, uint32_t noun)
{
    const char *kin = aim->stance == STANCE_OPPOSE
                          ? "of in about over at with towards toward to"
                          : "of in for to with towards toward on about";

    return add_mention(aim, noun) || add_owner(aim, noun) ||
           add_prepositional(aim, noun, "by from between", 1) ||
           add_prepositional(aim, noun, "of", 1) ||
           add_from_clause(aim, noun) || add_prepositional(aim, noun, kin, 1);
}

/* "Complained that the court was denying": who acts in what is said, else whose
 * its subject is. */
static bool add_subject_of(const struct aim *aim, uint32_t node)
{
    const struct node *at = aim->reading->trees->at;
    struct clause clause;

    if (at[node].upos != UPOS_VERB || !is_clause(aim->reading, node))
        return false;
    clause = clause_at(aim->reading, node);
    if (clause.agent != TOKEN_NONE &&
        (add_coordination(aim, clause.agent) || add_owner(aim, clause.agent)))
        return true;
    return clause.passive && clause.subject != TOKEN_NONE &&
           add_noun(aim, clause.subject);
}

void targets_of_noun(const struct reading *reading, uint32_t noun,
                     enum stance stance, const struct voice *voice,
                     struct actor_list *targets)
{
    struct aim aim = {reading, voice, stance, targets};

    if (noun == TOKEN_NONE)
        return;
    if (add_subject_of(&aim, noun))
        return;
    for (uint32_t c = noun; c != TOKEN_NONE;
         c = conjunct_next(reading, noun, c))
        if (!is_clause(reading, c) || c == noun)
            add_noun(&aim, c);
}

/* Every party named in the tokens, as far as CONCERNED_MAX differ. */
static void add_concerned(const struct aim *aim, struct span hull)
{
    const struct names *names = aim->reading->names;
    struct actor_list named = {0};

    for (uint32_t i = mention_after(aim->reading, hull.begin);
         i < names->mention_count && names->mention[i].first < hull.end; i++) {
        const struct mention *m = &names->mention[i];

        if (m->kind == MENTION_PARTY &&
            actor_is(aim->reading, m->party, ACTOR_STATE) &&
            !is_voice(aim, m->party))
            actor_list_add(&named, aim->reading, m->party);
    }
    if (named.count <= CONCERNED_MAX)
        actor_list_join(aim->targets, aim->reading, &named);
}

void targets_of_call(const struct reading *reading, uint32_t addressee,
                     uint32_t content, const struct voice *voice,
                     struct actor_list *targets)
{
    struct aim aim = {reading, voice, STANCE_CALL, targets};

    if (addressee != TOKEN_NONE &&
        (add_coordination(&aim, addressee) || add_owner(&aim, addressee) ||
         add_prepositional(&aim, addressee, "of in from", 1)))
        return;
    if (addressee == TOKEN_NONE && content != TOKEN_NONE &&
        reading->trees->at[content].deprel == REL_CCOMP) {
        struct clause clause = clause_at(reading, content);

        if (clause.agent != TOKEN_NONE && add_coordination(&aim, clause.agent))
            return; /* "recommended that the Council visit" */
    }
    if (content != TOKEN_NONE)
        add_concerned(&aim, clause_hull(reading, content));
}
