/* message.h - the one way to standard error: "rapporteur: what, where, what to
 * do", one line each. */
#ifndef RAPPORTEUR_CLI_MESSAGE_H
#define RAPPORTEUR_CLI_MESSAGE_H

/* Write one line, whole: control characters in names become "?". */
void message(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
