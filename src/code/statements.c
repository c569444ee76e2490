#include "code/statements.h"

#include "code/agents.h"
#include "code/attribution.h"
#include "code/floor.h"
#include "code/forum.h"
#include "code/issuer.h"
#include "code/issues.h"
#include "code/merge.h"
#include "code/occasion.h"
#include "code/signatories.h"
#include "code/tallies.h"
#include "ingest/document.h"

const char *stance_name(enum stance stance)
{
    static const char *const names[] = {"support", "oppose", "call", "state",
                                        "abstain"};

    return names[stance];
}

const char *statement_kind_name(enum statement_kind kind)
{
    static const char *const names[] = {"national", "joint", "organization",
                                        "person", "aggregate"};

    return names[kind];
}

/* A sentence whose words are its speaker's although none of its clauses takes
 * a stand: evidence, and a report where there is no more. */
static void add_going_on(struct coder *coder, uint32_t sentence,
                         const struct voices *voices)
{
    const struct sentence *s = &coder->reading->tokens->sentence[sentence];

    for (uint32_t i = 0; i < voices->count; i++)
        claims_add(&coder->claims, coder->reading,
                   (struct claim){.voice = voices->at[i],
                                  .stance = STANCE_STATE,
                                  .sentence = sentence,
                                  .about = sentence,
                                  .first = s->first,
                                  .end = s->first,
                                  .content_first = s->first,
                                  .content_end = s->end,
                                  .own = coder->own_words,
                                  .inner = true,
                                  .rule = "the speaker goes on",
                                  .confidence = 0.4});
}

static void read_as(struct coder *coder, uint32_t sentence,
                    const struct voices *voices)
{
    const struct voices *kept = voices_keep(coder->reading, voices);

    attribution_read(coder, sentence, kept);
    add_going_on(coder, sentence, kept);
}

/* A sentence of a text that is its speaker's own. */
static void read_own(struct coder *coder, uint32_t sentence,
                     const struct voices *voices)
{
    coder->own_words = true;
    read_as(coder, sentence, voices);
    coder->own_words = false;
}

/* A sentence of a text in which others speak. */
static void read_reported(struct coder *coder, uint32_t sentence)
{
    static const struct voices nobody = {0};
    struct voices carried;

    if (attribution_read(coder, sentence, &nobody))
        return;
    carried = floor_carried(coder, sentence);
    if (carried.count > 0)
        read_as(coder, sentence, &carried);
}

/* Sentences that are read: no bylines and captions; headings inside the
 * document name its parts. */
static bool is_read(const struct sentence *s)
{
    return s->kind == SENTENCE_BODY || s->kind == SENTENCE_TITLE;
}

/* The sentences of the document, in order. In a transcript `turn` holds who
 * has the word. */
static void read_sentences(struct coder *coder, const struct voices *issuer)
{
    const struct tokens *tokens = coder->reading->tokens;
    struct voices turn = {0};
    bool asked = false; /* the paragraph is a reporter's */

    for (uint32_t i = 0; i < tokens->sentence_count; i++)
        agents_find_joint(coder, i);
    for (uint32_t i = 0; i < tokens->sentence_count; i++) {
        struct voices speaker = {0};
        enum floor_turn change = floor_turn(coder, i, &speaker);

        if (!is_read(&tokens->sentence[i]) ||
            (issuer->count > 0 && signatories_are(coder->reading, i)))
            continue;
        if (issuer->count > 0 && issuer_presents(coder->reading, i)) {
            add_going_on(coder, i, issuer);
            continue;
        }
        if (change != TURN_NONE)
            turn = speaker;
        if (change != TURN_NONE)
            asked = change == TURN_QUESTION;
        if (turn.count > 0)
            read_own(coder, i, &turn);
        else if (coder->follows.count > 0)
            read_own(coder, i, &coder->follows);
        else if (issuer->count > 0 && !asked &&
                 tokens->sentence[i].kind == SENTENCE_BODY)
            read_own(coder, i, issuer);
        else
            read_reported(coder, i);
    }
}

static uint32_t first_body_sentence(const struct tokens *tokens)
{
    for (uint32_t i = 0; i < tokens->sentence_count; i++)
        if (tokens->sentence[i].kind == SENTENCE_BODY)
            return i;
    return 0;
}

/* The body, the day and the kind of meeting that the document tells of. */
static void find_meeting(struct coder *coder)
{
    struct actor_list nobody = {0};
    uint32_t first = first_body_sentence(coder->reading->tokens);

    coder->main = forum_of(coder->reading, coder->forums, &first, 1, &nobody);
    coder->has_body = coder->main.body != ACTOR_NONE;
    if (coder->has_body)
        coder->body = voice_of_actor(coder->reading, coder->main.body);
    coder->meeting = occasion_is_meeting(coder);
    coder->main_date = occasion_main_date(coder);
}

struct statements code_statements(struct reading *reading)
{
    struct statements out = {0};
    struct coder coder = {.reading = reading};
    struct voices issuer = {0};

    if (reading->tokens->sentence_count == 0)
        return out;
    coder.issues = issues_weigh(reading);
    coder.forums = forums_find(reading);
    coder.issued = issuer_find(reading, &issuer);
    coder.texts = texts_find(reading);
    coder.matters = matters_find(reading);
    find_meeting(&coder);
    read_sentences(&coder, &issuer);
    occasion_date_claims(&coder);
    if (coder.meeting && !date_known(coder.main_date))
        occasion_run_days(&coder);
    merge_claims(&coder, &out);
    tallies_find(reading, coder.issues, &out);
    return out;
}

static bool check_position(const struct statement *s, uint32_t i,
                           const struct reading *reading)
{
    const struct position *p = &s->position[i];

    if (p->sentence >= reading->tokens->sentence_count || p->issue.len == 0 ||
        !(p->confidence >= 0 && p->confidence <= 1) ||
        (p->stance == STANCE_STATE && s->position_count > 1) ||
        p->stance == STANCE_ABSTAIN)
        return false;
    return true;
}

static bool check_actors(const struct actor_list *list,
                         const struct reading *reading)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i] >= reading->names->actor_count)
            return false;
    return true;
}

static bool check_statement(const struct statement *s,
                            const struct reading *reading)
{
    if (s->sentence_count == 0 || s->position_count == 0 ||
        !check_actors(&s->speaker, reading) ||
        !check_actors(&s->behalf.members, reading) ||
        !check_actors(&s->behalf.groups, reading))
        return false;
    if (s->spokesperson != ACTOR_NONE &&
        s->spokesperson >= reading->names->actor_count)
        return false;
    for (uint32_t i = 0; i < s->sentence_count; i++)
        if (s->sentence[i] >= reading->tokens->sentence_count ||
            (i > 0 && s->sentence[i] <= s->sentence[i - 1]))
            return false;
    for (uint32_t i = 0; i < s->position_count; i++)
        if (!check_position(s, i, reading) ||
            !check_actors(&s->position[i].target, reading))
            return false;
    return true;
}

bool statements_check(const struct statements *statements,
                      const struct reading *reading)
{
    for (uint32_t i = 0; i < statements->count; i++)
        if (!check_statement(&statements->at[i], reading))
            return false;
    for (uint32_t i = 0; i < statements->tally_count; i++)
        if (statements->tally[i].sentence >= reading->tokens->sentence_count ||
            !check_actors(&statements->tally[i].target, reading))
            return false;
    return true;
}
