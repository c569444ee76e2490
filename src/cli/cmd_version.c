#include <stdio.h>

#include "cli/command.h"
#include "rapporteur.h"

static void print(const struct rapporteur_versions *versions,
                  const char *problem)
{
    printf("rapporteur %s\n", versions->program);
    if (versions->model)
        printf("model %s\n", versions->model);
    else
        printf("model not found: %s\n", problem);
    printf("tables %s\n\n", versions->tables);
    puts("Program and tables: Apache License 2.0.");
    if (versions->model_licence)
        printf("Model: %s\n", versions->model_licence);
}

static int run(const struct command *command, const struct arguments *args)
{
    struct rapporteur_options options = {args->value[OPTION_MODEL],
                                         args->value[OPTION_DATA]};
    struct rapporteur *library = NULL;
    struct rapporteur_error err = {0};
    struct rapporteur_versions versions;

    (void)command;
    rapporteur_open(&options, &library, &err);
    versions = rapporteur_versions(library);
    print(&versions, err.message);
    rapporteur_close(library);
    return STATUS_OK;
}

const struct command command_version = {
    .name = "version",
    .arguments = "",
    .about = "the versions of program, model and tables, and their licences",
    .text = "",
    .example = {{"rapporteur version", "the same as rapporteur --version"}},
    .option = {OPTION_DATA, OPTION_MODEL},
    .option_count = 2,
    .run = run,
};
