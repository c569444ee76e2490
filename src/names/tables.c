#include "names/tables.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/date.h"
#include "ingest/utf8.h"

enum {
    FILE_LIMIT = 64 << 20, /* bytes of a user's file */
    CELL_LIMIT = 1000,     /* bytes of a cell */
    MESSAGE_LIMIT = 400,   /* bytes of a report */
};

struct str table_cell(const struct table_rows *rows, uint32_t row,
                      uint32_t column)
{
    assert(row < rows->count && column < rows->table->column_count);
    return rows->cell[(size_t)row * rows->table->column_count + column];
}

bool table_flag(struct str cell, struct str flag)
{
    size_t begin = 0;

    for (size_t i = 0; i <= cell.len; i++) {
        if (i < cell.len && cell.ptr[i] != ',')
            continue;
        if (str_equal((struct str){cell.ptr + begin, i - begin}, flag))
            return true;
        begin = i + 1;
    }
    return false;
}

/* What a parse of one file carries along. */
struct parse {
    const struct table *table;
    const char *path;
    table_report *report;
    void *context;
    uint32_t line;
    bool bad;
};

static bool complain(struct parse *parse, uint32_t column, const char *format,
                     ...) __attribute__((format(printf, 3, 4)));

/* Report a bad cell; its column counts from 1, 0 for the whole line. */
static bool complain(struct parse *parse, uint32_t column, const char *format,
                     ...)
{
    char what[MESSAGE_LIMIT / 2], message[MESSAGE_LIMIT];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    if (column)
        snprintf(message, sizeof message, "%.150s:%u:%u: column %s: %s",
                 parse->path, parse->line, column,
                 parse->table->column[column - 1].name, what);
    else
        snprintf(message, sizeof message, "%.150s:%u:1: %s", parse->path,
                 parse->line, what);
    parse->bad = true;
    parse->report(parse->context, message);
    return false;
}

/* How many bytes of a cell a message shows: whole characters. */
static int shown(struct str s)
{
    size_t length = s.len < 40 ? s.len : 40;

    while (length < s.len && length > 0 &&
           ((unsigned char)s.ptr[length] & 0xC0) == 0x80)
        length--;
    return (int)length;
}

static bool is_choice(const char *choices, struct str word)
{
    struct str rest = str_of(choices);

    while (rest.len)
        if (str_equal(str_cut(&rest, '|'), word))
            return true;
    return false;
}

static bool is_number(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
    return s.len > 0 && s.len <= 9;
}

static bool check_flags(struct parse *parse, uint32_t column, struct str cell)
{
    const char *choices = parse->table->column[column - 1].choices;
    struct str rest = cell;

    while (rest.len) {
        struct str flag = str_cut(&rest, ',');

        if (!is_choice(choices, flag))
            return complain(parse, column, "'%.*s' is none of %.100s",
                            shown(flag), flag.ptr, choices);
    }
    return true;
}

static bool check_bytes(struct parse *parse, uint32_t column, struct str cell)
{
    if (cell.len > CELL_LIMIT)
        return complain(parse, column, "longer than %d bytes", CELL_LIMIT);
    if (utf8_valid_length(cell) != cell.len)
        return complain(parse, column, "byte %zu is no UTF-8",
                        utf8_valid_length(cell) + 1);
    for (size_t i = 0; i < cell.len; i++)
        if ((unsigned char)cell.ptr[i] < ' ' || cell.ptr[i] == 0x7F)
            return complain(parse, column,
                            "byte %zu is a control character, remove it",
                            i + 1);
    if (cell.len && (cell.ptr[0] == ' ' || cell.ptr[cell.len - 1] == ' '))
        return complain(parse, column, "starts or ends with a space");
    return true;
}

static bool check_cell(struct parse *parse, uint32_t column, struct str cell)
{
    const struct table_column *kind = &parse->table->column[column - 1];

    if (!check_bytes(parse, column, cell))
        return false;
    if (cell.len == 0)
        return kind->optional || complain(parse, column, "is empty");
    if (kind->type == COLUMN_DATE &&
        (cell.len != 10 || !date_known(date_of_iso(cell))))
        return complain(parse, column, "'%.*s' is no day YYYY-MM-DD",
                        shown(cell), cell.ptr);
    if (kind->type == COLUMN_NUMBER && !is_number(cell))
        return complain(parse, column, "'%.*s' is no number of 1 to 9 digits",
                        shown(cell), cell.ptr);
    if (kind->type == COLUMN_CHOICE && !is_choice(kind->choices, cell))
        return complain(parse, column, "'%.*s' is none of %.100s", shown(cell),
                        cell.ptr, kind->choices);
    if (kind->type == COLUMN_FLAGS)
        return check_flags(parse, column, cell);
    return true;
}

