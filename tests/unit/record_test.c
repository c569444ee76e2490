#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "ingest/document.h"
#include "record/account.h"
#include "record/assemble.h"
#include "record/characters.h"
#include "record/columns.h"
#include "record/html.h"
#include "record/json_read.h"
#include "record/json_write.h"

#define TEXT                                                                    \
    "Assembly divided\n\n"                                                      \
    "Café owners aside, Peru, on behalf of 12 states, welcomed <b>Chad's</b> " \
    "plan on Monday. It rejected sanctions.\n\n"                                \
    "More than 80 countries backed Chad."

static struct span find(const char *words)
{
    static const char TEXT_BYTES[] = TEXT;
    const char *at = strstr(TEXT_BYTES, words);
    uint32_t begin = (uint32_t)(at - TEXT_BYTES);

    assert_non_null(at);
    return (struct span){begin, begin + (uint32_t)strlen(words)};
}

static const char FIRST[] = "Café owners aside, Peru, on behalf of 12 states, "
                            "welcomed <b>Chad's</b> plan on Monday.";
static const char SECOND[] = "It rejected sanctions.";

static struct record_evidence at(const char *words)
{
    struct span span = find(words);

    return (struct record_evidence){span, span};
}

static struct str *one_code(struct arena *arena, const char *code)
{
    struct str *codes = arena_alloc(arena, 1, sizeof *codes);

    codes[0] = str_of(code);
    return codes;
}

static struct record_statement *sample_statement(struct arena *arena)
{
    struct record_statement *s = arena_alloc(arena, 1, sizeof *s);

    *s = (struct record_statement){.id = 1,
                                   .kind = STR("joint"),
                                   .speaker = one_code(arena, "PER"),
                                   .speaker_count = 1,
                                   .spokesperson = STR("Ana Quispe"),
                                   .body = STR("UNGA"),
                                   .session = 76,
                                   .committee = 3,
                                   .date_words = STR("Monday"),
                                   .evidence_count = 1,
                                   .position_count = 2,
                                   .confidence = 0.874,
                                   .rule = STR("verb of saying"),
                                   .cue = find("welcomed")};
    s->behalf = arena_alloc(arena, 1, sizeof *s->behalf);
    *s->behalf = (struct record_behalf){.min = 12, .max = 12, .approx = -1};
    s->evidence = arena_alloc(arena, 1, sizeof *s->evidence);
    s->evidence[0].span = (struct span){find(FIRST).begin, find(SECOND).end};
    s->evidence[0].origin = s->evidence[0].span;
    s->position = arena_alloc(arena, 2, sizeof *s->position);
    s->position[0] = (struct record_position){.stance = STR("support"),
                                              .target = one_code(arena, "TCD"),
                                              .target_count = 1,
                                              .issue = STR("human-rights"),
                                              .symbol = STR("A/C.3/76/L.32"),
                                              .evidence = at(FIRST),
                                              .confidence = 0.9,
                                              .rule = STR("stance verb"),
                                              .cue = find("welcomed"),
                                              .issue_rule = STR("issue word")};
    s->position[1] = (struct record_position){.stance = STR("oppose"),
                                              .issue = STR("sanctions"),
                                              .evidence = at(SECOND),
                                              .confidence = 0.41,
                                              .rule = STR("stance verb"),
                                              .cue = find("rejected")};
    return s;
}

static struct record sample(struct arena *arena)
{
    struct record record = {.doc = STR("d1"),
                            .source = STR("d1.txt"),
                            .title = STR("Assembly"
                                         " divided"),
                            .text = STR(TEXT),
                            .published = {2021, 10, 22},
                            .program = STR("0.1.0"),
                            .model = STR("m1"),
                            .tables = STR("t1"),
                            .statement_count = 1,
                            .tally_count = 1};

    memset(record.sha256, 'a', 64);
    record.statement = sample_statement(arena);
    record.tally = arena_alloc(arena, 1, sizeof *record.tally);
    record.tally[0] = (struct record_tally){
        .stance = STR("support"),
        .target = one_code(arena, "TCD"),
        .target_count = 1,
        .issue = STR("development"),
        .min = 81,
        .max = -1,
        .approx = -1,
        .evidence = at("More than 80 countries backed Chad."),
        .confidence = 0.8,
        .rule = STR("counted subject"),
        .cue = find("More than 80")};
    return record;
}

