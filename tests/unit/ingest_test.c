/* The room ingest: bytes become documents, and every word leads back to them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/date_text.h"
#include "ingest/input.h"
#include "ingest/raw.h"
#include "ingest/shape.h"
#include "ingest/utf8.h"

static int set_up(void **state)
{
    *state = calloc(1, sizeof(struct arena));
    return *state ? 0 : -1;
}

static int tear_down(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}

static bool try_read(struct str bytes, enum document_format format,
                     struct arena *arena, struct document *doc,
                     struct error *err)
{
    struct raw raw = {.bytes = bytes,
                      .source = STR("test"),
                      .name = STR("test"),
                      .format = format};

    return document_of_raw(&raw, arena, doc, err);
}

static struct document read_ok(struct str bytes, enum document_format format,
                               struct arena *arena)
{
    struct document doc = {0};
    struct error err = {0};

    if (!try_read(bytes, format, arena, &doc, &err))
        fail_msg("%s", err.message);
    assert_true(document_check(&doc));
    return doc;
}

static struct str block_text(const struct document *doc, uint32_t i)
{
    assert_true(i < doc->block_count);
    return span_text(doc->text, doc->block[i].span);
}

static void assert_str(struct str got, const char *expected)
{
    if (!str_equal(got, str_of(expected)))
        fail_msg("got \"%.*s\", expected \"%s\"", STR_ARGS(got), expected);
}

static void assert_block(const struct document *doc, uint32_t i,
                         enum block_kind kind, const char *text)
{
    assert_str(block_text(doc, i), text);
    assert_int_equal(doc->block[i].kind, kind);
}

static struct span find(struct str text, const char *words)
{
    size_t len = strlen(words);

    for (size_t i = 0; i + len <= text.len; i++)
        if (memcmp(text.ptr + i, words, len) == 0)
            return (struct span){(uint32_t)i, (uint32_t)(i + len)};
    fail_msg("\"%s\" is not in the text", words);
    return (struct span){0, 0};
}

/* `words` of the text come from the bytes `expected` of the source. */
static void assert_origin(const struct document *doc, struct str source,
                          const char *words, const char *expected)
{
    struct span span = document_origin(doc, find(doc->text, words));

    assert_true(span.end <= source.len);
    assert_str(span_text(source, span), expected);
}

static void assert_date(struct date date, const char *expected)
{
    char text[DATE_TEXT_SIZE];

    date_format(date, text);
    assert_string_equal(text, expected);
}

static void assert_refused(struct str bytes, enum document_format format,
                           const char *reason, struct arena *arena)
{
    struct document doc;
    struct error err = {0};

    assert_false(try_read(bytes, format, arena, &doc, &err));
    assert_int_equal(err.kind, ERROR_INPUT);
    if (!strstr(err.message, reason) || strncmp(err.message, "test", 4) != 0)
        fail_msg("\"%s\" does not say \"%s\"", err.message, reason);
}

/* Plain text */

static void test_text_is_the_bytes_of_the_file(void **state)
{
    struct str bytes = STR("\xEF\xBB\xBF"
                           "Caf\u00E9 owners said no.\r\nThey left.\n");
    struct document doc = read_ok(bytes, FORMAT_TEXT, *state);

    assert_true(str_equal(doc.text, bytes));
    assert_null(doc.origin);
    assert_block(&doc, 0, BLOCK_PARAGRAPH, "Caf\u00E9 owners said no.");
    assert_int_equal(doc.block[0].span.begin, 3); /* behind the BOM */
    assert_block(&doc, 1, BLOCK_PARAGRAPH, "They left.");
    assert_origin(&doc, bytes, "owners", "owners");
}

