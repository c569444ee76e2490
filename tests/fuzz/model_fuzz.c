/* A model file of any bytes is refused, or is safe to parse with: its size and
 * checksum are put right first, so that the checks behind them are met. */
#include <stdint.h>
#include <stdlib.h>

#include "ingest/document.h"
#include "parse/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ALIGN = 64, SIZE_AT = 16, CHECKSUM_AT = 24 };

static struct str copy_mended(const uint8_t *data, size_t size,
                              struct arena *arena)
{
    char *bytes = arena_alloc(arena, size + ALIGN, 1);
    struct str copy;
    uint64_t number = size;

    bytes += (ALIGN - (uintptr_t)bytes % ALIGN) % ALIGN;
    if (size)
        memcpy(bytes, data, size);
    copy = (struct str){bytes, size};
    if (size >= ALIGN) {
        memcpy(bytes + SIZE_AT, &number, sizeof number);
        number = model_checksum(copy);
        memcpy(bytes + CHECKSUM_AT, &number, sizeof number);
    }
    return copy;
}

static void parse_with(const struct model *model, struct arena *arena)
{
    struct token words[] = {{.span = {0, 4}, .space_after = true},
                            {.span = {5, 11}},
                            {.span = {11, 12}}};
    struct sentence sentence = {.end = 3, .span = {0, 12}};
    struct tokens tokens = {
        .at = words, .count = 3, .sentence = &sentence, .sentence_count = 1};
    struct document doc = {.text = STR("Cuba agreed.")};
    struct trees trees =
        parse_trees(parser_new(arena, model, NULL), &doc, &tokens, arena);

    if (!trees_check(&trees, &tokens))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct model model;
    struct error err;

    if (model_of_bytes(copy_mended(data, size, &arena), "fuzz", &model, &err))
        parse_with(&model, &arena);
    arena_free(&arena);
    return 0;
}
