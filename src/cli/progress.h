/* progress.h - how far a long run has come: one line on a terminal, rewritten
 * in place. */
#ifndef RAPPORTEUR_CLI_PROGRESS_H
#define RAPPORTEUR_CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

struct progress {
    bool on, shown;
    const char *const *path; /* what is being read */
    size_t path_count;
    uint64_t documents, failed, bytes;
    uint64_t total; /* bytes of the paths; 0: not known, or not yet counted */
    bool counted;
    struct timespec start, last;
};

void progress_begin(struct progress *progress, bool on, const char *const *path,
                    size_t count);

/* One more document of so many bytes. */
void progress_add(struct progress *progress, size_t bytes, bool failed);

/* Show the line, if the run is long and the last one is old. */
void progress_show(struct progress *progress);

/* Clear the line, before anything else goes to standard error. */
void progress_clear(struct progress *progress);

/* "3 min", "2 h 10 min" into `out`. */
void progress_duration(double seconds, char *out, size_t size);

#endif
