#include "code/naming.h"

enum {
    HOLD_MAX = 64,      /* mentions to look back for one that holds a token */
    ANTECEDENT_MAX = 8, /* references to follow */
};

uint32_t mention_after(const struct reading *reading, uint32_t token)
{
    uint32_t low = 0, high = reading->names->mention_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (reading->names->mention[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct mention *mention_from(const struct reading *reading,
                                   uint32_t token)
{
    const struct names *names = reading->names;
    const struct mention *best = NULL;

    for (uint32_t i = mention_after(reading, token);
         i < names->mention_count && names->mention[i].first == token; i++)
        if (!best || names->mention[i].end > best->end)
            best = &names->mention[i];
    return best;
}

const struct mention *mention_headed(const struct reading *reading,
                                     uint32_t token)
{
    if (token >= reading->tokens->count ||
        reading->names->at[token] == MENTION_NONE)
        return NULL;
    return &reading->names->mention[reading->names->at[token]];
}

const struct mention *mention_holding(const struct reading *reading,
                                      uint32_t token)
{
    const struct names *names = reading->names;
    const struct mention *best = NULL;
    uint32_t i = mention_after(reading, token + 1);

    for (uint32_t looked = 0; i > 0 && looked < HOLD_MAX; looked++) {
        const struct mention *m = &names->mention[--i];

        if (m->end > token &&
            (!best || m->end - m->first > best->end - best->first))
            best = m;
    }
    return best;
}

static const struct mention *follow(const struct reading *reading,
                                    const struct mention *mention)
{
    for (int i = 0; i < ANTECEDENT_MAX; i++) {
        if (mention->party != ACTOR_NONE || mention->person != ACTOR_NONE ||
            mention->antecedent == MENTION_NONE)
            break;
        mention = &reading->names->mention[mention->antecedent];
    }
    return mention;
}

uint32_t mention_person(const struct reading *reading,
                        const struct mention *mention)
{
    return follow(reading, mention)->person;
}

uint32_t mention_party(const struct reading *reading,
                       const struct mention *mention)
{
    const struct mention *m = follow(reading, mention);

    if (m->person != ACTOR_NONE &&
        reading->names->actor[m->person].party != ACTOR_NONE)
        return reading->names->actor[m->person].party;
    return m->party;
}

bool actor_is(const struct reading *reading, uint32_t actor,
              enum actor_kind kind)
{
    return actor != ACTOR_NONE && reading->names->actor[actor].kind == kind;
}

bool actor_has_code(const struct reading *reading, uint32_t actor,
                    const char *code)
{
    return actor != ACTOR_NONE &&
           str_equal(reading->names->actor[actor].code, str_of(code));
}
