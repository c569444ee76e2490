#include "cli/interrupt.h"

#include <string.h>
#include <unistd.h>

#include "cli/message.h"

enum { STATUS_SIGNAL = 128 };

/* After the first signal the thread waits for the record's end, and the second
 * finds nobody who waits for signals: it ends the process by itself. */
static void *wait_for_signal(void *context)
{
    struct interrupt *interrupt = context;
    int number = 0;

    if (sigwait(&interrupt->signals, &number) != 0)
        return NULL;
    pthread_sigmask(SIG_UNBLOCK, &interrupt->signals, NULL);
    pthread_mutex_lock(&interrupt->writing);
    output_abandon(interrupt->output);
    _exit(STATUS_SIGNAL + number);
}

bool interrupt_begin(struct interrupt *interrupt, const struct output *output)
{
    int cause;

    interrupt->output = output;
    pthread_mutex_init(&interrupt->writing, NULL);
    sigemptyset(&interrupt->signals);
    sigaddset(&interrupt->signals, SIGINT);
    sigaddset(&interrupt->signals, SIGTERM);
    sigaddset(&interrupt->signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &interrupt->signals, &interrupt->before);
    cause =
        pthread_create(&interrupt->thread, NULL, wait_for_signal, interrupt);
    if (cause == 0)
        return true;
    pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
    message("cannot start a thread: %s; end other programs and run again",
            strerror(cause));
    return false;
}

void interrupt_end(struct interrupt *interrupt)
{
    pthread_cancel(interrupt->thread);
    pthread_join(interrupt->thread, NULL);
    pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
}

void interrupt_hold(struct interrupt *interrupt)
{
    pthread_mutex_lock(&interrupt->writing);
}

void interrupt_let(struct interrupt *interrupt)
{
    pthread_mutex_unlock(&interrupt->writing);
}