static void test_bad_bytes_are_mended_and_lead_back(void **state)
{
    struct str bytes = STR("The caf\xE9\xE9 of Chad and the \0 mark said no.");
    struct document doc = read_ok(bytes, FORMAT_TEXT, *state);

    assert_str(block_text(&doc, 0),
               "The caf\uFFFD of Chad and the \uFFFD mark said no.");
    assert_origin(&doc, bytes, "\uFFFD of", "\xE9\xE9 of");
    assert_origin(&doc, bytes, "said no.", "said no.");
    assert_non_null(strstr(doc.warning.ptr, "byte 7 is not UTF-8 (3 such"));
}

static void test_what_is_no_text_is_refused(void **state)
{
    char noise[512];

    for (size_t i = 0; i < sizeof noise; i++)
        noise[i] = (char)(i * 167 + 13);
    assert_refused((struct str){noise, sizeof noise}, FORMAT_TEXT,
                   "not UTF-8 text", *state);
    assert_refused(STR("\x03%PDF-"), FORMAT_JSONL, "JSON", *state);
    assert_refused(STR("%PDF-1.7 x"), FORMAT_TEXT, "is a PDF", *state);
    assert_refused(STR(""), FORMAT_TEXT, "is empty", *state);
    assert_refused(STR(" \n\xC2\xA0\n---\n"), FORMAT_TEXT, "no words", *state);
}

static void test_head_of_an_article_is_told_from_its_body(void **state)
{
    struct document doc =
        read_ok(STR("Chad backs Fiji in vote on fisheries\n"
                    "Example Post\n\n"
                    "By Ana Mora\n\n3 May 2022\n\nA/C.3/76/L.5\n\n"
                    "Right of reply\n\nChad said on Tuesday that it agreed.\n"),
                FORMAT_TEXT, *state);

    assert_block(&doc, 0, BLOCK_TITLE, "Chad backs Fiji in vote on fisheries");
    assert_block(&doc, 1, BLOCK_BYLINE, "Example Post");
    assert_block(&doc, 2, BLOCK_BYLINE, "By Ana Mora");
    assert_block(&doc, 3, BLOCK_BYLINE, "3 May 2022");
    assert_block(&doc, 4, BLOCK_BYLINE, "A/C.3/76/L.5");
    assert_block(&doc, 5, BLOCK_HEADING, "Right of reply");
    assert_block(&doc, 6, BLOCK_PARAGRAPH,
                 "Chad said on Tuesday that it agreed.");
    assert_str(doc.title, "Chad backs Fiji in vote on fisheries");
    assert_str(doc.publisher, "Example Post");
    assert_date(doc.published, "2022-05-03");
}

static void test_marks_of_lists_quotes_headings_stay_outside(void **state)
{
    struct document doc = read_ok(STR("Chad agreed.\n\n## Votes\n\n- Fiji said "
                                      "no.\n\n> Quoted words.\n\n(b) Cuba "
                                      "said so.\n\n_____\n"),
                                  FORMAT_TEXT, *state);

    assert_int_equal(doc.block_count, 5);
    assert_block(&doc, 1, BLOCK_HEADING, "Votes");
    assert_block(&doc, 2, BLOCK_LIST_ITEM, "Fiji said no.");
    assert_block(&doc, 3, BLOCK_QUOTE, "Quoted words.");
    assert_block(&doc, 4, BLOCK_LIST_ITEM, "(b) Cuba said so.");
}

static void test_wrapped_lines_are_joined(void **state)
{
    struct document doc =
        read_ok(STR("The delegate of Chad told the committee that her country\n"
                    "would not accept the draft in its present form, and that\n"
                    "the sponsors had been told so more than once in the past\n"
                    "weeks.\n\n"
                    "Fiji disagreed, and asked the sponsors to say in writing\n"
                    "what they meant.\n"),
                FORMAT_TEXT, *state);

    assert_int_equal(doc.block_count, 2);
    assert_true(doc.block[0].span.begin == 0 &&
                span_text(doc.text, doc.block[0].span).len > 170);
}

