#include "cli/settings.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/help.h"
#include "cli/message.h"

enum { BYTES_A_MEGABYTE = 1000000, MEGABYTES_MOST = 256 };

static const char *const STANDARD_INPUT[] = {"-"};

static bool number(const struct arguments *args, enum option_id option,
                   double least, double most, double *out)
{
    const char *text = args->value[option];
    char *end;
    double value;

    if (!args->set[option])
        return true;
    value = strtod(text, &end);
    if (end == text || *end || !(value >= least && value <= most)) {
        message("--%s %s: must be a number from %g to %g",
                option_rows[option].name, text, least, most);
        return false;
    }
    *out = value;
    return true;
}

static bool jobs(const struct arguments *args, unsigned *out)
{
    double value = 1;

    if (!number(args, OPTION_JOBS, 0, JOBS_MOST, &value))
        return false;
    if (value != floor(value)) {
        message("--jobs %s: must be a whole number", args->value[OPTION_JOBS]);
        return false;
    }
    if (value < 1) {
        long processors = sysconf(_SC_NPROCESSORS_ONLN);

        value = processors < 1           ? 1
                : processors > JOBS_MOST ? JOBS_MOST
                                         : (double)processors;
    }
    *out = (unsigned)value;
    return true;
}

static bool read_options(const struct arguments *args,
                         struct pipeline *pipeline)
{
    double megabytes = 0;

    if (!number(args, OPTION_MIN_CONFIDENCE, 0, 1,
                &pipeline->read.min_confidence) ||
        !number(args, OPTION_MAX_SIZE, 0, MEGABYTES_MOST, &megabytes) ||
        !jobs(args, &pipeline->jobs))
        return false;
    pipeline->read.max_text = (size_t)(megabytes * BYTES_A_MEGABYTE);
    pipeline->read.published = args->value[OPTION_PUBLISHED];
    pipeline->fail_fast = args->set[OPTION_FAIL_FAST];
    return true;
}

static bool write_page_end(struct pipeline *pipeline, bool end, int *status)
{
    struct rapporteur_buffer text;
    bool ok;

    if (pipeline->format != RAPPORTEUR_HTML)
        return true;
    if (end)
        rapporteur_page_end(&text);
    else
        rapporteur_page_begin("Record", &text);
    ok = output_write(pipeline->output, text.bytes, text.size, status);
    rapporteur_buffer_free(&text);
    return ok;
}

/* With everything open: run, and keep or drop the output. */
static int run(struct pipeline *pipeline, bool *waiting)
{
    int status = STATUS_OK;

    if (write_page_end(pipeline, false, &status)) {
        status = pipeline_run(pipeline, waiting);
        if (status <= STATUS_INPUT)
            write_page_end(pipeline, true, &status);
    }
    if (!output_close(pipeline->output, status <= STATUS_INPUT) &&
        status <= STATUS_INPUT)
        status = STATUS_SYSTEM;
    return status;
}

static int run_input(const struct arguments *args, struct pipeline *pipeline)
{
    size_t count = args->file_count ? args->file_count : 1;
    const char *const *paths = args->file_count ? args->file : STANDARD_INPUT;
    struct progress progress;
    struct output output;
    uint64_t skipped;
    bool waiting = false;
    int status;

    if (!output_open(&output, args->value[OPTION_OUTPUT]))
        return STATUS_SYSTEM;
    progress_begin(&progress,
                   !args->set[OPTION_NO_PROGRESS] &&
                       (args->set[OPTION_PROGRESS] || isatty(STDERR_FILENO)),
                   paths, count);
    pipeline->output = &output;
    pipeline->progress = &progress;
    pipeline->input =
        rapporteur_input_new(paths, count, args->set[OPTION_JSONL_IN]);
    status = run(pipeline, &waiting);
    if (waiting)
        return status;
    skipped = rapporteur_input_skipped(pipeline->input);
    if (skipped && progress.documents > progress.failed)
        message("%llu file%s in folders %s of no format that is read; left out",
                (unsigned long long)skipped, skipped == 1 ? "" : "s",
                skipped == 1 ? "is" : "are");
    rapporteur_input_free(pipeline->input);
    return status;
}

int read_documents(const struct command *command, const struct arguments *args,
                   struct pipeline *pipeline)
{
    struct rapporteur_options options = {args->value[OPTION_MODEL],
                                         args->value[OPTION_DATA]};
    struct rapporteur_error err;
    struct rapporteur *library;
    int status;

    if (args->file_count == 0 && isatty(STDIN_FILENO)) {
        message("name a file, or pipe text in; 'rapporteur help %s' shows how",
                command->name);
        return STATUS_USAGE;
    }
    if (!read_options(args, pipeline))
        return STATUS_USAGE;
    if (!rapporteur_open(&options, &library, &err)) {
        message("%s", err.message);
        return (int)err.kind;
    }
    pipeline->library = library;
    status = run_input(args, pipeline);
    rapporteur_close(library);
    return status;
}
