/* vocabulary_rows.h - the rows of the vocabulary in the order in which they
 * are looked up. Inside this room only.
 *
 * The built-in ones are compiled in by tools/vocabulary_table.py, so that
 * opening costs nothing; with a user's folder they are read from the tables. */
#ifndef RAPPORTEUR_CODE_VOCABULARY_ROWS_H
#define RAPPORTEUR_CODE_VOCABULARY_ROWS_H

#include <stdbool.h>
#include <stdint.h>

#include "code/vocabulary.h"

struct arena;

struct vocabulary_rows {
    const struct reporting_word *reporting; /* by lemma, then part of speech */
    uint32_t reporting_count;
    const struct stance_word *stance; /* by part of speech, head, demands */
    uint32_t stance_count;
    const struct issue_word *issue; /* by words, then issue */
    uint32_t issue_count;
    const uint32_t *issue_slot; /* open addressing: first row + 1, 0 free */
    uint32_t issue_slots;       /* a power of two */
    struct issue_prior prior;
};

extern const struct vocabulary_rows vocabulary_built;

/* The built-in tables with those of `dir` (may be NULL) laid over them, in the
 * arena. On failure `err` names file, line and column. */
bool vocabulary_rows_read(const char *dir, struct arena *arena,
                          struct vocabulary_rows *out, struct error *err)
    __attribute__((warn_unused_result));

/* Where the issue words `words` are, or would be, in issue_slot. */
uint32_t vocabulary_issue_slot(const struct vocabulary_rows *rows,
                               struct str words);

/* Order of the stance rows, as far as look-ups need it. */
int vocabulary_compare_heads(const struct stance_word *word, struct str head,
                             enum vocabulary_pos pos);

#endif
