/* terminal.h - what the terminal can show. */
#ifndef RAPPORTEUR_CLI_TERMINAL_H
#define RAPPORTEUR_CLI_TERMINAL_H

#include <stdbool.h>

/* Columns for running text on `fd`: $COLUMNS, else the terminal's, else 80;
 * not more than can be read well. */
unsigned terminal_width(int fd);

/* Whether to colour what goes to `fd`; `when` is auto (or NULL), always or
 * never. auto asks for a terminal, $NO_COLOR and $TERM. */
bool terminal_color(int fd, const char *when);

#endif
