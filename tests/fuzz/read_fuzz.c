/* Any bytes through the public header: a refusal, or a record that can be
 * walked and rendered in every format. */
#include <stdint.h>
#include <stdlib.h>

#include "rapporteur.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void render_all(struct rapporteur_record *record)
{
    static const struct rapporteur_render_options OPTIONS = {
        .why = true, .characters = true, .color = true, .width = 60};
    static const enum rapporteur_format FORMATS[] = {
        RAPPORTEUR_JSON, RAPPORTEUR_ACCOUNT, RAPPORTEUR_CONLLU,
        RAPPORTEUR_HTML};

    for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
        struct rapporteur_buffer out = {0};
        struct rapporteur_error err = {0};

        if (!rapporteur_render(record, FORMATS[i], &OPTIONS, &out, &err))
            abort();
        rapporteur_buffer_free(&out);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct rapporteur *rapporteur;
    static struct rapporteur_reader *reader;
    struct rapporteur_record *record;
    struct rapporteur_error err = {0};

    if (!rapporteur) {
        if (!rapporteur_open(NULL, &rapporteur, &err))
            abort();
        reader = rapporteur_reader_new(rapporteur);
    }
    if (!rapporteur_read_bytes(reader, (const char *)data, size, "fuzz", NULL,
                               &record, &err))
        return err.kind == RAPPORTEUR_INPUT ? 0 : (abort(), 0);
    if (!rapporteur_view(record))
        abort();
    render_all(record);
    rapporteur_record_free(record);
    return 0;
}
