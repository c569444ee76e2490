#include "ingest/raw.h"

#include <stdio.h>
#include <strings.h>

#include "ingest/hash.h"
#include "ingest/html.h"
#include "ingest/jsonl.h"
#include "ingest/text_input.h"
#include "ingest/utf8.h"

enum { SHOWN_MAX = 160, SHOWN_TAIL = 60 }; /* bytes of a path in a message */

/* Files that this program does not read, by their first bytes. */
static const struct magic {
    struct str bytes;
    const char *what;
} MAGIC[] = {
    {STR_INIT("%PDF-"), "a PDF"},
    {STR_INIT("\x1F\x8B"), "compressed by gzip"},
    {STR_INIT("\x28\xB5\x2F\xFD"), "compressed by zstd"},
    {STR_INIT("\xFD"
              "7zXZ"),
     "compressed by xz"},
    {STR_INIT("BZh"), "compressed by bzip2"},
    {STR_INIT("PK\x03\x04"), "a ZIP archive or office document"},
    {STR_INIT("\xD0\xCF\x11\xE0"), "an old office document"},
    {STR_INIT("\x89PNG"), "a picture"},
    {STR_INIT("\xFF\xD8\xFF"), "a picture"},
    {STR_INIT("\x7F"
              "ELF"),
     "a program"},
    {STR_INIT("\xFF\xFE"), "UTF-16 text"},
    {STR_INIT("\xFE\xFF"), "UTF-16 text"},
};

typedef bool reader(const struct raw *raw, struct arena *arena,
                    struct document *doc, struct error *err);

static reader *const READERS[] = {
    [FORMAT_TEXT] = text_input_read,
    [FORMAT_HTML] = html_read,
    [FORMAT_JSONL] = jsonl_read,
};

static bool starts_with(struct str text, struct str head)
{
    return text.len >= head.len && memcmp(text.ptr, head.ptr, head.len) == 0;
}

static bool ends_with_word(struct str path, const char *ending)
{
    size_t len = strlen(ending);

    return path.len > len &&
           strncasecmp(path.ptr + path.len - len, ending, len) == 0;
}

/* Whether `head` stands in the first bytes of `text`, in any case. */
static bool opens_with(struct str text, const char *head)
{
    size_t len = strlen(head);

    return text.len >= len && strncasecmp(text.ptr, head, len) == 0;
}

static struct str skip_space(struct str text)
{
    size_t i = 0;

    if (starts_with(text, STR("\xEF\xBB\xBF")))
        i = 3;
    while (i < text.len && strchr(" \t\r\n\f", text.ptr[i]) && text.ptr[i])
        i++;
    return (struct str){text.ptr + i, text.len - i};
}

/* Where `word` starts in `text`, or NULL. */
static const char *find(struct str text, const char *word)
{
    size_t len = strlen(word);

    for (size_t i = 0; i + len <= text.len; i++)
        if (memcmp(text.ptr + i, word, len) == 0)
            return text.ptr + i;
    return NULL;
}

/* An element that opens pages, behind declarations and comments. */
static bool is_page(struct str text)
{
    static const char *const OPENERS[] = {"<!doctype html", "<html",  "<head",
                                          "<body",          "<title", "<meta"};
    const char *end;

    while (opens_with(text, "<?xml") || opens_with(text, "<!--")) {
        bool comment = text.ptr[1] == '!';

        end = find(text, comment ? "-->" : "?>");
        if (!end)
            return false;
        end += comment ? 3 : 2;
        text =
            skip_space((struct str){end, text.len - (size_t)(end - text.ptr)});
    }
    for (size_t i = 0; i < sizeof OPENERS / sizeof *OPENERS; i++)
        if (opens_with(text, OPENERS[i]))
            return true;
    return false;
}

/* `{"` or `{}`, as an object of JSON starts. */
static bool is_object(struct str text)
{
    struct str inside;

    if (text.len < 2 || text.ptr[0] != '{')
        return false;
    inside = skip_space((struct str){text.ptr + 1, text.len - 1});
    return inside.len && (inside.ptr[0] == '"' || inside.ptr[0] == '}');
}

