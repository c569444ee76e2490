#include "code/behalf.h"

#include "base/arena.h"
#include "code/actor_list.h"
#include "code/clause.h"
#include "code/naming.h"

enum { POSSESSIVE_MAX = 8 }; /* tokens of "on the African Group's behalf" */

/* What has been read of a set so far. */
struct set {
    struct behalf *behalf;
    uint32_t states;  /* named one by one */
    bool counted;     /* a number stands in the text */
    bool own_country; /* "and my own country" */
    bool spelled;     /* "(", "namely": what follows spells out a group */
    uint32_t listed_in_group; /* states that spell out a group */
};

/* Words that may stand between the members of a set. */
static bool is_filler(const struct reading *reading, uint32_t token)
{
    static const char *const words[] = {
        "the",        "of",       ",",        "and",    "as",     "well",
        "also",       "(",        ")",        "namely", "&",      "both",
        "its",        "a",        "group",    "known",  "states", "countries",
        "members",    "member",   "for",      "“",      "”",      "\"",
        "—",          "-",        ":",        "former", "core",   "consisting",
        "comprising", "composed", "comprised"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(reading, token, words[i]))
            return true;
    return false;
}

/* "As well as" goes on with the set only where its preposition is repeated:
 * "for Mali as well as for Niger", not "Mali, for the Group, as well as Niger,
 * objected". */
static bool ends_set(const struct reading *reading, uint32_t token)
{
    return tokens_are(reading, token, "as well as") &&
           !token_is(reading, token + 3, "for") &&
           !token_is(reading, token + 3, "of");
}

/* How many tokens "my own country" takes, or 0. */
static uint32_t own_country(const struct reading *reading, uint32_t token)
{
    static const struct {
        const char *words;
        uint32_t count;
    } forms[] = {
        {"my own country", 3},  {"his own country", 3},
        {"her own country", 3}, {"their own country", 3},
        {"my country", 2},      {"his country", 2},
        {"her country", 2},     {"its own", 2},
    };

    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (tokens_are(reading, token, forms[i].words))
            return forms[i].count;
    return 0;
}

/* "A Group of Countries" in a title: no name of a group. */
static bool is_any_group(const struct reading *reading, uint32_t actor)
{
    const struct actor *a = &reading->names->actor[actor];
    static const char *const words[] = {"ountries", "tates", "elegations",
                                        "overnments"};

    for (size_t i = 0; !a->coded && i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);

        if (a->code.len > length + 9 &&
            memcmp(a->code.ptr + 1, "roup of ", 8) == 0 &&
            memcmp(a->code.ptr + a->code.len - length, words[i], length) == 0)
            return true;
    }
    return false;
}

static void add_party(const struct reading *reading, struct set *set,
                      uint32_t actor)
{
    if (actor == ACTOR_NONE || is_any_group(reading, actor))
        return;
    if (reading->names->actor[actor].kind == ACTOR_STATE) {
        actor_list_add(&set->behalf->members, reading, actor);
        set->states++;
        set->listed_in_group += set->spelled;
        return;
    }
    if (reading->names->actor[actor].kind != ACTOR_PERSON)
        actor_list_add(&set->behalf->groups, reading, actor);
}

static bool has_number(struct bounds bounds)
{
    return bounds.min != NUMBER_NONE || bounds.max != NUMBER_NONE ||
           bounds.approx != NUMBER_NONE;
}

static void add_collection(const struct reading *reading, struct set *set,
                           const struct mention *m)
{
    for (uint32_t i = 0; i < m->member_count; i++)
        actor_list_add(&set->behalf->members, reading, m->member[i]);
    for (uint32_t i = 0; i < m->group_count; i++)
        actor_list_add(&set->behalf->groups, reading, m->group[i]);
    if (!has_number(m->bounds) || set->counted)
        return;
    set->counted = true;
    set->behalf->bounds = m->bounds;
    if (m->excludes_speaker)
        set->behalf->convention = SPEAKER_EXCLUDED;
}

