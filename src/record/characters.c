#include "record/characters.h"

enum { BLOCK = 1024 };

static uint32_t count(struct str text, size_t begin, size_t end)
{
    uint32_t found = 0;

    for (size_t i = begin; i < end; i++)
        found += ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
    return found;
}

struct characters characters_of(struct str text, struct arena *arena)
{
    size_t blocks = text.len / BLOCK + 1;
    struct characters out = {text,
                             arena_alloc(arena, blocks, sizeof(uint32_t))};

    for (size_t i = 1; i < blocks; i++)
        out.before[i] =
            out.before[i - 1] + count(text, (i - 1) * BLOCK, i * BLOCK);
    return out;
}

uint32_t characters_before(const struct characters *characters, uint32_t at)
{
    assert(at <= characters->text.len);
    return characters->before[at / BLOCK] +
           count(characters->text, at - at % BLOCK, at);
}
