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

/* A pronoun in the object's place is never the subject; nor is "that country".
 * An office is whoever holds it: "thanked the Secretary-General". */
static bool is_reference(const struct mention *m)
{
    return m->kind == MENTION_PRONOUN ||
           (m->kind == MENTION_PARTY && m->form == FORM_REFERENCE);
}

/* "The deaths of the students", "the raid on the camp": what is done there is
 * done to whom it names, not by them. */
static bool is_harm(const struct reading *reading, uint32_t noun)
{
    return lemma_in(reading, noun,
                    "attack bombing killing murder assassination massacre "
                    "strike airstrike shelling invasion shooting beheading "
                    "abduction kidnapping execution explosion blast assault "
                    "raid death slaughter intervention operation war "
                    "conflict fighting hostility");
}

/* "Thanked the Secretary-General": of the United Nations, where no other body
 * is named as his. */
static bool is_secretary_general(const struct aim *aim, uint32_t token,
                                 uint32_t actor)
{
    if (!token_is(aim->reading, token, "secretary-general") &&
        !tokens_are(aim->reading, token, "secretary general") &&
        !tokens_are(aim->reading, token, "secretary - general") &&
        !(token >= 2 &&
          tokens_are(aim->reading, token - 2, "secretary - general")))
        return false;
    return actor == ACTOR_NONE || is_voice(aim, actor) ||
           actor_is(aim->reading, actor, ACTOR_STATE);
}

static uint32_t united_nations(const struct aim *aim)
{
    return names_actor(aim->reading->names, aim->reading->arena, ACTOR_BODY,
                       (struct str){"UN", 2}, true);
}

/* "Chad and Mali opposed it": what is named in the sentence before the verb is
 * who acts; "it" is the matter. */
static bool is_thing(const struct aim *aim, uint32_t token,
                     const struct mention *m)
{
    const struct reading *reading = aim->reading;
    const struct tokens *tokens = reading->tokens;
    enum deprel deprel = reading->trees->at[token].deprel;

    if (aim->stance == STANCE_CALL ||
        (deprel != REL_OBJ && deprel != REL_OBL && deprel != REL_NMOD))
        return false;
    if (!m || m->kind != MENTION_PRONOUN || !token_is(reading, token, "it") ||
        m->antecedent == MENTION_NONE)
        return false;
    return tokens->at[reading->names->mention[m->antecedent].first].sentence ==
           tokens->at[token].sentence;
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
    if (is_secretary_general(aim, token, actor))
        actor = united_nations(aim);
    if (actor != ACTOR_NONE && is_voice(aim, actor)) {
        if (!m || !is_reference(m) ||
            aim->reading->trees->at[token].deprel == REL_NMOD_POSS)
            return false;
        actor = other_party_before(aim, m->first);
    }
    if (actor == ACTOR_NONE || is_thing(aim, token, m))
        return false;
    actor_list_add(aim->targets, aim->reading, actor);
    return true;
}

/* The same word, whether it begins with a capital or not. */
static bool same_letters(struct str a, struct str b)
{
    return a.len == b.len && a.len > 1 &&
           str_equal((struct str){a.ptr + 1, a.len - 1},
                     (struct str){b.ptr + 1, b.len - 1}) &&
           (a.ptr[0] | 0x20) == (b.ptr[0] | 0x20);
}

static bool add_coordination(const struct aim *aim, uint32_t first)
{
    bool found = false;

    for (uint32_t c = first; c != TOKEN_NONE;
         c = conjunct_next(aim->reading, first, c))
        found |= add_mention(aim, c);
    return found;
}

/* Whether the mention is of a person who stands for no party. */
static bool is_private_person(const struct reading *reading, uint32_t token)
{
    const struct mention *m = mention_headed(reading, token);

    return m && m->kind != MENTION_COLLECTION &&
           mention_party(reading, m) == ACTOR_NONE;
}

/* "The Darfur operation": a place, and no doer. */
static bool is_region(const struct reading *reading, uint32_t token)
{
    const struct mention *m = mention_headed(reading, token);

    return m && m->form == FORM_REGION;
}

/* "The US-led coalition", "a French-drafted text". */
static bool add_maker(const struct aim *aim, uint32_t attribute)
{
    const struct node *at = aim->reading->trees->at;
    bool found = false;

    if (!lemma_in(aim->reading, attribute,
                  "led lead draft drafted sponsor sponsored propose proposed "
                  "broker brokered impose imposed"))
        return false;
    for (uint32_t c = at[attribute].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        found |= add_mention(aim, c);
    return found;
}

/* Whose it is: "China's stance", "Russian aggression", "the US embargo"; of a
 * harm not those who suffer it: "the Rivera killing". */
static bool add_owner(const struct aim *aim, uint32_t noun)
{
    const struct node *at = aim->reading->trees->at;
    bool harm = aim->stance == STANCE_OPPOSE && is_harm(aim->reading, noun);
    bool found = false;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (at[c].deprel != REL_NMOD_POSS && at[c].deprel != REL_AMOD &&
            at[c].deprel != REL_COMPOUND && at[c].deprel != REL_DET)
            continue;
        if (harm &&
            (is_private_person(aim->reading, c) || is_region(aim->reading, c)))
            continue;
        found |= add_coordination(aim, c) || add_maker(aim, c);
    }
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
        found |=
            (!is_private_person(aim->reading, c) && add_coordination(aim, c)) ||
            (depth < DEPTH_MAX &&
             (add_owner(aim, c) ||
              add_prepositional(aim, c, prepositions, depth + 1)));
    }
    return found;
}

