#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/arena.h"
#include "ingest/document.h"
#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/vocabulary.h"
#include "text/words.h"

enum { SHOWN_MAX = 4096 };

static int setup(void **state)
{
    static struct arena arena;

    *state = &arena;
    return 0;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

/* A document whose paragraphs are the lines of `text`. */
static struct document lines_of(const char *text, struct arena *arena)
{
    struct document doc = {.text = str_of(text)};
    uint32_t begin = 0;

    for (uint32_t i = 0; i <= doc.text.len; i++)
        if (i == doc.text.len || text[i] == '\n') {
            document_add_block(&doc, arena, (struct span){begin, i},
                               BLOCK_PARAGRAPH);
            begin = i + 1;
        }
    return doc;
}

static struct tokens split(const struct document *doc, struct arena *arena)
{
    struct tokens tokens = tokens_split(doc, arena);

    assert_true(tokens_check(&tokens, doc));
    return tokens;
}

/* The words with a space between, "|" before those that are joined, sentences
 * on lines of their own. */
static const char *show(const struct document *doc, const struct tokens *tokens)
{
    static char shown[SHOWN_MAX];
    size_t len = 0;

    shown[0] = '\0';
    for (uint32_t i = 0; i < tokens->count && len < SHOWN_MAX - 1; i++) {
        const char *gap = i == 0 ? "" : tokens->at[i].joined ? "|" : " ";

        if (i > 0 && tokens->at[i].sentence != tokens->at[i - 1].sentence)
            gap = "\n";
        len += (size_t)snprintf(
            shown + len, SHOWN_MAX - len, "%s" STR_FORMAT, gap,
            STR_ARGS(span_text(doc->text, tokens->at[i].span)));
    }
    return shown;
}

static void expect(struct arena *arena, const char *text, const char *shown)
{
    struct document doc = lines_of(text, arena);
    struct tokens tokens = split(&doc, arena);

    assert_string_equal(show(&doc, &tokens), shown);
}

/* ---- words */

static void test_contractions_are_parts_of_a_word(void **state)
{
    expect(*state, "They don't, can't and won't.",
           "They do|n't , ca|n't and wo|n't .");
    expect(*state, "He\u2019s sure we\u2019ll see they\u2019d left.",
           "He|\u2019s sure we|\u2019ll see they|\u2019d left .");
    expect(*state, "We cannot say what she'd've done.",
           "We can|not say what she|'d|'ve done .");
    expect(*state, "I'm gonna go, dunno why.",
           "I|'m gon|na go , du|n|no why .");
}

static void test_possessives_are_parts_of_a_word(void **state)
{
    expect(*state, "China's and the states' rights",
           "China|'s and the states|' rights");
    expect(*state, "the United States\u2019 envoy",
           "the United States|\u2019 envoy");
}

static void test_names_keep_their_apostrophe(void **state)
{
    expect(*state, "O'Brien in Sana'a and C\u00f4te d\u2019Ivoire",
           "O'Brien in Sana'a and C\u00f4te d\u2019Ivoire");
    expect(*state, "since the 1960's and the '90s",
           "since the 1960's and the '90s");
}

static void test_hyphens_part_words_but_not_prefixes(void **state)
{
    expect(*state, "a well-known US-led plan", "a well - known US - led plan");
    expect(*state, "non-interference, co-sponsors, anti-missile",
           "non-interference , co-sponsors , anti-missile");
    expect(*state, "two-thirds of al-Quds", "two - thirds of al - Quds");
}

static void test_numbers_keep_their_inner_marks(void **state)
{
    expect(*state, "1,000.5 at 10:30 on 9/11, 76th of the 1990s",
           "1,000.5 at 10:30 on 9/11 , 76th of the 1990s");
    expect(*state, "in 2020/21, 24/7, pages 10-12",
           "in 2020 / 21 , 24 / 7 , pages 10 - 12");
    expect(*state, "on 16/10/2021 call 713-853-3989",
           "on 16/10/2021 call 713-853-3989");
}

static void test_units_and_currencies_stand_apart(void **state)
{
    expect(*state, "$5bn or US$4.5 million, 12%, 30km at 5pm",
           "$ 5 bn or US$ 4.5 million , 12 % , 30 km at 5 pm");
    expect(*state, "\u20ac7,5 and \u00a33", "\u20ac 7,5 and \u00a3 3");
}

static void test_document_symbols_are_one_word(void **state)
{
    expect(*state, "draft A/C.3/76/L.32, S/RES/2593 (2021) and A/76/L.5.",
           "draft A/C.3/76/L.32 , S/RES/2593 ( 2021 ) and A/76/L.5 .");
    expect(*state, "FCCC/CP/2015/L.9/Rev.1 and/or USA/EU",
           "FCCC/CP/2015/L.9/Rev.1 and / or USA / EU");
}

static void test_addresses_are_one_symbol(void **state)
{
    struct document doc = lines_of(
        "See https://un.org/ga/76. Write to a.b@un.org, @UN #SDGs", *state);
    struct tokens tokens = split(&doc, *state);

    assert_string_equal(
        show(&doc, &tokens),
        "See https://un.org/ga/76 .\nWrite to a.b@un.org , @UN #SDGs");
    assert_int_equal(tokens.at[1].kind, TOKEN_SYMBOL);
    assert_int_equal(tokens.at[5].kind, TOKEN_SYMBOL);
    assert_int_equal(tokens.at[7].kind, TOKEN_SYMBOL);
}

static void test_marks_are_single_or_runs(void **state)
{
    expect(*state, "Well...no -- \u201cyes\u201d!? [1]",
           "Well ... no -- \u201c yes \u201d !? [ 1 ]");
    expect(*state, "(one)\u2014two", "( one ) \u2014 two");
}

static void test_emoji_with_their_modifiers_are_one_symbol(void **state)
{
    expect(*state,
           "\U0001F44D\U0001F3FD \U0001F468\u200D\U0001F469\u200D\U0001F467"
           " \U0001F1E8\U0001F1FA\U0001F1FA\U0001F1F8",
           "\U0001F44D\U0001F3FD \U0001F468\u200D\U0001F469\u200D\U0001F467 "
           "\U0001F1E8\U0001F1FA \U0001F1FA\U0001F1F8");
}

static void test_foreign_scripts_are_read_as_words(void **state)
{
    expect(*state, "\u0627\u0644\u0623\u0645\u0645 \u0627\u0644\u0645\u062a",
           "\u0627\u0644\u0623\u0645\u0645 \u0627\u0644\u0645\u062a");
    expect(*state,
           "\u4e2d\u56fd\u53cd\u5bf9\u3002\u7f8e\u56fd\u540c\u610f\u3002",
           "\u4e2d\u56fd\u53cd\u5bf9 \u3002\n\u7f8e\u56fd\u540c\u610f \u3002");
}

static void test_words_know_their_kind_and_space(void **state)
{
    struct document doc = lines_of("Some 62 agreed.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.count, 4);
    assert_int_equal(tokens.at[0].kind, TOKEN_WORD);
    assert_int_equal(tokens.at[1].kind, TOKEN_NUMBER);
    assert_int_equal(tokens.at[3].kind, TOKEN_PUNCTUATION);
    assert_true(tokens.at[1].space_after);
    assert_false(tokens.at[2].space_after);
    assert_false(tokens.at[3].space_after);
}

static void test_what_shows_as_nothing_is_no_word(void **state)
{
    expect(*state, "\u200bThe\u00a0envoy\u2003left\u200e.", "The envoy left .");
    expect(*state, "\u200b\x01", "");
}

static void test_a_word_without_end_is_cut(void **state)
{
    char *text = malloc(10 * WORD_MAX + 1);
    struct document doc;
    struct tokens tokens;

    assert_non_null(text);
    memset(text, 'a', 10 * WORD_MAX);
    text[10 * WORD_MAX] = '\0';
    doc = lines_of(text, *state);
    tokens = split(&doc, *state);
    for (uint32_t i = 0; i < tokens.count; i++)
        assert_true(tokens.at[i].span.end - tokens.at[i].span.begin <=
                    WORD_MAX);
    free(text);
}

/* ---- sentences */

static void test_abbreviations_end_no_sentence(void **state)
{
    expect(*state, "Mr. Li met Gen. Ali of the U.S. Senate on Oct. 7.",
           "Mr. Li met Gen. Ali of the U.S. Senate on Oct. 7 .");
    expect(*state, "J. F. Kerry, e.g. No. 5, cited Art. 2.",
           "J. F. Kerry , e.g. No. 5 , cited Art. 2 .");
}

static void test_abbreviations_may_end_a_sentence(void **state)
{
    expect(*state, "He left the U.S. The envoy stayed.",
           "He left the U.S .\nThe envoy stayed .");
    expect(*state, "It began at 5 p.m. They met. He said no. We left.",
           "It began at 5 p.m .\nThey met .\nHe said no .\nWe left .");
    expect(*state, "They live in the U.N.", "They live in the U.N .");
}

static void test_words_that_are_also_abbreviations(void **state)
{
    expect(*state,
           "They read The Sun. Others sat. All of Mass., Pa. and so on.",
           "They read The Sun .\nOthers sat .\nAll of Mass. , Pa. and so on .");
    expect(*state, "Parties in Annex I. Others spoke.",
           "Parties in Annex I .\nOthers spoke .");
}

static void test_every_abbreviation_is_found(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < abbreviation_count; i++)
        assert_int_equal(abbreviation_find(abbreviations[i].form),
                         abbreviations[i].ends);
    assert_int_equal(abbreviation_find(STR("GEN")), ABBREVIATION_NEVER);
    assert_int_equal(abbreviation_find(STR("Etc")), ABBREVIATION_MAY);
    assert_int_equal(abbreviation_find(STR("sen")), ABBREVIATION_NONE);
    assert_int_equal(abbreviation_find(STR("voted")), ABBREVIATION_NONE);
}

static void test_every_word_of_the_vocabulary_is_found(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < vocabulary_count; i++)
        assert_ptr_equal(vocabulary_find(vocabulary[i].word), &vocabulary[i]);
    assert_true(vocabulary_has(STR("However"), VOCABULARY_STARTER));
    assert_false(vocabulary_has(STR("However"), VOCABULARY_SPEECH));
    assert_false(vocabulary_has(STR("NON"), VOCABULARY_PREFIX));
    assert_true(vocabulary_has_lower(STR("NON"), VOCABULARY_PREFIX));
    assert_null(vocabulary_find(STR("nonesuch")));
}

