#include "code/agents.h"

#include "code/actor_list.h"
#include "code/behalf.h"
#include "code/cues.h"
#include "code/naming.h"
#include "code/targets.h"

enum { HEARD_MAX = 200 }; /* voices that a later name may mean */

bool agents_first_person(const struct reading *reading, uint32_t token)
{
    return token_is(reading, token, "i") || token_is(reading, token, "we") ||
           token_is(reading, token, "us") || token_is(reading, token, "me");
}

/* Words by which a speaker names itself in the third person: "his delegation",
 * "her Government", "our country", "my people". */
bool agents_own_side(const struct reading *reading, uint32_t noun)
{
    uint32_t owner = tree_child(reading->trees, noun, REL_NMOD_POSS);

    return owner != TOKEN_NONE &&
           lemma_in(reading, owner,
                    "my our he she it they his her its their") &&
           lemma_in(reading, noun,
                    "delegation country government nation group organization "
                    "movement ministry administration state");
}

/* Whether the two voices are one party: same speaker, or the group for which
 * the other speaks. */
static bool is_same_side(const struct voice *a, const struct voice *b)
{
    if (a->speaker.count == 0 || b->speaker.count == 0)
        return false;
    if (voice_same_speaker(a, b))
        return true;
    return b->speaker.count == 1 &&
           actor_list_has(&a->behalf.groups, b->speaker.at[0]);
}

/* "The ministers of Egypt, Jordan and Qatar" in a text that the three issue. */
static bool are_all_of(const struct voice *source, const struct voices *named)
{
    if (named->count < 2)
        return false;
    for (uint32_t i = 0; i < named->count; i++)
        if (named->at[i].speaker.count != 1 ||
            !actor_list_has(&source->speaker, named->at[i].speaker.at[0]))
            return false;
    return true;
}

/* Whether the noun that acts in a clause is the source itself. */
bool agents_are_source(const struct coder *coder, uint32_t noun,
                       const struct voices *named, struct source source)
{
    const struct reading *reading = coder->reading;
    bool issued = coder->issued || coder->follows.count > 0;

    if (!source.voices || source.voices->count == 0 || noun == TOKEN_NONE)
        return false;
    if (agents_first_person(reading, noun) || agents_own_side(reading, noun))
        return true;
    if (issued && reading->trees->at[noun].upos == UPOS_PRON &&
        lemma_in(reading, noun, "it they"))
        return true; /* "Summit thanked Chad. It urged ..." */
    if (issued && named->count == 0 &&
        lemma_in(reading, noun,
                 "summit minister leader head meeting participant conference "
                 "council committee assembly country party statement we "
                 "signatory group"))
        return true;
    for (uint32_t i = 0; i < named->count; i++)
        for (uint32_t k = 0; k < source.voices->count; k++)
            if (is_same_side(&source.voices->at[k], &named->at[i]))
                return true;
    return are_all_of(&source.voices->at[0], named);
}

/* Whether the mention is of the party or the person of the voice. */
static bool names_voice(const struct reading *reading, const struct mention *m,
                        const struct voice *voice)
{
    uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;
    uint32_t person = m ? mention_person(reading, m) : ACTOR_NONE;

    return (party != ACTOR_NONE && actor_list_has(&voice->speaker, party)) ||
           (person != ACTOR_NONE && (person == voice->spokesperson ||
                                     actor_list_has(&voice->speaker, person)));
}

/* Whether the phrase says for whom this voice speaks: it stands right behind
 * its name; or, with no name before it, opens the clause or hangs on its verb
 * ("On behalf of ..., Kuwait said", "told the Council on behalf of"). */
