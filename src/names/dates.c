#include "names/dates.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "names/finder.h"

enum { HEAD_BLOCKS = 12, LONE_DATE_TOKENS = 14, DATELINE_TOKENS = 16 };

/* A day as the words give it; 0 where they do not. */
struct words_date {
    int year, month, day;
    uint32_t end; /* one past its last token; 0: there is none */
};

static const struct token *token_at(const struct finder *finder, uint32_t i)
{
    return &finder->tokens->at[i];
}

/* The digits with which the token begins as a number below 10,000, or -1;
 * *rest is what follows them. */
static int leading_number(const struct finder *finder, uint32_t i,
                          uint32_t limit, struct str *rest)
{
    struct str text;
    size_t digits = 0;
    int value = 0;

    if (i >= limit)
        return -1;
    text = finder->word[i].fold;
    for (; digits < text.len && text.ptr[digits] >= '0' &&
           text.ptr[digits] <= '9';
         digits++)
        value = digits < 4 ? value * 10 + (text.ptr[digits] - '0') : 10000;
    *rest = (struct str){text.ptr + digits, text.len - digits};
    return digits && value < 10000 ? value : -1;
}

static int year_at(const struct finder *finder, uint32_t i, uint32_t limit)
{
    struct str rest;
    int year = leading_number(finder, i, limit, &rest);

    return rest.len == 0 && year >= 1800 && year <= 2199 ? year : 0;
}

/* A day of the month: "7", "7th", "11-12" (then the last). */
static int day_at(const struct finder *finder, uint32_t i, uint32_t limit)
{
    struct str rest = {"", 0};
    int day = leading_number(finder, i, limit, &rest);

    if (rest.len > 1 && rest.ptr[0] == '-' && rest.len <= 3 &&
        rest.ptr[1] >= '0' && rest.ptr[1] <= '9') {
        day = rest.ptr[1] - '0';
        if (rest.len == 3)
            day = day * 10 + (rest.ptr[2] - '0');
        rest.len = 0;
    }
    if (rest.len && !word_in(rest, "st|nd|rd|th"))
        return 0;
    return day >= 1 && day <= 31 ? day : 0;
}

static int month_at(const struct finder *finder, uint32_t i, uint32_t limit)
{
    const struct word *word;

    if (i >= limit)
        return 0;
    word = &finder->word[i];
    if (!(word->classes & WORD_MONTH) || !word->capital)
        return 0;
    return word->value;
}

/* The year that follows a day and month, with or without a comma. */
static void take_year(const struct finder *finder, uint32_t limit,
                      struct words_date *date)
{
    uint32_t i = date->end;

    if (token_in(finder, i, limit, ",|of"))
        i++;
    date->year = year_at(finder, i, limit);
    if (date->year)
        date->end = i + 1;
}

/* A second day: "7 and 8", "7 - 9"; the last one counts. */
static uint32_t last_day(const struct finder *finder, uint32_t i,
                         uint32_t limit, int *day)
{
    while (token_in(finder, i, limit, "and|-|–|to|&|,") &&
           day_at(finder, i + 1, limit) && !year_at(finder, i + 1, limit)) {
        *day = day_at(finder, i + 1, limit);
        i += 2;
    }
    return i;
}

/* "7 October 2021", "the 7th of October", "7 and 8 Oct." */
static struct words_date day_month(const struct finder *finder, uint32_t i,
                                   uint32_t limit)
{
    struct words_date date = {0, 0, day_at(finder, i, limit), 0};

    if (!date.day || year_at(finder, i, limit))
        return (struct words_date){0};
    i = last_day(finder, i + 1, limit, &date.day);
    if (token_in(finder, i, limit, "of"))
        i++;
    date.month = month_at(finder, i, limit);
    if (!date.month)
        return (struct words_date){0};
    date.end = i + 1;
    take_year(finder, limit, &date);
    return date;
}

/* "October 7, 2021", "Oct. 7-9", "October 2021"; not "May" alone. */
static struct words_date month_day(const struct finder *finder, uint32_t i,
                                   uint32_t limit)
{
    struct words_date date = {0, month_at(finder, i, limit), 0, 0};

    if (!date.month)
        return (struct words_date){0};
    date.day = day_at(finder, i + 1, limit);
    if (date.day && !year_at(finder, i + 1, limit)) {
        date.end = last_day(finder, i + 2, limit, &date.day);
        take_year(finder, limit, &date);
        return date;
    }
    date.day = 0;
    date.end = i + 1;
    take_year(finder, limit, &date);
    if (!date.year && !(i > 0 && token_in(finder, i - 1, limit,
                                          "in|last|since|until|of|this|by|"
                                          "early|late|next|between|from")))
        return (struct words_date){0};
    return date;
}