static void test_lines_that_are_paragraphs_are_not_joined(void **state)
{
    struct document doc =
        read_ok(STR("In favour: Chad, Cuba, Fiji, Ghana, Haiti, India, Iran.\n"
                    "Against: Palau.\n"
                    "Abstain: Japan, Kenya, Malta, Mexico, Nepal, Niger.\n"
                    "Absent: Oman, Peru.\n"),
                FORMAT_TEXT, *state);

    assert_int_equal(doc.block_count, 4);
}

static void test_block_at_finds_the_block_of_a_byte(void **state)
{
    struct document doc =
        read_ok(STR("Chad agreed.\n\nFiji left.\n"), FORMAT_TEXT, *state);

    assert_int_equal(document_block_at(&doc, 0), 0);
    assert_int_equal(document_block_at(&doc, 11), 0);
    assert_int_equal(document_block_at(&doc, 12), UINT32_MAX);
    assert_int_equal(document_block_at(&doc, 14), 1);
    assert_int_equal(document_block_at(&doc, 24), UINT32_MAX);
}

static void test_check_sees_broken_documents(void **state)
{
    struct document doc =
        read_ok(STR("Chad agreed.\n\nFiji left.\n"), FORMAT_TEXT, *state);
    struct document bad = doc;
    struct block blocks[2] = {doc.block[1], doc.block[0]};
    struct origin origin = {20, 10, 0, 10, true};

    bad.block = blocks;
    assert_false(document_check(&bad));
    blocks[0] = (struct block){{0, 13}, BLOCK_PARAGRAPH}; /* ends in white */
    bad.block_count = 1;
    assert_false(document_check(&bad));
    bad = doc;
    bad.origin = &origin;
    bad.origin_count = 1; /* beyond the text */
    assert_false(document_check(&bad));
}

