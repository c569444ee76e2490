#include "code/issuer.h"

#include "code/actor_list.h"
#include "code/behalf.h"
#include "code/clause.h"
#include "code/home.h"
#include "code/naming.h"
#include "ingest/document.h"

enum {
    HEAD_MAX = 6,       /* sentences of the document's head */
    FIRST_PERSONS = 3,  /* "we" and "I" that make a text a speech */
    SPEECH_DENSITY = 5, /* one in so many sentences has such a subject */
    SIGNATURES_MIN = 2, /* names under a text that make it signed */
};

static const struct sentence *sentence_at(const struct reading *reading,
                                          uint32_t i)
{
    return &reading->tokens->sentence[i];
}

static uint32_t head_end(const struct reading *reading)
{
    uint32_t count = reading->tokens->sentence_count;

    return count < HEAD_MAX ? count : HEAD_MAX;
}

/* The word in the document's first line that calls it a statement, or
 * TOKEN_NONE. A readout or a press conference tells of one in the third
 * person. */
static uint32_t statement_word(const struct reading *reading)
{
    const struct sentence *s;

    if (reading->tokens->sentence_count == 0)
        return TOKEN_NONE;
    s = sentence_at(reading, 0);
    for (uint32_t i = s->first; i < s->end; i++) {
        if (reading->trees->at[i].upos == UPOS_VERB &&
            reading->trees->at[i].xpos != XPOS_VBN &&
            reading->trees->at[i].xpos != XPOS_VBG)
            return TOKEN_NONE;
        if (lemma_in(reading, i,
                     "statement communiqué communique declaration remarks "
                     "remark address letter briefing"))
            return i;
    }
    return TOKEN_NONE;
}

/* Subjects "we" and "I" outside quotation marks. */
static uint32_t first_persons(const struct reading *reading)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < reading->tokens->count; i++) {
        enum deprel deprel = reading->trees->at[i].deprel;

        if (reading->tokens->at[i].quote_depth == 0 &&
            (deprel == REL_NSUBJ || deprel == REL_NSUBJ_PASS) &&
            (token_is(reading, i, "we") || token_is(reading, i, "i")))
            found++;
    }
    return found;
}

/* "Delivered by H.E. Ms. X, Permanent Representative of Y": who reads it. */
static bool is_delivery(const struct reading *reading, uint32_t token)
{
    return tokens_are(reading, token, "delivered by") ||
           tokens_are(reading, token, "read by") ||
           tokens_are(reading, token, "presented by") ||
           tokens_are(reading, token, "made by");
}

static bool voice_after(const struct reading *reading, uint32_t from,
                        uint32_t end, struct voice *voice)
{
    for (uint32_t i = from; i < end; i++) {
        const struct mention *m = mention_from(reading, i);

        if (m && m->kind != MENTION_PRONOUN &&
            voice_of_mention(reading, m, voice))
            return true;
    }
    return false;
}

/* "To the press by H.E. Ms. X": the presenter in the head of the document. */
static bool find_presenter(const struct reading *reading, struct voice *voice)
{
    for (uint32_t k = 0; k < head_end(reading); k++) {
        const struct sentence *s = sentence_at(reading, k);
        bool delivered = false;

        for (uint32_t i = s->first; i < s->end; i++) {
            delivered |= token_is(reading, i, "delivered");
            if (is_delivery(reading, i))
                return voice_after(reading, i + 2, s->end, voice);
            if (delivered && token_is(reading, i, "by"))
                return voice_after(reading, i + 1, s->end, voice);
        }
    }
    return false;
}

/* "On behalf of ..." in the head of a speech. */
static bool find_behalf(const struct reading *reading, struct behalf *behalf)
{
    for (uint32_t k = 0; k < head_end(reading); k++) {
        struct behalf_phrases phrases = behalf_find(reading, k);

        if (phrases.count == 0 || phrases.at[0].named != TOKEN_NONE)
            continue;
        *behalf = phrases.at[0].behalf;
        return true;
    }
    return false;
}

static struct voice voice_of_set(const struct reading *reading,
                                 const struct behalf *behalf)
{
    struct voice voice = {
        .kind = STATEMENT_JOINT, .spokesperson = ACTOR_NONE, .behalf = *behalf};

    actor_list_join(&voice.speaker, reading, &behalf->members);
    actor_list_join(&voice.speaker, reading, &behalf->groups);
    return voice;
}

/* The issuers that the title names: a person, a party, or a list of them. */
static bool find_in_title(const struct reading *reading, uint32_t word,
                          struct voice *voice)
{
    const struct sentence *s = sentence_at(reading, 0);
    struct behalf set;

    for (uint32_t i = s->first; i < s->end; i++) {
        const struct mention *m = mention_from(reading, i);

        if (i > word &&
            (token_is(reading, i, "on") || token_is(reading, i, "concerning") ||
             token_is(reading, i, "regarding")))
            break;
        if (!m || m->kind == MENTION_PRONOUN ||
            !voice_of_mention(reading, m, voice))
            continue;
        if (m->kind == MENTION_PARTY || m->kind == MENTION_ROLE) {
            behalf_read_set(reading, i, s->end, &set);
            if (set.members.count > 1)
                *voice = voice_of_set(reading, &set);
        }
        return true;
    }
    return false;
}

/* The names under the text, a line each: "A. Levy, prime minister of ...". */
static bool find_signatures(const struct reading *reading, struct voice *voice)
{
    const struct tokens *tokens = reading->tokens;
    struct voices signers = {0};

    for (uint32_t k = tokens->sentence_count; k > 0; k--) {
        const struct sentence *s = sentence_at(reading, k - 1);
        const struct mention *m = mention_from(reading, s->first);
        struct voice signer;

        if (!m || m->kind != MENTION_PERSON || s->end - s->first > 24 ||
            token_is(reading, s->end - 1, ".") ||
            !voice_of_mention(reading, m, &signer))
            break;
        voices_add(&signers, reading, signer);
    }
    if (signers.count < SIGNATURES_MIN)
        return false;
    for (uint32_t i = 0; i < signers.count / 2; i++) {
        struct voice other = signers.at[signers.count - 1 - i];

        signers.at[signers.count - 1 - i] = signers.at[i];
        signers.at[i] = other;
    }
    *voice = voices_joined(reading, &signers);
    return true;
}

bool issuer_find(const struct reading *reading, struct voices *issuer)
{
    uint32_t word = statement_word(reading);
    uint32_t persons = first_persons(reading);
    bool speech = persons >= FIRST_PERSONS &&
                  persons * SPEECH_DENSITY >= reading->tokens->sentence_count;
    struct behalf behalf;
    struct voice voice;

    if (word == TOKEN_NONE && !speech)
        return false;
    if (find_presenter(reading, &voice) ||
        (word != TOKEN_NONE && find_in_title(reading, word, &voice)) ||
        (speech && find_signatures(reading, &voice))) {
        if (voice.kind != STATEMENT_JOINT && find_behalf(reading, &behalf))
            voice_speak_for(reading, &voice, &behalf, false);
    } else if (speech && find_behalf(reading, &behalf)) {
        voice = voice_of_set(reading, &behalf);
    } else {
        return false;
    }
    home_adopt(reading, &voice, false);
    voices_add(issuer, reading, voice);
    return true;
}
