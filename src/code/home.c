#include "code/home.h"

#include "base/arena.h"
#include "code/actor_list.h"
#include "code/clause.h"
#include "code/cues.h"
#include "code/naming.h"

enum { HEAD_MAX = 3, STANDS_MIN = 2, OUR_WEIGHT = 3 };

/* "Foreign Ministry Spokesperson", "National Security Advisor". */
static bool is_office(struct str role)
{
    static const char *const words[] = {
        "inistry",  "inister",    "overnment",  "resident",
        "ecretary", "dvisor",     "dviser",     "pokesperson",
        "pokesman", "pokeswoman", "ambassador", "mbassador"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        for (size_t k = 0; k + strlen(words[i]) <= role.len; k++)
            if (memcmp(role.ptr + k, words[i], strlen(words[i])) == 0)
                return true;
    return false;
}

static uint32_t capital_in_head(const struct reading *reading)
{
    const struct tokens *tokens = reading->tokens;
    uint32_t end =
        tokens->sentence_count < HEAD_MAX ? tokens->sentence_count : HEAD_MAX;

    for (uint32_t i = 0; end > 0 && i < reading->names->mention_count; i++) {
        const struct mention *m = &reading->names->mention[i];

        if (m->first >= tokens->sentence[end - 1].end)
            break;
        if (m->kind == MENTION_PARTY && m->form == FORM_CAPITAL)
            return m->party;
    }
    return ACTOR_NONE;
}

/* Whether the state stands as the subject of a stand in the present tense. */
static uint32_t stand_taker(const struct reading *reading,
                            const struct mention *m)
{
    const struct node *node = &reading->trees->at[m->head];
    struct clause clause;

    if (m->kind != MENTION_PARTY || m->form != FORM_NAME ||
        node->deprel != REL_NSUBJ || node->head == TOKEN_NONE ||
        !actor_is(reading, m->party, ACTOR_STATE) ||
        reading->trees->at[node->head].xpos != XPOS_VBZ)
        return ACTOR_NONE;
    clause = clause_at(reading, node->head);
    return cues_of(reading, &clause).count > 0 ? m->party
                                               : (uint32_t)ACTOR_NONE;
}

static bool is_root(const struct reading *reading, uint32_t token)
{
    return token != TOKEN_NONE && reading->trees->at[token].head == TOKEN_NONE;
}

/* "The United States is working with our allies": a state beside "our". */
static uint32_t us_beside(const struct reading *reading,
                          const struct mention *m)
{
    const struct sentence *s =
        &reading->tokens->sentence[reading->tokens->at[m->first].sentence];

    if (m->kind != MENTION_PARTY || m->form != FORM_NAME ||
        reading->trees->at[m->head].deprel != REL_NSUBJ ||
        !is_root(reading, reading->trees->at[m->head].head) ||
        !actor_is(reading, m->party, ACTOR_STATE))
        return ACTOR_NONE;
    for (uint32_t i = s->first; i < s->end; i++)
        if (token_is(reading, i, "our"))
            return m->party;
    return ACTOR_NONE;
}

static uint32_t frequent_taker(const struct reading *reading)
{
    uint32_t *stands = arena_alloc(
        reading->arena, reading->names->actor_count + 1, sizeof *stands);
    uint32_t best = ACTOR_NONE;

    for (uint32_t i = 0; i < reading->names->mention_count; i++) {
        const struct mention *m = &reading->names->mention[i];
        uint32_t party = stand_taker(reading, m), us = us_beside(reading, m);

        if (us != ACTOR_NONE) {
            party = us;
            stands[party] += OUR_WEIGHT;
        }
        if (party == ACTOR_NONE)
            continue;
        stands[party]++;
        if (stands[party] >= STANDS_MIN &&
            (best == ACTOR_NONE || stands[party] > stands[best]))
            best = party;
    }
    return best;
}

void home_adopt(const struct reading *reading, struct voice *voice,
                bool answers)
{
    uint32_t person, party;

    if (voice->kind != STATEMENT_PERSON || voice->speaker.count != 1)
        return;
    person = voice->speaker.at[0];
    if (!answers && !is_office(reading->names->actor[person].role))
        return;
    party = capital_in_head(reading);
    if (party == ACTOR_NONE)
        party = frequent_taker(reading);
    if (party == ACTOR_NONE)
        return;
    voice->kind = STATEMENT_NATIONAL;
    voice->spokesperson = person;
    voice->speaker = (struct actor_list){0};
    actor_list_add(&voice->speaker, reading, party);
}
