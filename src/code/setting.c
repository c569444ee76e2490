#include "code/setting.h"

#include "code/clause.h"
#include "code/forum_place.h"
#include "code/naming.h"

enum {
    TURNS_MIN = 3,   /* in a transcript */
    LEAD_MAX = 4,    /* body sentences of the lead */
    SPEAKERS_MIN = 4 /* sentences that begin with a speaker, in a summary */
};

static bool is_capitals(struct str text)
{
    if (text.len < 4)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= 'a' && text.ptr[i] <= 'z')
            return false;
    return true;
}

/* "The representative of Chad", "Chad's delegate": who takes the floor begins
 * the sentence. */
static bool begins_with_delegate(const struct reading *reading,
                                 const struct sentence *s)
{
    uint32_t limit = s->first + 6 < s->end ? s->first + 6 : s->end;

    for (uint32_t t = s->first; t < limit; t++)
        if (lemma_in(reading, t, "representative delegate observer"))
            return true;
    return false;
}

/* "KENYA, for the African Group,", "JOSE LOPEZ (Chile)": so do only the
 * summaries of meetings write. */
static bool begins_in_capitals(const struct reading *reading,
                               const struct sentence *s)
{
    const struct mention *m = mention_from(reading, s->first);

    if (!m && s->first + 1 < s->end)
        m = mention_from(reading, s->first + 1);
    return m && (m->kind == MENTION_PARTY || m->kind == MENTION_PERSON) &&
           !token_is(reading, m->end, ":") &&
           (is_capitals(token_text(reading, m->head)) ||
            is_capitals(token_text(reading, m->end - 1)));
}

/* "Norway, with Chile and opposed by Japan, proposed": parties that side with
 * each other in the room. */
static bool is_sided(const struct reading *reading, uint32_t end)
{
    static const struct {
        const char *words;
        uint32_t count;
    } ways[] = {{"supported by", 2},
                {"opposed by", 2},
                {"on behalf of", 3},
                {"with", 1},
                {"for", 1}};

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        uint32_t next = end + 1 + ways[i].count;
        const struct mention *beside;

        if (!tokens_are(reading, end + 1, ways[i].words))
            continue;
        next += token_is(reading, next, "the") ? 1 : 0;
        beside = mention_holding(reading, next);
        return beside && beside->kind == MENTION_PARTY;
    }
    return false;
}

static bool sides_in_room(const struct reading *reading,
                          const struct sentence *s)
{
    for (uint32_t i = mention_after(reading, s->first);
         i < reading->names->mention_count &&
         reading->names->mention[i].first < s->end;
         i++) {
        uint32_t end = reading->names->mention[i].end;

        if (reading->names->mention[i].kind == MENTION_PARTY &&
            token_is(reading, end, ",") && is_sided(reading, end))
            return true;
    }
    return false;
}

/* Whether the document is the summary of a meeting, by the form in which it
 * names its speakers. */
bool setting_is_summary(const struct reading *reading)
{
    const struct tokens *tokens = reading->tokens;
    uint32_t speakers = 0, body = 0;

    for (uint32_t i = 0; i < tokens->sentence_count; i++) {
        const struct sentence *s = &tokens->sentence[i];

        if (s->kind != SENTENCE_BODY)
            continue;
        body++;
        speakers +=
            begins_with_delegate(reading, s) || begins_in_capitals(reading, s);
        speakers += 2 * sides_in_room(reading, s);
    }
    return speakers >= SPEAKERS_MIN && 4 * speakers >= body;
}

/* "MR. LOPEZ:", "Q", "ANA GOMEZ:": the turns of an interview or briefing. */
bool setting_is_transcript(const struct reading *reading)
{
    uint32_t turns = 0;

    for (uint32_t i = 0; i < reading->tokens->sentence_count; i++) {
        const struct sentence *s = &reading->tokens->sentence[i];

        if (token_is(reading, s->first, "q")) {
            turns++;
            continue;
        }
        for (uint32_t t = s->first + 1; t < s->end && t < s->first + 5; t++)
            if (token_is(reading, t, ":") &&
                is_capitals(token_text(reading, t - 1))) {
                turns++;
                break;
            }
    }
    return turns >= TURNS_MIN;
}

/* "this morning", "this afternoon": a body's own report of its sitting. */
bool setting_is_own_report(const struct reading *reading)
{
    uint32_t seen = 0;

    for (uint32_t i = 0; i < reading->tokens->sentence_count && seen < LEAD_MAX;
         i++) {
        const struct sentence *s = &reading->tokens->sentence[i];

        seen += s->kind == SENTENCE_BODY;
        for (uint32_t t = s->first; t < s->end; t++)
            if (tokens_are(reading, t, "this morning") ||
                tokens_are(reading, t, "this afternoon"))
                return true;
    }
    return false;
}

