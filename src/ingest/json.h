/* json.h - values of JSON: the one place that knows the JSON library. */
#ifndef RAPPORTEUR_INGEST_JSON_H
#define RAPPORTEUR_INGEST_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

struct json; /* a value, or NULL: no such value */

enum { JSON_REASON_SIZE = 200 };

/* The value that all of `text` is, or NULL with the reason. */
struct json *json_open(struct str text, char reason[JSON_REASON_SIZE]);
void json_close(struct json *json);

/* The rest takes NULL as a value that has nothing in it. */
bool json_is_object_value(const struct json *json);
const struct json *json_member(const struct json *json, const char *key);
size_t json_count(const struct json *json); /* of an array, else 0 */
const struct json *json_item(const struct json *json, size_t i);

/* Whether it is a string, given in `*text` until the value is closed. */
bool json_string_of(const struct json *json, struct str *text);

/* The words of a string or the digits of an integer, trimmed, in `arena`; else
 * empty. */
struct str json_words(const struct json *json, struct arena *arena);

#endif
