/* characters.h - how many characters stand before a byte of a long text: for
 * readers whose strings are counted in code points, not bytes. */
#ifndef RAPPORTEUR_RECORD_CHARACTERS_H
#define RAPPORTEUR_RECORD_CHARACTERS_H

#include "base/arena.h"
#include "base/str.h"

struct characters {
    struct str text;
    uint32_t *before; /* characters before each block of the text */
};

struct characters characters_of(struct str text, struct arena *arena);

/* Code points in text[0, at). */
uint32_t characters_before(const struct characters *characters, uint32_t at);

#endif
