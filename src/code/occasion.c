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

static void date_claim(const struct reading *reading, struct claim *claim)
{
    const struct sentence *s = &reading->tokens->sentence[claim->sentence];

    claim->past = is_past(reading, claim->first);
    for (uint32_t i = when_after(reading, s->first);
         i < reading->names->when_count &&
         reading->names->when[i].first < s->end;
         i++) {
        const struct when *when = &reading->names->when[i];

        if (!day_reaches(reading, verb_of_when(reading, when), claim->first))
            continue;
        if (when->grain != WHEN_DAY) {
            claim->past |= when->grain != WHEN_VAGUE;
            continue;
        }
        claim->date = when->date;
        if (!date_known(when->date))
            claim->date_words = span_text(
                reading->doc->text,
                (struct span){reading->tokens->at[when->first].span.begin,
                              reading->tokens->at[when->end - 1].span.end});
        return;
    }
}

void occasion_date_claims(struct coder *coder)
{
    for (uint32_t i = 0; i < coder->claims.count; i++)
        if (!coder->issued || coder->claims.at[i].nested)
            date_claim(coder->reading, &coder->claims.at[i]);
}

static struct date lead_date(const struct reading *reading)
{
    const struct tokens *tokens = reading->tokens;
    uint32_t seen = 0;

    for (uint32_t k = 0; k < tokens->sentence_count && seen < LEAD_MAX; k++) {
        const struct sentence *s = &tokens->sentence[k];

        if (s->kind != SENTENCE_BODY)
            continue;
        seen++;
        for (uint32_t i = when_after(reading, s->first);
             i < reading->names->when_count &&
             reading->names->when[i].first < s->end;
             i++)
            if (reading->names->when[i].grain == WHEN_DAY &&
                date_known(reading->names->when[i].date))
                return reading->names->when[i].date;
    }
    return DATE_UNKNOWN;
}

struct date occasion_main_date(const struct coder *coder)
{
    const struct reading *reading = coder->reading;

    if (coder->issued || coder->meeting)
        return reading->names->published;
    return lead_date(reading);
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
