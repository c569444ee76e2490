/* json_write.h - the record as one line of JSON, in the form of gold/GUIDE.md
 * and docs/record.schema.json: keys in a fixed order, the same bytes in every
 * locale. */
#ifndef RAPPORTEUR_RECORD_JSON_WRITE_H
#define RAPPORTEUR_RECORD_JSON_WRITE_H

#include <stdbool.h>

#include "record/record.h"
#include "record/writer.h"

enum { RECORD_SCHEMA = 1 }; /* counts up when a reader must be changed */

struct json_options {
    bool text;       /* with the document's text */
    bool why;        /* with rule and words of each fact */
    bool characters; /* offsets in characters beside those in bytes */
};

/* Write the object and a line feed. */
void json_write(const struct record *record, const struct json_options *options,
                struct writer *out);

/* One string with its quotation marks. Bytes that are no UTF-8 become U+FFFD.
 */
void json_write_string(struct writer *out, struct str s);

#endif