static struct str name_of(const void *context, struct str code)
{
    (void)context;
    if (str_equal(code, STR("PER")))
        return STR("Peru");
    if (str_equal(code, STR("TCD")))
        return STR("Chad");
    return str_equal(code, STR("UNGA")) ? STR("UN General Assembly") : STR("");
}

static const struct party_names NAMES = {name_of, NULL};

static struct str json_of(struct arena *arena, const struct record *record,
                          struct json_options options)
{
    struct writer out = {.arena = arena};

    json_write(record, &options, &out);
    return writer_text(&out);
}

static struct str account_of(struct arena *arena, const struct record *record,
                             unsigned width, bool color, bool why)
{
    struct account_options options = {NAMES, width, color, why};
    struct writer out = {.arena = arena};

    account_write(record, &options, &out);
    return writer_text(&out);
}

static struct str html_of(struct arena *arena, const struct record *record)
{
    struct html_options options = {NAMES, true, 1};
    struct writer out = {.arena = arena};

    html_begin(record->title, &out);
    html_document(record, &options, &out);
    html_end(&out);
    return writer_text(&out);
}

/* Where `words` stand in the `len` bytes at `at`, or NULL. */
static const char *find_bytes(const char *at, size_t len, const char *words)
{
    size_t size = strlen(words);

    for (size_t i = 0; i + size <= len; i++)
        if (memcmp(at + i, words, size) == 0)
            return at + i;
    return NULL;
}

static bool has(struct str text, const char *words)
{
    return find_bytes(text.ptr, text.len, words) != NULL;
}

static void assert_has(struct str text, const char *words)
{
    if (!has(text, words))
        fail_msg("\"%s\" is not in:\n" STR_FORMAT, words, STR_ARGS(text));
}

static void assert_lacks(struct str text, const char *words)
{
    if (has(text, words))
        fail_msg("\"%s\" is in:\n" STR_FORMAT, words, STR_ARGS(text));
}

static void test_json_has_the_form_of_the_guide(void **state)
{
    struct record record = sample(*state);
    struct str json = json_of(*state, &record, (struct json_options){0});

    assert_has(json, "{\"doc\": \"d1\", \"published\": \"2021-10-22\"");
    assert_has(json,
               "\"statements\": [{\"id\": 1, \"kind\": \"joint\", "
               "\"speaker\": [\"PER\"], \"spokesperson\": \"Ana Quispe\", "
               "\"on_behalf_of\": {\"min\": 12, \"max\": 12, "
               "\"members\": [], \"groups\": []");
    assert_has(json, "\"forum\": {\"body\": \"UNGA\", \"session\": 76, "
                     "\"committee\": 3}, \"date\": null, "
                     "\"date_words\": \"Monday\", \"evidence\": [[18, ");
    assert_has(json, "\"tallies\": [{\"stance\": \"support\", \"target\": "
                     "[\"TCD\"], \"issue\": \"development\", \"min\": 81, "
                     "\"max\": null, \"evidence\": [");
    assert_lacks(json, "\"text\"");
    assert_lacks(json, "\"why\"");
    assert_lacks(json, "\"origin\"");
    assert_int_equal(json.ptr[json.len - 1], '\n');
    assert_ptr_equal(memchr(json.ptr, '\n', json.len), json.ptr + json.len - 1);
}

static void test_json_tells_why_origin_and_characters(void **state)
{
    struct record record = sample(*state);
    struct json_options options = {
        .text = true, .why = true, .characters = true};
    struct str json;

    record.has_origin = true;
    record.tally[0].evidence.origin = (struct span){500, 540};
    json = json_of(*state, &record, options);
    assert_has(json, "\"why\": {\"rule\": \"verb of saying\", \"words\": "
                     "\"welcomed\", \"span\": [");
    assert_has(json, "\"origin\": [500, 540]");
    /* "é" is one character and two bytes: the ends differ by one. */
    assert_has(json, "\"evidence\": [18, 106], \"evidence_chars\": [18, 105]");
    assert_has(json, "\"symbol\": \"A/C.3/76/L.32\", \"confidence\": 0.90");
    assert_has(json, "\"text\": \"Assembly divided\\n\\nCafé");
}

static void test_json_comes_back_as_it_went(void **state)
{
    struct json_options all = {.text = true, .why = true};
    struct record record = sample(*state), back;
    struct error err = {0};
    struct str json;

    record.has_origin = true;
    json = json_of(*state, &record, all);
    if (!json_read(json, STR("line 1"), *state, &back, &err))
        fail_msg("%s", err.message);
    assert_true(record_check(&back));
    assert_true(str_equal(json_of(*state, &back, all), json));
}

