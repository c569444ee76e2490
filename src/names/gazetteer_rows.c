#include "names/gazetteer_rows.h"

#include <stdlib.h>

#include "base/arena.h"
#include "names/fold.h"
#include "names/tables.h"

const struct table *const names_tables[] = {
    &states_table, &groups_table,  &bodies_table,
    &names_table,  &leaders_table, &membership_table,
};
const uint32_t names_table_count = sizeof names_tables / sizeof names_tables[0];

/* What the build carries along. */
struct build {
    const char *dir;
    struct arena *arena;
    struct table_rows states, groups, bodies, names, leaders, membership;
    struct party *party;
    uint32_t party_count;
    struct error *err;
};

/* The cell in the column of this name, or empty: the table has none. */
static struct str cell_of(const struct table_rows *rows, uint32_t row,
                          const char *column)
{
    for (uint32_t i = 0; i < rows->table->column_count; i++)
        if (strcmp(rows->table->column[i].name, column) == 0)
            return table_cell(rows, row, i);
    return STR("");
}

static int32_t number_of(struct str cell)
{
    int32_t number = 0;

    if (cell.len == 0)
        return NUMBER_NONE;
    for (size_t i = 0; i < cell.len; i++)
        number = number * 10 + (cell.ptr[i] - '0');
    return number;
}

/* Fail with the place of a row that does not go with the others. */
static bool bad_row(const struct build *build, const struct table_rows *rows,
                    uint32_t row, const char *column, struct str cell)
{
    uint32_t number = 0;

    while (strcmp(rows->table->column[number].name, column) != 0)
        number++;
    return error_fail(build->err, ERROR_USAGE,
                      "%.200s/%s.tsv:%u:%u: column %s: no party has the code "
                      "'%.*s'",
                      build->dir ? build->dir : "data", rows->table->name,
                      rows->line[row], number + 1, column,
                      cell.len < 80 ? (int)cell.len : 80, cell.ptr);
}

static int compare_parties(const void *a, const void *b)
{
    return str_compare(((const struct party *)a)->code,
                       ((const struct party *)b)->code);
}

static uint32_t find_party(const struct build *build, struct str code)
{
    struct party wanted = {.code = code};
    const struct party *found =
        bsearch(&wanted, build->party, build->party_count, sizeof *build->party,
                compare_parties);

    return found ? (uint32_t)(found - build->party) : PARTY_NONE;
}

static void add_party(struct build *build, const struct table_rows *rows,
                      uint32_t row, enum actor_kind kind)
{
    struct party *party = &build->party[build->party_count++];
    bool past = str_equal(cell_of(rows, row, "status"), STR("past"));

    *party = (struct party){
        .code = cell_of(rows, row, "code"),
        .kind = kind,
        .coded = !str_equal(cell_of(rows, row, "coded"), STR("no")),
        .name = cell_of(rows, row, "name"),
        .formal = cell_of(rows, row, "formal"),
        .from = past ? date_of_iso(cell_of(rows, row, "from")) : DATE_UNKNOWN,
        .to = past ? date_of_iso(cell_of(rows, row, "to")) : DATE_UNKNOWN,
        .successor = cell_of(rows, row, "successor"),
        .parent = cell_of(rows, row, "parent"),
        .members = number_of(cell_of(rows, row, "members")),
    };
}

/* Whether the codes that the rows of a table of parties name are there. */
static bool check_parties(const struct build *build,
                          const struct table_rows *rows, const char *column)
{
    for (uint32_t i = 0; i < rows->count; i++) {
        struct str code = cell_of(rows, i, column);

        if (code.len && find_party(build, code) == PARTY_NONE)
            return bad_row(build, rows, i, column, code);
    }
    return true;
}

