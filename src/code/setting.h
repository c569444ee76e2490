/* setting.h - what kind of document tells of a body's sitting: the summary of a
 * meeting, a speech to the Assembly, the text that a meeting adopted. */
#ifndef RAPPORTEUR_CODE_SETTING_H
#define RAPPORTEUR_CODE_SETTING_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

/* Whether the document is the summary of a meeting, by the form in which it
 * names its speakers. */
bool setting_is_summary(const struct reading *reading);

/* Whether the document is the transcript of an interview or a briefing. */
bool setting_is_transcript(const struct reading *reading);

/* "this morning", "this afternoon": a body's own report of its sitting. */
bool setting_is_own_report(const struct reading *reading);

/* Whether somebody speaks to the General Assembly. */
bool setting_is_speech(const struct reading *reading);

/* "Communique of the 12th Summit of ...": the text of a meeting of its own. */
bool setting_is_communique(const struct reading *reading);

/* How often the document names an organ, or a text of it. */
uint32_t setting_times_named(const struct reading *reading, uint32_t organ);

/* The organ that a summary names most, where neither head nor lead names the
 * one that met; ACTOR_NONE: it names none. */
uint32_t setting_named_most(const struct reading *reading);

#endif