static void assert_refused(struct arena *arena, struct str json,
                           const char *from, const char *to, const char *reason)
{
    const char *at = find_bytes(json.ptr, json.len, from);
    struct writer out = {.arena = arena};
    struct record back;
    struct error err = {0};

    assert_non_null(at);
    write_str(&out, (struct str){json.ptr, (size_t)(at - json.ptr)});
    write_text(&out, to);
    at += strlen(from);
    write_str(&out, (struct str){at, (size_t)(json.ptr + json.len - at)});
    assert_false(
        json_read(writer_text(&out), STR("r.jsonl:7"), arena, &back, &err));
    assert_int_equal(err.kind, ERROR_INPUT);
    assert_has(str_of(err.message), "r.jsonl:7: is no record: ");
    assert_has(str_of(err.message), reason);
}

static void test_what_is_no_record_is_refused_by_its_key(void **state)
{
    struct record record = sample(*state);
    struct str json =
        json_of(*state, &record, (struct json_options){.text = true});

    assert_refused(*state, json, "{\"doc\"", "[\"doc\"", "no JSON");
    assert_refused(*state, json, "\"d1\"", "7", "\"doc\"");
    assert_refused(*state, json, "[\"PER\"]", "\"PER\"", "\"speaker\"");
    assert_refused(*state, json, "\"min\": 12", "\"min\": -12", "\"min\"");
    assert_refused(*state, json, "2021-10-22", "2021-13-22", "\"published\"");
    assert_refused(*state, json, "[18, 106]", "[18, 17]", "\"evidence\"");
    assert_refused(*state, json, "[18, 106]", "[18, 100000]", "\"evidence\"");
    assert_refused(*state, json, "[18, 106]", "[22, 106]", "\"evidence\"");
    assert_refused(*state, json, "\"schema\": 1", "\"schema\": 2",
                   "\"schema\"");
}

static void test_characters_are_counted_across_blocks(void **state)
{
    struct writer out = {.arena = *state};
    struct characters characters;

    for (int i = 0; i < 2000; i++)
        write_text(&out, "é");
    characters = characters_of(writer_text(&out), *state);
    assert_int_equal(characters_before(&characters, 0), 0);
    assert_int_equal(characters_before(&characters, 2), 1);
    assert_int_equal(characters_before(&characters, 1024), 512);
    assert_int_equal(characters_before(&characters, 4000), 2000);
}

static void test_filter_leaves_the_sure(void **state)
{
    struct record record = sample(*state);

    record_filter(&record, 0.5);
    assert_int_equal(record.statement_count, 1);
    assert_int_equal(record.statement[0].position_count, 1);
    assert_int_equal(record.tally_count, 1);
    record_filter(&record, 0.89);
    assert_int_equal(record.statement_count, 0);
    assert_int_equal(record.tally_count, 0);
}

static void test_check_finds_what_is_broken(void **state)
{
    struct record record = sample(*state);

    assert_true(record_check(&record));
    record.statement[0].cue.end = 100000;
    assert_false(record_check(&record));
    record = sample(*state);
    record.statement[0].id = 2;
    assert_false(record_check(&record));
    record = sample(*state);
    record.tally[0].evidence.span.begin = find("é").begin + 1;
    assert_false(record_check(&record));
}

static void test_account_says_who_for_whom_on_what_with_words(void **state)
{
    struct record record = sample(*state);
    struct str text = account_of(*state, &record, 0, false, false);

    assert_has(text, "Assembly divided\n");
    assert_has(text, "published 22 Oct 2021 · d1.txt\n");
    assert_has(text, "1   Peru (PER), Ana Quispe speaking, on behalf of 12 "
                     "states\n");
    assert_has(text, "    joint · UN General Assembly, 76th session, Third "
                     "Committee · “Monday”\n");
    assert_has(text, "    ● supports Chad (TCD) · human rights · "
                     "A/C.3/76/L.32\n      “Café owners aside, Peru");
    assert_has(text, "    ◆ opposes no party named · sanctions · low "
                     "confidence, 0.41\n      “It rejected sanctions.”\n");
    assert_has(text, "T1  81 or more support Chad (TCD) · development\n");
    assert_lacks(text, "\033");
    assert_lacks(text, "why");
}

