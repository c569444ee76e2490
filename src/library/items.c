#include "ingest/input.h"
#include "library/handle.h"

struct rapporteur_input {
    struct arena arena;
    struct input *input;
};

struct rapporteur_input *rapporteur_input_new(const char *const *paths,
                                              size_t count, bool jsonl)
{
    struct arena arena = {0};
    struct rapporteur_input *input = arena_alloc(&arena, 1, sizeof *input);

    input->arena = arena;
    input->input = input_open(paths, count, jsonl);
    return input;
}

void rapporteur_input_free(struct rapporteur_input *input)
{
    struct arena arena;

    if (!input)
        return;
    input_close(input->input);
    arena = input->arena;
    arena_free(&arena);
}

bool rapporteur_input_next(struct rapporteur_input *input,
                           struct rapporteur_item **out,
                           struct rapporteur_error *err)
{
    struct arena arena = {0};
    struct rapporteur_item *item = arena_alloc(&arena, 1, sizeof *item);
    struct error reason = {0};

    item->arena = arena;
    if (!input_next(input->input, &item->arena, &item->raw, &reason)) {
        rapporteur_item_free(item);
        return library_fail(&reason, err);
    }
    item->source = library_c_string(&item->arena, item->raw.source);
    *out = item;
    return true;
}

uint64_t rapporteur_input_skipped(const struct rapporteur_input *input)
{
    return input_skipped(input->input);
}

size_t rapporteur_item_size(const struct rapporteur_item *item)
{
    return item->raw.bytes.len;
}

const char *rapporteur_item_source(const struct rapporteur_item *item)
{
    return item->source ? item->source : "";
}

void rapporteur_item_free(struct rapporteur_item *item)
{
    struct arena arena;

    if (!item)
        return;
    arena = item->arena;
    arena_free(&arena);
}
