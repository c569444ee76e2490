/* text_input.h - plain text: the file's bytes are the document's text.
 *
 * Bytes that are no UTF-8, and NUL, become U+FFFD with a warning; where more
 * than a tenth of the bytes are so or are control characters it is no text and
 * is refused. Blocks come from the shapes of the lines (paragraphs.h). */
#ifndef RAPPORTEUR_INGEST_TEXT_INPUT_H
#define RAPPORTEUR_INGEST_TEXT_INPUT_H

#include "ingest/raw.h"

bool text_input_read(const struct raw *raw, struct arena *arena,
                     struct document *doc, struct error *err)
    __attribute__((warn_unused_result));

/* Make `doc->text`, and its origins where it is not the same, of bytes. */
bool text_decode(struct str bytes, struct str source, struct arena *arena,
                 struct document *doc, struct error *err)
    __attribute__((warn_unused_result));

#endif
