/* The issue of a stand: by its own words, by what stands around it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "code/issues.h"
#include "code/vocabulary.h"
#include "ingest/raw.h"
#include "ingest/text_input.h"

struct world {
    struct arena arena;
    struct document doc;
    struct tokens tokens;
    struct vocabulary *vocabulary;
    struct reading reading;
    struct issue_evidence *evidence;
};

static void open_world(struct world *w, const char *text)
{
    struct raw raw = {.bytes = str_of(text), .source = STR("test")};
    struct error err = {0};

    *w = (struct world){.doc = {.name = STR("test")}};
    assert_true(vocabulary_open(NULL, &w->vocabulary, &err));
    assert_true(text_input_read(&raw, &w->arena, &w->doc, &err));
    w->tokens = tokens_split(&w->doc, &w->arena);
    w->reading = (struct reading){.doc = &w->doc,
                                  .tokens = &w->tokens,
                                  .vocabulary = w->vocabulary,
                                  .arena = &w->arena};
    w->evidence = issues_weigh(&w->reading);
}

static void close_world(struct world *w)
{
    vocabulary_close(w->vocabulary);
    arena_free(&w->arena);
}

/* The first body sentence that begins with `words`. */
static uint32_t sentence_of(const struct world *w, const char *words)
{
    for (uint32_t i = 0; i < w->tokens.sentence_count; i++) {
        struct str text = span_text(w->doc.text, w->tokens.sentence[i].span);

        if (text.len >= strlen(words) &&
            memcmp(text.ptr, words, strlen(words)) == 0)
            return i;
    }
    fail_msg("no sentence begins with '%s'", words);
    return 0;
}

static void check_slug(const char *text, const char *slug)
{
    struct world w;
    struct issue_guess guess;

    open_world(&w, text);
    guess = issue_of(&w.reading, w.evidence, 0, 0, 0);
    if (!str_equal(guess.slug, str_of(slug)))
        fail_msg("'%s' is " STR_FORMAT ", not %s", text, STR_ARGS(guess.slug),
                 slug);
    assert_true(guess.confidence >= 0.5 && guess.confidence <= 1.0);
    close_world(&w);
}

/* Two stands parted by a semicolon, each about a matter of its own; tokens of
 * the second, from the semicolon on, as a tree hands them over. */
static void test_a_semicolon_parts_two_matters(void **state)
{
    struct world w;
    struct issue_guess first, second;
    uint32_t at;

    (void)state;
    open_world(
        &w, "Lima Speaks Twice\n\nOslo praised the doctors of the hospital.\n\n"
            "For 31 countries Lima opposed unilateral sanctions; for 76 "
            "countries it backed fair sharing of vaccines.");
    at = w.tokens.sentence[2].first;
    first = issue_of(&w.reading, w.evidence, 2, at + 4, at + 5);
    second = issue_of(&w.reading, w.evidence, 2, at + 7, w.tokens.count);
    assert_true(str_equal(first.slug, STR("sanctions")));
    assert_true(str_equal(second.slug, STR("health")));
    close_world(&w);
}

static void test_a_word_said_twice_counts_once(void **state)
{
    struct world w;
    struct issue_guess once, often;

    (void)state;
    open_world(&w, "Oslo said that racism in sports was a threat to all.\n\n"
                   "Oslo said that racism in countries, countries, countries, "
                   "countries, countries and countries was a threat to all.");
    once = issue_of(&w.reading, w.evidence, 0, 0, 0);
    often = issue_of(&w.reading, w.evidence, 1, 0, 0);
    assert_true(str_equal(once.slug, STR("racism")));
    assert_true(str_equal(often.slug, STR("racism")));
    close_world(&w);
}

