#define _DEFAULT_SOURCE /* fts(3) */
#include "cli/progress.h"

#include <fts.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const double FIRST_AFTER_S = 2, EACH_S = 0.5;

static double seconds_since(const struct timespec *then)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then->tv_sec) +
           (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void progress_begin(struct progress *progress, bool on, const char *const *path,
                    size_t count)
{
    *progress = (struct progress){.on = on, .path = path, .path_count = count};
    clock_gettime(CLOCK_MONOTONIC, &progress->start);
    progress->last = progress->start;
}

void progress_add(struct progress *progress, size_t bytes, bool failed)
{
    progress->documents++;
    progress->failed += failed;
    progress->bytes += bytes;
}

static uint64_t size_below(const char *path)
{
    char *paths[] = {(char *)(uintptr_t)path, NULL};
    FTS *tree =
        fts_open(paths, FTS_COMFOLLOW | FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    const FTSENT *entry;
    uint64_t sum = 0;

    if (!tree)
        return 0;
    while ((entry = fts_read(tree)))
        if (entry->fts_info == FTS_F)
            sum += (uint64_t)entry->fts_statp->st_size;
    fts_close(tree);
    return sum;
}

/* Standard input has no size: then nothing is known. */
static uint64_t total_of(const struct progress *progress)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < progress->path_count; i++) {
        if (strcmp(progress->path[i], "-") == 0)
            return 0;
        sum += size_below(progress->path[i]);
    }
    return sum;
}

void progress_duration(double seconds, char *out, size_t size)
{
    long minutes = (long)(seconds / 60 + 0.5);

    if (seconds < 90)
        snprintf(out, size, "%.0f s", seconds);
    else if (minutes < 90)
        snprintf(out, size, "%ld min", minutes);
    else
        snprintf(out, size, "%ld h %ld min", minutes / 60, minutes % 60);
}

void progress_show(struct progress *progress)
{
    double gone = seconds_since(&progress->start);
    char left[32];

    if (!progress->on || gone < FIRST_AFTER_S ||
        (progress->counted && seconds_since(&progress->last) < EACH_S))
        return;
    if (!progress->counted)
        progress->total = total_of(progress);
    progress->counted = true;
    progress->shown = true;
    clock_gettime(CLOCK_MONOTONIC, &progress->last);
    fprintf(stderr, "\r\033[K%llu documents, %.0f a second",
            (unsigned long long)progress->documents,
            (double)progress->documents / gone);
    if (progress->failed)
        fprintf(stderr, ", %llu failed", (unsigned long long)progress->failed);
    if (progress->total && progress->bytes &&
        progress->bytes <= progress->total) {
        double share = (double)progress->bytes / (double)progress->total;

        progress_duration(gone / share - gone, left, sizeof left);
        fprintf(stderr, ", %.0f %%, %s left", share * 100, left);
    }
    fflush(stderr);
}

void progress_clear(struct progress *progress)
{
    if (!progress->shown)
        return;
    fputs("\r\033[K", stderr);
    fflush(stderr);
    progress->shown = false;
}
