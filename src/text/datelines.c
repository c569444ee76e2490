#include "text/datelines.h"

#include "ingest/document.h"
#include "text/characters.h"
#include "text/tokens.h"

enum { DATELINE_TOKENS_MAX = 24, DATELINE_BYTES_MAX = 120 };

/* What has been seen of a dateline so far. */
struct dateline {
    uint32_t capitals; /* words all in capitals, of three letters or more */
    uint32_t names;    /* other words with a capital */
    uint32_t small;    /* words in small letters */
    uint32_t numbers;
    bool agency; /* something in brackets */
    bool month;
};

static struct str words_of(const struct document *doc,
                           const struct tokens *tokens, uint32_t i)
{
    return span_text(doc->text, tokens->at[i].span);
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

static bool is_capitals(struct str word)
{
    uint32_t at = 0, count = 0;

    while (at < word.len) {
        struct character here = character_at(word, at);

        if (here.class == CHARACTER_LOWER)
            return false;
        count += here.class == CHARACTER_UPPER;
        at += here.size;
    }
    return count >= 3;
}

static bool is_dash(struct str word)
{
    return str_equal(word, STR("-")) || str_equal(word, STR("--")) ||
           str_equal(word, STR("\u2013")) || str_equal(word, STR("\u2014"));
}

static void see_word(struct dateline *seen, struct str word)
{
    struct character head = character_at(word, 0);

    if (head.class == CHARACTER_DIGIT)
        seen->numbers++;
    else if (is_capitals(word))
        seen->capitals++;
    else if (head.class == CHARACTER_UPPER || head.class == CHARACTER_LETTER)
        seen->names++;
    else
        seen->small++;
    seen->month |= is_month(word);
}

/* Whether a dash after what was seen ends a dateline. */
static bool is_whole(const struct dateline *seen)
{
    if (seen->small > 0 || seen->capitals + seen->names == 0)
        return false;
    return seen->capitals > 0 || seen->agency ||
           (seen->month && seen->numbers > 0);
}

static bool is_inner_mark(struct str word)
{
    return word.len == 1 && strchr(",./:|;", word.ptr[0]);
}

/* One past the bracket that closes the one at `i`, or `i` if it does not close
 * before `end`. */
static uint32_t after_bracket(const struct document *doc,
                              const struct tokens *tokens, uint32_t i,
                              uint32_t end)
{
    for (uint32_t k = i + 1; k < end; k++)
        if (str_equal(words_of(doc, tokens, k), STR(")")))
            return k + 1;
    return i;
}

/* Whether the dash at `i` has space about it on the sides that it needs. */
static bool stands_apart(const struct tokens *tokens, uint32_t i)
{
    return tokens->at[i].space_after ||
           (tokens->at[i].span.end - tokens->at[i].span.begin > 1 &&
            tokens->at[i - 1].kind != TOKEN_WORD);
}

uint32_t dateline_end(const struct document *doc, const struct tokens *tokens,
                      uint32_t first, uint32_t end)
{
    struct dateline seen = {0};
    uint32_t i = first, last = end - first > DATELINE_TOKENS_MAX
                                   ? first + DATELINE_TOKENS_MAX
                                   : end;

    while (i < last && tokens->at[i].span.end - tokens->at[first].span.begin <
                           DATELINE_BYTES_MAX) {
        struct str word = words_of(doc, tokens, i);

        if (is_dash(word) && i > first && i + 1 < end &&
            stands_apart(tokens, i))
            return is_whole(&seen) ? i + 1 : first;
        if (str_equal(word, STR("("))) {
            uint32_t after = after_bracket(doc, tokens, i, last);

            if (after == i)
                return first;
            seen.agency = true;
            i = after;
            continue;
        }
        if (tokens->at[i].kind == TOKEN_WORD ||
            tokens->at[i].kind == TOKEN_NUMBER)
            see_word(&seen, word);
        else if (!is_inner_mark(word) && !is_dash(word))
            return first;
        i++;
    }
    return first;
}
