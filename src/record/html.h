/* html.h - a page that stands alone: the document with its evidence marked and
 * numbered, its record beside it. No script and nothing from elsewhere.
 *
 * Serif is the document's words, sans is the record; the number before the
 * words and before the statement tie both together. A page may hold several
 * documents: html_begin, html_document for each, html_end. */
#ifndef RAPPORTEUR_RECORD_HTML_H
#define RAPPORTEUR_RECORD_HTML_H

#include <stdbool.h>

#include "record/words.h"

struct html_options {
    struct party_names names;
    bool why;
    uint32_t number; /* of the document in the page, from 1: keeps ids apart */
};

void html_begin(struct str title, struct writer *out);
void html_document(const struct record *record,
                   const struct html_options *options, struct writer *out);
void html_end(struct writer *out);

#endif
