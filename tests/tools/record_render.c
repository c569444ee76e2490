/* record_render.c - a record's JSON as its account, its account with why, or
 * its page: for the golden cases of the renderers, which start from a record
 * so that no change of the reader moves them.
 *
 * usage: record_render account|why|page FILE */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "record/account.h"
#include "record/html.h"
#include "record/json_read.h"

enum { INPUT_MOST = 1 << 20 };

static struct str name_of(const void *context, struct str code)
{
    static const char *const NAMES[][2] = {{"CHN", "China"},
                                           {"CUB", "Cuba"},
                                           {"FRA", "France"},
                                           {"USA", "United States"},
                                           {"G77", "Group of 77 and China"},
                                           {"UNGA", "UN General Assembly"}};

    (void)context;
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (str_equal(code, str_of(NAMES[i][0])))
            return str_of(NAMES[i][1]);
    return STR("");
}

static void render(const struct record *record, const char *form,
                   struct writer *out)
{
    struct account_options account = {
        {name_of, NULL}, 80, false, strcmp(form, "why") == 0};
    struct html_options page = {{name_of, NULL}, true, 1};

    if (strcmp(form, "page") == 0)
        html_document(record, &page, out);
    else
        account_write(record, &account, out);
}

int main(int argc, char **argv)
{
    static char bytes[INPUT_MOST];
    struct arena arena = {0};
    struct writer out = {.arena = &arena};
    struct record record;
    struct error err;
    FILE *file = argc == 3 ? fopen(argv[2], "rb") : NULL;
    size_t size;

    if (!file)
        return EXIT_FAILURE;
    size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    if (!json_read((struct str){bytes, size}, str_of(argv[2]), &arena, &record,
                   &err)) {
        fprintf(stderr, "%s\n", err.message);
        return EXIT_FAILURE;
    }
    render(&record, argv[1], &out);
    fwrite(out.at, 1, out.count, stdout);
    arena_free(&arena);
    return EXIT_SUCCESS;
}
