/* document.h - a text as it came in: read once, then never changed.
 *
 * `text` is valid UTF-8, and every span of the run is a span of it. For plain
 * text and JSON Lines it is the source's text byte for byte (bytes that were
 * no UTF-8 stand as U+FFFD); for HTML it is the article taken from the page.
 * `origins` lead from it back to the bytes of the source.
 *
 * Invariants (document_check): blocks are in order, not empty, do not overlap,
 * begin and end at no white space; origins are in order and do not overlap. */
#ifndef RAPPORTEUR_INGEST_DOCUMENT_H
#define RAPPORTEUR_INGEST_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

enum {
    DOCUMENT_MAX = 256 * 1024 * 1024,      /* bytes; offsets stay in 32 bits */
    DOCUMENT_BLOCKS_MAX = 4 * 1024 * 1024, /* more is no document */
};

enum document_format { FORMAT_TEXT, FORMAT_HTML, FORMAT_JSONL };

/* What a paragraph of the document is. The reader of the format sets it; for
 * plain text the shape of the line decides. */
enum block_kind {
    BLOCK_PARAGRAPH,
    BLOCK_TITLE,   /* the headline of the document, first of its blocks */
    BLOCK_HEADING, /* a heading inside it; no sentence of the running text */
    BLOCK_BYLINE,  /* author, agency, a lone date or dateline */
    BLOCK_LIST_ITEM,
    BLOCK_QUOTE,
    BLOCK_TABLE_ROW,
    BLOCK_CAPTION,
};

struct block {
    struct span span;
    enum block_kind kind;
};

/* text[text_begin, text_begin + length) stands at source_begin of the source.
 * If `exact`, byte for byte; else the whole run comes from source_length bytes
 * (an HTML entity, a JSON escape, bad bytes). */
struct origin {
    uint32_t text_begin, length;
    uint32_t source_begin, source_length;
    bool exact;
};

struct document {
    struct str name;   /* file's base name without its ending, or JSON's id */
    struct str source; /* path as given, with ":LINE" for JSON Lines */
    struct str url;    /* canonical address, or empty */
    struct str text;
    struct str title;      /* or empty; need not stand in `text` */
    struct str publisher;  /* or empty */
    struct str language;   /* "en", or empty */
    struct date published; /* given with the document (metadata, option) */
    enum document_format format;
    char sha256[65]; /* of the source's bytes (of this line for JSON Lines) */
    struct block *block;
    uint32_t block_count, block_capacity;
    struct origin *origin; /* NULL: text and source are the same bytes */
    uint32_t origin_count, origin_capacity;
    struct str warning; /* what had to be mended, or empty */
};

/* The source's bytes from which `span` of the text was made: begin of its
 * first, end of its last byte; of words between two origins (what the reader
 * put between two blocks) the nearest after them. {0, 0} where nothing of the
 * span stands in the source. */
struct span document_origin(const struct document *doc, struct span span);

/* The block that holds byte `at`, or UINT32_MAX. */
uint32_t document_block_at(const struct document *doc, uint32_t at);

bool document_check(const struct document *doc);

/* For the readers. Add what `span` of the text holds as a block, without white
 * space at its ends; a span of white space alone adds nothing. */
void document_add_block(struct document *doc, struct arena *arena,
                        struct span span, enum block_kind kind);

/* Add an origin after those before it; exact runs that meet become one. */
void document_add_origin(struct document *doc, struct arena *arena,
                         struct origin origin);

/* The source of `doc` was itself made from bytes, and `through` leads from its
 * text back to them: let the origins of `doc` lead there at once. */
void document_compose(struct document *doc, const struct document *through,
                      struct arena *arena);

#endif
