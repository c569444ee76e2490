#include "code/signatories.h"

#include "code/actor_list.h"
#include "code/clause.h"
#include "code/naming.h"

enum {
    STATES_MIN = 3,     /* names that make a list without a word before it */
    AFTER_MAX = 3,      /* sentences that may follow such a list */
    UNKNOWN_SHARE = 4,  /* one word in so many names may be unknown */
    ALPHABETIC_MIN = 5, /* names whose order says something */
};

/* A stretch of names: "Chad, Peru and the United Kingdom". */
struct roll {
    struct actor_list states, groups;
    uint32_t named;     /* names in it */
    struct str name[2]; /* the first, the last so far */
    uint32_t first;     /* the actor first named */
    bool sorted;        /* from the second name on */
    bool first_is_late; /* the first name sorts behind the second */
};

static int compare_names(struct str a, struct str b)
{
    size_t length = a.len < b.len ? a.len : b.len;
    int order = length == 0 ? 0 : memcmp(a.ptr, b.ptr, length);

    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static void roll_add(struct roll *roll, const struct reading *reading,
                     const struct mention *m, uint32_t token)
{
    struct str name = token_text(reading, token);

    if (!actor_is(reading, m->party, ACTOR_STATE)) {
        actor_list_add(&roll->groups, reading, m->party);
        return;
    }
    if (roll->named == 0) {
        roll->name[0] = name;
        roll->first = m->party;
        roll->sorted = true;
    } else if (roll->named == 1) {
        roll->first_is_late = compare_names(roll->name[0], name) > 0;
    } else if (compare_names(roll->name[1], name) > 0) {
        roll->sorted = false;
    }
    roll->name[1] = name;
    roll->named++;
    actor_list_add(&roll->states, reading, m->party);
}

static bool is_member(const struct reading *reading, const struct mention *m)
{
    return m && m->kind == MENTION_PARTY && m->form == FORM_NAME &&
           reading->names->actor[m->party].coded;
}

/* The names of [from, end) into `roll`; false where more than names stands
 * there: "Chad and Peru met". */
static bool read_roll(const struct reading *reading, uint32_t from,
                      uint32_t end, struct roll *roll)
{
    uint32_t unknown = 0, names = 0;

    for (uint32_t i = from; i < end; i++) {
        const struct mention *m = mention_from(reading, i);
        enum upos upos = reading->trees->at[i].upos;

        if (is_member(reading, m)) {
            roll_add(roll, reading, m, token_is(reading, i, "the") ? i + 1 : i);
            names++;
            i = m->end - 1;
        } else if (upos != UPOS_PUNCT && upos != UPOS_CCONJ &&
                   upos != UPOS_DET && upos != UPOS_NUM && upos != UPOS_SYM) {
            if (upos != UPOS_PROPN)
                return false;
            unknown++;
        }
    }
    return names > 0 && unknown * UNKNOWN_SHARE <= names;
}

/* "The following delegations associate themselves": what is done by them that
 * makes them members. */
static bool is_joining(const struct reading *reading, uint32_t first,
                       uint32_t end, bool *only_more)
{
    bool joins = false;

    for (uint32_t i = first; i < end; i++) {
        if (lemma_in(reading, i, "associate align join"))
            *only_more = joins = true;
        if (lemma_in(reading, i,
                     "support endorse sign co-sign sponsor "
                     "co-sponsor deliver make behalf"))
            joins = true;
        if (lemma_in(reading, i, "not vote oppose call urge"))
            return false;
    }
    return joins;
}

/* Whether [first, end) leads to a list: "Signatories:", "This statement is
 * supported by", "The following States join". */
static bool leads(const struct reading *reading, uint32_t first, uint32_t end,
                  bool *only_more)
{
    *only_more = false;
    for (uint32_t i = first; i < end; i++) {
        if (lemma_in(reading, i, "signatory co-signatory cosignatory"))
            return true;
        if (tokens_are(reading, i, "supported by") ||
            tokens_are(reading, i, "endorsed by") ||
            tokens_are(reading, i, "joined by") ||
            tokens_are(reading, i, "signed by") ||
            (token_is(reading, i, "following") &&
             lemma_in(reading, i + 1,
                      "country state delegation member government")))
            return is_joining(reading, first, end, only_more);
    }
    return false;
}

/* The first name of the sentence; its end where there is none. */
static uint32_t first_name(const struct reading *reading,
                           const struct sentence *s)
{
    for (uint32_t i = s->first; i < s->end; i++)
        if (is_member(reading, mention_from(reading, i)))
            return i;
    return s->end;
}

/* What a sentence is to a list. */
enum part { PART_NONE, PART_LEAD, PART_LED, PART_ROLL };

static enum part part_of(const struct reading *reading, uint32_t sentence,
                         struct roll *roll, bool *only_more)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];
    uint32_t name = first_name(reading, s);
    struct roll read = *roll;
    enum part part = PART_NONE;

    read.states = actor_list_copy(&roll->states, reading);
    read.groups = actor_list_copy(&roll->groups, reading);
    if (name == s->end)
        return leads(reading, s->first, s->end, only_more) &&
                       (token_is(reading, s->end - 1, ":") ||
                        s->end - s->first <= 2)
                   ? PART_LEAD
                   : PART_NONE;
    if (read_roll(reading, s->first, s->end, &read))
        part = PART_ROLL;
    else if (leads(reading, s->first, name, only_more) &&
             read_roll(reading, name, s->end, &read))
        part = PART_LED;
    if (part != PART_NONE)
        *roll = read;
    return part;
}

