/* network.h - from words to the scores of tags, heads and relations.
 *
 * A batch is one or more sentences, at most NETWORK_WORDS_MAX words together;
 * how sentences are batched changes no bit of the result. A workspace belongs
 * to one thread; a forward pass allocates nothing. */
#ifndef RAPPORTEUR_PARSE_NETWORK_H
#define RAPPORTEUR_PARSE_NETWORK_H

#include <stdint.h>

#include "base/arena.h"
#include "parse/decode.h"
#include "parse/forms.h"
#include "parse/kernel.h"
#include "parse/model.h"

enum { NETWORK_WORDS_MAX = DECODE_WORDS_MAX };

/* A word as the rows of the embeddings. */
struct network_word {
    uint32_t word, affix[FORM_AFFIXES], shape, glue;
};

/* What the network says of a word. */
struct network_reading {
    uint8_t tag; /* index into model->tags */
    uint8_t deprel;
    uint8_t certainty; /* of head and relation, in 255ths */
    uint16_t head;     /* 0 the root, else 1 + index in its sentence */
};

struct network; /* the workspace */

struct network *network_new(struct arena *arena, const struct model *model,
                            const struct kernel *kernel);

/* Encode the batch's words; `lengths` of its sentences add up to `count`. */
void network_encode(struct network *network, const struct network_word *words,
                    const uint16_t *lengths, uint32_t sentences);

/* Read the sentence at words [first, first + count) of the encoded batch. */
void network_read(struct network *network, uint32_t first, uint32_t count,
                  struct network_reading *out);

/* The encoder's state of a word of the batch: 2 * units numbers. */
const float *network_state(const struct network *network, uint32_t word);

#endif
