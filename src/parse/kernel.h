/* kernel.h - the arithmetic of the network, once for each kind of processor.
 *
 * All kernels give the same bits: sums of products are integers, and floats
 * are added in one order, each element by itself, without fused operations. */
#ifndef RAPPORTEUR_PARSE_KERNEL_H
#define RAPPORTEUR_PARSE_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#include "parse/model.h"

enum {
    KERNEL_PAD = 16,    /* widths of output rows are multiples of this */
    QUANTUM_MAX = 8191, /* 512 products of 8191 and 127 fit 32 bits */
};

/* One sentence in the middle of a layer: rows of `stride` floats that begin
 * with candidates, then forget gates, then output gates, 2 * units each. */
struct recurrence {
    const float *parts, *skip;
    size_t stride, skip_stride;
    float *out; /* rows of 2 * units */
    uint32_t units, count;
};

struct kernel {
    const char *name;
    /* Whole numbers in [-QUANTUM_MAX, QUANTUM_MAX] for n floats; returns the
     * size of one step. */
    float (*quantise)(const float *in, uint32_t n, int16_t *out);
    /* Rows of m->out floats from rows of m->in numbers; `rows` of them. */
    void (*product)(const struct matrix *m, const int16_t *in,
                    const float *in_scale, uint32_t rows, float *out);
    /* out += the row of an embedding. */
    void (*add_row)(const struct embedding *table, uint32_t row, float *out);
    void (*recur)(const struct recurrence *r);
    /* out[h] = sum over k of in[k] * columns[k][h]; `padded` columns. */
    void (*scores)(const float *in, const float *columns, uint32_t n,
                   uint32_t padded, float *out);
    void (*rectify)(float *values, uint32_t n);
};

/* The kernels that this processor can run, best first, then NULL. */
const struct kernel *kernel_at(unsigned i);

/* e to the power of x in [-80, 80], the same on every machine. */
float kernel_exp(float x);

#endif
