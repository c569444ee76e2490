/* stream.h - an open file as a whole or line by line, in bounded memory. */
#ifndef RAPPORTEUR_INGEST_STREAM_H
#define RAPPORTEUR_INGEST_STREAM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

enum { STREAM_BUFFER = 64 * 1024 };

struct stream {
    int fd;            /* -1: closed */
    bool ended;        /* nothing is left to read into the buffer */
    struct str source; /* for messages; owned by the caller */
    size_t size;       /* of a regular file, else 0 */
    size_t begin, end; /* of what is read and not yet taken */
    char buffer[STREAM_BUFFER];
};

/* Open `path` ("-" is standard input). Fails with ERROR_INPUT where it cannot
 * be read, with ERROR_SYSTEM where the machine is at its limits. */
bool stream_open(struct stream *stream, const char *path, struct str source,
                 struct error *err) __attribute__((warn_unused_result));
void stream_close(struct stream *stream);

/* Whether all is taken, or nothing more can be read. */
bool stream_done(const struct stream *stream);

/* The first bytes, as many as the buffer holds; they stay to be read. */
bool stream_head(struct stream *stream, struct str *head, struct error *err)
    __attribute__((warn_unused_result));

/* All that is left; an ERROR_INPUT beyond `most` bytes. */
bool stream_all(struct stream *stream, size_t most, struct arena *arena,
                struct str *bytes, struct error *err)
    __attribute__((warn_unused_result));

/* The next line without its end. False with ERROR_NONE at the end of the file;
 * a line beyond `most` bytes is skipped and an ERROR_INPUT. */
bool stream_line(struct stream *stream, size_t most, struct arena *arena,
                 struct str *line, struct error *err)
    __attribute__((warn_unused_result));

#endif