static void test_closing_marks_go_with_the_sentence(void **state)
{
    expect(*state, "\u201cWe agree.\u201d He left. (So did Ali.) All clapped.",
           "\u201c We agree . \u201d\nHe left .\n( So did Ali . )\nAll clapped "
           ".");
    expect(*state, "\"Why now?\" he asked. \"Stop!\" Mr. Li said.",
           "\" Why now ? \" he asked .\n\" Stop ! \" Mr. Li said .");
    expect(*state, "He died in 2014.[3] Then it rained.",
           "He died in 2014 . [ 3 ]\nThen it rained .");
}

static void test_numbers_of_points_end_no_sentence(void **state)
{
    expect(*state, "1. Calls on states to act. 2. Decides so.",
           "1 . Calls on states to act .\n2 . Decides so .");
    expect(*state, "(a) To go on;", "( a ) To go on ;");
    expect(*state, "IV. Other matters", "IV . Other matters");
    expect(*state, "* 4. The next", "* 4 . The next");
}

static void test_ellipses_end_a_sentence_before_a_capital(void **state)
{
    expect(*state, "We saw... nothing. We saw... Then it ended.",
           "We saw ... nothing .\nWe saw ...\nThen it ended .");
    expect(*state, "It went on [...] It stopped.",
           "It went on [...]\nIt stopped .");
}

