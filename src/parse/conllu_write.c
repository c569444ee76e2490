#include "parse/conllu_write.h"

#include "ingest/document.h"

struct output {
    struct arena *arena;
    char *at;
    uint32_t len, capacity;
    const struct document *doc;
    const struct tokens *tokens;
    const struct trees *trees;
};

/* Breaks and tabs would end a line or a column: they become spaces. */
static void put(struct output *out, struct str s)
{
    while (out->capacity - out->len < s.len)
        out->at = arena_grow(out->arena, out->at, &out->capacity, 1);
    for (size_t i = 0; i < s.len; i++) {
        char *to = &out->at[out->len++];

        *to = s.ptr[i];
        if (*to == '\n' || *to == '\t' || *to == '\r')
            *to = ' ';
    }
}

static void put_mark(struct output *out, char mark)
{
    put(out, STR(" "));
    out->at[out->len - 1] = mark;
}

static void put_number(struct output *out, uint32_t n)
{
    char digits[10];
    size_t i = sizeof digits;

    do {
        digits[--i] = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    put(out, (struct str){digits + i, sizeof digits - i});
}

static struct str word_at(const struct output *out, uint32_t token)
{
    return span_text(out->doc->text, out->tokens->at[token].span);
}

static void put_comments(struct output *out, uint32_t index)
{
    const struct sentence *s = &out->tokens->sentence[index];

    if (index == 0) {
        put(out, STR("# newdoc id = "));
        put(out, out->doc->name);
        put_mark(out, '\n');
    }
    if (s->starts_paragraph) {
        put(out, STR("# newpar"));
        put_mark(out, '\n');
    }
    put(out, STR("# sent_id = "));
    put(out, out->doc->name);
    put(out, STR("-"));
    put_number(out, index + 1);
    put_mark(out, '\n');
    put(out, STR("# text = "));
    for (uint32_t i = s->first; i < s->end; i++) {
        put(out, word_at(out, i));
        if (out->tokens->at[i].space_after && i + 1 < s->end)
            put(out, STR(" "));
    }
    put_mark(out, '\n');
}

static void put_misc(struct output *out, struct span span, bool space_after)
{
    if (!space_after)
        put(out, STR("SpaceAfter=No|"));
    put(out, STR("TokenRange="));
    put_number(out, span.begin);
    put(out, STR(":"));
    put_number(out, span.end);
    put_mark(out, '\n');
}

/* The line of a multi-word token: tokens [first, end). */
static void put_range(struct output *out, uint32_t id, uint32_t first,
                      uint32_t end)
{
    const struct token *at = out->tokens->at;
    struct span span = {at[first].span.begin, at[end - 1].span.end};

    put_number(out, id);
    put(out, STR("-"));
    put_number(out, id + end - first - 1);
    put_mark(out, '\t');
    put(out, span_text(out->doc->text, span));
    for (int i = 0; i < 7; i++) {
        put_mark(out, '\t');
        put(out, STR("_"));
    }
    put_mark(out, '\t');
    put_misc(out, span, at[end - 1].space_after);
}

static void put_column(struct output *out, struct str s)
{
    put(out, s.len ? s : STR("_"));
    put_mark(out, '\t');
}

static void put_word(struct output *out, uint32_t token, uint32_t first,
                     bool in_range)
{
    const struct token *at = &out->tokens->at[token];
    const struct node *node = &out->trees->at[token];

    put_number(out, token - first + 1);
    put_mark(out, '\t');
    put_column(out, word_at(out, token));
    put_column(out, node->lemma);
    put_column(out, str_of(upos_name(node->upos)));
    put_column(out, str_of(xpos_name(node->xpos)));
    put_column(out, STR("_"));
    put_number(out, node->head == TOKEN_NONE ? 0 : node->head - first + 1);
    put_mark(out, '\t');
    put_column(out, str_of(deprel_name(node->deprel)));
    put_column(out, STR("_"));
    put_misc(out, at->span, in_range || at->space_after);
}

struct str conllu_sentence(const struct document *doc,
                           const struct tokens *tokens,
                           const struct trees *trees, uint32_t index,
                           struct arena *arena)
{
    struct output out = {
        .arena = arena, .doc = doc, .tokens = tokens, .trees = trees};
    const struct sentence *s = &tokens->sentence[index];
    uint32_t range_end = s->first;

    put_comments(&out, index);
    for (uint32_t i = s->first; i < s->end; i++) {
        if (i >= range_end) {
            range_end = i + 1;
            while (range_end < s->end && tokens->at[range_end].joined)
                range_end++;
            if (range_end > i + 1)
                put_range(&out, i - s->first + 1, i, range_end);
            else
                range_end = i;
        }
        put_word(&out, i, s->first, i < range_end);
    }
    put_mark(&out, '\n');
    return (struct str){out.at, out.len};
}
