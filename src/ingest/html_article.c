#include "ingest/html_article.h"

#include <strings.h>

#include "ingest/date_text.h"
#include "ingest/shape.h"
#include "ingest/utf8.h"

enum {
    GOOD_PARAGRAPH = 40, /* bytes of a p that may be running text */
    GOOD_OTHER = 80,     /* .. of text in other elements */
    SUMMARY_MOST = 3,    /* paragraphs between headline and body */
    SUMMARY_FROM = 50,   /* bytes of such a one */
    LABEL_MOST = 60,     /* bytes of a text that may be a label */
};

#define NOT_FOUND UINT32_MAX /* no such piece or element */

struct choice {
    struct html_page *page;
    bool *keep;       /* by piece */
    uint32_t first;   /* piece kept of the body; NOT_FOUND if none */
    uint32_t heading; /* piece that is the headline, or NOT_FOUND */
};

static struct str piece_text(const struct html_page *page, uint32_t i)
{
    return span_text(page->gathered.text, page->piece[i].span);
}

static bool has_sentence_mark(struct str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (strchr(".!?", text.ptr[i]) && text.ptr[i])
            return true;
    return false;
}

static bool is_running_tag(uint8_t tag)
{
    return tag == TAG_PARAGRAPH || tag == TAG_BLOCK || tag == TAG_QUOTE ||
           tag == TAG_ITEM || tag == TAG_ARTICLE || tag == TAG_MAIN ||
           tag == TAG_BODY || tag == TAG_ROW || tag == TAG_FORM;
}

/* Bytes of running text that the piece is; 0 if it is none. */
static uint32_t goodness(const struct html_page *page, uint32_t i)
{
    const struct html_piece *piece = &page->piece[i];
    struct str text = piece_text(page, i);
    size_t least = piece->tag == TAG_PARAGRAPH ? GOOD_PARAGRAPH : GOOD_OTHER;

    if (!is_running_tag(piece->tag) || text.len < least ||
        (size_t)3 * piece->link > text.len || !has_sentence_mark(text))
        return 0;
    return (uint32_t)text.len;
}

/* Sum up the running text of each element, leaving out that of elements inside
 * it that have one of the flags `without`. */
static void sum_good(struct html_page *page, uint8_t without)
{
    struct html_element *element = page->element;

    for (uint32_t i = 0; i < page->element_count; i++)
        element[i].good = 0;
    for (uint32_t i = 0; i < page->piece_count; i++)
        element[page->piece[i].element].good += goodness(page, i);
    for (uint32_t i = page->element_count; i-- > 1;)
        if (!(element[i].flags & without))
            element[element[i].parent].good += element[i].good;
}

/* A class may say "with-sidebar" of all that there is: what holds much of the
 * page's running text is no chrome. Then what is inside chrome is chrome. */
static void settle_chrome(struct html_page *page)
{
    const uint8_t out = FLAG_CHROME | FLAG_HIDDEN;
    struct html_element *element = page->element;

    sum_good(page, 0);
    for (uint32_t i = 0; i < page->element_count; i++)
        if (element[i].good * UINT64_C(10) > element[0].good * UINT64_C(4))
            element[i].flags &= (uint8_t)~out;
    for (uint32_t i = 1; i < page->element_count; i++)
        if (element[element[i].parent].flags & out)
            element[i].flags |= FLAG_CHROME;
    sum_good(page, out);
}

static bool is_chrome(const struct html_element *element)
{
    return element->flags & (FLAG_CHROME | FLAG_HIDDEN);
}

/* The element of the kind with the most running text. */
static uint32_t best_of(const struct html_page *page, uint8_t tag, uint8_t flag)
{
    uint32_t best = NOT_FOUND;

    for (uint32_t i = 0; i < page->element_count; i++) {
        const struct html_element *element = &page->element[i];

        if (is_chrome(element) ||
            (flag ? !(element->flags & flag) : element->tag != tag))
            continue;
        if (element->good > 0 &&
            (best == NOT_FOUND || element->good > page->element[best].good))
            best = i;
    }
    return best;
}

