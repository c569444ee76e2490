/* stops.h - whether a full stop belongs to the word before it. */
#ifndef RAPPORTEUR_TEXT_STOPS_H
#define RAPPORTEUR_TEXT_STOPS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Whether [begin, at) is letters, or short syllables with a capital, with full
 * stops between: "U.S", "a.m", "Ph.D". */
bool stop_is_initials(struct str text, uint32_t begin, uint32_t at);

/* Whether the full stop at `at` belongs to the word [begin, at), after which no
 * letter or digit follows, and not to the sentence: no "U.S." stands at a
 * sentence's end, after the treebanks, but "U.S" and ".". `text` ends where its
 * block ends; `before` is the word before in it, or empty. */
bool stop_belongs(struct str text, uint32_t begin, uint32_t at,
                  struct str before);

#endif
