#include "library/handle.h"
#include "library/tables_version.h"
#include "names/tables.h"
#include "parse/conllu_write.h"
#include "record/account.h"
#include "record/html.h"
#include "record/json_write.h"

static const struct rapporteur_render_options NO_OPTIONS;

/* What was written becomes the caller's, with its arena. */
static void hand_over(struct writer *out, struct rapporteur_buffer *buffer)
{
    write_char(out, '\0');
    buffer->bytes = out->at;
    buffer->size = out->count - 1;
    buffer->memory = out->arena->newest;
}

void rapporteur_buffer_free(struct rapporteur_buffer *buffer)
{
    struct arena arena = {buffer->memory};

    arena_free(&arena);
    *buffer = (struct rapporteur_buffer){0};
}

static void render_json(const struct rapporteur_record *record,
                        const struct rapporteur_render_options *options,
                        struct writer *out)
{
    struct json_options json = {
        .text = !options->no_text,
        .why = options->why,
        .characters = options->characters,
    };

    json_write(&record->record, &json, out);
}

static void render_account(const struct rapporteur_record *record,
                           const struct rapporteur_render_options *options,
                           struct writer *out)
{
    struct account_options account = {library_names(record->library),
                                      options->width, options->color,
                                      options->why};

    account_write(&record->record, &account, out);
}

static void render_conllu(const struct rapporteur_record *record,
                          const struct rapporteur_render_options *options,
                          struct writer *out)
{
    (void)options;
    for (uint32_t i = 0; i < record->tokens.sentence_count; i++)
        write_str(out, conllu_sentence(&record->doc, &record->tokens,
                                       &record->trees, i, out->arena));
}

static void render_html(const struct rapporteur_record *record,
                        const struct rapporteur_render_options *options,
                        struct writer *out)
{
    const struct record *facts = &record->record;
    struct html_options html = {library_names(record->library), options->why,
                                options->part ? options->part : 1};

    if (options->part == 0)
        html_begin(facts->title.len ? facts->title : facts->doc, out);
    html_document(facts, &html, out);
    if (options->part == 0)
        html_end(out);
}

bool rapporteur_render(struct rapporteur_record *record,
                       enum rapporteur_format format,
                       const struct rapporteur_render_options *options,
                       struct rapporteur_buffer *out,
                       struct rapporteur_error *err)
{
    static void (*const RENDER[])(const struct rapporteur_record *,
                                  const struct rapporteur_render_options *,
                                  struct writer *) = {
        [RAPPORTEUR_JSON] = render_json,
        [RAPPORTEUR_ACCOUNT] = render_account,
        [RAPPORTEUR_CONLLU] = render_conllu,
        [RAPPORTEUR_HTML] = render_html,
    };
    struct arena arena = {0};
    struct writer text = {.arena = &arena};
    struct error reason = {0};

    if ((size_t)format >= sizeof RENDER / sizeof *RENDER)
        error_set(&reason, ERROR_USAGE,
                  "format %d: is none; take one of enum "
                  "rapporteur_format",
                  (int)format);
    else if (format == RAPPORTEUR_CONLLU && !record->parsed)
        error_set(&reason, ERROR_USAGE,
                  STR_FORMAT ": a record from JSON has "
                             "no trees; read the document again",
                  STR_ARGS(record->record.doc));
    if (reason.kind != ERROR_NONE)
        return library_fail(&reason, err);
    RENDER[format](record, options ? options : &NO_OPTIONS, &text);
    hand_over(&text, out);
    return true;
}

void rapporteur_page_begin(const char *title, struct rapporteur_buffer *out)
{
    struct arena arena = {0};
    struct writer text = {.arena = &arena};

    html_begin(str_of(title), &text);
    hand_over(&text, out);
}

void rapporteur_page_end(struct rapporteur_buffer *out)
{
    struct arena arena = {0};
    struct writer text = {.arena = &arena};

    html_end(&text);
    hand_over(&text, out);
}

size_t rapporteur_table_count(void)
{
    return tables_count();
}

const char *rapporteur_table_name(size_t table)
{
    return tables_at(table)->name;
}

const char *rapporteur_table_about(size_t table)
{
    return tables_at(table)->about;
}

bool rapporteur_table_print(const char *name, const char *data_dir,
                            struct rapporteur_buffer *out,
                            struct rapporteur_error *err)
{
    const struct table *table = tables_find(name);
    struct arena arena = {0};
    struct writer text = {.arena = &arena};
    struct error reason = {0};
    struct str bytes;

    if (!table)
        error_set(&reason, ERROR_USAGE,
                  "%s: is no table; 'rapporteur table' lists them", name);
    if (!table || !table_print(table, data_dir, &arena, &bytes, &reason)) {
        arena_free(&arena);
        return library_fail(&reason, err);
    }
    write_str(&text, bytes);
    hand_over(&text, out);
    return true;
}
