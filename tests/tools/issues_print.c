/* issues_print.c - the issue of spans of a text, for tools/issues_score.py.
 *
 * Reads lines "BEGIN,END BEGIN,END ...<TAB>TEXT", in which the byte 0x1e stands
 * for a line's end, and prints the slugs of the spans, a line each. */
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "code/issues.h"
#include "code/vocabulary.h"
#include "ingest/document.h"
#include "ingest/raw.h"
#include "ingest/text_input.h"
#include "text/tokens.h"

static uint32_t token_from(const struct tokens *tokens, uint32_t byte)
{
    uint32_t i = 0;

    while (i + 1 < tokens->count && tokens->at[i].span.end <= byte)
        i++;
    return i;
}

/* Print the issue of the span: whole sentences, or part of one. */
static void print_span(const struct reading *reading,
                       const struct issue_evidence *evidence, struct span span)
{
    uint32_t first = token_from(reading->tokens, span.begin);
    uint32_t end = token_from(reading->tokens, span.end);
    uint32_t sentence = reading->tokens->at[first].sentence;
    const struct sentence *s = &reading->tokens->sentence[sentence];
    bool whole = first == s->first && end >= s->end - 1;
    struct issue_guess guess = issue_of(reading, evidence, sentence,
                                        whole ? 0 : first, whole ? 0 : end);

    printf(" " STR_FORMAT, STR_ARGS(guess.slug));
}

static void print_document(const struct vocabulary *vocabulary, char *line)
{
    struct arena arena = {NULL};
    struct document doc = {.name = STR("line")};
    char *tab = strchr(line, '\t');
    struct raw raw = {.bytes = str_of(tab + 1), .source = STR("line")};
    struct error err = {0};
    struct tokens tokens;
    struct reading reading = {.doc = &doc,
                              .tokens = &tokens,
                              .vocabulary = vocabulary,
                              .arena = &arena};

    for (char *c = tab; *c; c++)
        if (*c == 0x1e)
            *c = '\n';
    if (text_input_read(&raw, &arena, &doc, &err)) {
        const struct issue_evidence *evidence;
        char *at = line;

        tokens = tokens_split(&doc, &arena);
        evidence = issues_weigh(&reading);
        while (at < tab && tokens.count > 0) {
            struct span span;

            span.begin = (uint32_t)strtoul(at, &at, 10);
            span.end = (uint32_t)strtoul(at + 1, &at, 10);
            print_span(&reading, evidence, span);
        }
    }
    printf("\n");
    arena_free(&arena);
}

int main(int argc, char **argv)
{
    struct vocabulary *vocabulary;
    struct error err = {0};
    char *line = NULL;
    size_t room = 0;

    if (!vocabulary_open(argc > 1 ? argv[1] : NULL, &vocabulary, &err)) {
        fprintf(stderr, "%s\n", err.message);
        return 1;
    }
    while (getline(&line, &room, stdin) > 0) {
        line[strcspn(line, "\n")] = '\0';
        print_document(vocabulary, line);
    }
    free(line);
    vocabulary_close(vocabulary);
    return 0;
}
