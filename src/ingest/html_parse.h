/* html_parse.h - a page as a row of events: the one place that knows the HTML
 * parser. Each piece of text comes with the bytes of the page it stands at. */
#ifndef RAPPORTEUR_INGEST_HTML_PARSE_H
#define RAPPORTEUR_INGEST_HTML_PARSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct html_text {
    struct str text;    /* valid UTF-8, until the call returns */
    struct span source; /* in the page; as long as the text if `exact` */
    bool exact;         /* the same bytes stand there */
};

/* `attributes` are names and values by turns, ended by NULL; a value may be
 * NULL. Every open is closed, in order; elements that the page leaves out or
 * forgets to close are supplied. `raw` is the inside of script and style. */
struct html_events {
    void (*open)(void *state, const char *name, const char *const *attributes);
    void (*close)(void *state, const char *name);
    void (*text)(void *state, const struct html_text *text);
    void (*raw)(void *state, struct str text);
};

/* Parse `page`, clean UTF-8 that went through html_bytes_bound, in time linear
 * in its length. False if the parser gave up before the end. */
bool html_parse(struct str page, const struct html_events *events, void *state);

#endif
