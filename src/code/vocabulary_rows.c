#include "code/vocabulary_rows.h"

#include <stdlib.h>

#include "base/arena.h"
#include "names/tables.h"

/* The rows as they are made, still to be written to. */
struct making {
    const char *dir;
    struct arena *arena;
    struct vocabulary_rows *rows;
    struct error *err;
};

/* Where a row stands, for messages. */
struct place {
    const struct table_rows *rows;
    uint32_t row;
    const char *dir;
};

static bool bad_cell(const struct place *place, uint32_t column,
                     const char *what, struct error *err)
{
    struct str cell = table_cell(place->rows, place->row, column);

    return error_fail(err, ERROR_USAGE,
                      "%.200s/%s.tsv:%u:%u: column %s: '%.*s' %s",
                      place->dir ? place->dir : "data",
                      place->rows->table->name, place->rows->line[place->row],
                      column + 1, place->rows->table->column[column].name,
                      cell.len < 80 ? (int)cell.len : 80, cell.ptr, what);
}

/* The place of `word` among the `|`-parted words of `choices`. */
static uint32_t choice_of(const char *choices, struct str word)
{
    struct str rest = str_of(choices);

    for (uint32_t i = 0; rest.len > 0; i++)
        if (str_equal(str_cut(&rest, '|'), word))
            return i;
    return UINT32_MAX;
}

static uint32_t flags_of(const char *choices, struct str cell)
{
    uint32_t flags = 0;

    while (cell.len > 0) {
        uint32_t choice = choice_of(choices, str_cut(&cell, ','));

        if (choice < 32) /* the table's reader refuses any other word */
            flags |= 1U << choice;
    }
    return flags;
}

static enum vocabulary_pos reporting_pos(struct str cell)
{
    static const enum vocabulary_pos pos[] = {VOCABULARY_VERB, VOCABULARY_NOUN,
                                              VOCABULARY_PHRASE};

    uint32_t choice = choice_of("verb|noun|phrase", cell);

    return choice < sizeof pos / sizeof *pos ? pos[choice] : VOCABULARY_VERB;
}

static bool read_reporting(struct making *making)
{
    struct table_rows rows;
    struct reporting_word *word;

    if (!table_read(code_tables[0], making->dir, making->arena, &rows,
                    making->err))
        return false;
    word = arena_alloc(making->arena, rows.count, sizeof *word);
    making->rows->reporting = word;
    making->rows->reporting_count = rows.count;
    for (uint32_t i = 0; i < rows.count; i++)
        word[i] = (struct reporting_word){
            .lemma = table_cell(&rows, i, 0),
            .pos = reporting_pos(table_cell(&rows, i, 1)),
            .kind = (enum say_kind)choice_of(
                "neutral|claim|deny|quote|ask|light", table_cell(&rows, i, 2)),
            .content = flags_of("clause|quotation|object|infinitive|party|"
                                "stance-noun|preposition",
                                table_cell(&rows, i, 3))};
    return true;
}

static bool read_place(struct str text, struct slot *slot)
{
    static const struct {
        struct str name;
        enum slot_place place;
    } places[] = {
        {STR_INIT("subj"), SLOT_SUBJECT}, {STR_INIT("obj"), SLOT_OBJECT},
        {STR_INIT("that"), SLOT_THAT},    {STR_INIT("inf"), SLOT_TO},
        {STR_INIT("ing"), SLOT_ING},      {STR_INIT("owner"), SLOT_OWNER},
    };

    slot->optional = text.len > 0 && text.ptr[text.len - 1] == '?';
    text.len -= slot->optional;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (str_equal(places[i].name, text)) {
            slot->place = places[i].place;
            return true;
        }
    slot->place = SLOT_PREPOSITION;
    slot->preposition = text;
    return text.len > 0;
}

static bool read_slot(struct str text, struct slot *slot)
{
    struct str place = str_cut(&text, '=');
    uint32_t role = choice_of("addressee|party|matter|voice", text);

    if (role == UINT32_MAX)
        return false;
    slot->role = (enum slot_role)role;
    return read_place(place, slot);
}

static bool read_frame(struct str frame, struct stance_word *word)
{
    while (frame.len > 0) {
        if (word->slot_count == STANCE_SLOTS_MAX)
            return false;
        if (!read_slot(str_cut(&frame, ' '), &word->slot[word->slot_count++]))
            return false;
    }
    return true;
}

/* How much a row asks for: rows that ask for more are tried first. */
static int demands(const struct stance_word *word)
{
    int sum = word->rest.len > 0 ? 10 : 0;

    for (uint32_t i = 0; i < word->slot_count; i++)
        sum += word->slot[i].optional ? 1 : 2;
    return sum;
}

static int compare_stance(const void *a, const void *b)
{
    const struct stance_word *left = a, *right = b;
    int order = vocabulary_compare_heads(left, right->head, right->pos);

    if (order == 0)
        order = demands(right) - demands(left);
    if (order == 0)
        order = (int)left->row - (int)right->row;
    return order;
}

static bool read_stance_row(const struct place *place, struct stance_word *word,
                            struct error *err)
{
    const struct table_rows *rows = place->rows;
    struct str stance = table_cell(rows, place->row, 4);

