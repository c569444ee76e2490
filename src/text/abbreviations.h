/* abbreviations.h - words that a full stop belongs to (data/abbreviations.tsv).
 */
#ifndef RAPPORTEUR_TEXT_ABBREVIATIONS_H
#define RAPPORTEUR_TEXT_ABBREVIATIONS_H

#include <stdint.h>

#include "base/str.h"

enum abbreviation_ends {
    ABBREVIATION_NONE,
    ABBREVIATION_NEVER,  /* no sentence ends after it */
    ABBREVIATION_MAY,    /* one may: what follows decides */
    ABBREVIATION_WORD,   /* also a word: one where the sentence goes on */
    ABBREVIATION_NUMBER, /* one only before a number */
};

struct abbreviation {
    struct str form; /* without the full stop */
    enum abbreviation_ends ends;
};

/* The table, in byte order of the forms. */
extern const struct abbreviation abbreviations[];
extern const uint32_t abbreviation_count;

/* What `word`, written before a full stop, is. */
enum abbreviation_ends abbreviation_find(struct str word);

#endif