/* "27-nation" or "27-member" before "European Union": the size of the group. */
static int32_t nation_count(const struct reading *reading, uint32_t token)
{
    struct str word = token_text(reading, token);
    int32_t n = 0;
    size_t i = 0;

    for (; i < word.len && word.ptr[i] >= '0' && word.ptr[i] <= '9' && i < 4;
         i++)
        n = 10 * n + (word.ptr[i] - '0');
    if (i == 0)
        return 0;
    if (i < word.len)
        return word.ptr[i] == '-' ? n : 0;
    return token_is(reading, token + 1, "-") &&
                   lemma_in(reading, token + 2, "nation member country state")
               ? n
               : 0;
}

/* "The 27-nation" before "European Union", which says how many are in it and
 * refers to none of them. */
static bool is_size(const struct reading *reading, const struct mention *m)
{
    return m->form == FORM_REFERENCE &&
           (nation_count(reading, m->first) > 0 ||
            (m->end > m->first + 1 && nation_count(reading, m->first + 1) > 0));
}

/* One member of the set at `token`; one past it, or `token` if none is there.
 */
static uint32_t read_member(const struct reading *reading, uint32_t token,
                            struct set *set)
{
    const struct mention *m = mention_from(reading, token);
    uint32_t own = own_country(reading, token);

    if (own > 0) {
        set->own_country = true;
        return token + own;
    }
    if (!m || m->kind == MENTION_PRONOUN || m->kind == MENTION_PERSON ||
        m->form == FORM_ADJECTIVE || is_size(reading, m))
        return token;
    if (m->kind == MENTION_COLLECTION)
        add_collection(reading, set, m);
    else
        add_party(reading, set, m->party);
    return m->end;
}

/* "Replied on behalf of 54": a bare number is a set too. */
static int32_t bare_number(const struct reading *reading, uint32_t token)
{
    struct str word = token_text(reading, token);
    int32_t n = 0;

    if (word.len == 0 || word.len > 3 ||
        reading->trees->at[token].deprel == REL_NUMMOD)
        return 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9')
            return 0;
        n = 10 * n + (word.ptr[i] - '0');
    }
    return n;
}

static void settle_bounds(struct set *set)
{
    struct behalf *behalf = set->behalf;
    int32_t states = (int32_t)behalf->members.count;

    behalf->present = true;
    if (set->counted)
        return;
    behalf->bounds = BOUNDS_NONE;
    if (behalf->groups.count > 0 && set->listed_in_group < 2)
        return;
    if (states > 0)
        behalf->bounds = (struct bounds){states, states, NUMBER_NONE};
}

uint32_t behalf_read_set(const struct reading *reading, uint32_t first,
                         uint32_t limit, struct behalf *behalf)
{
    struct set set = {.behalf = behalf};
    uint32_t token = first, end = first;

    *behalf = (struct behalf){.bounds = BOUNDS_NONE};
    while (token < limit) {
        uint32_t next = read_member(reading, token, &set);
        int32_t nations = nation_count(reading, token);
        int32_t bare =
            next > token || nations > 0 ? 0 : bare_number(reading, token);

        if (next > token) {
            end = token = next;
            continue;
        }
        if (bare > 0) {
            set.counted = true;
            behalf->bounds = (struct bounds){bare, bare, NUMBER_NONE};
            end = token + 1;
        } else if (nations > 0) {
            set.counted = true;
            behalf->bounds = (struct bounds){nations, nations, NUMBER_NONE};
            token += token_is(reading, token + 1, "-") ? 2 : 0;
        } else if (!is_filler(reading, token) || ends_set(reading, token)) {
            break;
        }
        set.spelled |=
            behalf->groups.count > 0 && (token_is(reading, token, "(") ||
                                         token_is(reading, token, "namely") ||
                                         token_is(reading, token, "—"));
        token++;
    }
    if (end == first)
        return first;
    if (set.own_country)
        behalf->convention = SPEAKER_INCLUDED;
    settle_bounds(&set);
    return end;
}

