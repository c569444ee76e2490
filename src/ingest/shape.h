/* shape.h - what a line of text is by its looks alone: a heading, a byline, a
 * list item. Used where the format does not say. */
#ifndef RAPPORTEUR_INGEST_SHAPE_H
#define RAPPORTEUR_INGEST_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/str.h"

/* The lines given are trimmed and valid UTF-8. */

/* Short, without the mark that ends a sentence, written like a name. */
bool shape_is_heading(struct str line);

/* A headline may be longer, and may ask or exclaim. */
bool shape_is_title(struct str line);

/* Author, agency, symbol of a document, or a lone date or dateline. */
bool shape_is_byline(struct str line);

/* What stands under a picture, with the photographer's name. */
bool shape_is_caption(struct str line);

/* Bytes of a mark that only says "list item" ("- ", "* ", a bullet) at the head
 * of `line`, white space included, or 0. */
size_t shape_bullet(struct str line);

/* Whether `line` starts with a number or letter of a list ("(a) ", "12. "). */
bool shape_is_numbered(struct str line);

/* Whether there is a letter or digit in it at all. */
bool shape_has_words(struct str line);

/* The day that a byline or the dateline of a first sentence gives in full. */
struct date shape_dateline(struct str line);

#endif
