#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rapporteur.h" /* and no other header of the project */

static const char TEXT[] =
    "A day of statements\n\n"
    "Cuba, on behalf of 62 countries, supported Chad on Thursday. The "
    "statement opposed unilateral sanctions.\n\n"
    "More than 80 countries supported Chad, the envoy said.\n";

static struct rapporteur_record *read_text(const struct rapporteur *library,
                                           const char *published)
{
    struct rapporteur_read_options options = {.published = published};
    struct rapporteur_reader *reader = rapporteur_reader_new(library);
    struct rapporteur_record *record = NULL;
    struct rapporteur_error err;

    if (!rapporteur_read_bytes(reader, TEXT, sizeof TEXT - 1, "news/cuba.txt",
                               &options, &record, &err))
        fail_msg("%s", err.message);
    rapporteur_reader_free(reader);
    return record;
}

static char *rendered(struct rapporteur_record *record,
                      enum rapporteur_format format,
                      struct rapporteur_render_options options)
{
    struct rapporteur_buffer buffer;
    struct rapporteur_error err;
    char *copy;

    assert_true(rapporteur_render(record, format, &options, &buffer, &err));
    assert_int_equal(strlen(buffer.bytes), buffer.size);
    copy = malloc(buffer.size + 1);
    assert_non_null(copy);
    memcpy(copy, buffer.bytes, buffer.size + 1);
    rapporteur_buffer_free(&buffer);
    return copy;
}

static void test_a_record_is_walked_from_its_document_to_its_words(void **state)
{
    struct rapporteur_record *record = read_text(*state, "2021-10-22");
    const struct rapporteur_view *view = rapporteur_view(record);
    const struct rapporteur_statement *first;

    assert_ptr_equal(view, rapporteur_view(record));
    assert_string_equal(view->doc, "cuba");
    assert_string_equal(view->source, "news/cuba.txt");
    assert_string_equal(view->published, "2021-10-22");
    assert_string_equal(view->text, TEXT);
    assert_int_equal(strlen(view->sha256), 64);
    assert_null(view->url);
    assert_true(view->statement_count >= 1);
    first = view->statement[0];
    assert_int_equal(first->id, 1);
    assert_true(first->evidence_count >= 1 && first->position_count >= 1);
    assert_true(first->evidence[0].text.end <= view->text_size);
    assert_string_equal(first->speaker[0], "CUB");
    assert_non_null(first->behalf);
    assert_int_equal(first->behalf->min, 62);
    assert_int_equal(first->session, RAPPORTEUR_UNKNOWN);
    assert_non_null(first->position[0]->why.rule);
    rapporteur_record_free(record);
}

static void test_the_four_formats_say_the_same_document(void **state)
{
    struct rapporteur_record *record = read_text(*state, NULL);
    char *json = rendered(record, RAPPORTEUR_JSON,
                          (struct rapporteur_render_options){.no_text = true});
    char *account = rendered(record, RAPPORTEUR_ACCOUNT,
                             (struct rapporteur_render_options){.width = 60});
    char *page = rendered(record, RAPPORTEUR_HTML,
                          (struct rapporteur_render_options){0});
    char *trees = rendered(record, RAPPORTEUR_CONLLU,
                           (struct rapporteur_render_options){0});

    assert_memory_equal(json, "{\"doc\": \"cuba\"", 14);
    assert_null(strstr(json, "\"text\""));
    assert_non_null(strstr(account, "Cuba (CUB) on behalf of 62 states"));
    assert_non_null(strstr(page, "<!doctype html>"));
    assert_non_null(strstr(page, "</html>\n"));
    assert_non_null(strstr(trees, "# text = A day of statements\n1\tA\t"));
    free(json);
    free(account);
    free(page);
    free(trees);
    rapporteur_record_free(record);
}