enum document_format format_of(struct str bytes, struct str path)
{
    static const struct {
        const char *ending;
        enum document_format format;
    } ENDINGS[] = {{".jsonl", FORMAT_JSONL},
                   {".ndjson", FORMAT_JSONL},
                   {".html", FORMAT_HTML},
                   {".htm", FORMAT_HTML},
                   {".xhtml", FORMAT_HTML}};
    struct str head = skip_space(bytes);

    if (is_page(head))
        return FORMAT_HTML;
    if (is_object(head))
        return FORMAT_JSONL;
    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (ends_with_word(path, ENDINGS[i].ending))
            return ENDINGS[i].format;
    return FORMAT_TEXT;
}

/* Bytes of the character at `p` if a message may show it, else 0. */
static size_t printable(const char *p, size_t len)
{
    size_t size = utf8_sequence(p, len);
    uint32_t c = size ? utf8_decode(p, size) : 0;

    /* Controls, and the marks that turn the direction of what follows. */
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
        (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
        c == UTF8_BYTE_ORDER_MARK)
        return 0;
    return size;
}

static struct str escape(struct str path, struct arena *arena)
{
    char *shown = arena_alloc(arena, 4 * path.len + 1, 1);
    size_t used = 0;

    for (size_t i = 0; i < path.len;) {
        size_t size = printable(path.ptr + i, path.len - i);

        if (size == 0) {
            snprintf(shown + used, 5, "\\x%02X", (unsigned char)path.ptr[i++]);
            used += 4;
            continue;
        }
        memcpy(shown + used, path.ptr + i, size);
        used += size;
        i += size;
    }
    return (struct str){shown, used};
}

/* The nearest begin of a character at or after `at`. */
static size_t character_begin(struct str text, size_t at)
{
    while (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at++;
    return at;
}

struct str source_shown(struct str path, struct arena *arena)
{
    struct str shown = escape(path, arena);
    size_t head, tail;
    char *shorter;

    if (shown.len <= SHOWN_MAX)
        return shown;
    head = character_begin(shown, SHOWN_MAX - SHOWN_TAIL);
    tail = character_begin(shown, shown.len - SHOWN_TAIL);
    shorter = arena_alloc(arena, head + 3 + shown.len - tail, 1);
    memcpy(shorter, shown.ptr, head);
    memcpy(shorter + head, "...", 3);
    memcpy(shorter + head + 3, shown.ptr + tail, shown.len - tail);
    return (struct str){shorter, head + 3 + shown.len - tail};
}

struct str source_name(struct str path, struct arena *arena)
{
    size_t begin, end;

    while (path.len > 1 && path.ptr[path.len - 1] == '/')
        path.len--;
    for (begin = path.len; begin > 0 && path.ptr[begin - 1] != '/';)
        begin--;
    for (end = path.len; end > begin + 1 && path.ptr[end - 1] != '.';)
        end--;
    end = end > begin + 1 ? end - 1 : path.len;
    return escape((struct str){path.ptr + begin, end - begin}, arena);
}

/* Refuse what no reader takes, by name where it is known. */
static bool check_bytes(const struct raw *raw, struct error *err)
{
    if (raw->bytes.len == 0)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": is empty; nothing to read",
                          STR_ARGS(raw->source));
    if (raw->bytes.len > DOCUMENT_MAX)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": larger than %d MB; split it",
                          STR_ARGS(raw->source), DOCUMENT_MAX / 1024 / 1024);
    for (size_t i = 0; i < sizeof MAGIC / sizeof *MAGIC; i++)
        if (starts_with(raw->bytes, MAGIC[i].bytes))
            return error_fail(err, ERROR_INPUT,
                              STR_FORMAT ": is %s, which is not read; make it "
                                         "UTF-8 text, HTML or JSON Lines",
                              STR_ARGS(raw->source), MAGIC[i].what);
    return true;
}

bool document_of_raw(const struct raw *raw, struct arena *arena,
                     struct document *doc, struct error *err)
{
    struct document made = {
        .name = raw->name, .source = raw->source, .format = raw->format};

    if (!check_bytes(raw, err))
        return false;
    sha256_hex(raw->bytes, made.sha256);
    if (!READERS[raw->format](raw, arena, &made, err))
        return false;
    *doc = made;
    return true;
}
