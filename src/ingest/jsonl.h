/* jsonl.h - a line of JSON Lines: an object with `text` or `html`, and `id`,
 * `title`, `date`, `url`, `publisher`, `language` where there are.
 *
 * The document's text is the decoded string, and its origins lead to the bytes
 * of the line. */
#ifndef RAPPORTEUR_INGEST_JSONL_H
#define RAPPORTEUR_INGEST_JSONL_H

#include "ingest/raw.h"

bool jsonl_read(const struct raw *raw, struct arena *arena,
                struct document *doc, struct error *err)
    __attribute__((warn_unused_result));

#endif
