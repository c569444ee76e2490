/* collections.h - counted and unnamed sets of parties, and of persons: "more
 * than 80 countries", "a few countries, including the US and France", "the UK
 * and 50 others", "18" in "18 backed it". */
#ifndef RAPPORTEUR_NAMES_COLLECTIONS_H
#define RAPPORTEUR_NAMES_COLLECTIONS_H

struct finder;

void collections_find(struct finder *finder);

#endif
