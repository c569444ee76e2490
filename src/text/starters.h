/* starters.h - words that tell where a sentence ends: those that begin one, and
 * those that go on with one after a quotation. */
#ifndef RAPPORTEUR_TEXT_STARTERS_H
#define RAPPORTEUR_TEXT_STARTERS_H

#include <stdbool.h>

#include "base/str.h"

/* "The", "However": with a capital it begins a sentence. */
bool starter_find(struct str word);

/* "said", "asked": after a quotation and a name. */
bool starter_is_speech(struct str word);

/* "Regards", "Thanks": before the name under a letter. */
bool starter_is_farewell(struct str word);

/* "Annex", "Group": a letter or number after it is no initial of a name. */
bool starter_is_division(struct str word);

/* "with", "and": no noun; in small letters. */
bool starter_is_small(struct str word);

/* "Monday", "EST": goes on after "p.m.". */
bool starter_is_time(struct str word);

/* "IV": a number in Roman letters. */
bool starter_is_roman(struct str word);

#endif