static void test_paragraphs_never_share_a_sentence(void **state)
{
    struct document doc = lines_of("It said\nthat it was so. And so.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.sentence_count, 3);
    assert_true(tokens.sentence[1].starts_paragraph);
    assert_false(tokens.sentence[2].starts_paragraph);
    assert_int_equal(tokens.sentence[1].block, 1);
}

static void test_sentences_take_the_kind_of_their_block(void **state)
{
    struct document doc = {.text = STR("Vote Text By Ann Photo")};
    struct tokens tokens;

    document_add_block(&doc, *state, (struct span){0, 4}, BLOCK_TITLE);
    document_add_block(&doc, *state, (struct span){5, 9}, BLOCK_HEADING);
    document_add_block(&doc, *state, (struct span){10, 16}, BLOCK_BYLINE);
    document_add_block(&doc, *state, (struct span){17, 22}, BLOCK_CAPTION);
    tokens = split(&doc, *state);
    assert_int_equal(tokens.sentence_count, 4);
    assert_int_equal(tokens.sentence[0].kind, SENTENCE_TITLE);
    assert_int_equal(tokens.sentence[1].kind, SENTENCE_HEADING);
    assert_int_equal(tokens.sentence[2].kind, SENTENCE_BYLINE);
    assert_int_equal(tokens.sentence[3].kind, SENTENCE_CAPTION);
}

/* Whether `text` begins with `dateline`, cut off as a byline. */
static bool is_cut(struct arena *arena, const char *text, const char *dateline)
{
    struct document doc = lines_of(text, arena);
    struct tokens tokens = split(&doc, arena);

    return tokens.sentence[0].kind == SENTENCE_BYLINE &&
           str_equal(span_text(doc.text, tokens.sentence[0].span),
                     str_of(dateline)) &&
           tokens.sentence[1].kind == SENTENCE_BODY &&
           tokens.sentence[1].starts_paragraph;
}

static void test_datelines_are_cut_off(void **state)
{
    assert_true(is_cut(*state, "GENEVA, Oct. 7, 2021 - States met.",
                       "GENEVA, Oct. 7, 2021 -"));
    assert_true(is_cut(*state, "NEW YORK (Reuters) \u2014 States met.",
                       "NEW YORK (Reuters) \u2014"));
    assert_true(is_cut(*state, "TEHRAN \u2013 States met.", "TEHRAN \u2013"));
    assert_true(is_cut(*state, "Geneva, 11 March 2021 \u2013 States met.",
                       "Geneva, 11 March 2021 \u2013"));
    assert_true(is_cut(*state, "(AP) \u2014 States met.", "(AP) \u2014"));
    assert_true(is_cut(*state, "ISLAMABAD: Pakistan agreed.", "ISLAMABAD:"));
}

static void test_what_is_no_dateline_stays(void **state)
{
    static const char *const texts[] = {
        "The envoy - a lawyer - left.",
        "NATO - which met - agreed.",
        "China (PRC) said so - twice.",
        "AGENDA ITEM 7(e) - BODIES: Samoa spoke.",
        "MODERATOR: We begin.\nPRESS: Why?",
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct document doc = lines_of(texts[i], *state);
        struct tokens tokens = split(&doc, *state);

        assert_int_equal(tokens.sentence[0].kind, SENTENCE_BODY);
    }
}

static void test_a_sentence_without_end_is_cut(void **state)
{
    enum { WORDS = 3 * SENTENCE_TOKENS_MAX };
    char *text = malloc(2 * WORDS + 1);
    struct document doc;
    struct tokens tokens;

    assert_non_null(text);
    for (int i = 0; i < WORDS; i++)
        memcpy(text + 2 * i, i % 700 == 699 ? "; " : "a ", 2);
    text[2 * WORDS] = '\0';
    doc = lines_of(text, *state);
    tokens = split(&doc, *state);
    assert_true(tokens.sentence_count >= 3);
    for (uint32_t i = 0; i < tokens.sentence_count; i++)
        assert_true(tokens.sentence[i].end - tokens.sentence[i].first <=
                    SENTENCE_TOKENS_MAX);
    assert_int_equal(tokens.sentence[0].end, 700); /* after the semicolon */
    free(text);
}

/* ---- quotations */

static struct str quote_text(const struct document *doc,
                             const struct tokens *tokens, uint32_t i)
{
    assert_true(i < tokens->quote_count);
    return span_text(doc->text, tokens->quote[i].span);
}

static void test_quotations_hold_their_marks(void **state)
{
    struct document doc = lines_of("He said \"no way\" and left.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 1);
    assert_true(str_equal(quote_text(&doc, &tokens, 0), STR("\"no way\"")));
    assert_int_equal(tokens.at[1].quote_depth, 0);
    assert_int_equal(tokens.at[2].quote_depth, 1);
    assert_int_equal(tokens.at[5].quote_depth, 1);
    assert_int_equal(tokens.at[6].quote_depth, 0);
}

static void test_quotations_run_over_sentences(void **state)
{
    struct document doc = lines_of(
        "\u201cWe agree. We act,\u201d he said. Then he left.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.sentence_count, 3);
    assert_int_equal(tokens.quote_count, 1);
    assert_false(tokens.sentence[0].quote_open);
    assert_true(tokens.sentence[1].quote_open);
    assert_false(tokens.sentence[2].quote_open);
}

static void test_quotations_run_over_paragraphs(void **state)
{
    struct document doc = lines_of("\u201cWe agree.\n\u201cWe act.\n"
                                   "\u201cWe win.\u201d\nHe left.",
                                   *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 1);
    assert_int_equal(tokens.quote[0].first, 0);
    assert_int_equal(tokens.quote[0].end, tokens.sentence[2].end);
    assert_true(tokens.sentence[1].quote_open);
    assert_true(tokens.sentence[2].quote_open);
    assert_false(tokens.sentence[3].quote_open);
}

static void test_straight_quotations_run_over_paragraphs(void **state)
{
    struct document doc = lines_of("\"We agree.\n\"We act,\" he said.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 1);
    assert_true(tokens.sentence[1].quote_open);
}

static void test_a_quotation_without_end_stays_in_its_paragraph(void **state)
{
    struct document doc =
        lines_of("He said \u201cwe agree.\nThen he left.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 1);
    assert_int_equal(tokens.quote[0].end, tokens.sentence[0].end);
    assert_false(tokens.sentence[1].quote_open);
}

static void test_quotations_are_nested(void **state)
{
    struct document doc = lines_of(
        "\u201cHe called it \u2018a farce\u2019 today,\u201d she said.",
        *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 2);
    assert_true(
        str_equal(quote_text(&doc, &tokens, 1), STR("\u2018a farce\u2019")));
    assert_int_equal(tokens.at[5].quote_depth, 2); /* a */
    assert_int_equal(tokens.at[8].quote_depth, 1); /* today */
    assert_int_equal(tokens.at[11].quote_depth, 0);
}

static void test_single_marks_quote_and_shorten(void **state)
{
    struct document doc = lines_of(
        "'The states' envoys' plan isn't ours,' he said of Iran's aim.",
        *state);
    struct tokens tokens = split(&doc, *state);

    assert_string_equal(show(&doc, &tokens),
                        "' The states|' envoys|' plan is|n't ours , ' he said "
                        "of Iran|'s aim .");
    assert_int_equal(tokens.quote_count, 1);
    assert_true(str_equal(quote_text(&doc, &tokens, 0),
                          STR("'The states' envoys' plan isn't ours,'")));
}

static void test_a_single_mark_closes_before_a_small_word(void **state)
{
    struct document doc =
        lines_of("They put 'the elements' beside 'the parts' today.\n"
                 "They put 'the elements' in the states' hands.",
                 *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 3);
    assert_true(str_equal(quote_text(&doc, &tokens, 0), STR("'the elements'")));
    assert_true(str_equal(quote_text(&doc, &tokens, 2), STR("'the elements'")));
}

static void test_quotations_with_mixed_marks_are_closed(void **state)
{
    struct document doc =
        lines_of("It is \"so\u201d and \u201cthus\" here.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 2);
    assert_true(str_equal(quote_text(&doc, &tokens, 0), STR("\"so\u201d")));
    assert_true(str_equal(quote_text(&doc, &tokens, 1), STR("\u201cthus\"")));
}

static void test_a_new_quotation_ends_one_without_end(void **state)
{
    struct document doc =
        lines_of("\"We agree, he said. \"We act,\" he said.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 2);
    assert_true(str_equal(quote_text(&doc, &tokens, 1), STR("\"We act,\"")));
    assert_int_equal(tokens.at[tokens.count - 2].quote_depth, 0);
}

static void test_a_heading_keeps_its_quotation_to_itself(void **state)
{
    struct document doc = {.text = STR("\u201cOne\nTwo \u201cx\n"
                                       "\u201cThree.\u201d")};
    struct tokens tokens;

    document_add_block(&doc, *state, (struct span){0, 6}, BLOCK_PARAGRAPH);
    document_add_block(&doc, *state, (struct span){7, 15}, BLOCK_HEADING);
    document_add_block(&doc, *state, (struct span){16, 28}, BLOCK_PARAGRAPH);
    tokens = split(&doc, *state);
    assert_int_equal(tokens.quote_count, 2);
    assert_int_equal(tokens.quote[0].end, tokens.count);
    assert_int_equal(tokens.at[2].quote_depth, 0); /* Two */
    assert_true(tokens.sentence[2].quote_open);
}

static void test_an_apostrophe_opens_no_quotation(void **state)
{
    struct document doc =
        lines_of("The states' vote in the '90s was Ali's.", *state);
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.quote_count, 0);
}

/* ---- the whole */

static void test_hostile_text_takes_linear_time(void **state)
{
    static const char *const pieces[] = {
        "a",    ".",          ". ",   "\"",     "'",       "(",
        "a.",   "1/",         "1,",   "9",      "@a",      "a-",
        "s' ",  "[...]",      "[1] ", "etc. A", "\u201c",  "a\u0301",
        "! ( ", "GENEVA -\n", "A/1/", "a.\n",   "AB: x\n", "http://a",
        "'s",   "\U0001F44D", "-=_",
    };
    enum { BYTES = 400000 };
    static char text[BYTES + 1];
    clock_t start = clock();

    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t len = strlen(pieces[i]), all = BYTES / len * len;
        struct document doc;

        for (size_t k = 0; k < all; k += len)
            memcpy(text + k, pieces[i], len);
        text[all] = '\0';
        doc = lines_of(text, *state);
        split(&doc, *state);
        arena_free(*state);
    }
    assert_true((clock() - start) / CLOCKS_PER_SEC < 60);
}

static void test_an_empty_document_has_no_sentences(void **state)
{
    struct document doc = {.text = STR("")};
    struct tokens tokens = split(&doc, *state);

    assert_int_equal(tokens.count, 0);
    assert_int_equal(tokens.sentence_count, 0);
}

static void test_the_check_finds_a_word_left_out(void **state)
{
    struct document doc = lines_of("One two three.", *state);
    struct tokens tokens = split(&doc, *state);

    tokens.at[1].span.begin++;
    assert_false(tokens_check(&tokens, &doc));
    tokens.at[1].span.begin--;
    tokens.sentence[0].end--;
    assert_false(tokens_check(&tokens, &doc));
    tokens.sentence[0].span.end--;
    tokens.count--; /* all agrees but that the full stop is gone */
    assert_false(tokens_check(&tokens, &doc));
}

static void test_characters_have_their_class(void **state)
{
    (void)state;
    assert_int_equal(character_class('a'), CHARACTER_LOWER);
    assert_int_equal(character_class(0xC9), CHARACTER_UPPER);
    assert_int_equal(character_class(0x4E2D), CHARACTER_LETTER);
    assert_int_equal(character_class(0x301), CHARACTER_MARK);
    assert_int_equal(character_class(0x664), CHARACTER_DIGIT);
    assert_int_equal(character_class(0x200B), CHARACTER_BLANK);
    assert_int_equal(character_class(0x1F600), CHARACTER_SYMBOL);
    assert_int_equal(character_class(0x10FFFF), CHARACTER_OTHER);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_contractions_are_parts_of_a_word),
        TEST(test_possessives_are_parts_of_a_word),
        TEST(test_names_keep_their_apostrophe),
        TEST(test_hyphens_part_words_but_not_prefixes),
        TEST(test_numbers_keep_their_inner_marks),
        TEST(test_units_and_currencies_stand_apart),
        TEST(test_document_symbols_are_one_word),
        TEST(test_addresses_are_one_symbol),
        TEST(test_marks_are_single_or_runs),
        TEST(test_emoji_with_their_modifiers_are_one_symbol),
        TEST(test_foreign_scripts_are_read_as_words),
        TEST(test_words_know_their_kind_and_space),
        TEST(test_what_shows_as_nothing_is_no_word),
        TEST(test_a_word_without_end_is_cut),
        TEST(test_abbreviations_end_no_sentence),
        TEST(test_abbreviations_may_end_a_sentence),
        TEST(test_words_that_are_also_abbreviations),
        TEST(test_every_abbreviation_is_found),
        TEST(test_every_word_of_the_vocabulary_is_found),
        TEST(test_closing_marks_go_with_the_sentence),
        TEST(test_numbers_of_points_end_no_sentence),
        TEST(test_ellipses_end_a_sentence_before_a_capital),
        TEST(test_paragraphs_never_share_a_sentence),
        TEST(test_sentences_take_the_kind_of_their_block),
        TEST(test_datelines_are_cut_off),
        TEST(test_what_is_no_dateline_stays),
        TEST(test_a_sentence_without_end_is_cut),
        TEST(test_quotations_hold_their_marks),
        TEST(test_quotations_run_over_sentences),
        TEST(test_quotations_run_over_paragraphs),
        TEST(test_straight_quotations_run_over_paragraphs),
        TEST(test_a_quotation_without_end_stays_in_its_paragraph),
        TEST(test_quotations_are_nested),
        TEST(test_single_marks_quote_and_shorten),
        TEST(test_a_single_mark_closes_before_a_small_word),
        TEST(test_quotations_with_mixed_marks_are_closed),
        TEST(test_a_new_quotation_ends_one_without_end),
        TEST(test_a_heading_keeps_its_quotation_to_itself),
        TEST(test_an_apostrophe_opens_no_quotation),
        TEST(test_hostile_text_takes_linear_time),
        TEST(test_an_empty_document_has_no_sentences),
        TEST(test_the_check_finds_a_word_left_out),
        TEST(test_characters_have_their_class),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