static void test_sha256_is_of_the_source(void **state)
{
    struct document doc = read_ok(STR("abc"), FORMAT_TEXT, *state);

    assert_string_equal(
        doc.sha256,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* Pages */

#define PAGE                                                                   \
    "<!DOCTYPE html><html lang='en-GB'><head><meta charset='utf-8'>"           \
    "<title>Chad backs Fiji | Example Post</title>"                            \
    "<meta property='og:site_name' content='Example Post'>"                    \
    "<meta property='article:published_time' content='2022-05-03T08:00Z'>"     \
    "<link rel='canonical' href='https://example.org/chad'>"                   \
    "<script>var said = 'Cuba said no.';</script></head><body>"                \
    "<nav><a href='/'>Home</a> <a href='/w'>World news of the day</a></nav>"   \
    "<header class='site'><p>The paper that is read by all of us. Daily.</p>"  \
    "</header><main><h1>Chad  backs\nFiji</h1>"                                \
    "<p>Chad said on <b>Tuesday</b> that it would back Fiji &amp; its "        \
    "neighbours at the\n   assembly.</p>"                                      \
    "<div class='social-share'>Share this with your friends. Now.</div>"       \
    "<h2>Votes</h2><p>The caf&eacute; owners &#8220;agree&#8221; with that, "  \
    "the envoy of Fiji told us.</p>"                                           \
    "<blockquote><p>We are with you.</p></blockquote>"                         \
    "<ul><li>Fiji said yes.</li></ul>"                                         \
    "<table><tr><th>State</th><td>Yes votes</td></tr></table>"                 \
    "<figure><img src='x'><figcaption>The hall.</figcaption></figure>"         \
    "<form><button>Send it. Now.</button></form>"                              \
    "<p><a href='/m'>Read more: Cuba said something else to Peru.</a></p>"     \
    "</main><aside>Cuba said that it had said nothing to anybody "             \
    "here.</aside>"                                                            \
    "<footer>All rights are reserved by the Example Post.</footer></body>"

static void test_page_gives_its_article_alone(void **state)
{
    struct document doc = read_ok(STR(PAGE), FORMAT_HTML, *state);

    assert_int_equal(doc.block_count, 8);
    assert_block(&doc, 0, BLOCK_TITLE, "Chad backs Fiji");
    assert_block(&doc, 1, BLOCK_PARAGRAPH,
                 "Chad said on Tuesday that it would back Fiji & its "
                 "neighbours at the assembly.");
    assert_block(&doc, 2, BLOCK_HEADING, "Votes");
    assert_block(&doc, 3, BLOCK_PARAGRAPH,
                 "The caf\u00E9 owners \u201Cagree\u201D with that, the envoy "
                 "of Fiji told us.");
    assert_block(&doc, 4, BLOCK_QUOTE, "We are with you.");
    assert_block(&doc, 5, BLOCK_LIST_ITEM, "Fiji said yes.");
    assert_block(&doc, 6, BLOCK_TABLE_ROW, "State\tYes votes");
    assert_block(&doc, 7, BLOCK_CAPTION, "The hall.");
}

static void test_page_says_what_it_is(void **state)
{
    struct document doc = read_ok(STR(PAGE), FORMAT_HTML, *state);

    assert_str(doc.title, "Chad backs Fiji");
    assert_str(doc.publisher, "Example Post");
    assert_str(doc.language, "en");
    assert_str(doc.url, "https://example.org/chad");
    assert_date(doc.published, "2022-05-03");
}

static void test_words_of_a_page_lead_to_its_bytes(void **state)
{
    struct str page = STR(PAGE);
    struct document doc = read_ok(page, FORMAT_HTML, *state);

    assert_origin(&doc, page, "Chad backs Fiji", "Chad  backs\nFiji");
    assert_origin(&doc, page, "on Tuesday that", "on <b>Tuesday</b> that");
    assert_origin(&doc, page, "Fiji & its", "Fiji &amp; its");
    assert_origin(&doc, page, "the assembly", "the\n   assembly");
    assert_origin(&doc, page, "caf\u00E9 owners", "caf&eacute; owners");
    assert_origin(&doc, page, "\u201Cagree\u201D", "&#8220;agree&#8221;");
    assert_origin(&doc, page, "Yes votes", "Yes votes");
    assert_origin(&doc, page, "The hall.", "The hall.");
}

static void test_entity_behind_a_tag_has_its_own_bytes(void **state)
{
    struct str page = STR("<p>Chad <b class='x'>&amp;</b> Fiji said that they "
                          "would not sign the text of the sponsors.");
    struct document doc = read_ok(page, FORMAT_HTML, *state);

    assert_origin(&doc, page, "&", "&amp;");
    assert_origin(&doc, page, "Chad &", "Chad <b class='x'>&amp;");
}

static void test_what_stands_beside_is_no_part_of_an_article(void **state)
{
    struct document doc = read_ok(
        STR("<body><p>Chad said on Tuesday that it would back Fiji in the vote "
            "on the text.</p><p>Fiji said on Tuesday that it was grateful.</p>"
            "<nav>A map of all that we have. Look it up.</nav>"
            "<div class='socialShare'>Tell a friend about it. Now.</div>"
            "<div style='display:none'>You cannot see this. Not now.</div>"
            "<div role='complementary'>Peru said a thing. So it did.</div>"
            "</body>"),
        FORMAT_HTML, *state);

    assert_int_equal(doc.block_count, 2);
}

static void test_class_around_all_the_words_hides_nothing(void **state)
{
    struct document doc = read_ok(
        STR("<body class='ads'><div class='page with-sidebar'><div id='nav'>"
            "<p>Chad said on Tuesday that it would back Fiji in the vote."
            "</p></div></div><nav>All that we have.</nav></body>"),
        FORMAT_HTML, *state);

    assert_int_equal(doc.block_count, 1);
    assert_block(&doc, 0, BLOCK_PARAGRAPH,
                 "Chad said on Tuesday that it would back Fiji in the vote.");
}

/* Every exact origin of `doc` holds the very bytes. */
static void assert_exact_origins(const struct document *doc, struct str source)
{
    for (uint32_t i = 0; i < doc->origin_count; i++) {
        const struct origin *run = &doc->origin[i];

        assert_true(run->source_begin + run->source_length <= source.len);
        if (run->exact)
            assert_memory_equal(doc->text.ptr + run->text_begin,
                                source.ptr + run->source_begin, run->length);
    }
}

static void test_long_paragraphs_keep_their_place(void **state)
{
    struct arena *arena = *state;
    char *page = arena_alloc(arena, 200000, 1);
    size_t used = 0;
    struct document doc;
    struct span span;

    used += (size_t)snprintf(page, 4, "<p>");
    for (int i = 0; i < 3000; i++)
        used += (size_t)snprintf(page + used, 100, "%s%d said \xC3\xA9 no%s ",
                                 i % 7 ? "Chad" : "Fiji", i,
                                 i % 100 ? "," : "&nbsp;.");
    doc = read_ok((struct str){page, used}, FORMAT_HTML, arena);
    assert_exact_origins(&doc, (struct str){page, used});
    span = document_origin(&doc, find(doc.text, "Chad2999 said"));
    assert_str(span_text((struct str){page, used}, span), "Chad2999 said");
}

static void test_declared_latin1_is_read_and_leads_back(void **state)
{
    struct str page =
        STR("<html><head><meta http-equiv='Content-Type' content='text/html; "
            "charset=ISO-8859-1'></head><body><p>The caf\xE9 owners said "
            "\x93no\x94 to Fiji.</p>");
    struct document doc = read_ok(page, FORMAT_HTML, *state);

    assert_str(block_text(&doc, 0),
               "The caf\u00E9 owners said \u201Cno\u201D to Fiji.");
    assert_origin(&doc, page, "caf\u00E9 owners", "caf\xE9 owners");
    assert_origin(&doc, page, "\u201Cno\u201D", "\x93no\x94");
    assert_exact_origins(&doc, page);
}

static void test_unknown_character_set_is_refused(void **state)
{
    assert_refused(STR("<meta charset='gb2312'><p>\xC4\xE3\xBA\xC3 said no."),
                   FORMAT_HTML, "character set is gb2312", *state);
}

static void test_linked_data_gives_date_and_title(void **state)
{
    struct document doc = read_ok(
        STR("<title>Site</title><script type='application/ld+json'>{\"@graph\":"
            "[{\"@type\":\"WebPage\",\"headline\":\"wrong\"},{\"@type\":[\""
            "NewsArticle\"],\"headline\":\"Chad backs Fiji\",\"datePublished\":"
            "\"2021-10-22T10:00:00+02:00\",\"publisher\":{\"name\":\"Post\"}}]}"
            "</script><p>Chad said on Tuesday that it would back Fiji.</p>"),
        FORMAT_HTML, *state);

    assert_str(doc.title, "Chad backs Fiji");
    assert_str(doc.publisher, "Post");
    assert_date(doc.published, "2021-10-22");
}

static void test_deep_nesting_is_read_in_bounds(void **state)
{
    static const char *const OPEN[] = {
        "<div>", "<b>", "<table><tr><td>", "<blockquote>", "<ul><li>", "<p>"};
    static const char TAIL[] = "<p>Chad said that it would not sign the text.";
    struct arena *arena = *state;

    for (size_t k = 0; k < sizeof OPEN / sizeof *OPEN; k++) {
        size_t len = strlen(OPEN[k]), total = len * 100000;
        char *page = arena_alloc(arena, total + sizeof TAIL, 1);
        struct document doc;

        for (size_t i = 0; i < total; i += len)
            memcpy(page + i, OPEN[k], len);
        memcpy(page + total, TAIL, sizeof TAIL);
        doc = read_ok((struct str){page, total + sizeof TAIL - 1}, FORMAT_HTML,
                      arena);
        assert_str(block_text(&doc, doc.block_count - 1), TAIL + 3);
    }
}

/* JSON Lines */

static void test_json_text_is_the_decoded_string(void **state)
{
    struct str line =
        STR("{\"id\":\"a7\",\"x\":{\"text\":\"no\"},\"text\":\"Chad said "
            "\\\"\\u00e9\\\" to \\ud83d\\ude00 Fiji.\\n\\nCuba left.\","
            "\"title\":\"T\",\"date\":\"3 May 2022\",\"url\":\"u\","
            "\"publisher\":\"P\"}");
    struct document doc = read_ok(line, FORMAT_JSONL, *state);

    assert_str(doc.text,
               "Chad said \"\u00E9\" to \U0001F600 Fiji.\n\nCuba left.");
    assert_int_equal(doc.block_count, 2);
    assert_origin(&doc, line, "\"\u00E9\" to", "\\\"\\u00e9\\\" to");
    assert_origin(&doc, line, "\U0001F600 Fiji", "\\ud83d\\ude00 Fiji");
    assert_origin(&doc, line, "Cuba left.", "Cuba left.");
    assert_str(doc.name, "a7");
    assert_str(doc.title, "T");
    assert_str(doc.url, "u");
    assert_str(doc.publisher, "P");
    assert_date(doc.published, "2022-05-03");
}

static void test_json_html_leads_back_to_the_line(void **state)
{
    struct str line = STR("{\"html\":\"<p>Chad said \\\"no\\\" &amp; the "
                          "\\u0063afe owners of Fiji agreed.</p>\",\"id\":7}");
    struct document doc = read_ok(line, FORMAT_JSONL, *state);

    assert_str(block_text(&doc, 0),
               "Chad said \"no\" & the cafe owners of Fiji agreed.");
    assert_origin(&doc, line, "\"no\" & the", "\\\"no\\\" &amp; the");
    assert_origin(&doc, line, "cafe owners", "\\u0063afe owners");
    assert_str(doc.name, "7");
    assert_exact_origins(&doc, line);
}

static void test_broken_lines_say_why(void **state)
{
    assert_refused(STR("{\"text\": \"x"), FORMAT_JSONL, "not a JSON object",
                   *state);
    assert_refused(STR("[1]"), FORMAT_JSONL, "it is no object", *state);
    assert_refused(STR("{\"text\": 3}"), FORMAT_JSONL, "no string \"text\"",
                   *state);
    assert_refused(STR("{\"text\":\"a\",\"text\":\"b\"}"), FORMAT_JSONL,
                   "duplicate", *state);
    assert_refused(STR("{\"text\":\"\\ud800 x\"}"), FORMAT_JSONL, "JSON",
                   *state);
}

/* What it is, and days */

static void test_format_is_told_by_content_then_by_name(void **state)
{
    (void)state;
    assert_int_equal(format_of(STR("<!-- x --> <!DOCTYPE html>"), STR("a.txt")),
                     FORMAT_HTML);
    assert_int_equal(format_of(STR("\xEF\xBB\xBF{\"id\":1}"), STR("a.txt")),
                     FORMAT_JSONL);
    assert_int_equal(format_of(STR("Chad said"), STR("a.txt")), FORMAT_TEXT);
    assert_int_equal(format_of(STR("<div>x"), STR("a.HTM")), FORMAT_HTML);
    assert_int_equal(format_of(STR("{broken"), STR("a.jsonl")), FORMAT_JSONL);
    assert_int_equal(format_of(STR("{curly} words"), STR("a")), FORMAT_TEXT);
}

static void test_days_are_read_in_many_forms(void **state)
{
    static const char *const SAME[] = {"2021-10-22T10:00:00Z",
                                       "22 October 2021",
                                       "October 22, 2021",
                                       "Fri, 22 Oct 2021 10:00:00 GMT",
                                       "Friday, 22nd October, 2021",
                                       "the 22nd of October 2021",
                                       "20211022",
                                       "22.10.2021",
                                       "22/10/2021",
                                       "10/22/2021",
                                       "2021/10/22",
                                       "at 9:30 on Oct. 22, 2021"};
    static const char *const NONE[] = {
        "10/11/2021", "31 June 2021", "May 2021", "12 8 2021", "", "22"};

    (void)state;
    for (size_t i = 0; i < sizeof SAME / sizeof *SAME; i++)
        assert_date(date_in_text(str_of(SAME[i]), NULL), "2021-10-22");
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++)
        assert_false(date_known(date_in_text(str_of(NONE[i]), NULL)));
}

static void test_a_dateline_is_not_any_date(void **state)
{
    (void)state;
    assert_true(date_known(
        shape_dateline(STR("SUVA, May 3, 2022 - Chad said that it left."))));
    assert_false(date_known(
        shape_dateline(STR("On May 3, 2022 Chad said that it left."))));
    assert_false(date_known(
        shape_dateline(STR("Chad said on 3 May 2022 - a Tuesday - no."))));
}

static void test_names_of_files_are_shown_in_one_line(void **state)
{
    char longer[600];

    assert_str(source_shown(STR("a\nb\x1B[31m\xFF.txt"), *state),
               "a\\x0Ab\\x1B[31m\\xFF.txt");
    memset(longer, 'x', sizeof longer);
    assert_true(source_shown((struct str){longer, sizeof longer}, *state).len <
                200);
    assert_str(source_name(STR("/a/b.c/d03.txt"), *state), "d03");
    assert_str(source_name(STR(".hidden"), *state), ".hidden");
}

/* Files and folders */

static char base[64];

static void write_file(const char *name, struct str bytes)
{
    char path[200];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", base, name);
    file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    assert_int_equal(fclose(file), 0);
}

static const char *path_of(const char *name, char path[200])
{
    snprintf(path, 200, "%s/%s", base, name);
    return path;
}

static void make_folder(const char *name)
{
    char path[200];

    assert_int_equal(mkdir(path_of(name, path), 0700), 0);
}

static int make_base(void **state)
{
    snprintf(base, sizeof base, "ingest_test.XXXXXX");
    return set_up(state) || !mkdtemp(base);
}

static int remove_base(void **state)
{
    char command[100];

    snprintf(command, sizeof command, "rm -rf ./%s", base);
    return system(command) | tear_down(state);
}

/* All that the path gives, "name " for documents and "!" for errors. */
static const char *stream_of(const char *path, bool jsonl, struct arena *arena,
                             struct error *last)
{
    struct input *input = input_open(&path, 1, jsonl);
    char *out = arena_alloc(arena, 1000, 1);
    size_t used = 0;

    for (;;) {
        struct error err;
        struct raw raw;

        if (input_next(input, arena, &raw, &err)) {
            used += (size_t)snprintf(out + used, 1000 - used, "%.*s ",
                                     STR_ARGS(raw.name));
            continue;
        }
        if (err.kind == ERROR_NONE)
            break;
        *last = err;
        used += (size_t)snprintf(out + used, 1000 - used, "! ");
    }
    input_close(input);
    return out;
}

static void test_folders_give_their_files_in_order(void **state)
{
    struct error err = {0};
    char link_path[200];

    write_file("b.txt", STR("x"));
    write_file("a.html", STR("x"));
    write_file(".hidden.txt", STR("x"));
    write_file("picture.png", STR("x"));
    make_folder("aa");
    write_file("aa/z.md", STR("x"));
    write_file("aa/B.txt", STR("x"));
    assert_int_equal(symlink("..", path_of("aa/loop", link_path)), 0);
    assert_int_equal(symlink("../b.txt", path_of("aa/link.txt", link_path)), 0);
    assert_string_equal(stream_of(base, false, *state, &err), "a B link z b ");
    assert_int_equal(err.kind, ERROR_NONE);
}

static void test_what_cannot_be_read_says_so_once(void **state)
{
    struct error err;
    char path[200];

    make_folder("void");
    assert_string_equal(stream_of(path_of("void", path), false, *state, &err),
                        "! ");
    assert_non_null(strstr(err.message, "holds no documents"));
    assert_string_equal(
        stream_of(path_of("mis\nsing", path), false, *state, &err), "! ");
    assert_non_null(strstr(err.message, "mis\\x0Asing: cannot open"));
    assert_int_equal(err.kind, ERROR_INPUT);
    assert_int_equal(mkfifo(path_of("pipe.txt", path), 0600), 0);
    assert_string_equal(stream_of(path, false, *state, &err), "! ");
    assert_non_null(strstr(err.message, "is a pipe"));
}

static void test_lines_are_documents_and_blank_ones_none(void **state)
{
    struct arena *arena = *state;
    struct error err = {0};
    char path[200];
    size_t len = 300000;
    char *lines = arena_alloc(arena, len, 1);

    memset(lines, 'x', len); /* a line longer than the buffer */
    memcpy(lines, "{\"a\":1}\n\n \r\n{\"b\":2}\r\n{\"", 24);
    memcpy(lines + len - 10, "\n{\"c\":3}  ", 10);
    write_file("many.jsonl", (struct str){lines, len});
    assert_string_equal(
        stream_of(path_of("many.jsonl", path), false, arena, &err),
        "many-1 many-4 many-5 many-6 ");
    assert_int_equal(err.kind, ERROR_NONE);
}

static void test_raw_bytes_are_all_of_the_file(void **state)
{
    struct arena *arena = *state;
    size_t len = 200001;
    char *bytes = arena_alloc(arena, len, 1);
    char path[200];
    const char *paths[] = {path};
    struct input *input = input_open(paths, 1, false);
    struct error err;
    struct raw raw;

    for (size_t i = 0; i < len; i++)
        bytes[i] = (char)('a' + i % 23);
    write_file("long.txt", (struct str){bytes, len});
    path_of("long.txt", path);
    assert_true(input_next(input, arena, &raw, &err));
    assert_true(str_equal(raw.bytes, (struct str){bytes, len}));
    assert_int_equal(raw.format, FORMAT_TEXT);
    assert_false(input_next(input, arena, &raw, &err));
    assert_int_equal(err.kind, ERROR_NONE);
    input_close(input);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
#define TEST_FILES(name)                                                       \
    cmocka_unit_test_setup_teardown(name, make_base, remove_base)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_text_is_the_bytes_of_the_file),
        TEST(test_bad_bytes_are_mended_and_lead_back),
        TEST(test_what_is_no_text_is_refused),
        TEST(test_head_of_an_article_is_told_from_its_body),
        TEST(test_marks_of_lists_quotes_headings_stay_outside),
        TEST(test_wrapped_lines_are_joined),
        TEST(test_lines_that_are_paragraphs_are_not_joined),
        TEST(test_block_at_finds_the_block_of_a_byte),
        TEST(test_check_sees_broken_documents),
        TEST(test_sha256_is_of_the_source),
        TEST(test_page_gives_its_article_alone),
        TEST(test_page_says_what_it_is),
        TEST(test_words_of_a_page_lead_to_its_bytes),
        TEST(test_entity_behind_a_tag_has_its_own_bytes),
        TEST(test_what_stands_beside_is_no_part_of_an_article),
        TEST(test_class_around_all_the_words_hides_nothing),
        TEST(test_long_paragraphs_keep_their_place),
        TEST(test_declared_latin1_is_read_and_leads_back),
        TEST(test_unknown_character_set_is_refused),
        TEST(test_linked_data_gives_date_and_title),
        TEST(test_deep_nesting_is_read_in_bounds),
        TEST(test_json_text_is_the_decoded_string),
        TEST(test_json_html_leads_back_to_the_line),
        TEST(test_broken_lines_say_why),
        TEST(test_format_is_told_by_content_then_by_name),
        TEST(test_days_are_read_in_many_forms),
        TEST(test_a_dateline_is_not_any_date),
        TEST(test_names_of_files_are_shown_in_one_line),
        TEST_FILES(test_folders_give_their_files_in_order),
        TEST_FILES(test_what_cannot_be_read_says_so_once),
        TEST_FILES(test_lines_are_documents_and_blank_ones_none),
        TEST_FILES(test_raw_bytes_are_all_of_the_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
