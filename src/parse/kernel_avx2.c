#include "parse/kernel_avx2.h"

#include <immintrin.h>

#include "parse/kernel_steps.h"

enum { BLOCK = 8, TILE = 4 };

static float quantise(const float *in, uint32_t n, int16_t *out)
{
    return step_quantise(in, n, out);
}

/* Two neighbouring inputs in every lane. */
static inline __m256i input_pair(const int16_t *in)
{
    int32_t pair;

    memcpy(&pair, in, sizeof pair);
    return _mm256_set1_epi32(pair);
}

static inline __m256i weights_at(const int8_t *weight)
{
    return _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)weight));
}

static inline void store_sums(const struct matrix *m, uint32_t o, __m256i sum,
                              float in_scale, float *out)
{
    __m256 value =
        _mm256_mul_ps(_mm256_cvtepi32_ps(sum), _mm256_loadu_ps(m->scale + o));

    value = _mm256_mul_ps(value, _mm256_set1_ps(in_scale));
    value = _mm256_add_ps(value, _mm256_loadu_ps(m->bias + o));
    _mm256_storeu_ps(out + o, value);
}

/* Sixteen outputs of `rows` rows, at most TILE; `rows` is a constant where
 * this is inlined, so that the sums stay in registers. */
static inline __attribute__((always_inline)) void
product_tile(const struct matrix *m, uint32_t o, const int16_t *in,
             const float *in_scale, uint32_t rows, float *out)
{
    const int8_t *left = m->weight + (size_t)o * m->in;
    const int8_t *right = left + (size_t)BLOCK * m->in;
    __m256i sum[TILE][2];

    for (uint32_t r = 0; r < rows; r++)
        sum[r][0] = sum[r][1] = _mm256_setzero_si256();
    for (uint32_t k = 0; k < m->in; k += 2) {
        __m256i w0 = weights_at(left + (size_t)k * BLOCK);
        __m256i w1 = weights_at(right + (size_t)k * BLOCK);

        for (uint32_t r = 0; r < rows; r++) {
            __m256i x = input_pair(in + (size_t)r * m->in + k);

            sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(w0, x));
            sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(w1, x));
        }
    }
    for (uint32_t r = 0; r < rows; r++) {
        store_sums(m, o, sum[r][0], in_scale[r], out + (size_t)r * m->out);
        store_sums(m, o + BLOCK, sum[r][1], in_scale[r],
                   out + (size_t)r * m->out);
    }
}

static void product(const struct matrix *m, const int16_t *in,
                    const float *in_scale, uint32_t rows, float *out)
{
    uint32_t row = 0;

    for (; row + TILE <= rows; row += TILE)
        for (uint32_t o = 0; o < m->out; o += 2 * BLOCK)
            product_tile(m, o, in + (size_t)row * m->in, in_scale + row, TILE,
                         out + (size_t)row * m->out);
    for (; row < rows; row++)
        for (uint32_t o = 0; o < m->out; o += 2 * BLOCK)
            product_tile(m, o, in + (size_t)row * m->in, in_scale + row, 1,
                         out + (size_t)row * m->out);
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

const struct kernel kernel_avx2 = {"avx2", quantise, product, add_row,
                                   recur,  scores,   rectify};
