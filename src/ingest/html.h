/* html.h - a saved page of the web: its article, with the way back. */
#ifndef RAPPORTEUR_INGEST_HTML_H
#define RAPPORTEUR_INGEST_HTML_H

#include "ingest/raw.h"

bool html_read(const struct raw *raw, struct arena *arena, struct document *doc,
               struct error *err) __attribute__((warn_unused_result));

#endif
