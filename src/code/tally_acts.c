#include "code/tally_acts.h"

#include "code/clause.h"
#include "code/cues.h"
#include "code/naming.h"

enum { DEPTH_MAX = 3 }; /* clauses below "wrote to criticise" */

static bool verb_of_text(const struct reading *reading, uint32_t verb)
{
    return lemma_in(reading, verb,
                    "sign ratify endorse co-sponsor cosponsor sponsor co-sign "
                    "cosign accede back support approve subscribe adopt");
}

/* "voted for the text", "voted against it", "voted to condemn the attack". */
static bool act_of_voting(const struct reading *reading, uint32_t verb,
                          struct act *act)
{
    const struct node *at = reading->trees->at;
    const struct sentence *s =
        &reading->tokens->sentence[reading->tokens->at[verb].sentence];

    if (!lemma_in(reading, verb, "vote speak") || at[verb].upos != UPOS_VERB)
        return false;
    *act = (struct act){STANCE_SUPPORT, TOKEN_NONE, false,
                        verb,           verb + 1,   "set that votes"};
    for (uint32_t t = verb + 1; t < s->end && t < verb + 10; t++) {
        if (token_is(reading, t, "against")) {
            act->stance = STANCE_OPPOSE;
            act->end = t + 1;
            return true;
        }
        if ((token_is(reading, t, "for") && lemma_is(reading, verb, "vote")) ||
            token_is(reading, t, "favour") || token_is(reading, t, "favor") ||
            token_is(reading, t, "yes") ||
            (token_is(reading, t, "to") && at[t].upos == UPOS_PART &&
             lemma_is(reading, verb, "vote"))) {
            act->end = t + 1;
            return true;
        }
    }
    return false;
}

/* "sided with Syria", "stood by its ally", "stood on the side of peace". */
static bool act_of_siding(const struct reading *reading, uint32_t verb,
                          struct act *act)
{
    static const char *const ways[] = {"with", "by", "beside"};

    if (!lemma_in(reading, verb, "side stand"))
        return false;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        uint32_t with = child_with_case(reading, verb, ways[i]);

        if (with == TOKEN_NONE)
            continue;
        *act = (struct act){STANCE_SUPPORT, with,     true,
                            verb,           verb + 1, "set that sides"};
        return true;
    }
    if (!tokens_are(reading, verb + 1, "on the side of"))
        return false;
    *act = (struct act){STANCE_SUPPORT, TOKEN_NONE, false,
                        verb,           verb + 5,   "set that sides"};
    return true;
}

/* The first stand for or against something among the cues of a clause. */
static bool act_of_cues(const struct reading *reading,
                        const struct clause *clause, struct act *act)
{
    struct cues cues = cues_of(reading, clause);

    for (uint32_t i = 0; i < cues.count; i++) {
        const struct cue *cue = &cues.at[i];

        if (cue->kind != CUE_STAND ||
            (cue->stance != STANCE_SUPPORT && cue->stance != STANCE_OPPOSE))
            continue;
        *act = (struct act){cue->stance, cue->object, false,
                            cue->first,  cue->end,    "set that takes a stand"};
        return true;
    }
    return false;
}

/* What a letter or statement says, of those who wrote or signed it: "wrote to
 * the Council to criticise", "answered with a letter that praised". */
static bool act_of_writing(const struct reading *reading, uint32_t node,
                           int depth, struct act *act)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        bool clause = at[c].deprel == REL_ADVCL || at[c].deprel == REL_XCOMP ||
                      at[c].deprel == REL_ACL || at[c].deprel == REL_ACL_RELCL;

        if (clause) {
            struct clause below = clause_at(reading, c);

            if (act_of_cues(reading, &below, act))
                return true;
        }
        if (depth < DEPTH_MAX &&
            (clause || lemma_in(reading, c, TALLY_LETTERS)) &&
            act_of_writing(reading, c, depth + 1, act))
            return true;
    }
    return false;
}

static bool is_writing(const struct reading *reading,
                       const struct clause *clause)
{
    return lemma_in(
               reading, clause->verb,
               "write answer reply send issue sign co-sign join release") &&
           (lemma_is(reading, clause->verb, "write") ||
            child_with_case(reading, clause->verb, "with") != TOKEN_NONE ||
            (clause->object != TOKEN_NONE &&
             lemma_in(reading, clause->object, TALLY_LETTERS)));
}

/* "joined the treaty", "a convention joined by 12 states". */
static bool joins_treaty(const struct reading *reading,
                         const struct clause *clause)
{
    return lemma_is(reading, clause->verb, "join") &&
           clause->object != TOKEN_NONE &&
           lemma_in(reading, clause->object, TALLY_TREATIES);
}

static bool act_of_predicate(const struct reading *reading,
                             const struct clause *clause, struct act *act)
{
    if (clause->negated || clause->mood != MOOD_PLAIN)
        return false;
    if (lemma_is(reading, clause->verb, "abstain")) {
        *act =
            (struct act){STANCE_ABSTAIN, TOKEN_NONE,       false,
                         clause->verb,   clause->verb + 1, "set that abstains"};
        return true;
    }
    if (is_writing(reading, clause) &&
        act_of_writing(reading, clause->verb, 0, act))
        return true;
    if (act_of_voting(reading, clause->verb, act) ||
        act_of_siding(reading, clause->verb, act))
        return true;
    if (verb_of_text(reading, clause->verb) || joins_treaty(reading, clause)) {
        *act =
            (struct act){STANCE_SUPPORT, clause->object,   false,
                         clause->verb,   clause->verb + 1, "set behind a text"};
        return true;
    }
    return act_of_cues(reading, clause, act);
}

