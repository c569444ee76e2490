#include "ingest/input.h"

#include <stdio.h>

#include "ingest/folder.h"
#include "ingest/stream.h"

struct input {
    struct arena own;  /* of this struct */
    struct arena file; /* names of the open JSON Lines file */
    struct walk walk;
    struct stream stream;
    bool jsonl;      /* everything is JSON Lines */
    bool lines_open; /* the stream gives lines */
    uint32_t line;
    struct str name, shown; /* of the open JSON Lines file */
};

struct input *input_open(const char *const *paths, size_t count, bool jsonl)
{
    struct arena own = {0};
    struct input *input = arena_alloc(&own, 1, sizeof *input);

    input->own = own;
    input->walk.paths = paths;
    input->walk.path_count = count;
    input->stream.fd = -1;
    input->jsonl = jsonl;
    return input;
}

static void close_lines(struct input *input)
{
    stream_close(&input->stream);
    arena_free(&input->file);
    input->lines_open = false;
}

/* "NAME<mark>LINE" */
static struct str with_line(struct str name, char mark, uint32_t line,
                            struct arena *arena)
{
    char *text = arena_alloc(arena, name.len + 12, 1);
    int digits;

    if (name.len)
        memcpy(text, name.ptr, name.len);
    digits = snprintf(text + name.len, 12, "%c%u", mark, line);
    return (struct str){text, name.len + (size_t)digits};
}

static bool is_blank(struct str line)
{
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] != ' ' && line.ptr[i] != '\t' && line.ptr[i] != '\r')
            return false;
    return true;
}

/* The next line that is not blank. False with ERROR_NONE when the file is at
 * its end. */
static bool next_line(struct input *input, struct arena *arena, struct raw *raw,
                      struct error *err)
{
    struct str bytes;

    do {
        input->line++;
        input->stream.source = with_line(input->shown, ':', input->line, arena);
        if (!stream_line(&input->stream, DOCUMENT_MAX, arena, &bytes, err))
            return false;
        if (input->line == 1 && bytes.len >= 3 &&
            memcmp(bytes.ptr, "\xEF\xBB\xBF", 3) == 0)
            bytes = (struct str){bytes.ptr + 3, bytes.len - 3};
    } while (is_blank(bytes));
    *raw = (struct raw){.bytes = bytes,
                        .source = input->stream.source,
                        .name = with_line(input->name, '-', input->line, arena),
                        .line = input->line,
                        .format = FORMAT_JSONL};
    return true;
}

static void open_lines(struct input *input, struct str name, struct str shown)
{
    input->lines_open = true;
    input->line = 0;
    input->name = arena_copy(&input->file, name);
    input->shown = arena_copy(&input->file, shown);
}

/* Open `path`: either all of it is the document (true), or it gives lines or
 * fails (false). */
static bool open_file(struct input *input, const char *path,
                      struct arena *arena, struct raw *raw, struct error *err)
{
    bool standard = strcmp(path, "-") == 0;
    struct str given = standard ? STR("(standard input)") : str_of(path);
    struct str shown = source_shown(given, arena), head;
    struct str name = standard ? STR("stdin") : source_name(given, arena);
    bool ok = false;

    if (!stream_open(&input->stream, path, shown, err))
        return false;
    if (input->jsonl) { /* without a look at the head, which may come late */
        open_lines(input, name, shown);
        return false;
    }
    if (!stream_head(&input->stream, &head, err))
        goto done;
    raw->format = format_of(head, given);
    if (raw->format == FORMAT_JSONL && head.len) {
        open_lines(input, name, shown);
        return false;
    }
    raw->source = shown;
    raw->name = name;
    raw->line = 0;
    ok = stream_all(&input->stream, DOCUMENT_MAX, arena, &raw->bytes, err);
done:
    stream_close(&input->stream);
    return ok;
}

bool input_next(struct input *input, struct arena *arena, struct raw *raw,
                struct error *err)
{
    const char *path;

    for (;;) {
        err->kind = ERROR_NONE;
        if (input->lines_open) {
            if (next_line(input, arena, raw, err))
                return true;
            if (err->kind != ERROR_NONE && !stream_done(&input->stream))
                return false;
            close_lines(input);
        } else {
            if (!walk_next(&input->walk, arena, &path, err))
                return false;
            if (open_file(input, path, arena, raw, err))
                return true;
        }
        if (err->kind != ERROR_NONE)
            return false;
    }
}

uint64_t input_skipped(const struct input *input)
{
    return input->walk.skipped;
}

void input_close(struct input *input)
{
    struct arena own = input->own;

    if (input->lines_open)
        close_lines(input);
    walk_release(&input->walk);
    arena_free(&own);
}
