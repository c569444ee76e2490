/* The words of saying, stance and issues: the rows, and a user's rows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "code/vocabulary.h"
#include "code/vocabulary_rows.h"
#include "names/tables.h"

static const struct str NO_PARTICLE = {"", 0};

static int open_built_in(void **state)
{
    struct vocabulary *vocabulary;
    struct error err = {0};

    if (!vocabulary_open(NULL, &vocabulary, &err))
        return -1;
    *state = vocabulary;
    return 0;
}

static int close_it(void **state)
{
    vocabulary_close(*state);
    return 0;
}

/* A folder of a user's with one table in it. */
struct folder {
    char path[64], file[96];
};

static void folder_make(struct folder *folder, const char *table,
                        const char *text)
{
    FILE *file;

    snprintf(folder->path, sizeof folder->path, "/tmp/vocabulary_test.XXXXXX");
    assert_non_null(mkdtemp(folder->path));
    snprintf(folder->file, sizeof folder->file, "%s/%s.tsv", folder->path,
             table);
    file = fopen(folder->file, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void folder_drop(const struct folder *folder)
{
    unlink(folder->file);
    rmdir(folder->path);
}

static void
test_verb_of_saying_is_found_by_lemma_and_part_of_speech(void **state)
{
    const struct reporting_word *say =
        vocabulary_reporting(*state, STR("say"), NO_PARTICLE, VOCABULARY_VERB);

    assert_non_null(say);
    assert_int_equal(say->kind, SAY_NEUTRAL);
    assert_true(say->content & SAY_CLAUSE && say->content & SAY_QUOTATION);
    assert_false(say->content & SAY_TO_PARTY);
    assert_null(
        vocabulary_reporting(*state, STR("say"), NO_PARTICLE, VOCABULARY_NOUN));
    assert_null(vocabulary_reporting(*state, STR("swim"), NO_PARTICLE,
                                     VOCABULARY_VERB));
}

static void test_hearer_denial_and_light_verbs_are_told_apart(void **state)
{
    const struct reporting_word *tell =
        vocabulary_reporting(*state, STR("tell"), NO_PARTICLE, VOCABULARY_VERB);
    const struct reporting_word *deny =
        vocabulary_reporting(*state, STR("deny"), NO_PARTICLE, VOCABULARY_VERB);
    const struct reporting_word *voice = vocabulary_reporting(
        *state, STR("voice"), NO_PARTICLE, VOCABULARY_VERB);

    assert_true(tell && tell->content & SAY_TO_PARTY);
    assert_true(deny && deny->kind == SAY_DENY);
    assert_true(voice && voice->kind == SAY_LIGHT);
    assert_true(voice->content & SAY_STANCE_NOUN);
}

static void test_particle_makes_another_verb(void **state)
{
    assert_non_null(vocabulary_reporting(*state, STR("point"), STR("out"),
                                         VOCABULARY_VERB));
    assert_null(
        vocabulary_reporting(*state, STR("point"), STR("up"), VOCABULARY_VERB));
}

static const struct slot *slot_with(const struct stance_word *word,
                                    enum slot_role role)
{
    for (uint32_t i = 0; i < word->slot_count; i++)
        if (word->slot[i].role == role)
            return &word->slot[i];
    return NULL;
}

static void test_accusing_takes_a_party_and_what_it_is_accused_of(void **state)
{
    struct stance_rows rows =
        vocabulary_stance(*state, STR("accuse"), VOCABULARY_VERB);
    const struct slot *party, *matter;

    assert_true(rows.count > 0);
    party = slot_with(&rows.at[0], ROLE_PARTY);
    matter = slot_with(&rows.at[0], ROLE_MATTER);
    assert_int_equal(rows.at[0].stance, STANCE_OPPOSE);
    assert_true(party && party->place == SLOT_OBJECT && !party->optional);
    assert_true(matter && matter->place == SLOT_PREPOSITION);
    assert_true(matter->optional && str_equal(matter->preposition, STR("of")));
}

/* How much a row asks for: fixed words before arguments. */
static uint32_t asked(const struct stance_word *word)
{
    uint32_t sum = word->rest.len > 0 ? 100 : 0;

    for (uint32_t i = 0; i < word->slot_count; i++)
        sum += word->slot[i].optional ? 1 : 2;
    return sum;
}

static void test_rows_that_ask_for_more_come_first(void **state)
{
    struct stance_rows rows =
        vocabulary_stance(*state, STR("call"), VOCABULARY_VERB);

    assert_true(rows.count > 2);
    for (uint32_t i = 1; i < rows.count; i++) {
        assert_true(str_equal(rows.at[i].head, STR("call")));
        assert_true(asked(&rows.at[i - 1]) >= asked(&rows.at[i]));
    }
    assert_true(asked(&rows.at[0]) > asked(&rows.at[rows.count - 1]));
}

static void test_fixed_words_follow_their_head(void **state)
{
    struct stance_rows rows =
        vocabulary_stance(*state, STR("pay"), VOCABULARY_VERB);
    bool tribute = false;

    for (uint32_t i = 0; i < rows.count; i++)
        tribute |= str_equal(rows.at[i].rest, STR("tribute")) &&
                   rows.at[i].stance == STANCE_SUPPORT;
    assert_true(tribute);
}

static void test_judging_and_taking_a_stand_are_apart(void **state)
{
    struct stance_rows rows =
        vocabulary_stance(*state, STR("violate"), VOCABULARY_VERB);

    assert_true(rows.count > 0);
    assert_true(rows.at[0].judges);
    rows = vocabulary_stance(*state, STR("condemn"), VOCABULARY_VERB);
    assert_true(rows.count > 0);
    assert_false(rows.at[0].judges);
}

static void test_every_row_of_the_stance_table_is_found(void **state)
{
    static const struct {
        const char *name;
        enum vocabulary_pos pos;
    } kinds[] = {{"verb", VOCABULARY_VERB},
                 {"noun", VOCABULARY_NOUN},
                 {"adjective", VOCABULARY_ADJECTIVE},
                 {"phrase", VOCABULARY_PHRASE}};
    struct arena arena = {NULL};
    struct error err = {0};
    struct table_rows rows;

    assert_true(table_read(code_tables[1], NULL, &arena, &rows, &err));
    for (uint32_t i = 0; i < rows.count; i++) {
        struct str words = table_cell(&rows, i, 0), head = words;
        const char *blank = memchr(words.ptr, ' ', words.len);
        bool found = false;

        if (blank)
            head.len = (size_t)(blank - words.ptr);
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
            struct stance_rows at =
                vocabulary_stance(*state, head, kinds[k].pos);

            for (uint32_t j = 0; j < at.count; j++)
                found |=
                    str_equal(table_cell(&rows, i, 1), str_of(kinds[k].name)) &&
                    str_equal(at.at[j].words, words);
        }
        assert_true(found);
    }
    arena_free(&arena);
}

static void check_slot(const struct slot *a, const struct slot *b)
{
    assert_int_equal(a->place, b->place);
    assert_int_equal(a->role, b->role);
    assert_int_equal(a->optional, b->optional);
    assert_true(str_equal(a->preposition, b->preposition));
}

static void check_stance(const struct stance_word *a,
                         const struct stance_word *b)
{
    assert_true(str_equal(a->words, b->words));
    assert_true(str_equal(a->head, b->head));
    assert_true(str_equal(a->rest, b->rest));
    assert_int_equal(a->pos, b->pos);
    assert_int_equal(a->stance, b->stance);
    assert_int_equal(a->judges, b->judges);
    assert_int_equal(a->row, b->row);
    assert_int_equal(a->slot_count, b->slot_count);
    for (uint32_t i = 0; i < a->slot_count; i++)
        check_slot(&a->slot[i], &b->slot[i]);
}

static void check_issues(const struct vocabulary_rows *a,
                         const struct vocabulary_rows *b)
{
    assert_int_equal(a->issue_count, b->issue_count);
    assert_int_equal(a->issue_slots, b->issue_slots);
    for (uint32_t i = 0; i < a->issue_count; i++) {
        assert_true(str_equal(a->issue[i].words, b->issue[i].words));
        assert_int_equal(a->issue[i].issue, b->issue[i].issue);
        assert_int_equal(a->issue[i].weight, b->issue[i].weight);
    }
    assert_memory_equal(a->issue_slot, b->issue_slot,
                        a->issue_slots * sizeof *a->issue_slot);
    assert_memory_equal(&a->prior, &b->prior, sizeof a->prior);
}

/* What the generator compiles in is what the tables say when read. */
static void test_built_in_rows_are_those_of_the_tables(void **state)
{
    const struct vocabulary_rows *built = &vocabulary_built;
    struct vocabulary_rows read;
    struct arena arena = {NULL};
    struct error err = {0};

    (void)state;
    assert_true(vocabulary_rows_read(NULL, &arena, &read, &err));
    assert_int_equal(built->reporting_count, read.reporting_count);
    for (uint32_t i = 0; i < read.reporting_count; i++) {
        const struct reporting_word *a = &built->reporting[i],
                                    *b = &read.reporting[i];

        assert_true(str_equal(a->lemma, b->lemma) && a->pos == b->pos &&
                    a->kind == b->kind && a->content == b->content);
    }
    assert_int_equal(built->stance_count, read.stance_count);
    for (uint32_t i = 0; i < read.stance_count; i++)
        check_stance(&built->stance[i], &read.stance[i]);
    check_issues(built, &read);
    arena_free(&arena);
}

static void check_key(const char *word, const char *key)
{
    char out[ISSUE_KEY_MAX];
    size_t length = vocabulary_issue_key(str_of(word), out);

    assert_true(str_equal((struct str){out, length}, str_of(key)));
}

static void test_keys_of_issues_fold_case_accents_and_plural(void **state)
{
    (void)state;
    check_key("Refugees", "refugee");
    check_key("bodies", "body");
    check_key("crisis", "crisis");
    check_key("virus", "virus");
    check_key("U.S.", "us");
    check_key("Communiqués", "communique");
    check_key("--", "");
}

static void test_words_speak_for_their_issue(void **state)
{
    uint32_t count;
    const struct issue_word *word =
        vocabulary_issue_words(*state, STR("human right"), &count);

    assert_true(count > 0);
    assert_true(str_equal(vocabulary_issue(word->issue), STR("human-rights")));
    assert_null(vocabulary_issue_words(*state, STR("zzz"), &count));
    assert_int_equal(count, 0);
}

/* Names of states decide nothing, but for the two conflicts. */
static void test_names_of_states_weigh_nothing(void **state)
{
    static const char *const names[] = {"china",  "iran",  "cuba",
                                        "france", "japan", "brazil"};
    uint32_t count;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_null(vocabulary_issue_words(*state, str_of(names[i]), &count));
    assert_non_null(vocabulary_issue_words(*state, STR("ukraine"), &count));
}

static void test_rows_of_a_user_are_laid_over_the_tables(void **state)
{
    struct vocabulary *vocabulary;
    struct error err = {0};
    struct folder folder;
    struct stance_rows rows;

    (void)state;
    folder_make(&folder, "stance",
                "words\tpos\tuse\tframe\tstance\n"
                "cheerlead\tverb\tstand\tfor=matter\tsupport\n");
    assert_true(vocabulary_open(folder.path, &vocabulary, &err));
    rows = vocabulary_stance(vocabulary, STR("cheerlead"), VOCABULARY_VERB);
    assert_int_equal(rows.count, 1);
    assert_int_equal(rows.at[0].stance, STANCE_SUPPORT);
    rows = vocabulary_stance(vocabulary, STR("condemn"), VOCABULARY_VERB);
    assert_true(rows.count > 0);
    vocabulary_close(vocabulary);
    folder_drop(&folder);
}

static void test_user_words_of_an_issue_are_keyed(void **state)
{
    struct vocabulary *vocabulary;
    struct error err = {0};
    struct folder folder;
    const struct issue_word *word;
    uint32_t count;

    (void)state;
    folder_make(&folder, "issues",
                "words\tissue\tweight\nBallast Waters\toceans\t300\n");
    assert_true(vocabulary_open(folder.path, &vocabulary, &err));
    word = vocabulary_issue_words(vocabulary, STR("ballast water"), &count);
    assert_int_equal(count, 1);
    assert_int_equal(word->weight, 300);
    vocabulary_close(vocabulary);
    folder_drop(&folder);
}

static void check_refused(const char *table, const char *text,
                          const char *place)
{
    struct vocabulary *vocabulary;
    struct error err = {0};
    struct folder folder;

    folder_make(&folder, table, text);
    assert_false(vocabulary_open(folder.path, &vocabulary, &err));
    assert_null(vocabulary);
    assert_int_equal(err.kind, ERROR_USAGE);
    assert_non_null(strstr(err.message, place));
    folder_drop(&folder);
}

static void test_bad_row_is_named_by_file_line_and_column(void **state)
{
    (void)state;
    check_refused("stance",
                  "words\tpos\tuse\tframe\tstance\n"
                  "cheer\tverb\tstand\tobj=nobody\tsupport\n",
                  "stance.tsv:2:4: column frame");
    check_refused("issues", "words\tissue\tweight\nkelp\tseaweed\t100\n",
                  "issues.tsv:2:2: column issue");
    check_refused("issues", "words\tissue\tweight\n??\toceans\t100\n",
                  "issues.tsv:2:1: column words");
    check_refused("reporting",
                  "lemma\tpos\tkind\tcontent\ncoo\tverb\tsoft\tclause\n",
                  "reporting.tsv:2:3");
}

#define WITH_TABLES(test)                                                      \
    cmocka_unit_test_setup_teardown(test, open_built_in, close_it)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_TABLES(test_verb_of_saying_is_found_by_lemma_and_part_of_speech),
        WITH_TABLES(test_hearer_denial_and_light_verbs_are_told_apart),
        WITH_TABLES(test_particle_makes_another_verb),
        WITH_TABLES(test_accusing_takes_a_party_and_what_it_is_accused_of),
        WITH_TABLES(test_rows_that_ask_for_more_come_first),
        WITH_TABLES(test_fixed_words_follow_their_head),
        WITH_TABLES(test_judging_and_taking_a_stand_are_apart),
        WITH_TABLES(test_every_row_of_the_stance_table_is_found),
        cmocka_unit_test(test_built_in_rows_are_those_of_the_tables),
        cmocka_unit_test(test_keys_of_issues_fold_case_accents_and_plural),
        WITH_TABLES(test_words_speak_for_their_issue),
        WITH_TABLES(test_names_of_states_weigh_nothing),
        cmocka_unit_test(test_rows_of_a_user_are_laid_over_the_tables),
        cmocka_unit_test(test_user_words_of_an_issue_are_keyed),
        cmocka_unit_test(test_bad_row_is_named_by_file_line_and_column),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
