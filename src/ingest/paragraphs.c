#include "ingest/paragraphs.h"

#include "ingest/date_text.h"
#include "ingest/shape.h"
#include "ingest/utf8.h"

enum {
    LINES_MAX = 4 * DOCUMENT_BLOCKS_MAX,
    WRAP_LEAST = 45, /* characters of the widest line of a wrapped text */
    WRAP_MOST = 100,
    WRAP_SLACK = 6, /* characters that a line may stay short for no reason */
    HEAD_BLOCKS = 8 /* where a masthead may stand */
};

struct line {
    struct span span;    /* trimmed */
    uint16_t characters; /* WRAP_MOST + 1 stands for more */
    uint16_t indent;
    bool after_blank;
};

struct lines {
    struct line *at;
    uint32_t count;
    uint32_t wrap; /* width at which the text is wrapped; 0: it is not */
};

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r' || c == '\f';
}

/* End of the line that starts at `at`. */
static uint32_t line_end(struct str text, uint32_t at)
{
    while (at < text.len && !is_line_end(text.ptr[at]))
        at++;
    return at;
}

/* Begin of the line after the one that ends at `end`. */
static uint32_t line_next(struct str text, uint32_t end)
{
    bool pair = end + 1 < text.len && text.ptr[end] == '\r' &&
                text.ptr[end + 1] == '\n';

    return end + 1 + pair;
}

static uint16_t characters_of(struct str line)
{
    uint16_t count = 0;

    for (size_t i = 0; i < line.len && count <= WRAP_MOST; i++)
        count =
            (uint16_t)(count + (((unsigned char)line.ptr[i] & 0xC0) != 0x80));
    return count;
}

static uint32_t count_lines(struct str text)
{
    uint32_t count = 0;

    for (uint32_t at = 0; at < text.len; count++)
        at = line_next(text, line_end(text, at));
    return count;
}

static void split_lines(struct str text, struct arena *arena,
                        struct lines *lines)
{
    bool after_blank = true;
    uint32_t end;

    lines->at = arena_alloc(arena, count_lines(text), sizeof *lines->at);
    for (uint32_t at = 0; at < text.len; at = line_next(text, end)) {
        struct line line = {.after_blank = after_blank};

        end = line_end(text, at);
        line.span = utf8_trim(text, (struct span){at, end});
        after_blank = line.span.begin == line.span.end;
        if (after_blank)
            continue;
        line.characters = characters_of(span_text(text, line.span));
        line.indent =
            (uint16_t)(line.span.begin - at < WRAP_MOST ? line.span.begin - at
                                                        : WRAP_MOST);
        lines->at[lines->count++] = line;
    }
}

/* Characters of the first word of `line`. */
static uint32_t first_word(struct str text, const struct line *line)
{
    struct str words = span_text(text, line->span);
    size_t len = 0;

    while (len < words.len && words.ptr[len] != ' ' && words.ptr[len] != '\t')
        len++;
    return characters_of((struct str){words.ptr, len});
}

/* Whether the first word of the next line had no room in this one. */
static bool is_full(struct str text, const struct line *line, uint32_t width)
{
    return line->characters + 1 + first_word(text, line + 1) > width;
}

/* The width that all but one line in fifty keep to; more than WRAP_MOST if
 * there is none. */
static uint32_t widest(const struct lines *lines)
{
    uint32_t wider[WRAP_MOST + 2] = {0};
    uint32_t count = 0, width = WRAP_MOST + 1;

    for (uint32_t i = 0; i < lines->count; i++)
        wider[lines->at[i].characters]++;
    while (width > 0 && count + wider[width] <= lines->count / 50)
        count += wider[width--];
    return width;
}

/* A full line that ends so may as well be a paragraph of its own. */
static bool ends_sentence(struct str line)
{
    return strchr(".!?:;", line.ptr[line.len - 1]) != NULL;
}

static uint32_t wrap_width(struct str text, const struct lines *lines)
{
    uint32_t width = widest(lines), pairs = 0, full = 0;

    if (width < WRAP_LEAST || width > WRAP_MOST)
        return 0;
    for (uint32_t i = 0; i + 1 < lines->count; i++) {
        if (lines->at[i + 1].after_blank)
            continue;
        pairs++;
        full += is_full(text, &lines->at[i], width) &&
                !ends_sentence(span_text(text, lines->at[i].span));
    }
    return pairs >= 2 && full * 10 >= pairs * 6 ? width : 0;
}

/* Whether `line` and the one after it are one paragraph. */
static bool goes_on(struct str text, const struct lines *lines,
                    const struct line *line)
{
    const struct line *next = line + 1;
    struct str words;

    if (lines->wrap == 0 || next == lines->at + lines->count ||
        next->after_blank || !is_full(text, line, lines->wrap - WRAP_SLACK))
        return false;
    words = span_text(text, next->span);
    return shape_bullet(words) == 0 && !shape_is_numbered(words) &&
           !shape_is_byline(words) && next->indent <= line->indent + 4U;
}

/* Leave marks out that only say what the block is; tell what they say. */
static enum block_kind strip_mark(struct str text, struct span *span)
{
    struct str line = span_text(text, *span);
    size_t hashes = 0;
    size_t bullet = shape_bullet(line);

