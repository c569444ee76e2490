#include "text/clitics.h"

#include "text/characters.h"
#include "text/vocabulary.h"

enum { CONTRACTION_LONGEST = 8, CAPITALS_LEAST = 4 };

static char small(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Whether the last two letters are those of a contraction of the table: most
 * are not, and every word of a text comes by. */
static bool may_be_contraction(struct str word)
{
    static const char tails[] = "ntotnomenataesimvetsrell";

    if (word.len < 2 || word.len > CONTRACTION_LONGEST)
        return false;
    for (size_t i = 0; i + 1 < sizeof tails; i += 2)
        if (small(word.ptr[word.len - 2]) == tails[i] &&
            small(word.ptr[word.len - 1]) == tails[i + 1])
            return true;
    return false;
}

/* The row of a word that is written without apostrophe, "dont", or NULL. A
 * short one in capitals, "IM", is something else. */
static const struct vocabulary *find_contraction(struct str word)
{
    const struct vocabulary *found;
    char lower[CONTRACTION_LONGEST];

    if (!may_be_contraction(word) ||
        (word.len < CAPITALS_LEAST && word.ptr[1] != small(word.ptr[1])))
        return NULL;
    for (size_t i = 0; i < word.len; i++)
        lower[i] = small(word.ptr[i]);
    found = vocabulary_find((struct str){lower, word.len});
    return found && (found->classes & VOCABULARY_CONTRACTION) ? found : NULL;
}

bool clitic_is_prefix(struct str first)
{
    return vocabulary_has_lower(first, VOCABULARY_PREFIX);
}

static bool ends_in(struct str word, struct str end)
{
    if (word.len < end.len)
        return false;
    for (size_t i = 0; i < end.len; i++)
        if (small(word.ptr[word.len - end.len + i]) != end.ptr[i])
            return false;
    return true;
}

/* Bytes of the apostrophe that ends `word`, or 0. */
static uint32_t apostrophe_before(struct str word)
{
    static const struct str marks[] = {STR_INIT("'"), STR_INIT("\u2019"),
                                       STR_INIT("`")};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (ends_in(word, marks[i]))
            return (uint32_t)marks[i].len;
    return 0;
}

/* Whether `c` is the last byte of an apostrophe. */
static bool is_apostrophe(char c)
{
    return c == '\'' || c == '`' || c == '\x99';
}

/* Where the clitic at the end of `word` begins, or 0. */
static uint32_t clitic_begin(struct str word)
{
    static const struct str tails[] = {STR_INIT("s"),  STR_INIT("m"),
                                       STR_INIT("d"),  STR_INIT("re"),
                                       STR_INIT("ve"), STR_INIT("ll")};
    struct str rest = word;
    uint32_t mark;

    if (word.len < 3 || (!is_apostrophe(word.ptr[word.len - 2]) &&
                         !is_apostrophe(word.ptr[word.len - 3])))
        return 0;
    if (ends_in(word, STR("t"))) {
        rest.len--;
        mark = apostrophe_before(rest);
        rest.len -= mark;
        return mark && ends_in(rest, STR("n")) ? (uint32_t)rest.len - 1 : 0;
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (!ends_in(word, tails[i]))
            continue;
        rest.len = word.len - tails[i].len;
        mark = apostrophe_before(rest);
        return mark ? (uint32_t)rest.len - mark : 0;
    }
    return 0;
}

struct clitics clitics_find(struct str text, struct span span)
{
    struct str word = span_text(text, span);
    const struct vocabulary *known = find_contraction(word);
    struct clitics cut = {0};
    uint32_t begin;

    if (known) {
        for (; cut.count < 2 && known->cuts[cut.count]; cut.count++)
            cut.at[cut.count] = span.begin + known->cuts[cut.count];
        return cut;
    }
    while (cut.count < 2 && (begin = clitic_begin(word)) > 0) {
        cut.at[1] = cut.at[0];
        cut.at[0] = span.begin + begin;
        cut.count++;
        word.len = begin;
    }
    return cut;
}

uint32_t clitic_end(struct str text, uint32_t begin, uint32_t end)
{
    uint32_t last = end;

    if (begin == 0)
        return end;
    while (last < end + 3 && character_is_word(character_at(text, last)))
        last += character_at(text, last).size;
    if (last == end || last > end + 2)
        return end;
    return clitic_begin((struct str){text.ptr + begin - 1, last - begin + 1})
               ? last
               : end;
}

uint32_t clitic_short_end(struct str text, uint32_t at)
{
    uint32_t end = at, digits = 0;

    while (end < at + 6 && character_is_word(character_at(text, end))) {
        digits += character_at(text, end).class == CHARACTER_DIGIT;
        end += character_at(text, end).size;
    }
    if (digits == 2 &&
        (end == at + 2 || (end == at + 3 && text.ptr[at + 2] == 's')))
        return end;
    return vocabulary_has_lower((struct str){text.ptr + at, end - at},
                                VOCABULARY_SHORT)
               ? end
               : at;
}

bool clitic_is_slashed(struct str text, uint32_t begin, uint32_t at)
{
    uint32_t end = at + 1;

    while (end < at + 4 && character_is_word(character_at(text, end)))
        end += character_at(text, end).size;
    return vocabulary_has_lower((struct str){text.ptr + begin, end - begin},
                                VOCABULARY_SLASHED);
}
