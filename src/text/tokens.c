#include "text/tokens.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "text/characters.h"
#include "text/quotes.h"
#include "text/sentences.h"
#include "text/words.h"

struct tokens tokens_split(const struct document *doc, struct arena *arena)
{
    struct tokens tokens = {0};
    uint32_t *first =
        arena_alloc(arena, (size_t)doc->block_count + 1, sizeof *first);
    const uint8_t *role;

    /* Few texts have a word for every four bytes: nothing is moved. */
    tokens.capacity = (uint32_t)(doc->text.len / 4) + 16;
    tokens.at = arena_alloc(arena, tokens.capacity, sizeof *tokens.at);
    for (uint32_t b = 0; b < doc->block_count; b++) {
        first[b] = tokens.count;
        words_split(doc->text, doc->block[b].span, arena, &tokens);
    }
    first[doc->block_count] = tokens.count;
    role = quotes_find(doc, first, arena, &tokens);
    for (uint32_t b = 0; b < doc->block_count; b++)
        sentences_add(doc, b, first[b], first[b + 1], role, arena, &tokens);
    return tokens;
}

/* Whether [begin, end) of `text` holds nothing that a reader sees. */
static bool is_blank(struct str text, uint32_t begin, uint32_t end)
{
    while (begin < end) {
        struct character here = character_at(text, begin);

        if (here.class != CHARACTER_BLANK)
            return false;
        begin += here.size;
    }
    return begin == end;
}

/* Whether token `k` follows another of its sentence without space. */
static bool is_joinable(const struct tokens *tokens,
                        const struct sentence *sentence, uint32_t k)
{
    return k > sentence->first &&
           tokens->at[k - 1].span.end == tokens->at[k].span.begin;
}

static bool sentence_check(const struct tokens *tokens,
                           const struct document *doc, uint32_t i)
{
    const struct sentence *sentence = &tokens->sentence[i];
    struct span block;

    if (sentence->block >= doc->block_count || sentence->end > tokens->count ||
        sentence->first >= sentence->end ||
        sentence->first != (i ? tokens->sentence[i - 1].end : 0))
        return false;
    block = doc->block[sentence->block].span;
    if (sentence->span.begin != tokens->at[sentence->first].span.begin ||
        sentence->span.end != tokens->at[sentence->end - 1].span.end ||
        sentence->span.begin < block.begin || sentence->span.end > block.end)
        return false;
    for (uint32_t k = sentence->first; k < sentence->end; k++)
        if (tokens->at[k].sentence != i ||
            (tokens->at[k].joined && !is_joinable(tokens, sentence, k)))
            return false;
    return true;
}

static bool quote_check(const struct tokens *tokens, uint32_t i)
{
    const struct quote *quote = &tokens->quote[i];

    return quote->first < quote->end && quote->end <= tokens->count &&
           quote->span.begin == tokens->at[quote->first].span.begin &&
           quote->span.end == tokens->at[quote->end - 1].span.end;
}

/* Whether the words of a block leave out blanks only. */
static bool block_check(const struct tokens *tokens, const struct document *doc,
                        uint32_t block, uint32_t *token)
{
    uint32_t at = doc->block[block].span.begin;
    uint32_t end = doc->block[block].span.end;

    for (; *token < tokens->count && tokens->at[*token].span.begin < end;
         ++*token) {
        struct span span = tokens->at[*token].span;

        if (span.begin < at || span.begin >= span.end || span.end > end ||
            !is_blank(doc->text, at, span.begin))
            return false;
        at = span.end;
    }
    return is_blank(doc->text, at, end);
}

bool tokens_check(const struct tokens *tokens, const struct document *doc)
{
    uint32_t token = 0;

    for (uint32_t b = 0; b < doc->block_count; b++)
        if (!block_check(tokens, doc, b, &token))
            return false;
    if (token != tokens->count)
        return false;
    for (uint32_t i = 0; i < tokens->sentence_count; i++)
        if (!sentence_check(tokens, doc, i))
            return false;
    for (uint32_t i = 0; i < tokens->quote_count; i++)
        if (!quote_check(tokens, i))
            return false;
    return tokens->count == 0 ||
           (tokens->sentence_count > 0 &&
            tokens->sentence[tokens->sentence_count - 1].end == tokens->count);
}