void behalf_count_speaker(const struct reading *reading, struct behalf *behalf,
                          uint32_t speaker)
{
    bool listed = behalf->bounds.min == (int32_t)behalf->members.count &&
                  behalf->bounds.max == behalf->bounds.min;

    if (speaker == ACTOR_NONE ||
        reading->names->actor[speaker].kind != ACTOR_STATE ||
        actor_list_has(&behalf->members, speaker))
        return;
    actor_list_add(&behalf->members, reading, speaker);
    behalf->convention = SPEAKER_INCLUDED;
    if (listed) {
        behalf->bounds.min++;
        behalf->bounds.max++;
    }
}

/* How many tokens the words of representation at `token` take, or 0. */
static uint32_t lead_words(const struct reading *reading, uint32_t token)
{
    static const struct {
        const char *words;
        uint32_t count;
    } leads[] = {
        {"on behalf of", 3},  {"in the name of", 4}, {"on behalf also of", 4},
        {"speaking for", 2},  {"spoke for", 2},      {"speaking also for", 3},
        {"speaks for", 2},    {"representing", 1},   {"replied for", 2},
        {"replying for", 2},  {"delivered for", 2},  {"statement for", 2},
        {"together with", 2},
    };

    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (tokens_are(reading, token, leads[i].words))
            return leads[i].count;
    return 0;
}

/* ", for the African Group," after the name of who speaks, as summaries of
 * negotiations have it. */
static bool is_bare_for(const struct reading *reading, uint32_t token,
                        uint32_t first)
{
    const struct mention *m;
    uint32_t next = token + 1;

    if (token <= first || !token_is(reading, token, "for"))
        return false;
    if (!token_is(reading, token - 1, ",") &&
        !token_is(reading, token - 1, "("))
        return false;
    if (token_is(reading, next, "the"))
        next++;
    m = mention_from(reading, token + 1);
    if (!m)
        m = mention_from(reading, next);
    return m && (m->kind == MENTION_PARTY || m->kind == MENTION_COLLECTION) &&
           m->form != FORM_ADJECTIVE;
}

/* "In a joint statement with 11 other countries": how many tokens lead to the
 * number, or 0. The speaker counts too. */
static uint32_t joint_words(const struct reading *reading, uint32_t token)
{
    const struct mention *m;

    if (!tokens_are(reading, token, "joint statement with"))
        return 0;
    m = mention_from(reading, token + 3);
    return m && m->kind == MENTION_COLLECTION && has_number(m->bounds) ? 3 : 0;
}

/* "On that group's behalf": the token after the owner, or TOKEN_NONE. */
static uint32_t possessive_end(const struct reading *reading, uint32_t token,
                               uint32_t end)
{
    if (!token_is(reading, token, "on"))
        return TOKEN_NONE;
    for (uint32_t i = token + 2; i + 1 < end && i < token + POSSESSIVE_MAX; i++)
        if (token_is(reading, i + 1, "behalf") &&
            (token_is(reading, i, "'s") || token_is(reading, i, "’s")))
            return i;
    return TOKEN_NONE;
}

/* The phrase "on that group's behalf" at `token`: false where it is none. */
static bool read_possessive(const struct reading *reading, uint32_t token,
                            uint32_t limit, struct behalf_phrase *phrase)
{
    uint32_t end = possessive_end(reading, token, limit);

    if (end == TOKEN_NONE)
        return false;
    behalf_read_set(reading, token + 1, end, &phrase->behalf);
    phrase->end = end + 2;
    return phrase->behalf.groups.count > 0;
}

/* Climb from the phrase to what it hangs on: a name, or a verb. */
static uint32_t owner_of(const struct reading *reading, uint32_t first,
                         uint32_t end)
{
    const struct node *at = reading->trees->at;
    uint32_t node = first;

    for (int i = 0; i < 8 && at[node].head != TOKEN_NONE; i++) {
        node = at[node].head;
        if (node >= first && node < end)
            continue;
        if (at[node].upos == UPOS_VERB || at[node].upos == UPOS_PROPN ||
            reading->names->at[node] != MENTION_NONE)
            return node;
    }
    return node;
}

