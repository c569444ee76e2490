#include "code/attribution.h"

#include "code/actor_list.h"
#include "code/clause.h"
#include "code/cues.h"
#include "code/naming.h"
#include "code/targets.h"

enum { DEPTH_MAX = 64 }; /* a tree deeper than this is no sentence */

/* Whose words a clause is made of. */
struct source {
    const struct voices *voices; /* NULL: the publisher's */
    bool judge; /* its bare assertions count: "he said that X must stop" */
};

/* The state of one sentence. */
struct walk {
    struct coder *coder;
    uint32_t sentence;
    struct behalf_phrases behalf;
    bool spoke;
    bool inner; /* the clause stands inside what somebody says */
};

static const struct source PUBLISHER = {NULL, false};

static void walk(struct walk *w, uint32_t node, struct source source,
                 int depth);

static bool is_first_person(const struct reading *reading, uint32_t token)
{
    return token_is(reading, token, "i") || token_is(reading, token, "we") ||
           token_is(reading, token, "us") || token_is(reading, token, "me");
}

/* Words by which a speaker names itself in the third person: "his delegation",
 * "her Government", "our country", "my people". */
static bool is_own_side(const struct reading *reading, uint32_t noun)
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
static bool is_source(const struct coder *coder, uint32_t noun,
                      const struct voices *named, struct source source)
{
    const struct reading *reading = coder->reading;
    bool issued = coder->issued || coder->follows.count > 0;

    if (!source.voices || source.voices->count == 0 || noun == TOKEN_NONE)
        return false;
    if (is_first_person(reading, noun) || is_own_side(reading, noun))
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

/* "The Group added", "the OIC welcomed", "they called": the set for which
 * somebody has spoken before is the voice that spoke for it. */
static bool heard_before(const struct walk *w, struct voice *voice)
{
    const struct voices *heard = &w->coder->heard;

    for (uint32_t i = heard->count; i > 0; i--) {
        const struct voice *h = &heard->at[i - 1];
        bool same_set = voice->kind == STATEMENT_AGGREGATE &&
                        voice->speaker.count == 0 &&
                        voice->behalf.bounds.min != NUMBER_NONE &&
                        voice->behalf.bounds.min == h->behalf.bounds.min &&
                        voice->behalf.bounds.max == h->behalf.bounds.max;

        if (same_set ||
            (voice->speaker.count == 1 && !voice_same_speaker(voice, h) &&
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

static struct voices agents_of(const struct walk *w,
                               const struct clause *clause, uint32_t noun);

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
            return agents_of(w, &above, above.agent);
    }
    if (coder->floor.count > 0 && coder->floor_sentence < w->sentence &&
        s[coder->floor_sentence].block == s[w->sentence].block)
        return coder->floor;
    return none;
}

/* Those that `noun` names as acting in the clause, as voices; none where
 * nobody who can speak does. */
static struct voices agents_of(const struct walk *w,
                               const struct clause *clause, uint32_t noun)
{
    const struct reading *reading = w->coder->reading;
    struct voices voices = {0};

    if (noun == TOKEN_NONE)
        return voices;
    voices_at(reading, noun, &voices);
    if (voices.count == 0 && !voices_of_document(w, noun, &voices))
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
    for (uint32_t i = 0; i < coder->joint.count; i++) {
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

/* "Issued a joint statement", "jointly", "together": the agents act as one. */
static bool act_together(const struct reading *reading,
                         const struct clause *clause)
{
    const struct sentence *s =
        &reading->tokens->sentence[reading->tokens->at[clause->verb].sentence];
    struct span hull = clause_hull(reading, clause->verb);

    for (uint32_t i = hull.begin; i < hull.end && i < s->end; i++)
        if (token_is(reading, i, "jointly") || token_is(reading, i, "joint"))
            return true;
    return false;
}

static struct voices with_one_voice(const struct walk *w,
                                    const struct clause *clause,
                                    struct voices voices)
{
    struct voices one = {0};

    if (voices.count < 2 || (!act_together(w->coder->reading, clause) &&
                             !act_together_elsewhere(w->coder, &voices)))
        return voices;
    voices_add(&one, w->coder->reading,
               voices_joined(w->coder->reading, &voices));
    return one;
}

/* Remember who spoke, for what follows. */
static void take_floor(struct walk *w, const struct voices *voices)
{
    struct coder *coder = w->coder;

    if (coder->floor.count > 0 && coder->floor_sentence != w->sentence)
        coder->before = coder->floor;
    w->spoke = true;
    coder->floor = *voices;
    coder->floor_sentence = w->sentence;
    for (uint32_t i = 0; i < voices->count; i++) {
        if (!voices->at[i].behalf.present)
            continue;
        voices_add(&coder->heard, coder->reading, voices->at[i]);
        if (voices->at[i].kind == STATEMENT_JOINT)
            voices_add(&coder->documents, coder->reading, voices->at[i]);
    }
}

/* A stand towards one who speaks for a group is towards the group: "Sudan, for
 * the African Group, supported by Egypt, proposed". */
static void aim_at_groups(const struct walk *w, struct actor_list *targets)
{
    const struct reading *reading = w->coder->reading;

    for (uint32_t i = 0; i < w->behalf.count; i++) {
        const struct behalf_phrase *phrase = &w->behalf.at[i];
        const struct mention *m = phrase->named == TOKEN_NONE
                                      ? NULL
                                      : mention_from(reading, phrase->named);
        uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;

        if (party == ACTOR_NONE || !actor_list_has(targets, party) ||
            phrase->behalf.groups.count == 0)
            continue;
        actor_list_remove(targets, party);
        actor_list_join(targets, reading, &phrase->behalf.groups);
    }
}

/* "Senegal objected", "Norway agreed": to what was said last, by whomever it
 * was, or by the group for which it was. */
static void aim_at_floor(const struct walk *w, struct claim *claim)
{
    const struct coder *coder = w->coder;
    const struct voice *last;

    if (coder->before.count == 0)
        return;
    last = &coder->before.at[0];
    if (voice_same_speaker(last, &claim->voice))
        return;
    claim->target = actor_list_copy(
        last->behalf.groups.count > 0 ? &last->behalf.groups : &last->speaker,
        coder->reading);
}

/* "That call", "the remarks": what was said last. */
static bool is_last_said(const struct reading *reading, uint32_t noun)
{
    uint32_t det = tree_child(reading->trees, noun, REL_DET);

    if (reading->trees->at[noun].upos == UPOS_PRON)
        return lemma_in(reading, noun, "this that it");
    return det != TOKEN_NONE &&
           lemma_in(reading, det, "the this that these those") &&
           lemma_in(reading, noun,
                    "call statement proposal position view suggestion "
                    "recommendation remark comment claim accusation "
                    "allegation idea demand request");
}

/* Whether nothing is aimed at but the body whose text it is: "vetoed a Security
 * Council resolution". */
static bool names_no_party(const struct reading *reading,
                           const struct actor_list *targets)
{
    for (uint32_t i = 0; i < targets->count; i++)
        if (!actor_is(reading, targets->at[i], ACTOR_BODY))
            return false;
    return true;
}

/* A stand towards a text or words whose author the phrase does not name, and
 * the document does. */
static void aim_at_text(const struct walk *w, const struct cue *cue,
                        struct claim *claim)
{
    const struct reading *reading = w->coder->reading;
    const struct actor_list *author;

    if (cue->object == TOKEN_NONE || cue->stance == STANCE_CALL ||
        cue->kind != CUE_STAND)
        return;
    author = &w->coder->texts.author[text_kind_of(reading, cue->object)];
    for (uint32_t i = 0; i < author->count; i++)
        if (actor_list_has(&claim->voice.speaker, author->at[i]))
            return;
    if (author->count > 0)
        claim->target = actor_list_copy(author, reading);
    else if (claim->target.count == 0 && is_last_said(reading, cue->object))
        aim_at_floor(w, claim);
}

/* "The outcome", "the adoption": of the body whose meeting is told. */
static bool is_outcome(const struct reading *reading, uint32_t noun)
{
    return lemma_in(reading, noun,
                    "outcome result adoption vote rejection passage");
}

/* "Urged members", "asked the committee": the body's own, where a body is told
 * of. */
static bool is_membership(const struct reading *reading, uint32_t noun)
{
    const struct mention *m = mention_headed(reading, noun);

    return (!m || mention_party(reading, m) == ACTOR_NONE) &&
           lemma_in(reading, noun,
                    "member council committee plenary assembly body "
                    "membership board conference");
}

static void aim_at(const struct walk *w, const struct actor_list *owner,
                   struct claim *claim)
{
    for (uint32_t i = 0; i < owner->count; i++)
        if (!actor_list_has(&claim->voice.speaker, owner->at[i]) &&
            !actor_list_has(&claim->voice.behalf.members, owner->at[i]))
            actor_list_add(&claim->target, w->coder->reading, owner->at[i]);
}

/* What the phrase does not name and the document does: the body that a vote or
 * a call is about, the owner of a matter told before. */
static void aim_at_known(const struct walk *w, const struct cue *cue,
                         struct claim *claim)
{
    const struct coder *coder = w->coder;
    uint32_t noun = cue->stance == STANCE_CALL ? cue->addressee : cue->object;
    const struct actor_list *owner;

    if (noun == TOKEN_NONE || cue->kind != CUE_STAND)
        return;
    if (coder->has_body &&
        (cue->stance == STANCE_CALL ? is_membership(coder->reading, noun)
                                    : is_outcome(coder->reading, noun))) {
        aim_at(w, &coder->body.speaker, claim);
        return;
    }
    owner = cue->stance == STANCE_CALL
                ? NULL
                : matters_owner(&coder->matters, coder->reading, noun);
    if (owner)
        aim_at(w, owner, claim);
}

static bool has_no_complement(const struct reading *reading,
                              const struct cue *cue)
{
    return cue->object == TOKEN_NONE && cue->addressee == TOKEN_NONE &&
           lemma_in(reading, cue->first,
                    "object agree concur disagree oppose dissent");
}

/* A bare report is about the party that its content is about: "announced that
 * Benin was to join". */
static void aim_at_subject(const struct reading *reading,
                           const struct clause *clause, struct claim *claim)
{
    uint32_t content = tree_child(reading->trees, clause->verb, REL_CCOMP);
    uint32_t subject = content == TOKEN_NONE
                           ? (uint32_t)TOKEN_NONE
                           : clause_at(reading, content).subject;
    const struct mention *m =
        subject == TOKEN_NONE ? NULL : mention_headed(reading, subject);

    if (m && m->kind == MENTION_PARTY && m->form == FORM_NAME &&
        actor_is(reading, m->party, ACTOR_STATE) &&
        !actor_list_has(&claim->voice.speaker, m->party))
        actor_list_add(&claim->target, reading, m->party);
}

static void add_claim(struct walk *w, const struct voice *voice,
                      const struct cue *cue, const struct clause *clause,
                      bool nested)
{
    struct reading *reading = w->coder->reading;
    struct span hull = clause_hull(reading, clause->verb);
    struct claim claim = {.voice = *voice,
                          .stance = cue->stance,
                          .sentence = w->sentence,
                          .first = cue->first,
                          .end = cue->end,
                          .content_first = hull.begin,
                          .content_end = hull.end,
                          .rule = cue->rule,
                          .confidence = nested ? 0.5 : 0.8,
                          .nested = nested,
                          .inner = w->inner,
                          .own = w->coder->own_words && !nested};

    if (cue->object != TOKEN_NONE) {
        struct span about = tree_hull(reading->trees, cue->object);

        claim.content_first = about.begin;
        claim.content_end = about.end;
    }
    if (cue->stance == STANCE_CALL)
        targets_of_call(reading, cue->addressee, cue->object, voice,
                        &claim.target);
    else
        targets_of_noun(reading, cue->object, cue->stance, voice,
                        &claim.target);
    if (cue->kind == CUE_SAY)
        aim_at_subject(reading, clause, &claim);
    if (names_no_party(reading, &claim.target))
        aim_at_text(w, cue, &claim);
    if (claim.target.count == 0)
        aim_at_known(w, cue, &claim);
    aim_at_groups(w, &claim.target);
    if (has_no_complement(reading, cue))
        aim_at_floor(w, &claim);
    claims_add(&w->coder->claims, reading, claim);
}

static void add_claims(struct walk *w, const struct voices *voices,
                       const struct cue *cue, const struct clause *clause,
                       bool nested)
{
    for (uint32_t i = 0; i < voices->count; i++)
        add_claim(w, &voices->at[i], cue, clause, nested);
}

/* "If the Council condemned", "whether Paris agrees". */
static bool is_conditional(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_MARK &&
            lemma_in(reading, c, "if whether unless"))
            return true;
    return false;
}

/* Verbs that leave undone what hangs on them: "refused to condemn". */
static bool is_left_undone(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    return at[verb].deprel == REL_XCOMP && at[verb].head != TOKEN_NONE &&
           lemma_in(reading, at[verb].head,
                    "refuse decline fail vote hesitate be");
}

/* A stand that is denied or undone: "does not support" is opposition where it
 * is said; "has not condemned" is silence. False: no stand is left. */
static bool turn_negated(struct cue *cue, struct source source)
{
    if (cue->kind != CUE_STAND)
        return false; /* silence says nothing */
    if (cue->stance == STANCE_SUPPORT) {
        cue->stance = STANCE_OPPOSE;
        return true;
    }
    if (cue->stance == STANCE_OPPOSE && source.voices) {
        cue->stance = STANCE_STATE;
        return true;
    }
    return false;
}

/* Whether what the clause says is told as done: no draft, no condition. */
static bool is_told(const struct reading *reading, const struct clause *clause,
                    struct source source)
{
    if (is_conditional(reading, clause->verb))
        return false;
    if (clause->mood == MOOD_PLAIN)
        return true;
    return clause->mood == MOOD_WOULD && source.voices;
}

/* Whether the clause is about the source itself: "China has kept its word". */
static bool is_about_source(const struct reading *reading,
                            const struct clause *clause, struct source source)
{
    const struct mention *m = clause->subject == TOKEN_NONE
                                  ? NULL
                                  : mention_headed(reading, clause->subject);
    uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;

    if (clause->subject != TOKEN_NONE &&
        (is_first_person(reading, clause->subject) ||
         is_own_side(reading, clause->subject)))
        return true;
    for (uint32_t i = 0; i < source.voices->count && party != ACTOR_NONE; i++)
        if (actor_list_has(&source.voices->at[i].speaker, party))
            return true;
    return false;
}

/* The bare assertion of a reported clause. What a party says of itself is no
 * blame and no call. */
static void judge(struct walk *w, const struct clause *clause,
                  struct source source)
{
    struct cue cue;

    if (!source.voices || !source.judge ||
        is_conditional(w->coder->reading, clause->verb))
        return;
    w->inner = true;
    cue = judgement_of(w->coder->reading, clause);
    if (cue.kind != CUE_NONE &&
        !is_about_source(w->coder->reading, clause, source))
        add_claims(w, source.voices, &cue, clause, false);
}

/* "Supported by Norway": told beside another's words, which go on. */
static bool is_in_passing(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    while (at[verb].deprel == REL_CONJ && at[verb].head != TOKEN_NONE)
        verb = at[verb].head;
    return at[verb].deprel == REL_ACL && at[verb].xpos == XPOS_VBN;
}

/* Take the stand or the saying of `clause` by `voices`; what stands inside is
 * theirs. */
static struct source speak(struct walk *w, const struct clause *clause,
                           const struct cue *cue, const struct voices *voices,
                           struct source source, bool own)
{
    const struct voices *kept = voices_keep(w->coder->reading, voices);
    bool nested = source.voices && !own;

    w->inner = source.voices != NULL;
    if (!source.voices && is_in_passing(w->coder->reading, clause->verb))
        w->spoke = true;
    else if (!source.voices)
        take_floor(w, kept);
    add_claims(w, kept, cue, clause, nested);
    return (struct source){kept, cue->kind == CUE_SAY};
}

/* Whether the clause is what a verb of stance asks for or is about, not a stand
 * told by itself: "urged Chad to respect", "accused Mali of blocking". */
static bool is_complement(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;
    struct clause above;
    struct cues cues;
    uint32_t head;

    while (at[verb].deprel == REL_CONJ && at[verb].head != TOKEN_NONE)
        verb = at[verb].head;
    head = at[verb].head;
    if (head == TOKEN_NONE ||
        child_with_lemma(reading, verb, REL_MARK, "that") != TOKEN_NONE ||
        (at[verb].xpos != XPOS_VB && at[verb].xpos != XPOS_VBG) ||
        (tree_child(reading->trees, verb, REL_MARK) == TOKEN_NONE &&
         case_of(reading, verb) == TOKEN_NONE && at[verb].deprel != REL_XCOMP))
        return false;
    if (!is_clause(reading, head))
        head = at[head].head;
    if (head == TOKEN_NONE)
        return false;
    above = clause_at(reading, head);
    cues = cues_of(reading, &above);
    return cues.count > 0 && cues.at[0].kind == CUE_STAND;
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

static struct clause full_clause(const struct walk *w, uint32_t node)
{
    struct clause clause = clause_at(w->coder->reading, node);

    if (clause.agent == TOKEN_NONE && clause.subject == TOKEN_NONE)
        clause.agent = clause.subject = lost_subject(w, &clause);
    return clause;
}

/* "Saudi Arabia, on behalf of Iran and Kuwait, deplored by name ...": whoever
 * acts for others says something, whatever the verb. */
static bool speaks_for_others(const struct walk *w, const struct clause *clause)
{
    const struct reading *reading = w->coder->reading;
    const struct mention *m = clause->agent == TOKEN_NONE
                                  ? NULL
                                  : mention_headed(reading, clause->agent);

    if (!m || reading->trees->at[clause->verb].upos != UPOS_VERB)
        return false;
    for (uint32_t i = 0; i < w->behalf.count; i++)
        if ((w->behalf.at[i].named == m->first &&
             clause->verb >= w->behalf.at[i].end) ||
            w->behalf.at[i].owner == clause->verb)
            return true;
    return false;
}

static struct cue saying_of(uint32_t verb)
{
    return (struct cue){.kind = CUE_SAY,
                        .stance = STANCE_STATE,
                        .first = verb,
                        .end = verb + 1,
                        .addressee = TOKEN_NONE,
                        .voice = TOKEN_NONE,
                        .object = TOKEN_NONE,
                        .rule = "speaks for others"};
}

/* "Declined to comment", "said nothing", "said little". */
static bool is_silence(const struct reading *reading,
                       const struct clause *clause)
{
    uint32_t undone = tree_child(reading->trees, clause->verb, REL_XCOMP);

    if (clause->object != TOKEN_NONE &&
        lemma_in(reading, clause->object, "nothing little comment"))
        return true;
    return undone != TOKEN_NONE &&
           lemma_in(reading, clause->verb, "decline refuse") &&
           lemma_in(reading, undone, "comment say elaborate respond answer");
}

/* "The text drafted by Chad", "a resolution sponsored by 40 states": a
 * participle that says whose a text is tells of no act of saying. */
static bool is_authorship(const struct reading *reading, uint32_t verb)
{
    return is_in_passing(reading, verb) &&
           lemma_in(reading, verb,
                    "draft propose sponsor co-sponsor table submit introduce "
                    "present sign make adopt approve issue suggest");
}

/* Those cues of the clause that are told as done. */
static struct cues told_cues(const struct walk *w, const struct clause *clause,
                             struct source source)
{
    const struct reading *reading = w->coder->reading;
    struct cues all = cues_of(reading, clause), told = {.count = 0};
    bool negated = clause->negated || is_left_undone(reading, clause->verb);

    if (all.count == 0 && speaks_for_others(w, clause))
        all.at[all.count++] = saying_of(clause->verb);
    if (all.count == 0 || !is_told(reading, clause, source) ||
        is_complement(reading, clause->verb) || is_silence(reading, clause) ||
        is_authorship(reading, clause->verb))
        return told;
    for (uint32_t i = 0; i < all.count; i++)
        if (!negated || turn_negated(&all.at[i], source))
            told.at[told.count++] = all.at[i];
    return told;
}

/* Whether a set without a name is told of only in passing: counted by another
 * speaker, described by a clause of its own ("countries that accuse X"), or
 * voting on a text. */
static bool is_passing_set(const struct walk *w, const struct clause *clause,
                           const struct voice *voice, struct source source)
{
    const struct reading *reading = w->coder->reading;
    const struct sentence *s = &reading->tokens->sentence[w->sentence];
    enum deprel deprel = reading->trees->at[clause->verb].deprel;

    if (voice->kind != STATEMENT_AGGREGATE || voice->speaker.count > 0)
        return false;
    if (source.voices || (deprel == REL_ACL_RELCL && !clause->passive))
        return true;
    for (uint32_t i = s->first; i < s->end; i++)
        if (lemma_in(reading, i, "vote abstain abstention"))
            return true;
    return false;
}

static void drop_passing_sets(const struct walk *w, const struct clause *clause,
                              struct voices *voices, struct source source)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < voices->count; i++)
        if (!is_passing_set(w, clause, &voices->at[i], source))
            voices->at[kept++] = voices->at[i];
    voices->count = kept;
}

/* A body with whose statement others align themselves speaks for a set. */
static void open_set(const struct reading *reading, struct voice *voice)
{
    if (voice->speaker.count != 1 ||
        !actor_is(reading, voice->speaker.at[0], ACTOR_BODY))
        return;
    voice->kind = STATEMENT_JOINT;
    voice->behalf = (struct behalf){.present = true, .bounds = BOUNDS_NONE};
    actor_list_add(&voice->behalf.groups, reading, voice->speaker.at[0]);
}

/* "Albania and Serbia aligned themselves with that statement": they belong to
 * the set of whoever made it, and have no statement of their own. */
static bool join_statement(struct walk *w, const struct clause *clause,
                           const struct voices *agents)
{
    struct coder *coder = w->coder;
    const struct reading *reading = coder->reading;
    struct claim claim = {.stance = STANCE_STATE,
                          .sentence = w->sentence,
                          .first = clause->verb,
                          .end = clause->verb + 1,
                          .content_first = clause->verb,
                          .content_end = clause->verb + 1,
                          .rule = "others align themselves",
                          .confidence = 0.4};
    uint32_t with = child_with_case(reading, clause->verb, "with");

    if (!lemma_in(reading, clause->verb, "align associate") ||
        with == TOKEN_NONE || coder->floor.count == 0 ||
        !lemma_in(reading, with, "statement intervention") ||
        (child_with_lemma(reading, with, REL_DET, "that") == TOKEN_NONE &&
         tree_child(reading->trees, with, REL_NMOD_POSS) == TOKEN_NONE))
        return false;
    claim.voice = coder->floor.at[0];
    if (!claim.voice.behalf.present)
        open_set(reading, &claim.voice);
    if (!claim.voice.behalf.present)
        return false;
    claim.voice.behalf.members =
        actor_list_copy(&claim.voice.behalf.members, reading);
    for (uint32_t i = 0; i < agents->count; i++)
        actor_list_join(&claim.voice.behalf.members, reading,
                        &agents->at[i].speaker);
    claims_add(&coder->claims, reading, claim);
    w->spoke = true;
    return true;
}

/* "The Assembly approved the draft": a body's text speaks by its content, not
 * by its adoption. */
static bool is_adoption(const struct reading *reading,
                        const struct clause *clause,
                        const struct voices *agents)
{
    if (!lemma_in(reading, clause->verb, "approve adopt pass reject") ||
        clause->object == TOKEN_NONE)
        return false;
    for (uint32_t i = 0; i < agents->count; i++)
        if (agents->at[i].speaker.count != 1 ||
            !actor_is(reading, agents->at[i].speaker.at[0], ACTOR_BODY))
            return false;
    return text_kind_of(reading, clause->object) == TEXT_DRAFT;
}

/* "Released the following joint statement:" - what follows is theirs. */
static void hand_over(struct walk *w, const struct clause *clause,
                      const struct voices *agents)
{
    const struct reading *reading = w->coder->reading;

    if (clause->object == TOKEN_NONE ||
        !is_speaking_document(reading, clause->object) ||
        child_with_lemma(reading, clause->object, REL_AMOD, "following") ==
            TOKEN_NONE)
        return;
    w->coder->follows = (struct voices){0};
    voices_add(&w->coder->follows, reading,
               agents->count > 1 ? voices_joined(reading, agents)
                                 : agents->at[0]);
}

/* One cue of a clause: by whom, and what stands inside it as whose. False
 * where nobody who can speak gives it. */
static bool take_cue(struct walk *w, const struct clause *clause,
                     const struct cue *cue, struct source source,
                     struct source *inside)
{
    const struct reading *reading = w->coder->reading;
    uint32_t noun = cue->voice == TOKEN_NONE ? clause->agent : cue->voice;
    struct voices agents = agents_of(w, clause, noun);
    bool own = is_source(w->coder, noun, &agents, source);

    if (own)
        agents = *source.voices;
    drop_passing_sets(w, clause, &agents, source);
    if (agents.count == 0)
        return false;
    if (source.voices && !own &&
        lemma_in(reading, clause->verb,
                 "attack fight defend block target seek"))
        return false; /* deeds, as others tell of them */
    if (join_statement(w, clause, &agents))
        return true;
    agents = with_one_voice(w, clause, agents);
    if (clause->object != TOKEN_NONE && agents.count == 1 &&
        is_speaking_document(reading, clause->object))
        voices_add(&w->coder->documents, reading, agents.at[0]);
    if (is_adoption(reading, clause, &agents))
        return false;
    hand_over(w, clause, &agents);
    *inside = speak(w, clause, cue, &agents, source, own);
    return true;
}

/* "As did the delegate of Chad": whoever acts in it says what the clause above
 * it says. */
static void walk_echo(struct walk *w, const struct clause *clause)
{
    struct coder *coder = w->coder;
    struct voices agents;
    uint32_t count = coder->claims.count;

    if (!lemma_in(coder->reading, clause->verb, "do have be") ||
        child_with_lemma(coder->reading, clause->verb, REL_MARK, "as") ==
            TOKEN_NONE)
        return;
    agents = agents_of(w, clause, clause->agent);
    for (uint32_t i = 0; i < count && agents.count > 0; i++) {
        struct claim claim = coder->claims.at[i];

        if (claim.sentence != w->sentence || claim.nested)
            continue;
        claim.voice = agents.at[0];
        claim.rule = "as did another";
        claims_add(&coder->claims, coder->reading, claim);
    }
}

/* One clause: who acts in it, and what that makes of what hangs on it. */
static struct source walk_clause(struct walk *w, uint32_t node,
                                 struct source source)
{
    struct clause clause = full_clause(w, node);
    struct cues cues = told_cues(w, &clause, source);
    struct source inside = source;
    bool taken = false;

    for (uint32_t i = 0; i < cues.count; i++)
        taken |= take_cue(w, &clause, &cues.at[i], source, &inside);
    if (!taken) {
        judge(w, &clause, source);
        walk_echo(w, &clause);
    }
    return inside;
}

/* A noun phrase that tells what somebody says: "welcomed the demand by Chile
 * that the talks resume". */
static void walk_noun(struct walk *w, uint32_t node)
{
    const struct reading *reading = w->coder->reading;
    struct cue cue = owned_noun_cue(reading, node);
    struct clause clause = {node,       TOKEN_NONE, TOKEN_NONE, TOKEN_NONE,
                            MOOD_PLAIN, false,      false};
    const struct mention *m;
    struct voices agents;

    if (cue.kind == CUE_NONE)
        return;
    m = mention_headed(reading, cue.voice);
    if (!m || m->kind == MENTION_PRONOUN || m->kind == MENTION_COLLECTION)
        return;
    agents = agents_of(w, &clause, cue.voice);
    add_claims(w, &agents, &cue, &clause, true);
}

/* "He said", "the envoy told reporters": a clause of saying that has nothing of
 * what is said in itself. */
static bool is_bare_saying(const struct reading *reading,
                           const struct clause *clause)
{
    struct cues cues = cues_of(reading, clause);

    return cues.count > 0 && cues.at[0].kind == CUE_SAY &&
           tree_child(reading->trees, clause->verb, REL_CCOMP) == TOKEN_NONE &&
           (clause->object == TOKEN_NONE ||
            lemma_in(reading, clause->verb, "tell inform remind assure"));
}

/* A clause beside the node that says who says it: "Prices would rise, the
 * envoy warned." Takes the voice, or returns false. */
static bool voices_beside_clause(struct walk *w, uint32_t node,
                                 struct source *source)
{
    const struct reading *reading = w->coder->reading;
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct clause clause;
        struct voices agents;

        if (at[c].deprel != REL_PARATAXIS && at[c].deprel != REL_DISCOURSE)
            continue;
        clause = clause_at(reading, c);
        if (!is_bare_saying(reading, &clause))
            continue;
        agents = agents_of(w, &clause, clause.agent);
        if (agents.count == 0)
            continue;
        *source = (struct source){voices_keep(reading, &agents), true};
        return true;
    }
    return false;
}

/* "According to the ministry, ...": its noun is whose words the clause is. */
static bool voices_according(struct walk *w, uint32_t node,
                             struct source *source)
{
    const struct reading *reading = w->coder->reading;
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct voices agents = {0};

        if (at[c].deprel != REL_OBL || !case_is(reading, c, "accord according"))
            continue;
        voices_at(reading, c, &agents);
        if (agents.count == 0)
            continue;
        *source = (struct source){voices_keep(reading, &agents), true};
        return true;
    }
    return false;
}

/* The source of a clause that nobody is named for inside it, but beside it. */
static struct source source_beside(struct walk *w, uint32_t node,
                                   struct source source)
{
    struct cue said = saying_of(node);
    struct source found = source;
    struct clause clause;

    said.rule = "words of a named source";
    if (source.voices || (!voices_beside_clause(w, node, &found) &&
                          !voices_according(w, node, &found)))
        return source;
    clause = clause_at(w->coder->reading, node);
    take_floor(w, found.voices);
    add_claims(w, found.voices, &said, &clause, false);
    return found;
}

/* Which children of a clause are what is said in it. */
static bool is_content(enum deprel deprel)
{
    return deprel == REL_CCOMP || deprel == REL_XCOMP || deprel == REL_OBJ ||
           deprel == REL_CSUBJ || deprel == REL_PARATAXIS || deprel == REL_OBL;
}

static void walk(struct walk *w, uint32_t node, struct source source, int depth)
{
    const struct reading *reading = w->coder->reading;
    const struct node *at = reading->trees->at;
    struct source inside = source, beside = source;

    if (depth > DEPTH_MAX)
        return;
    if (is_clause(reading, node)) {
        struct clause clause = clause_at(reading, node);

        source = source_beside(w, node, source);
        inside = walk_clause(w, node, source);
        beside = is_bare_saying(reading, &clause) ? inside : source;
    } else if (at[node].upos == UPOS_NOUN) {
        walk_noun(w, node);
    }
    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        walk(w, c,
             at[c].deprel == REL_PARATAXIS ? beside
             : is_content(at[c].deprel)    ? inside
                                           : source,
             depth + 1);
}

static uint32_t root_of(const struct reading *reading, uint32_t sentence)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];

    for (uint32_t i = s->first; i < s->end; i++)
        if (reading->trees->at[i].head == TOKEN_NONE)
            return i;
    return s->first;
}

