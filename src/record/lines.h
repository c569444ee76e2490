/* lines.h - styled words wrapped into the lines of a terminal.
 *
 * A paragraph is written into `words` of the lines, with lines_style between,
 * and set into lines by lines_end. Foreign text goes through lines_quote,
 * which lets no control character pass. */
#ifndef RAPPORTEUR_RECORD_LINES_H
#define RAPPORTEUR_RECORD_LINES_H

#include <stdbool.h>

#include "record/writer.h"

enum style {
    STYLE_PLAIN,
    STYLE_STRONG,
    STYLE_QUIET,
    STYLE_SUPPORT,
    STYLE_OPPOSE,
};

struct lines {
    struct writer *out;
    struct writer words; /* of the paragraph that is being made */
    unsigned width;      /* in columns; 0: one line for each paragraph */
    bool color;
};

void lines_style(struct lines *lines, enum style style);

/* Foreign text: white space becomes single spaces, control characters their
 * code points. */
void lines_quote(struct lines *lines, struct str text);

/* Set the paragraph: `first` before its first line, `rest` columns of space
 * before the others. */
void lines_end(struct lines *lines, const char *first, unsigned rest);

#endif
