#include <stdlib.h>

#include "code/vocabulary.h"
#include "library/handle.h"
#include "library/locate.h"
#include "library/tables_version.h"
#include "parse/model.h"

bool library_fail(const struct error *from, struct rapporteur_error *err)
{
    static const enum rapporteur_error_kind KINDS[] = {
        [ERROR_NONE] = RAPPORTEUR_OK,
        [ERROR_USAGE] = RAPPORTEUR_USAGE,
        [ERROR_INPUT] = RAPPORTEUR_INPUT,
        [ERROR_SYSTEM] = RAPPORTEUR_SYSTEM,
    };

    err->kind = KINDS[from->kind];
    memcpy(err->message, from->message, sizeof err->message);
    return false;
}

const char *library_c_string(struct arena *arena, struct str s)
{
    char *copy;

    if (s.len == 0)
        return NULL;
    copy = arena_alloc(arena, s.len + 1, 1);
    memcpy(copy, s.ptr, s.len);
    return copy;
}

static struct str code_name(const void *context, struct str code)
{
    const struct party *party = gazetteer_find_code(context, code);

    return party ? party->name : STR("");
}

struct party_names library_names(const struct rapporteur *library)
{
    return (struct party_names){code_name, library->gazetteer};
}

static bool set_versions(struct rapporteur *library, const char *data_dir,
                         struct error *err)
{
    struct record_versions *versions = &library->versions;

    versions->program = STR(RAPPORTEUR_VERSION);
    versions->model = library->model->name;
    if (!tables_version(data_dir, &library->arena, &versions->tables, err))
        return false;
    library->shown.program = RAPPORTEUR_VERSION;
    library->shown.model = library_c_string(&library->arena, versions->model);
    library->shown.tables = library_c_string(&library->arena, versions->tables);
    library->shown.model_licence =
        library_c_string(&library->arena, library->model->licence);
    return true;
}

static bool open_parts(struct rapporteur *library,
                       const struct rapporteur_options *options,
                       struct error *err)
{
    const char *path;

    return gazetteer_open(options->data_dir, &library->gazetteer, err) &&
           vocabulary_open(options->data_dir, &library->vocabulary, err) &&
           locate_model(options->model_path, &library->arena, &path, err) &&
           model_open(path, &library->arena, &library->model, err) &&
           set_versions(library, options->data_dir, err);
}

bool rapporteur_open(const struct rapporteur_options *options,
                     struct rapporteur **out, struct rapporteur_error *err)
{
    static const struct rapporteur_options NONE;
    struct arena arena = {0};
    struct rapporteur *library = arena_alloc(&arena, 1, sizeof *library);
    struct error reason = {0};

    library->arena = arena;
    if (!open_parts(library, options ? options : &NONE, &reason)) {
        rapporteur_close(library);
        return library_fail(&reason, err);
    }
    *out = library;
    return true;
}

void rapporteur_close(struct rapporteur *library)
{
    struct arena arena;

    if (!library)
        return;
    if (library->model)
        model_close(library->model);
    if (library->vocabulary)
        vocabulary_close(library->vocabulary);
    if (library->gazetteer)
        gazetteer_close(library->gazetteer);
    arena = library->arena; /* which holds the library itself */
    arena_free(&arena);
}

struct rapporteur_versions rapporteur_versions(const struct rapporteur *library)
{
    static const struct rapporteur_versions ALONE = {RAPPORTEUR_VERSION, NULL,
                                                     TABLES_VERSION, NULL};

    return library ? library->shown : ALONE;
}

size_t rapporteur_code_name(const struct rapporteur *library, const char *code,
                            char *out, size_t size)
{
    struct str name = code_name(library->gazetteer, str_of(code));

    if (size)
        snprintf(out, size, STR_FORMAT, STR_ARGS(name));
    return name.len;
}