static void test_json_comes_back_as_a_record(void **state)
{
    struct rapporteur_record *record = read_text(*state, NULL), *back;
    struct rapporteur_render_options all = {.why = true};
    char *json = rendered(record, RAPPORTEUR_JSON, all), *again;
    struct rapporteur_buffer buffer;
    struct rapporteur_error err;

    assert_true(rapporteur_record_of_json(*state, json, strlen(json), "line 1",
                                          &back, &err));
    again = rendered(back, RAPPORTEUR_JSON, all);
    assert_string_equal(again, json);
    assert_false(
        rapporteur_render(back, RAPPORTEUR_CONLLU, NULL, &buffer, &err));
    assert_int_equal(err.kind, RAPPORTEUR_USAGE);
    assert_false(
        rapporteur_record_of_json(*state, "{}", 2, "line 2", &back, &err));
    assert_int_equal(err.kind, RAPPORTEUR_INPUT);
    assert_non_null(strstr(err.message, "line 2: "));
    free(json);
    free(again);
    rapporteur_record_free(record);
    rapporteur_record_free(back);
}

static void test_errors_are_values_with_the_one_who_must_act(void **state)
{
    struct rapporteur_reader *reader = rapporteur_reader_new(*state);
    struct rapporteur_options options = {.model_path = "no/such.model"};
    struct rapporteur_read_options wrong = {.published = "yesterday"};
    struct rapporteur_read_options small = {.max_text = 10};
    struct rapporteur_record *record = NULL;
    struct rapporteur *other = NULL;
    struct rapporteur_error err;

    assert_false(
        rapporteur_read_bytes(reader, "", 0, "x.txt", NULL, &record, &err));
    assert_int_equal(err.kind, RAPPORTEUR_INPUT);
    assert_non_null(strstr(err.message, "x.txt: "));
    assert_false(rapporteur_read_bytes(reader, TEXT, sizeof TEXT - 1, "x.txt",
                                       &small, &record, &err));
    assert_int_equal(err.kind, RAPPORTEUR_INPUT);
    assert_false(rapporteur_read_bytes(reader, TEXT, sizeof TEXT - 1, "x.txt",
                                       &wrong, &record, &err));
    assert_int_equal(err.kind, RAPPORTEUR_USAGE);
    assert_false(
        rapporteur_read_file(reader, "no/such.txt", NULL, &record, &err));
    assert_int_equal(err.kind, RAPPORTEUR_INPUT);
    assert_false(rapporteur_open(&options, &other, &err));
    assert_int_equal(err.kind, RAPPORTEUR_SYSTEM);
    assert_non_null(strstr(err.message, "no/such.model"));
    assert_null(record);
    assert_null(other);
    rapporteur_reader_free(reader);
    rapporteur_close(NULL);
    rapporteur_record_free(NULL);
}

static void *read_in_thread(void *context)
{
    struct rapporteur_record *record = read_text(context, "2021-10-22");
    char *json = rendered(record, RAPPORTEUR_JSON,
                          (struct rapporteur_render_options){.why = true});

    rapporteur_record_free(record);
    return json;
}

static void test_threads_share_a_library_and_agree(void **state)
{
    pthread_t thread[4];
    void *json[4];

    for (size_t i = 0; i < 4; i++)
        assert_int_equal(
            pthread_create(&thread[i], NULL, read_in_thread, *state), 0);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(pthread_join(thread[i], &json[i]), 0);
        assert_string_equal(json[i], json[0]);
    }
    for (size_t i = 0; i < 4; i++)
        free(json[i]);
}

static void test_what_is_less_sure_can_be_left_out(void **state)
{
    struct rapporteur_read_options options = {.min_confidence = 1.1};
    struct rapporteur_reader *reader = rapporteur_reader_new(*state);
    struct rapporteur_record *record;
    struct rapporteur_error err;

    assert_true(rapporteur_read_bytes(reader, TEXT, sizeof TEXT - 1, "x.txt",
                                      &options, &record, &err));
    assert_int_equal(rapporteur_view(record)->statement_count, 0);
    assert_int_equal(rapporteur_view(record)->tally_count, 0);
    rapporteur_record_free(record);
    rapporteur_reader_free(reader);
}

