#include "names/lexicon.h"

#include "ingest/document.h"
#include "names/fold.h"

/* Keys [low, high) begin with the `depth` bytes read so far. */
struct reach {
    uint32_t low, high, depth;
};

/* The first key of [low, high) whose byte at `depth` is at least `byte`; keys
 * that end there come before all. */
static uint32_t bound(const struct lexicon *lexicon, const struct reach *reach,
                      int byte)
{
    uint32_t low = reach->low, high = reach->high;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        struct str key = lexicon->key[middle];
        int there =
            key.len > reach->depth ? (unsigned char)key.ptr[reach->depth] : -1;

        if (there < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool narrow(const struct lexicon *lexicon, struct reach *reach, int byte)
{
    if (reach->depth == 0) {
        reach->low = lexicon->first[byte];
        reach->high = lexicon->first[byte + 1];
    } else {
        uint32_t low = bound(lexicon, reach, byte);

        reach->high = bound(lexicon, reach, byte + 1);
        reach->low = low;
    }
    reach->depth++;
    return reach->low < reach->high;
}

/* Read what is left of the token; false once no key goes on that way. `*read`
 * tells whether the token gave the key anything. */
static bool read_token(const struct lexicon *lexicon, struct fold *fold,
                       struct reach *reach, bool *read)
{
    int byte;

    *read = false;
    while ((byte = fold_next(fold)) >= 0) {
        if (!narrow(lexicon, reach, byte))
            return false;
        *read = true;
    }
    return true;
}

uint32_t lexicon_matches(const struct lexicon *lexicon,
                         const struct document *doc,
                         const struct tokens *tokens, uint32_t first,
                         struct lexicon_match *match, uint32_t room)
{
    const struct token *token = &tokens->at[first];
    uint32_t limit = tokens->sentence[token->sentence].end;
    struct reach reach = {0, lexicon->count, 0};
    struct fold fold;
    uint32_t count = 0;
    bool read;

    fold_begin(&fold, span_text(doc->text, token->span),
               doc->text.ptr + doc->text.len);
    for (uint32_t i = first; i < limit && count < room; i++) {
        struct str text = span_text(doc->text, tokens->at[i].span);

        if (i > first)
            fold_go_on(&fold, text, text.ptr != fold.end);
        if (!read_token(lexicon, &fold, &reach, &read) || reach.depth == 0)
            break;
        if (read && lexicon->key[reach.low].len == reach.depth)
            match[count++] = (struct lexicon_match){
                reach.low, bound(lexicon, &reach, 0), i + 1};
    }
    return count;
}

void lexicon_index(const struct str *key, uint32_t count, uint32_t *first)
{
    uint32_t row = 0;

    for (uint32_t byte = 0; byte < 257; byte++) {
        while (row < count && (unsigned char)key[row].ptr[0] < byte)
            row++;
        first[byte] = row;
    }
}

bool lexicon_capitals_hold(struct str words, struct str text, bool every)
{
    struct fold wanted, there;
    int byte;

    fold_begin(&wanted, words, words.ptr + words.len);
    fold_begin(&there, text, text.ptr + text.len);
    do {
        byte = fold_next(&wanted);
        if (byte >= 0 && (fold_next(&there) < 0))
            return false;
        if (byte > ' ' && wanted.capital && !there.capital)
            return false;
    } while (byte >= 0 && every);
    return true;
}