    while (hashes < line.len && line.ptr[hashes] == '#')
        hashes++;
    if (hashes && hashes <= 6 && hashes < line.len && line.ptr[hashes] == ' ') {
        span->begin += (uint32_t)hashes;
        return BLOCK_HEADING;
    }
    if (line.len > 2 && line.ptr[0] == '>' && line.ptr[1] == ' ') {
        span->begin += 1;
        return BLOCK_QUOTE;
    }
    span->begin += (uint32_t)bullet;
    return bullet ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH;
}

static enum block_kind kind_of(struct str line)
{
    if (shape_is_caption(line))
        return BLOCK_CAPTION;
    if (shape_is_byline(line))
        return BLOCK_BYLINE;
    if (shape_is_numbered(line))
        return BLOCK_LIST_ITEM;
    return shape_is_heading(line) ? BLOCK_HEADING : BLOCK_PARAGRAPH;
}

static void add_block(struct document *doc, struct arena *arena,
                      struct span span)
{
    enum block_kind kind = strip_mark(doc->text, &span);
    struct str line;

    span = utf8_trim(doc->text, span);
    line = span_text(doc->text, span);
    if (!shape_has_words(line))
        return;
    if (kind == BLOCK_PARAGRAPH)
        kind = kind_of(line);
    document_add_block(doc, arena, span, kind);
}

/* Three or more lines that look like headings, one upon the other in the
 * running text, are a list: of names, of signatories. */
static void headings_to_lists(struct document *doc)
{
    uint32_t i = 0, end;

    while (i < doc->block_count && doc->block[i].kind != BLOCK_PARAGRAPH)
        i++;
    for (; i < doc->block_count; i = end + 1) {
        for (end = i;
             end < doc->block_count && doc->block[end].kind == BLOCK_HEADING;)
            end++;
        for (uint32_t k = i; k < end && end - i >= 3; k++)
            doc->block[k].kind = BLOCK_LIST_ITEM;
    }
}

/* A name right under the headline: the publisher. */
static void publisher_below_title(struct document *doc)
{
    struct block *block = doc->block;

    if (doc->block_count < 3 || block[0].kind != BLOCK_TITLE ||
        block[1].kind != BLOCK_HEADING || block[2].kind == BLOCK_HEADING ||
        block[1].span.begin > block[0].span.end + 2 ||
        block[2].span.begin <= block[1].span.end + 1)
        return;
    block[1].kind = BLOCK_BYLINE;
    if (doc->publisher.len == 0)
        doc->publisher = span_text(doc->text, block[1].span);
}

/* The day at the very end of a headline, behind a comma: "..., 3 May 2022". */
static struct date day_of_title(struct str title)
{
    struct span place;
    struct date date;

    date = date_in_text(title, &place);
    if (!date_known(date) || place.end != title.len || place.begin < 2 ||
        memcmp(title.ptr + place.begin - 2, ", ", 2) != 0)
        return DATE_UNKNOWN;
    return date;
}

void paragraphs_head(struct document *doc)
{
    if (doc->block_count < 2)
        return;
    if (doc->block[0].kind != BLOCK_BYLINE &&
        doc->block[0].kind != BLOCK_CAPTION &&
        doc->block[0].kind != BLOCK_LIST_ITEM &&
        shape_is_title(span_text(doc->text, doc->block[0].span)))
        doc->block[0].kind = BLOCK_TITLE;
    if (doc->block[0].kind == BLOCK_TITLE && doc->title.len == 0)
        doc->title = span_text(doc->text, doc->block[0].span);
    if (doc->block[0].kind == BLOCK_TITLE && !date_known(doc->published))
        doc->published = day_of_title(span_text(doc->text, doc->block[0].span));
    publisher_below_title(doc);
    for (uint32_t i = 0; i < doc->block_count && i < HEAD_BLOCKS; i++) {
        if (date_known(doc->published))
            return;
        if (doc->block[i].kind == BLOCK_BYLINE ||
            doc->block[i].kind == BLOCK_PARAGRAPH)
            doc->published =
                shape_dateline(span_text(doc->text, doc->block[i].span));
        if (doc->block[i].kind == BLOCK_PARAGRAPH)
            return;
    }
}

bool paragraphs_of_text(struct document *doc, struct arena *arena,
                        struct str source, struct error *err)
{
    struct lines lines = {0};
    uint32_t end;

    if (count_lines(doc->text) > LINES_MAX)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": more than %d lines; split it",
                          STR_ARGS(source), LINES_MAX);
    split_lines(doc->text, arena, &lines);
    lines.wrap = wrap_width(doc->text, &lines);
    for (uint32_t i = 0; i < lines.count; i = end + 1) {
        for (end = i; goes_on(doc->text, &lines, &lines.at[end]);)
            end++;
        add_block(
            doc, arena,
            (struct span){lines.at[i].span.begin, lines.at[end].span.end});
        if (doc->block_count > DOCUMENT_BLOCKS_MAX)
            return error_fail(err, ERROR_INPUT,
                              STR_FORMAT ": more than %d paragraphs; split it",
                              STR_ARGS(source), DOCUMENT_BLOCKS_MAX);
    }
    if (doc->block_count == 0)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": holds no words; nothing to read",
                          STR_ARGS(source));
    paragraphs_head(doc);
    headings_to_lists(doc);
    return true;
}
