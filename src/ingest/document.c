#include "ingest/document.h"

#include "ingest/utf8.h"

static uint32_t origin_end(const struct origin *origin)
{
    return origin->text_begin + origin->length;
}

/* The first origin that ends after byte `at` of the text. */
static uint32_t origin_after(const struct document *doc, uint32_t at)
{
    uint32_t low = 0, high = doc->origin_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (origin_end(&doc->origin[middle]) > at)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* What of the source stands behind the bytes that `span` and `origin` share. */
static struct span source_of(const struct origin *origin, struct span span)
{
    struct span source = {origin->source_begin,
                          origin->source_begin + origin->source_length};

    if (!origin->exact)
        return source;
    if (span.begin > origin->text_begin)
        source.begin += span.begin - origin->text_begin;
    if (span.end < origin_end(origin))
        source.end -= origin_end(origin) - span.end;
    return source;
}

struct span document_origin(const struct document *doc, struct span span)
{
    uint32_t first, last;

    assert(span.begin <= span.end && span.end <= doc->text.len);
    if (!doc->origin)
        return span;
    first = origin_after(doc, span.begin);
    if (first == doc->origin_count || doc->origin[first].text_begin >= span.end)
        return (struct span){0, 0};
    last = origin_after(doc, span.end - 1);
    if (last == doc->origin_count || doc->origin[last].text_begin >= span.end)
        last--;
    return (struct span){source_of(&doc->origin[first], span).begin,
                         source_of(&doc->origin[last], span).end};
}

uint32_t document_block_at(const struct document *doc, uint32_t at)
{
    uint32_t low = 0, high = doc->block_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (doc->block[middle].span.end > at)
            high = middle;
        else
            low = middle + 1;
    }
    if (low == doc->block_count || doc->block[low].span.begin > at)
        return UINT32_MAX;
    return low;
}

static bool block_check(const struct document *doc, uint32_t i)
{
    struct span span = doc->block[i].span, trimmed;

    if (span.begin >= span.end || span.end > doc->text.len)
        return false;
    if (i > 0 && span.begin < doc->block[i - 1].span.end)
        return false;
    trimmed = utf8_trim(doc->text, span);
    return trimmed.begin == span.begin && trimmed.end == span.end;
}

static bool origin_check(const struct document *doc, uint32_t i)
{
    const struct origin *origin = &doc->origin[i];

    if (origin->length == 0 || origin->length > doc->text.len ||
        origin->text_begin > doc->text.len - origin->length)
        return false;
    if (i > 0 && origin->text_begin < origin_end(origin - 1))
        return false;
    return !origin->exact || origin->length == origin->source_length;
}

bool document_check(const struct document *doc)
{
    if (utf8_valid_length(doc->text) != doc->text.len)
        return false;
    for (uint32_t i = 0; i < doc->block_count; i++)
        if (!block_check(doc, i))
            return false;
    for (uint32_t i = 0; i < doc->origin_count; i++)
        if (!origin_check(doc, i))
            return false;
    return true;
}

void document_add_block(struct document *doc, struct arena *arena,
                        struct span span, enum block_kind kind)
{
    span = utf8_trim(doc->text, span);
    if (span.begin == span.end)
        return;
    if (doc->block_count == doc->block_capacity)
        doc->block = arena_grow(arena, doc->block, &doc->block_capacity,
                                sizeof *doc->block);
    doc->block[doc->block_count++] = (struct block){span, kind};
}

void document_add_origin(struct document *doc, struct arena *arena,
                         struct origin origin)
{
    struct origin *last =
        doc->origin_count ? &doc->origin[doc->origin_count - 1] : NULL;

    if (last && last->exact && origin.exact &&
        origin_end(last) == origin.text_begin &&
        last->source_begin + last->source_length == origin.source_begin) {
        last->length += origin.length;
        last->source_length += origin.source_length;
        return;
    }
    if (doc->origin_count == doc->origin_capacity)
        doc->origin = arena_grow(arena, doc->origin, &doc->origin_capacity,
                                 sizeof *doc->origin);
    doc->origin[doc->origin_count++] = origin;
}

/* Add `origin`, whose source is the text of `through`, piece by piece. */
static void add_through(struct document *doc, struct origin origin,
                        const struct document *through, struct arena *arena)
{
    uint32_t at = origin.source_begin, end = at + origin.length;
    uint32_t shift = origin.text_begin - origin.source_begin;

    for (uint32_t i = origin_after(through, at);
         i < through->origin_count && through->origin[i].text_begin < end;
         i++) {
        const struct origin *run = &through->origin[i];
        struct span piece = {run->text_begin > at ? run->text_begin : at,
                             origin_end(run) < end ? origin_end(run) : end};
        struct span source = source_of(run, piece);

        document_add_origin(
            doc, arena,
            (struct origin){piece.begin + shift, piece.end - piece.begin,
                            source.begin, source.end - source.begin,
                            run->exact});
    }
}

void document_compose(struct document *doc, const struct document *through,
                      struct arena *arena)
{
    struct origin *old = doc->origin;
    uint32_t count = doc->origin_count;

    if (!through->origin)
        return;
    doc->origin = NULL;
    doc->origin_count = doc->origin_capacity = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct span source = {old[i].source_begin,
                              old[i].source_begin + old[i].source_length};

        if (old[i].exact) {
            add_through(doc, old[i], through, arena);
            continue;
        }
        source = document_origin(through, source);
        old[i].source_begin = source.begin;
        old[i].source_length = source.end - source.begin;
        document_add_origin(doc, arena, old[i]);
    }
}
