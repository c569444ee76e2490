/* words.h - the words of a stretch of text, before there are sentences. */
#ifndef RAPPORTEUR_TEXT_WORDS_H
#define RAPPORTEUR_TEXT_WORDS_H

#include "base/str.h"

struct arena;
struct tokens;

enum { WORD_MAX = 1024 }; /* bytes; what is longer is cut */

/* Add the words of `text` in `span`, which begins and ends a character; all
 * but `sentence` and `quote_depth` is set. */
void words_split(struct str text, struct span span, struct arena *arena,
                 struct tokens *tokens);

#endif
