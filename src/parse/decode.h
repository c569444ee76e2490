/* decode.h - the best tree from the scores of all heads. */
#ifndef RAPPORTEUR_PARSE_DECODE_H
#define RAPPORTEUR_PARSE_DECODE_H

#include <stddef.h>
#include <stdint.h>

enum { DECODE_WORDS_MAX = 256, DECODE_NODES = DECODE_WORDS_MAX + 1 };

/* An arc of the sentence; nodes are 0 for the root, then words from 1. */
struct decode_arc {
    uint16_t head, word;
};

struct decoder {
    double score[DECODE_NODES][DECODE_NODES]; /* [head][word] */
    struct decode_arc arc[DECODE_NODES][DECODE_NODES];
    uint16_t group[DECODE_NODES][DECODE_NODES]; /* node of a word, by step */
    uint16_t cycle[DECODE_NODES][DECODE_NODES]; /* its nodes, by step */
    struct decode_arc cycle_arc[DECODE_NODES][DECODE_NODES];
    uint16_t cycle_length[DECODE_NODES];
    uint16_t live[DECODE_NODES], best[DECODE_NODES], mark[DECODE_NODES];
    uint16_t node_of[DECODE_NODES];
    uint32_t live_count, steps, nodes;
};

/* heads[w] of words 0 .. count - 1: 0 for the root, else 1 + word; exactly
 * one word has the root, and there is no cycle. scores[w * stride + h]. */
void decode_tree(struct decoder *decoder, const float *scores, size_t stride,
                 uint32_t count, uint16_t *heads);

#endif
