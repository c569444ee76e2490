#include "ingest/date_text.h"

#include <strings.h>

/* One number or word of the text. */
struct piece {
    struct span span;
    int number; /* -1: a word */
    int digits;
    int month;      /* 1 to 12, or 0: no month's name */
    char separator; /* the byte right after it, 0 at the end */
};

enum { PIECES = 3 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (unsigned char)c >= 0x80;
}

/* The month that `word` names in full or by its first three letters. */
static int month_of(struct str word)
{
    static const char *const MONTHS[12] = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};

    if (word.len < 3 || word.len > 9)
        return 0;
    if (word.len == 4 && strncasecmp(word.ptr, "sept", 4) == 0)
        return 9;
    for (int i = 0; i < 12; i++)
        if ((word.ptr[0] | 0x20) == MONTHS[i][0] &&
            (word.len == 3 || word.len == strlen(MONTHS[i])) &&
            strncasecmp(word.ptr, MONTHS[i], word.len) == 0)
            return i + 1;
    return 0;
}

/* The next number or word at or after `at`; an empty span at the end. */
static struct piece next_piece(struct str text, uint32_t at)
{
    struct piece piece = {.number = -1};
    uint32_t end;

    while (at < text.len && !is_digit(text.ptr[at]) && !is_letter(text.ptr[at]))
        at++;
    end = at;
    if (at < text.len && is_digit(text.ptr[at])) {
        piece.number = 0;
        for (; end < text.len && is_digit(text.ptr[end]); end++)
            if (piece.number < 100000000)
                piece.number = piece.number * 10 + (text.ptr[end] - '0');
        piece.digits = (int)(end - at);
    } else {
        while (end < text.len && is_letter(text.ptr[end]))
            end++;
        piece.month = month_of(span_text(text, (struct span){at, end}));
    }
    piece.span = (struct span){at, end};
    if (end < text.len)
        piece.separator = text.ptr[end];
    return piece;
}

static struct date date_of(int year, int month, int day)
{
    if (!date_valid(year, month, day))
        return DATE_UNKNOWN;
    return (struct date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

static bool is_year(const struct piece *piece)
{
    return piece->digits == 4 && piece->number >= 1000;
}

static bool is_day(const struct piece *piece)
{
    return piece->number >= 0 && piece->digits <= 2;
}

/* Three numbers with one mark between them: the year first, or last with a
 * day that can be no month. */
static struct date date_of_numbers(const struct piece p[PIECES])
{
    char mark = p[0].separator;
    bool apart = p[0].span.end + 1 == p[1].span.begin &&
                 p[1].span.end + 1 == p[2].span.begin;

    if (!apart || p[1].separator != mark ||
        !(mark == '-' || mark == '/' || mark == '.'))
        return DATE_UNKNOWN;
    if (is_year(&p[0]) && is_day(&p[1]) && is_day(&p[2]))
        return date_of(p[0].number, p[1].number, p[2].number);
    if (!is_year(&p[2]) || !is_day(&p[0]) || !is_day(&p[1]))
        return DATE_UNKNOWN;
    if (mark == '.' || p[0].number > 12 || p[0].number == p[1].number)
        return date_of(p[2].number, p[1].number, p[0].number);
    if (p[1].number > 12)
        return date_of(p[2].number, p[0].number, p[1].number);
    return DATE_UNKNOWN;
}

/* Whether a and b stand near enough to belong to one date. */
static bool close_by(const struct piece *a, const struct piece *b)
{
    return b->span.begin - a->span.end <= 3;
}

/* The date whose pieces are p[0..2], a name of a month among them. */
static struct date date_of_words(const struct piece p[PIECES])
{
    if (!close_by(&p[0], &p[1]) || !close_by(&p[1], &p[2]))
        return DATE_UNKNOWN;
    if (is_day(&p[0]) && p[1].month && is_year(&p[2]))
        return date_of(p[2].number, p[1].month, p[0].number);
    if (p[0].month && is_day(&p[1]) && is_year(&p[2]))
        return date_of(p[2].number, p[0].month, p[1].number);
    if (is_year(&p[0]) && p[1].month && is_day(&p[2]))
        return date_of(p[0].number, p[1].month, p[2].number);
    return DATE_UNKNOWN;
}

/* "st", "nd", "rd", "th" right behind a day, and "of" before a month, say
 * nothing. */
static bool is_filler(struct str text, const struct piece *before,
                      const struct piece *piece)
{
    struct str word = span_text(text, piece->span);

    if (word.len != 2 || before->number < 0)
        return false;
    if (strncasecmp(word.ptr, "of", 2) == 0)
        return true;
    return before->span.end == piece->span.begin &&
           (strncasecmp(word.ptr, "st", 2) == 0 ||
            strncasecmp(word.ptr, "nd", 2) == 0 ||
            strncasecmp(word.ptr, "rd", 2) == 0 ||
            strncasecmp(word.ptr, "th", 2) == 0);
}

/* The PIECES pieces from `at` on, fillers left out. */
static void take_pieces(struct str text, uint32_t at, struct piece p[PIECES])
{
    for (int i = 0; i < PIECES; i++) {
        p[i] = next_piece(text, at);
        while (i > 0 && is_filler(text, &p[i - 1], &p[i])) {
            p[i - 1].span.end = p[i].span.end;
            p[i] = next_piece(text, p[i].span.end);
        }
        at = p[i].span.end;
    }
}

/* The date that starts with the piece at `at`, if one does. */
static struct date date_at(struct str text, uint32_t at, struct span *place)
{
    struct piece p[PIECES];
    struct date date;

    take_pieces(text, at, p);
    *place = (struct span){p[0].span.begin, p[2].span.end};
    date = date_of_numbers(p);
    if (!date_known(date))
        date = date_of_words(p);
    if (!date_known(date) && p[0].digits == 8) {
        place->end = p[0].span.end;
        date = date_of(p[0].number / 10000, p[0].number / 100 % 100,
                       p[0].number % 100);
    }
    return date;
}

struct date date_in_text(struct str text, struct span *place)
{
    struct piece piece = {.number = -1};
    struct span here;

    if (text.len == 0)
        return DATE_UNKNOWN;
    for (;;) {
        struct date date = DATE_UNKNOWN;

        piece = next_piece(text, piece.span.end);
        if (piece.span.begin == piece.span.end)
            return DATE_UNKNOWN;
        if (piece.number >= 0 || piece.month)
            date = date_at(text, piece.span.begin, &here);
        if (!date_known(date) || date.year < 1000)
            continue;
        if (place)
            *place = here;
        return date;
    }
}
