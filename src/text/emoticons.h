/* emoticons.h - faces made of marks: ":)". */
#ifndef RAPPORTEUR_TEXT_EMOTICONS_H
#define RAPPORTEUR_TEXT_EMOTICONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* End of the emoticon at `at`, after which the word ends; `at` if none is. */
uint32_t emoticon_end(struct str text, uint32_t at);

bool emoticon_check(struct str word);

#endif