    word->row = place->row;
    word->words = word->rest = table_cell(rows, place->row, 0);
    word->head = str_cut(&word->rest, ' ');
    word->pos = (enum vocabulary_pos)choice_of("verb|noun|adjective|phrase",
                                               table_cell(rows, place->row, 1));
    word->judges = str_equal(table_cell(rows, place->row, 2), STR("judge"));
    word->stance = (enum stance)choice_of("support|oppose|call|state", stance);
    if (!read_frame(table_cell(rows, place->row, 3), word))
        return bad_cell(place, 3, "is no frame such as 'obj=party of?=matter'",
                        err);
    return true;
}

static bool read_stance(struct making *making)
{
    struct table_rows rows;
    struct place place = {&rows, 0, making->dir};
    struct stance_word *word;

    if (!table_read(code_tables[1], making->dir, making->arena, &rows,
                    making->err))
        return false;
    word = arena_alloc(making->arena, rows.count, sizeof *word);
    making->rows->stance = word;
    making->rows->stance_count = rows.count;
    for (; place.row < rows.count; place.row++)
        if (!read_stance_row(&place, &word[place.row], making->err))
            return false;
    qsort(word, rows.count, sizeof *word, compare_stance);
    return true;
}

/* The keys of `words`, a blank between any two. */
static struct str issue_keys(struct str words, struct arena *arena)
{
    char *keys = arena_alloc(arena, words.len + 1, 1);
    size_t length = 0;

    while (words.len > 0) {
        char key[ISSUE_KEY_MAX];
        size_t more = vocabulary_issue_key(str_cut(&words, ' '), key);

        if (more > 0 && length > 0)
            keys[length++] = ' ';
        memcpy(keys + length, key, more);
        length += more;
    }
    return (struct str){keys, length};
}

static uint32_t hash_of(struct str s)
{
    uint32_t hash = 2166136261U;

    for (size_t i = 0; i < s.len; i++)
        hash = (hash ^ (unsigned char)s.ptr[i]) * 16777619U;
    return hash ^ hash >> 15;
}

uint32_t vocabulary_issue_slot(const struct vocabulary_rows *rows,
                               struct str words)
{
    uint32_t mask = rows->issue_slots - 1;
    uint32_t at = hash_of(words) & mask;

    while (rows->issue_slot[at] != 0 &&
           !str_equal(rows->issue[rows->issue_slot[at] - 1].words, words))
        at = (at + 1) & mask;
    return at;
}

static void hash_issues(struct vocabulary_rows *rows, struct arena *arena)
{
    uint32_t *slot;

    rows->issue_slots = 16;
    while (rows->issue_slots < 2 * rows->issue_count)
        rows->issue_slots *= 2;
    slot = arena_alloc(arena, rows->issue_slots, sizeof *slot);
    rows->issue_slot = slot;
    for (uint32_t i = 0; i < rows->issue_count; i++) {
        uint32_t at = vocabulary_issue_slot(rows, rows->issue[i].words);

        if (slot[at] == 0)
            slot[at] = i + 1;
    }
}

static int compare_issues(const void *a, const void *b)
{
    const struct issue_word *left = a, *right = b;
    int order = str_compare(left->words, right->words);

    return order ? order : (int)left->issue - (int)right->issue;
}

static uint16_t weight_of(struct str cell)
{
    uint32_t weight = 0;

    for (size_t i = 0; i < cell.len && weight < 10000; i++)
        weight = weight * 10 + (uint32_t)(cell.ptr[i] - '0');
    return (uint16_t)(weight < 10000 ? weight : 10000);
}

/* Read a row into `*word`, or what an issue weighs before any word into the
 * prior; then `word->words` stays empty. */
static bool read_issue_row(struct making *making, const struct place *place,
                           struct issue_word *word)
{
    struct str words = table_cell(place->rows, place->row, 0);
    uint32_t issue =
        vocabulary_issue_of(table_cell(place->rows, place->row, 1));

    if (issue == UINT32_MAX)
        return bad_cell(place, 1, "is no issue of the list", making->err);
    *word = (struct issue_word){
        .issue = (uint8_t)issue,
        .weight = weight_of(table_cell(place->rows, place->row, 2))};
    if (str_equal(words, STR("*"))) {
        making->rows->prior.weight[issue] = word->weight;
        return true;
    }
    word->words = issue_keys(words, making->arena);
    if (word->words.len == 0)
        return bad_cell(place, 0, "has no letter or digit", making->err);
    return true;
}

static bool read_issues(struct making *making)
{
    struct table_rows rows;
    struct place place = {&rows, 0, making->dir};
    struct issue_word *word;
    uint32_t count = 0;

    if (!table_read(code_tables[2], making->dir, making->arena, &rows,
                    making->err))
        return false;
    word = arena_alloc(making->arena, rows.count + 1, sizeof *word);
    for (; place.row < rows.count; place.row++) {
        if (!read_issue_row(making, &place, &word[count]))
            return false;
        count += word[count].words.len > 0;
    }
    qsort(word, count, sizeof *word, compare_issues);
    making->rows->issue = word;
    making->rows->issue_count = count;
    hash_issues(making->rows, making->arena);
    return true;
}

bool vocabulary_rows_read(const char *dir, struct arena *arena,
                          struct vocabulary_rows *out, struct error *err)
{
    struct vocabulary_rows rows = {0};
    struct making making = {dir, arena, &rows, err};

    if (!read_reporting(&making) || !read_stance(&making) ||
        !read_issues(&making))
        return false;
    *out = rows;
    return true;
}