static bool phrase_belongs(const struct walk *w,
                           const struct behalf_phrase *phrase,
                           const struct clause *clause,
                           const struct voice *voice)
{
    const struct reading *reading = w->coder->reading;
    uint32_t owner = phrase->owner;

    if (phrase->named != TOKEN_NONE)
        return names_voice(reading, mention_from(reading, phrase->named),
                           voice);
    if (clause->agent == TOKEN_NONE)
        return false;
    if (phrase->end <= voice->first &&
        tree_is_below(reading->trees, phrase->first, clause->verb))
        return true;
    return owner == clause->agent || owner == clause->verb ||
           (reading->trees->at[owner].upos == UPOS_VERB &&
            clause_at(reading, owner).agent == clause->agent);
}

static bool says_national(const struct walk *w)
{
    const struct sentence *s =
        &w->coder->reading->tokens->sentence[w->sentence];

    for (uint32_t i = s->first; i < s->end; i++)
        if (tokens_are(w->coder->reading, i, "national capacity") ||
            tokens_are(w->coder->reading, i, "speaking only for"))
            return true;
    return false;
}

/* A body with organs of its own may also speak through them. */
static bool is_body(const struct walk *w, const struct voice *voice)
{
    return actor_is(w->coder->reading, voice->speaker.at[0], ACTOR_BODY);
}

/* "The Group added", "the OIC welcomed", "they called": the set for which
 * somebody has spoken before is the voice that spoke for it. */
static bool heard_before(const struct walk *w, struct voice *voice)
{
    const struct voices *heard = &w->coder->heard;
    const struct sentence *s = w->coder->reading->tokens->sentence;
    bool near = s[w->coder->floor_sentence].block == s[w->sentence].block;

    uint32_t least = heard->count > HEARD_MAX ? heard->count - HEARD_MAX : 0;

    for (uint32_t i = heard->count; i > least; i--) {
        const struct voice *h = &heard->at[i - 1];
        bool same_set = voice->kind == STATEMENT_AGGREGATE &&
                        voice->speaker.count == 0 &&
                        voice->behalf.bounds.min != NUMBER_NONE &&
                        voice->behalf.bounds.min == h->behalf.bounds.min &&
                        voice->behalf.bounds.max == h->behalf.bounds.max;

        if (same_set ||
            (voice->speaker.count == 1 && (near || !is_body(w, voice)) &&
             !voice_same_speaker(voice, h) &&
             actor_list_has(&h->behalf.groups, voice->speaker.at[0]))) {
            uint32_t first = voice->first, end = voice->end;

            *voice = *h;
            voice->first = first;
            voice->end = end;
            return true;
        }
    }
    return false;
}

/* What the floor knows of a speaker who goes on: for whom, and by whom. */
static void carry_on(const struct walk *w, struct voice *voice)
{
    const struct coder *coder = w->coder;
    const struct sentence *s = coder->reading->tokens->sentence;

    for (uint32_t i = 0; i < coder->floor.count; i++) {
        const struct voice *last = &coder->floor.at[i];

        if (!voice_same_speaker(voice, last))
            continue;
        if (voice->spokesperson == ACTOR_NONE &&
            s[coder->floor_sentence].block == s[w->sentence].block)
            voice->spokesperson = last->spokesperson;
        if (last->behalf.present && !voice->behalf.present &&
            s[coder->floor_sentence].block == s[w->sentence].block &&
            !says_national(w)) {
            voice->behalf = last->behalf;
            voice->kind = last->kind;
        }
    }
}

/* The phrase that says for whom the voice speaks, NULL: none. Of those that
 * open its clause the nearest. */
static const struct behalf_phrase *phrase_of(const struct walk *w,
                                             const struct clause *clause,
                                             const struct voice *voice)
{
    const struct behalf_phrase *found = NULL;

    for (uint32_t i = 0; i < w->behalf.count; i++) {
        const struct behalf_phrase *phrase = &w->behalf.at[i];

        if (phrase_belongs(w, phrase, clause, voice) &&
            (!found || phrase->end <= voice->first))
            found = phrase;
    }
    return found;
}

/* "... released a joint statement, winning support from 78 countries": the size
 * of a set that is told beside it. */
