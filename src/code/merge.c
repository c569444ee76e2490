#include "code/merge.h"

#include "base/arena.h"
#include "code/actor_list.h"
#include "code/clause.h"
#include "code/forum.h"
#include "code/issues.h"

enum { LOOK_BACK_MAX = 1000 }; /* statements among which one goes on */

/* A statement in the making: what tells its occasion from others. */
struct draft {
    struct statement statement;
    bool nested;
    bool past;
    bool own;
};

struct drafts {
    struct draft *at;
    uint32_t count, capacity;
};

static bool same_day(struct date a, struct date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static bool same_set(const struct behalf *a, const struct behalf *b)
{
    if (a->present != b->present)
        return false;
    if (!a->present)
        return true;
    return a->bounds.min == b->bounds.min && a->bounds.max == b->bounds.max &&
           a->bounds.approx == b->bounds.approx &&
           actor_list_equal(&a->groups, &b->groups);
}

/* Whether two officials of one party speak at one meeting, or one of them is
 * not named. */
static bool same_official(const struct coder *coder, uint32_t a, uint32_t b)
{
    return a == b || a == ACTOR_NONE || b == ACTOR_NONE || coder->meeting;
}

/* A body's own statement, with which others align themselves in one of its
 * sentences. */
static bool speaks_for_itself(enum statement_kind kind,
                              const struct behalf *behalf,
                              const struct voice *voice)
{
    const struct behalf *set = voice->behalf.present ? &voice->behalf : behalf;

    if ((kind != STATEMENT_ORGANIZATION &&
         voice->kind != STATEMENT_ORGANIZATION) ||
        !set->present || voice->speaker.count != 1)
        return false;
    return set->groups.count == 1 && set->groups.at[0] == voice->speaker.at[0];
}

static bool same_occasion(const struct coder *coder, const struct draft *draft,
                          const struct claim *claim)
{
    const struct statement *s = &draft->statement;

    if (!actor_list_equal(&s->speaker, &claim->voice.speaker) ||
        !(speaks_for_itself(s->kind, &s->behalf, &claim->voice) ||
          (s->kind == claim->voice.kind &&
           same_set(&s->behalf, &claim->voice.behalf))) ||
        !same_official(coder, s->spokesperson, claim->voice.spokesperson))
        return false;
    if (date_known(s->date) && date_known(claim->date) &&
        !same_day(s->date, claim->date))
        return false;
    return draft->past == claim->past || !claim->past;
}

static struct draft *find_draft(const struct coder *coder,
                                struct drafts *drafts,
                                const struct claim *claim)
{
    uint32_t least =
        drafts->count > LOOK_BACK_MAX ? drafts->count - LOOK_BACK_MAX : 0;

    for (uint32_t i = drafts->count; i > least; i--)
        if (same_occasion(coder, &drafts->at[i - 1], claim))
            return &drafts->at[i - 1];
    return NULL;
}

static struct draft *add_draft(const struct coder *coder, struct drafts *drafts,
                               const struct claim *claim)
{
    const struct voice *voice = &claim->voice;
    struct draft draft = {
        .nested = claim->nested, .past = claim->past, .own = claim->own};

    draft.statement = (struct statement){
        .kind = voice->kind,
        .speaker = actor_list_copy(&voice->speaker, coder->reading),
        .spokesperson = voice->spokesperson,
        .behalf = voice->behalf,
        .forum = {ACTOR_NONE, NUMBER_NONE, NUMBER_NONE},
        .confidence = claim->confidence,
        .reason = {claim->rule, claim->first, claim->end}};
    draft.statement.behalf.members =
        actor_list_copy(&voice->behalf.members, coder->reading);
    if (drafts->count == drafts->capacity)
        drafts->at = arena_grow(coder->reading->arena, drafts->at,
                                &drafts->capacity, sizeof *drafts->at);
    drafts->at[drafts->count] = draft;
    return &drafts->at[drafts->count++];
}

static void add_sentence(const struct reading *reading, struct statement *s,
                         uint32_t sentence)
{
    uint32_t i = s->sentence_count;

    for (uint32_t k = i; k > 0 && s->sentence[k - 1] >= sentence; k--)
        if (s->sentence[k - 1] == sentence)
            return;
    if (s->sentence_count == s->sentence_capacity)
        s->sentence = arena_grow(reading->arena, s->sentence,
                                 &s->sentence_capacity, sizeof *s->sentence);
    for (; i > 0 && s->sentence[i - 1] > sentence; i--)
        s->sentence[i] = s->sentence[i - 1];
    s->sentence[i] = sentence;
    s->sentence_count++;
}

static bool has_position(const struct statement *s, const struct position *p)
{
    for (uint32_t i = 0; i < s->position_count; i++)
        if (s->position[i].stance == p->stance &&
            str_equal(s->position[i].issue, p->issue) &&
            actor_list_equal(&s->position[i].target, &p->target))
            return true;
    return false;
}

static void add_position(const struct coder *coder, struct statement *s,
                         const struct claim *claim)
{
    struct position p = {.stance = claim->stance,
                         .target = claim->target,
                         .sentence = claim->sentence,
                         .document_symbol = claim->document_symbol,
                         .confidence = claim->confidence,
                         .reason = {claim->rule, claim->first, claim->end}};
    struct issue_guess guess;

    guess = issue_of(coder->reading, coder->issues, claim->about,
                     claim->content_first, claim->content_end);
    p.issue = guess.slug;
    p.issue_reason = guess.reason;
    if (has_position(s, &p))
        return;
    if (s->position_count == s->position_capacity)
        s->position = arena_grow(coder->reading->arena, s->position,
                                 &s->position_capacity, sizeof *s->position);
    s->position[s->position_count++] = p;
}

/* Whether the position only aligns the speaker with what another said; it
 * stands where nothing else is reported. */
static bool is_alignment(const struct reading *reading,
                         const struct position *p)
{
    return p->stance == STANCE_SUPPORT && p->reason.first < p->reason.end &&
           lemma_in(reading, p->reason.first, "align associate");
}

static void settle_alignments(const struct reading *reading,
                              struct statement *s)
{
    uint32_t kept = 0, stands = 0;

    for (uint32_t i = 0; i < s->position_count; i++)
        stands += s->position[i].stance != STANCE_STATE &&
                  !is_alignment(reading, &s->position[i]);
    for (uint32_t i = 0; i < s->position_count && stands > 0; i++)
        if (!is_alignment(reading, &s->position[i]))
            s->position[kept++] = s->position[i];
    if (stands > 0)
        s->position_count = kept;
}

/* A bare report stands only where nothing else is reported, and once. */
static void settle_states(struct statement *s)
{
    uint32_t kept = 0, states = 0, stands = 0;

    for (uint32_t i = 0; i < s->position_count; i++)
        stands += s->position[i].stance != STANCE_STATE;
    for (uint32_t i = 0; i < s->position_count; i++) {
        bool state = s->position[i].stance == STANCE_STATE;

        if (state && (stands > 0 || states > 0))
            continue;
        states += state;
        s->position[kept++] = s->position[i];
    }
    s->position_count = kept;
}

static void take_claim(const struct coder *coder, struct drafts *drafts,
                       const struct claim *claim)
{
    struct draft *draft = find_draft(coder, drafts, claim);
    struct statement *s;

    if (!draft)
        draft = add_draft(coder, drafts, claim);
    s = &draft->statement;
    draft->nested &= claim->nested;
    draft->own |= claim->own;
    if (!s->behalf.present && claim->voice.behalf.present) {
        s->behalf = claim->voice.behalf;
        s->behalf.members =
            actor_list_copy(&claim->voice.behalf.members, coder->reading);
        s->kind = claim->voice.kind;
    }
    if (s->spokesperson == ACTOR_NONE)
        s->spokesperson = claim->voice.spokesperson;
    if (!date_known(s->date))
        s->date = claim->date;
    if (s->date_words.len == 0)
        s->date_words = claim->date_words;
    actor_list_join(&s->behalf.members, coder->reading,
                    &claim->voice.behalf.members);
    if (claim->confidence > s->confidence)
        s->confidence = claim->confidence;
    add_sentence(coder->reading, s, claim->sentence);
    add_position(coder, s, claim);
}

/* Where and when: what is said in the body of which the document tells is said
 * on its day; what the document itself says, on the day of its publication;
 * so are reactions to an event of that day. */
static void settle_occasion(const struct coder *coder, const struct draft *d,
                            struct statement *s)
{
    const struct reading *reading = coder->reading;

    s->forum = forum_of(reading, coder->forums, s->sentence, s->sentence_count,
                        &s->speaker);
    if (d->own)
        s->date = reading->names->published;
    if (date_known(s->date) || d->past || d->nested)
        return;
    if ((s->forum.body != ACTOR_NONE && s->forum.body == coder->main.body) ||
        coder->issued || same_day(coder->main_date, reading->names->published))
        s->date = coder->main_date;
}

/* Who aligns itself with a group's statement belongs to its set, as far as the
 * document says. */
static void count_aligned(const struct coder *coder, struct drafts *drafts,
                          const struct claim *claim)
{
    if (claim->stance != STANCE_SUPPORT || claim->first >= claim->end ||
        !lemma_in(coder->reading, claim->first, "align associate endorse") ||
        claim->voice.speaker.count != 1 ||
        claim->voice.kind != STATEMENT_NATIONAL)
        return;
    for (uint32_t i = 0; i < drafts->count && i < LOOK_BACK_MAX; i++) {
        struct statement *s = &drafts->at[i].statement;
        bool meant = false;

        for (uint32_t k = 0; k < claim->target.count && s->behalf.present &&
                             s->kind == STATEMENT_JOINT;
             k++)
            meant |= actor_list_has(&s->behalf.groups, claim->target.at[k]) ||
                     actor_list_has(&s->speaker, claim->target.at[k]);
        if (meant)
            actor_list_add(&s->behalf.members, coder->reading,
                           claim->voice.speaker.at[0]);
    }
}

void merge_claims(const struct coder *coder, struct statements *out)
{
    struct drafts drafts = {0};

    for (uint32_t i = 0; i < coder->claims.count; i++)
        take_claim(coder, &drafts, &coder->claims.at[i]);
    for (uint32_t i = 0; i < coder->claims.count; i++)
        count_aligned(coder, &drafts, &coder->claims.at[i]);
    for (uint32_t i = 0; i < drafts.count; i++) {
        settle_alignments(coder->reading, &drafts.at[i].statement);
        settle_states(&drafts.at[i].statement);
        settle_occasion(coder, &drafts.at[i], &drafts.at[i].statement);
        if (out->count == out->capacity)
            out->at = arena_grow(coder->reading->arena, out->at, &out->capacity,
                                 sizeof *out->at);
        out->at[out->count++] = drafts.at[i].statement;
    }
}
