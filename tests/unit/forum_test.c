/* Where something was said: what each form of naming a body gives. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "code/forum.h"
#include "code/ordinals.h"
#include "reading_of.h"

#define END "\n"

/* clang-format off */
/* The envoy of Chile told the Security Council on Monday that the plan must fail. */
#define TOLD \
    "The the DET DT 2 det\n" \
    "envoy envoy NOUN NN 5 nsubj\n" \
    "of of ADP IN 4 case\n" \
    "Chile Chile PROPN NNP 2 nmod\n" \
    "told tell VERB VBD 0 root\n" \
    "the the DET DT 8 det\n" \
    "Security Security PROPN NNP 8 compound\n" \
    "Council Council PROPN NNP 5 iobj\n" \
    "on on ADP IN 10 case\n" \
    "Monday Monday PROPN NNP 5 obl\n" \
    "that that SCONJ IN 15 mark\n" \
    "the the DET DT 13 det\n" \
    "plan plan NOUN NN 15 nsubj\n" \
    "must must AUX MD 15 aux\n" \
    "fail fail VERB VB 5 ccomp ~\n" \
    ". . PUNCT . 5 punct\n"

/* Speaking at the 58th session of the Human Rights Council, Fiji welcomed the report. */
#define SESSION \
    "Speaking speak VERB VBG 13 advcl\n" \
    "at at ADP IN 5 case\n" \
    "the the DET DT 5 det\n" \
    "58th 58th ADJ JJ 5 amod\n" \
    "session session NOUN NN 1 obl\n" \
    "of of ADP IN 10 case\n" \
    "the the DET DT 10 det\n" \
    "Human Human ADJ NNP 9 amod\n" \
    "Rights Right PROPN NNPS 10 compound\n" \
    "Council Council PROPN NNP 5 nmod ~\n" \
    ", , PUNCT , 1 punct\n" \
    "Fiji Fiji PROPN NNP 13 nsubj\n" \
    "welcomed welcome VERB VBD 0 root\n" \
    "the the DET DT 15 det\n" \
    "report report NOUN NN 13 obj ~\n" \
    ". . PUNCT . 13 punct\n"

/* The representative of Peru supported the text. */
#define SUPPORTED \
    "The the DET DT 2 det\n" \
    "representative representative NOUN NN 5 nsubj\n" \
    "of of ADP IN 4 case\n" \
    "Peru Peru PROPN NNP 2 nmod\n" \
    "supported support VERB VBD 0 root\n" \
    "the the DET DT 7 det\n" \
    "text text NOUN NN 5 obj ~\n" \
    ". . PUNCT . 5 punct\n"

/* The Security Council rejected the motion on Monday. */
#define REJECTED \
    "The the DET DT 3 det\n" \
    "Security Security PROPN NNP 3 compound\n" \
    "Council Council PROPN NNP 4 nsubj\n" \
    "rejected reject VERB VBD 0 root\n" \
    "the the DET DT 6 det\n" \
    "motion motion NOUN NN 4 obj\n" \
    "on on ADP IN 8 case\n" \
    "Monday Monday PROPN NNP 4 obl ~\n" \
    ". . PUNCT . 4 punct\n"

/* The ambassador of Peru told reporters that the vote was wrong. */
#define REPORTERS \
    "The the DET DT 2 det\n" \
    "ambassador ambassador NOUN NN 5 nsubj\n" \
    "of of ADP IN 4 case\n" \
    "Peru Peru PROPN NNP 2 nmod\n" \
    "told tell VERB VBD 0 root\n" \
    "reporters reporter NOUN NNS 5 iobj\n" \
    "that that SCONJ IN 11 mark\n" \
    "the the DET DT 9 det\n" \
    "vote vote NOUN NN 11 nsubj\n" \
    "was be AUX VBD 11 cop\n" \
    "wrong wrong ADJ JJ 5 ccomp ~\n" \
    ". . PUNCT . 5 punct\n"

/* The ambassador of Togo regretted the vote. */
#define REGRETTED \
    "The the DET DT 2 det\n" \
    "ambassador ambassador NOUN NN 5 nsubj\n" \
    "of of ADP IN 4 case\n" \
    "Togo Togo PROPN NNP 2 nmod\n" \
    "regretted regret VERB VBD 0 root\n" \
    "the the DET DT 7 det\n" \
    "vote vote NOUN NN 5 obj ~\n" \
    ". . PUNCT . 5 punct\n"

