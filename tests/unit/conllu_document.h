/* conllu_document.h - a document with its tokens and trees from CoNLL-U text,
 * for tests that start from hand-made trees.
 *
 * Lines of ten columns parted by tabs or by runs of two spaces or more;
 * sentences parted by an empty line; "# newpar" starts a paragraph; columns
 * after the eighth may be left out but for SpaceAfter=No. */
#ifndef RAPPORTEUR_TESTS_CONLLU_DOCUMENT_H
#define RAPPORTEUR_TESTS_CONLLU_DOCUMENT_H

#include <stdlib.h>

#include "base/arena.h"
#include "ingest/document.h"
#include "parse/tree.h"
#include "text/tokens.h"

struct conllu_document {
    struct document doc;
    struct tokens tokens;
    struct trees trees;
    uint32_t tree_capacity;
    char *text;
    size_t length;
};

enum { CONLLU_TEXT_MAX = 1 << 20 };

/* The next column of the line, which moves on behind it. */
static inline struct str conllu_column(struct str *line)
{
    struct str column = {line->ptr, 0};

    while (column.len < line->len && column.ptr[column.len] != '\t')
        column.len++;
    line->ptr += column.len;
    line->len -= column.len;
    if (line->len) {
        line->ptr++;
        line->len--;
    }
    return column;
}

static inline void conllu_begin_sentence(struct conllu_document *d,
                                         struct arena *arena, bool paragraph)
{
    struct tokens *tokens = &d->tokens;
    struct sentence *sentence;

    if (tokens->sentence_count == tokens->sentence_capacity)
        tokens->sentence =
            arena_grow(arena, tokens->sentence, &tokens->sentence_capacity,
                       sizeof *tokens->sentence);
    if (d->length) {
        d->text[d->length++] = paragraph ? '\n' : ' ';
        if (paragraph)
            d->text[d->length++] = '\n';
    }
    sentence = &tokens->sentence[tokens->sentence_count++];
    *sentence = (struct sentence){.first = tokens->count,
                                  .end = tokens->count,
                                  .starts_paragraph = paragraph};
    sentence->span.begin = (uint32_t)d->length;
    if (paragraph && tokens->sentence_count > 1)
        sentence->block =
            tokens->sentence[tokens->sentence_count - 2].block + 1;
    else if (tokens->sentence_count > 1)
        sentence->block = tokens->sentence[tokens->sentence_count - 2].block;
}

static inline enum token_kind conllu_kind(struct str form, enum upos upos)
{
    if (form.ptr[0] >= '0' && form.ptr[0] <= '9')
        return TOKEN_NUMBER;
    if (upos == UPOS_PUNCT)
        return TOKEN_PUNCTUATION;
    return upos == UPOS_SYM ? TOKEN_SYMBOL : TOKEN_WORD;
}

/* Whether a space belongs before the word, where no column tells. */
static inline bool conllu_is_tight(struct str form)
{
    static const char *const tight[] = {",",  ".",  ";",   ":", "?", "!", ")",
                                        "'s", "’s", "n't", "'", "”", "%"};

    for (size_t i = 0; i < sizeof tight / sizeof *tight; i++)
        if (str_equal(form, str_of(tight[i])))
            return true;
    return false;
}

static inline void conllu_add_word(struct conllu_document *d,
                                   struct arena *arena, struct str line)
{
    struct tokens *tokens = &d->tokens;
    struct sentence *sentence = &tokens->sentence[tokens->sentence_count - 1];
    struct str column[10] = {0};
    struct node node = {.certainty = 255};
    struct token token = {.sentence = tokens->sentence_count - 1,
                          .space_after = true};
    uint32_t head = 0;

    for (int i = 0; i < 10; i++)
        column[i] = conllu_column(&line);
    for (size_t i = 0; i < column[6].len; i++)
        head = head * 10 + (uint32_t)(column[6].ptr[i] - '0');
    node.lemma = column[2];
    node.upos = (uint8_t)upos_of(column[3]);
    node.xpos = (uint8_t)xpos_of(column[4]);
    node.deprel = (uint8_t)deprel_of(column[7]);
    node.head = head ? sentence->first + head - 1 : (uint32_t)TOKEN_NONE;
    if (tokens->count > sentence->first) {
        struct token *last = &tokens->at[tokens->count - 1];

        if (last->space_after && conllu_is_tight(column[1]))
            last->space_after = false;
        if (last->space_after)
            d->text[d->length++] = ' ';
        token.joined = column[1].ptr[0] == '\'' || column[3].len == 4;
        token.joined = token.joined && !last->space_after &&
                       str_equal(column[3], STR("PART"));
    }
    token.span.begin = (uint32_t)d->length;
    memcpy(d->text + d->length, column[1].ptr, column[1].len);
    d->length += column[1].len;
    token.span.end = (uint32_t)d->length;
    token.kind = (uint8_t)conllu_kind(column[1], (enum upos)node.upos);
    token.space_after = !(column[9].len >= 13 &&
                          memcmp(column[9].ptr, "SpaceAfter=No", 13) == 0);
    if (tokens->count == tokens->capacity)
        tokens->at = arena_grow(arena, tokens->at, &tokens->capacity,
                                sizeof *tokens->at);
    if (d->trees.count == d->tree_capacity)
        d->trees.at = arena_grow(arena, d->trees.at, &d->tree_capacity,
                                 sizeof *d->trees.at);
    tokens->at[tokens->count++] = token;
    d->trees.at[d->trees.count++] = node;
    sentence->end = tokens->count;
    sentence->span.end = token.span.end;
}

/* The document of the CoNLL-U text, all of it in the arena (the columns point
 * into `text`). */
static inline void conllu_read(struct str text, struct arena *arena,
                               struct conllu_document *d)
{
    bool open = false, paragraph = true;

    *d = (struct conllu_document){0};
    d->text = arena_alloc(arena, text.len + CONLLU_TEXT_MAX, 1);
    while (text.len) {
        const char *stop = memchr(text.ptr, '\n', text.len);
        struct str line = {text.ptr,
                           stop ? (size_t)(stop - text.ptr) : text.len};

        text.ptr += line.len + (stop != NULL);
        text.len -= line.len + (stop != NULL);
        if (line.len && line.ptr[0] == '#') {
            paragraph = paragraph || str_equal(line, STR("# newpar"));
            continue;
        }
        if (!line.len) {
            open = false;
            continue;
        }
        if (!open)
            conllu_begin_sentence(d, arena, paragraph);
        open = true;
        paragraph = false;
        conllu_add_word(d, arena, line);
    }
    d->doc.text = (struct str){d->text, d->length};
    trees_link(&d->trees, &d->tokens);
}

#endif
