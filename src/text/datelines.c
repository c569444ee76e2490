#include "text/datelines.h"

#include "ingest/document.h"
#include "text/characters.h"
#include "text/tokens.h"

enum {
    DATELINE_TOKENS_MAX = 24,
    DATELINE_BYTES_MAX = 120,
    AGENCY_TOKENS_MAX = 8,
    CAPITALS_LEAST = 4, /* letters of a place that stands alone */
    HEAD_BLOCKS = 6     /* where a dateline with a colon may stand */
};

/* A paragraph's head, and what has been seen of a dateline in it so far. */
struct dateline {
    const struct document *doc;
    const struct tokens *tokens;
    uint32_t first, end; /* tokens in question */
    uint32_t letters;    /* of the words in capitals at the head */
    uint32_t words, names, numbers;
    bool agency; /* something in brackets */
    bool month;
    bool parted; /* a comma or the like */
};

static struct str word_at(const struct dateline *seen, uint32_t i)
{
    return span_text(seen->doc->text, seen->tokens->at[i].span);
}

static bool is_month(struct str word)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec"
                                 "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    if (word.len < 3)
        return false;
    for (size_t i = 0; i < sizeof months - 1; i += 3)
        if (memcmp(months + i, word.ptr, 3) == 0)
            return true;
    return false;
}

/* Letters of a word all in capitals; 0 for any other word. */
static uint32_t capitals_of(struct str word)
{
    uint32_t count = 0;

    for (uint32_t at = 0; at < word.len;) {
        struct character here = character_at(word, at);

        if (here.class != CHARACTER_UPPER && here.code != '.' &&
            here.code != '\'')
            return 0;
        count += here.class == CHARACTER_UPPER;
        at += here.size;
    }
    return count;
}

static bool is_dash(struct str word)
{
    return str_equal(word, STR("-")) || str_equal(word, STR("--")) ||
           str_equal(word, STR("\u2013")) || str_equal(word, STR("\u2014"));
}

/* Take in a word; false if no dateline holds it. */
static bool see_word(struct dateline *seen, struct str word)
{
    struct character head = character_at(word, 0);
    uint32_t capitals = capitals_of(word);

    if (head.class == CHARACTER_DIGIT) {
        seen->numbers++;
        return true;
    }
    if (head.class != CHARACTER_UPPER && head.class != CHARACTER_LETTER)
        return str_equal(word, STR("of")) || str_equal(word, STR("and"));
    if (capitals > 0 && seen->names == 0)
        seen->letters += capitals;
    else
        seen->names++;
    seen->words++;
    seen->month |= is_month(word);
    return true;
}

/* Whether what was seen, and a dash behind it, is a dateline: an agency or a
 * day is named, or it begins with a place in capitals. */
static bool is_whole(const struct dateline *seen, uint32_t dash)
{
    if (seen->agency && str_equal(word_at(seen, dash - 1), STR(")")))
        return true;
    if (seen->month && seen->numbers > 0)
        return true;
    return seen->letters >= CAPITALS_LEAST && seen->numbers == 0 &&
           (seen->names == 0 || seen->parted);
}

/* One past the bracket with an agency's name at `i`, or `i`. */
static uint32_t after_agency(const struct dateline *seen, uint32_t i)
{
    uint32_t last =
        i + AGENCY_TOKENS_MAX < seen->end ? i + AGENCY_TOKENS_MAX : seen->end;

    if (last < i + 3 || word_at(seen, i + 1).len < 2 ||
        character_at(word_at(seen, i + 1), 0).class != CHARACTER_UPPER)
        return i;
    for (uint32_t k = i + 2; k < last; k++)
        if (str_equal(word_at(seen, k), STR(")")))
            return k + 1;
    return i;
}

/* Whether the dash at `i` stands between a dateline and a sentence. */
static bool is_divide(const struct dateline *seen, uint32_t i)
{
    const struct token *at = seen->tokens->at;
    struct character next;

    if (i == seen->first || i + 1 >= seen->end || !is_dash(word_at(seen, i)))
        return false;
    if (!at[i].space_after &&
        (at[i].span.end - at[i].span.begin == 1 || at[i - 1].space_after))
        return false;
    next = character_at(seen->doc->text, at[i + 1].span.begin);
    return next.class != CHARACTER_LOWER &&
           (at[i - 1].space_after || seen->agency || seen->numbers > 0 ||
            at[i].span.end - at[i].span.begin > 1);
}

/* Whether paragraphs below begin in capitals with a colon, like the speakers
 * of a transcript. */
static bool names_speakers(const struct dateline *seen)
{
    const struct document *doc = seen->doc;
    uint32_t begin = seen->tokens->at[seen->first].span.begin;
    uint32_t block = document_block_at(doc, begin), count = 0;

    for (uint32_t b = block + 1; b < doc->block_count && b < block + 40; b++) {
        struct str text = span_text(doc->text, doc->block[b].span);
        uint32_t k = 0;

        while (k < text.len && k < 40 &&
               (character_at(text, k).class == CHARACTER_UPPER ||
                text.ptr[k] == ' ' || text.ptr[k] == '.'))
            k += character_at(text, k).size;
        count += k > 0 && k < text.len && text.ptr[k] == ':';
    }
    return count > 0;
}

/* "ISLAMABAD: " near the head of a document that is no transcript. */
static bool is_colon_dateline(const struct dateline *seen, uint32_t i)
{
    uint32_t begin = seen->tokens->at[seen->first].span.begin;

    return i > seen->first && i + 1 < seen->end &&
           str_equal(word_at(seen, i), STR(":")) &&
           seen->letters >= CAPITALS_LEAST && seen->names == 0 &&
           seen->numbers == 0 && seen->words <= 3 &&
           document_block_at(seen->doc, begin) < HEAD_BLOCKS &&
           character_at(seen->doc->text, seen->tokens->at[i + 1].span.begin)
                   .class
               == CHARACTER_UPPER &&
           !names_speakers(seen);
}

/* Take in the token at `i` and return the next, or `i` if no dateline goes on
 * so. */
static uint32_t see_token(struct dateline *seen, uint32_t i)
{
    struct str word = word_at(seen, i);
    uint32_t next = i + 1;

    if (seen->tokens->at[i].kind <= TOKEN_NUMBER)
        return see_word(seen, word) ? next : i;
    if (str_equal(word, STR("("))) {
        next = after_agency(seen, i);
        seen->agency |= next > i;
        return next;
    }
    if (word.len == 1 && strchr(",./|;", word.ptr[0])) {
        seen->parted = true;
        return next;
    }
    return is_dash(word) ? next : i;
}

uint32_t dateline_end(const struct document *doc, const struct tokens *tokens,
                      uint32_t first, uint32_t end)
{
    struct dateline seen = {
        .doc = doc, .tokens = tokens, .first = first, .end = end};
    uint32_t i = first, last = end - first > DATELINE_TOKENS_MAX
                                   ? first + DATELINE_TOKENS_MAX
                                   : end;

    while (i < last && tokens->at[i].span.end - tokens->at[first].span.begin <
                           DATELINE_BYTES_MAX) {
        uint32_t next;

        if (is_divide(&seen, i))
            return is_whole(&seen, i) ? i + 1 : first;
        if (is_colon_dateline(&seen, i))
            return i + 1;
        next = see_token(&seen, i);
        if (next == i)
            break;
        i = next;
    }
    return first;
}
