/* frames.h - which row of the stance table a word of the text is: its words,
 * and the arguments that its frame asks for. */
#ifndef RAPPORTEUR_CODE_FRAMES_H
#define RAPPORTEUR_CODE_FRAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "code/clause.h"
#include "code/vocabulary.h"

/* A row that fits, and where its arguments are (TOKEN_NONE: not there). */
struct frame {
    const struct stance_word *word;
    uint32_t addressee, party, matter;
    uint32_t voice; /* whose stand it is, where it is not the subject */
    uint32_t last;  /* the last of its words, the head or one of the rest */
};

/* The first row for the head of `clause` whose words and obligatory arguments
 * are there; `judges` picks between the two kinds of row. */
bool frame_of_clause(const struct reading *reading, const struct clause *clause,
                     bool judges, struct frame *frame);

/* The same for a noun; `verb` is the verb that gives it voice, which may hold
 * the noun's arguments ("voiced concern on Monday over"), or TOKEN_NONE. */
bool frame_of_noun(const struct reading *reading, uint32_t noun, uint32_t verb,
                   bool judges, struct frame *frame);

/* A noun of stance without the arguments that its rows ask for ("made
 * groundless accusations"); only where all its rows take the same stand. */
bool frame_of_bare_noun(const struct reading *reading, uint32_t noun,
                        struct frame *frame);

#endif
