/* organizations.h - bodies without a code, named as they stand, and what a
 * ministry or agency named with its state is: that state. */
#ifndef RAPPORTEUR_NAMES_ORGANIZATIONS_H
#define RAPPORTEUR_NAMES_ORGANIZATIONS_H

struct finder;

/* Add a mention for each organisation and each acronym that the text defines
 * for one. Runs after the parties, some of which are part of such a name. */
void organizations_find(struct finder *finder);

#endif
