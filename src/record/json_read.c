#include "record/json_read.h"

#include <jansson.h>

#include "record/json_write.h"

/* Where the reader stands, and whether anything was wrong so far. */
struct reader {
    struct arena *arena;
    struct str source;
    struct error *err;
    bool failed;
};

static void fail(struct reader *reader, const char *key, const char *wanted)
{
    if (!reader->failed)
        error_set(reader->err, ERROR_INPUT,
                  STR_FORMAT ": is no record: \"%s\" must be %s",
                  STR_ARGS(reader->source), key, wanted);
    reader->failed = true;
}

/* A string, copied; empty for null or, unless `required`, for none. */
static struct str string_of(struct reader *reader, const json_t *object,
                            const char *key, bool required)
{
    const json_t *value = json_object_get(object, key);

    if (json_is_string(value))
        return arena_copy(
            reader->arena,
            (struct str){json_string_value(value), json_string_length(value)});
    if (required || (value && !json_is_null(value)))
        fail(reader, key, "a string");
    return STR("");
}

static int32_t number_of(struct reader *reader, const json_t *object,
                         const char *key)
{
    const json_t *value = json_object_get(object, key);
    json_int_t number = json_integer_value(value);

    if (!value || json_is_null(value))
        return RECORD_NUMBER_NONE;
    if (!json_is_integer(value) || number < 0 || number > INT32_MAX) {
        fail(reader, key, "a number from 0 on, or null");
        return RECORD_NUMBER_NONE;
    }
    return (int32_t)number;
}

static double ratio_of(struct reader *reader, const json_t *object)
{
    const json_t *value = json_object_get(object, "confidence");
    double ratio = json_number_value(value);

    if (!value)
        return 1;
    if (!json_is_number(value) || ratio < 0 || ratio > 1) {
        fail(reader, "confidence", "a number from 0 to 1");
        return 0;
    }
    return ratio;
}

static struct date date_in(struct reader *reader, const json_t *object,
                           const char *key)
{
    struct str text = string_of(reader, object, key, false);
    struct date date = date_of_iso(text);

    if (text.len && (text.len != 10 || !date_known(date)))
        fail(reader, key, "a day (YYYY-MM-DD) or null");
    return date;
}

static struct span span_of(struct reader *reader, const json_t *value,
                           const char *key)
{
    json_int_t begin = json_integer_value(json_array_get(value, 0));
    json_int_t end = json_integer_value(json_array_get(value, 1));

    if (json_array_size(value) != 2 || begin < 0 || end < begin ||
        end > UINT32_MAX || !json_is_integer(json_array_get(value, 0)) ||
        !json_is_integer(json_array_get(value, 1))) {
        fail(reader, key, "[begin, end] in bytes");
        return (struct span){0, 0};
    }
    return (struct span){(uint32_t)begin, (uint32_t)end};
}

/* The array under `key`; its size in *count. Wrong types are a failure. */
static const json_t *array_of(struct reader *reader, const json_t *object,
                              const char *key, uint32_t *count)
{
    const json_t *value = json_object_get(object, key);

    if (!json_is_array(value))
        fail(reader, key, "a list");
    *count = (uint32_t)json_array_size(value);
    return value;
}

static struct str *codes_of(struct reader *reader, const json_t *object,
                            const char *key, uint32_t *count)
{
    const json_t *array = array_of(reader, object, key, count);
    struct str *codes = arena_alloc(reader->arena, *count, sizeof *codes);

    for (uint32_t i = 0; i < *count; i++) {
        const json_t *code = json_array_get(array, i);

        if (json_string_length(code) == 0)
            fail(reader, key, "a list of codes");
        else
            codes[i] = arena_copy(reader->arena,
                                  (struct str){json_string_value(code),
                                               json_string_length(code)});
    }
    return codes;
}

static struct record_evidence
evidence_of(struct reader *reader, const json_t *span, const json_t *origin)
{
    struct record_evidence out;

    out.span = span_of(reader, span, "evidence");
    out.origin = origin ? span_of(reader, origin, "origin") : out.span;
    return out;
}

static void read_why(struct reader *reader, const json_t *object,
                     const char *key, struct str *rule, struct span *cue)
{
    const json_t *why = json_object_get(object, key);
    const json_t *span = json_object_get(why, "span");

    *rule = string_of(reader, why, "rule", false);
    if (span && !json_is_null(span))
        *cue = span_of(reader, span, "span");
}

static void read_position(struct reader *reader, const json_t *object,
                          struct record_position *out)
{
    out->stance = string_of(reader, object, "stance", true);
    out->target = codes_of(reader, object, "target", &out->target_count);
    out->issue = string_of(reader, object, "issue", true);
    out->symbol = string_of(reader, object, "symbol", false);
    out->evidence = evidence_of(reader, json_object_get(object, "evidence"),
                                json_object_get(object, "origin"));
    out->confidence = ratio_of(reader, object);
    read_why(reader, object, "why", &out->rule, &out->cue);
    read_why(reader, object, "why_issue", &out->issue_rule, &out->issue_cue);
}

static struct record_behalf *read_behalf(struct reader *reader,
                                         const json_t *object)
{
    struct record_behalf *out;

    if (!object || json_is_null(object))
        return NULL;
    out = arena_alloc(reader->arena, 1, sizeof *out);
    out->min = number_of(reader, object, "min");
    out->max = number_of(reader, object, "max");
    out->approx = number_of(reader, object, "approx");
    out->member = codes_of(reader, object, "members", &out->member_count);
    out->group = codes_of(reader, object, "groups", &out->group_count);
    out->convention = string_of(reader, object, "convention", false);
    return out;
}