static void test_each_issue_is_known_by_its_words(void **state)
{
    static const char *const cases[][2] = {
        {"Oslo condemned the abuse of human rights in the camps.",
         "human-rights"},
        {"Lima deplored racism and hate speech in the press.", "racism"},
        {"Quito called for an end to violence against women.", "women"},
        {"The envoy urged both sides to free child soldiers.", "children"},
        {"Wellington backed the rights of indigenous peoples.",
         "minorities-indigenous"},
        {"Athens called for fair sharing of asylum seekers and refugees.",
         "migration-refugees"},
        {"Doha demanded humanitarian access to the besieged town.",
         "humanitarian"},
        {"It rejected any interference in its internal affairs.",
         "sovereignty"},
        {"Havana called for the lifting of unilateral coercive measures.",
         "sanctions"},
        {"Nairobi condemned the terrorist attack on the hotel.", "terrorism"},
        {"She welcomed the ceasefire and the peace talks.", "peace-security"},
        {"Dublin backed a two-state solution for Palestinians and Israelis.",
         "palestine-israel"},
        {"The president condemned the Russian invasion of Ukraine.", "ukraine"},
        {"Vienna urged all states to ratify the nuclear test ban treaty.",
         "nuclear"},
        {"They called for a ban on landmines and cluster munitions.",
         "disarmament"},
        {"Tallinn deplored the cyberattacks on its ministries.",
         "cyber-technology"},
        {"He backed decolonization of the Non-Self-Governing Territories.",
         "decolonization"},
        {"The group called for debt relief and an end to poverty.",
         "development"},
        {"Ottawa criticised the new tariffs on steel exports.",
         "trade-economy"},
        {"Fiji urged deeper cuts in greenhouse gas emissions.",
         "climate-environment"},
        {"Manila insisted on freedom of navigation and the law of the sea.",
         "oceans"},
        {"Accra called for a fair sharing of vaccines in the pandemic.",
         "health"},
        {"Rome warned of famine and called for food aid.", "food"},
        {"Oslo welcomed new gas pipelines and renewable energy.", "energy"},
        {"Bogota called for free and fair elections.", "democracy-elections"},
        {"They backed the investigation by the International Criminal Court.",
         "rule-of-law"},
        {"Brazil called for reform of the Security Council's membership.",
         "un-reform"},
        {"Paris welcomed the return of cultural heritage to the museum.",
         "culture-education"},
        {"The unions demanded a minimum wage for workers.", "labour"},
        {"He warned against weapons placed in outer space by satellites.",
         "space"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_slug(cases[i][0], cases[i][1]);
}

static void test_name_of_the_state_does_not_change_the_issue(void **state)
{
    static const char *const states[] = {"Iran", "China", "Cuba", "Kenya"};
    char text[128];

    (void)state;
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        snprintf(text, sizeof text, "She urged %s to protect journalists.",
                 states[i]);
        check_slug(text, "human-rights");
    }
}

/* "We support the draft" says nothing itself: what stands above it does. */
static void
test_sentence_without_matter_takes_that_of_the_document(void **state)
{
    struct world w;
    struct issue_guess guess;
    uint32_t sentence;

    (void)state;
    open_world(&w, "Delegates debate the ban on landmines\n\n"
                   "Delegates discussed the treaty on landmines and cluster "
                   "munitions on Friday, with disarmament experts present.\n\n"
                   "Peru asked for stocks of small arms to be destroyed.\n\n"
                   "Chile agreed with that view.\n");
    sentence = sentence_of(&w, "Chile");
    guess = issue_of(&w.reading, w.evidence, sentence, 0, 0);
    assert_true(str_equal(guess.slug, STR("disarmament")));
    close_world(&w);
}

static void test_own_words_weigh_more_than_those_of_the_document(void **state)
{
    struct world w;
    struct issue_guess guess;
    uint32_t sentence;

    (void)state;
    open_world(&w, "Delegates debate the ban on landmines\n\n"
                   "Delegates discussed the treaty on landmines on Friday.\n\n"
                   "Chile also called for vaccines against the pandemic and "
                   "stronger public health.\n");
    sentence = sentence_of(&w, "Chile");
    guess = issue_of(&w.reading, w.evidence, sentence, 0, 0);
    assert_true(str_equal(guess.slug, STR("health")));
    close_world(&w);
}

static void test_reason_points_at_the_words_that_weighed(void **state)
{
    struct world w;
    struct issue_guess guess;
    struct span span;

    (void)state;
    open_world(&w, "The minister condemned the terrorist attack.");
    guess = issue_of(&w.reading, w.evidence, 0, 0, 0);
    assert_true(guess.reason.first < guess.reason.end);
    span = (struct span){w.tokens.at[guess.reason.first].span.begin,
                         w.tokens.at[guess.reason.end - 1].span.end};
    assert_true(
        str_equal(span_text(w.doc.text, span), STR("terrorist")) ||
        str_equal(span_text(w.doc.text, span), STR("terrorist attack")));
    close_world(&w);
}

static void test_text_without_words_is_other(void **state)
{
    struct world w;
    struct issue_guess guess;

    (void)state;
    open_world(&w, "Hm, hm.");
    guess = issue_of(&w.reading, w.evidence, 0, 0, 0);
    assert_true(str_equal(guess.slug, STR("other")));
    assert_int_equal(guess.reason.first, guess.reason.end);
    close_world(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_semicolon_parts_two_matters),
        cmocka_unit_test(test_a_word_said_twice_counts_once),
        cmocka_unit_test(test_each_issue_is_known_by_its_words),
        cmocka_unit_test(test_name_of_the_state_does_not_change_the_issue),
        cmocka_unit_test(
            test_sentence_without_matter_takes_that_of_the_document),
        cmocka_unit_test(test_own_words_weigh_more_than_those_of_the_document),
        cmocka_unit_test(test_reason_points_at_the_words_that_weighed),
        cmocka_unit_test(test_text_without_words_is_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