/* Cut a line into cells; the table's last optional cells may be missing. */
static bool read_cells(struct parse *parse, struct str line, struct str *cell)
{
    uint32_t count = parse->table->column_count;
    struct str rest = line;
    bool good = true;

    for (uint32_t i = 0; i < count; i++)
        cell[i] = str_cut(&rest, '\t');
    if (rest.len)
        return complain(parse, 0, "more than %u cells", count);
    for (uint32_t i = 0; i < count && good; i++)
        good = check_cell(parse, i + 1, cell[i]);
    return good;
}

/* Whether the line names the columns; they must be the table's, in order. */
static bool check_header(struct parse *parse, struct str line)
{
    struct str rest = line;

    for (uint32_t i = 0; i < parse->table->column_count; i++) {
        const char *name = parse->table->column[i].name;

        if (!str_equal(str_cut(&rest, '\t'), str_of(name)))
            return complain(parse, i + 1,
                            "the first line must name the columns; '%.40s' is "
                            "missing here",
                            name);
    }
    return rest.len == 0 || complain(parse, 0, "names too many columns");
}

static void add_row(struct table_rows *rows, const struct str *cell,
                    uint32_t line, struct arena *arena)
{
    uint32_t columns = rows->table->column_count;

    if (rows->count == rows->capacity) {
        uint32_t capacity = rows->capacity;

        rows->line =
            arena_grow(arena, rows->line, &rows->capacity, sizeof *rows->line);
        rows->cell = arena_grow(arena, rows->cell, &capacity,
                                columns * sizeof *rows->cell);
        assert(capacity == rows->capacity);
    }
    memcpy(rows->cell + (size_t)rows->count * columns, cell,
           columns * sizeof *cell);
    rows->line[rows->count++] = line;
}

static int compare_keys(const struct table *table, const struct str *a,
                        const struct str *b)
{
    int order = 0;

    for (uint32_t i = 0; i < table->column_count && order == 0; i++)
        if (table->column[i].key)
            order = str_compare(a[i], b[i]);
    return order;
}

static const struct str *row_cells(const struct table_rows *rows, uint32_t row)
{
    return rows->cell + (size_t)row * rows->table->column_count;
}

/* Merge the runs [low, middle) and [middle, high) of `from` into `to`. */
static void merge_runs(const struct table_rows *rows, const uint32_t *from,
                       uint32_t *to, uint32_t low, uint32_t middle,
                       uint32_t high)
{
    uint32_t a = low, b = middle;

    for (uint32_t i = low; i < high; i++) {
        bool left =
            a < middle &&
            (b >= high || compare_keys(rows->table, row_cells(rows, from[a]),
                                       row_cells(rows, from[b])) <= 0);

        to[i] = left ? from[a++] : from[b++];
    }
}

/* The rows' numbers in the order of their keys, the file's order where keys
 * are equal. */
static uint32_t *key_order(const struct table_rows *rows, struct arena *arena)
{
    uint32_t *order = arena_alloc(arena, rows->count, sizeof *order);
    uint32_t *spare = arena_alloc(arena, rows->count, sizeof *spare);

    for (uint32_t i = 0; i < rows->count; i++)
        order[i] = i;
    for (uint64_t width = 1; width < rows->count; width *= 2) {
        uint32_t *other = spare;

        for (uint64_t low = 0; low < rows->count; low += 2 * width) {
            uint64_t middle = low + width, high = low + 2 * width;

            merge_runs(rows, order, spare, (uint32_t)low,
                       (uint32_t)(middle < rows->count ? middle : rows->count),
                       (uint32_t)(high < rows->count ? high : rows->count));
        }
        spare = order;
        order = other;
    }
    return order;
}

/* The rows in the order of their keys; doubled ones are reported. */
static struct table_rows sort_rows(struct parse *parse,
                                   const struct table_rows *rows,
                                   struct arena *arena)
{
    struct table_rows sorted = {.table = rows->table};
    uint32_t *order = key_order(rows, arena);

