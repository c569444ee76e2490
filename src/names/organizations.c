#include "names/organizations.h"

#include "base/arena.h"
#include "base/symbols.h"
#include "names/finder.h"

enum { NAME_MAX = 14 }; /* tokens of a name */

/* A run of capitalised words that may name an organisation. */
struct run {
    uint32_t first, end, limit;
    uint32_t head;  /* the word such as "Committee", or TOKEN_NONE */
    uint32_t words; /* capitalised words in it */
    bool of;        /* a complement follows the head: "of", "for", "on" */
};

/* Acronyms and short names that the document defines. */
struct aliases {
    struct symbols names;
    uint32_t *actor; /* by symbol - 1 */
    uint32_t capacity;
};

static bool is_capital_word(const struct finder *finder, uint32_t i)
{
    const struct word *word = &finder->word[i];

    return word->capital && finder->tokens->at[i].kind == TOKEN_WORD &&
           !finder->dated[i] && !(word->classes & WORD_WEEKDAY) &&
           !((word->classes & WORD_FUNCTION) && !word->all_caps);
}

static bool is_head(const struct finder *finder, uint32_t i)
{
    return (finder->word[i].classes & (WORD_ORGANIZATION | WORD_AGENCY)) != 0 &&
           finder->word[i].capital;
}

/* How many tokens at `i` connect two words of a name: "of", "for the", "and"
 * inside a complement; 0: none. */
static uint32_t connector(const struct finder *finder, const struct run *run,
                          uint32_t i)
{
    uint32_t next = i + 1;

    if (token_in(finder, i, run->limit, "of|for|on|against|to|without") &&
        run->head != TOKEN_NONE) {
        if (token_in(finder, next, run->limit, "the"))
            next++;
    } else if (!token_in(finder, i, run->limit, "and|&|-|–") ||
               (token_in(finder, i, run->limit, "and|&") && !run->of &&
                run->head != TOKEN_NONE)) {
        return 0;
    }
    if (next >= run->limit || !is_capital_word(finder, next))
        return 0;
    if (token_in(finder, i, run->limit, "to") &&
        finder->named[next] != MENTION_NONE)
        return 0; /* "Permanent Mission to the UN" */
    return next - i;
}

/* "and" joins two names where another head ends the second: "the Peace
 * Institute and the Relief Fund" has "the"; "of Health and the Arts Council"
 * is rare enough. A role or a person's title ends the name. */
static bool ends_before(const struct finder *finder, const struct run *run,
                        uint32_t i)
{
    const uint32_t persons = WORD_TITLE | WORD_VOICE | WORD_ENVOY;

    if (run->end - run->first >= NAME_MAX)
        return true;
    if (finder->word[i].classes & persons)
        return true;
    return (finder->word[i].classes &
            (WORD_MINISTER | WORD_CHIEF | WORD_HEAD)) &&
           !(finder->word[i].classes & (WORD_ORGANIZATION | WORD_AGENCY));
}

/* A name of the gazetteer goes into the run whole. */
static void take_known(const struct finder *finder, struct run *run, uint32_t i)
{
    uint32_t end = finder->names->mention[finder->named[i]].end;

    for (uint32_t k = i; k < end && !run->of; k++)
        if (is_head(finder, k))
            run->head = k;
    run->words += end - i;
    run->end = end;
}

static struct run run_at(const struct finder *finder, uint32_t first,
                         uint32_t limit)
{
    struct run run = {first, first, limit, TOKEN_NONE, 0, false};

    while (run.end < limit) {
        uint32_t skip = 0;

        if (!is_capital_word(finder, run.end)) {
            skip = run.words ? connector(finder, &run, run.end) : 0;
            if (!skip)
                break;
            run.of = run.of || !token_in(finder, run.end, limit, "and|&|-|–");
        }
        if (finder->named[run.end + skip] != MENTION_NONE) {
            take_known(finder, &run, run.end + skip);
            continue;
        }
        if (ends_before(finder, &run, run.end + skip))
            break;
        run.end += skip + 1;
        run.words++;
        if (is_head(finder, run.end - 1) && !run.of)
            run.head = run.end - 1;
    }
    return run;
}

/* The first party mention inside the run, or MENTION_NONE. */
static uint32_t party_inside(const struct finder *finder, const struct run *run)
{
    for (uint32_t i = run->first; i < run->end; i++)
        if (finder->named[i] != MENTION_NONE)
            return finder->named[i];
    return MENTION_NONE;
}

/* Whether the head's organisation belongs to the state or body in its name:
 * "Chinese Foreign Ministry", "AU Commission", "Atomic Energy Organization
 * of Iran". */
static bool is_its_organ(const struct finder *finder, const struct run *run,
                         const struct mention *party)
{
    const struct word *head = &finder->word[run->head];

    if (party->form == FORM_CAPITAL || party->form == FORM_REGION)
        return false;
    if (head->classes & (WORD_AGENCY | WORD_ORGAN))
        return true;
    return word_in(head->fold, "organization|organisation") &&
           party->first > run->head;
}

static void define_alias(struct finder *finder, struct aliases *aliases,
                         struct str name, uint32_t actor)
{
    uint32_t id = symbols_intern(&aliases->names, name);

    while (aliases->capacity < id)
        aliases->actor = arena_grow(finder->arena, aliases->actor,
                                    &aliases->capacity, sizeof *aliases->actor);
    aliases->actor[id - 1] = actor + 1;
}

