/* html_bytes.h - a page's bytes made fit for the parser: clean UTF-8, and no
 * nesting or heap of attributes that would cost it more than linear time. */
#ifndef RAPPORTEUR_INGEST_HTML_BYTES_H
#define RAPPORTEUR_INGEST_HTML_BYTES_H

#include "ingest/raw.h"

enum {
    HTML_DEPTH_MAX = 400,     /* open elements; deeper tags are blanked */
    HTML_ATTRIBUTES_MAX = 64, /* of one tag; the rest is blanked */
};

/* The page as UTF-8 in `page->text` with origins into `raw->bytes` (NULL where
 * they are the same), after its byte order mark, its meta element, or what the
 * bytes can be. Characters that XML forbids become spaces. Fails with
 * ERROR_INPUT for a character set that is not known, and for what is no text.
 */
bool html_bytes_decode(const struct raw *raw, struct arena *arena,
                       struct document *page, struct error *err)
    __attribute__((warn_unused_result));

/* Blank out, in place, tags below HTML_DEPTH_MAX and attributes beyond
 * HTML_ATTRIBUTES_MAX; no byte moves. True if anything was. */
bool html_bytes_bound(char *text, size_t len);

#endif
