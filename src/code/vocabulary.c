#include "code/vocabulary.h"

#include <stdlib.h>

#include "base/arena.h"
#include "names/name_words.h"
#include "names/tables.h"

extern const struct table reporting_table, stance_table, issues_table;

const struct table *const code_tables[] = {&reporting_table, &stance_table,
                                           &issues_table};
const uint32_t code_table_count = sizeof code_tables / sizeof *code_tables;

static const struct str ISSUES[] = {
    STR_INIT("human-rights"),
    STR_INIT("racism"),
    STR_INIT("women"),
    STR_INIT("children"),
    STR_INIT("minorities-indigenous"),
    STR_INIT("migration-refugees"),
    STR_INIT("humanitarian"),
    STR_INIT("sovereignty"),
    STR_INIT("sanctions"),
    STR_INIT("terrorism"),
    STR_INIT("peace-security"),
    STR_INIT("palestine-israel"),
    STR_INIT("ukraine"),
    STR_INIT("nuclear"),
    STR_INIT("disarmament"),
    STR_INIT("cyber-technology"),
    STR_INIT("decolonization"),
    STR_INIT("development"),
    STR_INIT("trade-economy"),
    STR_INIT("climate-environment"),
    STR_INIT("oceans"),
    STR_INIT("health"),
    STR_INIT("food"),
    STR_INIT("energy"),
    STR_INIT("democracy-elections"),
    STR_INIT("rule-of-law"),
    STR_INIT("un-reform"),
    STR_INIT("culture-education"),
    STR_INIT("labour"),
    STR_INIT("space"),
    STR_INIT("other"),
};

_Static_assert(sizeof ISSUES / sizeof *ISSUES == ISSUE_COUNT, "one slug each");

struct vocabulary {
    struct arena arena;
    struct reporting_word *reporting; /* by lemma, then part of speech */
    uint32_t reporting_count;
    struct stance_word *stance; /* by part of speech, head, demands */
    uint32_t stance_count;
    struct issue_word *issue; /* by words, then issue */
    uint32_t issue_count;
    uint32_t *issue_slot; /* open addressing: first row + 1, 0 free */
    uint32_t issue_slots; /* a power of two */
    struct issue_prior prior;
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

/* Cut the first word off `*rest`; words are parted by `mark`. */
static struct str cut(struct str *rest, char mark)
{
    struct str word = *rest;
    size_t length = 0;

    while (length < rest->len && rest->ptr[length] != mark)
        length++;
    word.len = length;
    length += length < rest->len;
    *rest = (struct str){rest->ptr + length, rest->len - length};
    return word;
}

/* The place of `word` among the `|`-parted words of `choices`. */
static uint32_t choice_of(const char *choices, struct str word)
{
    struct str rest = str_of(choices);

    for (uint32_t i = 0; rest.len > 0; i++)
        if (str_equal(cut(&rest, '|'), word))
            return i;
    return UINT32_MAX;
}

static uint32_t flags_of(const char *choices, struct str cell)
{
    uint32_t flags = 0;

    while (cell.len > 0)
        flags |= 1U << choice_of(choices, cut(&cell, ','));
    return flags;
}

/* Reporting words. */

static enum vocabulary_pos reporting_pos(struct str cell)
{
    static const enum vocabulary_pos pos[] = {VOCABULARY_VERB, VOCABULARY_NOUN,
                                              VOCABULARY_PHRASE};

    return pos[choice_of("verb|noun|phrase", cell)];
}

static bool read_reporting(struct vocabulary *vocabulary, const char *dir,
                           struct error *err)
{
    struct table_rows rows;

