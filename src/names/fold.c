#include "names/fold.h"

#include "base/arena.h"
#include "ingest/utf8.h"

void fold_begin(struct fold *fold, struct str text, const char *limit)
{
    *fold = (struct fold){
        .at = text.ptr, .end = text.ptr + text.len, .limit = limit};
    fold->start = true;
}

void fold_go_on(struct fold *fold, struct str text, bool apart)
{
    fold->at = text.ptr;
    fold->end = text.ptr + text.len;
    if (apart)
        fold->start = fold->gap = true;
}

static bool listed(const uint32_t *list, uint32_t count, uint32_t code)
{
    for (uint32_t i = 0; i < count; i++)
        if (list[i] == code)
            return true;
    return false;
}

static void give(struct fold *fold, const char *bytes, size_t count)
{
    if (fold->gap && fold->begun)
        fold->pending[fold->pending_count++] = ' ';
    memcpy(fold->pending + fold->pending_count, bytes, count);
    fold->pending_count = (uint8_t)(fold->pending_count + count);
    fold->start = fold->gap = false;
    fold->begun = true;
}

static bool is_saint(const struct fold *fold)
{
    const char *p = fold->at;

    return fold->start && fold->limit - p > 2 && p[0] == 'S' &&
           (p[1] == 't' || p[1] == 'T') && (p[2] == '.' || p[2] == ' ');
}

static void take_ascii(struct fold *fold, char c)
{
    if (strchr(".'`", c) && c)
        return;
    if (strchr("-/_ \t\r\n", c) && c) {
        fold->start = fold->gap = true;
        return;
    }
    if (c == '&') {
        fold->capital = false;
        give(fold, "and", 3);
        return;
    }
    fold->capital = c >= 'A' && c <= 'Z';
    if (fold->capital)
        c = (char)(c - 'A' + 'a');
    give(fold, &c, 1);
}

static const struct fold_letter *letter_of(uint32_t code)
{
    for (uint32_t i = 0; i < fold_block_count; i++)
        if (code >= fold_blocks[i].first && code < fold_blocks[i].end)
            return &fold_blocks[i].letter[code - fold_blocks[i].first];
    return NULL;
}

static void take_wide(struct fold *fold, const char *bytes, size_t size)
{
    uint32_t code = utf8_decode(bytes, size);
    const struct fold_letter *letter = letter_of(code);

    if (letter) {
        fold->capital = letter->capital;
        if (letter->plain[0])
            give(fold, letter->plain, strlen(letter->plain));
        else
            give(fold, bytes, size);
        return;
    }
    if ((code >= 0x300 && code < 0x370) ||
        listed(fold_dropped, fold_dropped_count, code))
        return;
    if (listed(fold_spaces, fold_space_count, code)) {
        fold->start = fold->gap = true;
        return;
    }
    fold->capital = false;
    give(fold, bytes, size);
}

/* Take the next character of the text into `pending`. */
static void take(struct fold *fold)
{
    const char *p = fold->at;
    size_t size = utf8_sequence(p, (size_t)(fold->end - p));

    fold->pending_count = fold->pending_at = 0;
    if (is_saint(fold)) {
        fold->capital = true;
        give(fold, "sain", 4);
        fold->at++;
        return;
    }
    size = size ? size : 1;
    fold->at += size;
    if ((unsigned char)*p < 0x80)
        take_ascii(fold, *p);
    else if (size > 1)
        take_wide(fold, p, size);
}

int fold_next(struct fold *fold)
{
    while (fold->pending_at == fold->pending_count) {
        if (fold->at == fold->end)
            return -1;
        take(fold);
    }
    return (unsigned char)fold->pending[fold->pending_at++];
}

struct str fold_key(struct str text, struct arena *arena)
{
    /* "&" and "St" grow to three and two times their length. */
    char *key = arena_alloc(arena, 3 * text.len + 1, 1);
    struct fold fold;
    size_t length = 0;
    int byte;

    fold_begin(&fold, text, text.ptr + text.len);
    while ((byte = fold_next(&fold)) >= 0)
        key[length++] = (char)byte;
    return (struct str){key, length};
}