/* Tokens that may stand between a name and the phrase that is its: ", speaking
 * also", "(Norway), again". */
static bool is_between(const struct reading *reading, uint32_t token)
{
    enum upos upos = reading->trees->at[token].upos;

    return upos == UPOS_PUNCT || upos == UPOS_ADV ||
           lemma_in(reading, token, "speak also again and in reply respond") ||
           reading->trees->at[token].deprel == REL_APPOS;
}

/* Whether a name stands where one who acts does: not as an object or a place
 * ("told the Council on behalf of"). */
static bool can_act(const struct reading *reading, uint32_t head)
{
    enum deprel deprel = reading->trees->at[head].deprel;

    if (deprel == REL_OBJ || deprel == REL_IOBJ)
        return false;
    return !((deprel == REL_OBL || deprel == REL_NMOD) &&
             case_is(reading, head, "to in at before from of on"));
}

/* The first token of the name that ends right before the phrase. */
static uint32_t named_before(const struct reading *reading, uint32_t first,
                             uint32_t begin)
{
    for (uint32_t i = first; i > begin && i + 10 > first; i--) {
        const struct mention *m = mention_holding(reading, i - 1);

        if (m && m->kind != MENTION_COLLECTION && m->form != FORM_ADJECTIVE &&
            !(m->first > begin && token_is(reading, m->first - 1, "(")))
            return can_act(reading, m->head) ? m->first : (uint32_t)TOKEN_NONE;
        if (!m && !is_between(reading, i - 1))
            return TOKEN_NONE;
    }
    return TOKEN_NONE;
}

/* Where the set of a phrase that opens a sentence must end: before the subject
 * ("On behalf of the Group, Chad said"). */
static uint32_t set_limit(const struct reading *reading, uint32_t first,
                          uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        enum deprel deprel = reading->trees->at[i].deprel;
        uint32_t begin;

        if (deprel != REL_NSUBJ && deprel != REL_NSUBJ_PASS)
            continue;
        begin = tree_hull(reading->trees, i).begin;
        if (begin > first)
            return begin;
    }
    return end;
}

static bool is_also(const struct reading *reading, uint32_t token,
                    uint32_t first)
{
    for (uint32_t i = token; i > first && i + 3 > token; i--)
        if (token_is(reading, i - 1, "also"))
            return true;
    return false;
}

static void add_phrase(const struct reading *reading,
                       struct behalf_phrases *phrases,
                       struct behalf_phrase phrase)
{
    if (phrases->count == phrases->capacity)
        phrases->at = arena_grow(reading->arena, phrases->at,
                                 &phrases->capacity, sizeof *phrases->at);
    phrases->at[phrases->count++] = phrase;
}

/* The set behind `lead` words of representation at `token`; no words: the
 * phrase may have its set between them. */
static bool read_phrase(const struct reading *reading, uint32_t token,
                        uint32_t lead, uint32_t limit,
                        struct behalf_phrase *phrase)
{
    uint32_t first = token + lead;

    if (lead == 0)
        return read_possessive(reading, token, limit, phrase);
    phrase->end = behalf_read_set(
        reading, first, set_limit(reading, first, limit), &phrase->behalf);
    return phrase->end > first;
}

struct behalf_phrases behalf_find(const struct reading *reading,
                                  uint32_t sentence)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];
    struct behalf_phrases phrases = {0};

    for (uint32_t token = s->first; token < s->end; token++) {
        struct behalf_phrase phrase = {.first = token};
        uint32_t lead = lead_words(reading, token), end;
        uint32_t jointly = joint_words(reading, token);

        if (lead == 0 && is_bare_for(reading, token, s->first))
            lead = 1;
        if (lead == 0)
            lead = jointly;
        if (!read_phrase(reading, token, lead, s->end, &phrase))
            continue;
        end = phrase.end;
        phrase.also = jointly > 0 || is_also(reading, token, s->first);
        phrase.owner = owner_of(reading, token, end);
        phrase.named = named_before(reading, token, s->first);
        add_phrase(reading, &phrases, phrase);
        token = end - 1;
    }
    return phrases;
}
