/* Published counts of a side: what each form of counting gives, and what counts
 * nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "code/issues.h"
#include "code/tallies.h"
#include "reading_of.h"

#define END "\n"

/* clang-format off */
/* The Assembly adopted the text by a recorded vote of 141 in favour to 5 against, with 35 abstentions. */
#define RECORDED \
    "The the DET DT 2 det\n" \
    "Assembly Assembly PROPN NNP 3 nsubj\n" \
    "adopted adopt VERB VBD 0 root\n" \
    "the the DET DT 5 det\n" \
    "text text NOUN NN 3 obj\n" \
    "by by ADP IN 9 case\n" \
    "a a DET DT 9 det\n" \
    "recorded record VERB VBN 9 amod\n" \
    "vote vote NOUN NN 3 obl\n" \
    "of of ADP IN 11 case\n" \
    "141 141 NUM CD 9 nmod\n" \
    "in in ADP IN 13 case\n" \
    "favour favour NOUN NN 3 obl\n" \
    "to to ADP IN 15 case\n" \
    "5 5 NUM CD 3 obl\n" \
    "against against ADP IN 20 case ~\n" \
    ", , PUNCT , 20 punct\n" \
    "with with ADP IN 20 case\n" \
    "35 35 NUM CD 20 nummod\n" \
    "abstentions abstention NOUN NNS 3 obl ~\n" \
    ". . PUNCT . 3 punct\n"

/* The amendment was adopted by 77 votes to 73. */
#define VOTES_TO \
    "The the DET DT 2 det\n" \
    "amendment amendment NOUN NN 4 nsubj:pass\n" \
    "was be AUX VBD 4 aux:pass\n" \
    "adopted adopt VERB VBN 0 root\n" \
    "by by ADP IN 7 case\n" \
    "77 77 NUM CD 7 nummod\n" \
    "votes vote NOUN NNS 4 obl:agent\n" \
    "to to ADP IN 9 case\n" \
    "73 73 NUM CD 4 obl ~\n" \
    ". . PUNCT . 4 punct\n"

/* The text was adopted by 141-5-35. */
#define DASHED \
    "The the DET DT 2 det\n" \
    "text text NOUN NN 4 nsubj:pass\n" \
    "was be AUX VBD 4 aux:pass\n" \
    "adopted adopt VERB VBN 0 root\n" \
    "by by ADP IN 6 case\n" \
    "141 141 NUM CD 4 obl ~\n" \
    "- - SYM SYM 10 case ~\n" \
    "5 5 NUM CD 6 nmod ~\n" \
    "- - SYM SYM 10 case ~\n" \
    "35 35 NUM CD 6 nmod ~\n" \
    ". . PUNCT . 4 punct\n"

/* The Senate voted 60 to 40 for the treaty. */
#define SENATE \
    "The the DET DT 2 det\n" \
    "Senate Senate PROPN NNP 3 nsubj\n" \
    "voted vote VERB VBD 0 root\n" \
    "60 60 NUM CD 3 obj\n" \
    "to to ADP IN 6 case\n" \
    "40 40 NUM CD 3 obl\n" \
    "for for ADP IN 9 case\n" \
    "the the DET DT 9 det\n" \
    "treaty treaty NOUN NN 3 obl ~\n" \
    ". . PUNCT . 3 punct\n"

/* The vote followed talks that were held from 6-14 June. */
#define DAYS \
    "The the DET DT 2 det\n" \
    "vote vote NOUN NN 3 nsubj\n" \
    "followed follow VERB VBD 0 root\n" \
    "talks talk NOUN NNS 3 obj\n" \
    "that that PRON WDT 7 nsubj:pass\n" \
    "were be AUX VBD 7 aux:pass\n" \
    "held hold VERB VBN 4 acl:relcl\n" \
    "from from ADP IN 9 case\n" \
    "6 6 NUM CD 7 obl ~\n" \
    "- - SYM SYM 11 case ~\n" \
    "14 14 NUM CD 9 nmod\n" \
    "June June PROPN NNP 9 nmod:unmarked ~\n" \
    ". . PUNCT . 3 punct\n"

/* More than 80 countries support Mali. */
#define SUPPORT \
    "More more ADJ JJR 3 advmod\n" \
    "than than ADP IN 1 fixed\n" \
    "80 80 NUM CD 4 nummod\n" \
    "countries country NOUN NNS 5 nsubj\n" \
    "support support VERB VBP 0 root\n" \
    "Mali Mali PROPN NNP 5 obj ~\n" \
    ". . PUNCT . 5 punct\n"

