#include "ingest/shape.h"

#include <strings.h>

#include "ingest/date_text.h"
#include "ingest/utf8.h"

enum {
    HEADING_CHARACTERS = 120,
    HEADING_WORDS = 8, /* more need to be capitalised */
    TITLE_CHARACTERS = 220,
    BYLINE_CHARACTERS = 90,
    DATELINE_CHARACTERS = 70,
    SHORT_WORD = 3, /* "of", "the": not capitalised in a title */
};

/* What one look at a line counts. */
struct shape {
    uint32_t characters, words;
    uint32_t long_words;   /* more than SHORT_WORD letters */
    uint32_t capitalised;  /* of those, with a capital or digit first */
    uint32_t lower, upper; /* letters */
    uint32_t first, last;  /* characters */
};

static bool is_upper(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
           (c >= 0x410 && c <= 0x42F) ||
           (c >= 0x100 && c <= 0x137 && c % 2 == 0) ||
           (c >= 0x14A && c <= 0x177 && c % 2 == 0);
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 &&
            !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F));
}

static void add_word(struct shape *shape, uint32_t first, uint32_t letters)
{
    shape->words++;
    if (letters <= SHORT_WORD)
        return;
    shape->long_words++;
    shape->capitalised += is_upper(first) || is_digit(first);
}

static struct shape shape_of(struct str line)
{
    struct shape shape = {0};
    uint32_t word_first = 0, letters = 0;
    bool in_word = false;

    for (size_t i = 0, size; i < line.len; i += size) {
        uint32_t c;

        size = utf8_sequence(line.ptr + i, line.len - i);
        c = utf8_decode(line.ptr + i, size);
        if (shape.characters++ == 0)
            shape.first = c;
        if (utf8_is_space(c) && in_word)
            add_word(&shape, word_first, letters);
        if (utf8_is_space(c)) {
            in_word = false;
            letters = 0;
            continue;
        }
        if (is_letter(c) || is_digit(c)) {
            if (!in_word)
                word_first = c;
            in_word = true;
            letters++;
        }
        shape.upper += is_upper(c);
        shape.lower += is_letter(c) && !is_upper(c);
        shape.last = c;
    }
    if (in_word)
        add_word(&shape, word_first, letters);
    return shape;
}

static bool ends_sentence(uint32_t c)
{
    static const uint32_t MARKS[] = {'.', '!',    '?',    ';',    ':',
                                     ',', 0x2026, 0x3002, 0xFF01, 0xFF1F};

    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++)
        if (c == MARKS[i])
            return true;
    return false;
}

/* Whether the line ends as prose does, a closing quotation mark aside. */
static bool line_ends_sentence(struct str line, uint32_t last)
{
    static const char *const CLOSERS[] = {"\"", "'", ")", "\u201D", "\u2019"};

    if (ends_sentence(last))
        return true;
    for (size_t i = 0; i < sizeof CLOSERS / sizeof *CLOSERS; i++) {
        size_t len = strlen(CLOSERS[i]);

        if (line.len > len &&
            memcmp(line.ptr + line.len - len, CLOSERS[i], len) == 0)
            return ends_sentence((unsigned char)line.ptr[line.len - len - 1]);
    }
    return false;
}

/* Most of the longer words start with capitals, or all letters are. */
static bool written_like_a_name(const struct shape *shape)
{
    return (shape->lower == 0 && shape->upper > 0) ||
           shape->capitalised * 10 >= shape->long_words * 7;
}

bool shape_is_heading(struct str line)
{
    struct shape shape;

    if (line.len > (size_t)4 * HEADING_CHARACTERS)
        return false;
    shape = shape_of(line);
    if (shape.words == 0 || shape.characters > HEADING_CHARACTERS ||
        is_letter(shape.first) == is_digit(shape.first))
        return shape.words > 0 && shape.words <= HEADING_WORDS &&
               shape.lower == 0;
    if (is_letter(shape.first) && !is_upper(shape.first))
        return false;
    if (shape.lower == 0 && shape.upper > 0)
        return shape.last != ',';
    return !line_ends_sentence(line, shape.last) &&
           (shape.words <= HEADING_WORDS || written_like_a_name(&shape));
}

