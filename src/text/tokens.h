/* tokens.h - the sentences and words of a document, as spans of its text,
 * after the conventions of Universal Dependencies for English.
 *
 * Invariants (tokens_check): tokens are not empty, in order, do not overlap,
 * and leave out white space only; each token belongs to one sentence, each
 * sentence to one block; sentences are in order and not empty; what is joined
 * follows a token of its sentence without space. */
#ifndef RAPPORTEUR_TEXT_TOKENS_H
#define RAPPORTEUR_TEXT_TOKENS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct arena;
struct document;

#define TOKEN_NONE UINT32_MAX

enum token_kind {
    TOKEN_WORD,        /* letters, also with digits, hyphens, full stops */
    TOKEN_NUMBER,      /* starts with a digit */
    TOKEN_PUNCTUATION, /* one mark, or a run such as "..." */
    TOKEN_SYMBOL,      /* $, %, +, an address, emoji */
};

struct token {
    struct span span;
    uint32_t sentence;
    uint8_t kind;       /* enum token_kind */
    bool space_after;   /* white space follows */
    bool joined;        /* same written word as the token before: "n't" */
    int8_t quote_depth; /* 0 outside quotation marks; marks count inside */
};

enum sentence_kind {
    SENTENCE_BODY,
    SENTENCE_TITLE,
    SENTENCE_HEADING,
    SENTENCE_BYLINE, /* bylines, and datelines cut off a first sentence */
    SENTENCE_CAPTION,
};

struct sentence {
    uint32_t first, end; /* tokens [first, end) */
    struct span span;
    uint32_t block;
    enum sentence_kind kind;
    bool starts_paragraph;
    bool quote_open; /* begins inside a quotation opened in one before it */
};

/* A quotation: from its opening to its closing mark, marks included; where the
 * closing mark is missing (also at a paragraph's end, when the next one opens
 * again: one quotation over several paragraphs), to where it surely ends. */
struct quote {
    struct span span;
    uint32_t first, end; /* tokens [first, end) */
};

struct tokens {
    struct token *at; /* in the arena given to tokens_split */
    uint32_t count, capacity;
    struct sentence *sentence;
    uint32_t sentence_count, sentence_capacity;
    struct quote *quote;
    uint32_t quote_count, quote_capacity;
};

/* Cut the document's blocks into sentences and words. Cannot fail. */
struct tokens tokens_split(const struct document *doc, struct arena *arena);

/* Whether the invariants hold; for tests and assertions. */
bool tokens_check(const struct tokens *tokens, const struct document *doc);

#endif