static void size_set(const struct reading *reading, const struct clause *clause,
                     struct behalf *behalf)
{
    struct span hull = tree_hull(reading->trees, clause->verb);

    for (uint32_t i = clause->verb; i + 2 < hull.end; i++) {
        const struct mention *m = tokens_are(reading, i, "support from") ||
                                          tokens_are(reading, i, "support of")
                                      ? mention_from(reading, i + 2)
                                      : NULL;

        if (m && m->kind == MENTION_COLLECTION && m->bounds.min != NUMBER_NONE)
            behalf->bounds = m->bounds;
    }
}

static void complete_voice(const struct walk *w, const struct clause *clause,
                           struct voice *voice)
{
    const struct reading *reading = w->coder->reading;
    const struct behalf_phrase *phrase = phrase_of(w, clause, voice);

    if (!phrase) {
        if (!heard_before(w, voice))
            carry_on(w, voice);
        return;
    }
    voice_speak_for(reading, voice, &phrase->behalf, phrase->also);
    if (voice->behalf.present && voice->behalf.bounds.min == NUMBER_NONE &&
        voice->behalf.groups.count == 0)
        size_set(reading, clause, &voice->behalf);
}

/* "A joint statement signed by Fiji, Chad and Peru condemned": theirs. */
static bool voices_of_signers(const struct reading *reading, uint32_t noun,
                              struct voices *voices)
{
    uint32_t made = tree_child(reading->trees, noun, REL_ACL);
    uint32_t by = made == TOKEN_NONE ? (uint32_t)TOKEN_NONE
                                     : child_with_case(reading, made, "by");
    struct voices signers = {0};

    if (by == TOKEN_NONE || reading->trees->at[made].xpos != XPOS_VBN ||
        !lemma_in(reading, made, "sign issue release deliver publish"))
        return false;
    voices_at(reading, by, &signers);
    if (signers.count > 1)
        voices_add(voices, reading, voices_joined(reading, &signers));
    else if (signers.count == 1)
        voices_add(voices, reading, signers.at[0]);
    return signers.count > 0;
}

/* "The joint statement called on", "the text urges": whoever made the last
 * text of the document speaks in it. */
static bool voices_of_document(const struct walk *w, uint32_t noun,
                               struct voices *voices)
{
    const struct coder *coder = w->coder;
    const struct reading *reading = coder->reading;
    struct actor_list owner = {0};

    if (!is_speaking_document(reading, noun))
        return false;
    if (voices_of_signers(reading, noun, voices))
        return true;
    targets_of_noun(reading, noun, STANCE_STATE, NULL, &owner);
    if (owner.count > 0 && !lemma_in(reading, noun, "resolution draft")) {
        voices_add(voices, reading, voice_of_actor(reading, owner.at[0]));
        return true;
    }
    if (coder->documents.count > 0) {
        voices_add(voices, reading,
                   coder->documents.at[coder->documents.count - 1]);
        return true;
    }
    if (coder->has_body && lemma_in(reading, noun, "resolution text")) {
        voices_add(voices, reading, coder->body);
        return true;
    }
    return false;
}

/* "The Chair said", in a meeting: the presiding officer speaks for the body. */
static bool voice_of_chair(const struct walk *w, uint32_t noun,
                           struct voices *voices)
{
    if (!w->coder->has_body ||
        !lemma_in(w->coder->reading, noun,
                  "chair chairman chairwoman chairperson co-chair president "
                  "vice-president facilitator co-facilitator"))
        return false;
    voices_add(voices, w->coder->reading, w->coder->body);
    return true;
}

/* "The decision to approve the sale": what a paper is for is not what it says;
 * "a joint statement to support Chad" is. */
static bool is_purpose(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    return at[verb].deprel == REL_ACL && at[verb].xpos == XPOS_VB &&
           at[verb].head != TOKEN_NONE &&
           lemma_in(reading, at[verb].head, "decision draft note");
}

