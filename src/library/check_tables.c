#include "code/vocabulary.h"
#include "library/handle.h"
#include "library/tables_version.h"
#include "names/tables.h"

/* What rows say of each other: a code that no party has. */
static void check_together(const char *data_dir,
                           void (*report)(void *context, const char *message),
                           void *context, size_t *bad)
{
    struct gazetteer *gazetteer = NULL;
    struct vocabulary *vocabulary = NULL;
    struct error reason = {0};

    if (!gazetteer_open(data_dir, &gazetteer, &reason) ||
        !vocabulary_open(data_dir, &vocabulary, &reason)) {
        report(context, reason.message);
        ++*bad;
    }
    if (gazetteer)
        gazetteer_close(gazetteer);
    if (vocabulary)
        vocabulary_close(vocabulary);
}

bool rapporteur_tables_check(const char *data_dir,
                             void (*report)(void *context, const char *message),
                             void *context, size_t *bad,
                             struct rapporteur_error *err)
{
    struct arena arena = {0};
    const struct table **tables =
        arena_alloc(&arena, tables_count(), sizeof(void *));
    struct error reason = {0};
    uint32_t rows = 0;
    bool ok;

    for (size_t i = 0; i < tables_count(); i++)
        tables[i] = tables_at(i);
    ok = tables_check(tables, (uint32_t)tables_count(), data_dir, report,
                      context, &rows, &reason);
    arena_free(&arena);
    if (!ok)
        return library_fail(&reason, err);
    *bad = rows;
    if (rows == 0)
        check_together(data_dir, report, context, bad);
    return true;
}
