#include "ingest/html_page.h"

#include <strings.h>

#include "ingest/html_parse.h"
#include "ingest/html_tag.h"
#include "ingest/utf8.h"

enum { ELEMENTS_MAX = 1024 * 1024 };

/* What an open element takes back when it closes. */
struct frame {
    uint32_t element; /* the block element that text now stands in */
    uint8_t tag;
    bool owns; /* the element is its own */
};

struct builder {
    struct html_page *page;
    struct frame *frame;
    uint32_t depth, frame_capacity;
    uint32_t links, skips; /* open elements of those kinds */
    char *text;            /* of page->gathered */
    uint32_t used;
    bool in_piece;      /* the last piece is open */
    uint32_t breaks;    /* br in a row */
    struct span space;  /* white space of the source not yet written */
    bool space_pending; /* .. there is some */
    bool cell_pending;  /* a cell of a row begins */
    bool linked_data;   /* inside a script of JSON-LD */
    char *script;       /* .. its text */
    uint32_t script_used, script_capacity;
};

static struct html_piece *open_piece(const struct builder *b)
{
    return &b->page->piece[b->page->piece_count - 1];
}

static void append(struct builder *b, const char *bytes, uint32_t len)
{
    while (b->page->text_capacity - b->used < len)
        b->text =
            arena_grow(b->page->arena, b->text, &b->page->text_capacity, 1);
    memcpy(b->text + b->used, bytes, len);
    b->used += len;
}

static void end_piece(struct builder *b)
{
    struct html_piece *piece;
    struct html_element *element;

    b->space_pending = b->cell_pending = false;
    b->breaks = 0;
    if (!b->in_piece)
        return;
    b->in_piece = false;
    piece = open_piece(b);
    piece->span.end = b->used;
    element = &b->page->element[piece->element];
    element->text += piece->span.end - piece->span.begin;
    element->link += piece->link;
}

/* The tag that tells the kind of a piece in the present element. */
static uint8_t piece_tag(const struct builder *b)
{
    const struct frame *top = &b->frame[b->depth - 1];
    const struct html_element *element = &b->page->element[top->element];

    for (uint32_t i = b->depth;
         i > 0 && b->frame[i - 1].element == top->element; i--)
        if (b->frame[i - 1].tag == TAG_TITLE)
            return TAG_TITLE;
    if (element->tag == TAG_HEADING1 || element->tag == TAG_HEADING ||
        element->tag == TAG_CAPTION)
        return element->tag;
    if (element->flags & FLAG_QUOTE)
        return TAG_QUOTE;
    return element->flags & FLAG_ITEM ? TAG_ITEM : element->tag;
}

static void begin_piece(struct builder *b)
{
    struct html_page *page = b->page;

    if (page->piece_count == page->piece_capacity)
        page->piece = arena_grow(page->arena, page->piece,
                                 &page->piece_capacity, sizeof *page->piece);
    page->piece[page->piece_count++] =
        (struct html_piece){.span = {b->used, b->used},
                            .element = b->frame[b->depth - 1].element,
                            .tag = piece_tag(b)};
    b->in_piece = true;
    b->space_pending = b->cell_pending = false;
}