/* Cuba spoke on behalf of 62 countries. */
#define BEHALF \
    "Cuba Cuba PROPN NNP 2 nsubj\n" \
    "spoke speak VERB VBD 0 root\n" \
    "on on ADP IN 4 case\n" \
    "behalf behalf NOUN NN 2 obl\n" \
    "of of ADP IN 7 case\n" \
    "62 62 NUM CD 7 nummod\n" \
    "countries country NOUN NNS 4 nmod ~\n" \
    ". . PUNCT . 2 punct\n"

/* The 62 countries commended Mali. */
#define COMMENDED \
    "The the DET DT 3 det\n" \
    "62 62 NUM CD 3 nummod\n" \
    "countries country NOUN NNS 4 nsubj\n" \
    "commended commend VERB VBD 0 root\n" \
    "Mali Mali PROPN NNP 4 obj ~\n" \
    ". . PUNCT . 4 punct\n"

/* The draft, sponsored by Chile, Fiji and Ghana, was adopted by 100 votes in favour to 3 against. */
#define SPONSORED \
    "The the DET DT 2 det\n" \
    "draft draft NOUN NN 13 nsubj:pass ~\n" \
    ", , PUNCT , 4 punct\n" \
    "sponsored sponsor VERB VBN 2 acl\n" \
    "by by ADP IN 6 case\n" \
    "Chile Chile PROPN NNP 4 obl:agent ~\n" \
    ", , PUNCT , 8 punct\n" \
    "Fiji Fiji PROPN NNP 6 conj\n" \
    "and and CCONJ CC 10 cc\n" \
    "Ghana Ghana PROPN NNP 6 conj ~\n" \
    ", , PUNCT , 2 punct\n" \
    "was be AUX VBD 13 aux:pass\n" \
    "adopted adopt VERB VBN 0 root\n" \
    "by by ADP IN 16 case\n" \
    "100 100 NUM CD 16 nummod\n" \
    "votes vote NOUN NNS 13 obl:agent\n" \
    "in in ADP IN 18 case\n" \
    "favour favour NOUN NN 13 obl\n" \
    "to to ADP IN 20 case\n" \
    "3 3 NUM CD 13 obl\n" \
    "against against ADP IN 20 nmod ~\n" \
    ". . PUNCT . 13 punct\n"

/* Fewer than 40 states endorsed the treaty. */
#define FEWER \
    "Fewer few ADJ JJR 3 advmod\n" \
    "than than ADP IN 1 fixed\n" \
    "40 40 NUM CD 4 nummod\n" \
    "states state NOUN NNS 5 nsubj\n" \
    "endorsed endorse VERB VBD 0 root\n" \
    "the the DET DT 7 det\n" \
    "treaty treaty NOUN NN 5 obj ~\n" \
    ". . PUNCT . 5 punct\n"

/* The Union and its 27 members support Mali. */
#define OWN_MEMBERS \
    "The the DET DT 2 det\n" \
    "Union Union PROPN NNP 7 nsubj\n" \
    "and and CCONJ CC 6 cc\n" \
    "its its PRON PRP$ 6 nmod:poss\n" \
    "27 27 NUM CD 6 nummod\n" \
    "members member NOUN NNS 2 conj\n" \
    "support support VERB VBP 0 root\n" \
    "Mali Mali PROPN NNP 7 obj ~\n" \
    ". . PUNCT . 7 punct\n"

/* The representatives of Gabon and Senegal supported Mali. */
#define LISTED \
    "The the DET DT 2 det\n" \
    "representatives representative NOUN NNS 7 nsubj\n" \
    "of of ADP IN 4 case\n" \
    "Gabon Gabon PROPN NNP 2 nmod\n" \
    "and and CCONJ CC 6 cc\n" \
    "Senegal Senegal PROPN NNP 4 conj\n" \
    "supported support VERB VBD 0 root\n" \
    "Mali Mali PROPN NNP 7 obj ~\n" \
    ". . PUNCT . 7 punct\n"

/* The text needs nine votes in favour. */
#define NEEDS \
    "The the DET DT 2 det\n" \
    "text text NOUN NN 3 nsubj\n" \
    "needs need VERB VBZ 0 root\n" \
    "nine nine NUM CD 5 nummod\n" \
    "votes vote NOUN NNS 3 obj\n" \
    "in in ADP IN 7 case\n" \
    "favour favour NOUN NN 3 obl ~\n" \
    ". . PUNCT . 3 punct\n"