    if (!table_read(&reporting_table, dir, &vocabulary->arena, &rows, err))
        return false;
    vocabulary->reporting = arena_alloc(&vocabulary->arena, rows.count,
                                        sizeof *vocabulary->reporting);
    vocabulary->reporting_count = rows.count;
    for (uint32_t i = 0; i < rows.count; i++)
        vocabulary->reporting[i] = (struct reporting_word){
            .lemma = table_cell(&rows, i, 0),
            .pos = reporting_pos(table_cell(&rows, i, 1)),
            .kind = (enum say_kind)choice_of(
                "neutral|claim|deny|quote|ask|light", table_cell(&rows, i, 2)),
            .content = flags_of("clause|quotation|object|infinitive|party|"
                                "stance-noun|preposition",
                                table_cell(&rows, i, 3))};
    return true;
}

/* Compare `lemma` with `word`, or with `word` and `particle` if there is one.
 */
static int compare_words(struct str lemma, struct str word, struct str particle)
{
    size_t length = word.len + (particle.len ? particle.len + 1 : 0);
    char whole[128];

    if (particle.len == 0 || length > sizeof whole)
        return str_compare(lemma, word);
    memcpy(whole, word.ptr, word.len);
    whole[word.len] = ' ';
    memcpy(whole + word.len + 1, particle.ptr, particle.len);
    return str_compare(lemma, (struct str){whole, length});
}

const struct reporting_word *
vocabulary_reporting(const struct vocabulary *vocabulary, struct str lemma,
                     struct str particle, enum vocabulary_pos pos)
{
    const struct reporting_word *row = vocabulary->reporting;
    uint32_t low = 0, high = vocabulary->reporting_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (compare_words(row[middle].lemma, lemma, particle) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < vocabulary->reporting_count &&
           compare_words(row[low].lemma, lemma, particle) == 0;
         low++)
        if (row[low].pos == pos)
            return &row[low];
    return NULL;
}

/* Words of stance. */

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
    struct str place = cut(&text, '=');
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
        if (!read_slot(cut(&frame, ' '), &word->slot[word->slot_count++]))
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

static int compare_heads(const struct stance_word *word, struct str head,
                         enum vocabulary_pos pos)
{
    if (word->pos != pos)
        return word->pos < pos ? -1 : 1;
    return str_compare(word->head, head);
}

static int compare_stance(const void *a, const void *b)
{
    const struct stance_word *left = a, *right = b;
    int order = compare_heads(left, right->head, right->pos);

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
    word->head = cut(&word->rest, ' ');
    word->pos = (enum vocabulary_pos)choice_of("verb|noun|adjective|phrase",
                                               table_cell(rows, place->row, 1));
    word->judges = str_equal(table_cell(rows, place->row, 2), STR("judge"));
    word->stance = (enum stance)choice_of("support|oppose|call|state", stance);
    if (!read_frame(table_cell(rows, place->row, 3), word))
        return bad_cell(place, 3, "is no frame such as 'obj=party of?=matter'",
                        err);
    return true;
}

static bool read_stance(struct vocabulary *vocabulary, const char *dir,
                        struct error *err)
{
    struct table_rows rows;
    struct place place = {&rows, 0, dir};

    if (!table_read(&stance_table, dir, &vocabulary->arena, &rows, err))
        return false;
    vocabulary->stance =
        arena_alloc(&vocabulary->arena, rows.count, sizeof *vocabulary->stance);
    vocabulary->stance_count = rows.count;
    for (; place.row < rows.count; place.row++)
        if (!read_stance_row(&place, &vocabulary->stance[place.row], err))
            return false;
    qsort(vocabulary->stance, rows.count, sizeof *vocabulary->stance,
          compare_stance);
    return true;
}

struct stance_rows vocabulary_stance(const struct vocabulary *vocabulary,
                                     struct str head, enum vocabulary_pos pos)
{
    const struct stance_word *word = vocabulary->stance;
    uint32_t low = 0, high = vocabulary->stance_count, end;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (compare_heads(&word[middle], head, pos) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    end = low;
    while (end < vocabulary->stance_count &&
           compare_heads(&word[end], head, pos) == 0)
        end++;
    return (struct stance_rows){word + low, end - low};
}

/* Issues. */

struct str vocabulary_issue(uint32_t issue)
{
    assert(issue < ISSUE_COUNT);
    return ISSUES[issue];
}

uint32_t vocabulary_issue_of(struct str slug)
{
    for (uint32_t i = 0; i < ISSUE_COUNT; i++)
        if (str_equal(ISSUES[i], slug))
            return i;
    return UINT32_MAX;
}

/* Whether `s` ends in the letters of `ending`. */
static bool ends_in(struct str s, const char *ending)
{
    size_t length = strlen(ending);

    return s.len >= length &&
           memcmp(s.ptr + s.len - length, ending, length) == 0;
}

/* Take the mark of the plural off, roughly: both sides of a look-up do it. */
static size_t singular(char *word, size_t length)
{
    struct str s = {word, length};

    if (length > 4 && ends_in(s, "ies")) {
        word[length - 3] = 'y';
        return length - 2;
    }
    if (length > 5 && ends_in(s, "sses"))
        return length - 2;
    if (length > 3 && ends_in(s, "s") && !ends_in(s, "ss") &&
        !ends_in(s, "us") && !ends_in(s, "is"))
        return length - 1;
    return length;
}

size_t vocabulary_issue_key(struct str word, char out[ISSUE_KEY_MAX])
{
    size_t length, kept = 0;

    if (word.len > ISSUE_KEY_MAX)
        return 0;
    length = word_fold(word, out);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)out[i];

        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80)
            out[kept++] = out[i];
    }
    return singular(out, kept);
}

