/* Print the sentences and words of a text as CoNLL-U, for the scorer: lemma,
 * tags and trees are dummies.
 *
 * usage: tokens_conllu < TEXT > OUT.conllu    paragraphs parted by empty lines
 *        tokens_conllu --lines < TEXT         a sentence a line, to look at
 *        tokens_conllu --time N < TEXT        split N times, print MB/s
 *        tokens_conllu --document FORM < FILE a plain text as ingest reads it;
 *                                             FORM: lines, spans */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "ingest/raw.h"
#include "text/tokens.h"

static struct str read_all(struct arena *arena)
{
    uint32_t capacity = 0, len = 0;
    char *bytes = NULL;
    size_t got;

    do {
        if (len == capacity)
            bytes = arena_grow(arena, bytes, &capacity, 1);
        got = fread(bytes + len, 1, capacity - len, stdin);
        len += (uint32_t)got;
    } while (got > 0);
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

static void print_form(struct str text, struct span span)
{
    printf(STR_FORMAT, STR_ARGS(span_text(text, span)));
}

/* The last token of the written word that begins at `i`. */
static uint32_t word_last(const struct tokens *tokens, uint32_t i, uint32_t end)
{
    while (i + 1 < end && tokens->at[i + 1].joined)
        i++;
    return i;
}

static void print_token(const struct document *doc, const struct tokens *tokens,
                        uint32_t first, uint32_t i)
{
    printf("%u\t", i - first + 1);
    print_form(doc->text, tokens->at[i].span);
    printf("\t_\tX\t_\t_\t%u\t%s\t_\t%s\n", i - first,
           i == first ? "root" : "dep",
           tokens->at[i].space_after ? "_" : "SpaceAfter=No");
}

static void print_sentence(const struct document *doc,
                           const struct tokens *tokens,
                           const struct sentence *sentence)
{
    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        uint32_t last = word_last(tokens, i, sentence->end);

        if (last > i && !tokens->at[i].joined) {
            printf("%u-%u\t", i - sentence->first + 1,
                   last - sentence->first + 1);
            print_form(doc->text, (struct span){tokens->at[i].span.begin,
                                                tokens->at[last].span.end});
            printf("\t_\t_\t_\t_\t_\t_\t_\t_\n");
        }
        print_token(doc, tokens, sentence->first, i);
    }
    putchar('\n');
}

static void print_line(const struct document *doc, const struct tokens *tokens,
                       const struct sentence *sentence)
{
    static const char kinds[] = "BTHYC";

    printf("%c%c%c ", kinds[sentence->kind],
           sentence->starts_paragraph ? 'p' : ' ',
           sentence->quote_open ? '"' : ' ');
    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        struct str word = span_text(doc->text, tokens->at[i].span);

        printf("%s" STR_FORMAT,
               i == sentence->first            ? ""
               : tokens->at[i].joined          ? "|"
               : tokens->at[i - 1].space_after ? " "
                                               : "·",
               STR_ARGS(word));
        if (tokens->at[i].quote_depth)
            printf("^%d", tokens->at[i].quote_depth);
    }
    putchar('\n');
}

static void print_rate(const struct document *doc, int times)
{
    clock_t start = clock();
    double seconds;

    for (int i = 0; i < times; i++) {
        struct arena arena = {0};

        tokens_split(doc, &arena);
        arena_free(&arena);
    }
    seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    printf("%.1f MB/s\n", (double)doc->text.len * times / seconds / 1e6);
}

static void print_span(const struct sentence *sentence)
{
    static const char kinds[] = "BTHYC";

    printf("%u %u %c\n", sentence->span.begin, sentence->span.end,
           kinds[sentence->kind]);
}

static int print_document(const struct document *doc, const char *form,
                          struct arena *arena)
{
    struct tokens tokens = tokens_split(doc, arena);

    if (!tokens_check(&tokens, doc))
        abort();
    for (uint32_t i = 0; i < tokens.sentence_count; i++)
        if (strcmp(form, "lines") == 0)
            print_line(doc, &tokens, &tokens.sentence[i]);
        else if (strcmp(form, "spans") == 0)
            print_span(&tokens.sentence[i]);
        else
            print_sentence(doc, &tokens, &tokens.sentence[i]);
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct document doc = {.text = read_all(&arena)};
    struct raw raw = {.bytes = doc.text, .source = STR("-"), .name = STR("-")};
    struct error err = {0};
    int status = EXIT_SUCCESS;

    if (argc > 2 && strcmp(argv[1], "--document") == 0) {
        if (!document_of_raw(&raw, &arena, &doc, &err)) {
            fprintf(stderr, "tokens_conllu: %s\n", err.message);
            return EXIT_FAILURE;
        }
        status = print_document(&doc, argv[2], &arena);
    } else {
        add_blocks(&doc, &arena);
        if (argc > 2)
            print_rate(&doc, (int)strtol(argv[2], NULL, 10));
        else
            status =
                print_document(&doc, argc > 1 ? "lines" : "conllu", &arena);
    }
    arena_free(&arena);
    return status;
}
