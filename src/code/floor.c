#include "code/floor.h"

#include "code/attribution.h"
#include "code/clause.h"
#include "code/home.h"
#include "code/naming.h"
#include "ingest/document.h"

enum {
    TURNS_MIN = 2,    /* paragraphs with "NAME:" that make a transcript */
    NAME_MAX = 12,    /* tokens before the colon of a turn */
    AHEAD_MAX = 6,    /* sentences to look on for who said a quotation */
    ASKED_MAX = 2000, /* sentences to look at for an interviewer's questions */
};

static const struct sentence *sentence_at(const struct coder *coder,
                                          uint32_t sentence)
{
    return &coder->reading->tokens->sentence[sentence];
}

/* The token of the colon that ends the name of a turn, or TOKEN_NONE. */
static uint32_t turn_colon(const struct coder *coder, uint32_t sentence)
{
    const struct reading *reading = coder->reading;
    const struct sentence *s = sentence_at(coder, sentence);

    if (!s->starts_paragraph || s->kind != SENTENCE_BODY)
        return TOKEN_NONE;
    for (uint32_t i = s->first; i < s->end && i < s->first + NAME_MAX; i++) {
        if (token_is(reading, i, ":"))
            return i > s->first ? i : TOKEN_NONE;
        if (reading->trees->at[i].upos == UPOS_VERB ||
            reading->tokens->at[i].quote_depth > 0)
            return TOKEN_NONE;
    }
    return TOKEN_NONE;
}

/* Whether the paragraph of the sentence asks something. */
static bool asks(const struct coder *coder, uint32_t sentence)
{
    const struct tokens *tokens = coder->reading->tokens;
    uint32_t block = tokens->sentence[sentence].block;

    for (uint32_t i = sentence;
         i < tokens->sentence_count && tokens->sentence[i].block == block; i++)
        if (token_is(coder->reading, tokens->sentence[i].end - 1, "?"))
            return true;
    return false;
}

/* Whether the document goes by turns at all: one name and a colon at the head
 * of a paragraph may be a heading. */
static bool is_transcript(const struct coder *coder)
{
    const struct tokens *tokens = coder->reading->tokens;
    uint32_t turns = 0;

    for (uint32_t i = 0;
         i < tokens->sentence_count && i < ASKED_MAX && turns < TURNS_MIN; i++)
        turns += turn_colon(coder, i) != TOKEN_NONE;
    return turns >= TURNS_MIN;
}

/* Whether a turn elsewhere that begins with the same two words asks: who asks
 * once is the interviewer. */
static bool asks_elsewhere(const struct coder *coder, uint32_t sentence)
{
    const struct tokens *tokens = coder->reading->tokens;
    const struct sentence *s = &tokens->sentence[sentence];

    for (uint32_t i = 0; i < tokens->sentence_count && i < ASKED_MAX; i++) {
        const struct sentence *t = &tokens->sentence[i];

        if (t->starts_paragraph && t->end - t->first > 2 &&
            s->end - s->first > 2 &&
            str_equal(token_text(coder->reading, t->first),
                      token_text(coder->reading, s->first)) &&
            str_equal(token_text(coder->reading, t->first + 1),
                      token_text(coder->reading, s->first + 1)) &&
            asks(coder, i))
            return true;
    }
    return false;
}

enum floor_turn floor_turn(struct coder *coder, uint32_t sentence,
                           struct voices *speaker)
{
    const struct reading *reading = coder->reading;
    const struct sentence *s = sentence_at(coder, sentence);
    uint32_t colon = turn_colon(coder, sentence);
    struct voice voice;

    if (s->starts_paragraph && (token_is(reading, s->first, "q") ||
                                token_is(reading, s->first, "question")))
        return TURN_QUESTION;
    if (colon == TOKEN_NONE || !is_transcript(coder))
        return TURN_NONE;
    for (uint32_t i = s->first; i < colon; i++) {
        const struct mention *m = mention_from(reading, i);

        if (!m || m->end > colon + 1 || m->kind == MENTION_PRONOUN ||
            !voice_of_mention(reading, m, &voice))
            continue;
        if (m->kind != MENTION_PERSON && asks(coder, sentence))
            return TURN_QUESTION;
        home_adopt(reading, &voice, true);
        if (voice.kind == STATEMENT_PERSON && asks_elsewhere(coder, sentence))
            return TURN_QUESTION;
        voices_add(speaker, reading, voice);
        return TURN_SPEAKER;
    }
    return asks(coder, sentence) ? TURN_QUESTION : TURN_NONE;
}

/* Whether the sentence's first word stands in quotation marks. */
static bool starts_quoted(const struct coder *coder, uint32_t sentence)
{
    const struct sentence *s = sentence_at(coder, sentence);

    return s->quote_open ||
           coder->reading->tokens->at[s->first].quote_depth > 0;
}

/* Who is named after a quotation that nobody is named in yet. */
static struct voices quoted_ahead(struct coder *coder, uint32_t sentence)
{
    const struct tokens *tokens = coder->reading->tokens;
    uint32_t block = tokens->sentence[sentence].block;
    struct voices voices = {0};

    for (uint32_t i = sentence + 1;
         i < tokens->sentence_count && i <= sentence + AHEAD_MAX &&
         tokens->sentence[i].block == block && voices.count == 0;
         i++) {
        if (!starts_quoted(coder, i))
            break;
        voices = attribution_peek(coder, i);
    }
    return voices;
}

/* Whether the floor was taken near enough for a quotation to go on. */
static bool floor_is_near(const struct coder *coder, uint32_t sentence)
{
    uint32_t block = sentence_at(coder, sentence)->block;

    return coder->floor.count > 0 &&
           sentence_at(coder, coder->floor_sentence)->block + 1 >= block;
}

struct voices floor_carried(struct coder *coder, uint32_t sentence)
{
    struct voices none = {0}, ahead;
    bool same_block = coder->floor.count > 0 &&
                      sentence_at(coder, coder->floor_sentence)->block ==
                          sentence_at(coder, sentence)->block;

    if (starts_quoted(coder, sentence)) {
        ahead = quoted_ahead(coder, sentence);
        if (ahead.count > 0)
            return ahead;
        return floor_is_near(coder, sentence) ? coder->floor : none;
    }
    if (coder->meeting && same_block)
        return coder->floor;
    return none;
}
