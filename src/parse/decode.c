#include "parse/decode.h"

#include <assert.h>
#include <stdbool.h>

/* Taken off every arc of the root: more than all scores together, so that the
 * best tree has one such arc alone. */
#define ROOT_PRICE 1e6

enum { UNSET = UINT16_MAX };

static void greedy(const float *scores, size_t stride, uint32_t count,
                   uint16_t *heads)
{
    for (uint32_t w = 0; w < count; w++, scores += stride) {
        uint16_t best = 0;

        for (uint32_t h = 1; h <= count; h++)
            if (h != w + 1 && scores[h] > scores[best])
                best = (uint16_t)h;
        heads[w] = best;
    }
}

/* Whether one word has the root and all others lead there. */
static bool is_tree(struct decoder *d, const uint16_t *heads, uint32_t count)
{
    uint32_t roots = 0;

    for (uint32_t w = 0; w <= count; w++)
        d->mark[w] = 0;
    for (uint32_t w = 1; w <= count; w++) {
        uint32_t at = w;

        roots += heads[w - 1] == 0;
        while (at && !d->mark[at]) {
            d->mark[at] = (uint16_t)w;
            at = heads[at - 1];
        }
        if (at && d->mark[at] == w)
            return false;
    }
    return roots == 1;
}

static void load(struct decoder *d, const float *scores, size_t stride,
                 uint32_t count)
{
    d->nodes = d->live_count = count + 1;
    d->steps = 0;
    for (uint32_t w = 0; w <= count; w++) {
        d->live[w] = d->node_of[w] = (uint16_t)w;
        for (uint32_t h = 0; h <= count && w > 0; h++) {
            double score = scores[(w - 1) * stride + h];

            d->score[h][w] = h ? score : score - ROOT_PRICE;
            d->arc[h][w] = (struct decode_arc){(uint16_t)h, (uint16_t)w};
        }
    }
}

static void choose_heads(struct decoder *d)
{
    for (uint32_t i = 1; i < d->live_count; i++) {
        uint16_t w = d->live[i], best = 0;

        for (uint32_t j = 1; j < d->live_count; j++) {
            uint16_t h = d->live[j];

            if (h != w && d->score[h][w] > d->score[best][w])
                best = h;
        }
        d->best[w] = best;
    }
}

/* A node of a cycle among the chosen heads, or 0. */
static uint16_t find_cycle(struct decoder *d)
{
    for (uint32_t i = 0; i < d->live_count; i++)
        d->mark[d->live[i]] = 0;
    for (uint32_t i = 1; i < d->live_count; i++) {
        uint16_t at = d->live[i], start = at;

        while (at && !d->mark[at]) {
            d->mark[at] = start;
            at = d->best[at];
        }
        if (at && d->mark[at] == start)
            return at;
    }
    return 0;
}

/* Make the arcs between `v` and the cycle those of its first node. */
static void join_arcs(struct decoder *d, uint16_t v, const uint16_t *cycle,
                      uint32_t length)
{
    uint16_t top = cycle[0], from = top, to = top;
    double gain = 0;

    for (uint32_t i = 0; i < length; i++) {
        uint16_t c = cycle[i];
        double in = d->score[v][c] - d->score[d->best[c]][c];

        if (i == 0 || in > gain) {
            gain = in;
            to = c;
        }
        if (v && d->score[c][v] > d->score[from][v])
            from = c;
    }
    d->arc[v][top] = d->arc[v][to];
    d->score[v][top] = gain;
    if (v) {
        d->arc[top][v] = d->arc[from][v];
        d->score[top][v] = d->score[from][v];
    }
}

static bool is_in(const uint16_t *cycle, uint32_t length, uint16_t node)
{
    for (uint32_t i = 0; i < length; i++)
        if (cycle[i] == node)
            return true;
    return false;
}

/* Write the cycle through `first` down as one step; its length. */
static uint32_t note_cycle(struct decoder *d, uint16_t first)
{
    uint16_t *cycle = d->cycle[d->steps], at = first;
    uint32_t length = 0;

    do {
        d->cycle_arc[d->steps][length] = d->arc[d->best[at]][at];
        cycle[length++] = at;
        at = d->best[at];
    } while (at != first);
    d->cycle_length[d->steps] = (uint16_t)length;
    for (uint32_t w = 1; w < d->nodes; w++)
        d->group[d->steps][w] = d->node_of[w];
    return length;
}

static void contract(struct decoder *d, uint16_t first)
{
    const uint16_t *cycle = d->cycle[d->steps];
    uint32_t length = note_cycle(d, first), kept = 0;

    for (uint32_t i = 0; i < d->live_count; i++)
        if (!is_in(cycle, length, d->live[i]))
            join_arcs(d, d->live[i], cycle, length);
    for (uint32_t i = 0; i < d->live_count; i++)
        if (d->live[i] == first || !is_in(cycle, length, d->live[i]))
            d->live[kept++] = d->live[i];
    d->live_count = kept;
    for (uint32_t w = 1; w < d->nodes; w++)
        if (is_in(cycle, length, d->node_of[w]))
            d->node_of[w] = first;
    d->steps++;
}

/* Open the cycles again, last first: each keeps all its arcs but the one of
 * the node that is entered from outside. */
static void expand(const struct decoder *d, uint16_t *heads)
{
    for (uint32_t k = d->steps; k-- > 0;) {
        uint32_t length = d->cycle_length[k];
        uint16_t entered = 0;

        for (uint32_t w = 1; w < d->nodes; w++)
            if (heads[w - 1] != UNSET &&
                is_in(d->cycle[k], length, d->group[k][w]))
                entered = d->group[k][w];
        for (uint32_t i = 0; i < length; i++) {
            struct decode_arc arc = d->cycle_arc[k][i];

            if (d->cycle[k][i] != entered)
                heads[arc.word - 1] = arc.head;
        }
    }
}

void decode_tree(struct decoder *d, const float *scores, size_t stride,
                 uint32_t count, uint16_t *heads)
{
    uint16_t first;

    assert(count >= 1 && count <= DECODE_WORDS_MAX);
    greedy(scores, stride, count, heads);
    if (is_tree(d, heads, count))
        return;
    load(d, scores, stride, count);
    for (choose_heads(d); (first = find_cycle(d)); choose_heads(d))
        contract(d, first);
    for (uint32_t w = 0; w < count; w++)
        heads[w] = UNSET;
    for (uint32_t i = 1; i < d->live_count; i++) {
        uint16_t w = d->live[i];
        struct decode_arc arc = d->arc[d->best[w]][w];

        heads[arc.word - 1] = arc.head;
    }
    expand(d, heads);
}
