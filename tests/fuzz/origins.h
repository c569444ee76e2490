/* origins.h - what every reader's fuzz target asks of what was read. */
#ifndef RAPPORTEUR_FUZZ_ORIGINS_H
#define RAPPORTEUR_FUZZ_ORIGINS_H

#include <stdint.h>
#include <stdlib.h>

#include "ingest/raw.h"

/* Whether each origin lies in the source, and exact ones hold its bytes. */
static inline bool origins_hold(const struct document *doc, struct str bytes)
{
    if (!doc->origin)
        return str_equal(doc->text, bytes);
    for (uint32_t i = 0; i < doc->origin_count; i++) {
        const struct origin *run = &doc->origin[i];

        if (run->source_begin > bytes.len ||
            run->source_length > bytes.len - run->source_begin)
            return false;
        if (run->exact && memcmp(doc->text.ptr + run->text_begin,
                                 bytes.ptr + run->source_begin, run->length))
            return false;
    }
    return true;
}

static inline void fuzz_read(const uint8_t *data, size_t size,
                             enum document_format format)
{
    struct arena arena = {0};
    struct error err = {0};
    struct document doc;
    /* A copy of its own size, so that reading past the end is seen. */
    struct str bytes =
        arena_copy(&arena, (struct str){(const char *)data, size});
    struct raw raw = {.bytes = bytes,
                      .source = STR("input"),
                      .name = STR("input"),
                      .format = format};

    if (document_of_raw(&raw, &arena, &doc, &err)) {
        if (!document_check(&doc) || !origins_hold(&doc, bytes) ||
            doc.block_count == 0)
            abort();
        for (uint32_t i = 0; i < doc.block_count; i++) {
            struct span span = document_origin(&doc, doc.block[i].span);

            if (span.begin > size || span.end > size)
                abort();
        }
    } else if (err.kind != ERROR_INPUT || !err.message[0]) {
        abort();
    }
    arena_free(&arena);
}

#endif