/* From the root down, as long as one element holds most of what there is. */
static uint32_t descend(const struct html_page *page)
{
    const struct html_element *element = page->element;
    uint32_t at = 0, child = 1;

    while (child < element[at].end) {
        if (!is_chrome(&element[child]) && element[child].good * UINT64_C(4) >
                                               element[at].good * UINT64_C(3)) {
            at = child;
            child = at + 1;
        } else {
            child = element[child].end;
        }
    }
    return at;
}

/* The element that holds the article. */
static uint32_t find_body(const struct html_page *page)
{
    static const struct {
        uint8_t tag, flag;
        uint32_t share; /* least percentage of the page's running text */
    } WAYS[] = {{0, FLAG_ARTICLE, 30}, {TAG_ARTICLE, 0, 45}, {TAG_MAIN, 0, 60}};
    uint64_t total = page->element[0].good;

    for (size_t i = 0; i < sizeof WAYS / sizeof *WAYS; i++) {
        uint32_t best = best_of(page, WAYS[i].tag, WAYS[i].flag);

        if (best != NOT_FOUND &&
            page->element[best].good * UINT64_C(100) >= total * WAYS[i].share)
            return best;
    }
    return descend(page);
}

/* Words that pages put between the paragraphs. */
static bool is_filler(struct str text)
{
    static const char *const WORDS[] = {
        "advertisement",
        "advertisements",
        "ad",
        "anzeige",
        "publicidad",
        "read more",
        "share",
        "related",
        "related articles",
        "read also",
        "loading...",
        "follow us",
        "sign up",
        "subscribe",
        "comments",
        "story continues below advertisement",
        "article continues after advertisement"};

    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (text.len == strlen(WORDS[i]) &&
            strncasecmp(text.ptr, WORDS[i], text.len) == 0)
            return true;
    return false;
}

/* Whether a piece inside the body is text of the article. */
static bool belongs(const struct html_page *page, uint32_t i)
{
    const struct html_piece *piece = &page->piece[i];
    struct str text = piece_text(page, i);

    if (piece->tag == TAG_TITLE || is_chrome(&page->element[piece->element]) ||
        !shape_has_words(text) || is_filler(text))
        return false;
    if (piece->tag == TAG_HEADING1)
        return false;
    if (piece->tag == TAG_ITEM && (size_t)2 * piece->link > text.len)
        return false;
    if ((size_t)10 * piece->link > 8 * text.len)
        return false;
    return piece->tag == TAG_PARAGRAPH || piece->tag == TAG_HEADING ||
           piece->tag == TAG_CAPTION || piece->tag == TAG_ROW ||
           piece->tag == TAG_ITEM || piece->tag == TAG_QUOTE ||
           text.len > LABEL_MOST || has_sentence_mark(text);
}

static void keep_body(struct choice *choice, uint32_t body)
{
    const struct html_page *page = choice->page;

    for (uint32_t i = 0; i < page->piece_count; i++) {
        uint32_t element = page->piece[i].element;

        if (element < body || element >= page->element[body].end ||
            !belongs(page, i))
            continue;
        choice->keep[i] = true;
        if (choice->first == NOT_FOUND && page->piece[i].tag != TAG_CAPTION)
            choice->first = i;
    }
}

/* All words of a page in which nothing looks like an article. */
static void keep_all(struct choice *choice)
{
    const struct html_page *page = choice->page;

    for (uint32_t i = 0; i < page->piece_count; i++)
        choice->keep[i] = page->piece[i].tag != TAG_TITLE &&
                          page->piece[i].tag != TAG_HEADING1 &&
                          shape_has_words(piece_text(page, i));
}

/* A heading over nothing heads the links that were left out. */
static void drop_empty_headings(struct choice *choice)
{
    bool text_below = false;

    for (uint32_t i = choice->page->piece_count; i-- > 0;) {
        if (!choice->keep[i])
            continue;
        if (choice->page->piece[i].tag == TAG_HEADING && !text_below)
            choice->keep[i] = false;
        text_below = choice->page->piece[i].tag != TAG_HEADING;
    }
}