/* "Rejected allegations that Mali had sent arms": a stand on words is on who
 * said them, not on whom they are about; "made allegations" is no such stand.
 */
static bool is_allegation(const struct reading *reading, uint32_t noun)
{
    uint32_t verb = reading->trees->at[noun].head;

    return lemma_in(reading, noun,
                    "allegation accusation claim charge insinuation rumour "
                    "rumor assertion") &&
           (verb == TOKEN_NONE ||
            !lemma_in(reading, verb,
                      "make level voice raise launch hurl repeat direct"));
}

/* "A text vetoed by Chad": whoever reacts to a thing did not make it. */
static bool is_reaction(const struct reading *reading, uint32_t verb)
{
    return lemma_in(reading, verb,
                    "veto reject oppose block dismiss condemn denounce "
                    "criticize criticise welcome support back endorse "
                    "accept sign ratify join regret question challenge");
}

/* "The decision taken by Japan", "the steps that Qatar has taken". */
static bool add_from_clause(const struct aim *aim, uint32_t noun)
{
    const struct node *at = aim->reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct clause clause;

        if ((at[c].deprel != REL_ACL && at[c].deprel != REL_ACL_RELCL) ||
            (is_reaction(aim->reading, c) && at[c].xpos != XPOS_VBG))
            continue;
        clause = clause_at(aim->reading, c);
        if (is_allegation(aim->reading, noun) && !clause.passive)
            continue; /* what is alleged */
        if (clause.agent != TOKEN_NONE && clause.agent != noun &&
            add_coordination(aim, clause.agent))
            return true;
        if (at[c].xpos == XPOS_VBG && clause.object != TOKEN_NONE &&
            lemma_in(aim->reading, c,
                     "target hit concern regard affect condemn criticize "
                     "criticise involve punish support back") &&
            (add_coordination(aim, clause.object) ||
             add_owner(aim, clause.object)))
            return true; /* "sanctions targeting Iran's banks" */
        if (add_prepositional(aim, c, "by in from", 1))
            return true;
    }
    return false;
}

/* "The hostages taken by the militia": who suffers is supported, not who makes
 * them suffer. */
static bool is_sufferer(const struct reading *reading, uint32_t noun)
{
    return lemma_in(reading, noun,
                    "victim hostage family prisoner detainee survivor refugee "
                    "wounded relative casualty");
}

/* "The court" after "the Andean Court": a common noun that is the last word of
 * a name before it. */
static bool add_named_before(const struct aim *aim, uint32_t noun)
{
    const struct names *names = aim->reading->names;
    uint32_t det = tree_child(aim->reading->trees, noun, REL_DET);
    struct str word = token_text(aim->reading, noun);
    uint32_t i = mention_after(aim->reading, noun);

    if (mention_headed(aim->reading, noun) || det == TOKEN_NONE ||
        !token_is(aim->reading, det, "the") || det + 1 != noun)
        return false;
    for (; i > 0; i--) {
        const struct mention *m = &names->mention[i - 1];

        if (m->kind != MENTION_PARTY || m->form != FORM_NAME ||
            actor_is(aim->reading, m->party, ACTOR_STATE) ||
            m->end - m->first < 2 || is_voice(aim, m->party) ||
            !same_letters(token_text(aim->reading, m->end - 1), word))
            continue;
        actor_list_add(aim->targets, aim->reading, m->party);
        return true;
    }
    return false;
}

/* "Threatened sanctions against Chad": what is announced is at whom it is
 * aimed; sanctions that are opposed are on who made them. */
static bool is_threatened(const struct reading *reading, uint32_t noun)
{
    uint32_t verb = reading->trees->at[noun].head;

    return lemma_in(reading, noun,
                    "sanction embargo tariff ban strike retaliation measure "
                    "blockade") &&
           verb != TOKEN_NONE &&
           lemma_in(reading, verb,
                    "threaten announce impose unveil slap prepare order "
                    "authorize authorise");
}

