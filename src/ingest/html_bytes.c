#include "ingest/html_bytes.h"

#include <strings.h>

#include "ingest/text_input.h"
#include "ingest/utf8.h"

enum { META_WITHIN = 8192 }; /* bytes in which the character set is declared */

enum charset { CHARSET_NONE, CHARSET_UTF8, CHARSET_1252, CHARSET_OTHER };

/* What bytes 0x80 to 0x9F are in windows-1252. */
static const uint16_t WINDOWS_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

static bool is_name_byte(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
           c == '-' || c == '_' || c == ':' || c == '.';
}

/* The name behind the first "charset=" of the head. */
static struct str declared(struct str bytes)
{
    static const char KEY[] = "charset=";
    size_t most = bytes.len < META_WITHIN ? bytes.len : META_WITHIN;

    for (size_t i = 0; i + sizeof KEY < most; i++) {
        size_t at = i + sizeof KEY - 1, end;

        if (strncasecmp(bytes.ptr + i, KEY, sizeof KEY - 1) != 0)
            continue;
        at += bytes.ptr[at] == '"' || bytes.ptr[at] == '\'';
        for (end = at; end < most && is_name_byte(bytes.ptr[end]);)
            end++;
        return (struct str){bytes.ptr + at, end - at};
    }
    return (struct str){bytes.ptr, 0};
}

static enum charset charset_of(struct str name)
{
    static const struct {
        const char *name;
        enum charset charset;
    } KNOWN[] = {{"utf-8", CHARSET_UTF8},        {"utf8", CHARSET_UTF8},
                 {"iso-8859-1", CHARSET_1252},   {"iso8859-1", CHARSET_1252},
                 {"latin1", CHARSET_1252},       {"latin-1", CHARSET_1252},
                 {"windows-1252", CHARSET_1252}, {"cp1252", CHARSET_1252},
                 {"us-ascii", CHARSET_1252},     {"ascii", CHARSET_1252}};

    if (name.len == 0)
        return CHARSET_NONE;
    for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++)
        if (name.len == strlen(KNOWN[i].name) &&
            strncasecmp(name.ptr, KNOWN[i].name, name.len) == 0)
            return KNOWN[i].charset;
    return CHARSET_OTHER;
}

/* Bytes that stand for themselves from `at` on. */
static size_t ascii_run(struct str bytes, size_t at)
{
    size_t end = at;

    while (end < bytes.len && (unsigned char)bytes.ptr[end] < 0x80)
        end++;
    return end - at;
}

static void decode_1252(struct str bytes, struct arena *arena,
                        struct document *page)
{
    char *text = arena_alloc(arena, 3 * bytes.len, 1);
    uint32_t used = 0;
    size_t i = 0;

    while (i < bytes.len) {
        size_t size = ascii_run(bytes, i);
        struct origin run = {used, (uint32_t)size, (uint32_t)i, (uint32_t)size,
                             size > 0};
        unsigned char c = (unsigned char)bytes.ptr[i];

        if (size) {
            memcpy(text + used, bytes.ptr + i, size);
        } else {
            size = run.source_length = 1;
            run.length = (uint32_t)utf8_encode(
                c < 0xA0 ? WINDOWS_1252[c - 0x80] : c, text + used);
        }
        document_add_origin(page, arena, run);
        used += run.length;
        i += size;
    }
    page->text = (struct str){text, used};
}

/* Bytes at `p` that XML forbids: control characters, U+FFFE, U+FFFF. */
static size_t forbidden(const char *p, size_t len)
{
    unsigned char c = (unsigned char)*p;

    if (c < 0x20)
        return c != '\t' && c != '\n' && c != '\r';
    if (c == 0xEF && len >= 3 && (unsigned char)p[1] == 0xBF &&
        (unsigned char)p[2] >= 0xBE)
        return 3;
    return 0;
}

/* Spaces for what XML forbids, as many bytes, and origins that know of it. */
static void blank_forbidden(struct document *page, struct arena *arena)
{
    char *text = (char *)page->text.ptr; /* our copy */
    uint32_t len = (uint32_t)page->text.len, kept = 0, size;
    struct document blanked = {.text = page->text};

    for (uint32_t i = 0; i < len; i += size ? size : 1) {
        size = (uint32_t)forbidden(text + i, len - i);
        if (size == 0)
            continue;
        if (i > kept)
            document_add_origin(
                &blanked, arena,
                (struct origin){kept, i - kept, kept, i - kept, true});
        document_add_origin(&blanked, arena,
                            (struct origin){i, size, i, size, false});
        memset(text + i, ' ', size);
        kept = i + size;
    }
    if (kept == 0)
        return;
    if (len > kept)
        document_add_origin(
            &blanked, arena,
            (struct origin){kept, len - kept, kept, len - kept, true});
    document_compose(&blanked, page, arena);
    page->origin = blanked.origin;
    page->origin_count = blanked.origin_count;
    page->origin_capacity = blanked.origin_capacity;
}

bool html_bytes_decode(const struct raw *raw, struct arena *arena,
                       struct document *page, struct error *err)
{
    struct str name = declared(raw->bytes);
    enum charset charset = charset_of(name);

