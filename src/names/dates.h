/* dates.h - the days that a text names, and the day on which it appeared. */
#ifndef RAPPORTEUR_NAMES_DATES_H
#define RAPPORTEUR_NAMES_DATES_H

struct finder;

/* Fill names->when, published and published_words. */
void dates_find(struct finder *finder);

#endif
