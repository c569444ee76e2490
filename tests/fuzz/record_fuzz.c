/* Bytes that claim to be a record: what is read must be told by every
 * renderer, and come back from its JSON as it went. */
#include <stdint.h>
#include <stdlib.h>

#include "record/account.h"
#include "record/html.h"
#include "record/json_read.h"
#include "record/json_write.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct str json_of(const struct record *record, struct arena *arena)
{
    struct json_options options = {
        .text = true, .why = true, .characters = false};
    struct writer out = {.arena = arena};

    json_write(record, &options, &out);
    return writer_text(&out);
}

static void tell(const struct record *record, struct arena *arena)
{
    struct json_options characters = {.characters = true};
    struct account_options account = {.width = 60, .color = true, .why = true};
    struct html_options html = {.why = true, .number = 1};
    struct writer out = {.arena = arena};

    account_write(record, &account, &out);
    html_document(record, &html, &out);
    json_write(record, &characters, &out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str bytes = {(const char *)data, size};
    struct arena arena = {0};
    struct record record, again;
    struct error err = {0};
    struct str json;

    if (json_read(bytes, STR("input"), &arena, &record, &err)) {
        tell(&record, &arena);
        json = json_of(&record, &arena);
        if (!json_read(json, STR("again"), &arena, &again, &err) ||
            !str_equal(json_of(&again, &arena), json))
            abort();
    }
    arena_free(&arena);
    return 0;
}
