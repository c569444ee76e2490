/* occasion.h - when and where a claim was made, as far as its words say. */
#ifndef RAPPORTEUR_CODE_OCCASION_H
#define RAPPORTEUR_CODE_OCCASION_H

#include <stdbool.h>

#include "code/coder.h"

/* Fill date, date_words and past of each claim from the words of its sentence.
 */
void occasion_date_claims(struct coder *coder);

/* In the summary of a meeting, give claims without a day the one named last. */
void occasion_run_days(struct coder *coder);

/* The day that the document as a whole tells of: of the meeting or the main
 * event, unknown where it names none. */
struct date occasion_main_date(const struct coder *coder);

/* Whether the document is the summary of a meeting: it names a body, and most
 * of its sentences begin with who spoke. */
bool occasion_is_meeting(const struct coder *coder);

#endif
