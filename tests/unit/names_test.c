#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/arena.h"
#include "names/gazetteer.h"
#include "names/names.h"
#include "names_trees.h"
#include "parse/conllu_read.h"

static struct gazetteer *gazetteer;

/* A document of a few sentences, and its names. */
struct story {
    struct conllu text;
    struct names names;
};

/* The sentence as CoNLL-U, added to `out`. */
static size_t write_conllu(const char *tree, char *out, size_t room)
{
    size_t length = 0;
    int id = 0;

    while (*tree) {
        struct str field[5] = {0};

        for (int i = 0; i < 5; i++) {
            field[i].ptr = tree;
            field[i].len = strcspn(tree, i < 4 ? " " : ";");
            tree += field[i].len;
            tree += strspn(tree, "; ");
        }
        length += (size_t)snprintf(
            out + length, room - length,
            "%d\t" STR_FORMAT "\t_\t" STR_FORMAT "\t" STR_FORMAT
            "\t_\t" STR_FORMAT "\t" STR_FORMAT "\t_\t%s\n",
            ++id, STR_ARGS(field[0]), STR_ARGS(field[1]), STR_ARGS(field[2]),
            STR_ARGS(field[3]), STR_ARGS(field[4]),
            field[0].ptr[0] == '-' || field[0].ptr[0] == '(' ||
                    (*tree && strchr("-,.)'", *tree))
                ? "SpaceAfter=No"
                : "_");
    }
    length += (size_t)snprintf(out + length, room - length, "\n");
    return length;
}

static struct story tell_on(struct arena *arena, const char *published,
                            const char *const *tree, size_t count)
{
    struct story story = {0};
    size_t room = 64 * 1024, length;
    char *conllu = arena_alloc(arena, room, 1);
    struct error err = {0};

    length = (size_t)snprintf(conllu, room, "# newpar\n");
    for (size_t i = 0; i < count; i++)
        length += write_conllu(tree[i], conllu + length, room - length);
    if (!conllu_read((struct str){conllu, length}, "tree", arena, &story.text,
                     &err))
        fail_msg("%s", err.message);
    story.text.doc.published = date_of_iso(str_of(published));
    story.names = names_find(&story.text.doc, &story.text.tokens,
                             &story.text.trees, gazetteer, arena);
    assert_true(names_check(&story.names, &story.text.tokens));
    return story;
}