/* The keys of `words`, a blank between any two. */
static struct str issue_keys(struct str words, struct arena *arena)
{
    char *keys = arena_alloc(arena, words.len + 1, 1);
    size_t length = 0;

    while (words.len > 0) {
        char key[ISSUE_KEY_MAX];
        size_t more = vocabulary_issue_key(cut(&words, ' '), key);

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

static uint32_t *issue_slot(const struct vocabulary *vocabulary,
                            struct str words)
{
    uint32_t mask = vocabulary->issue_slots - 1;
    uint32_t at = hash_of(words) & mask;

    while (vocabulary->issue_slot[at] != 0 &&
           !str_equal(vocabulary->issue[vocabulary->issue_slot[at] - 1].words,
                      words))
        at = (at + 1) & mask;
    return &vocabulary->issue_slot[at];
}

static void hash_issues(struct vocabulary *vocabulary)
{
    vocabulary->issue_slots = 16;
    while (vocabulary->issue_slots < 2 * vocabulary->issue_count)
        vocabulary->issue_slots *= 2;
    vocabulary->issue_slot =
        arena_alloc(&vocabulary->arena, vocabulary->issue_slots,
                    sizeof *vocabulary->issue_slot);
    for (uint32_t i = 0; i < vocabulary->issue_count; i++) {
        uint32_t *slot = issue_slot(vocabulary, vocabulary->issue[i].words);

        if (*slot == 0)
            *slot = i + 1;
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

static bool read_issue_row(struct vocabulary *vocabulary,
                           const struct place *place, struct error *err)
{
    struct str words = table_cell(place->rows, place->row, 0);
    uint32_t issue =
        vocabulary_issue_of(table_cell(place->rows, place->row, 1));
    struct issue_word word = {
        .weight = weight_of(table_cell(place->rows, place->row, 2))};

    if (issue == UINT32_MAX)
        return bad_cell(place, 1, "is no issue of the list", err);
    word.issue = (uint8_t)issue;
    if (str_equal(words, STR("*"))) {
        vocabulary->prior.weight[issue] = word.weight;
        return true;
    }
    word.words = issue_keys(words, &vocabulary->arena);
    if (word.words.len == 0)
        return bad_cell(place, 0, "has no letter or digit", err);
    vocabulary->issue[vocabulary->issue_count++] = word;
    return true;
}

static bool read_issues(struct vocabulary *vocabulary, const char *dir,
                        struct error *err)
{
    struct table_rows rows;
    struct place place = {&rows, 0, dir};

    if (!table_read(&issues_table, dir, &vocabulary->arena, &rows, err))
        return false;
    vocabulary->issue =
        arena_alloc(&vocabulary->arena, rows.count, sizeof *vocabulary->issue);
    for (; place.row < rows.count; place.row++)
        if (!read_issue_row(vocabulary, &place, err))
            return false;
    qsort(vocabulary->issue, vocabulary->issue_count, sizeof *vocabulary->issue,
          compare_issues);
    hash_issues(vocabulary);
    return true;
}

const struct issue_word *
vocabulary_issue_words(const struct vocabulary *vocabulary, struct str words,
                       uint32_t *count)
{
    uint32_t first = *issue_slot(vocabulary, words), end;

    *count = 0;
    if (first == 0)
        return NULL;
    for (end = first - 1; end < vocabulary->issue_count &&
                          str_equal(vocabulary->issue[end].words, words);
         end++)
        ++*count;
    return &vocabulary->issue[first - 1];
}

const struct issue_prior *
vocabulary_issue_prior(const struct vocabulary *vocabulary)
{
    return &vocabulary->prior;
}

bool vocabulary_open(const char *data_dir, struct vocabulary **out,
                     struct error *err)
{
    struct arena arena = {NULL};
    struct vocabulary *vocabulary = arena_alloc(&arena, 1, sizeof *vocabulary);

    *out = NULL;
    vocabulary->arena = arena;
    if (!read_reporting(vocabulary, data_dir, err) ||
        !read_stance(vocabulary, data_dir, err) ||
        !read_issues(vocabulary, data_dir, err)) {
        vocabulary_close(vocabulary);
        return false;
    }
    *out = vocabulary;
    return true;
}

void vocabulary_close(struct vocabulary *vocabulary)
{
    struct arena arena;

    if (!vocabulary)
        return;
    arena = vocabulary->arena; /* which holds the vocabulary itself */
    arena_free(&arena);
}
