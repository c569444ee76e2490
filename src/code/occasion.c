#include "code/occasion.h"

#include "code/clause.h"
#include "code/naming.h"
#include "ingest/document.h"

enum {
    CLIMB_MAX = 16,
    MEETING_MIN = 6, /* sentences that begin with a speaker */
    LEAD_MAX = 4,    /* body sentences in which the day of the event stands */
};

/* The first `when` that begins at `token` or after it. */
static uint32_t when_after(const struct reading *reading, uint32_t token)
{
    uint32_t low = 0, high = reading->names->when_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (reading->names->when[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_predicate(const struct reading *reading, uint32_t token)
{
    enum upos upos = reading->trees->at[token].upos;

    return upos == UPOS_VERB || upos == UPOS_AUX || is_clause(reading, token);
}

/* The verb whose day the words give: "on Thursday" of "said" in "said on
 * Thursday that". TOKEN_NONE where they stand by a noun ("the launch of
 * Thursday"). */
static uint32_t verb_of_when(const struct reading *reading,
                             const struct when *when)
{
    const struct node *at = reading->trees->at;
    uint32_t node = when->first;

    for (int i = 0; i < CLIMB_MAX && at[node].head != TOKEN_NONE; i++) {
        uint32_t head = at[node].head;

        if (head < when->first || head >= when->end)
            return is_predicate(reading, head) ? head : (uint32_t)TOKEN_NONE;
        node = head;
    }
    return TOKEN_NONE;
}

/* Whether the verb of a day lends it to the cue: it is the cue, or stands over
 * it, or beside it in a coordination. */
static bool day_reaches(const struct reading *reading, uint32_t verb,
                        uint32_t cue)
{
    const struct node *at = reading->trees->at;

    if (verb == TOKEN_NONE)
        return false;
    if (tree_is_below(reading->trees, cue, verb))
        return true;
    while (at[cue].head != TOKEN_NONE &&
           (at[cue].deprel == REL_CONJ || at[cue].deprel == REL_XCOMP)) {
        cue = at[cue].head;
        if (cue == verb)
            return true;
    }
    return false;
}

static bool is_past(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if ((at[c].deprel == REL_AUX && token_is(reading, c, "had")) ||
            (at[c].deprel == REL_ADVMOD &&
             lemma_in(reading, c, "previously earlier formerly repeatedly")))
            return true;
    return false;
}

/* Whether the day is that of the claim: of its verb, or, where the claim
 * stands inside what is said, of the saying. */
static bool is_day_of(const struct reading *reading, const struct when *when,
                      const struct claim *claim)
{
    uint32_t verb = verb_of_when(reading, when);

    if (verb == TOKEN_NONE || !day_reaches(reading, verb, claim->first))
        return false;
    return !claim->inner || (verb != claim->first &&
                             reading->trees->at[verb].head == TOKEN_NONE);
}

static struct str words_of(const struct reading *reading,
                           const struct when *when)
{
    const struct token *at = reading->tokens->at;

    return span_text(
        reading->doc->text,
        (struct span){at[when->first].span.begin, at[when->end - 1].span.end});
}

static void date_claim(const struct reading *reading, bool meeting,
                       struct claim *claim)
{
    const struct names *names = reading->names;
    const struct sentence *s = &reading->tokens->sentence[claim->sentence];

    claim->past = !claim->inner && !meeting && is_past(reading, claim->first);
    for (uint32_t i = when_after(reading, s->first);
         i < names->when_count && names->when[i].first < s->end; i++) {
        const struct when *when = &names->when[i];

        if (!is_day_of(reading, when, claim))
            continue;
        if (when->grain != WHEN_DAY) {
            claim->past |= when->grain != WHEN_VAGUE;
            continue;
        }
        claim->date = when->date;
        if (!date_known(when->date))
            claim->date_words = words_of(reading, when);
        return;
    }
}

void occasion_date_claims(struct coder *coder)
{
    for (uint32_t i = 0; i < coder->claims.count; i++)
        if (!coder->claims.at[i].own)
            date_claim(coder->reading, coder->meeting, &coder->claims.at[i]);
}

static bool is_wanted(const struct reading *reading, uint32_t verb, bool main)
{
    return verb != TOKEN_NONE &&
           (!main || reading->trees->at[verb].head == TOKEN_NONE);
}

/* The first day in the sentence that a verb (`main`: its main verb) has:
 * "called on Thursday", not a dateline's. */
static struct date day_of_sentence(const struct reading *reading,
                                   const struct sentence *s, bool main)
{
    const struct names *names = reading->names;

    for (uint32_t i = when_after(reading, s->first);
         i < names->when_count && names->when[i].first < s->end; i++)
        if (names->when[i].grain == WHEN_DAY &&
            date_known(names->when[i].date) &&
            is_wanted(reading, verb_of_when(reading, &names->when[i]), main))
            return names->when[i].date;
    return DATE_UNKNOWN;
}

static struct date lead_date(const struct reading *reading)
{
    const struct tokens *tokens = reading->tokens;
    struct date day = DATE_UNKNOWN;
    uint32_t seen = 0;

    for (uint32_t k = 0;
         k < tokens->sentence_count && seen < LEAD_MAX && !date_known(day);
         k++) {
        if (tokens->sentence[k].kind != SENTENCE_BODY)
            continue;
        seen++;
        day = day_of_sentence(reading, &tokens->sentence[k], false);
    }
    return day;
}

/* The summary of a meeting of several days names each day once: what follows
 * is of that day. */
void occasion_run_days(struct coder *coder)
{
    const struct reading *reading = coder->reading;
    struct date day = DATE_UNKNOWN;
    uint32_t sentence = 0;

    for (uint32_t i = 0; i < coder->claims.count; i++) {
        struct claim *claim = &coder->claims.at[i];

        for (; sentence <= claim->sentence; sentence++) {
            struct date named = day_of_sentence(
                reading, &reading->tokens->sentence[sentence], true);

            if (date_known(named))
                day = named;
        }
        if (!date_known(claim->date) && !claim->own && !claim->nested &&
            !claim->past)
            claim->date = day;
    }
}

struct date occasion_main_date(const struct coder *coder)
{
    const struct names *names = coder->reading->names;
    struct date lead = lead_date(coder->reading);

    if (coder->meeting && !date_known(lead) &&
        names->published_words.begin < names->published_words.end)
        return names->published; /* the date at its head */
    return lead;
}

/* "The representative of Chad", "KENYA, for the African Group", "Ms. Levy
 * (Israel)": the sentence begins with one who can speak. */
static bool begins_with_speaker(const struct reading *reading,
                                const struct sentence *s)
{
    const struct mention *m = mention_from(reading, s->first);

    if (!m && s->first + 1 < s->end)
        m = mention_from(reading, s->first + 1);
    return m && (m->kind == MENTION_PARTY || m->kind == MENTION_PERSON ||
                 m->kind == MENTION_ROLE || m->kind == MENTION_PRONOUN);
}

bool occasion_is_meeting(const struct coder *coder)
{
    const struct tokens *tokens = coder->reading->tokens;
    uint32_t speakers = 0, body = 0;

    if (coder->main.body == ACTOR_NONE || coder->issued)
        return false;
    for (uint32_t i = 0; i < tokens->sentence_count; i++) {
        const struct sentence *s = &tokens->sentence[i];

        if (s->kind != SENTENCE_BODY)
            continue;
        body++;
        speakers += begins_with_speaker(coder->reading, s);
    }
    return speakers >= MEETING_MIN && 2 * speakers >= body;
}
