/* tables_version.h - by which tables a record was made. */
#ifndef RAPPORTEUR_LIBRARY_TABLES_VERSION_H
#define RAPPORTEUR_LIBRARY_TABLES_VERSION_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "tables_hash.h" /* TABLES_VERSION, made from data/ by the build */

/* The built-in tables' hash; with a user's folder (may be NULL) "+" and the
 * hash of its tables behind it. Fails with ERROR_SYSTEM where one cannot be
 * read. */
bool tables_version(const char *data_dir, struct arena *arena, struct str *out,
                    struct error *err) __attribute__((warn_unused_result));

/* All tables that can be printed and laid over, in the order of the rooms. */
size_t tables_count(void);
const struct table *tables_at(size_t i);
const struct table *tables_find(const char *name); /* or NULL */

#endif
