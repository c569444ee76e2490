#include "text/characters.h"

#include "ingest/utf8.h"

#define O CHARACTER_OTHER
#define B CHARACTER_BLANK
#define U CHARACTER_UPPER
#define L CHARACTER_LOWER
#define D CHARACTER_DIGIT
#define P CHARACTER_PUNCTUATION
#define S CHARACTER_SYMBOL
#define F CHARACTER_OPEN
#define C CHARACTER_CLOSE

const uint8_t character_ascii[128] = {
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* controls */
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
    B, P, P, S, S, S, S, P, F, C, P, S, P, P, P, P, /* SP to / */
    D, D, D, D, D, D, D, D, D, D, P, P, S, S, S, P, /* 0 to ? */
    S, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, /* @ to O */
    U, U, U, U, U, U, U, U, U, U, U, F, P, C, S, P, /* P to _ */
    P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* ` to o */
    L, L, L, L, L, L, L, L, L, L, L, F, S, C, S, B, /* p to DEL */
};

#undef O
#undef B
#undef U
#undef L
#undef D
#undef P
#undef S
#undef F
#undef C

enum character_class character_class(uint32_t code)
{
    if (code < 128)
        return (enum character_class)character_ascii[code];
    return (enum character_class)
        character_pages[character_page[code >> 8]][code & 0xFF];
}

struct character character_wide(struct str text, uint32_t at)
{
    struct character found;

    found.size = (uint8_t)utf8_sequence(text.ptr + at, text.len - at);
    assert(found.size != 0);
    found.code = utf8_decode(text.ptr + at, found.size);
    found.class = (uint8_t)character_class(found.code);
    return found;
}

struct character character_before(struct str text, uint32_t at)
{
    if (at == 0)
        return (struct character){0, CHARACTER_BLANK, 0};
    do
        at--;
    while (at > 0 && ((unsigned char)text.ptr[at] & 0xC0) == 0x80);
    return character_at(text, at);
}
