/* raw.h - a document as bytes, before any reader has looked into it.
 *
 * This is the one place that knows which reader takes which format: a new
 * format is a file of its own and a row here. */
#ifndef RAPPORTEUR_INGEST_RAW_H
#define RAPPORTEUR_INGEST_RAW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/document.h"

struct raw {
    struct str bytes;  /* must outlive the document: its text may lie here */
    struct str source; /* for people: printable, see source_shown */
    struct str name;   /* base name without its ending */
    uint32_t line;     /* of a JSON Lines file, from 1; else 0 */
    enum document_format format;
};

/* What `bytes` (the head of a file will do) are; the ending of `path` decides
 * where they do not tell. */
enum document_format format_of(struct str bytes, struct str path);

/* `path` fit for one line of a message: control characters and bytes that are
 * no UTF-8 as \xNN, the middle of a long one left out. */
struct str source_shown(struct str path, struct arena *arena);

/* `path` without folders and ending. */
struct str source_name(struct str path, struct arena *arena);

/* Read `raw` by its format. The document lives in `arena` and in the bytes of
 * `raw`. Fails with ERROR_INPUT where nothing can be read; what was mended is
 * in the document's warning. Safe in many threads at once. */
bool document_of_raw(const struct raw *raw, struct arena *arena,
                     struct document *doc, struct error *err)
    __attribute__((warn_unused_result));

#endif
