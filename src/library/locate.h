/* locate.h - where the model file is. */
#ifndef RAPPORTEUR_LIBRARY_LOCATE_H
#define RAPPORTEUR_LIBRARY_LOCATE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"

/* `chosen`, else $RAPPORTEUR_MODEL; else the first that is there of
 * ../share/rapporteur/english.model beside the program's folder, the installed
 * one, and the one in the source tree that was built. Fails with ERROR_SYSTEM,
 * naming where it looked. */
bool locate_model(const char *chosen, struct arena *arena, const char **path,
                  struct error *err) __attribute__((warn_unused_result));

#endif