static bool build_parties(struct build *build)
{
    uint32_t count =
        build->states.count + build->groups.count + build->bodies.count;

    if (count >= PARTY_NONE)
        return error_fail(build->err, ERROR_USAGE,
                          "%.200s: %u parties, more than the %u that the "
                          "program can hold",
                          build->dir, count, PARTY_NONE - 1U);
    build->party = arena_alloc(build->arena, count, sizeof *build->party);
    for (uint32_t i = 0; i < build->states.count; i++)
        add_party(build, &build->states, i, ACTOR_STATE);
    for (uint32_t i = 0; i < build->groups.count; i++)
        add_party(build, &build->groups, i, ACTOR_GROUP);
    for (uint32_t i = 0; i < build->bodies.count; i++)
        add_party(build, &build->bodies, i,
                  str_equal(cell_of(&build->bodies, i, "kind"), STR("body"))
                      ? ACTOR_BODY
                      : ACTOR_ORGANIZATION);
    qsort(build->party, count, sizeof *build->party, compare_parties);
    for (uint32_t i = 1; i < count; i++)
        if (str_equal(build->party[i - 1].code, build->party[i].code))
            return error_fail(build->err, ERROR_USAGE,
                              "%.200s: two of states.tsv, groups.tsv and "
                              "bodies.tsv have the code '%.*s'",
                              build->dir, (int)build->party[i].code.len,
                              build->party[i].code.ptr);
    return check_parties(build, &build->states, "successor") &&
           check_parties(build, &build->groups, "parent") &&
           check_parties(build, &build->bodies, "parent");
}

/* Words that name no party yield to a party with the same words, unless they
 * are flagged as primary. */
enum rank { FIRST, MIDDLE, LAST };

/* A name on its way into the lexicon. */
struct entry {
    struct str key, code;
    enum rank rank; /* of those with its key the lower ones come first */
    bool given;     /* a row of names.tsv, before what other tables say */
    uint32_t order;
    struct name_form form;
};