/* "2021-10-07", whatever the tokens make of it. */
static struct words_date iso_date(const struct finder *finder, uint32_t i,
                                  uint32_t limit)
{
    uint32_t begin = token_at(finder, i)->span.begin;
    struct str text = finder->doc->text;
    struct date day;
    struct words_date date = {0};

    if (!finder->word[i].digit || text.len - begin < 10)
        return date;
    day = date_of_iso((struct str){text.ptr + begin, 10});
    if (!date_known(day) || token_at(finder, limit - 1)->span.end < begin + 10)
        return date;
    date = (struct words_date){day.year, day.month, day.day, i + 1};
    while (token_at(finder, date.end - 1)->span.end < begin + 10)
        date.end++;
    return date;
}

/* "in 2019", "since 1975": the year alone, at the token `i`. */
static struct words_date lone_year(const struct finder *finder, uint32_t i,
                                   uint32_t limit)
{
    int year = year_at(finder, i, limit);

    if (!year || i == 0 ||
        !token_in(finder, i - 1, limit,
                  "in|since|of|early|late|mid|until|from|by|during|before|"
                  "after|between|year|and|the"))
        return (struct words_date){0};
    return (struct words_date){year, 0, 0, i + 1};
}

static struct words_date absolute_at(const struct finder *finder, uint32_t i,
                                     uint32_t limit)
{
    struct words_date date = {0};

    if (finder->word[i].digit) {
        date = iso_date(finder, i, limit);
        if (!date.end)
            date = day_month(finder, i, limit);
        if (!date.end)
            date = lone_year(finder, i, limit);
    } else if (finder->word[i].classes & WORD_MONTH) {
        date = month_day(finder, i, limit);
    }
    return date;
}

static bool is_weekday(const struct finder *finder, uint32_t i, uint32_t limit)
{
    return i < limit && (finder->word[i].classes & WORD_WEEKDAY) &&
           finder->word[i].capital &&
           (finder->word[i].fold.len > 4 || day_at(finder, i + 1, limit) ||
            month_at(finder, i + 1, limit) ||
            token_in(finder, i + 1, limit, ","));
}

static void add_when(struct finder *finder, struct when when)
{
    struct names *names = finder->names;

    if (names->when_count == names->when_capacity)
        names->when = arena_grow(finder->arena, names->when,
                                 &names->when_capacity, sizeof *names->when);
    names->when[names->when_count++] = when;
    for (uint32_t i = when.first; i < when.end; i++)
        finder->dated[i] = true;
}

/* The nearest verb from `i` upward, or TOKEN_NONE. */
static uint32_t verb_above(const struct trees *trees, uint32_t i)
{
    while (i != TOKEN_NONE && trees->at[i].upos != UPOS_VERB)
        i = trees->at[i].head;
    return i;
}

static bool has_child(const struct finder *finder, uint32_t node,
                      const char *words)
{
    const struct trees *trees = finder->trees;

    for (uint32_t child = trees->at[node].first_child; child != TOKEN_NONE;
         child = trees->at[child].next_sibling)
        if (word_in(finder->word[child].fold, words))
            return true;
    return false;
}

/* Whether the clause of token `i` tells of what is to come: "will meet on
 * Monday", "is to meet", "plans to meet"; but an infinitive below the past
 * does not ("opposed plans to suppress them on Thursday"). */
static bool is_future(const struct finder *finder, uint32_t i)
{
    const struct trees *trees = finder->trees;
    uint32_t at = verb_above(trees, i);

    for (int steps = 0; at != TOKEN_NONE && steps < 8; steps++) {
        uint8_t xpos = trees->at[at].xpos;

        if (word_in(finder->word[at].fold,
                    "scheduled|slated|expected|due|planned") ||
            has_child(finder, at, "will|shall|'ll"))
            return true;
        if (!has_child(finder, at, "to"))
            return steps && (xpos == XPOS_VBZ || xpos == XPOS_VBP);
        if (has_child(finder, at, "is|are"))
            return true;
        at = verb_above(trees, trees->at[at].head);
    }
    return false;
}

/* The day without a year that lies nearest to the publication: before it, or
 * after it if the clause looks ahead. */
static struct date nearest_year(const struct finder *finder,
                                struct words_date date, uint32_t at)
{
    struct date published = finder->names->published;
    bool future = is_future(finder, at);