/* Speaking at the EU-Japan summit, Latvia urged restraint. */
#define OUTSIDE \
    "Speaking speak VERB VBG 10 advcl\n" \
    "at at ADP IN 7 case\n" \
    "the the DET DT 7 det\n" \
    "EU EU PROPN NNP 6 compound ~\n" \
    "- - PUNCT HYPH 4 punct ~\n" \
    "Japan Japan PROPN NNP 7 compound\n" \
    "summit summit NOUN NN 1 obl ~\n" \
    ", , PUNCT , 1 punct\n" \
    "Latvia Latvia PROPN NNP 10 nsubj\n" \
    "urged urge VERB VBD 0 root\n" \
    "restraint restraint NOUN NN 10 obj ~\n" \
    ". . PUNCT . 10 punct\n"

/* At the 12th BRICS summit, Brazil called for peace. */
#define SUMMIT \
    "At at ADP IN 5 case\n" \
    "the the DET DT 5 det\n" \
    "12th 12th ADJ JJ 5 amod\n" \
    "BRICS BRICS PROPN NNP 5 compound\n" \
    "summit summit NOUN NN 8 obl ~\n" \
    ", , PUNCT , 5 punct\n" \
    "Brazil Brazil PROPN NNP 8 nsubj\n" \
    "called call VERB VBD 0 root\n" \
    "for for ADP IN 10 case\n" \
    "peace peace NOUN NN 8 obl ~\n" \
    ". . PUNCT . 8 punct\n"

/* At COP26 in Glasgow, Tuvalu called for action. */
#define COP \
    "At at ADP IN 2 case\n" \
    "COP26 COP26 PROPN NNP 7 obl\n" \
    "in in ADP IN 4 case\n" \
    "Glasgow Glasgow PROPN NNP 2 nmod ~\n" \
    ", , PUNCT , 2 punct\n" \
    "Tuvalu Tuvalu PROPN NNP 7 nsubj\n" \
    "called call VERB VBD 0 root\n" \
    "for for ADP IN 9 case\n" \
    "action action NOUN NN 7 obl ~\n" \
    ". . PUNCT . 7 punct\n"

/* Russia vetoed the text. */
#define VETO \
    "Russia Russia PROPN NNP 2 nsubj\n" \
    "vetoed veto VERB VBD 0 root\n" \
    "the the DET DT 4 det\n" \
    "text text NOUN NN 2 obj ~\n" \
    ". . PUNCT . 2 punct\n"

/* The members of the Security Council were divided. */
#define MEMBERS \
    "The the DET DT 2 det\n" \
    "members member NOUN NNS 8 nsubj:pass\n" \
    "of of ADP IN 6 case\n" \
    "the the DET DT 6 det\n" \
    "Security Security PROPN NNP 6 compound\n" \
    "Council Council PROPN NNP 2 nmod\n" \
    "were be AUX VBD 8 aux:pass\n" \
    "divided divide VERB VBN 0 root ~\n" \
    ". . PUNCT . 8 punct\n"

#define HEAD_ASSEMBLY \
    "Seventieth seventieth ADJ JJ 3 amod\n" \
    "General General ADJ NNP 3 amod\n" \
    "Assembly Assembly PROPN NNP 0 root\n"
#define HEAD_COMMITTEE \
    "Third Third ADJ NNP 2 amod\n" \
    "Committee Committee PROPN NNP 0 root\n"
#define HEAD_MEETING \
    "12th 12th ADJ JJ 2 amod\n" \
    "Meeting meeting NOUN NN 0 root\n"
/* clang-format on */

static const struct date JUNE_2025 = {2025, 6, 14};

/* The forum of what is said in the sentence, as "BODY/SESSION/COMMITTEE" with
 * "-" for what is not told; "none" for no body. */
static const char *forum_in(const char *lines, uint32_t sentence)
{
    static char out[64];
    struct world w;
    struct actor_list nobody = {0};
    struct forum forum;

    world_open(&w, lines, JUNE_2025);
    forum =
        forum_of(&w.reading, forums_find(&w.reading), &sentence, 1, &nobody);
    if (forum.body == ACTOR_NONE)
        snprintf(out, sizeof out, "none");
    else
        snprintf(out, sizeof out, STR_FORMAT "/%d/%d",
                 STR_ARGS(w.names.actor[forum.body].code), forum.session,
                 forum.committee);
    world_close(&w);
    return out;
}