static void test_account_tells_why_on_demand(void **state)
{
    struct record record = sample(*state);
    struct str text = account_of(*state, &record, 0, false, true);

    assert_has(text,
               "      why: verb of saying “welcomed” · confidence 0.87\n");
    assert_has(text, "      why: issue word\n");
}

static unsigned width_of(const char *line, size_t len)
{
    unsigned width = 0;

    for (size_t i = 0; i < len; i++)
        width += ((unsigned char)line[i] & 0xC0) != 0x80;
    return width;
}

static void test_account_keeps_to_the_width(void **state)
{
    struct record record = sample(*state);
    struct str text = account_of(*state, &record, 40, false, true);
    const char *line = text.ptr, *end = text.ptr + text.len;
    unsigned lines = 0;

    while (line < end) {
        const char *feed = memchr(line, '\n', (size_t)(end - line));

        assert_non_null(feed);
        assert_true(width_of(line, (size_t)(feed - line)) <= 40);
        line = feed + 1;
        lines++;
    }
    assert_true(lines > 20);
    assert_int_equal(columns_of('a'), 1);
    assert_int_equal(columns_of(0x4E2D), 2);
    assert_int_equal(columns_of(0x301), 0);
}

static void test_account_colours_only_when_asked(void **state)
{
    struct record record = sample(*state);
    struct str text = account_of(*state, &record, 80, true, false);

    assert_has(text, "\033[0;1;38;5;32msupports\033[0m");
    assert_has(text, "\033[0;1;38;5;172mopposes\033[0m");
}

static void test_hostile_words_reach_neither_terminal_nor_page(void **state)
{
    struct record record = sample(*state);
    struct str text;

    record.title = STR("a\033[2Jb\001c\342\200\256d<script>");
    record.statement[0].spokesperson = STR("\"><script>alert(1)</script>");
    record.statement[0].speaker[0] = STR("\033]0;x\007");
    text = account_of(*state, &record, 80, false, false);
    assert_lacks(text, "\033");
    assert_lacks(text, "\001");
    assert_lacks(text, "\342\200\256");
    assert_has(text, "a<U+001B>[2Jb<U+0001>c<U+202E>d");
    text = html_of(*state, &record);
    assert_lacks(text, "<script");
    assert_lacks(text, "\033");
    assert_lacks(text, "<b>Chad");
    assert_has(text, "&lt;b&gt;Chad&#39;s&lt;/b&gt;");
}

/* Every link of the page leads to an id of the page. */
static void test_numbers_of_the_page_lead_somewhere(void **state)
{
    struct record record = sample(*state);
    struct str page = html_of(*state, &record);
    const char *at = page.ptr, *end = page.ptr + page.len;
    unsigned links = 0;

    while ((at = find_bytes(at, (size_t)(end - at), "href=\"#"))) {
        const char *close = memchr(at + 7, '"', (size_t)(end - at - 7));
        char id[64];

        snprintf(id, sizeof id, "id=\"%.*s\"", (int)(close - at - 7), at + 7);
        assert_has(page, id);
        at = close;
        links++;
    }
    assert_true(links >= 10);
    assert_lacks(page, "http:");
    assert_lacks(page, "src=");
    assert_lacks(page, "<script");
}

static void test_page_marks_the_words_and_numbers_them(void **state)
{
    struct record record = sample(*state);
    struct str page = html_of(*state, &record);

    assert_has(page, "<a class=\"ref\" href=\"#d1-s1\" id=\"d1-e2\" "
                     "aria-label=\"1, statement: oppose, bytes");
    assert_has(page, "<span class=\"ev oppose\">It rejected sanctions.</span>");
    assert_has(page, "<span class=\"ev tally\">More than 80 countries backed "
                     "Chad.</span>");
    assert_has(page, "<h3><b>Peru</b>, <span class=\"words\">Ana Quispe</span> "
                     "speaking on behalf of 12 states</h3>");
    assert_has(page, "<i>the publisher</i>");
    assert_has(page, "why: stance verb <q dir=\"auto\">rejected</q>");
}

static void test_a_record_without_its_text_is_still_told(void **state)
{
    struct record record = sample(*state), back;
    struct error err = {0};
    struct str json =
        json_of(*state, &record, (struct json_options){.why = true});

    assert_true(json_read(json, STR("x"), *state, &back, &err));
    assert_has(account_of(*state, &back, 80, false, true), "supports Chad");
    assert_has(html_of(*state, &back), "supports</b> Chad");
    assert_has(
        json_of(*state, &back, (struct json_options){.characters = true}),
        "\"PER\"");
}