/* Twenty-one members opposed the draft and 18 backed it, while seven abstained. */
#define OPPOSED \
    "Twenty twenty NUM CD 3 compound ~\n" \
    "- - PUNCT HYPH 1 punct ~\n" \
    "one one NUM CD 4 nummod\n" \
    "members member NOUN NNS 5 nsubj\n" \
    "opposed oppose VERB VBD 0 root\n" \
    "the the DET DT 7 det\n" \
    "draft draft NOUN NN 5 obj\n" \
    "and and CCONJ CC 10 cc\n" \
    "18 18 NUM CD 10 nsubj\n" \
    "backed back VERB VBD 5 conj\n" \
    "it it PRON PRP 10 obj ~\n" \
    ", , PUNCT , 15 punct\n" \
    "while while SCONJ IN 15 mark\n" \
    "seven seven NUM CD 15 nsubj\n" \
    "abstained abstain VERB VBD 10 advcl ~\n" \
    ". . PUNCT . 5 punct\n"

/* Only four states sided with Mali. */
#define SIDED \
    "Only only ADV RB 2 advmod\n" \
    "four four NUM CD 3 nummod\n" \
    "states state NOUN NNS 4 nsubj\n" \
    "sided side VERB VBD 0 root\n" \
    "with with ADP IN 6 case\n" \
    "Mali Mali PROPN NNP 4 obl ~\n" \
    ". . PUNCT . 4 punct\n"

/* The treaty now has 129 ratifications. */
#define RATIFICATIONS \
    "The the DET DT 2 det\n" \
    "treaty treaty NOUN NN 4 nsubj\n" \
    "now now ADV RB 4 advmod\n" \
    "has have VERB VBZ 0 root\n" \
    "129 129 NUM CD 6 nummod\n" \
    "ratifications ratification NOUN NNS 4 obj ~\n" \
    ". . PUNCT . 4 punct\n"
/* Thirty countries commended Mali. */
#define THIRTY \
    "Thirty thirty NUM CD 2 nummod\n" \
    "countries country NOUN NNS 3 nsubj\n" \
    "commended commend VERB VBD 0 root\n" \
    "Mali Mali PROPN NNP 3 obj ~\n" \
    ". . PUNCT . 3 punct\n"

/* The draft had 29 sponsors. */
#define HAD_SPONSORS \
    "The the DET DT 2 det\n" \
    "draft draft NOUN NN 3 nsubj\n" \
    "had have VERB VBD 0 root\n" \
    "29 29 NUM CD 5 nummod\n" \
    "sponsors sponsor NOUN NNS 3 obj ~\n" \
    ". . PUNCT . 3 punct\n"

/* Ten states stood on the side of peace. */
#define STOOD \
    "Ten ten NUM CD 2 nummod\n" \
    "states state NOUN NNS 3 nsubj\n" \
    "stood stand VERB VBD 0 root\n" \
    "on on ADP IN 6 case\n" \
    "the the DET DT 6 det\n" \
    "side side NOUN NN 3 obl\n" \
    "of of ADP IN 8 case\n" \
    "peace peace NOUN NN 6 nmod ~\n" \
    ". . PUNCT . 3 punct\n"

/* The foreign ministers of Chile, Fiji and Peru commended Mali. */
#define MINISTERS \
    "The the DET DT 3 det\n" \
    "foreign foreign ADJ JJ 3 amod\n" \
    "ministers minister NOUN NNS 10 nsubj\n" \
    "of of ADP IN 5 case\n" \
    "Chile Chile PROPN NNP 3 nmod ~\n" \
    ", , PUNCT , 7 punct\n" \
    "Fiji Fiji PROPN NNP 5 conj\n" \
    "and and CCONJ CC 9 cc\n" \
    "Peru Peru PROPN NNP 5 conj\n" \
    "commended commend VERB VBD 0 root\n" \
    "Mali Mali PROPN NNP 10 obj ~\n" \
    ". . PUNCT . 10 punct\n"
/* clang-format on */

static const struct date JUNE_2025 = {2025, 6, 14};

enum { OUT_MAX = 512 };

static void print_targets(const struct world *w, const struct actor_list *list,
                          char *out, size_t *length)
{
    for (uint32_t i = 0; i < list->count; i++)
        *length +=
            (size_t)snprintf(out + *length, OUT_MAX - *length, " " STR_FORMAT,
                             STR_ARGS(w->names.actor[list->at[i]].code));
}

