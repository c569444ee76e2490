/* html_meta.h - what a page says about itself: title, day, publisher.
 *
 * Several places may say it (meta elements, JSON-LD, <title>, <time>); each is
 * ranked, and the best that speaks wins. */
#ifndef RAPPORTEUR_INGEST_HTML_META_H
#define RAPPORTEUR_INGEST_HTML_META_H

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

enum html_field {
    HTML_TITLE,
    HTML_DATE,
    HTML_PUBLISHER,
    HTML_LANGUAGE,
    HTML_URL,
    HTML_FIELDS
};

struct html_meta {
    struct str value[HTML_FIELDS];
    int rank[HTML_FIELDS]; /* of the place that said it; 0: nobody did */
};

enum { HTML_RANK_ELEMENT = 1 }; /* <title>, <time>, lang=: the weakest */

/* Take `value` for `field` unless a better or equal place has spoken. */
void html_meta_offer(struct html_meta *meta, enum html_field field, int rank,
                     struct str value, struct arena *arena);

/* <meta name|property|itemprop=KEY content=VALUE> and <link rel=KEY
 * href=VALUE>. */
void html_meta_element(struct html_meta *meta, const char *key,
                       const char *value, struct arena *arena);

/* The inside of <script type="application/ld+json">; what is no JSON is
 * passed over. */
void html_meta_json(struct html_meta *meta, struct str json,
                    struct arena *arena);

#endif