/* How often the document names an organ, or a text of it. */
uint32_t setting_times_named(const struct reading *reading, uint32_t organ)
{
    const struct names *names = reading->names;
    uint32_t times = 0;

    for (uint32_t i = 0; i < names->mention_count; i++)
        times += names->mention[i].party == organ;
    for (uint32_t i = 0; i < names->symbol_count; i++)
        times += names->symbol[i].body == organ;
    return times;
}

/* Words of the climate talks that name none of their bodies. */
static uint32_t climate_words(const struct reading *reading)
{
    uint32_t times = 0;

    for (uint32_t t = 0; t < reading->tokens->count; t++)
        times += tokens_are(reading, t, "annex i") ||
                 tokens_are(reading, t, "annex b") ||
                 tokens_are(reading, t, "fccc") ||
                 tokens_are(reading, t, "redd+") ||
                 tokens_are(reading, t, "kyoto protocol") ||
                 tokens_are(reading, t, "subsidiary bodies") ||
                 tokens_are(reading, t, "national communications") ||
                 tokens_are(reading, t, "ghg");
    return times;
}

/* The organ that a summary names most, where neither head nor lead names the
 * one that met. */
uint32_t setting_named_most(const struct reading *reading)
{
    uint32_t best = ACTOR_NONE;
    uint32_t most = 0, climate = climate_words(reading);

    for (uint32_t i = 0; i < reading->names->actor_count; i++) {
        uint32_t times;

        if (!place_is_organ(reading, i))
            continue;
        times = setting_times_named(reading, i);
        if (actor_has_code(reading, i, "UNFCCC"))
            times += climate;
        if (times > most) {
            most = times;
            best = i;
        }
    }
    if (most == 0 && climate > 0)
        return names_actor(reading->names, reading->arena, ACTOR_BODY,
                           STR("UNFCCC"), true);
    return best;
}

/* Speeches. */

static bool is_first_person(const struct reading *reading)
{
    uint32_t body = 0, own = 0;

    for (uint32_t i = 0; i < reading->tokens->sentence_count; i++) {
        const struct sentence *s = &reading->tokens->sentence[i];

        if (s->kind != SENTENCE_BODY)
            continue;
        body++;
        for (uint32_t t = s->first; t < s->end; t++)
            if (reading->tokens->at[t].quote_depth == 0 &&
                (token_is(reading, t, "we") || token_is(reading, t, "i") ||
                 token_is(reading, t, "our") || token_is(reading, t, "my"))) {
                own++;
                break;
            }
    }
    return body > 0 && 3 * own >= body;
}

struct address {
    const char *words;
    uint32_t weight;
};

/* How the speaker of a general debate speaks of where he is. */
static const struct address ADDRESSES[] = {
    {"this assembly", 3},       {"this hall", 2},
    {"this rostrum", 3},        {"this session", 2},
    {"presiding over", 2},      {"his election", 2},
    {"your election", 2},       {"mr . president", 2},
    {"mr. president", 2},       {"madam president", 2},
    {"general debate", 3},      {"your predecessor", 2},
    {"general assembly", 2},    {"secretary-general", 1},
    {"secretary - general", 1}, {"secretary- general", 1},
    {"the organization", 1},    {"united nations", 1},
    {"member states", 1},       {"the charter", 1},
    {"the assembly", 2},        {"previous session", 2}};

enum { ADDRESS_MIN = 3, ADDRESS_EACH = 2 };

/* "Statement by the President on ...", "Press Briefing by ...": the head of a
 * text that a government published itself. */
static bool is_press_release(const struct reading *reading)
{
    const struct sentence *s = &reading->tokens->sentence[0];

    for (uint32_t t = s->first; t < s->end && t < s->first + 6; t++)
        if (lemma_in(reading, t,
                     "statement readout briefing gaggle remarks conference "
                     "release interview transcript communique"))
            return true;
    return false;
}

/* Whether somebody speaks to the General Assembly; each way of saying so
 * counts twice at most. */
bool setting_is_speech(const struct reading *reading)
{
    uint32_t weight = 0;

    if (!is_first_person(reading) || is_press_release(reading))
        return false;
    for (size_t i = 0; i < sizeof ADDRESSES / sizeof *ADDRESSES; i++) {
        uint32_t times = 0;

        for (uint32_t t = 0; t < reading->tokens->count && times < ADDRESS_EACH;
             t++)
            times += tokens_are(reading, t, ADDRESSES[i].words);
        weight += times * ADDRESSES[i].weight;
    }
    return weight >= ADDRESS_MIN;
}

/* "Communique of the 12th Summit of ...": the text of a meeting of its own. */
bool setting_is_communique(const struct reading *reading)
{
    const struct sentence *s = &reading->tokens->sentence[0];

    for (uint32_t t = s->first; t < s->end && t < s->first + 3; t++)
        if (lemma_in(reading, t,
                     "communique communiqué declaration conclusions") &&
            !token_is(reading, t, "conclusion"))
            return true;
    return false;
}