static void test_who_is_told_something_is_the_forum(void **state)
{
    (void)state;
    assert_string_equal(forum_in(TOLD, 0), "UNSC/-1/-1");
}

static void test_a_session_is_that_of_the_body_beside_it(void **state)
{
    (void)state;
    assert_string_equal(forum_in(SESSION, 0), "HRC/58/-1");
}

static void test_a_group_has_its_summit_for_a_session(void **state)
{
    (void)state;
    assert_string_equal(forum_in(SUMMIT, 0), "BRICS/12/-1");
}

static void test_a_conference_of_parties_is_a_session(void **state)
{
    (void)state;
    assert_string_equal(forum_in(COP, 0), "UNFCCC/26/-1");
}

static void test_a_summit_with_an_outside_party_is_no_forum(void **state)
{
    (void)state;
    assert_string_equal(forum_in(OUTSIDE, 0), "none");
}

static void test_head_lines_give_session_and_committee(void **state)
{
    (void)state;
    assert_string_equal(
        forum_in(
            HEAD_ASSEMBLY END HEAD_COMMITTEE END HEAD_MEETING END SUPPORTED, 3),
        "UNGA/70/3");
}

static void test_words_to_the_press_are_in_no_forum(void **state)
{
    (void)state;
    assert_string_equal(forum_in(REJECTED END REPORTERS, 1), "none");
}

static void test_an_envoy_speaks_in_the_hall_of_the_lead(void **state)
{
    (void)state;
    assert_string_equal(forum_in(REJECTED END REGRETTED, 1), "UNSC/-1/-1");
}

static void test_a_party_at_home_is_not_in_the_hall_of_the_lead(void **state)
{
    (void)state;
    assert_string_equal(forum_in(REJECTED END SUMMIT END VETO, 1),
                        "BRICS/12/-1");
    assert_string_equal(forum_in(REJECTED END OUTSIDE, 1), "none");
}

static void test_a_veto_is_cast_in_the_security_council(void **state)
{
    (void)state;
    assert_string_equal(forum_in(MEMBERS END VETO, 1), "UNSC/-1/-1");
    assert_string_equal(forum_in(VETO, 0), "none");
}

static int32_t ordinal_of(const char *lines)
{
    struct world w;
    uint32_t end;
    int32_t number;

    world_open(&w, lines, JUNE_2025);
    number = ordinal_at(&w.reading, 0, w.d.tokens.count, &end);
    world_close(&w);
    return number;
}

static void test_ordinals_are_read_in_every_form(void **state)
{
    (void)state;
    assert_int_equal(ordinal_of("76th 76th ADJ JJ 0 root\n"), 76);
    assert_int_equal(ordinal_of("Forty-first forty-first ADJ JJ 0 root\n"), 41);
    assert_int_equal(ordinal_of("forty forty NUM CD 3 compound\n"
                                "- - PUNCT HYPH 3 punct\n"
                                "first first ADJ JJ 0 root\n"),
                     41);
    assert_int_equal(ordinal_of("eleventh eleventh ADJ JJ 0 root\n"), 11);
    assert_int_equal(ordinal_of("forty forty NUM CD 0 root\n"), NUMBER_NONE);
    assert_int_equal(ordinal_numeral(STR("XXIV")), 24);
    assert_int_equal(ordinal_numeral(STR("26")), 26);
    assert_int_equal(ordinal_numeral(STR("Paris")), NUMBER_NONE);
    assert_int_equal(ordinal_numeral(STR("2021")), NUMBER_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_who_is_told_something_is_the_forum),
        cmocka_unit_test(test_a_session_is_that_of_the_body_beside_it),
        cmocka_unit_test(test_a_group_has_its_summit_for_a_session),
        cmocka_unit_test(test_a_conference_of_parties_is_a_session),
        cmocka_unit_test(test_a_summit_with_an_outside_party_is_no_forum),
        cmocka_unit_test(test_head_lines_give_session_and_committee),
        cmocka_unit_test(test_words_to_the_press_are_in_no_forum),
        cmocka_unit_test(test_an_envoy_speaks_in_the_hall_of_the_lead),
        cmocka_unit_test(test_a_party_at_home_is_not_in_the_hall_of_the_lead),
        cmocka_unit_test(test_a_veto_is_cast_in_the_security_council),
        cmocka_unit_test(test_ordinals_are_read_in_every_form),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