static bool is_acronym(const struct finder *finder, uint32_t i)
{
    const struct word *word = &finder->word[i];

    return word->text.len >= 2 && word->text.len <= 10 && word->capital &&
           finder->tokens->at[i].kind == TOKEN_WORD && word->text.ptr[1] < 'a';
}

/* "(MSG)" after a name makes MSG its alias; gives one past the bracket. */
static uint32_t take_alias(struct finder *finder, struct aliases *aliases,
                           uint32_t i, uint32_t limit, uint32_t actor)
{
    uint32_t name = i + 1, end;

    if (!token_in(finder, i, limit, "(") || name + 1 >= limit)
        return i;
    if (token_in(finder, name, limit, "the|\"|“"))
        name++;
    end = name + 1;
    if (token_in(finder, end, limit, "\"|”"))
        end++;
    if (!token_in(finder, end, limit, ")") || !is_acronym(finder, name))
        return i;
    define_alias(finder, aliases, finder->word[name].text, actor);
    return end + 1;
}

static void drop_inside(struct finder *finder, const struct run *run)
{
    for (uint32_t i = run->first; i < run->end; i++)
        if (finder->named[i] != MENTION_NONE)
            finder_drop(finder, finder->named[i]);
}

static struct mention run_mention(const struct finder *finder,
                                  const struct run *run)
{
    uint32_t first = run->first;

    if (first > 0 && token_in(finder, first - 1, run->limit, "the") &&
        finder->tokens->at[first - 1].sentence ==
            finder->tokens->at[first].sentence)
        first--;
    return mention_of(finder, MENTION_PARTY, first, run->end);
}

/* The party that the run names, or ACTOR_NONE if it names none for sure. */
static uint32_t run_party(struct finder *finder, const struct run *run)
{
    uint32_t inside = party_inside(finder, run);
    const struct word *head = &finder->word[run->head];

    if (inside != MENTION_NONE) {
        const struct mention *party = &finder->names->mention[inside];

        if (is_its_organ(finder, run, party))
            return party->party;
    } else if (word_in(head->fold,
                       "ministry|department|government|embassy|army|navy|"
                       "parliament|senate|congress|police|cabinet|treasury|"
                       "office|administration|mission|delegation|forces")) {
        return ACTOR_NONE;
    }
    if (word_in(head->fold, "delegation|mission|government|administration"))
        return ACTOR_NONE;
    return finder_actor(finder, ACTOR_ORGANIZATION,
                        range_text(finder, run->first, run->end), false);
}

static bool is_name(const struct finder *finder, const struct run *run)
{
    uint32_t inside;

    if (run->head == TOKEN_NONE || run->words < 2)
        return false;
    inside = finder->named[run->head];
    return inside == MENTION_NONE; /* else the gazetteer knows it */
}

/* A name of the gazetteer that lies at the end of the run after its head is a
 * complement; one before it that is a body of its own ("United Nations Human
 * Rights Council") has been taken by the gazetteer. */
static void add_run(struct finder *finder, struct aliases *aliases,
                    const struct run *run)
{
    uint32_t party = run_party(finder, run);
    struct mention mention = run_mention(finder, run);

    if (party == ACTOR_NONE)
        return;
    if (!finder->names->actor[party].coded)
        drop_inside(finder, run);
    mention.party = party;
    finder_add(finder, mention);
    take_alias(finder, aliases, run->end, run->limit, party);
}

/* Later uses of an acronym that the text has defined. */
static void find_aliases(struct finder *finder, const struct aliases *aliases)
{
    struct symbols names = aliases->names;

    if (!names.count)
        return;
    for (uint32_t i = 0; i < finder->tokens->count; i++) {
        struct mention mention;
        uint32_t id, first = i;

        if (finder->named[i] != MENTION_NONE || finder->dated[i] ||
            !is_acronym(finder, i))
            continue;
        id = symbols_intern(&names, finder->word[i].text);
        if (!id || id > aliases->capacity || !aliases->actor[id - 1])
            continue;
        if (i > sentence_first(finder, i) && token_in(finder, i - 1, i, "the"))
            first--;
        mention = mention_of(finder, MENTION_PARTY, first, i + 1);
        mention.party = aliases->actor[id - 1] - 1;
        finder_add(finder, mention);
    }
}

/* Aliases of what the gazetteer found: "the Economic Cooperation
 * Organization (ECO)". */
static void define_known(struct finder *finder, struct aliases *aliases)
{
    uint32_t count = finder->names->mention_count;

    for (uint32_t i = 0; i < count; i++) {
        struct mention mention = finder->names->mention[i];

        if (mention.first < mention.end && mention.kind == MENTION_PARTY)
            take_alias(finder, aliases, mention.end,
                       sentence_end(finder, mention.first), mention.party);
    }
}

void organizations_find(struct finder *finder)
{
    struct aliases aliases = {{.arena = finder->arena}, NULL, 0};

    define_known(finder, &aliases);
    for (uint32_t i = 0; i < finder->tokens->count;) {
        struct run run;

        if (!is_capital_word(finder, i)) {
            i++;
            continue;
        }
        run = run_at(finder, i, sentence_end(finder, i));
        if (is_name(finder, &run))
            add_run(finder, &aliases, &run);
        i = run.end > i ? run.end : i + 1;
    }
    find_aliases(finder, &aliases);
}
