/* home.h - for which state an official speaks whom the document names without
 * it: the spokesperson at a ministry's own briefing. */
#ifndef RAPPORTEUR_CODE_HOME_H
#define RAPPORTEUR_CODE_HOME_H

#include <stdbool.h>

#include "code/statements.h"
#include "code/voices.h"

/* Give a voice that is a person in an office, and nothing more, the state whose
 * capital stands in the document's head, else the one that stands beside "our"
 * or most often takes a stand in the present tense. Who `answers` the questions
 * of the press needs no office by name. */
void home_adopt(const struct reading *reading, struct voice *voice,
                bool answers);

#endif
