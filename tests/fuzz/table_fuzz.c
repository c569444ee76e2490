/* A user's table is foreign bytes: whatever stands in it, what is kept is what
 * the columns allow, and it lies over the built-in rows. The first byte picks
 * the table. */
#include <stdlib.h>

#include "base/arena.h"
#include "ingest/utf8.h"
#include "names/tables.h"

enum { FEW = 40 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void note_report(void *context, const char *message)
{
    uint32_t *count = context;

    require(strlen(message) > 0 && strchr(message, '\n') == NULL);
    (*count)++;
}

static bool same_key(const struct table_rows *rows, uint32_t a, uint32_t b)
{
    for (uint32_t i = 0; i < rows->table->column_count; i++)
        if (rows->table->column[i].key &&
            !str_equal(table_cell(rows, a, i), table_cell(rows, b, i)))
            return false;
    return true;
}

static void check_rows(const struct table_rows *rows)
{
    for (uint32_t row = 0; row < rows->count; row++) {
        require(row == 0 || !same_key(rows, row - 1, row));
        for (uint32_t i = 0; i < rows->table->column_count; i++) {
            struct str cell = table_cell(rows, row, i);

            require(cell.len > 0 || rows->table->column[i].optional);
            require(utf8_valid_length(cell) == cell.len);
            require(cell.len == 0 || (!memchr(cell.ptr, '\t', cell.len) &&
                                      !memchr(cell.ptr, '\n', cell.len)));
        }
    }
}

/* The built-in rows, parsed once for all inputs. */
static const struct table_rows *built_in(uint32_t index)
{
    static struct arena arena;
    static struct table_rows rows[16];
    const struct table *table = names_tables[index];
    uint32_t reports = 0;

    require(names_table_count <= 16);
    if (!rows[index].table)
        require(table_parse(table, table->text, "built-in", &arena, note_report,
                            &reports, &rows[index]));
    return &rows[index];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    uint32_t reports = 0, index;
    struct table_rows under; /* a part is enough, and faster */
    struct table_rows rows, both;
    bool good;

    if (size == 0)
        return 0;
    index = data[0] % names_table_count;
    under = *built_in(index);
    under.count = under.count < FEW ? under.count : FEW;
    good = table_parse(names_tables[index],
                       (struct str){(const char *)data + 1, size - 1}, "fuzz",
                       &arena, note_report, &reports, &rows);
    require(good == (reports == 0));
    check_rows(&rows);
    both = table_lay(&under, &rows, &arena);
    check_rows(&both);
    require(both.count >= under.count &&
            both.count <= under.count + rows.count);
    arena_free(&arena);
    return 0;
}
