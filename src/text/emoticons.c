#include "text/emoticons.h"

#include "text/characters.h"

/* The longer before what they begin with. */
static const struct str emoticons[] = {
    STR_INIT(">:("), STR_INIT(":-)"), STR_INIT(":-("), STR_INIT(";-)"),
    STR_INIT(":-D"), STR_INIT(":-P"), STR_INIT(":'("), STR_INIT("^_^"),
    STR_INIT(":)"),  STR_INIT(":("),  STR_INIT(";)"),  STR_INIT(":D"),
    STR_INIT(":P"),  STR_INIT(";P"),  STR_INIT(":/"),  STR_INIT("=)"),
    STR_INIT("=("),  STR_INIT("(:"),  STR_INIT(":O"),  STR_INIT("<3"),
};

uint32_t emoticon_end(struct str text, uint32_t at)
{
    for (size_t i = 0; i < sizeof emoticons / sizeof *emoticons; i++) {
        size_t len = emoticons[i].len;

        if (text.len - at >= len &&
            memcmp(text.ptr + at, emoticons[i].ptr, len) == 0 &&
            character_at(text, at + (uint32_t)len).class == CHARACTER_BLANK)
            return at + (uint32_t)len;
    }
    return at;
}

bool emoticon_check(struct str word)
{
    return word.len <= 3 && word.len > 1 &&
           emoticon_end(word, 0) == (uint32_t)word.len;
}
