#include "text/clitics.h"

#include "text/characters.h"

enum { WORD_LONGEST = 12, WRITTEN_LONGEST = 8 };

/* A written word without apostrophe, and where it is cut. */
struct written {
    struct str word;
    uint8_t cut[2];
};

/* In byte order. */
static const struct written written[] = {
    {STR_INIT("aint"), {2}},     {STR_INIT("arent"), {3}},
    {STR_INIT("cannot"), {3}},   {STR_INIT("cant"), {2}},
    {STR_INIT("couldnt"), {5}},  {STR_INIT("didnt"), {3}},
    {STR_INIT("doesnt"), {4}},   {STR_INIT("dont"), {2}},
    {STR_INIT("dunno"), {2, 3}}, {STR_INIT("gimme"), {3}},
    {STR_INIT("gonna"), {3}},    {STR_INIT("gotta"), {3}},
    {STR_INIT("hadnt"), {3}},    {STR_INIT("hasnt"), {3}},
    {STR_INIT("havent"), {4}},   {STR_INIT("heres"), {4}},
    {STR_INIT("hes"), {2}},      {STR_INIT("im"), {1}},
    {STR_INIT("isnt"), {2}},     {STR_INIT("ive"), {1}},
    {STR_INIT("lemme"), {3}},    {STR_INIT("outta"), {3}},
    {STR_INIT("shes"), {3}},     {STR_INIT("shouldnt"), {6}},
    {STR_INIT("sorta"), {4}},    {STR_INIT("thats"), {4}},
    {STR_INIT("theres"), {5}},   {STR_INIT("theyre"), {4}},
    {STR_INIT("wanna"), {3}},    {STR_INIT("wasnt"), {3}},
    {STR_INIT("werent"), {4}},   {STR_INIT("whats"), {4}},
    {STR_INIT("wont"), {2}},     {STR_INIT("wouldnt"), {5}},
    {STR_INIT("youll"), {3}},    {STR_INIT("youre"), {3}},
};

static const struct str prefixes[] = {
    STR_INIT("anti"),    STR_INIT("bi"),    STR_INIT("co"),
    STR_INIT("counter"), STR_INIT("cross"), STR_INIT("de"),
    STR_INIT("e"),       STR_INIT("ex"),    STR_INIT("extra"),
    STR_INIT("hyper"),   STR_INIT("inter"), STR_INIT("intra"),
    STR_INIT("macro"),   STR_INIT("meta"),  STR_INIT("micro"),
    STR_INIT("mid"),     STR_INIT("mini"),  STR_INIT("mis"),
    STR_INIT("multi"),   STR_INIT("neo"),   STR_INIT("non"),
    STR_INIT("over"),    STR_INIT("post"),  STR_INIT("pre"),
    STR_INIT("pro"),     STR_INIT("proto"), STR_INIT("pseudo"),
    STR_INIT("psycho"),  STR_INIT("re"),    STR_INIT("semi"),
    STR_INIT("socio"),   STR_INIT("sub"),   STR_INIT("super"),
    STR_INIT("trans"),   STR_INIT("ultra"), STR_INIT("un"),
};

static char small(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* `word` in small letters in `out`; empty if it is too long. */
static struct str lower(struct str word, char out[WORD_LONGEST])
{
    if (word.len > WORD_LONGEST)
        return (struct str){out, 0};
    for (size_t i = 0; i < word.len; i++)
        out[i] = small(word.ptr[i]);
    return (struct str){out, word.len};
}

/* Whether the last two letters are those of a word of the list: most are not,
 * and every word of a text comes by. */
static bool may_be_written(struct str word)
{
    static const char tails[] = "ntotnomenataesimvetsrell";

    if (word.len < 2 || word.len > WRITTEN_LONGEST)
        return false;
    for (size_t i = 0; i + 1 < sizeof tails; i += 2)
        if (small(word.ptr[word.len - 2]) == tails[i] &&
            small(word.ptr[word.len - 1]) == tails[i + 1])
            return true;
    return false;
}

static const struct written *find_written(struct str word)
{
    char out[WORD_LONGEST];
    struct str form = lower(word, out);
    size_t low = 0, high = sizeof written / sizeof *written;

    while (low < high && form.len > 0) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(form, written[middle].word);

        if (order == 0)
            return &written[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool clitic_is_prefix(struct str first)
{
    char out[WORD_LONGEST];
    struct str form = lower(first, out);

    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (str_equal(form, prefixes[i]))
            return true;
    return false;
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
    const struct written *known =
        may_be_written(word) ? find_written(word) : NULL;
    struct clitics cut = {0};
    uint32_t begin;

    if (known) {
        for (; cut.count < 2 && known->cut[cut.count]; cut.count++)
            cut.at[cut.count] = span.begin + known->cut[cut.count];
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
    static const struct str words[] = {
        STR_INIT("em"),   STR_INIT("cause"), STR_INIT("cuz"), STR_INIT("til"),
        STR_INIT("bout"), STR_INIT("n"),     STR_INIT("tis"), STR_INIT("twas")};
    uint32_t end = at, digits = 0;
    char out[WORD_LONGEST];

    while (end < at + 6 && character_is_word(character_at(text, end))) {
        digits += character_at(text, end).class == CHARACTER_DIGIT;
        end += character_at(text, end).size;
    }
    if (digits == 2 &&
        (end == at + 2 || (end == at + 3 && text.ptr[at + 2] == 's')))
        return end;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(lower((struct str){text.ptr + at, end - at}, out),
                      words[i]))
            return end;
    return at;
}

bool clitic_is_slashed(struct str text, uint32_t begin, uint32_t at)
{
    static const struct str words[] = {
        STR_INIT("a/c"),  STR_INIT("b/c"), STR_INIT("i/c"),
        STR_INIT("i/s"),  STR_INIT("l/c"), STR_INIT("n/a"),
        STR_INIT("s/he"), STR_INIT("w/e"), STR_INIT("w/o")};
    uint32_t end = at + 1;
    char out[WORD_LONGEST];

    while (end < at + 4 && character_is_word(character_at(text, end)))
        end += character_at(text, end).size;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(lower((struct str){text.ptr + begin, end - begin}, out),
                      words[i]))
            return true;
    return false;
}
