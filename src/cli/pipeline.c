#include "cli/pipeline.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/message.h"

enum { SLOTS_EACH_JOB = 4, WAKE_MS = 250 };

enum slot_state { SLOT_FREE, SLOT_TAKEN, SLOT_READY };

/* A document on its way. Who may touch it: the input thread while it is free,
 * one reading thread while it is taken, the writing thread when it is ready. */
struct slot {
    enum slot_state state;
    struct rapporteur_item *item;
    struct rapporteur_buffer text;
    struct rapporteur_error err; /* kind OK: `text` holds the record */
    char warning[512];
    size_t size;
};

struct ring {
    struct arena arena; /* holds the ring and its slots */
    const struct pipeline *pipeline;
    struct interrupt interrupt;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct slot *slot;
    size_t slot_count;
    /* Documents counted from 0; document n is in slot n % slot_count. */
    uint64_t filled, claimed, written;
    bool ended;   /* no more is filled in */
    bool stopped; /* the writer gave up: everybody goes home */
};

static struct slot *slot_of(struct ring *ring, uint64_t document)
{
    return &ring->slot[document % ring->slot_count];
}

/* ---- the thread that takes documents from the input */

/* Take the next document into a free slot; false after the last. */
static bool fill(struct ring *ring, struct slot *slot)
{
    slot->item = NULL;
    slot->warning[0] = '\0';
    slot->err.kind = RAPPORTEUR_OK;
    if (rapporteur_input_next(ring->pipeline->input, &slot->item, &slot->err)) {
        slot->size = rapporteur_item_size(slot->item);
        return true;
    }
    slot->size = 0;
    return slot->err.kind != RAPPORTEUR_OK;
}

static void *fill_all(void *context)
{
    struct ring *ring = context;
    bool more = true;

    pthread_mutex_lock(&ring->lock);
    while (more && !ring->stopped) {
        struct slot *slot = slot_of(ring, ring->filled);

        if (slot->state != SLOT_FREE) {
            pthread_cond_wait(&ring->changed, &ring->lock);
            continue;
        }
        pthread_mutex_unlock(&ring->lock);
        more = fill(ring, slot);
        pthread_mutex_lock(&ring->lock);
        if (more) {
            slot->state = SLOT_TAKEN;
            ring->filled++;
        }
        if (slot->err.kind == RAPPORTEUR_SYSTEM)
            more = false;
        pthread_cond_broadcast(&ring->changed);
    }
    ring->ended = true;
    pthread_cond_broadcast(&ring->changed);
    pthread_mutex_unlock(&ring->lock);
    return NULL;
}

/* ---- the threads that read */

static void read_one(const struct pipeline *pipeline,
                     struct rapporteur_reader *reader, struct slot *slot,
                     uint64_t document)
{
    struct rapporteur_render_options render = pipeline->render;
    struct rapporteur_record *record;
    const char *warning;

    if (!slot->item) /* it could not even be opened */
        return;
    render.part = (unsigned)(document + 1);
    if (!rapporteur_read_item(reader, slot->item, &pipeline->read, &record,
                              &slot->err))
        return;
    warning = rapporteur_warning(record);
    if (warning)
        snprintf(slot->warning, sizeof slot->warning, "%s", warning);
    rapporteur_render(record, pipeline->format, &render, &slot->text,
                      &slot->err);
    rapporteur_record_free(record);
}

static void *read_all(void *context)
{
    struct ring *ring = context;
    struct rapporteur_reader *reader =
        rapporteur_reader_new(ring->pipeline->library);

    pthread_mutex_lock(&ring->lock);
    while (!ring->stopped) {
        uint64_t document = ring->claimed;
        struct slot *slot = slot_of(ring, document);

        if (document == ring->filled) {
            if (ring->ended)
                break;
            pthread_cond_wait(&ring->changed, &ring->lock);
            continue;
        }
        ring->claimed++;
        pthread_mutex_unlock(&ring->lock);
        read_one(ring->pipeline, reader, slot, document);
        pthread_mutex_lock(&ring->lock);
        slot->state = SLOT_READY;
        pthread_cond_broadcast(&ring->changed);
    }
    pthread_mutex_unlock(&ring->lock);
    rapporteur_reader_free(reader);
    return NULL;
}

/* ---- the caller's thread, which writes */

/* Whether the oldest document is ready, after a short wait for it at most;
 * *over where there is none left. */
static bool wait_for_oldest(struct ring *ring, bool *over)
{
    struct timespec until;
    bool ready;

    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += WAKE_MS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&ring->lock);
    ready = slot_of(ring, ring->written)->state == SLOT_READY;
    *over = !ready && ring->ended && ring->written == ring->filled;
    if (!ready && !*over) {
        pthread_cond_timedwait(&ring->changed, &ring->lock, &until);
        ready = slot_of(ring, ring->written)->state == SLOT_READY;
        *over = !ready && ring->ended && ring->written == ring->filled;
    }
    pthread_mutex_unlock(&ring->lock);
    return ready;
}

