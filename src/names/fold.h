/* fold.h - the key of a name: how it reads when spelling does not matter.
 *
 * Small letters without accents; hyphens, dashes, slashes and white space are
 * all one space; apostrophes and full stops are gone; "&" is "and", "St." is
 * "Saint". tools/fold.py does the same for the built-in tables. */
#ifndef RAPPORTEUR_NAMES_FOLD_H
#define RAPPORTEUR_NAMES_FOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct arena;

/* Where in a text the folding stands. */
struct fold {
    const char *at, *end, *limit;
    char pending[8];
    uint8_t pending_count, pending_at;
    bool start;   /* of a word */
    bool gap;     /* a space is due before the next letter */
    bool begun;   /* something has been given out */
    bool capital; /* the byte given last is of a capital letter */
};

/* Start at the head of `text`, which is valid UTF-8 and goes on to `limit`
 * (looked at, not folded). */
void fold_begin(struct fold *fold, struct str text, const char *limit);

/* Go on with `text`, which stands after what was folded before; `apart` where
 * white space is between them. */
void fold_go_on(struct fold *fold, struct str text, bool apart);

/* The next byte of the key, or -1 at the end of the text. */
int fold_next(struct fold *fold);

/* The key of `text`, in the arena. */
struct str fold_key(struct str text, struct arena *arena);

/* The plain form of a letter with accents; made by tools/gazetteer.py. */
struct fold_letter {
    char plain[3]; /* one or two ASCII letters and NUL; empty: stays */
    bool capital;
};

struct fold_block {
    uint32_t first, end; /* characters [first, end) */
    const struct fold_letter *letter;
};

extern const struct fold_block fold_blocks[];
extern const uint32_t fold_block_count;
extern const uint32_t fold_dropped[], fold_spaces[];
extern const uint32_t fold_dropped_count, fold_space_count;

#endif
