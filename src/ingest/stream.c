#include "ingest/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITER_WAIT_MS = 1000 }; /* for somebody to write into a pipe */

/* Bytes gathered from the buffer. */
struct gather {
    char *ptr;
    uint32_t len, capacity;
};

/* Fail for errno: what the file is to blame for, and what the machine is. */
static bool fail(const struct stream *stream, const char *what,
                 struct error *err)
{
    int cause = errno;
    bool machine = cause == EMFILE || cause == ENFILE || cause == ENOMEM;

    return error_fail(err, machine ? ERROR_SYSTEM : ERROR_INPUT,
                      STR_FORMAT ": cannot %s: %s%s", STR_ARGS(stream->source),
                      what, strerror(cause),
                      cause == ENOENT   ? "; check the name"
                      : cause == EACCES ? "; check its permissions"
                                        : "");
}

static bool read_some(struct stream *stream, struct error *err)
{
    ssize_t got;

    if (stream->begin == stream->end)
        stream->begin = stream->end = 0;
    if (stream->end == STREAM_BUFFER || stream->ended)
        return true;
    do
        got = read(stream->fd, stream->buffer + stream->end,
                   STREAM_BUFFER - stream->end);
    while (got < 0 && errno == EINTR);
    if (got < 0) {
        stream->ended = true; /* no use to try again */
        stream->begin = stream->end = 0;
        return fail(stream, "read", err);
    }
    stream->ended = got == 0;
    stream->end += (size_t)got;
    return true;
}

/* A named pipe is opened without waiting, or one that nobody writes into would
 * hold the run for ever. */
static bool wait_for_writer(const struct stream *stream, struct error *err)
{
    struct pollfd pipe = {.fd = stream->fd, .events = POLLIN};
    char none;
    int flags = fcntl(stream->fd, F_GETFL);

    if (read(stream->fd, &none, 0) < 0 && errno != EAGAIN)
        return fail(stream, "read", err);
    if (poll(&pipe, 1, WRITER_WAIT_MS) == 0)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": is a pipe into which nothing comes; "
                                     "start its writer first, or use -",
                          STR_ARGS(stream->source));
    if (flags < 0 || fcntl(stream->fd, F_SETFL, flags & ~O_NONBLOCK) < 0)
        return fail(stream, "read", err);
    return true;
}

bool stream_open(struct stream *stream, const char *path, struct str source,
                 struct error *err)
{
    struct stat status;
    bool ok;

    stream->source = source;
    stream->ended = false;
    stream->begin = stream->end = stream->size = 0;
    if (strcmp(path, "-") == 0) {
        stream->fd = STDIN_FILENO;
        return true;
    }
    stream->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (stream->fd < 0)
        return fail(stream, "open", err);
    ok = fstat(stream->fd, &status) == 0 || fail(stream, "open", err);
    if (ok && S_ISREG(status.st_mode))
        stream->size = (size_t)status.st_size;
    if (ok && S_ISFIFO(status.st_mode))
        ok = wait_for_writer(stream, err);
    if (!ok)
        stream_close(stream);
    return ok;
}

void stream_close(struct stream *stream)
{
    if (stream->fd > STDERR_FILENO)
        close(stream->fd);
    stream->fd = -1;
}

bool stream_done(const struct stream *stream)
{
    return stream->ended && stream->begin == stream->end;
}

bool stream_head(struct stream *stream, struct str *head, struct error *err)
{
    while (stream->end - stream->begin < STREAM_BUFFER && !stream->ended)
        if (!read_some(stream, err))
            return false;
    *head = (struct str){stream->buffer + stream->begin,
                         stream->end - stream->begin};
    return true;
}

/* Move `len` bytes of the buffer into `to`. */
static void take(struct stream *stream, size_t len, struct arena *arena,
                 struct gather *to)
{
    while (to->capacity - to->len < len)
        to->ptr = arena_grow(arena, to->ptr, &to->capacity, 1);
    if (len && to->ptr)
        memcpy(to->ptr + to->len, stream->buffer + stream->begin, len);
    to->len += (uint32_t)len;
    stream->begin += len;
}

static bool too_large(const struct stream *stream, const char *what,
                      size_t most, struct error *err)
{
    return error_fail(err, ERROR_INPUT,
                      STR_FORMAT ": %s is larger than %zu MB; split it",
                      STR_ARGS(stream->source), what, most >> 20);
}

bool stream_all(struct stream *stream, size_t most, struct arena *arena,
                struct str *bytes, struct error *err)
{
    struct gather all = {0};

    assert(most < UINT32_MAX / 2);
    if (stream->size > most)
        return too_large(stream, "it", most, err);
    all.capacity = (uint32_t)stream->size + 1;
    all.ptr = arena_alloc(arena, all.capacity, 1);
    for (;;) {
        size_t len = stream->end - stream->begin;

        if (len > most - all.len)
            return too_large(stream, "it", most, err);
        take(stream, len, arena, &all);
        if (stream->ended)
            break;
        if (!read_some(stream, err))
            return false;
    }
    *bytes = (struct str){all.ptr, all.len};
    return true;
}

/* Drop what is left of the line. */
static bool skip_line(struct stream *stream, struct error *err)
{
    for (;;) {
        char *end = memchr(stream->buffer + stream->begin, '\n',
                           stream->end - stream->begin);

        if (end) {
            stream->begin = (size_t)(end - stream->buffer) + 1;
            return true;
        }
        stream->begin = stream->end;
        if (stream->ended)
            return true;
        if (!read_some(stream, err))
            return false;
    }
}

bool stream_line(struct stream *stream, size_t most, struct arena *arena,
                 struct str *line, struct error *err)
{
    struct gather all = {0};

    assert(most < UINT32_MAX / 2);
    err->kind = ERROR_NONE;
    for (;;) {
        size_t len = stream->end - stream->begin;
        char *end = memchr(stream->buffer + stream->begin, '\n', len);

        if (end)
            len = (size_t)(end - stream->buffer) - stream->begin;
        if (len > most - all.len)
            return skip_line(stream, err) &&
                   too_large(stream, "the line", most, err);
        take(stream, len, arena, &all);
        if (end || stream->ended) {
            stream->begin += end != NULL;
            *line = (struct str){all.ptr, all.len};
            return end || all.len > 0;
        }
        if (!read_some(stream, err))
            return false;
    }
}