    for (uint32_t i = 0; i < rows->count; i++) {
        const struct str *cell = row_cells(rows, order[i]);

        if (sorted.count &&
            compare_keys(rows->table, row_cells(&sorted, sorted.count - 1),
                         cell) == 0) {
            parse->line = rows->line[order[i]];
            complain(parse, 0, "the same key as line %u",
                     sorted.line[sorted.count - 1]);
            continue;
        }
        add_row(&sorted, cell, rows->line[order[i]], arena);
    }
    return sorted;
}

bool table_parse(const struct table *table, struct str text, const char *path,
                 struct arena *arena, table_report *report, void *context,
                 struct table_rows *out)
{
    struct parse parse = {table, path, report, context, 0, false};
    struct table_rows rows = {.table = table};
    struct str *cell = arena_alloc(arena, table->column_count, sizeof *cell);
    bool headed = false;

    if (text.len >= 3 && memcmp(text.ptr, "\xEF\xBB\xBF", 3) == 0)
        text = (struct str){text.ptr + 3, text.len - 3};
    while (text.len) {
        struct str line = str_cut(&text, '\n');

        parse.line++;
        if (line.len && line.ptr[line.len - 1] == '\r')
            line.len--;
        if (line.len == 0 || line.ptr[0] == '#')
            continue;
        if (!headed && !check_header(&parse, line))
            break;
        if (headed && read_cells(&parse, line, cell))
            add_row(&rows, cell, parse.line, arena);
        headed = true;
    }
    if (!headed && !parse.bad)
        complain(&parse, 0, "no line names the columns");
    *out = sort_rows(&parse, &rows, arena);
    return !parse.bad;
}

struct table_rows table_lay(const struct table_rows *under,
                            const struct table_rows *over, struct arena *arena)
{
    struct table_rows both = {.table = under->table};
    uint32_t a = 0, b = 0;

    while (a < under->count || b < over->count) {
        int order = a == under->count ? 1
                    : b == over->count
                        ? -1
                        : compare_keys(under->table, row_cells(under, a),
                                       row_cells(over, b));

        if (order < 0)
            add_row(&both, row_cells(under, a), 0, arena);
        else
            add_row(&both, row_cells(over, b), over->line[b], arena);
        a += order <= 0;
        b += order >= 0;
    }
    return both;
}

/* The path DIR/NAME.tsv, in the arena. */
static const char *path_in(const char *dir, const char *name,
                           const char *ending, struct arena *arena)
{
    size_t size = strlen(dir) + strlen(name) + strlen(ending) + 2;
    char *path = arena_alloc(arena, size, 1);

    snprintf(path, size, "%s/%s%s", dir, name, ending);
    return path;
}

/* The whole file, in the arena; `*there` is false where there is none. */
static bool read_file(const char *path, struct arena *arena, bool *there,
                      struct str *out, struct error *err)
{
    FILE *file = fopen(path, "rb");
    uint32_t capacity = 1 << 16;
    char *bytes;
    size_t length = 0, got;

    *there = file != NULL;
    if (!file && errno == ENOENT)
        return true;
    if (!file)
        return error_fail(err, ERROR_SYSTEM, "%.200s: cannot be read: %s", path,
                          strerror(errno));
    bytes = arena_alloc(arena, capacity, 1);
    while ((got = fread(bytes + length, 1, capacity - length, file)) > 0) {
        length += got;
        if (length == capacity && capacity < FILE_LIMIT)
            bytes = arena_grow(arena, bytes, &capacity, 1);
    }
    if (ferror(file))
        error_set(err, ERROR_SYSTEM, "%.200s: cannot be read: %s", path,
                  strerror(errno));
    else if (length >= FILE_LIMIT)
        error_set(err, ERROR_USAGE, "%.200s: larger than %d MB, split it", path,
                  FILE_LIMIT >> 20);
    *out = (struct str){bytes, length};
    got = ferror(file) || length >= FILE_LIMIT;
    fclose(file);
    return got == 0;
}

/* Keep the first report as the error. */
static void keep_first(void *context, const char *message)
{
    struct error *err = context;

    if (err->kind == ERROR_NONE)
        error_set(err, ERROR_USAGE, "%s", message);
}