/* The tallies of the document: "support 81/-1 MLI; ...". */
static const char *tallies_in(const char *lines)
{
    static char out[OUT_MAX];
    struct world w;
    struct statements found = {0};
    size_t length = 0;

    world_open(&w, lines, JUNE_2025);
    tallies_find(&w.reading, issues_weigh(&w.reading), &found);
    out[0] = 0;
    for (uint32_t i = 0; i < found.tally_count; i++) {
        const struct tally *t = &found.tally[i];

        length += (size_t)snprintf(out + length, OUT_MAX - length, "%s%s %d/%d",
                                   i ? "; " : "", stance_name(t->stance),
                                   t->bounds.min, t->bounds.max);
        print_targets(&w, &t->target, out, &length);
        assert_true(t->confidence > 0 && t->confidence <= 1);
        assert_true(t->reason.end > t->reason.first && t->issue.len > 0);
    }
    world_close(&w);
    return out;
}

static void test_a_recorded_vote_is_three_tallies(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(RECORDED),
                        "support 141/141; oppose 5/5; abstain 35/35");
}

static void test_votes_to_votes_are_two_sides(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(VOTES_TO), "support 77/77; oppose 73/73");
}

static void test_numbers_with_dashes_are_sides_in_order(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(DASHED),
                        "support 141/141; oppose 5/5; abstain 35/35");
}

static void test_days_with_a_dash_are_no_vote(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(DAYS), "");
}

static void test_verbs_tell_the_sides_of_a_vote(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(OPPOSED),
                        "oppose 21/21; support 18/18; abstain 7/7");
}

static void test_a_parliament_has_no_tally(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(SENATE), "");
}

static void test_votes_that_are_needed_are_not_counted(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(NEEDS), "");
}

static void test_a_text_has_its_sponsors_for_target(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(SPONSORED),
                        "support 100/100 CHL FJI GHA; oppose 3/3 CHL FJI GHA");
}

static void test_supporters_are_counted_with_their_bounds(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(SUPPORT), "support 81/-1 MLI");
    assert_string_equal(tallies_in(FEWER), "support -1/39");
    assert_string_equal(tallies_in(THIRTY), "support 30/30 MLI");
}

static void test_siding_is_a_stand_on_that_state(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(SIDED), "support 4/4 MLI");
    assert_string_equal(tallies_in(STOOD), "support 10/10");
}

static void test_those_behind_a_text_are_counted(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(RATIFICATIONS), "support 129/129");
    assert_string_equal(tallies_in(HAD_SPONSORS), "support 29/29");
}

static void test_the_size_of_a_joint_statement_is_no_tally(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(BEHALF END COMMENDED), "");
}

static void test_the_members_of_a_body_are_no_tally(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(OWN_MEMBERS), "");
}

static void test_names_without_a_number_are_no_tally(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(LISTED), "");
    assert_string_equal(tallies_in(MINISTERS), "");
}

static void test_the_same_count_is_told_once(void **state)
{
    (void)state;
    assert_string_equal(tallies_in(VOTES_TO END VOTES_TO),
                        "support 77/77; oppose 73/73");
    assert_string_equal(tallies_in(SUPPORT END SIDED),
                        "support 81/-1 MLI; support 4/4 MLI");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_recorded_vote_is_three_tallies),
        cmocka_unit_test(test_votes_to_votes_are_two_sides),
        cmocka_unit_test(test_numbers_with_dashes_are_sides_in_order),
        cmocka_unit_test(test_days_with_a_dash_are_no_vote),
        cmocka_unit_test(test_verbs_tell_the_sides_of_a_vote),
        cmocka_unit_test(test_a_parliament_has_no_tally),
        cmocka_unit_test(test_votes_that_are_needed_are_not_counted),
        cmocka_unit_test(test_a_text_has_its_sponsors_for_target),
        cmocka_unit_test(test_supporters_are_counted_with_their_bounds),
        cmocka_unit_test(test_siding_is_a_stand_on_that_state),
        cmocka_unit_test(test_those_behind_a_text_are_counted),
        cmocka_unit_test(test_the_size_of_a_joint_statement_is_no_tally),
        cmocka_unit_test(test_the_members_of_a_body_are_no_tally),
        cmocka_unit_test(test_names_without_a_number_are_no_tally),
        cmocka_unit_test(test_the_same_count_is_told_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
