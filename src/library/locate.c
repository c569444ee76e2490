#include "library/locate.h"

#include <stdlib.h>
#include <unistd.h>

enum { PATH_MOST = 4096 };

/* ../share/rapporteur/english.model seen from the folder of the program that
 * runs; NULL where the system does not tell. */
static const char *beside_program(struct arena *arena)
{
    static const char WAY[] = "/../share/rapporteur/english.model";
    char program[PATH_MOST];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program);
    char *path;

    while (length > 0 && program[length - 1] != '/')
        length--;
    if (length <= 1)
        return NULL;
    path = arena_alloc(arena, (size_t)length + sizeof WAY, 1);
    memcpy(path, program, (size_t)length - 1);
    memcpy(path + length - 1, WAY, sizeof WAY);
    return path;
}

bool locate_model(const char *chosen, struct arena *arena, const char **path,
                  struct error *err)
{
    const char *places[] = {beside_program(arena), RAPPORTEUR_MODEL_INSTALLED,
                            RAPPORTEUR_MODEL_SOURCE};

    if (!chosen || !*chosen)
        chosen = getenv("RAPPORTEUR_MODEL");
    if (chosen && *chosen) {
        *path = chosen;
        return true;
    }
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (places[i] && access(places[i], F_OK) == 0) {
            *path = places[i];
            return true;
        }
    }
    return error_fail(err, ERROR_SYSTEM,
                      "no model: it is neither %s%snor %s; install it, or name "
                      "it with --model or $RAPPORTEUR_MODEL",
                      places[0] ? places[0] : "", places[0] ? " " : "",
                      places[1]);
}
