/* rapporteur.h - read who said what, on whose behalf, from documents.
 *
 * The one public header of librapporteur. Errors are values; nothing prints or
 * exits. A `struct rapporteur` is read-only after rapporteur_open and may be
 * used by many threads; each thread has a `struct rapporteur_reader` of its
 * own. All text is UTF-8; all offsets are bytes, half open. */
#ifndef RAPPORTEUR_H
#define RAPPORTEUR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The kind says who must act, and is the exit status of the program. */
enum rapporteur_error_kind {
    RAPPORTEUR_OK = 0,
    RAPPORTEUR_INPUT = 1,  /* this document could not be read; go on */
    RAPPORTEUR_USAGE = 2,  /* an option or setting is wrong */
    RAPPORTEUR_SYSTEM = 3, /* disk, memory, model file: a later run may do */
};

struct rapporteur_error {
    enum rapporteur_error_kind kind;
    char message[512]; /* one line: what, where, what to do */
};

/* Where model and tables come from. Zeroed: the built-in choice. */
struct rapporteur_options {
    const char *model_path; /* NULL: $RAPPORTEUR_MODEL, else the installed one */
    const char *data_dir;   /* NULL: the built-in tables alone */
};

struct rapporteur;        /* model and tables */
struct rapporteur_reader; /* one thread's working memory */
struct rapporteur_record; /* what one document reports */

bool rapporteur_open(const struct rapporteur_options *options,
                     struct rapporteur **out, struct rapporteur_error *err);
void rapporteur_close(struct rapporteur *rapporteur);

#ifdef __cplusplus
}
#endif

#endif
