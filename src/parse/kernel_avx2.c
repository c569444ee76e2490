#include "parse/kernel_avx2.h"

#include <immintrin.h>

#include "parse/kernel_steps.h"

enum {
    BLOCK = 8,
    TILE = 4,   /* rows whose sums stay in registers together */
    CHUNK = 64, /* rows that go through the weights together */
};

/* What one step through the inputs goes on by. */
static const size_t PAIRS = BLOCK + BLOCK, TILE_PAIRS = TILE + TILE;

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

/* Rows of a tile by pairs of inputs: what the sums read in turn lies together;
 * rows that are missing are zero. */
static void pack_tile(const int16_t *in, uint32_t width, uint32_t rows,
                      int16_t *out)
{
    memset(out, 0, (size_t)TILE * width * sizeof *out);
    for (uint32_t r = 0; r < rows; r++)
        for (uint32_t k = 0; k < width; k += 2)
            memcpy(out + (size_t)k * TILE + 2 * (size_t)r,
                   in + (size_t)r * width + k, 2 * sizeof *in);
}

/* Sixteen outputs from o of a tile, of which `rows` rows are wanted. */
static void product_tile(const struct matrix *m, uint32_t o,
                         const int16_t *tile, const float *in_scale,
                         uint32_t rows, float *out)
{
    const int8_t *left = m->weight + (size_t)o * m->in;
    const int8_t *right = left + (size_t)BLOCK * m->in;
    const int16_t *end = tile + (size_t)TILE * m->in;
    __m256i sum[TILE][2];

    for (uint32_t r = 0; r < TILE; r++)
        sum[r][0] = sum[r][1] = _mm256_setzero_si256();
    for (; tile < end; tile += TILE_PAIRS) {
        __m256i w0 = weights_at(left), w1 = weights_at(right);

        left += PAIRS;
        right += PAIRS;
        for (uint32_t r = 0; r < TILE; r++) {
            __m256i x = input_pair(tile + 2 * (size_t)r);

            sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(w0, x));
            sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(w1, x));
        }
    }
    for (uint32_t r = 0; r < TILE; r++) { /* a constant: sums in registers */
        float *row = out + (size_t)r * m->out;

        if (r >= rows)
            return;
        store_sums(m, o, sum[r][0], in_scale[r], row);
        store_sums(m, o + BLOCK, sum[r][1], in_scale[r], row);
    }
}

static uint32_t lesser(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static void product_chunk(const struct matrix *m, const int16_t *in,
                          const float *in_scale, uint32_t rows, float *out)
{
    int16_t packed[CHUNK * MODEL_WIDTH_MAX];

    for (uint32_t r = 0; r < rows; r += TILE)
        pack_tile(in + (size_t)r * m->in, m->in, lesser(TILE, rows - r),
                  packed + (size_t)r * m->in);
    for (uint32_t o = 0; o < m->out; o += 2 * BLOCK)
        for (uint32_t r = 0; r < rows; r += TILE)
            product_tile(m, o, packed + (size_t)r * m->in, in_scale + r,
                         lesser(TILE, rows - r), out + (size_t)r * m->out);
}

static void product(const struct matrix *m, const int16_t *in,
                    const float *in_scale, uint32_t rows, float *out)
{
    for (uint32_t r = 0; r < rows; r += CHUNK)
        product_chunk(m, in + (size_t)r * m->in, in_scale + r,
                      lesser(CHUNK, rows - r), out + (size_t)r * m->out);
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
