#include "record/html.h"

#include "record/html_text.h"
#include "record/page_css.h"

enum { CONFIDENCE_BARS = 5 };

static const double LOW_CONFIDENCE = 0.6;

struct page {
    const struct record *record;
    const struct html_options *options;
    struct marks marks;
    struct writer *out;
    struct writer plain; /* words that are still to be escaped */
};

static void put(struct page *page, const char *markup)
{
    write_text(page->out, markup);
}

/* Escape what stands in page->plain, and empty it. */
static void put_plain(struct page *page)
{
    html_escape(page->out, writer_text(&page->plain));
    page->plain.count = 0;
}

static void put_words(struct page *page, struct str text)
{
    put(page, "<q dir=\"auto\">");
    html_escape(page->out, text);
    put(page, "</q>");
}

void html_begin(struct str title, struct writer *out)
{
    write_text(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta "
        "charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
        "dark\">\n<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
    html_escape(out, title);
    write_text(out, " · rapporteur</title>\n<style>\n");
    write_str(out, (struct str){(const char *)page_css, page_css_size});
    write_text(
        out,
        "</style>\n</head>\n<body>\n"
        "<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\"><defs>"
        "<symbol id=\"g-support\" viewBox=\"0 0 12 12\">"
        "<circle cx=\"6\" cy=\"6\" r=\"5\"/></symbol>"
        "<symbol id=\"g-oppose\" viewBox=\"0 0 12 12\">"
        "<path d=\"M6 0l6 6-6 6-6-6z\"/></symbol>"
        "<symbol id=\"g-call\" viewBox=\"0 0 12 12\">"
        "<path d=\"M1 0l11 6-11 6z\"/></symbol>"
        "<symbol id=\"g-state\" viewBox=\"0 0 12 12\">"
        "<path d=\"M0 4h12v4H0z\"/></symbol>"
        "<symbol id=\"g-abstain\" viewBox=\"0 0 12 12\">"
        "<path d=\"M6 1a5 5 0 0 0 0 10z\"/></symbol></defs></svg>\n"
        "<main>\n");
}

void html_end(struct writer *out)
{
    write_text(out,
               "</main>\n<footer><span>rapporteur records what documents "
               "report. It does not say that a claim is true.</span><span>"
               "Serif: words of a document. Sans: the record.</span></footer>\n"
               "</body>\n</html>\n");
}

/* Whether the text begins with its title, and where that ends. */
static uint32_t title_in_text(const struct record *record)
{
    struct str text = record->text, title = record->title;
    uint32_t at = 0;

    while (at < text.len && (text.ptr[at] == '\n' || text.ptr[at] == ' '))
        at++;
    if (title.len == 0 || text.len - at < title.len ||
        memcmp(text.ptr + at, title.ptr, title.len) != 0)
        return 0;
    at += (uint32_t)title.len;
    return at == text.len || text.ptr[at] == '\n' ? at : 0;
}

static void put_head(struct page *page)
{
    const struct record *record = page->record;
    uint32_t end = title_in_text(record);

    put(page, "<header><h1 dir=\"auto\">");
    if (end)
        html_marked(record, page->options, &page->marks,
                    (struct span){end - (uint32_t)record->title.len, end},
                    page->out);
    else
        html_escape(page->out, record->title.len ? record->title : record->doc);
    put(page, "</h1>\n<p class=\"sub\">");
    if (record->publisher.len) {
        put(page, "Published by <b>");
        html_escape(page->out, record->publisher);
        put(page, "</b>. ");
    }
    put(page, "Date of publication: ");
    if (date_known(record->published))
        write_day(page->out, record->published);
    else
        put(page, "not known");
    put(page, ". Source: <span class=\"code\">");
    html_escape(page->out, record->url.len ? record->url : record->source);
    put(page, "</span>.</p>");
    if (record->warning.len) {
        put(page, "<p class=\"sub\">Mended: ");
        html_escape(page->out, record->warning);
        put(page, "</p>");
    }
    put(page, "</header>\n");
}

static void put_key(struct page *page)
{
    static const char *const STANCES[] = {"support", "oppose", "call", "state"};

    put(page, "<p class=\"key\">");
    for (size_t i = 0; i < sizeof STANCES / sizeof *STANCES; i++) {
        put(page, "<span><svg class=\"g ");
        put(page, STANCES[i]);
        put(page, "\" aria-hidden=\"true\"><use href=\"#g-");
        put(page, STANCES[i]);
        put(page, "\"/></svg> <span class=\"ev ");
        put(page, STANCES[i]);
        put(page, "\">");
        put(page, STANCES[i]);
        put(page, "</span></span>");
    }
    put(page, "<span><span class=\"ev tally\">tally</span></span></p>\n");
}

static void put_place(struct page *page, const struct mark *mark)
{
    put(page, "#d");
    write_number(page->out, page->options->number);
    put(page, "-e");
    write_number(page->out, mark ? mark->id : 0);
}

static void put_bytes(struct page *page, const struct mark *mark,
                      struct span span)
{
    put(page, "<a class=\"bytes\" href=\"");
    put_place(page, mark);
    put(page, "\" aria-label=\"its words, bytes ");
    write_number(page->out, span.begin);
    put(page, " to ");
    write_number(page->out, span.end);
    put(page, "\">");
    write_number(page->out, span.begin);
    put(page, "–");
    write_number(page->out, span.end);
    put(page, "</a>");
}

static void put_why(struct page *page, struct str rule, struct span cue)
{
    if (!page->options->why || rule.len == 0)
        return;
    put(page, "<p class=\"why\">why: ");
    html_escape(page->out, rule);
    if (cue.begin < cue.end) {
        put(page, " ");
        put_words(page, record_words(page->record, cue));
    }
    put(page, "</p>");
}

static void put_confidence(struct page *page, double confidence)
{
    static const double STEPS[CONFIDENCE_BARS] = {0, .5, .7, .85, .95};

    put(page, "<p class=\"meta\"><svg class=\"conf\" viewBox=\"0 0 26 10\" "
              "aria-hidden=\"true\">");
    for (int i = 0; i < CONFIDENCE_BARS; i++) {
        put(page, "<rect y=\"0\" width=\"3.4\" height=\"10\" x=\"");
        write_number(page->out, i * 11 / 2);
        put(page, confidence >= STEPS[i] ? "\"/>" : "\" class=\"off\"/>");
    }
    put(page, "</svg> confidence ");
    write_ratio(page->out, confidence);
    put(page, "</p>");
}

/* "supports China · human rights" with the shape before it. */
static void put_stand(struct page *page, struct str stance, bool many,
                      const struct str *target, uint32_t count,
                      struct str issue)
{
    put(page, "<svg class=\"g ");
    html_escape(page->out, stance);
    put(page, "\" aria-hidden=\"true\"><use href=\"#g-");
    html_escape(page->out, stance);
    put(page, "\"/></svg><span><b class=\"word ");
    html_escape(page->out, stance);
    put(page, "\">");
    put(page, stance_verb(stance, many));
    put(page, "</b> ");
    write_parties(&page->plain, &page->options->names, target, count, false);
    if (count == 0)
        write_text(&page->plain, "no party named");
    write_text(&page->plain, " · ");
    write_issue(&page->plain, issue);
    put_plain(page);
}

static void put_position(struct page *page,
                         const struct record_statement *statement,
                         const struct record_position *position)
{
    put(page, "<li>");
    put_stand(page, position->stance, statement->speaker_count != 1,
              position->target, position->target_count, position->issue);
    if (position->symbol.len) {
        put(page, " · <span class=\"code\">");
        html_escape(page->out, position->symbol);
        put(page, "</span>");
    }
    put_why(page, position->rule, position->cue);
    put(page, "</span>");
    put_bytes(
        page,
        marks_find(&page->marks, statement->id, 0, position->evidence.span),
        position->evidence.span);
    put(page, "</li>\n");
}

static void put_number(struct page *page, const struct mark *mark)
{
    put(page, "<a class=\"n\" href=\"");
    put_place(page, mark);
    put(page, "\">");
    if (mark->tally)
        put(page, "T");
    write_number(page->out, mark->tally ? mark->tally : mark->statement);
    put(page, "</a>");
}

/* The entry's begin, with its number. */
static void put_entry(struct page *page, const struct mark *mark, bool low)
{
    put(page, low ? "<article class=\"st low\" id=\""
                  : "<article class=\"st\" id=\"");
    write_anchor(page->out, page->options->number, mark);
    put(page, "\">");
    put_number(page, mark);
}

static void put_who(struct page *page, const struct record_statement *statement)
{
    put(page, "<h3><b>");
    html_speaker(page->options, statement, page->out);
    put(page, "</b>");
    if (statement->spokesperson.len) {
        put(page, ", <span class=\"words\">");
        html_escape(page->out, statement->spokesperson);
        put(page, "</span> speaking");
    }
    put(page, " ");
    write_behalf(&page->plain, &page->options->names, statement, false);
    put_plain(page);
    put(page, "</h3>\n<p class=\"where\">");
    html_escape(page->out, statement->kind);
    write_text(&page->plain, statement->body.len ? " · " : "");
    write_forum(&page->plain, &page->options->names, statement);
    write_text(&page->plain, " · ");
    if (date_known(statement->date))
        write_day(&page->plain, statement->date);
    else if (!statement->date_words.len)
        write_text(&page->plain, "no date");
    put_plain(page);
    if (!date_known(statement->date) && statement->date_words.len)
        put_words(page, statement->date_words);
    put(page, "</p>\n");
}

static void put_statement(struct page *page,
                          const struct record_statement *statement)
{
    const struct mark *mark =
        marks_find(&page->marks, statement->id, 0, statement->evidence[0].span);

    if (!mark)
        return;
    put_entry(page, mark, statement->confidence < LOW_CONFIDENCE);
    put_who(page, statement);
    put_why(page, statement->rule, statement->cue);
    put(page, "<ul class=\"stands\">\n");
    for (uint32_t i = 0; i < statement->position_count; i++)
        put_position(page, statement, &statement->position[i]);
    put(page, "</ul>\n");
    put_confidence(page, statement->confidence);
    put(page, "</article>\n");
}

static void put_tally(struct page *page, const struct record_tally *tally,
                      uint32_t number)
{
    const struct mark *mark =
        marks_find(&page->marks, 0, number, tally->evidence.span);

    if (!mark)
        return;
    put_entry(page, mark, tally->confidence < LOW_CONFIDENCE);
    put(page, "<h3><b>");
    write_bounds(page->out, tally->min, tally->max, tally->approx);
    put(page, "</b></h3>\n<ul class=\"stands\"><li>");
    put_stand(page, tally->stance, true, tally->target, tally->target_count,
              tally->issue);
    put_why(page, tally->rule, tally->cue);
    put(page, "</span>");
    put_bytes(page, mark, tally->evidence.span);
    put(page, "</li></ul>\n");
    put_confidence(page, tally->confidence);
    put(page, "</article>\n");
}

static void put_count(struct page *page, uint32_t count, const char *one,
                      const char *many)
{
    put(page, "<h2>");
    write_number(page->out, count);
    put(page, count == 1 ? one : many);
    put(page, "</h2>\n");
}

static void put_entries(struct page *page)
{
    const struct record *record = page->record;

    put(page, "<section class=\"entries\">");
    put_count(page, record->statement_count, " statement", " statements");
    for (uint32_t i = 0; i < record->statement_count; i++)
        put_statement(page, &record->statement[i]);
    if (record->tally_count)
        put_count(page, record->tally_count, " tally", " tallies");
    for (uint32_t i = 0; i < record->tally_count; i++)
        put_tally(page, &record->tally[i], i + 1);
    put(page, "<p class=\"meta\">Program ");
    html_escape(page->out, record->program);
    put(page, " · model ");
    html_escape(page->out, record->model);
    put(page, " · tables ");
    html_escape(page->out, record->tables);
    put(page, "</p></section>\n");
}

void html_document(const struct record *record,
                   const struct html_options *options, struct writer *out)
{
    struct page page = {record,
                        options,
                        marks_of(record, out->arena),
                        out,
                        {.arena = out->arena}};

    write_reserve(out, 2 * record->text.len + 16384);
    put(&page, "<div class=\"document\">\n");
    put_head(&page);
    put(&page, "<div class=\"grid\"><section class=\"text\"><h2>Text</h2>\n");
    put_key(&page);
    html_text(record, options, &page.marks, title_in_text(record), out);
    put(&page, "</section>\n");
    put_entries(&page);
    put(&page, "</div></div>\n");
}
