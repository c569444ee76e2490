/* sentences.h - where the sentences of a block end. */
#ifndef RAPPORTEUR_TEXT_SENTENCES_H
#define RAPPORTEUR_TEXT_SENTENCES_H

#include <stdint.h>

struct arena;
struct document;
struct tokens;

enum {
    SENTENCE_TOKENS_MAX = 1000, /* what has no end is cut */
    SENTENCE_BYTES_MAX = 8192,
};

/* Add the sentences of block `block`, whose tokens are [first, end), and set
 * those tokens' `sentence`. `role` as from quotes_find. */
void sentences_add(const struct document *doc, uint32_t block, uint32_t first,
                   uint32_t end, const uint8_t *role, struct arena *arena,
                   struct tokens *tokens);

#endif