    for (int shift = 0; shift < 5; shift++) {
        int year = published.year + (future ? shift : -shift);
        struct date day = {(int16_t)year, (uint8_t)date.month,
                           (uint8_t)date.day};
        int32_t distance;

        if (!date_valid(year, date.month, date.day))
            continue;
        distance = date_days(day) - date_days(published);
        if (future ? distance >= 0 : distance <= 0)
            return day;
    }
    return DATE_UNKNOWN;
}

static struct when absolute_when(const struct finder *finder, uint32_t first,
                                 struct words_date date)
{
    struct when when = {first, date.end, WHEN_YEAR, DATE_UNKNOWN, false, -1};

    if (date.month)
        when.grain = date.day ? WHEN_DAY : WHEN_MONTH;
    if (when.grain != WHEN_DAY)
        return when;
    if (date.year && date_valid(date.year, date.month, date.day)) {
        when.date = (struct date){(int16_t)date.year, (uint8_t)date.month,
                                  (uint8_t)date.day};
    } else if (!date.year && date_known(finder->names->published)) {
        when.date = nearest_year(finder, date, first);
        when.relative = true;
    }
    return when;
}

/* The day `weekday` as seen from the publication: the last one not after it,
 * or the next where the words or the clause look ahead. */
static struct date weekday_date(const struct finder *finder, uint32_t at,
                                int weekday, struct str before)
{
    struct date published = finder->names->published;
    int32_t days = date_days(published);
    int back = (date_weekday(published) - weekday + 7) % 7;

    if (word_in(before, "next|coming") ||
        (!word_in(before, "last|past|previous") && is_future(finder, at)))
        return date_of_days(
            days + (back || word_in(before, "next|coming") ? 7 - back : 0));
    if (back == 0 && word_in(before, "last|past|previous"))
        back = 7;
    return date_of_days(days - back);
}

/* "Thursday", "last Thursday", "Thursday, 7 October 2021". */
static uint32_t find_weekday(struct finder *finder, uint32_t i, uint32_t limit)
{
    struct when when = {
        i, i + 1, WHEN_DAY, DATE_UNKNOWN, true, (int8_t)finder->word[i].value};
    struct words_date date = {0};
    struct str before = {"", 0};
    uint32_t next = i + 1;

    if (token_in(finder, next, limit, ",|(|the"))
        next++;
    if (next < limit)
        date = absolute_at(finder, next, limit);
    if (date.end && date.day) {
        when = absolute_when(finder, i, date);
        when.weekday = (int8_t)finder->word[i].value;
        add_when(finder, when);
        return date.end;
    }
    if (i > 0 &&
        token_in(finder, i - 1, limit, "last|next|this|past|coming|previous")) {
        before = finder->word[i - 1].fold;
        when.first--;
    }
    if (date_known(finder->names->published))
        when.date = weekday_date(finder, i, when.weekday, before);
    add_when(finder, when);
    return i + 1;
}

struct relative_words {
    const char *first, *second; /* second NULL: one word */
    int shift;                  /* days from publication */
    bool vague;
};

static const struct relative_words relative_words[] = {
    {"today|tonight", NULL, 0, false},
    {"yesterday", NULL, -1, false},
    {"tomorrow", NULL, 1, false},
    {"this", "morning|afternoon|evening", 0, false},
    {"last", "night", -1, false},
    {"last|this|next|past|previous|coming|recent",
     "week|month|year|weekend|days|weeks|months|years|century|decade|spring|"
     "summer|autumn|fall|winter",
     0, true},
    {"previous|same|next|following", "day|week|month|year", 0, true},
    {"earlier|recently|lately", NULL, 0, true},
};

/* "three days ago" is a day; weeks and months ago are not. */
static uint32_t find_ago(struct finder *finder, uint32_t i, uint32_t limit)
{
    struct when when = {i, i + 3, WHEN_VAGUE, DATE_UNKNOWN, true, -1};
    struct str rest;
    int count = leading_number(finder, i, limit, &rest);

    if (!token_in(finder, i + 1, limit,
                  "day|days|week|weeks|month|months|year|years") ||
        !token_in(finder, i + 2, limit, "ago|earlier|before"))
        return i;
    if (finder->word[i].classes & WORD_NUMBER)
        count = finder->word[i].value;
    if (token_in(finder, i, limit, "a"))
        count = 1;
    if (token_in(finder, i + 1, limit, "day|days") && count > 0 &&
        token_in(finder, i + 2, limit, "ago") &&
        date_known(finder->names->published)) {
        when.grain = WHEN_DAY;
        when.date = date_of_days(date_days(finder->names->published) - count);
    }
    add_when(finder, when);
    return i + 3;
}