/* The predicate's act, or that of the infinitive that it leads to: "chose to
 * side with Mali". */
static bool act_of_clause(const struct reading *reading,
                          const struct clause *clause, struct act *act)
{
    struct clause below;
    uint32_t next;

    if (act_of_predicate(reading, clause, act))
        return true;
    next = tree_child(reading->trees, clause->verb, REL_XCOMP);
    if (next == TOKEN_NONE || clause->negated ||
        !lemma_in(reading, clause->verb,
                  "choose decide agree opt continue rush come"))
        return false;
    below = clause_at(reading, next);
    return act_of_predicate(reading, &below, act);
}

/* Who has the support: "with the support of ten states, Mali ...", "Mali won
 * support from ten states"; TOKEN_NONE: no party. */
static uint32_t backed_by(const struct reading *reading, uint32_t noun)
{
    uint32_t verb = reading->trees->at[noun].head, subject;
    const struct mention *m;

    if (verb == TOKEN_NONE || !is_clause(reading, verb) ||
        !lemma_in(reading, noun, "support backing"))
        return TOKEN_NONE;
    subject = clause_at(reading, verb).subject;
    m = subject == TOKEN_NONE ? NULL : mention_headed(reading, subject);
    return m && m->kind == MENTION_PARTY ? subject : (uint32_t)TOKEN_NONE;
}

/* "the support of only four states", "opposition from 20 members". */
static bool act_of_noun(const struct reading *reading, const struct mention *m,
                        struct act *act)
{
    uint32_t noun = reading->trees->at[m->head].head;

    if (noun == TOKEN_NONE || !case_is(reading, m->head, "of from by"))
        return false;
    if (lemma_in(reading, noun,
                 "support backing endorsement approval sponsorship signature "
                 "ratification agreement commitment pledge vote"))
        *act =
            (struct act){STANCE_SUPPORT, backed_by(reading, noun), true, noun,
                         noun + 1,       "support of a set"};
    else if (lemma_in(reading, noun,
                      "opposition condemnation rejection criticism objection"))
        *act = (struct act){STANCE_OPPOSE, TOKEN_NONE, false,
                            noun,          noun + 1,   "opposition of a set"};
    else
        return false;
    return true;
}

/* Those who act for the set: "signed by representatives of 51 countries". */
static uint32_t actor_of_set(const struct reading *reading,
                             const struct mention *m)
{
    uint32_t noun = reading->trees->at[m->head].head;

    if (noun != TOKEN_NONE && case_is(reading, m->head, "of from") &&
        lemma_in(reading, noun,
                 "representative delegate leader minister head ambassador "
                 "government envoy"))
        return noun;
    return m->head;
}

/* The clause that the set acts in: as its subject, as "by 99 countries" of a
 * passive, as the noun before "that voted" and "condemning". */
static bool act_of_set(const struct reading *reading, const struct mention *m,
                       struct act *act)
{
    const struct node *at = reading->trees->at;
    uint32_t head = conjunct_first(reading, actor_of_set(reading, m));
    uint32_t verb = at[head].head;

    if (verb != TOKEN_NONE && lemma_is(reading, verb, "vote") &&
        at[verb].upos == UPOS_NOUN)
        return act_of_noun(reading, m, act); /* "the vote of 60 countries
                                                condemning the raid" */
    if (verb != TOKEN_NONE && is_clause(reading, verb)) {
        struct clause clause = clause_at(reading, verb);

        if (clause.agent == head)
            return act_of_clause(reading, &clause, act);
    }
    for (uint32_t c = at[m->head].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct clause clause;

        if (at[c].deprel != REL_ACL && at[c].deprel != REL_ACL_RELCL)
            continue;
        clause = clause_at(reading, c);
        if (clause.agent == m->head && act_of_clause(reading, &clause, act))
            return true;
    }
    return false;
}

bool act_is_backer(const struct reading *reading, uint32_t noun)
{
    return lemma_in(reading, noun,
                    "sponsor co-sponsor cosponsor signatory supporter backer "
                    "ratification co-signatory");
}

/* "177 parties to the Protocol", "the Convention has 192 parties". */
static bool is_treaty_party(const struct reading *reading,
                            const struct mention *m)
{
    uint32_t verb = reading->trees->at[m->head].head;

    if (!lemma_is(reading, m->head, "party"))
        return false;
    for (uint32_t t = m->end; t < m->end + 5 && token_is(reading, m->end, "to");
         t++)
        if (lemma_in(reading, t, TALLY_TREATIES))
            return true;
    return verb != TOKEN_NONE && lemma_is(reading, verb, "have") &&
           reading->trees->at[m->head].deprel == REL_OBJ;
}

/* "29 sponsors", "129 ratifications": those who stand behind a text. */
static bool act_of_backers(const struct reading *reading,
                           const struct mention *m, struct act *act)
{
    uint32_t noun = m->head, head = reading->trees->at[noun].head;

    if (head != TOKEN_NONE && act_is_backer(reading, head) &&
        reading->trees->at[noun].deprel == REL_NSUBJ)
        noun = head; /* "46 states were sponsors" */
    if (!act_is_backer(reading, noun) && !is_treaty_party(reading, m))
        return false;
    *act = (struct act){STANCE_SUPPORT, TOKEN_NONE, false,
                        noun,           noun + 1,   "number of backers"};
    return true;
}

bool act_of_mention(const struct reading *reading, const struct mention *m,
                    struct act *act)
{
    return act_of_backers(reading, m, act) ||
           (m->parties &&
            (act_of_set(reading, m, act) || act_of_noun(reading, m, act)));
}
