#include "text/numbers.h"

#include "text/characters.h"
#include "text/vocabulary.h"

enum { NUMBER_MAX = 256, TAIL_MAX = 64 };

static bool is_digit(struct str text, uint32_t at)
{
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

static uint32_t digits_end(struct str text, uint32_t at)
{
    uint32_t limit = at + NUMBER_MAX;

    while (at < limit && is_digit(text, at))
        at++;
    return at;
}

/* End of `count` digits at `at`, no more and no fewer, or 0. */
static uint32_t exactly(struct str text, uint32_t at, uint32_t count)
{
    return digits_end(text, at) == at + count ? at + count : 0;
}

/* End of a telephone number or a day in digits and hyphens at `at`, or 0. */
static uint32_t hyphened_end(struct str text, uint32_t at)
{
    static const uint8_t shapes[][4] = {
        {1, 3, 3, 4}, {3, 3, 4, 0}, {4, 2, 2, 0}, {2, 2, 4, 0},
        {2, 2, 2, 0}, {3, 4, 0, 0}, {1, 4, 0, 0},
    };

    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        uint32_t end = exactly(text, at, shapes[i][0]);

        for (size_t k = 1; end && k < 4 && shapes[i][k]; k++)
            end = end < text.len && text.ptr[end] == '-'
                      ? exactly(text, end + 1, shapes[i][k])
                      : 0;
        if (end && !(end < text.len && text.ptr[end] == '-'))
            return end;
    }
    return 0;
}

static uint32_t value(struct str text, uint32_t begin, uint32_t end)
{
    uint32_t sum = 0;

    for (uint32_t i = begin; i < end && i < begin + 9; i++)
        sum = 10 * sum + (uint32_t)(text.ptr[i] - '0');
    return sum;
}

/* Whether the slash at `at` binds: 9/11, 1/2, 16/10/2021; not 2020/21, 24/7. */
static bool is_date_slash(struct str text, uint32_t begin, uint32_t at)
{
    uint32_t first = digits_end(text, begin), next = digits_end(text, at + 1);

    if (first < at)
        return text.ptr[first] == '/' && next - at - 1 <= 4;
    if (first - begin > 2)
        return false;
    if (next < text.len && text.ptr[next] == '/')
        return next - at - 1 <= 2;
    return value(text, begin, first) <= 12 && value(text, at + 1, next) <= 31;
}

/* Whether the comma at `at` is a decimal one: "7,5". */
static bool is_decimal(struct str text, uint32_t begin, uint32_t at)
{
    uint32_t end = digits_end(text, at + 1);

    return digits_end(text, begin) == at && end - at - 1 <= 2 &&
           !(end < text.len && (text.ptr[end] == ',' || text.ptr[end] == '.') &&
             is_digit(text, end + 1));
}

/* Whether the mark at `at`, before a digit, is inside the number. */
static bool goes_on(struct str text, uint32_t begin, uint32_t at)
{
    switch (text.ptr[at]) {
    case '.':
    case ':':
        return true;
    case ',':
        return exactly(text, at + 1, 3) || is_decimal(text, begin, at);
    case '/':
        return is_date_slash(text, begin, at);
    default:
        return false;
    }
}

/* The letters that follow the number without space. */
static struct number with_tail(struct str text, uint32_t end)
{
    struct number number = {end, end};
    struct character here = character_at(text, end);
    uint32_t last = end;

    if (here.code == '\'' || here.code == 0x2019) {
        last += here.size;
        if (last < text.len && text.ptr[last] == 's' &&
            text.ptr[end - 1] == '0' &&
            !character_is_word(character_at(text, last + 1)))
            number.end = number.unit_end = last + 1;
        return number;
    }
    while (last < end + TAIL_MAX && character_is_word(here)) {
        last += here.size;
        here = character_at(text, last);
    }
    number.unit_end = last;
    if (text.len - end >= 4 && (memcmp(text.ptr + end, "a.m.", 4) == 0 ||
                                memcmp(text.ptr + end, "p.m.", 4) == 0))
        number.unit_end = end + 4;
    else if (!vocabulary_has((struct str){text.ptr + end, last - end},
                             VOCABULARY_UNIT))
        number.end = last;
    return number;
}

struct number number_find(struct str text, uint32_t at)
{
    uint32_t end = at, limit = at + NUMBER_MAX, whole;

    if (at < text.len && (text.ptr[at] == '.' || text.ptr[at] == '+'))
        end++;
    if (!is_digit(text, end))
        return (struct number){at, at};
    whole = hyphened_end(text, at);
    if (whole)
        return (struct number){whole, whole};
    end = digits_end(text, end);
    while (end < limit && end < text.len && is_digit(text, end + 1) &&
           goes_on(text, at, end))
        end = digits_end(text, end + 1);
    return with_tail(text, end);
}
