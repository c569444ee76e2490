#include "record/html_text.h"

#include "ingest/utf8.h"
#include "record/columns.h"

enum { SPEAKERS_SHOWN = 3 };

static const char *entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

static void escape_character(struct writer *out, struct str character)
{
    uint32_t code = utf8_decode(character.ptr, character.len);
    const char *name = entity(character.ptr[0]);
    char text[24];

    if (name) {
        write_text(out, name);
    } else if (is_control(code) && code != '\n' && code != '\t') {
        snprintf(text, sizeof text, "&lt;U+%04X&gt;", (unsigned)code);
        write_text(out, text);
    } else {
        write_str(out, character);
    }
}

void html_escape(struct writer *out, struct str text)
{
    for (size_t i = 0, size; i < text.len; i += size) {
        size = utf8_sequence(text.ptr + i, text.len - i);
        if (size)
            escape_character(out, (struct str){text.ptr + i, size});
        else
            write_text(out, UTF8_REPLACEMENT);
        size = size ? size : 1;
    }
}

void html_speaker(const struct html_options *options,
                  const struct record_statement *statement, struct writer *out)
{
    struct writer plain = {.arena = out->arena};

    write_speaker(&plain, &options->names, statement, false);
    html_escape(out, writer_text(&plain));
}

static void add_mark(struct marks *marks, struct arena *arena, struct mark mark)
{
    if (mark.span.begin == mark.span.end)
        return;
    for (uint32_t i = marks->count; i-- > 0;) {
        const struct mark *old = &marks->at[i];

        if (old->statement != mark.statement || old->tally != mark.tally)
            break; /* marks of one statement are added together */
        if (old->span.begin <= mark.span.begin &&
            mark.span.end <= old->span.end)
            return;
    }
    if (marks->count == marks->capacity)
        marks->at =
            arena_grow(arena, marks->at, &marks->capacity, sizeof *marks->at);
    marks->at[marks->count++] = mark;
}

static const char *look_of(struct str stance)
{
    static const char *const LOOKS[] = {"support", "oppose", "call", "state"};

    for (size_t i = 0; i < sizeof LOOKS / sizeof *LOOKS; i++)
        if (str_equal(stance, str_of(LOOKS[i])))
            return LOOKS[i];
    return "told";
}

static struct span trimmed(struct str text, uint32_t begin, uint32_t end)
{
    struct span span = {begin, end};

    return end <= text.len ? utf8_trim(text, span) : span;
}

/* What `span` has beyond the places of the statement's positions. */
static void add_rest(struct marks *marks, struct arena *arena, struct str text,
                     const struct record_statement *statement, struct span span)
{
    uint32_t at = span.begin;

    while (at < span.end) {
        uint32_t next = span.end, end = at;

        for (uint32_t i = 0; i < statement->position_count; i++) {
            struct span place = statement->position[i].evidence.span;

            if (place.begin <= at && at < place.end && place.end > end)
                end = place.end;
            else if (place.begin > at && place.begin < next)
                next = place.begin;
        }
        if (end == at)
            add_mark(marks, arena,
                     (struct mark){.span = trimmed(text, at, next),
                                   .look = "told",
                                   .statement = statement->id});
        at = end == at ? next : end;
    }
}

static void add_statement(struct marks *marks, struct arena *arena,
                          struct str text,
                          const struct record_statement *statement)
{
    for (uint32_t i = 0; i < statement->position_count; i++)
        add_mark(marks, arena,
                 (struct mark){.span = statement->position[i].evidence.span,
                               .look = look_of(statement->position[i].stance),
                               .statement = statement->id});
    for (uint32_t i = 0; i < statement->evidence_count; i++)
        add_rest(marks, arena, text, statement, statement->evidence[i].span);
}

static int by_place(const void *left, const void *right)
{
    const struct mark *a = left, *b = right;

    if (a->span.begin != b->span.begin)
        return a->span.begin < b->span.begin ? -1 : 1;
    if (a->statement != b->statement) /* statements before tallies */
        return a->statement - 1 < b->statement - 1 ? -1 : 1;
    if (a->tally != b->tally)
        return a->tally < b->tally ? -1 : 1;
    return (a->span.end > b->span.end) - (a->span.end < b->span.end);
}

struct marks marks_of(const struct record *record, struct arena *arena)
{
    struct marks marks = {0};

    for (uint32_t i = 0; i < record->statement_count; i++)
        add_statement(&marks, arena, record->text, &record->statement[i]);
    for (uint32_t i = 0; i < record->tally_count; i++)
        add_mark(&marks, arena,
                 (struct mark){.span = record->tally[i].evidence.span,
                               .look = "tally",
                               .tally = i + 1});
    if (marks.count)
        qsort(marks.at, marks.count, sizeof *marks.at, by_place);
    for (uint32_t i = 0; i < marks.count; i++)
        marks.at[i].id = i + 1;
    return marks;
}

const struct mark *marks_find(const struct marks *marks, uint32_t statement,
                              uint32_t tally, struct span span)
{
    const struct mark *first = NULL;

    for (uint32_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->at[i];

        if (mark->statement != statement || mark->tally != tally)
            continue;
        if (mark->span.begin <= span.begin && span.end <= mark->span.end)
            return mark;
        first = first ? first : mark;
    }
    return first;
}

void write_anchor(struct writer *out, uint32_t number, const struct mark *mark)
{
    write_char(out, 'd');
    write_number(out, number);
    write_text(out, mark->statement ? "-s" : "-t");
    write_number(out, mark->statement ? mark->statement : mark->tally);
}

