#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/message.h"

static const char *shown(const struct output *output)
{
    return output->path ? output->path : "standard output";
}

static bool cannot_write(const struct output *output)
{
    int cause = errno;

    message("%s: cannot write: %s%s", shown(output), strerror(cause),
            cause == ENOSPC ? "; make room and run again" : "");
    return false;
}

/* The permissions that a new file gets from the shell's `>`. */
static mode_t usual_mode(void)
{
    mode_t mask = umask(0);

    umask(mask);
    return 0666 & ~mask;
}

static bool open_temporary(struct output *output)
{
    int length = snprintf(output->temporary, sizeof output->temporary,
                          "%s.XXXXXX", output->path);

    if (length < 0 || (size_t)length >= sizeof output->temporary) {
        output->temporary[0] = '\0';
        errno = ENAMETOOLONG;
        return cannot_write(output);
    }
    output->fd = mkstemp(output->temporary);
    if (output->fd < 0) {
        output->temporary[0] = '\0';
        return cannot_write(output);
    }
    fchmod(output->fd, usual_mode());
    return true;
}

bool output_open(struct output *output, const char *path)
{
    struct stat about;

    *output = (struct output){.fd = STDOUT_FILENO, .path = path};
    if (!path || strcmp(path, "-") == 0) {
        output->path = NULL;
        return true;
    }
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) {
        output->fd = open(path, O_WRONLY | O_CLOEXEC);
        return output->fd >= 0 || cannot_write(output);
    }
    return open_temporary(output);
}

/* Take back the `written` bytes of a record that did not fit. */
static void take_back(const struct output *output, size_t written)
{
    struct stat about;
    off_t end = lseek(output->fd, 0, SEEK_CUR);

    if (written == 0 || end < (off_t)written ||
        fstat(output->fd, &about) != 0 || !S_ISREG(about.st_mode) ||
        about.st_size != end)
        return;
    if (ftruncate(output->fd, end - (off_t)written) == 0)
        lseek(output->fd, end - (off_t)written, SEEK_SET);
}

bool output_write(struct output *output, const char *bytes, size_t size,
                  int *status)
{
    size_t written = 0;

    while (written < size) {
        ssize_t count = write(output->fd, bytes + written, size - written);

        if (count > 0) {
            written += (size_t)count;
        } else if (count < 0 && errno == EPIPE) {
            *status = STATUS_PIPE;
            return false;
        } else if (count == 0 || errno != EINTR) {
            *status = STATUS_SYSTEM;
            cannot_write(output);
            take_back(output, written);
            return false;
        }
    }
    return true;
}

bool output_close(struct output *output, bool keep)
{
    bool ok = true;

    if (output->temporary[0] && keep && fsync(output->fd) != 0)
        ok = cannot_write(output);
    if (output->path && close(output->fd) != 0 && ok)
        ok = cannot_write(output);
    if (output->temporary[0] && keep && ok &&
        rename(output->temporary, output->path) != 0)
        ok = cannot_write(output);
    if (output->temporary[0] && !(keep && ok))
        unlink(output->temporary);
    output->temporary[0] = '\0';
    return ok;
}

void output_abandon(const struct output *output)
{
    if (output->temporary[0])
        unlink(output->temporary);
}
