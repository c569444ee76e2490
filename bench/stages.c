/* stages.c - how long each room takes: words and megabytes a second.
 *
 * usage: stages FILE...    documents of any format that `read` takes
 *
 * Reads every document in one thread and adds up, room by room, the time of
 * the monotonic clock. Words are the tokens of the text room. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/arena.h"
#include "code/statements.h"
#include "code/vocabulary.h"
#include "ingest/input.h"
#include "names/gazetteer.h"
#include "parse/parse.h"
#include "record/assemble.h"
#include "record/json_write.h"
#include "text/tokens.h"

enum stage { INGEST, TEXT, PARSE, NAMES, CODE, RECORD, STAGES };

struct totals {
    double seconds[STAGES];
    uint64_t words, bytes, documents;
};

struct tools {
    const struct model *model;
    struct parser *parser;
    struct gazetteer *gazetteer;
    struct vocabulary *vocabulary;
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* Add the time since *start to a stage, and start anew. */
static void lap(struct totals *totals, enum stage stage, double *start)
{
    double end = now();

    totals->seconds[stage] += end - *start;
    *start = end;
}

static bool read_one(const struct tools *tools, const struct raw *raw,
                     struct arena *arena, struct totals *totals,
                     struct error *err)
{
    static const struct record_versions VERSIONS = {0};
    static const struct json_options OPTIONS = {.text = true};
    struct document doc;
    struct tokens tokens;
    struct trees trees;
    struct names names;
    struct statements statements;
    struct record record;
    struct reading reading;
    struct writer out = {.arena = arena};
    double start = now();

    if (!document_of_raw(raw, arena, &doc, err))
        return false;
    lap(totals, INGEST, &start);
    tokens = tokens_split(&doc, arena);
    lap(totals, TEXT, &start);
    trees = parse_trees(tools->parser, &doc, &tokens, arena);
    lap(totals, PARSE, &start);
    names = names_find(&doc, &tokens, &trees, tools->gazetteer, arena);
    lap(totals, NAMES, &start);
    reading = (struct reading){&doc,   &tokens,           &trees,
                               &names, tools->vocabulary, arena};
    statements = code_statements(&reading);
    lap(totals, CODE, &start);
    record = record_of(&reading, &statements, &VERSIONS);
    json_write(&record, &OPTIONS, &out);
    lap(totals, RECORD, &start);
    totals->words += tokens.count;
    totals->bytes += doc.text.len;
    totals->documents++;
    return true;
}

static bool read_all(const struct tools *tools, struct input *input,
                     struct totals *totals, struct error *err)
{
    for (;;) {
        struct arena arena = {0};
        struct raw raw;
        bool more = input_next(input, &arena, &raw, err);
        bool ok = more && read_one(tools, &raw, &arena, totals, err);

        arena_free(&arena);
        if (!more)
            return err->kind == ERROR_NONE;
        if (!ok)
            return false;
    }
}

static void print(const struct totals *totals)
{
    static const char *const NAMES_OF[STAGES] = {"ingest", "text", "parse",
                                                 "names",  "code", "record"};
    double all = 0;

    printf("%-8s %9s %7s %12s %9s\n", "stage", "seconds", "share", "words/s",
           "MB/s");
    for (int i = 0; i < STAGES; i++)
        all += totals->seconds[i];
    for (int i = 0; i < STAGES; i++)
        printf("%-8s %9.3f %6.1f%% %12.0f %9.2f\n", NAMES_OF[i],
               totals->seconds[i], 100 * totals->seconds[i] / all,
               (double)totals->words / totals->seconds[i],
               (double)totals->bytes / totals->seconds[i] / 1e6);
    printf("%-8s %9.3f %6.1f%% %12.0f %9.2f  %llu documents, %llu tokens\n",
           "all", all, 100.0, (double)totals->words / all,
           (double)totals->bytes / all / 1e6,
           (unsigned long long)totals->documents,
           (unsigned long long)totals->words);
}

static bool open_tools(struct tools *tools, struct arena *arena,
                       struct error *err)
{
    const char *model = getenv("RAPPORTEUR_MODEL");

    if (!model_open(model ? model : BENCH_MODEL, arena, &tools->model, err) ||
        !gazetteer_open(NULL, &tools->gazetteer, err) ||
        !vocabulary_open(NULL, &tools->vocabulary, err))
        return false;
    tools->parser = parser_new(arena, tools->model, NULL);
    return true;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct error err = {0};
    struct totals totals = {0};
    struct tools tools = {0};
    bool ok = argc > 1 && open_tools(&tools, &arena, &err);

    if (ok) {
        struct input *input = input_open((const char *const *)(argv + 1),
                                         (size_t)(argc - 1), false);

        ok = read_all(&tools, input, &totals, &err);
        input_close(input);
    }
    if (ok && totals.words)
        print(&totals);
    else
        fprintf(stderr, "stages: %s\n",
                argc > 1 ? err.message : "give files of documents");
    vocabulary_close(tools.vocabulary);
    gazetteer_close(tools.gazetteer);
    if (tools.model)
        model_close(tools.model);
    arena_free(&arena);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
