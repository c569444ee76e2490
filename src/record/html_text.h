/* html_text.h - a document's text with the evidence in it marked. */
#ifndef RAPPORTEUR_RECORD_HTML_TEXT_H
#define RAPPORTEUR_RECORD_HTML_TEXT_H

#include "record/html.h"

/* Text with &, <, > and quotation marks escaped; control characters as their
 * code points. */
void html_escape(struct writer *out, struct str text);

/* "Cuba", escaped. */
void html_speaker(const struct html_options *options,
                  const struct record_statement *statement, struct writer *out);

/* A place in the text that proves something. */
struct mark {
    struct span span;
    const char *look;   /* class: "support", ..., "tally", "told" */
    uint32_t statement; /* id, or 0: of a tally */
    uint32_t tally;     /* number from 1, or 0 */
    uint32_t id;        /* of the place in the page */
};

struct marks {
    struct mark *at;
    uint32_t count, capacity;
};

/* Every place of the record, in order of the text; places of one statement
 * that are the same are one. */
struct marks marks_of(const struct record *record, struct arena *arena);

/* The mark of this statement (or tally) at this place, or its first; NULL if
 * it has none. */
const struct mark *marks_find(const struct marks *marks, uint32_t statement,
                              uint32_t tally, struct span span);

/* "s3" or "T1" with the document's number before it. */
void write_anchor(struct writer *out, uint32_t number, const struct mark *mark);

/* The text in paragraphs, with a margin that says who speaks; `from` is where
 * to begin (after a title that is set apart). */
void html_text(const struct record *record, const struct html_options *options,
               const struct marks *marks, uint32_t from, struct writer *out);

/* A stretch inside one paragraph, with its marks. */
void html_marked(const struct record *record,
                 const struct html_options *options, const struct marks *marks,
                 struct span span, struct writer *out);

#endif
