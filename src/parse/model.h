/* model.h - the trained network and its word lists: a file, mapped read-only
 * and used in place.
 *
 * The file: a head of 64 bytes (magic "rapport\n", version, count of sections,
 * size, checksum of all that follows), a directory of sections (name in 16
 * bytes, offset, size), then the sections, each at a multiple of 64 bytes,
 * numbers with the least byte first. Every size is checked before use; a file
 * that is damaged, or made for another shape, is refused with the reason. */
#ifndef RAPPORTEUR_PARSE_MODEL_H
#define RAPPORTEUR_PARSE_MODEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "parse/lemma.h"

enum {
    MODEL_VERSION = 1,
    MODEL_LAYERS_MAX = 6,
    MODEL_WIDTH_MAX = 512,  /* of any vector between two matrices */
    MODEL_LABELS_MAX = 127, /* tags or relations */
};

/* Counts that fix every other size. */
struct model_shape {
    uint32_t words, word, affix; /* rows, width of word and affix vectors */
    uint32_t units, layers;      /* of the encoder, in each direction */
    uint32_t arc, rel, tag;      /* widths of the heads */
    uint32_t rels, tags;
};

/* A linear map with byte weights: out = (weight . in) * scale + bias. Weights
 * stand in blocks of eight outputs, inside by pairs of inputs: what one vector
 * instruction reads lies together. */
struct matrix {
    const int8_t *weight;
    const float *scale, *bias;
    uint32_t in, out; /* out is padded to a multiple of 16 */
};

struct embedding {
    const int8_t *row;
    const float *scale; /* one each row */
    uint32_t rows, width;
};

struct label {
    uint8_t upos, xpos;
};

struct model {
    struct model_shape shape;
    struct embedding word, affix;
    struct matrix layer[MODEL_LAYERS_MAX];
    struct matrix heads, arc, rel, tag;
    const float *root_arc, *root_rel;
    const uint32_t *word_slots, *word_offsets;
    uint32_t word_slot_count;
    struct str word_text;
    struct label tags[MODEL_LABELS_MAX];
    uint8_t rels[MODEL_LABELS_MAX]; /* enum deprel of each output */
    uint8_t root_rel_label;         /* the output that means REL_ROOT */
    struct lemma_rules lemmas;
    struct str name, licence; /* which training made it; who may use it how */
    uint64_t checksum;
    const void *map; /* what model_close unmaps, or NULL */
    size_t map_size;
};

/* Map a file. The model is in the arena, which must outlive it. */
bool model_open(const char *path, struct arena *arena, const struct model **out,
                struct error *err);
void model_close(const struct model *model);

/* A model in memory: `bytes` (at a multiple of 64) must outlive it; `name`
 * stands in messages. */
bool model_of_bytes(struct str bytes, const char *name, struct model *out,
                    struct error *err);

/* The checksum that belongs in the head of `bytes`, at least a head long. */
uint64_t model_checksum(struct str bytes);

/* The row of a normalised word in the embedding; 0 for a word not known. */
uint32_t model_find_word(const struct model *model, struct str normal);

#endif