/* The list from the sentence on: "Signatories:", then a name a line. Returns
 * one past its last sentence, `sentence` where none begins. */
static uint32_t read_list(const struct reading *reading, uint32_t sentence,
                          struct roll *roll, bool *only_more)
{
    uint32_t count = reading->tokens->sentence_count, next = sentence + 1;
    enum part part = part_of(reading, sentence, roll, only_more);
    bool ignored;

    if (part == PART_NONE || (part == PART_ROLL && sentence == 0))
        return sentence;
    while (next < count) {
        struct roll before = *roll;

        if (part_of(reading, next, roll, &ignored) != PART_ROLL) {
            *roll = before;
            break;
        }
        next++;
    }
    if (part == PART_ROLL &&
        (roll->named < STATES_MIN || next + AFTER_MAX < count))
        return sentence;
    return roll->named > 0 ? next : sentence;
}

static void take(const struct reading *reading, struct signatories *found,
                 const struct roll *roll, bool only_more)
{
    struct behalf *makers = &found->makers;

    if (only_more) {
        actor_list_join(&found->more, reading, &roll->states);
        return;
    }
    if (roll->named >= ALPHABETIC_MIN && roll->sorted && roll->first_is_late)
        found->presenter = roll->first;
    actor_list_join(&makers->members, reading, &roll->states);
    actor_list_join(&makers->groups, reading, &roll->groups);
    makers->present = true;
}

bool signatories_find(const struct reading *reading, struct signatories *found)
{
    uint32_t count = reading->tokens->sentence_count, i = 0;

    *found = (struct signatories){.presenter = ACTOR_NONE,
                                  .makers = {.bounds = BOUNDS_NONE}};
    while (i < count) {
        struct roll roll = {0};
        bool only_more = false;
        uint32_t next = read_list(reading, i, &roll, &only_more);

        if (next > i)
            take(reading, found, &roll, only_more);
        i = next > i ? next : i + 1;
    }
    if (found->makers.groups.count == 0 && found->makers.members.count > 0)
        found->makers.bounds.min = found->makers.bounds.max =
            (int32_t)found->makers.members.count;
    return found->makers.members.count + found->more.count > 0;
}

bool signatories_are(const struct reading *reading, uint32_t sentence)
{
    struct roll roll = {0};
    bool only_more;

    return part_of(reading, sentence, &roll, &only_more) != PART_NONE;
}
