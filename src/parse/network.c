#include "parse/network.h"

#include <assert.h>
#include <stdalign.h>

enum {
    NODES_MAX =
        (NETWORK_WORDS_MAX + 1 + KERNEL_PAD - 1) / KERNEL_PAD * KERNEL_PAD
};

struct network {
    const struct model *model;
    const struct kernel *kernel;
    struct decoder *decoder;
    uint32_t count;     /* words of the batch */
    float *x, *x_next;  /* rows of the encoder's states */
    float *parts;       /* rows of one layer's product */
    float *heads;       /* rows: arc word, arc head, rel word, rel head, tag */
    float *arcs;        /* rows: the word's side of the arc's score */
    float *tags, *rels; /* rows of labels */
    float *columns;     /* the sentence's arc heads, one column each */
    float *scores;      /* NETWORK_WORDS_MAX rows of NODES_MAX */
    int16_t *numbers;   /* rows of quantised states */
    float *steps;       /* their sizes */
    uint16_t tree[NETWORK_WORDS_MAX];
};

static float *floats(struct arena *arena, size_t width)
{
    return arena_alloc(arena, NETWORK_WORDS_MAX * width, sizeof(float));
}

struct network *network_new(struct arena *arena, const struct model *model,
                            const struct kernel *kernel)
{
    struct network *n = arena_alloc(arena, 1, sizeof *n);
    const struct model_shape *s = &model->shape;
    uint32_t width = s->word + s->affix, widest = model->layer[0].out;

    if (s->layers > 1 && model->layer[1].out > widest)
        widest = model->layer[1].out;
    width = width > 2 * s->units ? width : 2 * s->units;
    n->model = model;
    n->kernel = kernel;
    n->decoder = arena_alloc(arena, 1, sizeof *n->decoder);
    n->x = floats(arena, width);
    n->x_next = floats(arena, width);
    n->parts = floats(arena, widest);
    n->heads = floats(arena, model->heads.out);
    n->arcs = floats(arena, model->arc.out);
    n->tags = floats(arena, model->tag.out);
    n->rels = floats(arena, model->rel.out);
    n->columns = arena_alloc(arena, (size_t)s->arc * NODES_MAX, sizeof(float));
    n->scores = floats(arena, NODES_MAX);
    n->numbers = arena_alloc(arena, (size_t)NETWORK_WORDS_MAX * MODEL_WIDTH_MAX,
                             sizeof(int16_t));
    n->steps = floats(arena, 1);
    return n;
}

/* out = m . rows, where rows of m->in floats begin `stride` apart. */
static void apply(struct network *n, const struct matrix *m, const float *rows,
                  size_t stride, uint32_t count, float *out)
{
    for (uint32_t i = 0; i < count; i++)
        n->steps[i] = n->kernel->quantise(rows + i * stride, m->in,
                                          n->numbers + (size_t)i * m->in);
    n->kernel->product(m, n->numbers, n->steps, count, out);
}

static void embed(struct network *n, const struct network_word *word,
                  float *out)
{
    const struct model *model = n->model;
    float *small = out + model->shape.word;

    memset(out, 0, (model->shape.word + model->shape.affix) * sizeof *out);
    n->kernel->add_row(&model->word, word->word, out);
    for (uint32_t i = 0; i < FORM_AFFIXES; i++)
        n->kernel->add_row(&model->affix, word->affix[i], small);
    n->kernel->add_row(&model->affix, FORM_AFFIX_ROWS + word->shape, small);
    n->kernel->add_row(&model->affix,
                       FORM_AFFIX_ROWS + FORM_SHAPES + word->glue, small);
}

static void run_layer(struct network *n, uint32_t layer,
                      const uint16_t *lengths, uint32_t sentences)
{
    const struct matrix *m = &n->model->layer[layer];
    size_t width = 2 * (size_t)n->model->shape.units, first = 0;
    bool skips = m->in == width; /* the layer's input goes round it */
    float *swap = n->x;

    apply(n, m, n->x, m->in, n->count, n->parts);
    for (uint32_t i = 0; i < sentences; first += lengths[i++]) {
        const float *parts = n->parts + (size_t)first * m->out;
        struct recurrence r = {
            .parts = parts,
            .stride = m->out,
            .skip = skips ? n->x + (size_t)first * width : parts + 3 * width,
            .skip_stride = skips ? width : m->out,
            .out = n->x_next + (size_t)first * width,
            .units = n->model->shape.units,
            .count = lengths[i],
        };

        n->kernel->recur(&r);
    }
    n->x = n->x_next;
    n->x_next = swap;
}

static void run_heads(struct network *n)
{
    const struct model *model = n->model;
    const struct model_shape *s = &model->shape;
    uint32_t tag_at = 2 * s->arc + 2 * s->rel, stride = model->heads.out;

    apply(n, &model->heads, n->x, model->heads.in, n->count, n->heads);
    for (uint32_t i = 0; i < n->count; i++) {
        float *row = n->heads + (size_t)i * stride;

        n->kernel->rectify(row, 2 * s->arc);
        n->kernel->rectify(row + tag_at, s->tag);
    }
    apply(n, &model->arc, n->heads, stride, n->count, n->arcs);
    apply(n, &model->tag, n->heads + tag_at, stride, n->count, n->tags);
}