/* Write the white space that stood before what comes now. */
static void write_space(struct builder *b)
{
    struct origin origin = {b->used, 1, b->space.begin,
                            b->space.end - b->space.begin, false};

    if (b->cell_pending) {
        append(b, "\t", 1);
    } else if (b->space_pending) {
        append(b, " ", 1);
        if (origin.source_length)
            document_add_origin(&b->page->gathered, b->page->arena, origin);
    }
    b->space_pending = b->cell_pending = false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* A run of one text without white space to be changed inside. */
static void add_run(struct builder *b, const struct html_text *text,
                    size_t begin, size_t end)
{
    uint32_t len = (uint32_t)(end - begin), before;
    struct origin origin = {.length = len,
                            .source_begin = text->source.begin,
                            .source_length =
                                text->source.end - text->source.begin,
                            .exact = text->exact};

    if (!b->in_piece)
        begin_piece(b);
    before = b->used;
    write_space(b);
    b->breaks = 0;
    origin.text_begin = b->used;
    if (text->exact) {
        origin.source_begin += (uint32_t)begin;
        origin.source_length = len;
    }
    append(b, text->text.ptr + begin, len);
    if (origin.source_length || !origin.exact)
        document_add_origin(&b->page->gathered, b->page->arena, origin);
    if (b->links)
        open_piece(b)->link += b->used - before;
}

/* Note white space [begin, end) of a text; it counts if words follow. */
static void add_space(struct builder *b, const struct html_text *text,
                      size_t begin, size_t end)
{
    if (!b->in_piece || b->space_pending)
        return;
    b->space_pending = true;
    b->space = text->source;
    if (text->exact)
        b->space = (struct span){text->source.begin + (uint32_t)begin,
                                 text->source.begin + (uint32_t)end};
}

/* End of the words that start at `at`: single spaces between them stay. */
static size_t words_end(struct str text, size_t at)
{
    while (at < text.len) {
        if (!is_space(text.ptr[at])) {
            at++;
            continue;
        }
        if (text.ptr[at] != ' ' || at + 1 == text.len ||
            is_space(text.ptr[at + 1]))
            break;
        at++;
    }
    return at;
}

static void on_text(void *state, const struct html_text *text)
{
    struct builder *b = state;
    size_t at = 0, end;

    if (b->skips || b->depth == 0)
        return;
    while (at < text->text.len) {
        for (end = at; end < text->text.len && is_space(text->text.ptr[end]);)
            end++;
        if (end > at)
            add_space(b, text, at, end);
        at = end;
        if (at == text->text.len)
            break;
        end = words_end(text->text, at);
        add_run(b, text, at, end);
        at = end;
    }
}

static const char *attribute(const char *const *attributes, const char *name)
{
    for (; attributes[0]; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1] ? attributes[1] : "";
    return NULL;
}

/* What an element says about the page, in attributes. */
static void take_meta(struct builder *b, enum html_tag tag,
                      const char *const *attributes)
{
    static const char *const KEYS[] = {"property", "name", "itemprop",
                                       "http-equiv"};
    struct html_meta *meta = &b->page->meta;
    struct arena *arena = b->page->arena;
    const char *value = attribute(attributes, "content");
    const char *language = attribute(attributes, "lang");

    if (tag == TAG_LINK && attribute(attributes, "rel") &&
        attribute(attributes, "href"))
        html_meta_element(meta, attribute(attributes, "rel"),
                          attribute(attributes, "href"), arena);
    if (tag == TAG_HTML && language)
        html_meta_offer(meta, HTML_LANGUAGE, 4, str_of(language), arena);
    if (!value)
        value = attribute(attributes, "datetime");
    if (!value)
        return;
    if (tag == TAG_TIME)
        html_meta_offer(meta, HTML_DATE, HTML_RANK_ELEMENT, str_of(value),
                        arena);
    for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++)
        if (attribute(attributes, KEYS[i]))
            html_meta_element(meta, attribute(attributes, KEYS[i]), value,
                              arena);
}

static uint8_t flags_of(enum html_tag tag, const struct html_element *parent,
                        const char *const *attributes)
{
    uint8_t flags =
        parent->flags & (FLAG_QUOTE | FLAG_ITEM | FLAG_HIDDEN | FLAG_MAIN);

    if (tag == TAG_QUOTE)
        flags |= FLAG_QUOTE;
    if (tag == TAG_ITEM)
        flags |= FLAG_ITEM;
    if (tag == TAG_CHROME || (tag == TAG_HEADER && !(flags & FLAG_MAIN)))
        flags |= FLAG_CHROME;
    for (; attributes[0]; attributes += 2)
        if (attributes[1])
            flags |= html_attribute_flags(attributes[0], attributes[1]);
    if (tag == TAG_ARTICLE || tag == TAG_MAIN)
        flags = (uint8_t)((flags & ~FLAG_CHROME) | FLAG_MAIN);
    if (tag == TAG_BODY || tag == TAG_HTML)
        flags = 0;
    return flags;
}

static uint32_t add_element(struct html_page *page, uint32_t parent,
                            uint8_t tag, uint8_t flags)
{
    if (page->element_count == page->element_capacity)
        page->element =
            arena_grow(page->arena, page->element, &page->element_capacity,
                       sizeof *page->element);
    page->element[page->element_count] = (struct html_element){
        .parent = parent, .end = UINT32_MAX, .tag = tag, .flags = flags};
    return page->element_count++;
}