bool attribution_read(struct coder *coder, uint32_t sentence,
                      const struct voices *source)
{
    struct walk w = {.coder = coder, .sentence = sentence};
    struct source from = PUBLISHER;

    w.behalf = behalf_find(coder->reading, sentence);
    if (source->count > 0)
        from = (struct source){source, true};
    walk(&w, root_of(coder->reading, sentence), from, 0);
    return w.spoke;
}

void attribution_find_joint(struct coder *coder, uint32_t sentence)
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

struct voices attribution_peek(struct coder *coder, uint32_t sentence)
{
    const struct reading *reading = coder->reading;
    const struct sentence *s = &reading->tokens->sentence[sentence];
    struct walk w = {.coder = coder, .sentence = sentence};
    struct voices agents = {0};

    w.behalf = behalf_find(reading, sentence);
    for (uint32_t i = s->first; i < s->end && agents.count == 0; i++) {
        struct clause clause;
        struct cues cues;

        if (reading->tokens->at[i].quote_depth > 0 ||
            reading->trees->at[i].upos != UPOS_VERB)
            continue;
        clause = clause_at(reading, i);
        cues = cues_of(reading, &clause);
        if (cues.count > 0 && cues.at[0].kind == CUE_SAY)
            agents = agents_of(&w, &clause, clause.agent);
    }
    return agents;
}