/* Whether one of the two stands in the other, in any case. */
static bool alike(struct str a, struct str b)
{
    struct str shorter = a.len < b.len ? a : b, longer = a.len < b.len ? b : a;

    for (size_t i = 0; shorter.len >= 8 && i + shorter.len <= longer.len; i++)
        if (strncasecmp(longer.ptr + i, shorter.ptr, shorter.len) == 0)
            return true;
    return false;
}

/* The headline: the h1 that says what the page's own title says; else the last
 * one above the body. */
static void find_heading(struct choice *choice)
{
    const struct html_page *page = choice->page;
    struct str title = page->meta.value[HTML_TITLE];

    if (title.len == 0)
        title = span_text(page->gathered.text, page->title);
    for (uint32_t i = 0; i < page->piece_count; i++) {
        if (page->piece[i].tag != TAG_HEADING1)
            continue;
        if (alike(title, piece_text(page, i))) {
            choice->heading = i;
            return;
        }
        if (choice->first == NOT_FOUND || i < choice->first)
            choice->heading = i;
    }
}

/* Paragraphs between headline and body: the summary. */
static void keep_summary(struct choice *choice)
{
    const struct html_page *page = choice->page;
    uint32_t kept = 0;

    if (choice->heading == NOT_FOUND || choice->first == NOT_FOUND)
        return;
    for (uint32_t i = choice->heading + 1; i < choice->first; i++) {
        const struct html_piece *piece = &page->piece[i];
        uint32_t len = piece->span.end - piece->span.begin;

        if ((piece->tag == TAG_PARAGRAPH || piece->tag == TAG_HEADING) &&
            len >= SUMMARY_FROM && 3 * piece->link < len &&
            !is_chrome(&page->element[piece->element]) && kept++ < SUMMARY_MOST)
            choice->keep[i] = true;
    }
}

static enum block_kind kind_of(uint8_t tag)
{
    switch (tag) {
    case TAG_HEADING1:
    case TAG_HEADING:
        return BLOCK_HEADING;
    case TAG_ITEM:
        return BLOCK_LIST_ITEM;
    case TAG_QUOTE:
        return BLOCK_QUOTE;
    case TAG_ROW:
        return BLOCK_TABLE_ROW;
    case TAG_CAPTION:
        return BLOCK_CAPTION;
    default:
        return BLOCK_PARAGRAPH;
    }
}

/* The text being written, its room known beforehand. */
struct writer {
    struct html_page *page;
    struct document *doc;
    char *text;
    uint32_t used, origin; /* origin: first that may concern what comes */
};

/* Origins of `span` of the gathered text, moved to where it now stands. */
static void move_origins(struct writer *w, struct span span)
{
    const struct document *from = &w->page->gathered;

    while (w->origin > 0 && from->origin[w->origin - 1].text_begin > span.begin)
        w->origin--;
    for (; w->origin < from->origin_count; w->origin++) {
        struct origin run = from->origin[w->origin];

        if (run.text_begin >= span.end)
            return;
        if (run.text_begin + run.length <= span.begin)
            continue;
        assert(!run.exact || run.length == run.source_length);
        if (run.text_begin < span.begin && run.exact) {
            run.source_begin += span.begin - run.text_begin;
            run.length -= span.begin - run.text_begin;
        }
        if (run.text_begin < span.begin)
            run.text_begin = span.begin;
        if (run.text_begin + run.length > span.end)
            run.length = span.end - run.text_begin;
        if (run.exact)
            run.source_length = run.length;
        run.text_begin = run.text_begin - span.begin + w->used;
        document_add_origin(w->doc, w->page->arena, run);
    }
}

static void write_block(struct writer *w, struct span span,
                        enum block_kind kind)
{
    struct str text;

