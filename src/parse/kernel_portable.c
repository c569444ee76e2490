#include "parse/kernel_portable.h"

#include "parse/kernel_steps.h"

enum { BLOCK = 8 };

static float quantise(const float *in, uint32_t n, int16_t *out)
{
    return step_quantise(in, n, out);
}

static void product_block(const int8_t *weight, const int16_t *in, uint32_t n,
                          int32_t *sum)
{
    const size_t pairs = BLOCK + BLOCK;

    memset(sum, 0, BLOCK * sizeof *sum);
    for (uint32_t k = 0; k < n; k += 2, weight += pairs)
        for (size_t j = 0; j < BLOCK; j++)
            sum[j] += weight[2 * j] * in[k] + weight[2 * j + 1] * in[k + 1];
}

static void product(const struct matrix *m, const int16_t *in,
                    const float *in_scale, uint32_t rows, float *out)
{
    for (uint32_t row = 0; row < rows; row++) {
        for (uint32_t o = 0; o < m->out; o += BLOCK) {
            int32_t sum[BLOCK];

            product_block(m->weight + (size_t)o * m->in, in, m->in, sum);
            for (uint32_t j = 0; j < BLOCK; j++)
                out[o + j] = (float)sum[j] * m->scale[o + j] * in_scale[row] +
                             m->bias[o + j];
        }
        in += m->in;
        out += m->out;
    }
}

static void add_row(const struct embedding *table, uint32_t row, float *out)
{
    step_add_row(table, row, out);
}

static void recur(const struct recurrence *r)
{
    step_recur(r);
}

static void scores(const float *in, const float *columns, uint32_t n,
                   uint32_t padded, float *out)
{
    step_scores(in, columns, n, padded, out);
}

static void rectify(float *values, uint32_t n)
{
    step_rectify(values, n);
}

const struct kernel kernel_portable = {"portable", quantise, product, add_row,
                                       recur,      scores,   rectify};

float kernel_exp(float x)
{
    return step_exp(x);
}