static void free_slot(struct ring *ring, struct slot *slot)
{
    rapporteur_buffer_free(&slot->text);
    pthread_mutex_lock(&ring->lock);
    slot->state = SLOT_FREE;
    ring->written++;
    pthread_cond_broadcast(&ring->changed);
    pthread_mutex_unlock(&ring->lock);
}

/* Write one document, whole, so that an interrupt falls between two. */
static bool write_record(struct ring *ring, const struct slot *slot, bool first,
                         int *status)
{
    const struct pipeline *pipeline = ring->pipeline;
    const char *between = pipeline->between;
    bool ok = true;

    interrupt_hold(&ring->interrupt);
    if (!first && between)
        ok = output_write(pipeline->output, between, strlen(between), status);
    ok = ok && output_write(pipeline->output, slot->text.bytes, slot->text.size,
                            status);
    interrupt_let(&ring->interrupt);
    return ok;
}

/* Whether to go on after this document; *status becomes the worse one. */
static bool finish_one(struct ring *ring, const struct slot *slot, bool *first,
                       int *status)
{
    struct progress *progress = ring->pipeline->progress;
    bool failed = slot->err.kind != RAPPORTEUR_OK;

    if (failed || slot->warning[0])
        progress_clear(progress);
    progress_add(progress, slot->size, failed);
    if (slot->warning[0])
        message("%s", slot->warning);
    if (failed) {
        message("%s", slot->err.message);
        if ((int)slot->err.kind > *status)
            *status = (int)slot->err.kind;
        return slot->err.kind == RAPPORTEUR_INPUT && !ring->pipeline->fail_fast;
    }
    if (!write_record(ring, slot, *first, status))
        return false;
    *first = false;
    return true;
}

static int write_all(struct ring *ring)
{
    int status = STATUS_OK;
    bool over = false, first = true, go_on = true;

    while (!over && go_on) {
        if (wait_for_oldest(ring, &over)) {
            struct slot *slot = slot_of(ring, ring->written);

            go_on = finish_one(ring, slot, &first, &status);
            free_slot(ring, slot);
        }
        progress_show(ring->pipeline->progress);
    }
    progress_clear(ring->pipeline->progress);
    return status;
}

/* ---- all together */

static void stop(struct ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    ring->stopped = true;
    pthread_cond_broadcast(&ring->changed);
    pthread_mutex_unlock(&ring->lock);
}

static bool start(pthread_t *thread, void *(*run)(void *), struct ring *ring)
{
    int cause = pthread_create(thread, NULL, run, ring);

    if (cause)
        message("cannot start a thread: %s; take a smaller -j",
                strerror(cause));
    return cause == 0;
}

/* What is left in the slots of a run that was stopped. */
static void drop_slots(struct ring *ring)
{
    for (uint64_t n = ring->written; n < ring->filled; n++) {
        struct slot *slot = slot_of(ring, n);

        if (n >= ring->claimed)
            rapporteur_item_free(slot->item);
        rapporteur_buffer_free(&slot->text);
    }
}

static int run_threads(struct ring *ring, bool *waiting)
{
    pthread_t filler, reader[JOBS_MOST];
    unsigned started = 0;
    int status = STATUS_SYSTEM;
    bool filling = start(&filler, fill_all, ring);

    while (filling && started < ring->pipeline->jobs &&
           start(&reader[started], read_all, ring))
        started++;
    if (started == ring->pipeline->jobs)
        status = write_all(ring);
    stop(ring);
    for (unsigned i = 0; i < started; i++)
        pthread_join(reader[i], NULL);
    pthread_mutex_lock(&ring->lock);
    *waiting = filling && !ring->ended;
    pthread_mutex_unlock(&ring->lock);
    if (*waiting)
        pthread_detach(filler);
    else if (filling)
        pthread_join(filler, NULL);
    return status;
}

static struct ring *ring_new(const struct pipeline *pipeline)
{
    struct arena arena = {0};
    struct ring *ring = arena_alloc(&arena, 1, sizeof *ring);
    struct pipeline *copy = arena_alloc(&arena, 1, sizeof *copy);

    *copy = *pipeline;
    ring->pipeline = copy;
    ring->slot_count = (size_t)SLOTS_EACH_JOB * pipeline->jobs;
    ring->slot = arena_alloc(&arena, ring->slot_count, sizeof *ring->slot);
    pthread_mutex_init(&ring->lock, NULL);
    pthread_cond_init(&ring->changed, NULL);
    ring->arena = arena;
    return ring;
}

static void ring_free(struct ring *ring)
{
    struct arena arena = ring->arena;

    drop_slots(ring);
    arena_free(&arena);
}

int pipeline_run(const struct pipeline *pipeline, bool *waiting)
{
    struct ring *ring = ring_new(pipeline);
    int status = STATUS_SYSTEM;

    *waiting = false;
    if (interrupt_begin(&ring->interrupt, pipeline->output)) {
        status = run_threads(ring, waiting);
        interrupt_end(&ring->interrupt);
    }
    if (!*waiting) /* else a thread still looks at it */
        ring_free(ring);
    return status;
}