    if (utf8_valid_length(raw->bytes) == raw->bytes.len)
        charset = CHARSET_UTF8;
    if (charset == CHARSET_OTHER)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": its character set is %.*s, which is "
                                     "not read; convert it to UTF-8",
                          STR_ARGS(raw->source),
                          name.len < 40 ? (int)name.len : 40, name.ptr);
    if (charset == CHARSET_UTF8) {
        if (!text_decode(raw->bytes, raw->source, arena, page, err))
            return false;
        if (!page->origin)
            page->text = arena_copy(arena, page->text);
    } else {
        decode_1252(raw->bytes, arena, page);
    }
    blank_forbidden(page, arena);
    return true;
}

/* Elements that never hold others, or that the next of their kind ends: they
 * make no depth of their own. */
static bool makes_depth(struct str name)
{
    static const char *const FLAT[] = {
        "area",  "base",     "br",     "col",   "dd",   "dt",   "embed",
        "hr",    "img",      "input",  "li",    "link", "meta", "option",
        "p",     "param",    "source", "tbody", "td",   "th",   "tr",
        "track", "colgroup", "wbr",    "html",  "body", "head"};

    for (size_t i = 0; i < sizeof FLAT / sizeof *FLAT; i++)
        if (name.len == strlen(FLAT[i]) &&
            strncasecmp(name.ptr, FLAT[i], name.len) == 0)
            return false;
    return true;
}

/* Where the next "</NAME" stands at or after `at`; `len` if nowhere. */
static size_t raw_text_end(const char *text, size_t len, size_t at,
                           struct str name)
{
    for (; at + 2 + name.len <= len; at++) {
        const char *mark = memchr(text + at, '<', len - at);

        if (!mark)
            break;
        at = (size_t)(mark - text);
        if (at + 2 + name.len <= len && text[at + 1] == '/' &&
            strncasecmp(text + at + 2, name.ptr, name.len) == 0)
            return at;
    }
    return len;
}

static bool is_raw_text(struct str name)
{
    static const char *const NAMES[] = {"script", "style"};

    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (name.len == strlen(NAMES[i]) &&
            strncasecmp(name.ptr, NAMES[i], name.len) == 0)
            return true;
    return false;
}

/* Place after the comment or declaration at `at` ("<!", "<?"). */
static size_t skip_declaration(const char *text, size_t len, size_t at)
{
    bool comment = len - at >= 4 && memcmp(text + at, "<!--", 4) == 0;
    const char *end;

    if (comment) {
        for (at += 4; (end = memchr(text + at, '>', len - at));
             at = (size_t)(end - text) + 1)
            if (end[-1] == '-' && end[-2] == '-')
                return (size_t)(end - text) + 1;
        return len;
    }
    end = memchr(text + at, '>', len - at);
    return end ? (size_t)(end - text) + 1 : len;
}

/* Place of the ">" of the tag whose name ends at `at`; `*kept` is where the
 * last attribute that may stay ends. */
static size_t tag_end(const char *text, size_t len, size_t at, size_t *kept)
{
    size_t attributes = 0;
    char quote = '\0', before = '\0';

    *kept = len;
    for (; at < len; at++) {
        char c = text[at];

        if (quote) {
            if (c == quote)
                quote = '\0';
        } else if ((c == '"' || c == '\'') && before == '=') {
            quote = c;
        } else if (c == '>') {
            break;
        } else if (strchr(" \t\r\n/", c) &&
                   attributes++ == HTML_ATTRIBUTES_MAX) {
            *kept = at;
        }
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            before = c;
    }
    if (*kept > at)
        *kept = at;
    return at;
}

/* Take the tag at `at`, blank what is too much, and give the place after it.
 * `*depth` counts the elements that are open. */
static size_t bound_tag(char *text, size_t len, size_t at, size_t *depth,
                        bool *changed)
{
    bool closing = text[at + 1] == '/';
    size_t begin = at + 1 + closing, end = begin, kept, close;
    struct str name;

    while (end < len && is_name_byte(text[end]))
        end++;
    name = (struct str){text + begin, end - begin};
    close = tag_end(text, len, end, &kept);
    if (kept < close) {
        memset(text + kept, ' ', close - kept);
        *changed = true;
    }
    if (!closing && is_raw_text(name))
        return raw_text_end(text, len, close, name);
    if (makes_depth(name)) {
        if (closing ? *depth > HTML_DEPTH_MAX : ++*depth > HTML_DEPTH_MAX) {
            memset(text + at, ' ', (close < len ? close + 1 : len) - at);
            *changed = true;
        }
        *depth -= closing && *depth > 0;
    }
    return close < len ? close + 1 : len;
}

bool html_bytes_bound(char *text, size_t len)
{
    size_t at = 0, depth = 0;
    bool changed = false;

    while (at + 2 < len) {
        const char *mark = memchr(text + at, '<', len - at - 2);
        size_t begin;

        if (!mark)
            break;
        at = (size_t)(mark - text);
        begin = at + 1 + (text[at + 1] == '/');
        if (text[at + 1] == '!' || text[at + 1] == '?')
            at = skip_declaration(text, len, at);
        else if ((text[begin] | 0x20) >= 'a' && (text[begin] | 0x20) <= 'z')
            at = bound_tag(text, len, at, &depth, &changed);
        else
            at++;
    }
    return changed;
}
