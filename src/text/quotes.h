/* quotes.h - quotation marks, paired over a document. */
#ifndef RAPPORTEUR_TEXT_QUOTES_H
#define RAPPORTEUR_TEXT_QUOTES_H

#include <stdint.h>

#include "base/str.h"

struct arena;
struct document;
struct tokens;

/* What a token does to the quotation around it. */
enum quote_role {
    QUOTE_NOTHING,
    QUOTE_OPENS,
    QUOTE_CLOSES,
    QUOTE_AGAIN, /* opens a paragraph of a quotation that goes on */
};

/* Fill tokens->quote and the tokens' quote_depth. `first[b]` is the first token
 * of block b, first[block_count] the number of tokens. Returns the role of each
 * token (enum quote_role), in the arena. */
uint8_t *quotes_find(const struct document *doc, const uint32_t *first,
                     struct arena *arena, struct tokens *tokens);

#endif