/* "It", "they" of which nobody knows yet what they stand for. */
static bool is_lost_pronoun(const struct reading *reading, uint32_t noun)
{
    const struct mention *m = mention_headed(reading, noun);

    return reading->trees->at[noun].upos == UPOS_PRON &&
           lemma_in(reading, noun, "it they he she") &&
           (!m || (mention_party(reading, m) == ACTOR_NONE &&
                   mention_person(reading, m) == ACTOR_NONE));
}

/* Whom a lost pronoun means: who acts in the clause that its own goes on with
 * ("The statement called on ..., and it opposed"), else who spoke last. */
static struct voices voices_meant(const struct walk *w,
                                  const struct clause *clause)
{
    const struct coder *coder = w->coder;
    const struct node *at = coder->reading->trees->at;
    const struct sentence *s = coder->reading->tokens->sentence;
    struct voices none = {0};

    if (at[clause->verb].deprel == REL_CONJ) {
        struct clause above = clause_at(coder->reading, at[clause->verb].head);

        if (above.agent != TOKEN_NONE && above.agent != clause->agent)
            return agents_find(w, &above, above.agent);
    }
    if (coder->floor.count > 0 && coder->floor_sentence < w->sentence &&
        s[coder->floor_sentence].block == s[w->sentence].block)
        return coder->floor;
    return none;
}

/* In the summary of a meeting "he", "she", "it" at the head of a sentence is
 * who spoke in the sentence before. */
static bool is_speaker_again(const struct walk *w, uint32_t noun)
{
    const struct coder *coder = w->coder;
    const struct sentence *s = coder->reading->tokens->sentence;

    return coder->meeting && coder->floor.count == 1 &&
           coder->floor_sentence < w->sentence &&
           s[coder->floor_sentence].block == s[w->sentence].block &&
           coder->reading->trees->at[noun].upos == UPOS_PRON &&
           lemma_in(coder->reading, noun, "he she it") && !says_national(w);
}

/* Those that `noun` names as acting in the clause, as voices; none where
 * nobody who can speak does. */
struct voices agents_find(const struct walk *w, const struct clause *clause,
                          uint32_t noun)
{
    const struct reading *reading = w->coder->reading;
    struct voices voices = {0};

    if (noun == TOKEN_NONE)
        return voices;
    if (is_speaker_again(w, noun))
        return w->coder->floor;
    voices_at(reading, noun, &voices);
    if (voices.count == 0 && (is_purpose(reading, clause->verb) ||
                              !voices_of_document(w, noun, &voices)))
        voice_of_chair(w, noun, &voices);
    if (voices.count == 0 && is_lost_pronoun(reading, noun))
        voices = voices_meant(w, clause);
    if (voices.count > 0 && noun < clause->verb)
        voices_beside(reading, conjunct_first(reading, clause->verb),
                      clause->verb, &voices);
    for (uint32_t i = 0; i < voices.count; i++)
        complete_voice(w, clause, &voices.at[i]);
    return voices;
}

/* Whether these are the parties of a joint voice that the document knows. */
static bool act_together_elsewhere(const struct coder *coder,
                                   const struct voices *voices)
{
    for (uint32_t i = 0; i < coder->joint.count && i < HEARD_MAX; i++) {
        const struct actor_list *all = &coder->joint.at[i].speaker;
        uint32_t found = 0;

        for (uint32_t k = 0; k < voices->count; k++)
            found += voices->at[k].speaker.count == 1 &&
                     actor_list_has(all, voices->at[k].speaker.at[0]);
        if (found == voices->count && found == all->count)
            return true;
    }
    return false;
}

/* "Issued a joint statement", "jointly", "released the following statement":
 * the agents act as one. */
static bool act_together(const struct reading *reading,
                         const struct clause *clause)
{
    const struct sentence *s =
        &reading->tokens->sentence[reading->tokens->at[clause->verb].sentence];
    struct span hull = clause_hull(reading, clause->verb);

    for (uint32_t i = hull.begin; i < hull.end && i < s->end; i++)
        if (token_is(reading, i, "jointly") || token_is(reading, i, "joint") ||
            tokens_are(reading, i, "the following statement"))
            return true;
    return false;
}