static int compare_entries(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = str_compare(a->key, b->key);

    if (order == 0)
        order = (int)a->rank - (int)b->rank;
    if (order == 0)
        order = str_compare(a->code, b->code);
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

/* By key and code, rows of names.tsv first: to find what is said twice. */
static int compare_sayings(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = str_compare(a->key, b->key);

    if (order == 0)
        order = str_compare(a->code, b->code);
    if (order == 0)
        order = b->given - a->given;
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

static enum mention_form form_of(struct str cell)
{
    static const struct {
        struct str word;
        enum mention_form form;
    } forms[] = {
        {STR_INIT("adjective"), FORM_ADJECTIVE},
        {STR_INIT("demonym"), FORM_DEMONYM},
        {STR_INIT("capital"), FORM_CAPITAL},
        {STR_INIT("seat"), FORM_CAPITAL},
        {STR_INIT("organ"), FORM_CAPITAL},
        {STR_INIT("region"), FORM_REGION},
        {STR_INIT("reference"), FORM_REFERENCE},
        {STR_INIT("none"), FORM_REFERENCE},
    };

    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_equal(forms[i].word, cell))
            return forms[i].form;
    return FORM_NAME;
}

struct entries {
    struct entry *at;
    uint32_t count, capacity;
};

/* A text that folds to nothing has no key and is left out. */
static void add_entry(const struct build *build, struct entries *entries,
                      struct entry entry)
{
    entry.key = fold_key(entry.form.text, build->arena);
    entry.order = entries->count;
    if (entry.key.len == 0)
        return;
    if (entries->count == entries->capacity)
        entries->at = arena_grow(build->arena, entries->at, &entries->capacity,
                                 sizeof *entries->at);
    entries->at[entries->count++] = entry;
}

static bool add_names(const struct build *build, struct entries *entries)
{
    const struct table_rows *rows = &build->names;

    for (uint32_t i = 0; i < rows->count; i++) {
        struct str code = cell_of(rows, i, "code");
        struct str flags = cell_of(rows, i, "flags");
        uint32_t party = find_party(build, code);

        if (party == PARTY_NONE && !str_equal(code, STR("-")))
            return bad_row(build, rows, i, "code", code);
        add_entry(build, entries,
                  (struct entry){
                      .code = code,
                      .given = true,
                      .rank = table_flag(flags, STR("primary")) ? FIRST
                              : party == PARTY_NONE             ? LAST
                                                                : MIDDLE,
                      .form = {cell_of(rows, i, "text"),
                               form_of(cell_of(rows, i, "form")),
                               (uint16_t)party, table_flag(flags, STR("case")),
                               table_flag(flags, STR("context"))}});
    }
    return true;
}

/* The names that a table of parties gives in a column of its own. */
static void add_column(const struct build *build, struct entries *entries,
                       const struct table_rows *rows, const char *column,
                       enum mention_form form)
{
    for (uint32_t i = 0; i < rows->count; i++) {
        struct str text = cell_of(rows, i, column);
        struct str code = cell_of(rows, i, "code");

        if (text.len)
            add_entry(build, entries,
                      (struct entry){.code = code,
                                     .rank = MIDDLE,
                                     .form = {text, form,
                                              (uint16_t)find_party(build, code),
                                              false, false}});
    }
}

static void add_columns(const struct build *build, struct entries *entries)
{
    const struct table_rows *tables[] = {&build->states, &build->groups,
                                         &build->bodies};

    for (uint32_t i = 0; i < 3; i++)
        add_column(build, entries, tables[i], "name", FORM_NAME);
    for (uint32_t i = 0; i < 3; i++)
        add_column(build, entries, tables[i], "formal", FORM_NAME);
    add_column(build, entries, &build->states, "capital", FORM_CAPITAL);
    add_column(build, entries, &build->states, "seat", FORM_CAPITAL);
}

/* Of several entries with one key and code keep the first. */
static void drop_doubled(struct entries *entries)
{
    uint32_t kept = 0;

    if (entries->count == 0)
        return;
    qsort(entries->at, entries->count, sizeof *entries->at, compare_sayings);
    for (uint32_t i = 0; i < entries->count; i++) {
        const struct entry *last = &entries->at[kept ? kept - 1 : 0];

        if (kept == 0 || !str_equal(last->key, entries->at[i].key) ||
            !str_equal(last->code, entries->at[i].code))
            entries->at[kept++] = entries->at[i];
    }
    entries->count = kept;
    qsort(entries->at, entries->count, sizeof *entries->at, compare_entries);
}

static struct lexicon lexicon_of(const struct build *build,
                                 const struct str *key, uint32_t count)
{
    uint32_t *first = arena_alloc(build->arena, 257, sizeof *first);

    lexicon_index(key, count, first);
    return (struct lexicon){key, first, count};
}

static bool build_forms(const struct build *build, struct gazetteer_rows *out)
{
    struct entries entries = {0};
    struct name_form *form;
    struct str *key;

    if (!add_names(build, &entries))
        return false;
    add_columns(build, &entries);
    drop_doubled(&entries);
    form = arena_alloc(build->arena, entries.count, sizeof *form);
    key = arena_alloc(build->arena, entries.count, sizeof *key);
    for (uint32_t i = 0; i < entries.count; i++) {
        form[i] = entries.at[i].form;
        key[i] = entries.at[i].key;
    }
    out->form = form;
    out->form_key = lexicon_of(build, key, entries.count);
    return true;
}

struct leader_key {
    struct str key;
    uint16_t leader;
};

static int compare_leader_keys(const void *left, const void *right)
{
    const struct leader_key *a = left, *b = right;
    int order = str_compare(a->key, b->key);

    return order ? order : (a->leader > b->leader) - (a->leader < b->leader);
}

struct leader_keys {
    struct leader_key *at;
    uint32_t count, capacity;
};

static void add_leader_key(const struct build *build, struct leader_keys *keys,
                           struct str words, uint32_t leader)
{
    struct leader_key key = {fold_key(words, build->arena), (uint16_t)leader};

    if (key.key.len == 0)
        return;
    if (keys->count == keys->capacity)
        keys->at = arena_grow(build->arena, keys->at, &keys->capacity,
                              sizeof *keys->at);
    keys->at[keys->count++] = key;
}

/* The full name, and the surnames, which are parted by commas. */
static void add_leader_keys(const struct build *build, struct leader_keys *keys,
                            const struct leader *leader, uint32_t index)
{
    struct str surname = leader->surname;
    size_t begin = 0;

    add_leader_key(build, keys, leader->name, index);
    for (size_t i = 0; i <= surname.len; i++) {
        if (i < surname.len && surname.ptr[i] != ',')
            continue;
        add_leader_key(build, keys,
                       (struct str){surname.ptr + begin, i - begin}, index);
        begin = i + 1;
    }
}

/* The keys of all leaders in order, each once for a leader. */
static void build_leader_keys(const struct build *build,
                              struct gazetteer_rows *out)
{
    struct leader_keys keys = {0};
    struct str *key;
    uint16_t *leader_of;
    uint32_t count = 0;

    for (uint32_t i = 0; i < out->leader_count; i++)
        add_leader_keys(build, &keys, &out->leader[i], i);
    key = arena_alloc(build->arena, keys.count, sizeof *key);
    leader_of = arena_alloc(build->arena, keys.count, sizeof *leader_of);
    if (keys.count)
        qsort(keys.at, keys.count, sizeof *keys.at, compare_leader_keys);
    for (uint32_t i = 0; i < keys.count; i++) {
        if (count && leader_of[count - 1] == keys.at[i].leader &&
            str_equal(key[count - 1], keys.at[i].key))
            continue;
        key[count] = keys.at[i].key;
        leader_of[count++] = keys.at[i].leader;
    }
    out->leader_of = leader_of;
    out->leader_key = lexicon_of(build, key, count);
}

static bool build_leaders(const struct build *build, struct gazetteer_rows *out)
{
    const struct table_rows *rows = &build->leaders;
    struct leader *leader =
        arena_alloc(build->arena, rows->count, sizeof *leader);

    if (rows->count > UINT16_MAX)
        return error_fail(build->err, ERROR_USAGE,
                          "%.200s/leaders.tsv: %u rows, more than %u",
                          build->dir, rows->count, UINT16_MAX);
    for (uint32_t i = 0; i < rows->count; i++) {
        struct str code = cell_of(rows, i, "code");
        uint32_t party = find_party(build, code);

        if (party == PARTY_NONE)
            return bad_row(build, rows, i, "code", code);
        leader[i] = (struct leader){
            .name = cell_of(rows, i, "name"),
            .surname = cell_of(rows, i, "surname"),
            .role = cell_of(rows, i, "role"),
            .party = (uint16_t)party,
            .common = table_flag(cell_of(rows, i, "flags"), STR("common")),
            .from = date_of_iso(cell_of(rows, i, "from")),
            .to = date_of_iso(cell_of(rows, i, "to")),
        };
    }
    out->leader = leader;
    out->leader_count = rows->count;
    build_leader_keys(build, out);
    return true;
}

static int compare_memberships(const void *left, const void *right)
{
    const struct membership *a = left, *b = right;

    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->member != b->member)
        return a->member < b->member ? -1 : 1;
    return (a->from.year > b->from.year) - (a->from.year < b->from.year);
}

