#include "ingest/text_input.h"

#include <stdio.h>

#include "ingest/paragraphs.h"
#include "ingest/utf8.h"

enum { FEW_BYTES = 3 }; /* so many prove nothing */

/* What is wrong with a text's bytes. */
struct damage {
    size_t bad;     /* bytes that are no UTF-8, or NUL */
    size_t control; /* control characters that no text has */
    size_t first;   /* place of the first bad byte */
};

/* Bytes at `p` that are a character of a text; 0 if they are none. */
static size_t sound(const char *p, size_t len)
{
    return *p == '\0' ? 0 : utf8_sequence(p, len);
}

static bool is_odd_control(char c)
{
    return (unsigned char)c < 0x20 && !(c >= 8 && c <= 13) && c != 0x1B;
}

static struct damage damage_of(struct str bytes)
{
    struct damage damage = {0, 0, 0};
    size_t size;

    for (size_t i = 0; i < bytes.len; i += size ? size : 1) {
        size = sound(bytes.ptr + i, bytes.len - i);
        if (size == 0 && damage.bad++ == 0)
            damage.first = i;
        damage.control += size && is_odd_control(bytes.ptr[i]);
    }
    return damage;
}

/* The text with U+FFFD for each run of bad bytes. */
static void mend(struct str bytes, size_t bad, struct arena *arena,
                 struct document *doc)
{
    char *text = arena_alloc(arena, bytes.len + 2 * bad, 1);
    uint32_t used = 0;
    size_t i = 0;

    while (i < bytes.len) {
        size_t begin = i, size;
        struct origin origin = {.text_begin = used};

        while (i < bytes.len && (size = sound(bytes.ptr + i, bytes.len - i)))
            i += size;
        origin.exact = i > begin;
        if (origin.exact)
            memcpy(text + used, bytes.ptr + begin, i - begin);
        while (!origin.exact && i < bytes.len &&
               sound(bytes.ptr + i, bytes.len - i) == 0)
            i++;
        origin.length = origin.exact ? (uint32_t)(i - begin) : 3;
        if (!origin.exact)
            memcpy(text + used, UTF8_REPLACEMENT, 3);
        origin.source_begin = (uint32_t)begin;
        origin.source_length = (uint32_t)(i - begin);
        document_add_origin(doc, arena, origin);
        used += origin.length;
    }
    doc->text = (struct str){text, used};
}

bool text_decode(struct str bytes, struct str source, struct arena *arena,
                 struct document *doc, struct error *err)
{
    struct damage damage = damage_of(bytes);
    char warning[160];

    if (damage.bad + damage.control > FEW_BYTES + bytes.len / 10)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": not UTF-8 text (%zu of %zu bytes are "
                                     "none, the first at byte %zu); convert "
                                     "it, or leave it out",
                          STR_ARGS(source), damage.bad + damage.control,
                          bytes.len, damage.first);
    if (damage.bad == 0) {
        doc->text = bytes;
        return true;
    }
    mend(bytes, damage.bad, arena, doc);
    snprintf(warning, sizeof warning,
             "byte %zu is %s (%zu such in all); read as U+FFFD", damage.first,
             bytes.ptr[damage.first] ? "not UTF-8" : "NUL", damage.bad);
    doc->warning = arena_copy(arena, str_of(warning));
    return true;
}

bool text_input_read(const struct raw *raw, struct arena *arena,
                     struct document *doc, struct error *err)
{
    return text_decode(raw->bytes, raw->source, arena, doc, err) &&
           paragraphs_of_text(doc, arena, raw->source, err);
}
