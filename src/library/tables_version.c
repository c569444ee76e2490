#include "library/tables_version.h"

#include <errno.h>
#include <stdio.h>

#include "code/vocabulary.h"
#include "ingest/hash.h"
#include "names/tables.h"
#include "record/writer.h"

enum { PATH_MOST = 4096, HASH_SHOWN = 12 };

size_t tables_count(void)
{
    return names_table_count + code_table_count;
}

const struct table *tables_at(size_t i)
{
    return i < names_table_count ? names_tables[i]
                                 : code_tables[i - names_table_count];
}

const struct table *tables_find(const char *name)
{
    for (size_t i = 0; i < tables_count(); i++)
        if (strcmp(tables_at(i)->name, name) == 0)
            return tables_at(i);
    return NULL;
}

/* Add name and bytes of a user's table, if the folder has it. */
static bool add_table(const char *data_dir, const char *name,
                      struct writer *out, struct error *err)
{
    char path[PATH_MOST], bytes[BUFSIZ];
    FILE *file;
    size_t size;
    bool ok;

    snprintf(path, sizeof path, "%s/%s.tsv", data_dir, name);
    file = fopen(path, "rb");
    if (!file && errno == ENOENT)
        return true;
    if (!file)
        return error_fail(err, ERROR_SYSTEM, "%s: cannot read: %s", path,
                          strerror(errno));
    write_text(out, name);
    write_char(out, '\0');
    while ((size = fread(bytes, 1, sizeof bytes, file)) > 0)
        write_str(out, (struct str){bytes, size});
    ok = !ferror(file);
    fclose(file);
    return ok || error_fail(err, ERROR_SYSTEM, "%s: cannot read: %s", path,
                            strerror(errno));
}

bool tables_version(const char *data_dir, struct arena *arena, struct str *out,
                    struct error *err)
{
    struct writer tables = {.arena = arena}, version = {.arena = arena};
    char hash[SHA256_TEXT_SIZE];

    write_text(&version, TABLES_VERSION);
    for (size_t i = 0; data_dir && i < tables_count(); i++)
        if (!add_table(data_dir, tables_at(i)->name, &tables, err))
            return false;
    if (tables.count) {
        sha256_hex(writer_text(&tables), hash);
        write_char(&version, '+');
        write_str(&version, (struct str){hash, HASH_SHOWN});
    }
    *out = writer_text(&version);
    return true;
}
