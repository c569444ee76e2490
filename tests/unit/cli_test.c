#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/suggest.h"
#include "cli/terminal.h"

enum { WORDS_MOST = 16, TEXT_MOST = 32 * 1024 };

static const char *const NAMES[] = {"read", "parse", "table", "help"};

static const char *near(const char *word)
{
    return suggest(word, strlen(word), NAMES, sizeof NAMES / sizeof *NAMES);
}

static void test_a_slip_finds_what_was_meant(void **state)
{
    (void)state;
    assert_string_equal(near("raed"), "read");
    assert_string_equal(near("rea"), "read");
    assert_string_equal(near("reads"), "read");
    assert_string_equal(near("prase"), "parse");
    assert_string_equal(near("tabel"), "table");
    assert_null(near("correct"));
    assert_null(near(""));
    assert_null(near("a word that is longer than any name could ever be"));
}

/* Parse `line`, cut at blanks; the words stay in `words`. */
static bool parse(const struct command *command, const char *line,
                  struct arguments *args)
{
    static char text[256];
    static char *words[WORDS_MOST];
    int count = 0;
    char *rest, *word;

    snprintf(text, sizeof text, "%s", line);
    for (word = strtok_r(text, " ", &rest); word && count < WORDS_MOST;
         word = strtok_r(NULL, " ", &rest))
        words[count++] = word;
    return arguments_parse(command, count, words, args);
}

static void test_options_and_files_may_stand_in_any_order(void **state)
{
    struct arguments args;

    (void)state;
    assert_true(parse(&command_read,
                      "a.txt --json -j4 b.txt -o out --published=2021-10-22 - "
                      "-- --why",
                      &args));
    assert_true(args.set[OPTION_JSON]);
    assert_false(args.set[OPTION_WHY]);
    assert_string_equal(args.value[OPTION_JOBS], "4");
    assert_string_equal(args.value[OPTION_OUTPUT], "out");
    assert_string_equal(args.value[OPTION_PUBLISHED], "2021-10-22");
    assert_int_equal(args.file_count, 4);
    assert_string_equal(args.file[0], "a.txt");
    assert_string_equal(args.file[1], "b.txt");
    assert_string_equal(args.file[2], "-");
    assert_string_equal(args.file[3], "--why");
}

static void test_wrong_options_are_refused(void **state)
{
    static const char *const LINES[] = {"--jsn",      "--json=yes", "-x",
                                        "-j",         "--color=x",  "--check d",
                                        "--published"};
    struct arguments args;

    (void)state;
    for (size_t i = 0; i < sizeof LINES / sizeof *LINES; i++)
        assert_false(parse(&command_read, LINES[i], &args));
    assert_false(parse(&command_table, "--json", &args));
}

/* What `print` writes, with a NUL behind it. */
static char *printed(void (*print)(FILE *out, const struct command *command),
                     const struct command *command)
{
    static char text[TEXT_MOST];
    FILE *out = fmemopen(text, sizeof text, "w");

    assert_non_null(out);
    print(out, command);
    fclose(out);
    return text;
}

static void print_help(FILE *out, const struct command *command)
{
    help_command(command, out);
}

static void test_help_names_every_option_within_eighty_columns(void **state)
{
    (void)state;
    for (size_t i = 0; i < command_count; i++) {
        char *text = printed(print_help, commands[i]), *rest, *line;

        for (int k = 0; k < OPTION_COUNT; k++) {
            char name[64];

            snprintf(name, sizeof name, "--%s", option_rows[k].name);
            if (command_has(commands[i], (enum option_id)k))
                assert_non_null(strstr(text, name));
        }
        assert_non_null(commands[i]->example[0].line);
        for (line = strtok_r(text, "\n", &rest); line;
             line = strtok_r(NULL, "\n", &rest))
            assert_in_range(strlen(line), 0, 82);
    }
}

static void test_every_option_belongs_to_a_command(void **state)
{
    (void)state;
    for (int k = 0; k < OPTION_COUNT; k++) {
        bool used = false;

        assert_non_null(option_rows[k].name);
        assert_int_equal(option_rows[k].argument != NULL,
                         option_rows[k].kind != OPTION_FLAG);
        for (size_t i = 0; i < command_count; i++)
            used = used || command_has(commands[i], (enum option_id)k);
        assert_true(used);
    }
}

static void test_output_appears_only_when_it_is_kept(void **state)
{
    char folder[] = "/tmp/rapporteur.XXXXXX", path[64];
    struct output output;
    int status = STATUS_OK;

    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/out", folder);
    assert_true(output_open(&output, path));
    assert_true(output_write(&output, "word\n", 5, &status));
    assert_int_equal(access(path, F_OK), -1);
    assert_true(output_close(&output, false));
    assert_int_equal(access(path, F_OK), -1);
    assert_true(output_open(&output, path));
    assert_true(output_write(&output, "word\n", 5, &status));
    assert_true(output_close(&output, true));
    assert_int_equal(access(path, F_OK), 0);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0); /* nothing else was left */
}

static void test_output_that_fails_says_whose_fault_it_is(void **state)
{
    struct output output = {.fd = -1};
    int status = STATUS_OK, ends[2];

    (void)state;
    assert_false(output_write(&output, "x", 1, &status));
    assert_int_equal(status, STATUS_SYSTEM);
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    output.fd = ends[1];
    signal(SIGPIPE, SIG_IGN);
    assert_false(output_write(&output, "x", 1, &status));
    assert_int_equal(status, STATUS_PIPE);
    close(ends[1]);
}

static void test_time_left_is_told_in_fitting_units(void **state)
{
    char text[32];

    (void)state;
    progress_duration(12.2, text, sizeof text);
    assert_string_equal(text, "12 s");
    progress_duration(600, text, sizeof text);
    assert_string_equal(text, "10 min");
    progress_duration(7800, text, sizeof text);
    assert_string_equal(text, "2 h 10 min");
}

static void test_width_and_colour_follow_the_environment(void **state)
{
    int nowhere = open("/dev/null", O_RDONLY);

    (void)state;
    setenv("COLUMNS", "62", 1);
    assert_int_equal(terminal_width(nowhere), 62);
    setenv("COLUMNS", "9", 1);
    assert_int_equal(terminal_width(nowhere), 40);
    setenv("COLUMNS", "500", 1);
    assert_int_equal(terminal_width(nowhere), 100);
    unsetenv("COLUMNS");
    assert_int_equal(terminal_width(nowhere), 80);
    assert_true(terminal_color(nowhere, "always"));
    assert_false(terminal_color(nowhere, "never"));
    assert_false(terminal_color(nowhere, NULL)); /* no terminal */
    close(nowhere);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_slip_finds_what_was_meant),
        cmocka_unit_test(test_options_and_files_may_stand_in_any_order),
        cmocka_unit_test(test_wrong_options_are_refused),
        cmocka_unit_test(test_help_names_every_option_within_eighty_columns),
        cmocka_unit_test(test_every_option_belongs_to_a_command),
        cmocka_unit_test(test_output_appears_only_when_it_is_kept),
        cmocka_unit_test(test_output_that_fails_says_whose_fault_it_is),
        cmocka_unit_test(test_time_left_is_told_in_fitting_units),
        cmocka_unit_test(test_width_and_colour_follow_the_environment),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
