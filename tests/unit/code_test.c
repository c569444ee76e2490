/* What the coder finds in hand-checked trees, case by case: each folder of
 * tests/golden with an input.conllu and an expected.statements.
 *
 * RAPPORTEUR_UPDATE=1 writes what is found; a person reads it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "code/statements.h"
#include "code/vocabulary.h"
#include "names/gazetteer.h"
#include "parse/conllu_read.h"

enum { OUT_MAX = 1 << 16, PATH_MAX_HERE = 512 };

struct world {
    struct arena arena;
    struct gazetteer *gazetteer;
    struct vocabulary *vocabulary;
    struct conllu conllu;
    struct names names;
    struct reading reading;
    struct statements found;
};

struct text {
    char bytes[OUT_MAX];
    size_t length;
};

__attribute__((format(printf, 2, 3))) static void print(struct text *out,
                                                        const char *format, ...)
{
    va_list args;
    int n;

    va_start(args, format);
    n = vsnprintf(out->bytes + out->length, OUT_MAX - out->length, format,
                  args);
    va_end(args);
    assert_true(n >= 0 && (size_t)n < OUT_MAX - out->length);
    out->length += (size_t)n;
}

static void open_world(struct world *w, struct str conllu, const char *name,
                       struct date published)
{
    struct error err = {0};

    *w = (struct world){0};
    if (!gazetteer_open(NULL, &w->gazetteer, &err) ||
        !vocabulary_open(NULL, &w->vocabulary, &err) ||
        !conllu_read(conllu, name, &w->arena, &w->conllu, &err))
        fail_msg("%s", err.message);
    w->conllu.doc.published = published;
    w->names = names_find(&w->conllu.doc, &w->conllu.tokens, &w->conllu.trees,
                          w->gazetteer, &w->arena);
    w->reading =
        (struct reading){&w->conllu.doc, &w->conllu.tokens, &w->conllu.trees,
                         &w->names,      w->vocabulary,     &w->arena};
    w->found = code_statements(&w->reading);
}

static void close_world(struct world *w)
{
    vocabulary_close(w->vocabulary);
    gazetteer_close(w->gazetteer);
    arena_free(&w->arena);
}

static void print_actors(struct text *out, const struct world *w,
                         const struct actor_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        print(out, "%s" STR_FORMAT, i ? "+" : "",
              STR_ARGS(w->names.actor[list->at[i]].code));
    if (list->count == 0)
        print(out, "-");
}

static void print_number(struct text *out, int32_t number)
{
    if (number == NUMBER_NONE)
        print(out, "?");
    else
        print(out, "%d", number);
}

static void print_words(struct text *out, const struct world *w, uint32_t first,
                        uint32_t end)
{
    const struct token *at = w->conllu.tokens.at;
    struct span span = {0, 0};

    if (first < end)
        span = (struct span){at[first].span.begin, at[end - 1].span.end};
    print(out, "\"" STR_FORMAT "\"",
          STR_ARGS(span_text(w->conllu.doc.text, span)));
}

static void print_sentence(struct text *out, const struct world *w,
                           uint32_t sentence)
{
    const struct sentence *s = &w->conllu.tokens.sentence[sentence];

    print_words(out, w, s->first, s->end);
}

static void print_behalf(struct text *out, const struct world *w,
                         const struct behalf *behalf)
{
    if (!behalf->present)
        return;
    print(out, " for ");
    print_number(out, behalf->bounds.min);
    print(out, "/");
    print_number(out, behalf->bounds.max);
    if (behalf->bounds.approx != NUMBER_NONE)
        print(out, " about %d", behalf->bounds.approx);
    print(out, " members ");
    print_actors(out, w, &behalf->members);
    print(out, " groups ");
    print_actors(out, w, &behalf->groups);
}

static void print_statement(struct text *out, const struct world *w,
                            const struct statement *s)
{
    char day[DATE_TEXT_SIZE];

    print(out, "%s ", statement_kind_name(s->kind));
    print_actors(out, w, &s->speaker);
    if (s->spokesperson != ACTOR_NONE)
        print(out, " by " STR_FORMAT,
              STR_ARGS(w->names.actor[s->spokesperson].code));
    print_behalf(out, w, &s->behalf);
    if (date_known(s->date)) {
        date_format(s->date, day);
        print(out, " on %s", day);
    }
    print(out, "\n");
    for (uint32_t i = 0; i < s->position_count; i++) {
        const struct position *p = &s->position[i];

        print(out, "  %s ", stance_name(p->stance));
        print_actors(out, w, &p->target);
        print(out, " by ");
        print_words(out, w, p->reason.first, p->reason.end);
        print(out, "\n");
    }
    for (uint32_t i = 0; i < s->sentence_count; i++) {
        print(out, "  in ");
        print_sentence(out, w, s->sentence[i]);
        print(out, "\n");
    }
}

static struct str read_file(const char *path, struct arena *arena)
{
    FILE *file = fopen(path, "rb");
    char *bytes = arena_alloc(arena, OUT_MAX, 1);
    size_t length = 0;

    if (file) {
        length = fread(bytes, 1, OUT_MAX - 1, file);
        fclose(file);
    }
    return (struct str){bytes, length};
}

static void check_case(const char *name, struct date published)
{
    static struct text out;
    struct arena arena = {0};
    char path[PATH_MAX_HERE];
    const char *source = getenv("RAPPORTEUR_SOURCE");
    struct str conllu, expected;
    struct world w;
    FILE *file;

    snprintf(path, sizeof path, "%s/tests/golden/%s/input.conllu",
             source ? source : ".", name);
    conllu = read_file(path, &arena);
    assert_true(conllu.len > 0);
    open_world(&w, conllu, name, published);
    assert_true(statements_check(&w.found, &w.reading));
    out.length = 0;
    print(&out, "%s", "");
    for (uint32_t i = 0; i < w.found.count; i++)
        print_statement(&out, &w, &w.found.at[i]);
    snprintf(path, sizeof path, "%s/tests/golden/%s/expected.statements",
             source ? source : ".", name);
    if (getenv("RAPPORTEUR_UPDATE") && (file = fopen(path, "wb"))) {
        fwrite(out.bytes, 1, out.length, file);
        fclose(file);
    }
    expected = read_file(path, &arena);
    if (!str_equal(expected, (struct str){out.bytes, out.length}))
        fail_msg("%s: found\n%s\nexpected\n" STR_FORMAT, name, out.bytes,
                 STR_ARGS(expected));
    close_world(&w);
    arena_free(&arena);
}

#define PUBLISHED ((struct date){2023, 11, 8})
#define CASE(name)                                                             \
    static void test_##name(void **state)                                      \
    {                                                                          \
        (void)state;                                                           \
        check_case(#name, PUBLISHED);                                          \
    }

CASE(joint_statement_goes_on)
CASE(silence_and_drafts_say_nothing)
CASE(supported_and_opposed)
CASE(passive_agents)
CASE(quotation_before_its_source)
CASE(several_stands_in_a_sentence)
CASE(denial_within_a_report)
CASE(joint_issuers)
CASE(signatories_after_a_word)
CASE(signatories_at_the_end)
CASE(signatories_in_columns)
CASE(sizes_and_signers)
CASE(announced_by_several)
CASE(on_their_behalf)
CASE(sets_beside_one_another)
CASE(alignment_makes_members)
CASE(aligned_in_a_list)
CASE(repeats_a_call)
CASE(owner_named_before)
CASE(counted_sets)
CASE(who_reacts_is_no_author)
CASE(who_suffers_is_no_target)
CASE(words_that_take_no_stand)
CASE(judged_in_own_words)
CASE(asides_and_things)

static void test_names_of_stances_and_kinds_are_the_guides(void **state)
{
    (void)state;
    assert_string_equal(stance_name(STANCE_SUPPORT), "support");
    assert_string_equal(stance_name(STANCE_ABSTAIN), "abstain");
    assert_string_equal(statement_kind_name(STATEMENT_NATIONAL), "national");
    assert_string_equal(statement_kind_name(STATEMENT_AGGREGATE), "aggregate");
}

/* What statements_check refuses: a bare report beside a stand. */
static void test_a_bare_report_stands_alone(void **state)
{
    static const char conllu[] =
        "1\tChile\tChile\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
        "2\tcondemned\tcondemn\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "3\tPeru\tPeru\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No\n"
        "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
    struct position two[2];
    struct world w;

    (void)state;
    open_world(&w, str_of(conllu), "inline", DATE_UNKNOWN);
    assert_int_equal(w.found.count, 1);
    assert_true(statements_check(&w.found, &w.reading));
    two[0] = two[1] = w.found.at[0].position[0];
    two[1].stance = STANCE_STATE;
    w.found.at[0].position = two;
    w.found.at[0].position_count = 2;
    assert_false(statements_check(&w.found, &w.reading));
    close_world(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_joint_statement_goes_on),
        cmocka_unit_test(test_silence_and_drafts_say_nothing),
        cmocka_unit_test(test_supported_and_opposed),
        cmocka_unit_test(test_passive_agents),
        cmocka_unit_test(test_quotation_before_its_source),
        cmocka_unit_test(test_several_stands_in_a_sentence),
        cmocka_unit_test(test_denial_within_a_report),
        cmocka_unit_test(test_joint_issuers),
        cmocka_unit_test(test_signatories_after_a_word),
        cmocka_unit_test(test_signatories_at_the_end),
        cmocka_unit_test(test_signatories_in_columns),
        cmocka_unit_test(test_sizes_and_signers),
        cmocka_unit_test(test_announced_by_several),
        cmocka_unit_test(test_on_their_behalf),
        cmocka_unit_test(test_sets_beside_one_another),
        cmocka_unit_test(test_alignment_makes_members),
        cmocka_unit_test(test_aligned_in_a_list),
        cmocka_unit_test(test_repeats_a_call),
        cmocka_unit_test(test_owner_named_before),
        cmocka_unit_test(test_counted_sets),
        cmocka_unit_test(test_who_reacts_is_no_author),
        cmocka_unit_test(test_who_suffers_is_no_target),
        cmocka_unit_test(test_words_that_take_no_stand),
        cmocka_unit_test(test_judged_in_own_words),
        cmocka_unit_test(test_asides_and_things),
        cmocka_unit_test(test_names_of_stances_and_kinds_are_the_guides),
        cmocka_unit_test(test_a_bare_report_stands_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
