/* kernel_steps.h - what the kernels share: each includes this and is compiled
 * for its own processor. Elements do not depend on each other, so that the
 * compiler may take four or eight at a time without changing a bit. */
#ifndef RAPPORTEUR_PARSE_KERNEL_STEPS_H
#define RAPPORTEUR_PARSE_KERNEL_STEPS_H

#include "parse/kernel.h"

/* Added and taken away again, it rounds a float to a whole number. */
#define ROUNDER 12582912.0f

static inline float step_exp(float x)
{
    float n = (x * 1.44269504f + ROUNDER) - ROUNDER;
    float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    float p = 1.0f / 720.0f;
    union {
        uint32_t bits;
        float value;
    } power;

    p = p * r + 1.0f / 120.0f;
    p = p * r + 1.0f / 24.0f;
    p = p * r + 1.0f / 6.0f;
    p = p * r + 0.5f;
    p = p * r + 1.0f;
    p = p * r + 1.0f;
    power.bits = (uint32_t)((int32_t)n + 127) << 23;
    return p * power.value;
}

static inline float step_sigmoid(float x)
{
    x = x < 30.0f ? x : 30.0f;
    x = x > -30.0f ? x : -30.0f;
    return 1.0f / (1.0f + step_exp(-x));
}

static inline float step_quantise(const float *restrict in, uint32_t n,
                                  int16_t *restrict out)
{
    union {
        int32_t bits;
        float value;
    } size;
    int32_t most_bits = 0; /* without the sign they are in order as numbers */
    float most, step, inverse;

    for (uint32_t i = 0; i < n; i++) {
        size.value = in[i];
        size.bits &= INT32_MAX;
        most_bits = most_bits > size.bits ? most_bits : size.bits;
    }
    size.bits = most_bits;
    most = size.value;
    if (!(most > 1e-30f && most < 1e30f))
        most = 1.0f;
    step = most * (1.0f / QUANTUM_MAX);
    inverse = QUANTUM_MAX / most;
    for (uint32_t i = 0; i < n; i++) {
        float x = in[i] * inverse;

        x = x < QUANTUM_MAX ? x : QUANTUM_MAX;
        x = x > -QUANTUM_MAX ? x : -QUANTUM_MAX;
        out[i] = (int16_t)(int32_t)((x + ROUNDER) - ROUNDER);
    }
    return step;
}

static inline void step_add_row(const struct embedding *table, uint32_t row,
                                float *restrict out)
{
    const int8_t *restrict weight = table->row + (size_t)row * table->width;
    float scale = table->scale[row];

    for (uint32_t i = 0; i < table->width; i++)
        out[i] += (float)weight[i] * scale;
}

/* One word in one direction: c is the state, which goes on to the next. */
static inline void step_cell(const float *restrict part,
                             const float *restrict skip, uint32_t width,
                             uint32_t units, float *restrict c,
                             float *restrict out)
{
    for (uint32_t i = 0; i < units; i++) {
        float forget = step_sigmoid(part[width + i]);
        float take = step_sigmoid(part[2 * width + i]);

        c[i] = (1.0f - forget) * part[i] + forget * c[i];
        out[i] = skip[i] + take * (c[i] - skip[i]);
    }
}

static inline void step_recur(const struct recurrence *r)
{
    float c[MODEL_WIDTH_MAX] = {0};
    uint32_t units = r->units, width = 2 * units;

    for (uint32_t t = 0; t < r->count; t++)
        step_cell(r->parts + t * r->stride, r->skip + t * r->skip_stride, width,
                  units, c, r->out + (size_t)t * width);
    memset(c, 0, sizeof c);
    for (uint32_t t = r->count; t-- > 0;)
        step_cell(r->parts + t * r->stride + units,
                  r->skip + t * r->skip_stride + units, width, units, c,
                  r->out + (size_t)t * width + units);
}

static inline void step_scores(const float *restrict in,
                               const float *restrict columns, uint32_t n,
                               uint32_t padded, float *restrict out)
{
    for (uint32_t h = 0; h < padded; h += KERNEL_PAD) {
        float sum[KERNEL_PAD] = {0};

        for (uint32_t k = 0; k < n; k++)
            for (uint32_t j = 0; j < KERNEL_PAD; j++)
                sum[j] += in[k] * columns[(size_t)k * padded + h + j];
        memcpy(out + h, sum, sizeof sum);
    }
}

static inline void step_rectify(float *values, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        values[i] = values[i] > 0.0f ? values[i] : 0.0f;
}

#endif
