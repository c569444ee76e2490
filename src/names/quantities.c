#include "names/quantities.h"

#include "names/finder.h"

enum { NUMBER_MAX = 1000000, NUMBER_TOKENS = 7 };

/* What the words before a number make of it. */
enum hedge { HEDGE_ABOVE, HEDGE_LEAST, HEDGE_BELOW, HEDGE_MOST, HEDGE_ABOUT };

struct hedge_words {
    const char *words; /* parted by spaces, the longer first */
    enum hedge hedge;
};

static const struct hedge_words hedges[] = {
    {"no fewer than", HEDGE_LEAST}, {"not fewer than", HEDGE_LEAST},
    {"no less than", HEDGE_LEAST},  {"not less than", HEDGE_LEAST},
    {"a minimum of", HEDGE_LEAST},  {"at least", HEDGE_LEAST},
    {"no more than", HEDGE_MOST},   {"not more than", HEDGE_MOST},
    {"a maximum of", HEDGE_MOST},   {"as many as", HEDGE_MOST},
    {"at most", HEDGE_MOST},        {"up to", HEDGE_MOST},
    {"more than", HEDGE_ABOVE},     {"greater than", HEDGE_ABOVE},
    {"in excess of", HEDGE_ABOVE},  {"upwards of", HEDGE_ABOVE},
    {"upward of", HEDGE_ABOVE},     {"over", HEDGE_ABOVE},
    {"above", HEDGE_ABOVE},         {"exceeding", HEDGE_ABOVE},
    {"fewer than", HEDGE_BELOW},    {"less than", HEDGE_BELOW},
    {"under", HEDGE_BELOW},         {"below", HEDGE_BELOW},
    {"just short of", HEDGE_ABOUT}, {"close to", HEDGE_ABOUT},
    {"an estimated", HEDGE_ABOUT},  {"in the region of", HEDGE_ABOUT},
    {"nearly", HEDGE_ABOUT},        {"almost", HEDGE_ABOUT},
    {"some", HEDGE_ABOUT},          {"about", HEDGE_ABOUT},
    {"around", HEDGE_ABOUT},        {"roughly", HEDGE_ABOUT},
    {"approximately", HEDGE_ABOUT}, {"estimated", HEDGE_ABOUT},
    {"circa", HEDGE_ABOUT},         {"nearing", HEDGE_ABOUT},
    {"approaching", HEDGE_ABOUT},
};

/* Digits with commas between thousands; -1 for decimals, ordinals, years. */
static int32_t digits_value(struct str text)
{
    int32_t value = 0;
    size_t digits = 0;

    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];

        if (c == ',' && digits && text.len - i == 4)
            continue;
        if (c < '0' || c > '9' || value > NUMBER_MAX)
            return -1;
        value = value * 10 + (c - '0');
        digits++;
    }
    if (digits == 4 && text.len == 4 && value >= 1800 && value < 2200)
        return -1;
    return digits ? value : -1;
}

/* One word or one part of it between hyphens. */
static int32_t word_value(struct str fold, uint32_t *classes)
{
    const struct name_word *row = name_word_find(fold);

    *classes = row ? row->classes & (WORD_NUMBER | WORD_SCALE) : 0;
    return *classes ? row->value : -1;
}

/* "twenty-one" as one token. */
static int32_t joined_value(struct str fold)
{
    const char *hyphen = memchr(fold.ptr, '-', fold.len);
    uint32_t tens_class, ones_class;
    struct str tens, ones;
    int32_t low, high;

    if (!hyphen)
        return -1;
    tens = (struct str){fold.ptr, (size_t)(hyphen - fold.ptr)};
    ones = (struct str){hyphen + 1, fold.len - tens.len - 1};
    high = word_value(tens, &tens_class);
    low = word_value(ones, &ones_class);
    if (tens_class != WORD_NUMBER || ones_class != WORD_NUMBER || high < 20 ||
        low < 1 || low > 9)
        return -1;
    return high + low;
}