    span = utf8_trim(w->page->gathered.text, span);
    text = span_text(w->page->gathered.text, span);
    if (text.len == 0)
        return;
    if (w->used) {
        memcpy(w->text + w->used, "\n\n", 2);
        w->used += 2;
    }
    memcpy(w->text + w->used, text.ptr, text.len);
    move_origins(w, span);
    w->doc->text = (struct str){w->text, w->used + text.len};
    document_add_block(w->doc, w->page->arena,
                       (struct span){w->used, w->used + (uint32_t)text.len},
                       kind);
    w->used += (uint32_t)text.len;
}

/* <title> without the site's name behind a dash or bar. */
static struct span bare_title(const struct html_page *page)
{
    static const char *const MARKS[] = {" | ",      " - ",      " \u2013 ",
                                        " \u2014 ", " \u00BB ", " :: "};
    struct str title = span_text(page->gathered.text, page->title);

    for (size_t at = title.len; at > 15; at--)
        for (size_t k = 0; k < sizeof MARKS / sizeof *MARKS; k++)
            if (at + strlen(MARKS[k]) <= title.len &&
                memcmp(title.ptr + at, MARKS[k], strlen(MARKS[k])) == 0)
                return (struct span){page->title.begin,
                                     page->title.begin + (uint32_t)at};
    return page->title;
}

static void write_title(struct writer *w, const struct choice *choice)
{
    const struct html_page *page = w->page;
    struct str said = page->meta.value[HTML_TITLE];
    struct span span = choice->heading == NOT_FOUND
                           ? bare_title(page)
                           : page->piece[choice->heading].span;

    write_block(w, span, BLOCK_TITLE);
    if (w->doc->title.len)
        return;
    w->doc->title = w->doc->text;
    if (said.len && !alike(said, w->doc->title))
        w->doc->title = said;
}

static void write_all(struct choice *choice, struct document *doc)
{
    struct html_page *page = choice->page;
    struct writer w = {.page = page, .doc = doc};

    w.text = arena_alloc(
        page->arena,
        page->gathered.text.len + (size_t)2 * page->piece_count + 2, 1);
    write_title(&w, choice);
    for (uint32_t i = 0; i < page->piece_count; i++)
        if (choice->keep[i])
            write_block(&w, page->piece[i].span, kind_of(page->piece[i].tag));
}

/* The day: as the page says it, else a lone date near the headline. */
static struct date find_date(const struct choice *choice)
{
    const struct html_page *page = choice->page;
    struct date date = date_in_text(page->meta.value[HTML_DATE], NULL);
    uint32_t at = choice->heading == NOT_FOUND ? 0 : choice->heading;

    for (uint32_t i = at; i < page->piece_count && i < at + 15; i++) {
        if (date_known(date))
            break;
        if (!is_chrome(&page->element[page->piece[i].element]))
            date = shape_dateline(piece_text(page, i));
    }
    return date;
}

static struct str first_of(struct str a, struct str b)
{
    return a.len ? a : b;
}

/* "en-GB", "en_GB": "en" */
static struct str language_of(struct str value)
{
    size_t len = 0;

    while (len < value.len && value.ptr[len] != '-' && value.ptr[len] != '_')
        len++;
    return (struct str){value.ptr, len <= 3 ? len : 0};
}

void html_article_take(struct html_page *page, struct document *doc)
{
    struct choice choice = {
        .page = page, .first = NOT_FOUND, .heading = NOT_FOUND};
    const struct str *said = page->meta.value;

    choice.keep =
        arena_alloc(page->arena, page->piece_count, sizeof *choice.keep);
    settle_chrome(page);
    keep_body(&choice, find_body(page));
    if (choice.first == NOT_FOUND)
        keep_body(&choice, 0);
    if (choice.first == NOT_FOUND)
        keep_all(&choice);
    drop_empty_headings(&choice);
    find_heading(&choice);
    keep_summary(&choice);
    write_all(&choice, doc);
    doc->publisher = first_of(doc->publisher, said[HTML_PUBLISHER]);
    doc->url = first_of(doc->url, said[HTML_URL]);
    doc->language = first_of(doc->language, language_of(said[HTML_LANGUAGE]));
    if (!date_known(doc->published))
        doc->published = find_date(&choice);
}
