/* parse_words - read CoNLL-U with gold words, write it with the model's trees.
 *
 * usage: parse_words MODEL FILE [KERNEL [TIMES]]   with TIMES, print the rate
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "parse/conllu_read.h"
#include "parse/conllu_write.h"
#include "parse/parse.h"

static struct str read_file(const char *path, struct arena *arena)
{
    FILE *file = fopen(path, "rb");
    uint32_t capacity = 0, len = 0;
    char *bytes = NULL;

    if (!file) {
        perror(path);
        exit(3);
    }
    do {
        if (len == capacity)
            bytes = arena_grow(arena, bytes, &capacity, 1);
        len += (uint32_t)fread(bytes + len, 1, capacity - len, file);
    } while (!feof(file) && !ferror(file));
    fclose(file);
    return (struct str){bytes, len};
}

static void add_blocks(struct document *doc, struct arena *arena)
{
    struct str text = doc->text;
    uint32_t begin = 0;

    for (uint32_t i = 0; i <= text.len; i++)
        if (i == text.len || (text.ptr[i] == '\n' && i + 1 < text.len &&
                              text.ptr[i + 1] == '\n')) {
            document_add_block(doc, arena, (struct span){begin, i},
                               BLOCK_PARAGRAPH);
            begin = i;
        }
}

static bool read_words(const char *path, struct arena *arena,
                       struct conllu *out, struct error *err)
{
    struct str bytes = read_file(path, arena);
    const char *ending = strrchr(path, '.');

    if (!ending || strcmp(ending, ".txt") != 0)
        return conllu_read(bytes, path, arena, out, err);
    *out = (struct conllu){.doc = {.name = STR("text"), .text = bytes}};
    add_blocks(&out->doc, arena);
    out->tokens = tokens_split(&out->doc, arena);
    return true;
}

static const struct kernel *kernel_named(const char *name)
{
    for (unsigned i = 0; kernel_at(i); i++)
        if (name && strcmp(kernel_at(i)->name, name) == 0)
            return kernel_at(i);
    return kernel_at(0);
}

static void print_rate(struct parser *parser, const struct conllu *words,
                       long times)
{
    struct timespec begin, end;
    double seconds;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    for (long i = 0; i < times; i++) {
        struct arena arena = {0};

        parse_trees(parser, &words->doc, &words->tokens, &arena);
        arena_free(&arena);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    seconds = (double)(end.tv_sec - begin.tv_sec) +
              1e-9 * (double)(end.tv_nsec - begin.tv_nsec);
    printf("%.0f words/s\n",
           (double)words->tokens.count * (double)times / seconds);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct error err = {0};
    const struct model *model;
    struct conllu words;
    struct parser *parser;
    struct trees trees;

    if (argc < 3)
        return 2;
    if (!model_open(argv[1], &arena, &model, &err) ||
        !read_words(argv[2], &arena, &words, &err)) {
        fprintf(stderr, "parse_words: %s\n", err.message);
        return (int)err.kind;
    }
    parser = parser_new(&arena, model, kernel_named(argc > 3 ? argv[3] : ""));
    if (argc > 4) {
        print_rate(parser, &words, strtol(argv[4], NULL, 10));
    } else {
        trees = parse_trees(parser, &words.doc, &words.tokens, &arena);
        for (uint32_t i = 0; i < words.tokens.sentence_count; i++) {
            struct str text =
                conllu_sentence(&words.doc, &words.tokens, &trees, i, &arena);

            fwrite(text.ptr, 1, text.len, stdout);
        }
    }
    model_close(model);
    arena_free(&arena);
    return 0;
}
