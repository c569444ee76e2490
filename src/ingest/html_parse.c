#include "ingest/html_parse.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>

enum {
    NAMES_MAX = 4000,  /* open elements: html_bytes_bound keeps far below */
    LAG_MAX = 4,       /* bytes yet to be stepped over when the parser */
    LAG_FROM = 900,    /* gives a long text in pieces of this size or more */
    REFERENCE_MAX = 64 /* bytes of "&name;" */
};

struct parse {
    struct str page;
    const struct html_events *events;
    void *state;
    htmlParserCtxtPtr context;
    uint32_t done; /* where the text before ended */
    bool stopped;
};

static uint32_t position(const struct parse *parse)
{
    long at = xmlByteConsumed(parse->context);

    if (at < 0)
        return parse->done;
    return (size_t)at < parse->page.len ? (uint32_t)at
                                        : (uint32_t)parse->page.len;
}

/* Whether `text` stands in the page so that it ends at `end`. */
static bool stands_before(const struct parse *parse, struct str text,
                          uint32_t end)
{
    return end <= parse->page.len && end >= text.len &&
           end - text.len >= parse->done &&
           memcmp(parse->page.ptr + end - text.len, text.ptr, text.len) == 0;
}

/* Whether page[begin, end) is a reference that stands for "&" itself. */
static bool is_ampersand(const struct parse *parse, uint32_t begin,
                         uint32_t end)
{
    const char *page = parse->page.ptr;

    return end - begin > 1 &&
           (page[end - 1] == ';' ||
            (end - begin == 4 && memcmp(page + begin, "&amp", 4) == 0));
}

/* Where the text that the parser has just given stands: verbatim right before
 * its place, or as a reference that ends there. */
static struct html_text locate(const struct parse *parse, struct str text)
{
    uint32_t at = position(parse), begin;
    uint32_t lag_max = text.len >= LAG_FROM ? LAG_MAX : 0;

    for (uint32_t lag = 0; lag <= lag_max; lag++)
        if (stands_before(parse, text, at + lag))
            return (struct html_text){
                text, {at + lag - (uint32_t)text.len, at + lag}, true};
    for (begin = at; begin > parse->done && at - begin < REFERENCE_MAX; begin--)
        if (parse->page.ptr[begin - 1] == '&' && text.ptr[0] == '&' &&
            !is_ampersand(parse, begin - 1, at) &&
            stands_before(parse, text, begin - 1 + (uint32_t)text.len))
            return (struct html_text){
                text, {begin - 1, begin - 1 + (uint32_t)text.len}, true};
    for (begin = at; begin > parse->done && at - begin < REFERENCE_MAX;)
        if (parse->page.ptr[--begin] == '&')
            return (struct html_text){text, {begin, at}, false};
    begin = parse->done < at ? parse->done : at;
    return (struct html_text){text, {begin, at}, false};
}

static void on_text(void *data, const xmlChar *chars, int len)
{
    struct parse *parse = data;
    struct html_text text;

    if (parse->stopped || len <= 0)
        return;
    text = locate(parse, (struct str){(const char *)chars, (size_t)len});
    parse->done = text.source.end;
    parse->events->text(parse->state, &text);
}

static void on_open(void *data, const xmlChar *name, const xmlChar **attributes)
{
    static const char *const NONE[] = {NULL};
    struct parse *parse = data;

    if (parse->context->nameNr > NAMES_MAX) {
        parse->stopped = true;
        xmlStopParser(parse->context);
        return;
    }
    parse->events->open(parse->state, (const char *)name,
                        attributes ? (const char *const *)attributes : NONE);
}

static void on_close(void *data, const xmlChar *name)
{
    struct parse *parse = data;

    parse->events->close(parse->state, (const char *)name);
}

static void on_raw(void *data, const xmlChar *chars, int len)
{
    struct parse *parse = data;

    if (!parse->stopped && len > 0)
        parse->events->raw(parse->state,
                           (struct str){(const char *)chars, (size_t)len});
}

static void on_error(void *data, xmlErrorPtr error)
{
    (void)data; /* every page has errors; what matters shows in the text */
    (void)error;
}

static void set_up(htmlParserCtxtPtr context, struct parse *parse)
{
    memset(context->sax, 0, sizeof *context->sax);
    context->sax->initialized = XML_SAX2_MAGIC; /* serror counts then */
    context->sax->serror = on_error;
    context->sax->startElement = on_open;
    context->sax->endElement = on_close;
    context->sax->characters = on_text;
    context->sax->ignorableWhitespace = on_text;
    context->sax->cdataBlock = on_raw;
    context->userData = parse;
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                    HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                    HTML_PARSE_IGNORE_ENC);
    context->options |= XML_PARSE_HUGE; /* the page's size is bounded before */
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
}

bool html_parse(struct str page, const struct html_events *events, void *state)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct parse parse = {.page = page, .events = events, .state = state};
    htmlParserCtxtPtr context;

    pthread_once(&once, xmlInitParser);
    if (page.len == 0)
        return true;
    context = htmlCreateMemoryParserCtxt(page.ptr, (int)page.len);
    if (!context)
        return false;
    parse.context = context;
    set_up(context, &parse);
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
    return !parse.stopped;
}