/* A document of two paragraphs, with two sentences and one. */
static struct document two_paragraphs(struct arena *arena)
{
    struct document doc = {
        .name = STR("d"),
        .source = STR("d.txt"),
        .text = STR("Peru spoke.  It opposed sanctions.\n\nIt left.")};

    document_add_block(&doc, arena, (struct span){0, 34}, BLOCK_PARAGRAPH);
    document_add_block(&doc, arena, (struct span){36, 44}, BLOCK_PARAGRAPH);
    return doc;
}

static struct record assembled(struct arena *arena, const struct document *doc)
{
    static uint32_t sentences[] = {0, 1, 2}, speaker[] = {0}, none[] = {0};
    struct tokens tokens = tokens_split(doc, arena);
    struct actor actor = {ACTOR_STATE, true, STR("PER"), STR(""), ACTOR_NONE};
    struct names names = {.actor = &actor, .actor_count = 1};
    struct position position = {.stance = STANCE_OPPOSE,
                                .target = {none, 0, 0},
                                .issue = STR("sanctions"),
                                .sentence = 1,
                                .confidence = 1,
                                .reason = {"stance verb", 4, 5}};
    struct statement statement = {
        .speaker = {speaker, 1, 1},
        .spokesperson = ACTOR_NONE,
        .behalf = {.present = true,
                   .bounds = {12, NUMBER_NONE, NUMBER_NONE},
                   .convention = SPEAKER_INCLUDED},
        .forum = {ACTOR_NONE, NUMBER_NONE, NUMBER_NONE},
        .sentence = sentences,
        .sentence_count = 3,
        .position = &position,
        .position_count = 1};
    struct statements statements = {&statement, 1, 1, NULL, 0, 0};
    struct record_versions versions = {STR("p"), STR("m"), STR("t")};
    struct reading reading = {doc, &tokens, NULL, &names, NULL, arena};

    assert_int_equal(tokens.sentence_count, 3);
    return record_of(&reading, &statements, &versions);
}

static void test_neighbouring_sentences_are_one_evidence(void **state)
{
    struct document doc = two_paragraphs(*state);
    struct record record = assembled(*state, &doc);
    const struct record_statement *s = &record.statement[0];

    assert_true(record_check(&record));
    assert_int_equal(s->evidence_count, 2);
    assert_int_equal(s->evidence[0].span.begin, 0);
    assert_int_equal(s->evidence[0].span.end, 34);
    assert_int_equal(s->evidence[1].span.begin, 36);
    assert_int_equal(s->position[0].evidence.span.begin, 13);
    assert_int_equal(s->position[0].evidence.span.end, 34);
    assert_true(
        str_equal(record_words(&record, s->position[0].cue), STR("opposed")));
    assert_true(str_equal(s->speaker[0], STR("PER")));
    assert_true(str_equal(s->kind, STR("national")));
    assert_int_equal(s->behalf->min, 12);
    assert_int_equal(s->behalf->max, RECORD_NUMBER_NONE);
    assert_true(str_equal(s->behalf->convention, STR("included")));
    assert_int_equal(s->body.len, 0);
    assert_false(record.has_origin);
}

static int set_up(void **state)
{
    static struct arena arena;

    *state = &arena;
    return 0;
}

static int tear_down(void **state)
{
    arena_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_json_has_the_form_of_the_guide),
        cmocka_unit_test(test_json_tells_why_origin_and_characters),
        cmocka_unit_test(test_json_comes_back_as_it_went),
        cmocka_unit_test(test_what_is_no_record_is_refused_by_its_key),
        cmocka_unit_test(test_characters_are_counted_across_blocks),
        cmocka_unit_test(test_filter_leaves_the_sure),
        cmocka_unit_test(test_check_finds_what_is_broken),
        cmocka_unit_test(test_account_says_who_for_whom_on_what_with_words),
        cmocka_unit_test(test_account_tells_why_on_demand),
        cmocka_unit_test(test_account_keeps_to_the_width),
        cmocka_unit_test(test_account_colours_only_when_asked),
        cmocka_unit_test(test_hostile_words_reach_neither_terminal_nor_page),
        cmocka_unit_test(test_numbers_of_the_page_lead_somewhere),
        cmocka_unit_test(test_page_marks_the_words_and_numbers_them),
        cmocka_unit_test(test_a_record_without_its_text_is_still_told),
        cmocka_unit_test(test_neighbouring_sentences_are_one_evidence),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
