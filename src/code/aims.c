#include "code/aims.h"

#include "code/actor_list.h"
#include "code/naming.h"
#include "code/targets.h"

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

/* What a stand is about: its noun, or the subject of its clause: "regretted
 * that the draft was silent". */
static uint32_t noun_of(const struct reading *reading, uint32_t object)
{
    struct clause clause;

    if (object == TOKEN_NONE || reading->trees->at[object].upos == UPOS_NOUN ||
        !is_clause(reading, object))
        return object;
    clause = clause_at(reading, object);
    return clause.subject == TOKEN_NONE ? object : clause.subject;
}

/* "The Co-Chairs' text", "the existing wording", of what a body negotiates. */
static bool is_text_of_body(const struct reading *reading, uint32_t noun)
{
    const struct node *at = reading->trees->at;

    if (!lemma_in(reading, noun,
                  "text formulation language wording draft paper proposal "
                  "conclusion"))
        return false;
    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (lemma_in(reading, c,
                     "chair co-chair president facilitator original existing "
                     "exist"))
            return true;
    return false;
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
    author = &w->coder->texts
                  .author[text_kind_of(reading, noun_of(reading, cue->object))];
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

/* "The widening of the embargo": whose the embargo is. */
static const struct actor_list *owner_of_part(const struct walk *w,
                                              uint32_t noun)
{
    const struct reading *reading = w->coder->reading;
    uint32_t whole = child_with_case(reading, noun, "of");

    return whole == TOKEN_NONE
               ? NULL
               : matters_owner(&w->coder->matters, reading, whole);
}

/* What the phrase does not name and the document does: the body that a vote or
 * a call is about, the owner of a matter told before. */
static void aim_at_known(const struct walk *w, const struct cue *cue,
                         struct claim *claim)
{
    const struct coder *coder = w->coder;
    uint32_t noun = cue->stance == STANCE_CALL
                        ? cue->addressee
                        : noun_of(coder->reading, cue->object);
    const struct actor_list *owner;

    if (noun == TOKEN_NONE || cue->kind != CUE_STAND)
        return;
    if (coder->has_body && (cue->stance == STANCE_CALL
                                ? is_membership(coder->reading, noun)
                                : is_outcome(coder->reading, noun) ||
                                      is_text_of_body(coder->reading, noun))) {
        aim_at(w, &coder->body.speaker, claim);
        return;
    }
    owner = cue->stance == STANCE_CALL
                ? NULL
                : matters_owner(&coder->matters, coder->reading, noun);
    if (!owner && cue->stance == STANCE_OPPOSE)
        owner = owner_of_part(w, noun);
    if (owner)
        aim_at(w, owner, claim);
}

static bool has_no_complement(const struct reading *reading,
                              const struct cue *cue)
{
    const struct trees *trees = reading->trees;

    return cue->object == TOKEN_NONE && cue->addressee == TOKEN_NONE &&
           lemma_in(reading, cue->first,
                    "object agree concur disagree oppose dissent") &&
           tree_child(trees, cue->first, REL_XCOMP) == TOKEN_NONE &&
           tree_child(trees, cue->first, REL_CCOMP) == TOKEN_NONE &&
           tree_child(trees, cue->first, REL_OBJ) == TOKEN_NONE &&
           child_with_case(reading, cue->first, "on to about") == TOKEN_NONE;
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

/* The first document symbol among the tokens, or empty. */
static struct str symbol_in(const struct reading *reading, uint32_t first,
                            uint32_t end)
{
    const struct names *names = reading->names;
    uint32_t low = 0, high = names->symbol_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (names->symbol[middle].first < first)
            low = middle + 1;
        else
            high = middle;
    }
    return low < names->symbol_count && names->symbol[low].end <= end
               ? names->symbol[low].text
               : (struct str){"", 0};
}

/* How sure a claim is by its kind: a stand told of a named voice most, what
 * somebody is said to have said least. */
static double confidence_of(const struct walk *w, const struct cue *cue,
                            bool nested)
{
    if (nested)
        return 0.5;
    if (cue->kind == CUE_SAY)
        return 0.6;
    return w->inner ? 0.65 : 0.8;
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
                          .about = w->sentence,
                          .first = cue->first,
                          .end = cue->end,
                          .content_first = hull.begin,
                          .content_end = hull.end,
                          .rule = cue->rule,
                          .confidence = confidence_of(w, cue, nested),
                          .nested = nested,
                          .inner = w->inner,
                          .own = w->coder->own_words && !nested};

    if (cue->object != TOKEN_NONE) {
        struct span about = tree_hull(reading->trees, cue->object);

        claim.content_first = about.begin;
        claim.content_end = about.end;
    }
    claim.document_symbol =
        symbol_in(reading, claim.content_first, claim.content_end);
    if (cue->stance == STANCE_CALL)
        targets_of_call(reading, cue->addressee, cue->object, voice,
                        &claim.target);
    else
        targets_of_noun(reading, cue->object, cue->stance, voice,
                        &claim.target);
    if (cue->kind == CUE_SAY)
        aim_at_subject(reading, clause, &claim);
    if (lemma_is(reading, cue->first, "veto") &&
        names_no_party(reading, &claim.target))
        claim.target = (struct actor_list){0}; /* its veto is no stand on it */
    if (names_no_party(reading, &claim.target))
        aim_at_text(w, cue, &claim);
    if (claim.target.count == 0)
        aim_at_known(w, cue, &claim);
    aim_at_groups(w, &claim.target);
    if (has_no_complement(reading, cue))
        aim_at_floor(w, &claim);
    claims_add(&w->coder->claims, reading, claim);
}

void aims_add_claims(struct walk *w, const struct voices *voices,
                     const struct cue *cue, const struct clause *clause,
                     bool nested)
{
    for (uint32_t i = 0; i < voices->count; i++)
        add_claim(w, &voices->at[i], cue, clause, nested);
}
