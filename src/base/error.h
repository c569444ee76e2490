/* error.h - why a call failed, and what the caller should do about it. */
#ifndef RAPPORTEUR_BASE_ERROR_H
#define RAPPORTEUR_BASE_ERROR_H

#include <stdbool.h>

/* The kind says who must act; the message says on what. */
enum error_kind {
    ERROR_NONE,
    ERROR_USAGE,  /* the user: wrong option or setting; stop */
    ERROR_INPUT,  /* the document: set it aside and go on with the next */
    ERROR_SYSTEM, /* the disk, network or database: stop, a later run may do */
};

struct error {
    enum error_kind kind;
    char message[512];
};

void error_set(struct error *err, enum error_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Record a failure and be false, in sight of compiler and analyser alike. */
#define error_fail(...) (error_set(__VA_ARGS__), false)

#endif
