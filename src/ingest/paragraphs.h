/* paragraphs.h - the blocks of a plain text, by the shapes of its lines.
 *
 * A line is a block where lines are paragraphs. Where the text is wrapped (no
 * line is long, and lines end where the next word had no room) the lines of a
 * paragraph are joined. */
#ifndef RAPPORTEUR_INGEST_PARAGRAPHS_H
#define RAPPORTEUR_INGEST_PARAGRAPHS_H

#include "base/arena.h"
#include "base/error.h"
#include "ingest/document.h"

/* Set the blocks of `doc->text`, and title and day of publication where the
 * head of the text gives them and they are not set. Fails where there are more
 * lines than a document can have; `source` names it in the message. */
bool paragraphs_of_text(struct document *doc, struct arena *arena,
                        struct str source, struct error *err)
    __attribute__((warn_unused_result));

/* The same for the head alone: title and day from blocks that are set. */
void paragraphs_head(struct document *doc);

#endif