bool shape_is_title(struct str line)
{
    struct shape shape;

    if (line.len > (size_t)4 * TITLE_CHARACTERS)
        return false;
    shape = shape_of(line);
    if (shape.words < 2 || shape.characters > TITLE_CHARACTERS)
        return false;
    if (shape.last == '?' || shape.last == '!')
        return shape.characters <= HEADING_CHARACTERS;
    return !line_ends_sentence(line, shape.last) || shape.lower == 0;
}

static bool starts_with(struct str line, const char *head)
{
    size_t len = strlen(head);

    return line.len > len && strncasecmp(line.ptr, head, len) == 0;
}

/* "GA/SPD/502", "A/C.3/76/L.32": one word with slashes, no small letters. */
static bool is_symbol(struct str line)
{
    bool slash = false;

    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];

        slash = slash || c == '/';
        if (!(c == '/' || c == '.' || c == '-' || c == '*' ||
              is_upper((unsigned char)c) || is_digit((unsigned char)c)))
            return false;
    }
    return slash && line.len <= 30;
}

/* Whether every word in `rest` could stand beside a date: a place, a weekday,
 * a time, a rubric. */
static bool only_names(struct str rest)
{
    static const char *const SMALL[] = {
        "of", "the", "and", "at",  "on",   "in",   "de",  "da", "la",
        "pm", "am",  "p.m", "a.m", "p.m.", "a.m.", "est", "gmt"};
    struct shape shape = shape_of(rest);
    size_t i = 0;

    if (shape.words > 7)
        return false;
    while (i < rest.len) {
        size_t begin, len;
        bool known = false;

        while (i < rest.len && strchr(" ,|\t", rest.ptr[i]))
            i++;
        begin = i;
        while (i < rest.len && !strchr(" ,|\t", rest.ptr[i]))
            i++;
        len = i - begin;
        for (size_t k = 0; k < sizeof SMALL / sizeof *SMALL; k++)
            known =
                known || (len == strlen(SMALL[k]) &&
                          strncasecmp(rest.ptr + begin, SMALL[k], len) == 0);
        if (len && !known && rest.ptr[begin] >= 'a' && rest.ptr[begin] <= 'z')
            return false;
    }
    return true;
}

/* A date, and beside it nothing but names. */
static bool is_lone_date(struct str line)
{
    struct span place;
    struct str before, after;

    if (line.len > (size_t)2 * DATELINE_CHARACTERS ||
        !date_known(date_in_text(line, &place)))
        return false;
    before = span_text(line, (struct span){0, place.begin});
    after = span_text(line, (struct span){place.end, (uint32_t)line.len});
    return shape_of(line).characters <= DATELINE_CHARACTERS &&
           only_names(before) && only_names(after);
}

bool shape_is_byline(struct str line)
{
    static const char *const HEADS[] = {
        "By ",          "From ",      "Updated ",      "Published ", "Posted ",
        "Last updated", "Edited by ", "Reporting by ", "Written by "};
    struct shape shape;

    if (line.len > (size_t)4 * BYLINE_CHARACTERS)
        return false;
    if (is_symbol(line) || is_lone_date(line))
        return true;
    shape = shape_of(line);
    if (shape.characters > BYLINE_CHARACTERS || shape.words > 12 ||
        line_ends_sentence(line, shape.last))
        return false;
    for (size_t i = 0; i < sizeof HEADS / sizeof *HEADS; i++)
        if (starts_with(line, HEADS[i]))
            return i > 1 || written_like_a_name(&shape);
    return false;
}

/* Whether `word` stands in `line`, in any case. */
static bool contains(struct str line, const char *word)
{
    size_t len = strlen(word);

    for (size_t i = 0; i + len <= line.len; i++)
        if ((line.ptr[i] | 0x20) == (word[0] | 0x20) &&
            strncasecmp(line.ptr + i, word, len) == 0)
            return true;
    return false;
}

