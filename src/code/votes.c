#include "code/votes.h"

#include "code/clause.h"

enum {
    COUNT_MAX = 250, /* no body has more members */
    NOUNS_MAX = 4    /* words between a number and its side */
};

struct number_word {
    const char *word;
    int32_t value;
};

static const struct number_word WORDS[] = {
    {"zero", 0},      {"none", 0},      {"nobody", 0},   {"one", 1},
    {"two", 2},       {"three", 3},     {"four", 4},     {"five", 5},
    {"six", 6},       {"seven", 7},     {"eight", 8},    {"nine", 9},
    {"ten", 10},      {"eleven", 11},   {"twelve", 12},  {"thirteen", 13},
    {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},  {"thirty", 30},
    {"forty", 40},    {"fifty", 50},    {"sixty", 60},   {"seventy", 70},
    {"eighty", 80},   {"ninety", 90},
};

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool same_word(struct str text, const char *word)
{
    size_t len = strlen(word);

    if (text.len != len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (lower(text.ptr[i]) != word[i])
            return false;
    return true;
}

static int32_t word_value(struct str text)
{
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (same_word(text, WORDS[i].word))
            return WORDS[i].value;
    return NUMBER_NONE;
}

static int32_t digits_value(struct str text)
{
    int32_t value = 0;

    if (text.len == 0 || text.len > 3)
        return NUMBER_NONE;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return NUMBER_NONE;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return value;
}

/* "Twenty-one" in one word. */
static int32_t compound_value(struct str text)
{
    const char *hyphen = memchr(text.ptr, '-', text.len);
    int32_t tens, unit;

    if (!hyphen)
        return NUMBER_NONE;
    tens = word_value((struct str){text.ptr, (size_t)(hyphen - text.ptr)});
    unit = word_value(
        (struct str){hyphen + 1, text.len - 1 - (size_t)(hyphen - text.ptr)});
    return tens >= 20 && unit > 0 && unit < 10 ? tens + unit
                                               : (int32_t)NUMBER_NONE;
}

int32_t votes_number(const struct reading *reading, uint32_t token,
                     uint32_t limit, uint32_t *end)
{
    struct str text = token_text(reading, token);
    int32_t value = digits_value(text), unit;

    *end = token + 1;
    if (value != NUMBER_NONE)
        return value;
    if (tokens_are(reading, token, "no one")) {
        *end = token + 2;
        return 0;
    }
    value = compound_value(text);
    if (value != NUMBER_NONE)
        return value;
    value = word_value(text);
    if (value < 20 || token + 2 >= limit || !token_is(reading, token + 1, "-"))
        return value;
    unit = word_value(token_text(reading, token + 2));
    if (unit < 1 || unit > 9)
        return value;
    *end = token + 3;
    return value + unit;
}

/* Sides. */

struct side_words {
    const char *words;
    enum stance stance;
};

static const struct side_words SIDES[] = {
    {"in favour", STANCE_SUPPORT},     {"in favor", STANCE_SUPPORT},
    {"in its favour", STANCE_SUPPORT}, {"in its favor", STANCE_SUPPORT},
    {"supported", STANCE_SUPPORT},     {"backed", STANCE_SUPPORT},
    {"approved", STANCE_SUPPORT},      {"yes", STANCE_SUPPORT},
    {"for", STANCE_SUPPORT},           {"affirmative", STANCE_SUPPORT},
    {"against", STANCE_OPPOSE},        {"opposed", STANCE_OPPOSE},
    {"opposing", STANCE_OPPOSE},       {"rejected", STANCE_OPPOSE},
    {"negative", STANCE_OPPOSE},       {"dissenting", STANCE_OPPOSE},
    {"abstentions", STANCE_ABSTAIN},   {"abstention", STANCE_ABSTAIN},
    {"abstained", STANCE_ABSTAIN},     {"abstaining", STANCE_ABSTAIN},
    {"abstain", STANCE_ABSTAIN},
};

static uint32_t word_count(const char *words)
{
    uint32_t count = 1;

    for (; *words; words++)
        count += *words == ' ';
    return count;
}

/* Words between a number and its side: "17 members were", "88 votes". */
static bool is_between(const struct reading *reading, uint32_t token)
{
    return lemma_in(reading, token,
                    "vote ballot member state country nation government "
                    "delegation be cast have") ||
           token_is(reading, token, "voting") ||
           token_is(reading, token, "member") ||
           token_is(reading, token, "others");
}

/* The side at `token`; one past its words in *end. False: none. */
static bool side_at(const struct reading *reading, uint32_t token,
                    uint32_t limit, enum stance *stance, uint32_t *end)
{
    for (size_t i = 0; i < sizeof SIDES / sizeof *SIDES; i++) {
        uint32_t count = word_count(SIDES[i].words);

        if (token + count > limit ||
            !tokens_are(reading, token, SIDES[i].words))
            continue;
        if (same_word(token_text(reading, token), "for") &&
            !lemma_is(reading, token - 1, "vote"))
            return false;
        *stance = SIDES[i].stance;
        *end = token + count;
        return true;
    }
    return false;
}

/* The side after a number that ends before `token`. */
static bool side_after(const struct reading *reading, uint32_t token,
                       uint32_t limit, enum stance *stance, uint32_t *end)
{
    for (uint32_t k = 0; k <= NOUNS_MAX && token + k < limit; k++) {
        if (side_at(reading, token + k, limit, stance, end))
            return true;
        if (!is_between(reading, token + k))
            return false;
    }
    return false;
}

static void add(struct vote_counts *counts, enum stance stance, int32_t number,
                uint32_t first, uint32_t end)
{
    if (counts->count < VOTES_MAX && number >= 0 && number <= COUNT_MAX)
        counts->at[counts->count++] =
            (struct vote_count){stance, number, first, end};
}

/* Forms without words for the sides. */

enum { SIDES_MAX = 3 };

static const enum stance ORDER[SIDES_MAX] = {STANCE_SUPPORT, STANCE_OPPOSE,
                                             STANCE_ABSTAIN};

/* Bytes of a dash at the head of `text`, or 0. */
static size_t dash_length(struct str text)
{
    if (text.len >= 1 && text.ptr[0] == '-')
        return 1;
    if (text.len >= 3 &&
        (memcmp(text.ptr, "–", 3) == 0 || memcmp(text.ptr, "‑", 3) == 0))
        return 3;
    return 0;
}

/* Numbers parted by dashes that fill the whole of `text`: "141-5-35". */
static uint32_t dashed(struct str text, int32_t number[SIDES_MAX])
{
    uint32_t count = 0;

    while (count < SIDES_MAX) {
        size_t len = 0, dash;

        while (len < text.len && text.ptr[len] >= '0' && text.ptr[len] <= '9')
            len++;
        number[count] = digits_value((struct str){text.ptr, len});
        if (number[count++] == NUMBER_NONE)
            return 0;
        text.ptr += len;
        text.len -= len;
        if (text.len == 0)
            return count > 1 ? count : 0;
        dash = dash_length(text);
        if (dash == 0)
            return 0;
        text.ptr += dash;
        text.len -= dash;
    }
    return 0;
}

/* The span of tokens without white space between them that begins here. */
static uint32_t unbroken_end(const struct reading *reading, uint32_t token,
                             uint32_t limit)
{
    while (token + 1 < limit && !reading->tokens->at[token].space_after &&
           reading->tokens->at[token + 1].kind != TOKEN_WORD &&
           !token_is(reading, token + 1, ",") &&
           !token_is(reading, token + 1, ".") &&
           !token_is(reading, token + 1, ")"))
        token++;
    return token + 1;
}

static struct str text_of(const struct reading *reading, uint32_t first,
                          uint32_t end)
{
    struct str text = token_text(reading, first);
    struct str last = token_text(reading, end - 1);

    text.len = (size_t)(last.ptr + last.len - text.ptr);
    return text;
}

/* "by 141-5-35", "voted 15-0", "a 56-5 vote": numbers parted by dashes are
 * votes only where a word beside them says so; "from 7-12 June" are days. */
static bool is_told_as_vote(const struct reading *reading, uint32_t token,
                            uint32_t end, const struct sentence *s)
{
    bool before = token > s->first &&
                  (lemma_in(reading, token - 1, "by of vote pass adopt be") ||
                   token_is(reading, token - 1, "vote"));

    return before || (end < s->end && lemma_is(reading, end, "vote"));
}

/* "by 141-5-35": one past its last token, or `token`. */
static uint32_t read_dashed(const struct reading *reading, uint32_t token,
                            const struct sentence *s,
                            struct vote_counts *counts)
{
    uint32_t end = unbroken_end(reading, token, s->end);
    int32_t number[SIDES_MAX];
    uint32_t count = dashed(text_of(reading, token, end), number);

    if (count == 0 || !is_told_as_vote(reading, token, end, s))
        return token;
    for (uint32_t i = 0; i < count && i < SIDES_MAX; i++)
        add(counts, ORDER[i], number[i], token, end);
    return end;
}

/* "77 votes to 73", "187 to 3": one past its last token, or `token`. */
static uint32_t read_to(const struct reading *reading, uint32_t token,
                        uint32_t limit, struct vote_counts *counts)
{
    uint32_t end, next, last;
    int32_t first = votes_number(reading, token, limit, &end), second;

    if (first == NUMBER_NONE || end >= limit)
        return token;
    next = end + (end < limit && lemma_is(reading, end, "vote"));
    if (next + 1 >= limit || !token_is(reading, next, "to"))
        return token;
    second = votes_number(reading, next + 1, limit, &last);
    if (second == NUMBER_NONE || second > COUNT_MAX)
        return token;
    add(counts, STANCE_SUPPORT, first, token, end);
    add(counts, STANCE_OPPOSE, second, next + 1, last);
    return last;
}

/* "the opponents 41", "supporters had reached 111". */
static bool side_before(const struct reading *reading, uint32_t token,
                        uint32_t first, enum stance *stance)
{
    for (uint32_t k = 1; k <= 3 && token >= first + k; k++) {
        if (token_is(reading, token - k, "opponents"))
            *stance = STANCE_OPPOSE;
        else if (token_is(reading, token - k, "supporters"))
            *stance = STANCE_SUPPORT;
        else if (lemma_in(reading, token - k, "have be reach number"))
            continue;
        else
            return false;
        return true;
    }
    return false;
}

/* A number with the words of its side: one past them, or `token`. */
static uint32_t read_side(const struct reading *reading, uint32_t token,
                          const struct sentence *s, struct vote_counts *counts)
{
    uint32_t end, last;
    enum stance stance = STANCE_SUPPORT;
    int32_t number = votes_number(reading, token, s->end, &end);

    if (number == NUMBER_NONE &&
        (token_is(reading, token, "an") || token_is(reading, token, "a")))
        number = token_is(reading, token + 1, "abstention")
                     ? 1
                     : (int32_t)NUMBER_NONE;
    if (number == NUMBER_NONE)
        return token;
    if (side_after(reading, end, s->end, &stance, &last)) {
        add(counts, stance, number, token, last);
        return last;
    }
    if (side_before(reading, token, s->first, &stance)) {
        add(counts, stance, number, token, end);
        return end;
    }
    return token;
}

/* Whether the sentence tells of a vote at all. */
static bool tells_vote(const struct reading *reading, const struct sentence *s)
{
    for (uint32_t t = s->first; t < s->end; t++)
        if (lemma_in(reading, t,
                     "vote ballot abstain abstention divide adopt pass "
                     "approve") ||
            tokens_are(reading, t, "in favour") ||
            tokens_are(reading, t, "in favor"))
            return true;
    return false;
}

/* A lone "three supported it" is no vote; the coder's clauses count it. */
static bool is_vote(const struct reading *reading,
                    const struct vote_counts *counts)
{
    uint32_t sides = 0;

    for (uint32_t i = 0; i < counts->count; i++) {
        uint32_t last = counts->at[i].end - 1;

        sides |= 1U << counts->at[i].stance;
        if (lemma_in(reading, last, "favour favor abstention abstain") ||
            token_is(reading, last, "abstaining") ||
            token_is(reading, last, "against"))
            return true;
    }
    return sides != 0 && (sides & (sides - 1)) != 0;
}

struct vote_counts votes_of_sentence(const struct reading *reading,
                                     uint32_t sentence, bool after_vote)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];
    struct vote_counts counts = {.count = 0};
    bool vote = tells_vote(reading, s);

    for (uint32_t t = s->first; t < s->end;) {
        uint32_t next = t;

        if (vote)
            next = read_dashed(reading, t, s, &counts);
        if (next == t)
            next = read_side(reading, t, s, &counts);
        if (next == t && (vote || after_vote))
            next = read_to(reading, t, s->end, &counts);
        t = next == t ? t + 1 : next;
    }
    if (!is_vote(reading, &counts))
        counts.count = 0;
    return counts;
}
