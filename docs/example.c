/* example.c - a program of one's own on librapporteur: who said what in a file.
 *
 *     cc example.c $(pkg-config --cflags --libs rapporteur) -o example
 *     ./example article.txt
 */
#include <stdio.h>

#include <rapporteur.h>

static void print_statement(const struct rapporteur_view *view,
                            const struct rapporteur_statement *statement)
{
    for (size_t i = 0; i < statement->speaker_count; i++)
        printf("%s ", statement->speaker[i]);
    if (statement->behalf && statement->behalf->min != RAPPORTEUR_UNKNOWN)
        printf("for %d or more ", (int)statement->behalf->min);
    for (size_t i = 0; i < statement->position_count; i++) {
        const struct rapporteur_position *position = statement->position[i];
        struct rapporteur_span words = position->evidence.text;

        printf("\n  %s, %s: %.*s", position->stance, position->issue,
               (int)(words.end - words.begin), view->text + words.begin);
    }
    printf("\n");
}

int main(int argc, char **argv)
{
    struct rapporteur *library = NULL;
    struct rapporteur_reader *reader;
    struct rapporteur_record *record = NULL;
    struct rapporteur_error err = {RAPPORTEUR_OK, ""};

    if (argc != 2 || !rapporteur_open(NULL, &library, &err)) {
        fprintf(stderr, "%s\n", argc == 2 ? err.message : "name one file");
        return argc == 2 ? (int)err.kind : RAPPORTEUR_USAGE;
    }
    reader = rapporteur_reader_new(library);
    if (rapporteur_read_file(reader, argv[1], NULL, &record, &err)) {
        const struct rapporteur_view *view = rapporteur_view(record);

        for (size_t i = 0; i < view->statement_count; i++)
            print_statement(view, view->statement[i]);
    } else {
        fprintf(stderr, "%s\n", err.message);
    }
    rapporteur_record_free(record);
    rapporteur_reader_free(reader);
    rapporteur_close(library);
    return (int)err.kind;
}
