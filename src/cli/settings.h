/* settings.h - options as the commands that read documents need them. */
#ifndef RAPPORTEUR_CLI_SETTINGS_H
#define RAPPORTEUR_CLI_SETTINGS_H

#include <stdbool.h>

#include "cli/command.h"
#include "cli/pipeline.h"

/* Read with what the options say and write what `pipeline` (its format and
 * rendering set) says: open library, input and output, run, close. The exit
 * status. */
int read_documents(const struct command *command, const struct arguments *args,
                   struct pipeline *pipeline);

#endif
