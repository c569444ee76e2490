#include "code/vocabulary.h"

#include "base/arena.h"
#include "code/vocabulary_rows.h"
#include "names/name_words.h"
#include "names/tables.h"

extern const struct table reporting_table, stance_table, issues_table;

const struct table *const code_tables[] = {&reporting_table, &stance_table,
                                           &issues_table};
const uint32_t code_table_count = sizeof code_tables / sizeof code_tables[0];

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
    struct vocabulary_rows rows;
};

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
    const struct reporting_word *row = vocabulary->rows.reporting;
    uint32_t low = 0, high = vocabulary->rows.reporting_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (compare_words(row[middle].lemma, lemma, particle) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < vocabulary->rows.reporting_count &&
           compare_words(row[low].lemma, lemma, particle) == 0;
         low++)
        if (row[low].pos == pos)
            return &row[low];
    return NULL;
}

int vocabulary_compare_heads(const struct stance_word *word, struct str head,
                             enum vocabulary_pos pos)
{
    if (word->pos != pos)
        return word->pos < pos ? -1 : 1;
    return str_compare(word->head, head);
}

struct stance_rows vocabulary_stance(const struct vocabulary *vocabulary,
                                     struct str head, enum vocabulary_pos pos)
{
    const struct stance_word *word = vocabulary->rows.stance;
    uint32_t low = 0, high = vocabulary->rows.stance_count, end;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (vocabulary_compare_heads(&word[middle], head, pos) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    end = low;
    while (end < vocabulary->rows.stance_count &&
           vocabulary_compare_heads(&word[end], head, pos) == 0)
        end++;
    return (struct stance_rows){word + low, end - low};
}

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

const struct issue_word *
vocabulary_issue_words(const struct vocabulary *vocabulary, struct str words,
                       uint32_t *count)
{
    const struct vocabulary_rows *rows = &vocabulary->rows;
    uint32_t first = rows->issue_slot[vocabulary_issue_slot(rows, words)], end;

    *count = 0;
    if (first == 0)
        return NULL;
    for (end = first - 1;
         end < rows->issue_count && str_equal(rows->issue[end].words, words);
         end++)
        ++*count;
    return &rows->issue[first - 1];
}

const struct issue_prior *
vocabulary_issue_prior(const struct vocabulary *vocabulary)
{
    return &vocabulary->rows.prior;
}

bool vocabulary_open(const char *data_dir, struct vocabulary **out,
                     struct error *err)
{
    struct arena arena = {NULL};
    struct vocabulary *vocabulary = arena_alloc(&arena, 1, sizeof *vocabulary);
    bool ok = true;

    *out = NULL;
    vocabulary->rows = vocabulary_built;
    if (data_dir)
        ok = vocabulary_rows_read(data_dir, &arena, &vocabulary->rows, err);
    vocabulary->arena = arena;
    if (!ok)
        vocabulary_close(vocabulary);
    else
        *out = vocabulary;
    return ok;
}

void vocabulary_close(struct vocabulary *vocabulary)
{
    struct arena arena;

    if (!vocabulary)
        return;
    arena = vocabulary->arena; /* which holds the vocabulary itself */
    arena_free(&arena);
}
