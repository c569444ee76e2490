#include "code/vocabulary.h"
#include "ingest/input.h"
#include "library/handle.h"
#include "parse/parse.h"
#include "record/json_read.h"

static const struct rapporteur_read_options NO_OPTIONS;

struct rapporteur_reader *
rapporteur_reader_new(const struct rapporteur *library)
{
    struct arena arena = {0};
    struct rapporteur_reader *reader = arena_alloc(&arena, 1, sizeof *reader);

    reader->library = library;
    reader->parser = parser_new(&arena, library->model, NULL);
    reader->arena = arena;
    return reader;
}

void rapporteur_reader_free(struct rapporteur_reader *reader)
{
    struct arena arena;

    if (!reader)
        return;
    arena = reader->arena;
    arena_free(&arena);
}

/* A record that owns `arena` and lives in it. */
static struct rapporteur_record *record_new(const struct rapporteur *library,
                                            struct arena arena)
{
    struct rapporteur_record *record = arena_alloc(&arena, 1, sizeof *record);

    record->arena = arena;
    record->library = library;
    return record;
}

void rapporteur_record_free(struct rapporteur_record *record)
{
    struct arena arena;

    if (!record)
        return;
    arena = record->arena;
    arena_free(&arena);
}

static bool set_published(const char *published, struct date *date,
                          struct error *err)
{
    struct date day;

    if (!published)
        return true;
    day = date_of_iso(str_of(published));
    if (!date_known(day) || strlen(published) != DATE_TEXT_SIZE - 1)
        return error_fail(err, ERROR_USAGE,
                          "%s: is no day; write it as 2021-10-22", published);
    *date = day;
    return true;
}

/* Whether `size` bytes of text are not too many. */
static bool check_size(struct str source, size_t size, size_t most,
                       struct error *err)
{
    most = most ? most : RAPPORTEUR_MAX_TEXT;
    if (size <= most)
        return true;
    return error_fail(err, ERROR_INPUT,
                      STR_FORMAT ": %zu MB of text, more than the limit of "
                                 "%zu MB; split it, or raise the limit",
                      STR_ARGS(source), (size + 999999) / 1000000,
                      most / 1000000);
}

/* Plain text is refused before it is looked at; of a page only its article
 * counts. */
static bool document_of(const struct raw *raw, size_t most,
                        struct rapporteur_record *record, struct error *err)
{
    size_t known = raw->format == FORMAT_TEXT ? raw->bytes.len : 0;

    return check_size(raw->source, known, most, err) &&
           document_of_raw(raw, &record->arena, &record->doc, err) &&
           check_size(raw->source, record->doc.text.len, most, err);
}

/* From the document to its statements, through the rooms. */
static void read_rooms(struct rapporteur_reader *reader,
                       const struct rapporteur_read_options *options,
                       struct rapporteur_record *record)
{
    const struct rapporteur *library = reader->library;
    struct arena *arena = &record->arena;
    struct names names = {0};
    struct statements statements = {0};
    struct reading reading = {&record->doc, &record->tokens,     &record->trees,
                              &names,       library->vocabulary, arena};

    record->parsed = true;
    record->tokens = tokens_split(&record->doc, arena);
    record->trees =
        parse_trees(reader->parser, &record->doc, &record->tokens, arena);
    if (options->parse_only) {
        names.published = record->doc.published;
    } else {
        names = names_find(&record->doc, &record->tokens, &record->trees,
                           library->gazetteer, arena);
        statements = code_statements(&reading);
    }
    record->record = record_of(&reading, &statements, &library->versions);
    if (options->min_confidence > 0)
        record_filter(&record->record, options->min_confidence);
}

/* Read `raw`, whose bytes lie in `arena`, which the record or the failure takes
 * over. */
static bool read_raw(struct rapporteur_reader *reader, struct arena arena,
                     const struct raw *raw,
                     const struct rapporteur_read_options *options,
                     struct rapporteur_record **out,
                     struct rapporteur_error *err)
{
    struct rapporteur_record *record = record_new(reader->library, arena);
    struct error reason = {0};

    options = options ? options : &NO_OPTIONS;
    if (!document_of(raw, options->max_text, record, &reason) ||
        !set_published(options->published, &record->doc.published, &reason)) {
        rapporteur_record_free(record);
        return library_fail(&reason, err);
    }
    read_rooms(reader, options, record);
    *out = record;
    return true;
}

bool rapporteur_read_bytes(struct rapporteur_reader *reader, const char *bytes,
                           size_t size, const char *name,
                           const struct rapporteur_read_options *options,
                           struct rapporteur_record **out,
                           struct rapporteur_error *err)
{
    struct arena arena = {0};
    struct str path = arena_copy(&arena, str_of(name));
    struct raw raw = {
        .bytes = arena_copy(&arena, (struct str){bytes, size}),
        .source = source_shown(path, &arena),
        .name = source_name(path, &arena),
        .format = format_of((struct str){bytes, size}, path),
    };

    return read_raw(reader, arena, &raw, options, out, err);
}

bool rapporteur_read_item(struct rapporteur_reader *reader,
                          struct rapporteur_item *item,
                          const struct rapporteur_read_options *options,
                          struct rapporteur_record **out,
                          struct rapporteur_error *err)
{
    return read_raw(reader, item->arena, &item->raw, options, out, err);
}

bool rapporteur_read_file(struct rapporteur_reader *reader, const char *path,
                          const struct rapporteur_read_options *options,
                          struct rapporteur_record **out,
                          struct rapporteur_error *err)
{
    struct rapporteur_input *input = rapporteur_input_new(&path, 1, false);
    struct rapporteur_item *item;
    bool ok = rapporteur_input_next(input, &item, err) &&
              rapporteur_read_item(reader, item, options, out, err);

    if (!ok && err->kind == RAPPORTEUR_OK) {
        err->kind = RAPPORTEUR_INPUT;
        snprintf(err->message, sizeof err->message,
                 "%s: holds no document; name another file", path);
    }
    rapporteur_input_free(input);
    return ok;
}

const char *rapporteur_warning(struct rapporteur_record *record)
{
    const struct record *facts = &record->record;
    size_t size = facts->source.len + facts->warning.len + 3;
    char *line;

    if (facts->warning.len == 0)
        return NULL;
    line = arena_alloc(&record->arena, size, 1);
    snprintf(line, size, STR_FORMAT ": " STR_FORMAT, STR_ARGS(facts->source),
             STR_ARGS(facts->warning));
    return line;
}

bool rapporteur_record_of_json(const struct rapporteur *library,
                               const char *json, size_t size, const char *name,
                               struct rapporteur_record **out,
                               struct rapporteur_error *err)
{
    struct rapporteur_record *record = record_new(library, (struct arena){0});
    struct error reason = {0};

    if (!json_read((struct str){json, size}, str_of(name), &record->arena,
                   &record->record, &reason)) {
        rapporteur_record_free(record);
        return library_fail(&reason, err);
    }
    *out = record;
    return true;
}
