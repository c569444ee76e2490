#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/help.h"

const struct command *const commands[] = {
    &command_read, &command_parse,   &command_table,
    &command_help, &command_version, &command_completion,
};
const size_t command_count = sizeof commands / sizeof(void *);

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < command_count; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct arguments args;

    if (!arguments_parse(command, argc, argv, &args))
        return STATUS_USAGE;
    if (args.set[OPTION_HELP]) {
        help_command(command, stdout);
        return STATUS_OK;
    }
    return command->run(command, &args);
}

static bool is_one_of(const char *word, const char *a, const char *b)
{
    return strcmp(word, a) == 0 || strcmp(word, b) == 0;
}

int command_main(int argc, char **argv)
{
    const struct command *command;

    if (argc < 2) {
        help_overview(stderr);
        return STATUS_USAGE;
    }
    if (is_one_of(argv[1], "--help", "-h"))
        return run_command(&command_help, argc - 2, argv + 2);
    if (is_one_of(argv[1], "--version", "-V"))
        return run_command(&command_version, argc - 2, argv + 2);
    command = command_find(argv[1]);
    if (!command)
        return help_unknown_command(argv[1]);
    return run_command(command, argc - 2, argv + 2);
}
