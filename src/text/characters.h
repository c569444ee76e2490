/* characters.h - what a character is to the reader of sentences and words.
 *
 * Classes come from data/characters.tsv, those of ASCII from characters.c. */
#ifndef RAPPORTEUR_TEXT_CHARACTERS_H
#define RAPPORTEUR_TEXT_CHARACTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum character_class {
    CHARACTER_OTHER,  /* unassigned or private */
    CHARACTER_BLANK,  /* white space, controls, what shows as nothing */
    CHARACTER_LETTER, /* of a script without case */
    CHARACTER_UPPER,
    CHARACTER_LOWER,
    CHARACTER_MARK, /* belongs to the character before it */
    CHARACTER_DIGIT,
    CHARACTER_OPEN, /* brackets */
    CHARACTER_CLOSE,
    CHARACTER_PUNCTUATION,
    CHARACTER_SYMBOL,
};

struct character {
    uint32_t code;
    uint8_t class; /* enum character_class */
    uint8_t size;  /* bytes, 1 to 4; 0 past the end of the text */
};

/* The tables: the page of each 256 code points, and the pages. */
extern const uint8_t character_page[];
extern const uint8_t character_pages[][256];

extern const uint8_t character_ascii[128];

enum character_class character_class(uint32_t code);

/* The character of several bytes that begins at `at`. */
struct character character_wide(struct str text, uint32_t at);

/* The character of the valid UTF-8 `text` at `at`, which begins one; beyond
 * `text` a blank of no bytes. */
static inline struct character character_at(struct str text, uint32_t at)
{
    unsigned char byte;

    if (at >= text.len)
        return (struct character){0, CHARACTER_BLANK, 0};
    byte = (unsigned char)text.ptr[at];
    if (byte >= 128)
        return character_wide(text, at);
    return (struct character){byte, character_ascii[byte], 1};
}

/* The character that ends at `at`; before the text a blank of no bytes. */
struct character character_before(struct str text, uint32_t at);

static inline bool character_is_letter(struct character character)
{
    return character.class >= CHARACTER_LETTER &&
           character.class <= CHARACTER_LOWER;
}

/* A letter, mark or digit. */
static inline bool character_is_word(struct character character)
{
    return character.class >= CHARACTER_LETTER &&
           character.class <= CHARACTER_DIGIT;
}

#endif
