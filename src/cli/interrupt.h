/* interrupt.h - Ctrl-C and its kin, met by a thread that waits for them: it
 * lets the record that is being written be ended, removes the unfinished file,
 * and leaves with 128 and the signal's number. A second signal does not wait.
 */
#ifndef RAPPORTEUR_CLI_INTERRUPT_H
#define RAPPORTEUR_CLI_INTERRUPT_H

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>

#include "cli/output.h"

struct interrupt {
    pthread_t thread;
    pthread_mutex_t writing; /* held while a record is written */
    const struct output *output;
    sigset_t signals, before;
};

/* From here on signals end the run between two records. Call before any other
 * thread is started: they inherit what is blocked. False with a message. */
bool interrupt_begin(struct interrupt *interrupt, const struct output *output);
/* Signals act as before interrupt_begin. */
void interrupt_end(struct interrupt *interrupt);

void interrupt_hold(struct interrupt *interrupt);
void interrupt_let(struct interrupt *interrupt);

#endif
