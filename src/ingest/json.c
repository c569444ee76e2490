#include "ingest/json.h"

#include <jansson.h>
#include <stdio.h>

#include "ingest/utf8.h"

/* struct json is the library's json_t under a name of ours. */
static const json_t *inner(const struct json *json)
{
    return (const json_t *)(const void *)json;
}

static struct json *outer(json_t *value)
{
    return (struct json *)(void *)value;
}

struct json *json_open(struct str text, char reason[JSON_REASON_SIZE])
{
    json_error_t cause;
    json_t *value = json_loadb(
        text.ptr ? text.ptr : "", text.len,
        JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &cause);

    if (!value)
        snprintf(reason, JSON_REASON_SIZE, "byte %d: %.160s", cause.position,
                 cause.text);
    return outer(value);
}

void json_close(struct json *json)
{
    json_decref((json_t *)(void *)json);
}

bool json_is_object_value(const struct json *json)
{
    return json_is_object(inner(json));
}

const struct json *json_member(const struct json *json, const char *key)
{
    return outer(json_object_get(inner(json), key));
}

size_t json_count(const struct json *json)
{
    return json_array_size(inner(json));
}

const struct json *json_item(const struct json *json, size_t i)
{
    return outer(json_array_get(inner(json), i));
}

bool json_string_of(const struct json *json, struct str *text)
{
    if (!json_is_string(inner(json)))
        return false;
    *text = (struct str){json_string_value(inner(json)),
                         json_string_length(inner(json))};
    return true;
}

struct str json_words(const struct json *json, struct arena *arena)
{
    char digits[24];
    struct str text;
    int len;

    if (json_string_of(json, &text))
        return arena_copy(arena, utf8_trimmed(text));
    if (!json_is_integer(inner(json)))
        return STR("");
    len = snprintf(digits, sizeof digits, "%lld",
                   (long long)json_integer_value(inner(json)));
    return arena_copy(arena, (struct str){digits, (size_t)len});
}