/* The sum of a number in words while it is read. */
struct sum {
    int64_t total, part;
    int32_t last; /* of the last word, to know that a number is over */
    bool any;
};

static bool sum_add(struct sum *sum, int32_t value, uint32_t classes)
{
    if (classes & WORD_SCALE) {
        if (sum->part == 0)
            sum->part = 1;
        if (value >= 1000) {
            sum->total += sum->part * value;
            sum->part = 0;
        } else {
            sum->part *= value;
        }
    } else {
        if (sum->any && sum->last > 0 && sum->last < 20)
            return false;
        if (sum->any && sum->last >= 20 && sum->last < 100 && value > 9)
            return false;
        sum->part += value;
    }
    sum->last = value;
    sum->any = true;
    return sum->total + sum->part <= NUMBER_MAX;
}

/* The next word of a number in words at `i`; true if it has been added. */
static bool sum_word(const struct finder *finder, uint32_t i, struct sum *sum)
{
    const struct word *word = &finder->word[i];
    int32_t joined = joined_value(word->fold);

    if (joined >= 0)
        return sum_add(sum, joined, WORD_NUMBER);
    if (word->digit && !sum->any) {
        int32_t value = digits_value(word->text);

        return value >= 0 && sum_add(sum, value, WORD_NUMBER);
    }
    if (!(word->classes & (WORD_NUMBER | WORD_SCALE)))
        return false;
    if (!(word->classes & WORD_SCALE) && sum->any && sum->last == 12)
        return false;
    return sum_add(sum, word->value,
                   word->classes & (WORD_NUMBER | WORD_SCALE));
}

static bool is_joint(const struct finder *finder, uint32_t i, uint32_t limit,
                     const struct sum *sum)
{
    return (token_in(finder, i, limit, "-") &&
            !finder->tokens->at[i].space_after) ||
           (token_in(finder, i, limit, "and") && sum->last >= 100);
}

static bool is_unit(const struct finder *finder, uint32_t i, uint32_t limit)
{
    return token_in(finder, i, limit,
                    "%|percent|per|st|nd|rd|th|st.|°|km|years|days|months|"
                    "weeks|hours|minutes|p.m.|a.m.|pm|am");
}

/* "half a dozen", "a half dozen", with "half" at `i`. */
static struct quantity half_dozen(const struct finder *finder, uint32_t first,
                                  uint32_t i, uint32_t limit)
{
    struct quantity number = {first, 0, 6, 6};

    i += 1 + token_in(finder, i + 1, limit, "a|-");
    if (token_in(finder, i, limit, "dozen"))
        number.end = i + 1;
    return number;
}

struct quantity quantity_at(const struct finder *finder, uint32_t first,
                            uint32_t limit)
{
    struct quantity number = {first, 0, 0, 0};
    struct sum sum = {0};
    uint32_t i = first;

    if (finder->dated[first])
        return number;
    if (token_in(finder, i, limit, "a|an") && i + 1 < limit &&
        ((finder->word[i + 1].classes & WORD_SCALE) ||
         token_in(finder, i + 1, limit, "half")))
        i++;
    if (token_in(finder, i, limit, "half"))
        return half_dozen(finder, first, i, limit);
    while (i < limit && i - first < NUMBER_TOKENS) {
        bool joint = sum.any && is_joint(finder, i, limit, &sum);

        if (!sum_word(finder, joint ? i + (i + 1 < limit) : i, &sum))
            break;
        i += joint ? 2 : 1;
        number.end = i;
    }
    if (number.end && is_unit(finder, number.end, limit))
        number.end = 0;
    number.low = number.high = (int32_t)(sum.total + sum.part);
    return number;
}