static void test_versions_name_program_model_and_tables(void **state)
{
    struct rapporteur_versions alone = rapporteur_versions(NULL);
    struct rapporteur_versions all = rapporteur_versions(*state);
    struct rapporteur_record *record = read_text(*state, NULL);
    const struct rapporteur_view *view = rapporteur_view(record);

    assert_string_equal(alone.program, all.program);
    assert_string_equal(alone.tables, all.tables);
    assert_null(alone.model);
    assert_non_null(strstr(all.model_licence, "CC BY-SA 4.0"));
    assert_string_equal(view->program, all.program);
    assert_string_equal(view->model, all.model);
    assert_string_equal(view->tables, all.tables);
    assert_int_equal(strlen(all.tables), 12);
    rapporteur_record_free(record);
}

static void test_a_users_rows_are_in_the_version_and_the_record(void **state)
{
    char folder[] = "/tmp/rapporteur.XXXXXX", path[64];
    struct rapporteur_options options = {.data_dir = folder};
    struct rapporteur *library;
    struct rapporteur_buffer table;
    struct rapporteur_error err;
    size_t bad = 0;
    FILE *file;

    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/reporting.tsv", folder);
    assert_true(rapporteur_table_print("reporting", NULL, &table, &err));
    file = fopen(path, "w");
    assert_non_null(file);
    fwrite(table.bytes, 1, table.size, file);
    assert_int_equal(fclose(file), 0);
    rapporteur_buffer_free(&table);
    if (!rapporteur_tables_check(folder, NULL, NULL, &bad, &err))
        fail_msg("%s", err.message);
    assert_int_equal(bad, 0);
    assert_true(rapporteur_open(&options, &library, &err));
    assert_int_equal(strlen(rapporteur_versions(library).tables), 25);
    rapporteur_close(library);
    assert_int_equal(remove(path), 0);
    assert_int_equal(remove(folder), 0);
}

static void test_tables_are_listed_and_printed(void **state)
{
    struct rapporteur_buffer table;
    struct rapporteur_error err;
    char name[32];

    assert_true(rapporteur_table_count() >= 6);
    for (size_t i = 0; i < rapporteur_table_count(); i++) {
        assert_true(rapporteur_table_print(rapporteur_table_name(i), NULL,
                                           &table, &err));
        assert_non_null(memchr(table.bytes, '\t', table.size));
        rapporteur_buffer_free(&table);
        assert_true(strlen(rapporteur_table_about(i)) > 10);
    }
    assert_false(rapporteur_table_print("stats", NULL, &table, &err));
    assert_int_equal(err.kind, RAPPORTEUR_USAGE);
    assert_int_equal(rapporteur_code_name(*state, "CUB", name, sizeof name), 4);
    assert_string_equal(name, "Cuba");
    assert_int_equal(rapporteur_code_name(*state, "XYZ", name, sizeof name), 0);
}

static int set_up(void **state)
{
    struct rapporteur_error err;

    if (!rapporteur_open(NULL, (struct rapporteur **)state, &err)) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    return 0;
}

static int tear_down(void **state)
{
    rapporteur_close(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            test_a_record_is_walked_from_its_document_to_its_words),
        cmocka_unit_test(test_the_four_formats_say_the_same_document),
        cmocka_unit_test(test_json_comes_back_as_a_record),
        cmocka_unit_test(test_errors_are_values_with_the_one_who_must_act),
        cmocka_unit_test(test_threads_share_a_library_and_agree),
        cmocka_unit_test(test_what_is_less_sure_can_be_left_out),
        cmocka_unit_test(test_versions_name_program_model_and_tables),
        cmocka_unit_test(test_a_users_rows_are_in_the_version_and_the_record),
        cmocka_unit_test(test_tables_are_listed_and_printed),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
