/* Any text may be split, and words and sentences account for all of it. */
#include <stdint.h>
#include <stdlib.h>

#include "ingest/text_input.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/words.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A block for each line; its length says of which kind. */
static void add_blocks(struct document *doc, struct arena *arena)
{
    uint32_t begin = 0;

    for (uint32_t i = 0; i <= doc->text.len; i++) {
        if (i < doc->text.len && doc->text.ptr[i] != '\n')
            continue;
        document_add_block(doc, arena, (struct span){begin, i},
                           (enum block_kind)((i - begin) % 16 > BLOCK_CAPTION
                                                 ? BLOCK_PARAGRAPH
                                                 : (i - begin) % 16));
        begin = i + 1;
    }
}

static void check_bounds(const struct tokens *tokens)
{
    for (uint32_t i = 0; i < tokens->count; i++)
        if (tokens->at[i].span.end - tokens->at[i].span.begin > 2 * WORD_MAX ||
            tokens->at[i].quote_depth < 0)
            abort();
    for (uint32_t i = 0; i < tokens->sentence_count; i++)
        if (tokens->sentence[i].end - tokens->sentence[i].first >
            2 * SENTENCE_TOKENS_MAX)
            abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct document doc = {0};
    struct error err = {0};
    struct tokens tokens;

    if (size > 0 && text_decode((struct str){(const char *)data, size},
                                STR("fuzz"), &arena, &doc, &err)) {
        add_blocks(&doc, &arena);
        tokens = tokens_split(&doc, &arena);
        if (!tokens_check(&tokens, &doc))
            abort();
        check_bounds(&tokens);
    }
    arena_free(&arena);
    return 0;
}
