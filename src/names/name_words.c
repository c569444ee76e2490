#include "names/name_words.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "text/tokens.h"

/* The plain letter of U+00C0 to U+017F; '.' where there is none. */
static const char plain_letters[] =
    "aaaaaaaceeeeiiiidnooooo.ouuuuyts"  /* 00C0 */
    "aaaaaaaceeeeiiiidnooooo.ouuuuyty"  /* 00E0 */
    "aaaaaaccccccccddddeeeeeeeeeegggg"  /* 0100 */
    "gggghhhhiiiiiiiiiiiijjkkklllllll"  /* 0120 */
    "lllnnnnnnnnnoooooooorrrrrrssssss"  /* 0140 */
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"; /* 0160 */

static_assert(sizeof plain_letters == 0x180 - 0xC0 + 1, "one a letter");

/* Code point of a two-byte sequence at `s`, or 0. */
static uint32_t two_bytes(struct str s, size_t i)
{
    unsigned char lead = (unsigned char)s.ptr[i];

    if (lead < 0xC2 || lead > 0xDF || i + 1 >= s.len)
        return 0;
    return (uint32_t)(lead & 0x1F) << 6 | ((unsigned char)s.ptr[i + 1] & 0x3F);
}

static bool is_curly_apostrophe(struct str s, size_t i)
{
    return i + 2 < s.len && memcmp(s.ptr + i, "\xE2\x80\x98", 2) == 0 &&
           ((unsigned char)s.ptr[i + 2] == 0x98 ||
            (unsigned char)s.ptr[i + 2] == 0x99);
}

size_t word_fold(struct str text, char *out)
{
    size_t length = 0;

    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        uint32_t code = two_bytes(text, i);

        if (code >= 0xC0 && code < 0x180 && plain_letters[code - 0xC0] != '.') {
            c = plain_letters[code - 0xC0];
            i++;
        } else if (is_curly_apostrophe(text, i)) {
            c = '\'';
            i += 2;
        } else if (c >= 'A' && c <= 'Z') {
            c = (char)(c - 'A' + 'a');
        }
        out[length++] = c;
    }
    return length;
}

/* Whether the letter at `i` is a capital: ASCII, or Latin beyond it. */
static bool is_capital(struct str s, size_t i)
{
    uint32_t code = two_bytes(s, i);

    if (s.ptr[i] >= 'A' && s.ptr[i] <= 'Z')
        return true;
    if (code >= 0xC0 && code <= 0xDE)
        return code != 0xD7;
    if (code >= 0x100 && code <= 0x137)
        return code % 2 == 0;
    if (code >= 0x139 && code <= 0x148)
        return code % 2 == 1;
    if (code >= 0x14A && code <= 0x177)
        return code % 2 == 0;
    return code == 0x179 || code == 0x17B || code == 0x17D || code == 0x178;
}

static bool is_all_caps(struct str s)
{
    uint32_t letters = 0;

    for (size_t i = 0; i < s.len; i++) {
        if (is_capital(s, i))
            letters++;
        else if ((s.ptr[i] >= 'a' && s.ptr[i] <= 'z') ||
                 (two_bytes(s, i) >= 0xC0 && two_bytes(s, i) < 0x180))
            return false;
        if (two_bytes(s, i))
            i++;
    }
    return letters >= 2;
}

const struct name_word *name_word_find(struct str fold)
{
    uint32_t low = 0, high = name_words_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(name_words[middle].word, fold);

        if (order == 0)
            return &name_words[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

bool word_in(struct str fold, const char *list)
{
    while (fold.len) {
        const char *bar = strchr(list, '|');
        size_t length = bar ? (size_t)(bar - list) : strlen(list);

        if (length == fold.len && memcmp(list, fold.ptr, length) == 0)
            return true;
        if (!bar)
            return false;
        list = bar + 1;
    }
    return false;
}

static void word_set(struct word *word, struct str text, char *fold)
{
    const struct name_word *row;

    word->text = text;
    word->fold = (struct str){fold, word_fold(text, fold)};
    word->capital = is_capital(text, 0);
    word->all_caps = is_all_caps(text);
    word->digit = text.ptr[0] >= '0' && text.ptr[0] <= '9';
    row = name_word_find(word->fold);
    if (row) {
        word->classes = row->classes;
        word->value = row->value;
    }
}

struct word *words_of(const struct document *doc, const struct tokens *tokens,
                      struct arena *arena)
{
    struct word *words = arena_alloc(arena, tokens->count, sizeof *words);
    char *fold;
    size_t size = 0;

    for (uint32_t i = 0; i < tokens->count; i++)
        size += tokens->at[i].span.end - tokens->at[i].span.begin;
    fold = arena_alloc(arena, size, 1);
    for (uint32_t i = 0; i < tokens->count; i++) {
        struct str text = span_text(doc->text, tokens->at[i].span);

        word_set(&words[i], text, fold);
        fold += text.len;
    }
    return words;
}

bool word_held(struct str name, struct str word)
{
    char fold[128];
    size_t length;

    if (name.len > sizeof fold || word.len == 0)
        return false;
    length = word_fold(name, fold);
    for (size_t i = 0; i + word.len <= length; i++) {
        bool starts = i == 0 || fold[i - 1] == ' ' || fold[i - 1] == '-';
        size_t end = i + word.len;

        if (starts && memcmp(fold + i, word.ptr, word.len) == 0 &&
            (end == length || fold[end] == ' ' || fold[end] == '-'))
            return true;
    }
    return false;
}
