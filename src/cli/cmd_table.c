#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/suggest.h"
#include "rapporteur.h"

enum { TABLES_MOST = 64 };

static void report(void *context, const char *text)
{
    (void)context;
    message("%s", text);
}

static int check(const char *folder)
{
    struct rapporteur_error err;
    size_t bad = 0;

    if (!rapporteur_tables_check(folder, report, NULL, &bad, &err)) {
        message("%s", err.message);
        return (int)err.kind;
    }
    return bad ? STATUS_USAGE : STATUS_OK;
}

static int fail(const char *name, const struct rapporteur_error *err)
{
    const char *names[TABLES_MOST], *near;
    size_t count = rapporteur_table_count();
    bool known = false;

    for (size_t i = 0; i < count && i < TABLES_MOST; i++) {
        names[i] = rapporteur_table_name(i);
        known = known || strcmp(names[i], name) == 0;
    }
    near = known ? NULL : suggest(name, strlen(name), names, count);
    if (near)
        message("%s: is no table; did you mean '%s'?", name, near);
    else
        message("%s", err->message);
    return (int)err->kind;
}

static int print(struct output *output, const char *name, const char *data_dir)
{
    struct rapporteur_buffer text;
    struct rapporteur_error err;
    int status = STATUS_OK;

    if (!rapporteur_table_print(name, data_dir, &text, &err))
        return fail(name, &err);
    output_write(output, text.bytes, text.size, &status);
    rapporteur_buffer_free(&text);
    return status;
}

static int list(struct output *output)
{
    int status = STATUS_OK;

    for (size_t i = 0; i < rapporteur_table_count() && !status; i++) {
        char line[256];
        int length =
            snprintf(line, sizeof line, "%-14s%s\n", rapporteur_table_name(i),
                     rapporteur_table_about(i));

        output_write(output, line, (size_t)length, &status);
    }
    return status;
}

static int run(const struct command *command, const struct arguments *args)
{
    struct output output;
    int status = STATUS_OK;

    (void)command;
    if (args->set[OPTION_CHECK])
        return check(args->value[OPTION_CHECK]);
    if (!output_open(&output, args->value[OPTION_OUTPUT]))
        return STATUS_SYSTEM;
    if (args->file_count == 0)
        status = list(&output);
    for (size_t i = 0; i < args->file_count && !status; i++)
        status = print(&output, args->file[i], args->value[OPTION_DATA]);
    if (!output_close(&output, status == STATUS_OK) && !status)
        status = STATUS_SYSTEM;
    return status;
}

const struct command command_table = {
    .name = "table",
    .arguments = "[NAME...]",
    .about = "print the program's own facts: states, groups, names, verbs",
    .text = "Without a NAME, the tables are listed. A table is lines of cells "
            "parted by tabs,\nunder a line with the names of the columns. Rows "
            "of your own, in a folder with\nfiles NAME.tsv, are laid over them "
            "by --data, here and in 'rapporteur read'.\n",
    .example = {{"rapporteur table", "which tables there are"},
                {"rapporteur table states", "one of them"},
                {"rapporteur table --data my/ names",
                 "with the rows of my/names.tsv over it"},
                {"rapporteur table --check my/",
                 "whether the rows in my/ are well formed"}},
    .option = {OPTION_CHECK, OPTION_DATA, OPTION_OUTPUT},
    .option_count = 3,
    .run = run,
};
