/* output.h - where records go: standard output, or a file that appears only
 * when all is written. Whole records or nothing: see output_write. */
#ifndef RAPPORTEUR_CLI_OUTPUT_H
#define RAPPORTEUR_CLI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

enum { OUTPUT_PATH_MOST = 4096 };

struct output {
    int fd;
    const char *path;                 /* for people; NULL: standard output */
    char temporary[OUTPUT_PATH_MOST]; /* beside `path`, or empty */
};

/* Open `path`, or standard output if it is NULL. A file gets its name in
 * output_close; a device or pipe is written at once. False and a message where
 * that cannot be. */
bool output_open(struct output *output, const char *path);

/* Write all of it. False where the output has failed: a closed pipe without a
 * word (*status is STATUS_PIPE), else with a message (STATUS_SYSTEM), and what
 * was written of these bytes to a file is taken back. */
bool output_write(struct output *output, const char *bytes, size_t size,
                  int *status);

/* Give the file its name if `keep`, else remove it. False and a message where
 * what was written cannot be kept. */
bool output_close(struct output *output, bool keep);

/* Remove the unfinished file; for signal time, calls nothing else. */
void output_abandon(const struct output *output);

#endif