static void read_forum(struct reader *reader, const json_t *object,
                       struct record_statement *out)
{
    bool present = object && !json_is_null(object);

    out->body = string_of(reader, object, "body", present);
    out->session = number_of(reader, object, "session");
    out->committee = number_of(reader, object, "committee");
}

static void read_evidence(struct reader *reader, const json_t *object,
                          struct record_statement *out)
{
    const json_t *origin = json_object_get(object, "origin");
    const json_t *spans =
        array_of(reader, object, "evidence", &out->evidence_count);

    out->evidence =
        arena_alloc(reader->arena, out->evidence_count, sizeof *out->evidence);
    for (uint32_t i = 0; i < out->evidence_count; i++)
        out->evidence[i] = evidence_of(reader, json_array_get(spans, i),
                                       json_array_get(origin, i));
}

static void read_statement(struct reader *reader, const json_t *object,
                           struct record_statement *out)
{
    const json_t *positions;

    out->id = (uint32_t)number_of(reader, object, "id");
    out->kind = string_of(reader, object, "kind", true);
    out->speaker = codes_of(reader, object, "speaker", &out->speaker_count);
    out->spokesperson = string_of(reader, object, "spokesperson", false);
    out->behalf = read_behalf(reader, json_object_get(object, "on_behalf_of"));
    read_forum(reader, json_object_get(object, "forum"), out);
    out->date = date_in(reader, object, "date");
    out->date_words = string_of(reader, object, "date_words", false);
    read_evidence(reader, object, out);
    out->confidence = ratio_of(reader, object);
    read_why(reader, object, "why", &out->rule, &out->cue);
    positions = array_of(reader, object, "positions", &out->position_count);
    out->position =
        arena_alloc(reader->arena, out->position_count, sizeof *out->position);
    for (uint32_t i = 0; i < out->position_count; i++)
        read_position(reader, json_array_get(positions, i), &out->position[i]);
}

static void read_tally(struct reader *reader, const json_t *object,
                       struct record_tally *out)
{
    out->stance = string_of(reader, object, "stance", true);
    out->target = codes_of(reader, object, "target", &out->target_count);
    out->issue = string_of(reader, object, "issue", true);
    out->min = number_of(reader, object, "min");
    out->max = number_of(reader, object, "max");
    out->approx = number_of(reader, object, "approx");
    out->evidence = evidence_of(reader, json_object_get(object, "evidence"),
                                json_object_get(object, "origin"));
    out->confidence = ratio_of(reader, object);
    read_why(reader, object, "why", &out->rule, &out->cue);
}

static void read_head(struct reader *reader, const json_t *object,
                      struct record *out)
{
    struct str hash = string_of(reader, object, "sha256", false);

    if (number_of(reader, object, "schema") > RECORD_SCHEMA)
        fail(reader, "schema", "one that this version knows; update it");
    out->doc = string_of(reader, object, "doc", true);
    out->published = date_in(reader, object, "published");
    out->title = string_of(reader, object, "title", false);
    out->publisher = string_of(reader, object, "publisher", false);
    out->url = string_of(reader, object, "url", false);
    out->language = string_of(reader, object, "language", false);
    out->source = string_of(reader, object, "source", false);
    out->program = string_of(reader, object, "program", false);
    out->model = string_of(reader, object, "model", false);
    out->tables = string_of(reader, object, "tables", false);
    out->warning = string_of(reader, object, "warning", false);
    out->text = string_of(reader, object, "text", false);
    if (hash.len && hash.len != sizeof out->sha256 - 1)
        fail(reader, "sha256", "64 hexadecimal digits");
    else if (hash.len)
        memcpy(out->sha256, hash.ptr, hash.len);
}

/* Whether positions and tallies lead to the source's bytes. */
static bool has_origin(const json_t *object)
{
    const json_t *statement =
        json_array_get(json_object_get(object, "statements"), 0);
    const json_t *tally = json_array_get(json_object_get(object, "tallies"), 0);

    return json_object_get(statement, "origin") ||
           json_object_get(tally, "origin");
}

static void read_record(struct reader *reader, const json_t *object,
                        struct record *out)
{
    const json_t *statements, *tallies;

    read_head(reader, object, out);
    out->has_origin = has_origin(object);
    statements = array_of(reader, object, "statements", &out->statement_count);
    out->statement = arena_alloc(reader->arena, out->statement_count,
                                 sizeof *out->statement);
    for (uint32_t i = 0; i < out->statement_count; i++)
        read_statement(reader, json_array_get(statements, i),
                       &out->statement[i]);
    tallies = array_of(reader, object, "tallies", &out->tally_count);
    out->tally =
        arena_alloc(reader->arena, out->tally_count, sizeof *out->tally);
    for (uint32_t i = 0; i < out->tally_count; i++)
        read_tally(reader, json_array_get(tallies, i), &out->tally[i]);
    if (json_is_string(json_object_get(object, "text")) && !reader->failed &&
        !record_check(out))
        fail(reader, "evidence",
             "spans of \"text\", statements counted from 1");
}

bool json_read(struct str json, struct str source, struct arena *arena,
               struct record *out, struct error *err)
{
    struct reader reader = {.arena = arena, .source = source, .err = err};
    struct record record = {0};
    json_error_t reason;
    json_t *object = json_loadb(json.ptr, json.len, 0, &reason);

    if (!object)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": is no record: no JSON, %s at byte %d",
                          STR_ARGS(source), reason.text, reason.position);
    if (!json_is_object(object))
        fail(&reader, "{", "the first character");
    else
        read_record(&reader, object, &record);
    json_decref(object);
    if (reader.failed)
        return false;
    *out = record;
    return true;
}
