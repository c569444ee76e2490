/* json_string.h - where in a line of JSON a string stands, and the way from
 * its characters back to those bytes, which JSON libraries do not keep. */
#ifndef RAPPORTEUR_INGEST_JSON_STRING_H
#define RAPPORTEUR_INGEST_JSON_STRING_H

#include <stdbool.h>

#include "base/arena.h"
#include "ingest/document.h"

/* The bytes between the quotes of member `key` of the object that `line` is.
 * The line must be known to be JSON; false if it has no such string. */
bool json_string_find(struct str line, struct str key, struct span *value);

/* Decode that string into `doc->text`, with origins into the line. */
void json_string_decode(struct str line, struct span value, struct arena *arena,
                        struct document *doc);

#endif
