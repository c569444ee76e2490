#include "ingest/utf8.h"

size_t utf8_sequence(const char *bytes, size_t len)
{
    static const unsigned char low[4] = {0xA0, 0x80, 0x90, 0x80};
    static const unsigned char high[4] = {0xBF, 0x9F, 0xBF, 0x8F};
    static const unsigned char edge[4] = {0xE0, 0xED, 0xF0, 0xF4};
    const unsigned char *p = (const unsigned char *)bytes;
    size_t size = p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;

    if ((p[0] >= 0x80 && p[0] < 0xC2) || p[0] > 0xF4 || size > len)
        return 0;
    for (size_t k = 1; k < size; k++)
        if ((p[k] & 0xC0) != 0x80)
            return 0;
    /* Overlong forms, surrogates, and what lies beyond U+10FFFF. */
    for (size_t k = 0; k < 4; k++)
        if (p[0] == edge[k] && (p[1] < low[k] || p[1] > high[k]))
            return 0;
    return size;
}

/* Whether the eight bytes at `p` are all ASCII. */
static bool ascii_word(const char *p)
{
    uint64_t word;

    memcpy(&word, p, sizeof word);
    return (word & UINT64_C(0x8080808080808080)) == 0;
}

size_t utf8_valid_length(struct str s)
{
    size_t i = 0;

    while (i < s.len) {
        size_t size;

        if (s.len - i >= 8 && ascii_word(s.ptr + i)) {
            i += 8;
            continue;
        }
        size = utf8_sequence(s.ptr + i, s.len - i);
        if (size == 0)
            break;
        i += size;
    }
    return i;
}

uint32_t utf8_decode(const char *bytes, size_t size)
{
    const unsigned char *p = (const unsigned char *)bytes;
    uint32_t code = size == 1 ? p[0] : p[0] & (0xFFU >> (size + 1));

    for (size_t k = 1; k < size; k++)
        code = code << 6 | (p[k] & 0x3F);
    return code;
}

size_t utf8_encode(uint32_t code, char out[4])
{
    size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

    assert(code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF));
    for (size_t k = size - 1; k > 0; k--) {
        out[k] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    out[0] = (char)(size == 1 ? code : (0xF00U >> size & 0xF0U) | code);
    return size;
}

bool utf8_is_space(uint32_t code)
{
    if (code <= 0x20)
        return code == 0x20 || (code >= 9 && code <= 13);
    if (code < 0x1680)
        return code == 0x85 || code == 0xA0;
    return (code >= 0x2000 && code <= 0x200A) || code == 0x1680 ||
           code == 0x2028 || code == 0x2029 || code == 0x202F ||
           code == 0x205F || code == 0x3000 || code == UTF8_BYTE_ORDER_MARK;
}

/* Begin of the character that ends at `end`. */
static uint32_t character_before(struct str text, uint32_t end)
{
    do
        end--;
    while (end > 0 && ((unsigned char)text.ptr[end] & 0xC0) == 0x80);
    return end;
}

struct span utf8_trim(struct str text, struct span span)
{
    while (span.begin < span.end) {
        size_t size =
            utf8_sequence(text.ptr + span.begin, span.end - span.begin);

        if (size == 0 ||
            !utf8_is_space(utf8_decode(text.ptr + span.begin, size)))
            break;
        span.begin += (uint32_t)size;
    }
    while (span.begin < span.end) {
        uint32_t at = character_before(text, span.end);

        if (!utf8_is_space(utf8_decode(text.ptr + at, span.end - at)))
            break;
        span.end = at;
    }
    return span;
}

struct str utf8_trimmed(struct str text)
{
    if (text.len == 0)
        return text;
    return span_text(text,
                     utf8_trim(text, (struct span){0, (uint32_t)text.len}));
}