#define TELL(arena, ...)                                                       \
    tell_on(arena, "", (const char *const[]){__VA_ARGS__},                     \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static struct str words_of_mention(const struct story *story,
                                   const struct mention *mention)
{
    const struct token *at = story->text.tokens.at;

    return span_text(story->text.doc.text,
                     (struct span){at[mention->first].span.begin,
                                   at[mention->end - 1].span.end});
}

/* The n-th mention (from 1) with exactly these words, or NULL. */
static const struct mention *nth(const struct story *story, const char *words,
                                 int n)
{
    for (uint32_t i = 0; i < story->names.mention_count; i++)
        if (str_equal(words_of_mention(story, &story->names.mention[i]),
                      str_of(words)) &&
            --n == 0)
            return &story->names.mention[i];
    return NULL;
}

static const struct mention *find(const struct story *story, const char *words)
{
    const struct mention *mention = nth(story, words, 1);

    if (!mention)
        fail_msg("no mention '%s'", words);
    return mention;
}

static const char *code(const struct story *story, uint32_t actor)
{
    static char text[64]; /* of the last call */

    if (actor == ACTOR_NONE)
        return "-";
    snprintf(text, sizeof text, STR_FORMAT,
             STR_ARGS(story->names.actor[actor].code));
    return text;
}

static void assert_party(const struct story *story, const char *words,
                         const char *party)
{
    assert_string_equal(code(story, find(story, words)->party), party);
}

static void assert_person(const struct story *story, const char *words,
                          const char *person)
{
    assert_string_equal(code(story, find(story, words)->person), person);
}

static void assert_bounds(const struct story *story, const char *words, int min,
                          int max, int approx)
{
    const struct mention *mention = find(story, words);

    assert_int_equal(mention->kind, MENTION_COLLECTION);
    assert_int_equal(mention->bounds.min, min);
    assert_int_equal(mention->bounds.max, max);
    assert_int_equal(mention->bounds.approx, approx);
}

static void test_adjectives_and_peoples_are_told_apart(void **state)
{
    struct story story = TELL(*state, tree_forms);

    assert_int_equal(find(&story, "Chinese")->form, FORM_ADJECTIVE);
    assert_int_equal(find(&story, "the Cubans")->form, FORM_DEMONYM);
    assert_party(&story, "The Chinese envoy", "CHN");
    assert_party(&story, "the Cubans", "CUB");
}

static void test_part_of_a_longer_name_is_no_party(void **state)
{
    struct story story = TELL(*state, tree_places);

    for (uint32_t i = 0; i < story.names.mention_count; i++)
        assert_string_not_equal(code(&story, story.names.mention[i].party),
                                "CHN");
    assert_party(&story, "the Bank of China", "Bank of China");
}

static void test_a_capital_speaks_and_is_a_place(void **state)
{
    struct story story = TELL(*state, tree_capitals, tree_capitals_2);

    assert_int_equal(find(&story, "Beijing")->form, FORM_CAPITAL);
    assert_party(&story, "Beijing's envoy", "CHN");
    assert_party(&story, "Moscow", "RUS");
    assert_null(nth(&story, "Vienna", 1));
}

static void test_an_acronym_in_brackets_is_an_alias(void **state)
{
    struct story story = TELL(*state, tree_alias, tree_alias_2);

    assert_party(&story, "the Melanesian Spearhead Group",
                 "Melanesian Spearhead Group");
    assert_party(&story, "The MSG", "Melanesian Spearhead Group");
}

static void test_a_ministry_is_its_state(void **state)
{
    struct story story = TELL(*state, tree_ministry, tree_ministry_2);

    assert_party(&story, "The Iranian Foreign Ministry", "IRN");
    assert_party(&story, "The ministry", "IRN");
}

static void test_roles_around_a_name_tell_for_whom(void **state)
{
    struct story after = TELL(*state, tree_persons, tree_persons_2);
    struct story before = TELL(*state, tree_before, tree_before_2);
    struct story comma = TELL(*state, tree_comma);

    assert_person(&after, "Ambassador Zhang Jun", "Zhang Jun");
    assert_party(&after, "Ambassador Zhang Jun", "CHN");
    assert_person(&after, "Zhang", "Zhang Jun");
    assert_party(&before, "Dutch envoy Peter Bekker", "NLD");
    assert_person(&before, "The ambassador", "Peter Bekker");
    assert_party(&comma, "Hossein Gharibi", "IRN");
    assert_party(&comma, "his country", "IRN");
    assert_party(&comma, "the Assembly", "UNGA");
}

static void test_a_surname_is_not_the_state_of_that_name(void **state)
{
    struct story story =
        TELL(*state, tree_jordan, tree_jordan_2, tree_jordan_3);

    assert_party(&story, "Claire Jordan", "HRW");
    assert_person(&story, "Jordan", "Claire Jordan");
    assert_string_equal(code(&story, nth(&story, "Jordan", 2)->party), "JOR");
}

static void test_common_names_are_states_or_persons(void **state)
{
    struct story states = TELL(*state, tree_georgia);
    struct story persons = TELL(*state, tree_georgia2);

    assert_party(&states, "Georgia", "GEO");
    assert_party(&states, "Chad", "TCD");
    assert_party(&states, "Turkey", "TUR");
    for (uint32_t i = 0; i < persons.names.mention_count; i++)
        assert_int_equal(persons.names.mention[i].party, ACTOR_NONE);
}

static void test_a_state_in_brackets_is_the_speakers(void **state)
{
    struct story story = TELL(*state, tree_floor);

    assert_person(&story, "ZHANG JUN", "ZHANG JUN");
    assert_party(&story, "ZHANG JUN", "CHN");
}

static void test_private_persons_speak_for_nobody(void **state)
{
    struct story story = TELL(*state, tree_private, tree_private_2);

    assert_person(&story, "Mei-ling Soong", "Mei-ling Soong");
    assert_party(&story, "Mei-ling Soong", "-");
    assert_party(&story, "Former Brazilian president Ana Prado", "-");
}

static void test_an_office_keeps_its_holder(void **state)
{
    struct story story = TELL(*state, tree_office, tree_office_2);

    assert_party(&story, "UN Secretary-General Ana Prado", "UN");
    assert_party(&story, "The Secretary-General", "UN");
    assert_person(&story, "The Secretary-General", "Ana Prado");
}

static void test_an_organ_is_told_from_the_body_it_goes_to(void **state)
{
    struct story story = TELL(*state, tree_mission);

    assert_party(&story, "China's Permanent Mission", "CHN");
    assert_party(&story, "the UN General Assembly", "UNGA");
    assert_int_equal(find(&story, "the UN General Assembly")->kind,
                     MENTION_PARTY);
}

static void test_several_representatives_are_a_set_with_members(void **state)
{
    struct story story = TELL(*state, tree_several);
    const struct mention *set =
        find(&story, "The representatives of Gabon and Senegal");

    assert_int_equal(set->kind, MENTION_COLLECTION);
    assert_int_equal(set->member_count, 2);
    assert_string_equal(code(&story, set->member[0]), "GAB");
    assert_string_equal(code(&story, set->member[1]), "SEN");
    assert_bounds(&story, "The representatives of Gabon and Senegal", 2, 2, -1);
}

static void test_pronouns_agree_with_what_they_mean(void **state)
{
    struct story he = TELL(*state, tree_iran, tree_iran_2);
    struct story she = TELL(*state, tree_she, tree_she_2);
    struct story it = TELL(*state, tree_its, tree_its_2);

    assert_party(&he, "He", "IRN");
    assert_party(&she, "She", "DMA");
    assert_party(&it, "It", "YEM");
    assert_party(&it, "its", "YEM");
}

static void test_nouns_point_back_by_what_they_are(void **state)
{
    struct story kingdom = TELL(*state, tree_kingdom, tree_kingdom_2);
    struct story council = TELL(*state, tree_council, tree_council_2);

    assert_party(&kingdom, "The kingdom", "SAU");
    assert_party(&kingdom, "The kingdom's mission", "SAU");
    assert_party(&council, "The Council", "HRC");
}

static void test_hedges_bound_a_count(void **state)
{
    struct story story = TELL(*state, tree_bounds1, tree_bounds2, tree_bounds3,
                              tree_bounds4, tree_bounds5, tree_bounds6);

    assert_bounds(&story, "More than 80 countries", 81, -1, -1);
    assert_bounds(&story, "At least 40 states", 40, -1, -1);
    assert_bounds(&story, "no fewer than 12 members", 12, -1, -1);
    assert_bounds(&story, "Fewer than 30 delegations", -1, 29, -1);
    assert_bounds(&story, "up to 25 governments", -1, 25, -1);
    assert_bounds(&story, "Nearly 70 nations", -1, -1, 70);
    assert_bounds(&story, "two dozen or so members", -1, -1, 24);
    assert_bounds(&story, "A dozen countries", 12, 12, -1);
    assert_bounds(&story, "twenty-one members", 21, 21, -1);
    assert_bounds(&story, "dozens of delegations", -1, -1, -1);
    assert_bounds(&story, "Some 50 countries", -1, -1, 50);
    assert_bounds(&story, "40 or more states", 40, -1, -1);
    assert_bounds(&story, "four or five members", 4, 5, -1);
}

static void test_vague_sets_have_no_bounds(void **state)
{
    struct story story = TELL(*state, tree_bounds7);

    assert_bounds(&story, "Several Western countries", -1, -1, -1);
    assert_bounds(&story, "a number of African states", -1, -1, -1);
    assert_true(find(&story, "Several Western countries")->parties);
}

static void test_sets_name_their_members(void **state)
{
    struct story few = TELL(*state, tree_including);
    struct story uk = TELL(*state, tree_partners);
    const struct mention *set =
        find(&few, "A few countries, including the US and France");

    assert_int_equal(set->member_count, 2);
    assert_string_equal(code(&few, set->member[0]), "USA");
    assert_string_equal(code(&few, set->member[1]), "FRA");
    assert_bounds(&uk, "The UK and 50 other countries", 51, 51, -1);
    assert_string_equal(
        code(&uk, find(&uk, "The UK and 50 other countries")->member[0]),
        "GBR");
}

static void test_persons_are_no_parties(void **state)
{
    struct story story = TELL(*state, tree_persons2);

    assert_false(find(&story, "Some 1,000 lawmakers")->parties);
    assert_true(find(&story, "25 countries")->parties);
}

static void test_a_number_alone_counts_votes(void **state)
{
    struct story story = TELL(*state, tree_votes);

    assert_bounds(&story, "Twenty-one members", 21, 21, -1);
    assert_bounds(&story, "18", 18, 18, -1);
    assert_bounds(&story, "seven", 7, 7, -1);
}

static void test_a_group_makes_up_its_set(void **state)
{
    struct story story = TELL(*state, tree_group);
    const struct mention *set = find(&story, "32 AOSIS States");

    assert_bounds(&story, "32 AOSIS States", 32, 32, -1);
    assert_int_equal(set->group_count, 1);
    assert_string_equal(code(&story, set->group[0]), "AOSIS");
    assert_string_equal(
        code(&story, find(&story, "the G77 countries")->group[0]), "G77");
}

static void assert_day(const struct when *when, const char *day)
{
    char text[DATE_TEXT_SIZE] = "-";

    if (date_known(when->date))
        date_format(when->date, text);
    assert_string_equal(text, day);
}

static void test_days_resolve_against_publication(void **state)
{
    const char *const trees[] = {tree_dates, tree_dates_2, tree_dates_3};
    struct story story = tell_on(*state, "2021-10-08", trees, 3);

    assert_int_equal(story.names.when_count, 5);
    assert_day(&story.names.when[0], "2021-10-07"); /* Thursday */
    assert_day(&story.names.when[1], "2021-10-05"); /* 5 October */
    assert_day(&story.names.when[2], "2021-10-11"); /* next Monday */
    assert_day(&story.names.when[3], "2020-06-17");
    assert_int_equal(story.names.when[4].grain, WHEN_MONTH);
}

static void test_a_weekday_stays_without_publication(void **state)
{
    struct story story = TELL(*state, tree_dates);

    assert_day(&story.names.when[0], "-");
    assert_int_equal(story.names.when[0].weekday, 3);
    assert_day(&story.names.when[1], "-");
}

static void test_only_plans_of_the_present_look_ahead(void **state)
{
    const char *const trees[] = {tree_infinitive_past, tree_infinitive_present};
    struct story story = tell_on(*state, "2021-10-08", trees, 2);

    assert_day(&story.names.when[0], "2021-10-07");
    assert_day(&story.names.when[1], "2021-10-14");
}

static void test_a_dateline_tells_the_publication(void **state)
{
    struct story story = TELL(*state, tree_dateline, tree_dateline_2);
    char day[DATE_TEXT_SIZE];

    date_format(story.names.published, day);
    assert_string_equal(day, "2021-10-07");
    assert_true(
        str_equal(span_text(story.text.doc.text, story.names.published_words),
                  STR("Oct. 7, 2021")));
    assert_day(&story.names.when[1], "2021-10-06"); /* yesterday */
    assert_day(&story.names.when[2], "2021-10-01"); /* Friday */
}

static void test_symbols_tell_body_and_session(void **state)
{
    struct story story = TELL(*state, tree_symbols);
    const struct symbol *symbol = story.names.symbol;

    assert_int_equal(story.names.symbol_count, 4);
    assert_string_equal(code(&story, symbol[0].body), "UNGA");
    assert_int_equal(symbol[0].session, 76);
    assert_int_equal(symbol[0].committee, 3);
    assert_true(str_equal(symbol[1].text, STR("resolution 2593 (2021)")));
    assert_string_equal(code(&story, symbol[1].body), "UNSC");
    assert_string_equal(code(&story, symbol[2].body), "UNSC");
    assert_string_equal(code(&story, symbol[3].body), "UNGA");
    assert_int_equal(symbol[3].session, 75);
}

static void test_the_check_refuses_crossing_mentions(void **state)
{
    struct story story = TELL(*state, tree_persons);

    assert_true(story.names.mention_count >= 2);
    story.names.mention[1].first = story.names.mention[0].end - 1;
    story.names.mention[1].head = story.names.mention[1].first;
    story.names.mention[1].end = story.names.mention[0].end + 1;
    assert_false(names_check(&story.names, &story.text.tokens));
}

static int set_up(void **state)
{
    static struct arena arena;

    arena = (struct arena){0};
    *state = &arena;
    return 0;
}

static int tear_down(void **state)
{
    arena_free(*state);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_adjectives_and_peoples_are_told_apart),
        TEST(test_part_of_a_longer_name_is_no_party),
        TEST(test_a_capital_speaks_and_is_a_place),
        TEST(test_an_acronym_in_brackets_is_an_alias),
        TEST(test_a_ministry_is_its_state),
        TEST(test_roles_around_a_name_tell_for_whom),
        TEST(test_a_surname_is_not_the_state_of_that_name),
        TEST(test_common_names_are_states_or_persons),
        TEST(test_a_state_in_brackets_is_the_speakers),
        TEST(test_private_persons_speak_for_nobody),
        TEST(test_an_office_keeps_its_holder),
        TEST(test_an_organ_is_told_from_the_body_it_goes_to),
        TEST(test_several_representatives_are_a_set_with_members),
        TEST(test_pronouns_agree_with_what_they_mean),
        TEST(test_nouns_point_back_by_what_they_are),
        TEST(test_hedges_bound_a_count),
        TEST(test_vague_sets_have_no_bounds),
        TEST(test_sets_name_their_members),
        TEST(test_persons_are_no_parties),
        TEST(test_a_number_alone_counts_votes),
        TEST(test_a_group_makes_up_its_set),
        TEST(test_days_resolve_against_publication),
        TEST(test_a_weekday_stays_without_publication),
        TEST(test_only_plans_of_the_present_look_ahead),
        TEST(test_a_dateline_tells_the_publication),
        TEST(test_symbols_tell_body_and_session),
        TEST(test_the_check_refuses_crossing_mentions),
    };
    struct error err;
    int failed;

    if (!gazetteer_open(NULL, &gazetteer, &err)) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    failed = cmocka_run_group_tests(tests, NULL, NULL);
    gazetteer_close(gazetteer);
    return failed;
}