/* "Peru and Chad introduced it on behalf of 70 sponsors": all of them speak for
 * the one counted set. */
static bool share_a_set(const struct voices *voices)
{
    const struct behalf *first = &voices->at[0].behalf;

    if (!first->present || first->bounds.min == NUMBER_NONE ||
        first->members.count > 0)
        return false;
    for (uint32_t i = 1; i < voices->count; i++) {
        const struct behalf *other = &voices->at[i].behalf;

        if (!other->present || other->members.count > 0 ||
            other->bounds.min != first->bounds.min ||
            other->bounds.max != first->bounds.max ||
            !actor_list_equal(&first->groups, &other->groups))
            return false;
    }
    return true;
}

struct voices agents_as_one(const struct walk *w, const struct clause *clause,
                            struct voices voices)
{
    struct voices one = {0};

    if (voices.count > 1 && share_a_set(&voices)) {
        struct voice joined = voices_joined(w->coder->reading, &voices);

        joined.behalf = voices.at[0].behalf;
        voices_add(&one, w->coder->reading, joined);
        return one;
    }
    if (voices.count < 2 || (!act_together(w->coder->reading, clause) &&
                             !act_together_elsewhere(w->coder, &voices)))
        return voices;
    voices_add(&one, w->coder->reading,
               voices_joined(w->coder->reading, &voices));
    return one;
}

/* The name before a main verb that the tree left without a subject: "Opening
 * the debate, the delegate of Chile, on behalf of ..., reiterated". */
static uint32_t lost_subject(const struct walk *w, const struct clause *clause)
{
    const struct reading *reading = w->coder->reading;
    const struct node *node = &reading->trees->at[clause->verb];
    uint32_t i = mention_after(reading, clause->verb);
    uint32_t first = reading->tokens->sentence[w->sentence].first;

    if (node->head != TOKEN_NONE ||
        (node->xpos != XPOS_VBD && node->xpos != XPOS_VBZ) || clause->passive)
        return TOKEN_NONE;
    for (; i > 0 && reading->names->mention[i - 1].first >= first; i--) {
        const struct mention *m = &reading->names->mention[i - 1];
        bool inside = m->kind == MENTION_COLLECTION ||
                      m->form == FORM_ADJECTIVE || m->form == FORM_REGION;

        for (uint32_t k = 0; k < w->behalf.count; k++)
            inside |= m->first >= w->behalf.at[k].first &&
                      m->first < w->behalf.at[k].end;
        if (!inside && mention_holding(reading, m->first) == m)
            return m->head;
    }
    return TOKEN_NONE;
}

struct clause agents_clause(const struct walk *w, uint32_t node)
{
    struct clause clause = clause_at(w->coder->reading, node);

    if (clause.agent == TOKEN_NONE && clause.subject == TOKEN_NONE)
        clause.agent = clause.subject = lost_subject(w, &clause);
    return clause;
}

void agents_find_joint(struct coder *coder, uint32_t sentence)
{
    const struct reading *reading = coder->reading;
    const struct sentence *s = &reading->tokens->sentence[sentence];
    bool joint = false;

    for (uint32_t i = s->first; i < s->end; i++)
        joint |=
            token_is(reading, i, "joint") || token_is(reading, i, "jointly");
    for (uint32_t i = s->first; i < s->end && joint; i++) {
        struct voices agents = {0};
        struct clause clause;

        if (reading->trees->at[i].upos != UPOS_VERB)
            continue;
        clause = clause_at(reading, i);
        if (clause.agent == TOKEN_NONE || !act_together(reading, &clause) ||
            cues_of(reading, &clause).count == 0)
            continue;
        voices_at(reading, clause.agent, &agents);
        if (agents.count > 1)
            voices_add(&coder->joint, reading, voices_joined(reading, &agents));
    }
}
