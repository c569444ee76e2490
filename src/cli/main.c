#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/message.h"

/* What help and version left in stdio's buffer goes out now, or says why not.
 */
static int flush(int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    if (errno == EPIPE)
        return STATUS_PIPE;
    message("standard output: cannot write: %s", strerror(errno));
    return STATUS_SYSTEM;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of write */
    return flush(command_main(argc, argv));
}
