/* suggest.h - what somebody may have meant. */
#ifndef RAPPORTEUR_CLI_SUGGEST_H
#define RAPPORTEUR_CLI_SUGGEST_H

#include <stddef.h>

/* The name nearest to the `length` letters of `word` (letters put in, left out,
 * changed or swapped), or NULL where none is near. */
const char *suggest(const char *word, size_t length, const char *const *names,
                    size_t count);

#endif
