#include "ingest/json_string.h"

#include "ingest/utf8.h"

static uint32_t skip_space(struct str line, uint32_t at)
{
    while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == '\t' ||
                             line.ptr[at] == '\r' || line.ptr[at] == '\n'))
        at++;
    return at;
}

/* Place of the quote that ends the string which begins right after `at`. */
static uint32_t string_end(struct str line, uint32_t at)
{
    for (at++; at < line.len && line.ptr[at] != '"'; at++)
        at += line.ptr[at] == '\\';
    return at < line.len ? at : (uint32_t)line.len;
}

/* Place after the value at `at`. */
static uint32_t skip_value(struct str line, uint32_t at)
{
    uint32_t depth = 0;

    for (; at < line.len; at++) {
        char c = line.ptr[at];

        if (c == '"')
            at = string_end(line, at);
        else if (depth == 0 && (c == ',' || c == '}'))
            break;
        else if (c == '{' || c == '[')
            depth++;
        else if (c == '}' || c == ']')
            depth--;
    }
    return at;
}

bool json_string_find(struct str line, struct str key, struct span *value)
{
    uint32_t at = skip_space(line, 0);

    while (at < line.len && line.ptr[at] != '}') {
        struct span name;
        uint32_t end;

        at = skip_space(line, at + 1); /* behind { or , */
        if (at >= line.len || line.ptr[at] != '"')
            return false;
        name = (struct span){at + 1, string_end(line, at)};
        at = skip_space(line, name.end + 1);
        at = skip_space(line, at + 1); /* behind : */
        end = skip_value(line, at);
        if (at < line.len && line.ptr[at] == '"' && name.end < line.len &&
            str_equal(span_text(line, name), key)) {
            *value = (struct span){at + 1, string_end(line, at)};
            return true;
        }
        at = end;
    }
    return false;
}

static uint32_t hexadecimal(const char *p)
{
    uint32_t value = 0;

    for (int i = 0; i < 4; i++) {
        uint32_t c = (unsigned char)p[i];

        value =
            value << 4 | ((c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) & 0xF);
    }
    return value;
}

/* The character of the escape at `p`, and how many bytes it takes there. */
static uint32_t escaped(const char *p, uint32_t len, uint32_t *size)
{
    static const char NAMES[] = "\"\\/bfnrt";
    static const char VALUES[] = "\"\\/\b\f\n\r\t";
    const char *name = len > 1 && p[1] ? strchr(NAMES, p[1]) : NULL;
    uint32_t code;

    *size = len < 2 ? len : 2;
    if (name)
        return (unsigned char)VALUES[name - NAMES];
    if (len < 6)
        return 0xFFFD;
    *size = 6;
    code = hexadecimal(p + 2);
    if (code >= 0xD800 && code < 0xDC00 && len >= 12) {
        *size = 12;
        code = 0x10000 + ((code & 0x3FF) << 10 | (hexadecimal(p + 8) & 0x3FF));
    }
    return code >= 0xD800 && code < 0xE000 ? 0xFFFD : code;
}

void json_string_decode(struct str line, struct span value, struct arena *arena,
                        struct document *doc)
{
    char *text = arena_alloc(arena, value.end - value.begin + 4, 1);
    uint32_t used = 0, at = value.begin, size;

    while (at < value.end) {
        const char *mark =
            memchr(line.ptr + at, '\\', (size_t)(value.end - at));
        struct origin run = {used, 0, at, 0, true};

        size = (mark ? (uint32_t)(mark - line.ptr) : value.end) - at;
        if (size == 0) {
            run.exact = false;
            run.length = (uint32_t)utf8_encode(
                escaped(line.ptr + at, value.end - at, &size), text + used);
        } else {
            memcpy(text + used, line.ptr + at, size);
            run.length = size;
        }
        run.source_length = size;
        document_add_origin(doc, arena, run);
        used += run.length;
        at += size;
    }
    doc->text = (struct str){text, used};
}