void network_encode(struct network *n, const struct network_word *words,
                    const uint16_t *lengths, uint32_t sentences)
{
    size_t width = (size_t)n->model->shape.word + n->model->shape.affix;

    n->count = 0;
    for (uint32_t i = 0; i < sentences; i++)
        n->count += lengths[i];
    assert(n->count <= NETWORK_WORDS_MAX);
    for (uint32_t i = 0; i < n->count; i++)
        embed(n, &words[i], n->x + (size_t)i * width);
    for (uint32_t i = 0; i < n->model->shape.layers; i++)
        run_layer(n, i, lengths, sentences);
    run_heads(n);
}

/* Scores of every head for every word of the sentence. */
static void score_arcs(struct network *n, uint32_t first, uint32_t count)
{
    const struct model *model = n->model;
    uint32_t arc = model->shape.arc, stride = model->heads.out;
    uint32_t padded = (count + KERNEL_PAD) / KERNEL_PAD * KERNEL_PAD;

    for (uint32_t k = 0; k < arc; k++) {
        float *column = n->columns + (size_t)k * padded;
        const float *head = n->heads + (size_t)first * stride + arc + k;

        column[0] = model->root_arc[k];
        for (uint32_t h = 1; h < padded; h++)
            column[h] = h <= count ? head[(size_t)(h - 1) * stride] : 0.0f;
    }
    for (uint32_t i = 0; i < count; i++)
        n->kernel->scores(n->arcs + (size_t)(first + i) * model->arc.out,
                          n->columns, arc, padded,
                          n->scores + (size_t)i * NODES_MAX);
}

static void score_rels(struct network *n, uint32_t first, uint32_t count)
{
    const struct model *model = n->model;
    uint32_t rel = model->shape.rel, stride = model->heads.out;
    uint32_t word_at = 2 * model->shape.arc;

    for (uint32_t i = 0; i < count; i++) {
        const float *word = n->heads + (size_t)(first + i) * stride + word_at;
        const float *head = model->root_rel;
        float *out = n->parts + (size_t)i * rel;

        if (n->tree[i] > 0)
            head = n->heads + (size_t)(first + n->tree[i] - 1) * stride +
                   word_at + rel;
        for (uint32_t k = 0; k < rel; k++)
            out[k] = word[k] + head[k];
        n->kernel->rectify(out, rel);
    }
    apply(n, &model->rel, n->parts, rel, count, n->rels);
}

static uint32_t best_of(const float *scores, uint32_t count, uint32_t without)
{
    uint32_t best = without == 0;

    for (uint32_t i = best + 1; i < count; i++)
        if (i != without && scores[i] > scores[best])
            best = i;
    return best;
}

/* The share of scores[at] when all become probabilities. */
static float share_of(const float *scores, uint32_t count, uint32_t at)
{
    float sum = 0.0f;

    for (uint32_t i = 0; i < count; i++) {
        float distance = scores[i] - scores[at];

        sum += kernel_exp(distance > 60.0f    ? 60.0f
                          : distance > -60.0f ? distance
                                              : -60.0f);
    }
    return 1.0f / sum;
}

static struct network_reading
reading_of(const struct network *n, uint32_t first, uint32_t i, uint32_t count)
{
    const struct model *model = n->model;
    const struct model_shape *s = &model->shape;
    const float *rels = n->rels + (size_t)i * model->rel.out;
    const float *tags = n->tags + (size_t)(first + i) * model->tag.out;
    const float *arcs = n->scores + (size_t)i * NODES_MAX;
    struct network_reading out = {.head = n->tree[i]};
    uint32_t rel = model->root_rel_label;
    float sure = share_of(arcs, count + 1, out.head);

    if (out.head > 0) {
        rel = best_of(rels, s->rels, model->root_rel_label);
        sure *= share_of(rels, s->rels, rel);
    }
    out.deprel = model->rels[rel];
    out.tag = (uint8_t)best_of(tags, s->tags, s->tags);
    out.certainty = (uint8_t)(sure * 254.0f);
    return out;
}

void network_read(struct network *n, uint32_t first, uint32_t count,
                  struct network_reading *out)
{
    assert(count >= 1 && first + count <= n->count);
    score_arcs(n, first, count);
    decode_tree(n->decoder, n->scores, NODES_MAX, count, n->tree);
    score_rels(n, first, count);
    for (uint32_t i = 0; i < count; i++)
        out[i] = reading_of(n, first, i, count);
}

const float *network_state(const struct network *n, uint32_t word)
{
    assert(word < n->count);
    return n->x + (size_t)word * 2 * n->model->shape.units;
}
