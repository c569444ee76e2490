/* numbers.h - how far a number reaches: 1,000.5  10:30  9/11  76th
 * 713-853-3989.
 */
#ifndef RAPPORTEUR_TEXT_NUMBERS_H
#define RAPPORTEUR_TEXT_NUMBERS_H

#include <stdint.h>

#include "base/str.h"

struct number {
    uint32_t end;
    uint32_t unit_end; /* of a unit written without space, a word of its own:
                          "5|pm", "10|km"; else `end` */
};

/* The number that begins at `at`; `end` is `at` where none does. */
struct number number_find(struct str text, uint32_t at);

#endif
