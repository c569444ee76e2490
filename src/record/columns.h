/* columns.h - how much room a character takes on a terminal, and whether it
 * may be shown there at all. */
#ifndef RAPPORTEUR_RECORD_COLUMNS_H
#define RAPPORTEUR_RECORD_COLUMNS_H

#include <stdbool.h>

#include "base/str.h"

/* 0 for marks that stand on the character before, 2 for East Asian wide ones
 * and emoji, else 1. */
unsigned columns_of(uint32_t code);

/* Control characters and those that turn the direction of writing: shown by
 * their code point, never sent to a terminal or page as they are. Line feed
 * and tab are among them. */
bool is_control(uint32_t code);

#endif
