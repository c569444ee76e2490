#include "record/lines.h"

#include "ingest/utf8.h"
#include "record/columns.h"
#include "record/words.h"

enum { STYLE_MARK = 1, LEAST_ROOM = 16 };

static const char *const CODES[] = {"\033[0m", "\033[1m", "\033[2m",
                                    "\033[0;1;38;5;32m", "\033[0;1;38;5;172m"};

void lines_style(struct lines *lines, enum style style)
{
    write_char(&lines->words, STYLE_MARK);
    write_char(&lines->words, (char)('0' + style));
}

void lines_quote(struct lines *lines, struct str text)
{
    write_clean(&lines->words, text);
}

/* One character or style mark at the head of `text`: its bytes and columns. */
struct piece {
    size_t size;
    unsigned columns;
};

static struct piece piece_at(struct str text)
{
    size_t size;

    if (text.ptr[0] == STYLE_MARK)
        return (struct piece){2, 0};
    size = utf8_sequence(text.ptr, text.len);
    if (size == 0)
        return (struct piece){1, 1};
    return (struct piece){size, columns_of(utf8_decode(text.ptr, size))};
}

static unsigned measure(struct str word)
{
    unsigned columns = 0;

    for (size_t i = 0; i < word.len;) {
        struct piece piece = piece_at((struct str){word.ptr + i, word.len - i});

        columns += piece.columns;
        i += piece.size;
    }
    return columns;
}

/* Where a line stands: columns used, and columns that it may use. */
struct line {
    unsigned at, width, rest;
};

static void break_line(struct lines *lines, struct line *line)
{
    write_char(lines->out, '\n');
    for (unsigned i = 0; i < line->rest; i++)
        write_char(lines->out, ' ');
    line->at = line->rest;
}

static void put_piece(struct lines *lines, struct str piece)
{
    size_t style;

    if (piece.ptr[0] != STYLE_MARK) {
        write_str(lines->out, piece);
        return;
    }
    style = (size_t)(piece.ptr[1] - '0');
    if (lines->color && style < sizeof CODES / sizeof(char *))
        write_text(lines->out, CODES[style]);
}

/* A word longer than the line goes on in the next one. */
static void put_word(struct lines *lines, struct str word, struct line *line)
{
    for (size_t i = 0; i < word.len;) {
        struct piece piece = piece_at((struct str){word.ptr + i, word.len - i});

        if (line->width && line->at + piece.columns > line->width)
            break_line(lines, line);
        put_piece(lines, (struct str){word.ptr + i, piece.size});
        line->at += piece.columns;
        i += piece.size;
    }
}

void lines_end(struct lines *lines, const char *first, unsigned rest)
{
    struct str text = writer_text(&lines->words);
    struct line line = {measure(str_of(first)), lines->width, rest};
    bool start = true;

    if (line.width && line.width < rest + LEAST_ROOM)
        line.width = rest + LEAST_ROOM;
    write_text(lines->out, first);
    for (size_t i = 0, end; i < text.len; i = end + 1) {
        struct str word;
        unsigned columns;

        for (end = i; end < text.len && text.ptr[end] != ' ';)
            end++;
        word = (struct str){text.ptr + i, end - i};
        columns = measure(word);
        if (!start && line.width && line.at + 1 + columns > line.width) {
            break_line(lines, &line);
        } else if (!start) {
            write_char(lines->out, ' ');
            line.at++;
        }
        put_word(lines, word, &line);
        start = start && columns == 0;
    }
    write_char(lines->out, '\n');
    lines->words.count = 0;
}
