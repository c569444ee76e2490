#include "cli/help.h"

static int run(const struct command *command, const struct arguments *args)
{
    const struct command *topic = command;

    if (args->file_count == 0) {
        help_overview(stdout);
        return STATUS_OK;
    }
    topic = command_find(args->file[0]);
    if (!topic)
        return help_unknown_command(args->file[0]);
    help_command(topic, stdout);
    return STATUS_OK;
}

const struct command command_help = {
    .name = "help",
    .arguments = "[COMMAND]",
    .about = "how to use the program, or one of its commands",
    .text = "",
    .example = {{"rapporteur help read", "options and examples of a command"}},
    .run = run,
};
