/* help.h - what the program says of itself, from the tables of command.h. */
#ifndef RAPPORTEUR_CLI_HELP_H
#define RAPPORTEUR_CLI_HELP_H

#include <stdio.h>

#include "cli/command.h"

void help_overview(FILE *out);
void help_command(const struct command *command, FILE *out);

/* "rapporteur: X: is no command; did you mean Y?"; the status of usage. */
int help_unknown_command(const char *name);

#endif