static void ignore(void *context, const char *message)
{
    (void)context;
    (void)message;
}

bool table_folder_check(const char *dir, struct error *err)
{
    DIR *folder = opendir(dir);

    if (!folder)
        return error_fail(err, ERROR_USAGE, "%.200s: cannot be read: %s", dir,
                          strerror(errno));
    closedir(folder);
    return true;
}

bool table_read(const struct table *table, const char *dir, struct arena *arena,
                struct table_rows *out, struct error *err)
{
    struct error first = {ERROR_NONE, ""};
    struct table_rows over = {.table = table};
    const char *path;
    struct str text;
    bool there;

    /* Made and checked by tools/table.py. */
    table_parse(table, table->text, table->name, arena, ignore, NULL, out);
    memset(out->line, 0, out->count * sizeof *out->line);
    if (!dir)
        return true;
    path = path_in(dir, table->name, ".tsv", arena);
    if (!read_file(path, arena, &there, &text, err))
        return false;
    if (!there)
        return true;
    if (!table_parse(table, text, path, arena, keep_first, &first, &over)) {
        *err = first;
        return false;
    }
    *out = table_lay(out, &over, arena);
    return true;
}

bool table_print(const struct table *table, const char *dir,
                 struct arena *arena, struct str *out, struct error *err)
{
    struct table_rows rows;
    struct str rest = table->text, header;
    size_t size;
    char *at;

    if (!table_read(table, dir, arena, &rows, err))
        return false;
    header = str_cut(&rest, '\n');
    size = header.len + 1;
    for (size_t i = 0; i < (size_t)rows.count * table->column_count; i++)
        size += rows.cell[i].len + 1;
    at = arena_alloc(arena, size, 1);
    *out = (struct str){at, size};
    memcpy(at, header.ptr, header.len);
    at += header.len;
    *at++ = '\n';
    for (size_t i = 0; i < (size_t)rows.count * table->column_count; i++) {
        if (rows.cell[i].len)
            memcpy(at, rows.cell[i].ptr, rows.cell[i].len);
        at += rows.cell[i].len;
        *at++ = (i + 1) % table->column_count ? '\t' : '\n';
    }
    return true;
}

/* The table that reads a file of this name, or NULL. */
static const struct table *table_of(const struct table *const *tables,
                                    uint32_t count, struct str file)
{
    for (uint32_t i = 0; i < count; i++)
        if (file.len == strlen(tables[i]->name) + 4 &&
            memcmp(file.ptr, tables[i]->name, file.len - 4) == 0)
            return tables[i];
    return NULL;
}

struct tally_of_reports {
    table_report *report;
    void *context;
    uint32_t count;
};

static void count_report(void *context, const char *message)
{
    struct tally_of_reports *reports = context;

    reports->count++;
    reports->report(reports->context, message);
}

static bool check_file(const struct table *table, const char *path,
                       struct tally_of_reports *reports, struct error *err)
{
    struct arena arena = {0};
    struct table_rows rows;
    struct str text;
    bool there = false;
    bool ok;

    if (!table) {
        char message[MESSAGE_LIMIT];

        snprintf(message, sizeof message, "%.300s:1:1: no table has this name",
                 path);
        count_report(reports, message);
        return true;
    }
    ok = read_file(path, &arena, &there, &text, err);
    if (ok && there)
        table_parse(table, text, path, &arena, count_report, reports, &rows);
    arena_free(&arena);
    return ok;
}

bool tables_check(const struct table *const *tables, uint32_t count,
                  const char *dir, table_report *report, void *context,
                  uint32_t *bad, struct error *err)
{
    struct tally_of_reports reports = {report, context, 0};
    DIR *folder = opendir(dir);
    struct arena arena = {0};
    const struct dirent *entry;
    bool ok = true;

    if (!folder)
        return error_fail(err, ERROR_USAGE, "%.200s: cannot be read: %s", dir,
                          strerror(errno));
    while (ok && (entry = readdir(folder))) {
        struct str file = str_of(entry->d_name);

        if (file.len > 4 && memcmp(file.ptr + file.len - 4, ".tsv", 4) == 0)
            ok = check_file(table_of(tables, count, file),
                            path_in(dir, entry->d_name, "", &arena), &reports,
                            err);
    }
    closedir(folder);
    arena_free(&arena);
    *bad = reports.count;
    return ok;
}
