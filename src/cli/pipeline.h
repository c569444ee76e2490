/* pipeline.h - many documents through several threads, out in the order in
 * which they came in.
 *
 * One thread takes documents from the input, `jobs` threads read and render
 * them, the caller's thread writes. A ring of slots bounds how many are in
 * flight, so memory does not grow with their number; the output is the same
 * bytes for every number of threads. */
#ifndef RAPPORTEUR_CLI_PIPELINE_H
#define RAPPORTEUR_CLI_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/output.h"
#include "cli/progress.h"
#include "rapporteur.h"

enum { JOBS_MOST = 256 };

struct pipeline {
    const struct rapporteur *library;
    struct rapporteur_input *input;
    struct rapporteur_read_options read;
    enum rapporteur_format format;
    struct rapporteur_render_options render;
    const char *between; /* written between two documents, or NULL */
    unsigned jobs;       /* 1 to JOBS_MOST */
    bool fail_fast;
    struct output *output;
    struct progress *progress;
};

/* Run until the input ends or the output fails; the exit status. Each document
 * that cannot be read is a message; nothing of it is written. *waiting tells
 * that the run was stopped while a thread still waits for input, which must
 * then not be freed: leave the program. */
int pipeline_run(const struct pipeline *pipeline, bool *waiting);

#endif