struct quantity quantity_before(const struct finder *finder, uint32_t begin,
                                uint32_t end)
{
    uint32_t first = end > begin + NUMBER_TOKENS ? end - NUMBER_TOKENS : begin;
    struct quantity none = {end, 0, 0, 0};

    if (end <= begin ||
        !(finder->word[end - 1].digit ||
          (finder->word[end - 1].classes & (WORD_NUMBER | WORD_SCALE)) ||
          joined_value(finder->word[end - 1].fold) >= 0))
        return none;
    for (; first < end; first++) {
        struct quantity number = quantity_at(finder, first, end);

        if (number.end == end)
            return number;
    }
    return none;
}

/* How many tokens before `end` the words of `hedge` take, or 0. */
static uint32_t hedge_length(const struct finder *finder, uint32_t begin,
                             uint32_t end, const char *words)
{
    const char *stop = words + strlen(words);
    uint32_t i = end;

    while (stop > words) {
        const char *start = stop;
        struct str word;

        while (start > words && start[-1] != ' ')
            start--;
        word = (struct str){start, (size_t)(stop - start)};
        if (i == begin || !str_equal(finder->word[i - 1].fold, word))
            return 0;
        i--;
        stop = start > words ? start - 1 : start;
    }
    return end - i;
}

static struct bounds bounds_of(enum hedge hedge, struct quantity number)
{
    struct bounds bounds = BOUNDS_NONE;

    switch (hedge) {
    case HEDGE_ABOVE:
        bounds.min = number.low + 1;
        break;
    case HEDGE_LEAST:
        bounds.min = number.low;
        break;
    case HEDGE_BELOW:
        bounds.max = number.high > 0 ? number.high - 1 : 0;
        break;
    case HEDGE_MOST:
        bounds.max = number.high;
        break;
    case HEDGE_ABOUT:
        bounds.approx = number.low;
        break;
    }
    return bounds;
}

/* "or more", "or so", "plus" after the number; true if there was one. */
static bool hedge_after(const struct finder *finder, struct quantity *number,
                        uint32_t limit, struct bounds *bounds)
{
    uint32_t i = number->end;
    bool either = token_in(finder, i, limit, "or");

    if (token_in(finder, i, limit, "-") && i + 1 < limit)
        i++;
    if (token_in(finder, i, limit, "plus|+|odd|strong") ||
        token_in(finder, i + either, limit, "more|so|fewer|less")) {
        struct str fold = finder->word[i + either].fold;

        if (!either && word_in(fold, "more|so|fewer|less|strong"))
            return false;
        *bounds = bounds_of(word_in(fold, "fewer|less") ? HEDGE_MOST
                            : word_in(fold, "so|odd")   ? HEDGE_ABOUT
                                                        : HEDGE_LEAST,
                            *number);
        number->end = i + either + 1;
        return true;
    }
    return false;
}

/* "four or five", "30 to 40", "between 30 and 40": both ends. */
static void take_range(const struct finder *finder, struct quantity *number,
                       uint32_t begin)
{
    struct quantity low;
    uint32_t i = number->first;

    if (i < begin + 2 || !token_in(finder, i - 1, i, "or|to|-|–|and"))
        return;
    low = quantity_before(finder, begin, i - 1);
    if (!low.end || low.low >= number->high)
        return;
    if (token_in(finder, i - 1, i, "and") &&
        !(low.first > begin && token_in(finder, low.first - 1, i, "between")))
        return;
    number->low = low.low;
    number->first = low.first;
    if (token_in(finder, i - 1, i, "and"))
        number->first--;
}

struct bounds quantity_bounds(const struct finder *finder,
                              struct quantity *number, uint32_t begin,
                              uint32_t limit)
{
    struct bounds bounds;

    take_range(finder, number, begin);
    bounds = (struct bounds){number->low, number->high, NUMBER_NONE};
    hedge_after(finder, number, limit, &bounds);
    for (size_t k = 0; k < sizeof hedges / sizeof *hedges; k++) {
        uint32_t length =
            hedge_length(finder, begin, number->first, hedges[k].words);

        if (!length)
            continue;
        if (bounds.approx == NUMBER_NONE)
            bounds = bounds_of(hedges[k].hedge, *number);
        number->first -= length;
        break;
    }
    return bounds;
}
