#include "text/stops.h"

#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/vocabulary.h"

enum { INITIALS_MAX = 16, SYLLABLE_MAX = 3, WORD_MAX_BYTES = 16 };

/* What stands behind a full stop. */
struct following {
    struct character head; /* of the next word; blank at the block's end */
    struct character mark; /* right after the full stop */
    struct str word;
    bool closed; /* a quotation or bracket ends between */
};

static bool is_closing(struct character here)
{
    return here.class == CHARACTER_CLOSE || here.code == '"' ||
           here.code == '\'' || here.code == 0x201D || here.code == 0x2019;
}

static bool is_opening(struct character here)
{
    return here.class == CHARACTER_OPEN || here.code == '"' ||
           here.code == '\'' || here.code == 0x201C || here.code == 0x2018;
}

static struct following follow(struct str text, uint32_t at)
{
    struct following found = {.mark = character_at(text, at)};
    struct character here = found.mark;
    uint32_t limit = at + 64, end;

    for (; at < limit && is_closing(here); here = character_at(text, at)) {
        found.closed = true;
        at += here.size;
    }
    while (here.size && here.class == CHARACTER_BLANK) {
        at += here.size;
        here = character_at(text, at);
    }
    while (at < limit && is_opening(here)) {
        at += here.size;
        here = character_at(text, at);
    }
    found.head = here;
    for (end = at; end < at + WORD_MAX_BYTES && character_is_word(here);
         here = character_at(text, end))
        end += here.size;
    found.word = (struct str){text.ptr + at, end - at};
    return found;
}

bool stop_is_initials(struct str text, uint32_t begin, uint32_t at)
{
    uint32_t letters = 0, stops = 0;

    if (at - begin > INITIALS_MAX)
        return false;
    for (uint32_t i = begin; i < at; i++) {
        struct character here = character_at(text, i);

        if (here.code == '.') {
            if (letters == 0)
                return false;
            letters = 0;
            stops++;
        } else if (here.size > 1 || !character_is_letter(here) ||
                   ++letters > SYLLABLE_MAX - 1 ||
                   (letters > 1 && here.class != CHARACTER_LOWER) ||
                   (letters > 1 &&
                    character_at(text, i - 1).class != CHARACTER_UPPER)) {
            return false;
        }
    }
    return stops > 0 && letters > 0;
}

/* Whether a sentence ends with an abbreviation after which one may. */
static bool ends_sentence(struct str word, const struct following *next,
                          struct str before)
{
    bool small = character_at(word, 0).class == CHARACTER_LOWER;

    if (next->head.size == 0)
        return true;
    if (before.len == 0 || strchr(".!?:", before.ptr[0])) /* "P.S. I am" */
        return false;
    if (next->mark.class != CHARACTER_BLANK && !next->closed)
        return false;
    if (next->head.class != CHARACTER_UPPER)
        return false;
    return next->closed || vocabulary_has(next->word, VOCABULARY_STARTER) ||
           (small && !vocabulary_has(next->word, VOCABULARY_TIME));
}

/* Whether the sentence goes on: the word before cannot be its last. */
static bool goes_on(const struct following *next)
{
    return (next->mark.class != CHARACTER_BLANK && !next->closed) ||
           next->head.class == CHARACTER_LOWER ||
           next->head.class == CHARACTER_DIGIT;
}

/* A single letter: "J." of a name, "c." before a year. */
static bool letter_belongs(struct str word, const struct following *next,
                           struct str before)
{
    struct character last = character_at(before, 0);

    if (vocabulary_has(before, VOCABULARY_DIVISION))
        return false;
    if (character_at(word, 0).class == CHARACTER_LOWER)
        return next->mark.class == CHARACTER_BLANK &&
               ((next->head.class == CHARACTER_DIGIT &&
                 strchr("bcdnpv", word.ptr[0])) ||
                (next->head.size && word.ptr[0] == 'v'));
    if (next->head.size == 0)
        return false;
    if (last.class == CHARACTER_LOWER &&
        (vocabulary_has(next->word, VOCABULARY_STARTER) || word.ptr[0] == 'I'))
        return false;
    return true;
}

static bool is_never(struct str word)
{
    static const struct str words[] = {STR_INIT("i.e"), STR_INIT("e.g"),
                                       STR_INIT("a.k.a"), STR_INIT("I.e"),
                                       STR_INIT("E.g")};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(word, words[i]))
            return true;
    return false;
}

bool stop_belongs(struct str text, uint32_t begin, uint32_t at,
                  struct str before)
{
    struct str word = {text.ptr + begin, at - begin};
    struct following next = follow(text, at + 1);

    if (next.mark.code == '.' && character_at(text, at + 2).code == '.')
        return false;
    if (word.len == 1 && character_is_letter(character_at(word, 0)))
        return letter_belongs(word, &next, before);
    if (stop_is_initials(text, begin, at))
        return is_never(word) ? next.head.size > 0
                              : !ends_sentence(word, &next, before);
    switch (abbreviation_find(word)) {
    case ABBREVIATION_NEVER:
        return next.head.size > 0;
    case ABBREVIATION_MAY:
        return !ends_sentence(word, &next, before);
    case ABBREVIATION_WORD:
        return goes_on(&next);
    case ABBREVIATION_NUMBER:
        return next.head.class == CHARACTER_DIGIT;
    default:
        return false;
    }
}
