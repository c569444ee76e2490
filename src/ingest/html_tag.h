/* html_tag.h - what names of elements and words in class and id say. */
#ifndef RAPPORTEUR_INGEST_HTML_TAG_H
#define RAPPORTEUR_INGEST_HTML_TAG_H

#include "ingest/html_page.h"

enum html_tag html_tag_of(const char *name);

/* Whether text of such an element is a piece of its own. */
bool html_tag_is_block(enum html_tag tag);

/* Flags (enum html_flag) that `value` of the attribute class, id, itemprop,
 * role, style or aria-hidden stands for; 0 for others. */
uint8_t html_attribute_flags(const char *name, const char *value);

#endif