static bool build_memberships(const struct build *build,
                              struct gazetteer_rows *out)
{
    const struct table_rows *rows = &build->membership;
    struct membership *at = arena_alloc(build->arena, rows->count, sizeof *at);

    for (uint32_t i = 0; i < rows->count; i++) {
        uint32_t group = find_party(build, cell_of(rows, i, "group"));
        uint32_t member = find_party(build, cell_of(rows, i, "member"));

        if (group == PARTY_NONE)
            return bad_row(build, rows, i, "group", cell_of(rows, i, "group"));
        if (member == PARTY_NONE)
            return bad_row(build, rows, i, "member",
                           cell_of(rows, i, "member"));
        at[i] = (struct membership){(uint16_t)group, (uint16_t)member,
                                    date_of_iso(cell_of(rows, i, "from")),
                                    date_of_iso(cell_of(rows, i, "to"))};
    }
    qsort(at, rows->count, sizeof *at, compare_memberships);
    out->membership = at;
    out->membership_count = rows->count;
    return true;
}

static bool read_tables(struct build *build)
{
    struct table_rows *rows[] = {&build->states,  &build->groups,
                                 &build->bodies,  &build->names,
                                 &build->leaders, &build->membership};

    for (uint32_t i = 0; i < names_table_count; i++)
        if (!table_read(names_tables[i], build->dir, build->arena, rows[i],
                        build->err))
            return false;
    return true;
}

bool gazetteer_rows_build(const char *dir, struct arena *arena,
                          struct gazetteer_rows *out, struct error *err)
{
    struct build build = {.dir = dir, .arena = arena, .err = err};

    if (!read_tables(&build) || !build_parties(&build) ||
        !build_forms(&build, out) || !build_leaders(&build, out) ||
        !build_memberships(&build, out))
        return false;
    out->party = build.party;
    out->party_count = build.party_count;
    return true;
}
