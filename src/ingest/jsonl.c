#include "ingest/jsonl.h"

#include "ingest/date_text.h"
#include "ingest/html.h"
#include "ingest/json.h"
#include "ingest/json_string.h"
#include "ingest/paragraphs.h"

/* The object of the line, or NULL. */
static struct json *parse(const struct raw *raw, struct error *err)
{
    struct arena arena = {0};
    char reason[JSON_REASON_SIZE] = "it is no object";
    struct json *object = json_open(raw->bytes, reason);
    struct str shown;

    if (object && json_is_object_value(object))
        return object;
    shown = source_shown(str_of(reason), &arena);
    error_set(err, ERROR_INPUT,
              STR_FORMAT ": not a JSON object: " STR_FORMAT
                         "; mend the line or drop it",
              STR_ARGS(raw->source), STR_ARGS(shown));
    arena_free(&arena);
    if (object)
        json_close(object);
    return NULL;
}

static void add_metadata(const struct json *object, struct arena *arena,
                         struct document *doc)
{
    struct str id = json_words(json_member(object, "id"), arena);
    struct str date = json_words(json_member(object, "date"), arena);

    if (id.len)
        doc->name = id;
    doc->title = json_words(json_member(object, "title"), arena);
    doc->url = json_words(json_member(object, "url"), arena);
    doc->publisher = json_words(json_member(object, "publisher"), arena);
    doc->language = json_words(json_member(object, "language"), arena);
    doc->published = date_in_text(date, NULL);
    if (date.len && !date_known(doc->published))
        doc->warning = STR("its date is in no known form");
}

/* The document's text from the member that holds it. */
static bool add_text(const struct raw *raw, const struct json *object,
                     struct arena *arena, struct document *doc,
                     struct error *err)
{
    struct document string = {0};
    struct raw page = *raw;
    struct span value;
    struct str text;

    if (json_string_of(json_member(object, "text"), &text) &&
        json_string_find(raw->bytes, STR("text"), &value)) {
        json_string_decode(raw->bytes, value, arena, doc);
        return paragraphs_of_text(doc, arena, raw->source, err);
    }
    if (!json_string_of(json_member(object, "html"), &text) ||
        !json_string_find(raw->bytes, STR("html"), &value))
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": has no string \"text\" or \"html\"; "
                                     "name the field so",
                          STR_ARGS(raw->source));
    json_string_decode(raw->bytes, value, arena, &string);
    page.bytes = string.text;
    if (!html_read(&page, arena, doc, err))
        return false;
    document_compose(doc, &string, arena);
    return true;
}

bool jsonl_read(const struct raw *raw, struct arena *arena,
                struct document *doc, struct error *err)
{
    struct json *object = parse(raw, err);
    bool ok;

    if (!object)
        return false;
    add_metadata(object, arena, doc);
    ok = add_text(raw, object, arena, doc, err);
    json_close(object);
    return ok;
}
