#include "code/ordinals.h"

#include "code/clause.h"

enum { NUMERAL_MAX = 400 }; /* no body has met more often than that */

struct ordinal_word {
    const char *word;
    int32_t value;
};

static const struct ordinal_word UNITS[] = {
    {"first", 1},       {"second", 2},       {"third", 3},
    {"fourth", 4},      {"fifth", 5},        {"sixth", 6},
    {"seventh", 7},     {"eighth", 8},       {"ninth", 9},
    {"tenth", 10},      {"eleventh", 11},    {"twelfth", 12},
    {"thirteenth", 13}, {"fourteenth", 14},  {"fifteenth", 15},
    {"sixteenth", 16},  {"seventeenth", 17}, {"eighteenth", 18},
    {"nineteenth", 19}, {"twentieth", 20},   {"thirtieth", 30},
    {"fortieth", 40},   {"fiftieth", 50},    {"sixtieth", 60},
    {"seventieth", 70}, {"eightieth", 80},   {"ninetieth", 90},
    {"hundredth", 100},
};

static const struct ordinal_word TENS[] = {
    {"twenty", 20}, {"thirty", 30},  {"forty", 40},  {"fifty", 50},
    {"sixty", 60},  {"seventy", 70}, {"eighty", 80}, {"ninety", 90},
};

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool begins_with(struct str text, const char *word)
{
    size_t len = strlen(word);

    for (size_t i = 0; i < len; i++)
        if (i >= text.len || lower(text.ptr[i]) != word[i])
            return false;
    return true;
}

static int32_t unit_of(struct str text)
{
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++)
        if (strlen(UNITS[i].word) == text.len &&
            begins_with(text, UNITS[i].word))
            return UNITS[i].value;
    return NUMBER_NONE;
}

/* The tens at the head of `text`; *len gets their length. */
static int32_t tens_of(struct str text, size_t *len)
{
    for (size_t i = 0; i < sizeof TENS / sizeof *TENS; i++)
        if (begins_with(text, TENS[i].word)) {
            *len = strlen(TENS[i].word);
            return TENS[i].value;
        }
    return NUMBER_NONE;
}

/* "76th", "1st". */
static int32_t digits_of(struct str text)
{
    int32_t value = 0;
    size_t i = 0;

    while (i < text.len && i < 3 && text.ptr[i] >= '0' && text.ptr[i] <= '9')
        value = value * 10 + (text.ptr[i++] - '0');
    if (i == 0 || text.len != i + 2)
        return NUMBER_NONE;
    text.ptr += i;
    return begins_with(text, "th") || begins_with(text, "st") ||
                   begins_with(text, "nd") || begins_with(text, "rd")
               ? value
               : NUMBER_NONE;
}

/* "Sixty-seventh" in one word. */
static int32_t compound_of(struct str text)
{
    size_t len;
    int32_t tens = tens_of(text, &len), unit;

    if (tens == NUMBER_NONE || len + 1 >= text.len || text.ptr[len] != '-')
        return NUMBER_NONE;
    unit = unit_of((struct str){text.ptr + len + 1, text.len - len - 1});
    return unit > 0 && unit < 10 ? tens + unit : (int32_t)NUMBER_NONE;
}

/* "Sixty", "-", "seventh" in three words, or two without the hyphen. */
static int32_t parted_of(const struct reading *reading, uint32_t token,
                         uint32_t limit, uint32_t *end)
{
    struct str first = token_text(reading, token);
    size_t len;
    int32_t tens = tens_of(first, &len), unit;
    uint32_t next = token + 1;

    if (tens == NUMBER_NONE || len != first.len)
        return NUMBER_NONE;
    next += next < limit && token_is(reading, next, "-");
    if (next >= limit)
        return NUMBER_NONE;
    unit = unit_of(token_text(reading, next));
    if (unit < 1 || unit > 9)
        return NUMBER_NONE;
    *end = next + 1;
    return tens + unit;
}

int32_t ordinal_at(const struct reading *reading, uint32_t token,
                   uint32_t limit, uint32_t *end)
{
    struct str text = token_text(reading, token);
    int32_t value = digits_of(text);

    *end = token + 1;
    if (value == NUMBER_NONE)
        value = unit_of(text);
    if (value == NUMBER_NONE)
        value = compound_of(text);
    return value != NUMBER_NONE ? value : parted_of(reading, token, limit, end);
}

static int32_t roman_digit(char c)
{
    switch (c) {
    case 'I':
        return 1;
    case 'V':
        return 5;
    case 'X':
        return 10;
    case 'L':
        return 50;
    case 'C':
        return 100;
    default:
        return NUMBER_NONE;
    }
}

static int32_t roman_of(struct str text)
{
    int32_t value = 0, last = 0;

    for (size_t i = text.len; i > 0; i--) {
        int32_t digit = roman_digit(text.ptr[i - 1]);

        if (digit == NUMBER_NONE)
            return NUMBER_NONE;
        value += digit < last ? -digit : digit;
        last = digit > last ? digit : last;
    }
    return value > 0 && value <= NUMERAL_MAX ? value : (int32_t)NUMBER_NONE;
}

int32_t ordinal_numeral(struct str text)
{
    int32_t value = 0;

    if (text.len == 0 || text.len > 7)
        return NUMBER_NONE;
    if (text.ptr[0] < '0' || text.ptr[0] > '9')
        return roman_of(text);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9' || i > 2)
            return NUMBER_NONE;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return value > 0 && value <= NUMERAL_MAX ? value : (int32_t)NUMBER_NONE;
}