static void push(struct builder *b, enum html_tag tag,
                 const char *const *attributes)
{
    struct html_page *page = b->page;
    uint32_t parent = b->depth ? b->frame[b->depth - 1].element : 0;
    struct frame frame = {parent, (uint8_t)tag, false};

    if (b->depth == b->frame_capacity)
        b->frame = arena_grow(page->arena, b->frame, &b->frame_capacity,
                              sizeof *b->frame);
    if ((html_tag_is_block(tag) || tag == TAG_HTML) &&
        page->element_count < ELEMENTS_MAX) {
        frame.owns = true;
        frame.element =
            add_element(page, parent, (uint8_t)tag,
                        flags_of(tag, &page->element[parent], attributes));
    }
    b->frame[b->depth++] = frame;
}

static void on_open(void *state, const char *name,
                    const char *const *attributes)
{
    struct builder *b = state;
    enum html_tag tag = html_tag_of(name);
    const char *type = attribute(attributes, "type");

    if (attributes[0])
        take_meta(b, tag, attributes);
    if (html_tag_is_block(tag) || tag == TAG_TITLE)
        end_piece(b);
    if (tag == TAG_BREAK && b->in_piece && b->breaks++)
        end_piece(b);
    if (tag == TAG_BREAK && b->in_piece && !b->space_pending) {
        b->space_pending = true;
        b->space = (struct span){0, 0};
    }
    b->cell_pending = b->cell_pending || (tag == TAG_CELL && b->in_piece);
    b->links += tag == TAG_LINK_TEXT;
    b->skips += tag == TAG_SKIP || tag == TAG_SCRIPT;
    b->linked_data = tag == TAG_SCRIPT && type &&
                     strcasecmp(type, "application/ld+json") == 0;
    push(b, tag, attributes);
}

static void on_close(void *state, const char *name)
{
    struct builder *b = state;
    const struct frame *top;
    enum html_tag tag;

    (void)name;
    if (b->depth == 0)
        return;
    top = &b->frame[b->depth - 1];
    tag = top->tag;
    if (tag == TAG_TITLE && b->in_piece && b->page->title.end == 0)
        b->page->title = (struct span){open_piece(b)->span.begin, b->used};
    if (html_tag_is_block(tag) || tag == TAG_TITLE)
        end_piece(b);
    if (top->owns)
        b->page->element[top->element].end = b->page->element_count;
    b->links -= tag == TAG_LINK_TEXT;
    b->skips -= tag == TAG_SKIP || tag == TAG_SCRIPT;
    if (b->linked_data) {
        html_meta_json(&b->page->meta, (struct str){b->script, b->script_used},
                       b->page->arena);
        b->script_used = 0;
        b->linked_data = false;
    }
    b->depth--;
}

static void on_raw(void *state, struct str text)
{
    struct builder *b = state;

    if (!b->linked_data)
        return;
    while (b->script_capacity - b->script_used < text.len)
        b->script =
            arena_grow(b->page->arena, b->script, &b->script_capacity, 1);
    memcpy(b->script + b->script_used, text.ptr, text.len);
    b->script_used += (uint32_t)text.len;
}

/* Let every element know what all that is inside it holds. */
static void sum_up(struct html_page *page)
{
    for (uint32_t i = page->element_count; i-- > 1;) {
        struct html_element *element = &page->element[i];

        if (element->end > page->element_count)
            element->end = page->element_count;
        page->element[element->parent].text += element->text;
        page->element[element->parent].link += element->link;
    }
    page->element[0].end = page->element_count;
}

void html_page_build(struct str text, struct arena *arena,
                     struct html_page *page)
{
    static const struct html_events EVENTS = {on_open, on_close, on_text,
                                              on_raw};
    struct builder builder = {.page = page};

    page->arena = arena;
    add_element(page, 0, TAG_HTML, 0);
    page->complete = html_parse(text, &EVENTS, &builder);
    end_piece(&builder);
    page->gathered.text =
        builder.text ? (struct str){builder.text, builder.used} : STR("");
    sum_up(page);
}
