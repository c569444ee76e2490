/* html_page.h - a page as a light tree: its block elements, and the pieces of
 * text that stand in them, white space as a browser shows it.
 *
 * Elements come in the order of their opening, so an element's inside is the
 * run from it to `end`. Pieces come in the order of the page. */
#ifndef RAPPORTEUR_INGEST_HTML_PAGE_H
#define RAPPORTEUR_INGEST_HTML_PAGE_H

#include "base/arena.h"
#include "ingest/document.h"
#include "ingest/html_meta.h"

/* What matters of an element's name. */
enum html_tag {
    TAG_OTHER, /* in the line: b, span */
    TAG_BLOCK, /* div, section: breaks the text and says no more */
    TAG_ARTICLE,
    TAG_MAIN,
    TAG_BODY,
    TAG_PARAGRAPH,
    TAG_HEADING1,
    TAG_HEADING, /* h2 to h6 */
    TAG_ITEM,
    TAG_QUOTE,
    TAG_ROW,
    TAG_CELL,
    TAG_CAPTION,
    TAG_CHROME, /* nav, footer, aside: beside the article by their name */
    TAG_HEADER,
    TAG_FORM,
    TAG_SKIP,      /* script, button: no text of the page */
    TAG_LINK_TEXT, /* a */
    TAG_BREAK,     /* br */
    TAG_TITLE,     /* in the head */
    TAG_TIME,
    TAG_META,
    TAG_LINK, /* in the head */
    TAG_HTML,
    TAG_SCRIPT,
};

enum html_flag {
    FLAG_CHROME = 1,  /* by name, class or id no part of an article */
    FLAG_ARTICLE = 2, /* by class, id or itemprop the article's body */
    FLAG_QUOTE = 4,   /* inside a block quote */
    FLAG_ITEM = 8,    /* inside a list item */
    FLAG_HIDDEN = 16, /* not shown */
    FLAG_MAIN = 32,   /* inside article or main */
};

struct html_element {
    uint32_t parent; /* itself for the root */
    uint32_t end;    /* first element after its inside */
    uint8_t tag, flags;
    uint32_t text, link; /* bytes inside, and those of links among them */
    uint32_t good;       /* bytes of running text inside (html_article.c) */
};

struct html_piece {
    struct span span; /* of the gathered text */
    uint32_t element;
    uint32_t link; /* bytes of it that are link text */
    uint8_t tag;   /* of its element, or of the list item or quote around */
};

struct html_page {
    struct arena *arena;
    struct document gathered; /* text and origins of all pieces */
    uint32_t text_capacity;
    struct html_element *element;
    uint32_t element_count, element_capacity;
    struct html_piece *piece;
    uint32_t piece_count, piece_capacity;
    struct html_meta meta;
    struct span title; /* of <title> in the gathered text; may be empty */
    bool complete;     /* the parser came to the end */
};

/* Take `text`, clean and bounded (html_bytes.h), apart. Cannot fail; what the
 * parser did not reach is missing and `complete` false. */
void html_page_build(struct str text, struct arena *arena,
                     struct html_page *page);

#endif
