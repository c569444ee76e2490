/* banned.h - C library functions that this project does not use: a call is a
 * compile error. Each has a safe twin: snprintf, str_equal, strtol, strtok_r.
 */
#ifndef RAPPORTEUR_BASE_BANNED_H
#define RAPPORTEUR_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
#pragma GCC poison strcpy strcat strncpy strncat strtok sprintf vsprintf
#pragma GCC poison gets atoi atol atoll atof
/* clang-format on */

#endif
