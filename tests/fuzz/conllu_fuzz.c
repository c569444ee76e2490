/* CoNLL-U of any bytes is refused, or becomes words and trees that hold
 * together and are read the same once written. */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "parse/conllu_read.h"
#include "parse/conllu_write.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_again(const struct conllu *first, struct arena *arena)
{
    for (uint32_t i = 0; i < first->tokens.sentence_count; i++) {
        struct str text = conllu_sentence(&first->doc, &first->tokens,
                                          &first->trees, i, arena);
        struct sentence s = first->tokens.sentence[i];
        struct conllu again;
        struct error err;

        if (!conllu_read(text, "again", arena, &again, &err) ||
            again.tokens.count != s.end - s.first)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct conllu conllu;
    struct error err;

    if (conllu_read((struct str){(const char *)data, size}, "fuzz", &arena,
                    &conllu, &err)) {
        if (!document_check(&conllu.doc) ||
            !tokens_check(&conllu.tokens, &conllu.doc))
            abort();
        if (conllu.trees.at) {
            if (!trees_check(&conllu.trees, &conllu.tokens))
                abort();
            check_again(&conllu, &arena);
        }
    }
    arena_free(&arena);
    return 0;
}
