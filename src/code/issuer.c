#include "code/issuer.h"

#include "code/actor_list.h"
#include "code/behalf.h"
#include "code/clause.h"
#include "code/home.h"
#include "code/naming.h"
#include "code/signatories.h"
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

/* "Statement by Norway" as a line of its own under the title. */
static bool is_statement_line(const struct reading *reading, uint32_t token,
                              const struct sentence *s)
{
    return s->first > 0 && token <= s->first + 1 &&
           tokens_are(reading, token, "statement by");
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
            if (is_delivery(reading, i) || is_statement_line(reading, i, s))
                return voice_after(reading, i + 2, s->end, voice);
            if (delivered && token_is(reading, i, "by"))
                return voice_after(reading, i + 1, s->end, voice);
        }
    }
    return false;
}

/* A line of the head that tells who reads the text: "Joint statement,
 * delivered by Ambassador X". A full sentence tells of it. */
bool issuer_presents(const struct reading *reading, uint32_t sentence)
{
    const struct sentence *s = sentence_at(reading, sentence);
    bool presents = false;

    if (sentence >= head_end(reading))
        return false;
    for (uint32_t i = s->first; i < s->end; i++) {
        enum xpos xpos = reading->trees->at[i].xpos;

        if (xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP)
            return false;
        presents |= is_delivery(reading, i);
    }
    return presents;
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

/* "The following statement was released by the Governments of Fiji, Chad and
 * Peru": the set of a sentence of the head that announces the text. */
static bool find_announced(const struct reading *reading, struct voice *voice)
{
    for (uint32_t k = 0; k < head_end(reading); k++) {
        const struct sentence *s = sentence_at(reading, k);
        bool announces = false;
        struct behalf set;

        for (uint32_t i = s->first; i < s->end; i++)
            announces |= tokens_are(reading, i, "following statement") ||
                         tokens_are(reading, i, "following joint statement");
        for (uint32_t i = s->first; announces && i + 2 < s->end; i++) {
            if (!token_is(reading, i + 1, "of") ||
                !lemma_in(reading, i,
                          "government leader minister representative "
                          "ambassador head mission president"))
                continue;
            behalf_read_set(reading, i + 2, s->end, &set);
            if (set.members.count < 2)
                continue;
            *voice = voice_of_set(reading, &set);
            return true;
        }
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

/* "Joint statement", "We, the undersigned": a text made by several. */
static bool is_made_jointly(const struct reading *reading,
                            const struct voice *voice)
{
    uint32_t end = sentence_at(reading, head_end(reading) - 1)->end;

    if (voice->kind == STATEMENT_JOINT)
        return true;
    for (uint32_t i = 0; i < end; i++)
        if (tokens_are(reading, i, "joint statement") ||
            tokens_are(reading, i, "the undersigned"))
            return true;
    return false;
}

/* A person whose party nothing tells, under a list that a state heads against
 * the alphabet ("Peru, Algeria, Benin, ..."): presented by that state. */
static void adopt_presenter(const struct reading *reading, struct voice *voice,
                            uint32_t presenter)
{
    if (presenter == ACTOR_NONE || voice->speaker.count != 1 ||
        !actor_is(reading, voice->speaker.at[0], ACTOR_PERSON))
        return;
    voice->spokesperson = voice->speaker.at[0];
    voice->speaker = (struct actor_list){0};
    actor_list_add(&voice->speaker, reading, presenter);
}

/* Count those who stand in the lists of the text into its set; a number that
 * the text states stays. */
static void add_signatories(const struct reading *reading, struct voice *voice,
                            const struct signatories *lists)
{
    struct behalf set = voice->behalf;
    struct bounds none = BOUNDS_NONE;
    bool open = set.groups.count == 0 && set.bounds.min == none.min &&
                set.bounds.max == none.max && set.bounds.approx == none.approx;

    set.present = true;
    set.members = actor_list_copy(&voice->behalf.members, reading);
    set.groups = actor_list_copy(&voice->behalf.groups, reading);
    actor_list_join(&set.members, reading, &lists->makers.members);
    actor_list_join(&set.groups, reading, &lists->makers.groups);
    if (open && set.groups.count == 0 && set.members.count > 0)
        set.bounds.min = set.bounds.max = (int32_t)set.members.count;
    actor_list_join(&set.members, reading, &lists->more);
    voice->behalf = set;
    voice->kind = STATEMENT_JOINT;
    adopt_presenter(reading, voice, lists->presenter);
}

/* The voice that the head, the title or the names under the text give. */
static bool find_voice(const struct reading *reading, uint32_t word,
                       bool speech, struct voice *voice)
{
    struct behalf behalf;

    if (find_presenter(reading, voice) || find_announced(reading, voice) ||
        (word != TOKEN_NONE && find_in_title(reading, word, voice)) ||
        (speech && find_signatures(reading, voice))) {
        if (voice->kind != STATEMENT_JOINT && find_behalf(reading, &behalf))
            voice_speak_for(reading, voice, &behalf, false);
        return true;
    }
    if (!speech || !find_behalf(reading, &behalf))
        return false;
    *voice = voice_of_set(reading, &behalf);
    return true;
}

bool issuer_find(const struct reading *reading, struct voices *issuer)
{
    uint32_t word = statement_word(reading);
    uint32_t persons = first_persons(reading);
    bool speech = persons >= FIRST_PERSONS &&
                  persons * SPEECH_DENSITY >= reading->tokens->sentence_count;
    struct signatories lists;
    struct voice voice = {.spokesperson = ACTOR_NONE};
    bool found;

    if (word == TOKEN_NONE && !speech)
        return false;
    found = find_voice(reading, word, speech, &voice);
    if (is_made_jointly(reading, &voice) && signatories_find(reading, &lists)) {
        if (!found || voice.speaker.count == 0)
            voice = voice_of_set(reading, &lists.makers);
        found = voice.speaker.count > 0;
        add_signatories(reading, &voice, &lists);
    }
    if (!found)
        return false;
    home_adopt(reading, &voice, false);
    voices_add(issuer, reading, voice);
    return true;
}
