#include "names/document_symbols.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "names/finder.h"

/* The bodies behind the first letters of their documents' symbols. */
struct series {
    struct str prefix;
    struct str body;
};

static const struct series series[] = {
    {STR_INIT("A/HRC/"), STR_INIT("HRC")},
    {STR_INIT("A/"), STR_INIT("UNGA")},
    {STR_INIT("S/"), STR_INIT("UNSC")},
    {STR_INIT("E/"), STR_INIT("ECOSOC")},
    {STR_INIT("FCCC/"), STR_INIT("UNFCCC")},
    {STR_INIT("WHA"), STR_INIT("WHO")},
    {STR_INIT("GC/"), STR_INIT("IAEA")},
    {STR_INIT("GOV/"), STR_INIT("IAEA")},
    {STR_INIT("INFCIRC/"), STR_INIT("IAEA")},
    {STR_INIT("WT/"), STR_INIT("WTO")},
    {STR_INIT("CCPR/"), STR_INIT("")},
    {STR_INIT("CEDAW/"), STR_INIT("")},
    {STR_INIT("CERD/"), STR_INIT("")},
    {STR_INIT("CRC/"), STR_INIT("")},
    {STR_INIT("CAT/"), STR_INIT("")},
    {STR_INIT("NPT/"), STR_INIT("")},
    {STR_INIT("CD/"), STR_INIT("")},
    {STR_INIT("TD/"), STR_INIT("")},
    {STR_INIT("ST/"), STR_INIT("UN")},
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_symbol_byte(char c)
{
    return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '/' || c == '.' ||
           c == '-' || c == '(' || c == ')' || (c >= 'a' && c <= 'z');
}

static const struct series *series_at(struct str text)
{
    size_t count = sizeof series / sizeof *series;

    for (const struct series *row = series; row < series + count; row++)
        if (text.len > row->prefix.len &&
            memcmp(text.ptr, row->prefix.ptr, row->prefix.len) == 0)
            return row;
    return NULL;
}

/* Bytes of the symbol at the head of `text`, 0 if there is none. It holds a
 * digit, and ends in a digit, a letter, or a bracket that it opened. */
static size_t symbol_length(struct str text)
{
    const struct series *row = series_at(text);
    size_t length = row ? row->prefix.len : 0;
    bool digit = false, open = false;

    if (!row)
        return 0;
    while (length < text.len && length < 64 &&
           is_symbol_byte(text.ptr[length])) {
        if (text.ptr[length] == ')' && !open)
            break;
        open = text.ptr[length] == '(' || (open && text.ptr[length] != ')');
        digit = digit || is_digit(text.ptr[length]);
        length++;
    }
    while (length && strchr("./-(", text.ptr[length - 1]))
        length--;
    return digit ? length : 0;
}

static int32_t number_at(struct str text, size_t i)
{
    int32_t value = 0;

    if (i >= text.len || !is_digit(text.ptr[i]))
        return NUMBER_NONE;
    for (; i < text.len && is_digit(text.ptr[i]) && value < 100000; i++)
        value = value * 10 + (text.ptr[i] - '0');
    return value;
}

/* The first part between slashes that is a number of a session: below 200,
 * not the last part. */
static int32_t session_of(struct str text)
{
    for (size_t i = 0; i + 1 < text.len; i++) {
        int32_t value =
            text.ptr[i] == '/' ? number_at(text, i + 1) : NUMBER_NONE;
        size_t end = i + 1;

        while (end < text.len && is_digit(text.ptr[end]))
            end++;
        if (value > 0 && value < 200 && end < text.len && text.ptr[end] == '/')
            return value;
    }
    return NUMBER_NONE;
}

static int32_t committee_of(struct str text)
{
    int32_t committee = NUMBER_NONE;

    if (text.len > 4 && memcmp(text.ptr, "A/C.", 4) == 0)
        committee = number_at(text, 4);
    return committee >= 1 && committee <= 6 ? committee : NUMBER_NONE;
}

static uint32_t body_actor(struct finder *finder, struct str code)
{
    return code.len ? finder_actor(finder, ACTOR_BODY, code, true)
                    : (uint32_t)ACTOR_NONE;
}

static void add_symbol(struct finder *finder, struct symbol symbol)
{
    struct names *names = finder->names;

    if (names->symbol_count == names->symbol_capacity)
        names->symbol =
            arena_grow(finder->arena, names->symbol, &names->symbol_capacity,
                       sizeof *names->symbol);
    names->symbol[names->symbol_count++] = symbol;
    for (uint32_t i = symbol.first; i < symbol.end; i++)
        finder->dated[i] = true;
}

/* A symbol that begins at token `i`; gives one past its last token, or `i`. */
static uint32_t find_written(struct finder *finder, uint32_t i, uint32_t limit)
{
    struct span sentence = {finder->tokens->at[i].span.begin,
                            finder->tokens->at[limit - 1].span.end};
    struct str text = span_text(finder->doc->text, sentence);
    const struct series *row = series_at(text);
    struct symbol symbol = {.first = i, .end = i + 1};
    bool general;

    text.len = symbol_length(text);
    if (!text.len)
        return i;
    while (symbol.end < limit && finder->tokens->at[symbol.end - 1].span.end <
                                     sentence.begin + text.len)
        symbol.end++;
    general =
        str_equal(row->body, STR("UNGA")) || str_equal(row->body, STR("HRC"));
    symbol.text = text;
    symbol.body = body_actor(finder, row->body);
    symbol.session = general ? session_of(text) : NUMBER_NONE;
    symbol.committee = committee_of(text);
    add_symbol(finder, symbol);
    return symbol.end;
}

/* The body whose resolution it is, from the words before it or its number:
 * "75/1" is the General Assembly's, "2593 (2021)" the Security Council's. */
static struct str resolution_body(const struct finder *finder, uint32_t word,
                                  bool session, bool year)
{
    uint32_t first = sentence_first(finder, word);

    for (uint32_t back = 1; back <= 4 && word >= first + back; back++) {
        struct str fold = finder->word[word - back].fold;

        if (word_in(fold, "rights|hrc"))
            return STR("HRC");
        if (word_in(fold, "security|unsc"))
            return STR("UNSC");
        if (word_in(fold, "assembly|unga|ga"))
            return STR("UNGA");
        if (word_in(fold, "health|wha"))
            return STR("WHO");
    }
    if (session)
        return STR("UNGA");
    return year ? STR("UNSC") : STR("");
}

/* "2593 (2021)", "75/1", "48/1" after "resolution": one past it, or `i`. */
static uint32_t find_numbered(struct finder *finder, uint32_t word, uint32_t i,
                              uint32_t limit)
{
    struct symbol symbol = {i,          i + 1,       {"", 0},
                            ACTOR_NONE, NUMBER_NONE, NUMBER_NONE};
    const struct word *number;
    const char *slash;
    bool year;
    struct str body;

    if (i >= limit || !finder->word[i].digit)
        return i;
    number = &finder->word[i];
    slash = memchr(number->text.ptr, '/', number->text.len);
    if (!slash && token_in(finder, i + 1, limit, "/") && i + 2 < limit &&
        finder->word[i + 2].digit)
        symbol.end = i + 3;
    year = token_in(finder, i + 1, limit, "(") && i + 3 < limit &&
           finder->word[i + 2].digit && token_in(finder, i + 3, limit, ")");
    if (year)
        symbol.end = i + 4;
    body = resolution_body(finder, word, slash || symbol.end == i + 3, year);
    if (!body.len && number_at(number->text, 0) < 300)
        return i;
    symbol.body = body_actor(finder, body.len ? body : STR("UNSC"));
    if (slash || symbol.end == i + 3)
        symbol.session = number_at(number->text, 0);
    if (word + 1 == i)
        symbol.first = word;
    symbol.text = range_text(finder, symbol.first, symbol.end);
    add_symbol(finder, symbol);
    return symbol.end;
}

static uint32_t find_resolutions(struct finder *finder, uint32_t word,
                                 uint32_t limit)
{
    uint32_t i = word + 1, next;

    if (token_in(finder, i, limit, "no.|no|number|nos."))
        i++;
    while ((next = find_numbered(finder, word, i, limit)) > i) {
        i = next;
        if (token_in(finder, i, limit, ",") &&
            token_in(finder, i + 1, limit, "and"))
            i++;
        if (!token_in(finder, i, limit, "and|,|&|or"))
            break;
        i++;
    }
    return i;
}

void document_symbols_find(struct finder *finder)
{
    for (uint32_t i = 0; i < finder->tokens->count;) {
        uint32_t limit = sentence_end(finder, i);
        uint32_t next = i;

        if (word_in(finder->word[i].fold, "resolution|resolutions"))
            next = find_resolutions(finder, i, limit);
        else if (finder->word[i].capital)
            next = find_written(finder, i, limit);
        i = next > i ? next : i + 1;
    }
}
