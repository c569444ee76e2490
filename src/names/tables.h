/* tables.h - the tables of facts under data/, as the program carries them, and
 * the rows that a user lays over them.
 *
 * A table is lines of cells parted by tabs, under a line with the names of the
 * columns; lines that start with "#" are notes. Some columns are the key: a
 * user's row with the key of a built-in row replaces it, any other is added.
 * tools/table.py makes a `struct table` of each file. */
#ifndef RAPPORTEUR_NAMES_TABLES_H
#define RAPPORTEUR_NAMES_TABLES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/str.h"

struct arena;

enum column_type {
    COLUMN_TEXT,
    COLUMN_CODE,   /* of a party */
    COLUMN_DATE,   /* YYYY-MM-DD */
    COLUMN_NUMBER, /* decimal, not negative */
    COLUMN_CHOICE, /* one of `choices` */
    COLUMN_FLAGS,  /* some of `choices`, parted by commas */
};

struct table_column {
    const char *name, *about;
    enum column_type type;
    bool optional; /* the cell may be empty */
    bool key;
    const char *choices; /* "body|organization"; else NULL */
};

struct table {
    const char *name;  /* "states": the file is states.tsv */
    const char *about; /* one line */
    const struct table_column *column;
    uint32_t column_count;
    struct str text; /* the line of column names and the rows, in key order */
};

/* Rows in key order; keys are unique. */
struct table_rows {
    const struct table *table;
    struct str *cell; /* row by row, table->column_count for each */
    uint32_t *line;   /* of the user's file, or 0: a built-in row */
    uint32_t count, capacity;
};

/* Called once for each bad row, with "FILE:LINE:COLUMN: what". */
typedef void table_report(void *context, const char *message);

/* The built-in tables of the names: states, names ... */
extern const struct table *const names_tables[];
extern const uint32_t names_table_count;

/* Whether `dir` is a folder that can be read; else ERROR_USAGE. */
bool table_folder_check(const char *dir, struct error *err)
    __attribute__((warn_unused_result));

/* The rows of the built-in table, with those of DIR/NAME.tsv (if `dir` is not
 * NULL and the file is there) laid over them; cells point into the table or
 * the arena. Fails with ERROR_USAGE for a bad row, named by file, line and
 * column, ERROR_SYSTEM for a file that cannot be read. */
bool table_read(const struct table *table, const char *dir, struct arena *arena,
                struct table_rows *out, struct error *err)
    __attribute__((warn_unused_result));

/* The rows of `text`, a file called `path`; every bad row is reported and left
 * out. False if there was one. */
bool table_parse(const struct table *table, struct str text, const char *path,
                 struct arena *arena, table_report *report, void *context,
                 struct table_rows *out);

/* `over` laid over `under`, in the arena. */
struct table_rows table_lay(const struct table_rows *under,
                            const struct table_rows *over, struct arena *arena);

struct str table_cell(const struct table_rows *rows, uint32_t row,
                      uint32_t column);

/* Whether the comma-parted cell holds the flag. */
bool table_flag(struct str cell, struct str flag);

/* The table as a file, with a user's rows (`dir` may be NULL). */
bool table_print(const struct table *table, const char *dir,
                 struct arena *arena, struct str *out, struct error *err)
    __attribute__((warn_unused_result));

/* Check the files of `dir` against these tables: report every bad row and
 * every .tsv file that no table reads; `*bad` counts the reports. Fails only
 * where the folder cannot be read. What rows say of each other (a code that no
 * party has) is checked by gazetteer_open. */
bool tables_check(const struct table *const *tables, uint32_t count,
                  const char *dir, table_report *report, void *context,
                  uint32_t *bad, struct error *err)
    __attribute__((warn_unused_result));

#endif