static void write_reference(struct writer *out, uint32_t number,
                            const struct mark *mark)
{
    write_text(out, "<a class=\"ref\" href=\"#");
    write_anchor(out, number, mark);
    write_text(out, "\" id=\"d");
    write_number(out, number);
    write_text(out, "-e");
    write_number(out, mark->id);
    write_text(out, "\" aria-label=\"");
    write_text(out, mark->statement ? "" : "T");
    write_number(out, mark->statement ? mark->statement : mark->tally);
    write_text(out, mark->statement ? ", statement: " : ", tally: ");
    write_text(out, mark->look);
    write_text(out, ", bytes ");
    write_number(out, mark->span.begin);
    write_text(out, " to ");
    write_number(out, mark->span.end);
    write_text(out, "\">");
    write_text(out, mark->statement ? "" : "T");
    write_number(out, mark->statement ? mark->statement : mark->tally);
    write_text(out, "</a>");
}

/* The next edge of a mark behind `at`, at most `end`; *look is the first mark
 * that covers `at`. */
static uint32_t next_edge(const struct marks *marks, uint32_t at, uint32_t end,
                          const char **look)
{
    *look = NULL;
    for (uint32_t i = 0; i < marks->count; i++) {
        struct span span = marks->at[i].span;

        if (span.begin >= end)
            break;
        if (span.begin <= at && at < span.end && !*look)
            *look = marks->at[i].look;
        if (span.begin > at && span.begin < end)
            end = span.begin;
        else if (span.end > at && span.end < end)
            end = span.end;
    }
    return end;
}

void html_marked(const struct record *record,
                 const struct html_options *options, const struct marks *marks,
                 struct span span, struct writer *out)
{
    uint32_t at = span.begin;

    while (at < span.end) {
        const char *look;
        uint32_t edge = next_edge(marks, at, span.end, &look);

        for (uint32_t i = 0; i < marks->count; i++)
            if (marks->at[i].span.begin == at)
                write_reference(out, options->number, &marks->at[i]);
        if (look) {
            write_text(out, "<span class=\"ev ");
            write_text(out, look);
            write_text(out, "\">");
        }
        html_escape(out, span_text(record->text, (struct span){at, edge}));
        write_text(out, look ? "</span>" : "");
        at = edge;
    }
}

/* Where the line that begins at `at` ends: its line feed, or the text's end. */
static uint32_t line_end(struct str text, uint32_t at)
{
    const char *feed = memchr(text.ptr + at, '\n', text.len - at);

    return feed ? (uint32_t)(feed - text.ptr) : (uint32_t)text.len;
}

static bool is_empty(struct str text, struct span span)
{
    return utf8_trimmed(span_text(text, span)).len == 0;
}

/* Whether empty lines part the paragraphs; else each line is one. */
static bool has_empty_lines(struct str text)
{
    for (uint32_t at = 0, end; at < text.len; at = end + 1) {
        end = line_end(text, at);
        if (is_empty(text, (struct span){at, end}))
            return true;
    }
    return false;
}

/* The paragraph that begins at or after *at; false at the text's end. */
static bool next_paragraph(struct str text, bool by_empty_lines, uint32_t *at,
                           struct span *span)
{
    *span = (struct span){0, 0};
    while (*at < text.len) {
        struct span line = {*at, line_end(text, *at)};
        bool empty = is_empty(text, line);

        if (empty && span->end)
            break;
        *at = line.end < text.len ? line.end + 1 : line.end;
        if (empty)
            continue;
        *span = (struct span){span->end ? span->begin : line.begin, line.end};
        if (!by_empty_lines)
            break;
    }
    *span = utf8_trim(text, *span);
    return span->begin < span->end;
}

static const struct record_statement *statement_at(const struct record *record,
                                                   const struct mark *mark)
{
    return mark->statement ? &record->statement[mark->statement - 1] : NULL;
}

/* Who speaks in this paragraph; the publisher where nobody is marked. */
static void write_margin(const struct record *record,
                         const struct html_options *options,
                         const struct marks *marks, struct span span,
                         struct writer *out)
{
    uint32_t shown[SPEAKERS_SHOWN], count = 0;

    for (uint32_t i = 0; i < marks->count && count < SPEAKERS_SHOWN; i++) {
        const struct record_statement *s = statement_at(record, &marks->at[i]);
        bool seen = !s || marks->at[i].span.end <= span.begin ||
                    marks->at[i].span.begin >= span.end;

        for (uint32_t k = 0; k < count && !seen; k++)
            seen = shown[k] == s->id;
        if (seen)
            continue;
        shown[count++] = s->id;
        write_text(out, "<b>");
        html_speaker(options, s, out);
        write_text(out, "</b>");
    }
    if (count == 0)
        write_text(out, "<i>the publisher</i>");
}

void html_text(const struct record *record, const struct html_options *options,
               const struct marks *marks, uint32_t from, struct writer *out)
{
    bool by_empty_lines = has_empty_lines(record->text);
    uint32_t at = from, number = 0;
    struct span span;

    while (next_paragraph(record->text, by_empty_lines, &at, &span)) {
        write_text(out, "<div class=\"para\"><div class=\"margin\"><span>¶");
        write_number(out, ++number);
        write_text(out, "</span>");
        write_margin(record, options, marks, span, out);
        write_text(out, "</div><p dir=\"auto\">");
        html_marked(record, options, marks, span, out);
        write_text(out, "</p></div>\n");
    }
}
