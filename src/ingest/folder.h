/* folder.h - the files below the paths that were given, in a stable order.
 *
 * A folder's files come in the byte order of their names, each subfolder at
 * its place. Hidden files, and links to folders below the given path, are left
 * out, so no cycle is possible; so is every file whose ending is none of a
 * format that is read, and counted. A file that was given itself is always
 * taken. */
#ifndef RAPPORTEUR_INGEST_FOLDER_H
#define RAPPORTEUR_INGEST_FOLDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

struct folder;

struct walk {
    const char *const *paths; /* the caller's */
    size_t path_count, next;
    struct folder *folder; /* innermost open one, or NULL */
    uint64_t found;        /* below the present path */
    uint64_t skipped;      /* files with other endings, all in all */
};

/* The next file's path in `arena`. False with ERROR_NONE after the last; with
 * ERROR_INPUT for a folder that cannot be read or holds no documents, and the
 * walk goes on with the next call. */
bool walk_next(struct walk *walk, struct arena *arena, const char **path,
               struct error *err) __attribute__((warn_unused_result));

/* Close what is open; a walk that came to its end has nothing open. */
void walk_release(struct walk *walk);

#endif