static bool add_noun(const struct aim *aim, uint32_t noun)
{
    const char *kin = aim->stance == STANCE_OPPOSE
                          ? "of in about over at with towards toward to"
                          : "of in for to with towards toward on about "
                            "through";

    if (aim->stance == STANCE_OPPOSE &&
        (is_harm(aim->reading, noun) || is_allegation(aim->reading, noun)))
        return add_mention(aim, noun) || add_owner(aim, noun) ||
               add_prepositional(aim, noun, "by from between", 1) ||
               add_from_clause(aim, noun);
    if (aim->stance == STANCE_OPPOSE && is_threatened(aim->reading, noun) &&
        add_prepositional(aim, noun, "against on", 1))
        return true;
    if (aim->stance == STANCE_SUPPORT && is_sufferer(aim->reading, noun))
        return add_owner(aim, noun) || add_prepositional(aim, noun, kin, 1);
    return add_mention(aim, noun) || add_owner(aim, noun) ||
           add_prepositional(aim, noun, "by from between", 1) ||
           add_prepositional(aim, noun, "of", 1) ||
           add_from_clause(aim, noun) || add_prepositional(aim, noun, kin, 1) ||
           add_named_before(aim, noun);
}

/* Whether the clause has its subject only from the one above it, by a pronoun:
 * "said it was disappointed with the court blocking". */
static bool is_borrowed(const struct reading *reading, uint32_t node,
                        uint32_t subject)
{
    return reading->trees->at[subject].head != node &&
           reading->trees->at[subject].upos == UPOS_PRON;
}

/* "Complained that the court was denying": who acts in what is said, else whose
 * its subject is. */
static bool add_subject_of(const struct aim *aim, uint32_t node)
{
    const struct node *at = aim->reading->trees->at;
    struct clause clause;

    if (!is_clause(aim->reading, node))
        return false;
    clause = clause_at(aim->reading, node);
    if (at[node].upos != UPOS_VERB) /* "that Chad's draft was silent" */
        return clause.subject != TOKEN_NONE &&
               at[clause.subject].head == node && add_noun(aim, clause.subject);
    if (clause.agent != TOKEN_NONE &&
        !is_borrowed(aim->reading, node, clause.agent) &&
        (add_coordination(aim, clause.agent) || add_owner(aim, clause.agent)))
        return true;
    if (clause.passive)
        return clause.subject != TOKEN_NONE && add_noun(aim, clause.subject);
    return clause.object != TOKEN_NONE && add_noun(aim, clause.object);
}

/* "... the plan, and Chad": coordination is of like things, so a bare name that
 * a comma sets off from a matter begins another clause, which the tree has
 * lost. */
static bool is_stray(const struct reading *reading, uint32_t noun, uint32_t c)
{
    const struct mention *m = mention_headed(reading, c);
    uint32_t cc = tree_child(reading->trees, c, REL_CC);

    return c != noun && cc != TOKEN_NONE && cc > 0 &&
           token_is(reading, cc - 1, ",") && m && m->kind == MENTION_PARTY &&
           m->form == FORM_NAME && !mention_headed(reading, noun);
}

/* "Chad, backed by Mali, Peru and Japan, said": names after the comma belong to
 * the participle, not to the subject at which it is aimed. */
static bool is_beyond_comma(const struct reading *reading, uint32_t subject,
                            uint32_t c)
{
    if (reading->trees->at[subject].deprel != REL_NSUBJ ||
        !mention_headed(reading, subject))
        return false;
    for (uint32_t i = subject; i < c; i++)
        if (token_is(reading, i, ","))
            return true;
    return false;
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
        if ((!is_clause(reading, c) || c == noun) &&
            !is_beyond_comma(reading, noun, c) && !is_stray(reading, noun, c))
            add_noun(&aim, c);
}

/* The hull cut where another's words begin: ", while Ghana proposed". */
static struct span without_contrast(const struct reading *reading,
                                    struct span hull)
{
    for (uint32_t i = hull.begin; i < hull.end; i++)
        if (i > hull.begin &&
            (token_is(reading, i, "while") || token_is(reading, i, "whereas") ||
             token_is(reading, i, ";")))
            return (struct span){hull.begin, i};
    return hull;
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

static bool is_state(const struct reading *reading, uint32_t token)
{
    const struct mention *m = mention_headed(reading, token);

    return m && actor_is(reading, mention_party(reading, m), ACTOR_STATE);
}

/* "An end to the drills held by Chad near Mali": whose deeds the call is about,
 * where their doer is named. */
static bool add_doer(const struct aim *aim, uint32_t content)
{
    struct span hull = clause_hull(aim->reading, content);

    for (uint32_t i = hull.begin; i < hull.end; i++)
        if (aim->reading->trees->at[i].upos == UPOS_PROPN &&
            case_is(aim->reading, i, "by") && is_state(aim->reading, i) &&
            add_coordination(aim, i))
            return true;
    return false;
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
    if (content != TOKEN_NONE && !add_doer(&aim, content))
        add_concerned(&aim,
                      without_contrast(reading, clause_hull(reading, content)));
}
