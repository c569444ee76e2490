#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "base/symbols.h"

static void test_arena_memory_is_zeroed_and_apart(void **state)
{
    struct arena arena = {0};
    char *first = arena_alloc(&arena, 100, 1);
    char *large = arena_alloc(&arena, 1, 1 << 20);
    char *last = arena_alloc(&arena, 100, 1);

    (void)state;
    for (int i = 0; i < 100; i++)
        assert_int_equal(first[i] | last[i], 0);
    memset(first, 1, 100);
    memset(large, 2, 1 << 20);
    memset(last, 3, 100);
    assert_int_equal(first[99], 1);
    assert_int_equal(large[(1 << 20) - 1], 2);
    arena_free(&arena);
    assert_null(arena.newest);
}

static void test_grown_arrays_keep_their_content(void **state)
{
    struct arena arena = {0};
    uint32_t capacity = 0, count = 0;
    int *numbers = NULL;

    (void)state;
    while (count < 1000) {
        if (count == capacity)
            numbers = arena_grow(&arena, numbers, &capacity, sizeof *numbers);
        numbers[count] = (int)count;
        count++;
    }
    for (uint32_t i = 0; i < count; i++)
        assert_int_equal(numbers[i], i);
    arena_free(&arena);
}

static void test_equal_strings_share_an_id(void **state)
{
    struct arena arena = {0};
    struct symbols symbols = {.arena = &arena};
    uint32_t geneva = symbols_intern(&symbols, STR("Geneva"));

    (void)state;
    for (int i = 0; i < 1000; i++) {
        char name[16];
        int len = snprintf(name, sizeof name, "n%d", i);

        symbols_intern(&symbols, (struct str){name, (size_t)len});
    }
    assert_int_equal(symbols_intern(&symbols, STR("Geneva")), geneva);
    assert_int_equal(symbols.count, 1001);
    assert_true(str_equal(symbols_text(&symbols, geneva), STR("Geneva")));
    arena_free(&arena);
}

static void test_days_count_from_1970_and_back(void **state)
{
    static const struct {
        struct date date;
        int32_t days;
        int weekday;
    } KNOWN[] = {
        {{1970, 1, 1}, 0, 3},       {{1969, 12, 31}, -1, 2},
        {{2021, 10, 22}, 18922, 4}, {{2000, 2, 29}, 11016, 1},
        {{1945, 6, 26}, -8955, 1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++) {
        struct date back = date_of_days(KNOWN[i].days);

        assert_int_equal(date_days(KNOWN[i].date), KNOWN[i].days);
        assert_int_equal(date_weekday(KNOWN[i].date), KNOWN[i].weekday);
        assert_int_equal(back.year, KNOWN[i].date.year);
        assert_int_equal(back.month, KNOWN[i].date.month);
        assert_int_equal(back.day, KNOWN[i].date.day);
    }
}

static void test_only_days_that_exist_are_dates(void **state)
{
    char text[DATE_TEXT_SIZE];

    (void)state;
    assert_true(date_known(date_of_iso(STR("2024-02-29"))));
    assert_false(date_known(date_of_iso(STR("2023-02-29"))));
    assert_false(date_known(date_of_iso(STR("2023-13-01"))));
    assert_false(date_known(date_of_iso(STR("2023-1-01"))));
    assert_false(date_known(date_of_iso(STR(""))));
    date_format(date_of_iso(STR("1999-12-31T23:59:59Z")), text);
    assert_string_equal(text, "1999-12-31");
}

static void test_errors_are_cut_to_their_room(void **state)
{
    struct error err = {0};
    char name[2000];

    (void)state;
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    assert_false(error_fail(&err, ERROR_INPUT, "%s: too long", name));
    assert_int_equal(err.kind, ERROR_INPUT);
    assert_int_equal(strlen(err.message), sizeof err.message - 1);
}

static void test_a_cut_takes_its_mark_along(void **state)
{
    struct str rest = STR("a||b");

    (void)state;
    assert_true(str_equal(str_cut(&rest, '|'), STR("a")));
    assert_true(str_equal(str_cut(&rest, '|'), STR("")));
    assert_true(str_equal(rest, STR("b")));
    assert_true(str_equal(str_cut(&rest, '|'), STR("b")));
    assert_int_equal(rest.len, 0);
    assert_int_equal(str_cut(&rest, '|').len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arena_memory_is_zeroed_and_apart),
        cmocka_unit_test(test_grown_arrays_keep_their_content),
        cmocka_unit_test(test_equal_strings_share_an_id),
        cmocka_unit_test(test_days_count_from_1970_and_back),
        cmocka_unit_test(test_only_days_that_exist_are_dates),
        cmocka_unit_test(test_errors_are_cut_to_their_room),
        cmocka_unit_test(test_a_cut_takes_its_mark_along),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