bool shape_is_caption(struct str line)
{
    static const char *const CREDITS[] = {
        "photo:",       "(photo",        "[photo",       "image:",
        "/reuters)",    "/afp)",         "/ap)",         "toggle caption",
        "getty images", "photo by ",     "photo credit", "/epa)",
        "file photo",   "media caption", "image caption"};

    if (line.len > (size_t)4 * BYLINE_CHARACTERS)
        return false;
    for (size_t i = 0; i < sizeof CREDITS / sizeof *CREDITS; i++)
        if (contains(line, CREDITS[i]))
            return !line_ends_sentence(line, shape_of(line).last) ||
                   line.ptr[line.len - 1] == ')' ||
                   line.ptr[line.len - 1] == ']';
    return false;
}

size_t shape_bullet(struct str line)
{
    static const char *const BULLETS[] = {"-",      "*",      "+",
                                          "\u2022", "\u00B7", "\u25AA",
                                          "\u25CF", "\u25E6", "\u2023"};

    for (size_t i = 0; i < sizeof BULLETS / sizeof *BULLETS; i++) {
        size_t len = strlen(BULLETS[i]);
        size_t end = len;

        if (line.len <= len || memcmp(line.ptr, BULLETS[i], len) != 0)
            continue;
        while (end < line.len &&
               (line.ptr[end] == ' ' || line.ptr[end] == '\t'))
            end++;
        if (end > len && end < line.len)
            return end;
    }
    return 0;
}

bool shape_is_numbered(struct str line)
{
    size_t i = 0, digits;

    if (line.len && line.ptr[0] == '(')
        i++;
    digits = i;
    while (i < line.len && i < digits + 3 &&
           is_digit((unsigned char)line.ptr[i]))
        i++;
    if (i == digits)
        while (
            i < line.len && i < digits + 4 && line.ptr[i] != '\0' &&
            strchr(digits ? "abcdefghijklmnopqrstuvwxyz" : "ivx", line.ptr[i]))
            i++;
    if (i == digits || i + 1 >= line.len)
        return false;
    return (line.ptr[i] == ')' || (digits == 0 && line.ptr[i] == '.')) &&
           (line.ptr[i + 1] == ' ' || line.ptr[i + 1] == '\t');
}

bool shape_has_words(struct str line)
{
    for (size_t i = 0; i < line.len; i++) {
        uint32_t c = (unsigned char)line.ptr[i];

        if (c >= 0xC3 || (c < 0x80 && (is_letter(c) || is_digit(c))))
            return true;
    }
    return false;
}

/* Whether a dash follows, behind brackets and the like at most. */
static bool dash_follows(struct str rest)
{
    static const char *const DASHES[] = {"-", "\u2013", "\u2014"};
    size_t i = 0;

    while (i < rest.len && strchr(" ).,", rest.ptr[i]))
        i++;
    for (size_t k = 0; k < sizeof DASHES / sizeof *DASHES; k++)
        if (rest.len - i > strlen(DASHES[k]) &&
            memcmp(rest.ptr + i, DASHES[k], strlen(DASHES[k])) == 0)
            return true;
    return false;
}

struct date shape_dateline(struct str line)
{
    struct span place;
    struct str head = line;
    struct date date;

    if (head.len > (size_t)2 * DATELINE_CHARACTERS)
        head.len = (size_t)2 * DATELINE_CHARACTERS;
    date = date_in_text(head, &place);
    if (!date_known(date) || place.end > DATELINE_CHARACTERS)
        return DATE_UNKNOWN;
    if (!shape_is_byline(line) &&
        !dash_follows((struct str){head.ptr + place.end, head.len - place.end}))
        return DATE_UNKNOWN;
    return only_names((struct str){head.ptr, place.begin}) ? date
                                                           : DATE_UNKNOWN;
}