static uint32_t find_relative(struct finder *finder, uint32_t i, uint32_t limit)
{
    struct when when = {i, i + 1, WHEN_VAGUE, DATE_UNKNOWN, true, -1};
    size_t count = sizeof relative_words / sizeof *relative_words;
    const struct relative_words *row = relative_words;

    for (; row < relative_words + count; row++)
        if (token_in(finder, i, limit, row->first) &&
            (!row->second || token_in(finder, i + 1, limit, row->second)))
            break;
    if (row == relative_words + count)
        return find_ago(finder, i, limit);
    when.end += row->second != NULL;
    if (!row->vague) {
        when.grain = WHEN_DAY;
        if (date_known(finder->names->published))
            when.date =
                date_of_days(date_days(finder->names->published) + row->shift);
    }
    add_when(finder, when);
    return when.end;
}

/* The token after the day found at `i`, or `i` if there is none. */
static uint32_t find_at(struct finder *finder, uint32_t i, uint32_t limit)
{
    struct words_date date;

    if (is_weekday(finder, i, limit))
        return find_weekday(finder, i, limit);
    date = absolute_at(finder, i, limit);
    if (date.end) {
        add_when(finder, absolute_when(finder, i, date));
        return date.end;
    }
    return find_relative(finder, i, limit);
}

/* Whether a date in [i, end) of this sentence is where a text says when it
 * appeared: alone in its block, in a byline, or in a dateline. */
static bool is_head_date(const struct finder *finder, uint32_t i, uint32_t end,
                         const struct sentence *sentence)
{
    uint32_t length = sentence->end - sentence->first;
    uint32_t left = sentence->end - end;

    if (sentence->kind == SENTENCE_BYLINE)
        return true;
    if (sentence->starts_paragraph && length <= LONE_DATE_TOKENS && left <= 6)
        return true;
    return sentence->starts_paragraph &&
           i - sentence->first <= DATELINE_TOKENS &&
           token_in(finder, end, sentence->end, "-|–|—|--|―|:|.|(|/");
}

static void set_published(struct finder *finder, uint32_t first,
                          struct words_date date)
{
    struct names *names = finder->names;

    names->published = (struct date){(int16_t)date.year, (uint8_t)date.month,
                                     (uint8_t)date.day};
    names->published_words =
        (struct span){token_at(finder, first)->span.begin,
                      token_at(finder, date.end - 1)->span.end};
}

/* The first full day of the sentence that stands where datelines do. */
static bool publish_from(struct finder *finder, uint32_t s)
{
    const struct sentence *sentence = &finder->tokens->sentence[s];

    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        struct words_date date = absolute_at(finder, i, sentence->end);

        if (!date.end)
            continue;
        if (date.day && date_valid(date.year, date.month, date.day) &&
            (is_head_date(finder, i, date.end, sentence) ||
             sentence->kind == SENTENCE_TITLE)) {
            set_published(finder, i, date);
            return true;
        }
        i = date.end - 1;
    }
    return false;
}

/* The publication: given, else from the head, the title, or the last line. */
static void find_published(struct finder *finder)
{
    const struct tokens *tokens = finder->tokens;
    struct names *names = finder->names;

    names->published = finder->doc->published;
    if (date_known(names->published))
        return;
    for (uint32_t s = 0;
         s < tokens->sentence_count && tokens->sentence[s].block < HEAD_BLOCKS;
         s++)
        if (tokens->sentence[s].kind != SENTENCE_TITLE &&
            publish_from(finder, s))
            return;
    for (uint32_t s = 0;
         s < tokens->sentence_count && tokens->sentence[s].block < HEAD_BLOCKS;
         s++)
        if (tokens->sentence[s].kind == SENTENCE_TITLE &&
            publish_from(finder, s))
            return;
    if (tokens->sentence_count > 1 &&
        tokens->sentence[tokens->sentence_count - 1].end -
                tokens->sentence[tokens->sentence_count - 1].first <=
            LONE_DATE_TOKENS)
        publish_from(finder, tokens->sentence_count - 1);
}

void dates_find(struct finder *finder)
{
    const struct tokens *tokens = finder->tokens;

    find_published(finder);
    for (uint32_t s = 0; s < tokens->sentence_count; s++) {
        uint32_t i = tokens->sentence[s].first;
        uint32_t limit = tokens->sentence[s].end;

        while (i < limit) {
            uint32_t next = find_at(finder, i, limit);

            i = next > i ? next : i + 1;
        }
    }
}
