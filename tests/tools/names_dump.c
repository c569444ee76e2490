/* names_dump - the names of documents, one a line, as tools/names_recall.py
 * reads them; columns in names_print.h.
 *
 * usage: names_dump MODEL FILE...   texts, pages, JSON Lines */
#include <stdlib.h>

#include "ingest/input.h"
#include "names/gazetteer.h"
#include "names_print.h"
#include "parse/parse.h"

static void die(const struct error *err)
{
    fprintf(stderr, "names_dump: %s\n", err->message);
    exit(EXIT_FAILURE);
}

static void dump(const struct raw *raw, struct arena *arena,
                 const struct model *model, const struct gazetteer *gazetteer)
{
    struct parser *parser = parser_new(arena, model, NULL);
    struct document doc;
    struct tokens tokens;
    struct trees trees;
    struct names names;
    struct error err = {0};

    if (!document_of_raw(raw, arena, &doc, &err))
        die(&err);
    tokens = tokens_split(&doc, arena);
    trees = parse_trees(parser, &doc, &tokens, arena);
    names = names_find(&doc, &tokens, &trees, gazetteer, arena);
    printf("doc\t" STR_FORMAT "\t", STR_ARGS(doc.name));
    print_words(doc.text);
    putchar('\n');
    print_names(&doc, &tokens, &names);
}

int main(int argc, char **argv)
{
    struct arena run = {0}, arena = {0};
    struct gazetteer *gazetteer;
    const struct model *model;
    struct error err = {0};
    struct input *input;
    struct raw raw;

    if (argc < 3)
        return EXIT_FAILURE;
    if (!model_open(argv[1], &run, &model, &err) ||
        !gazetteer_open(NULL, &gazetteer, &err))
        die(&err);
    input = input_open((const char *const *)argv + 2, (size_t)argc - 2, false);
    while (input_next(input, &arena, &raw, &err)) {
        dump(&raw, &arena, model, gazetteer);
        arena_free(&arena);
    }
    if (err.kind != ERROR_NONE)
        die(&err);
    input_close(input);
    gazetteer_close(gazetteer);
    model_close(model);
    arena_free(&run);
    return EXIT_SUCCESS;
}
