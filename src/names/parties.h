/* parties.h - states, groups and bodies of the gazetteer where the context
 * lets them stand: not the China of the South China Sea. */
#ifndef RAPPORTEUR_NAMES_PARTIES_H
#define RAPPORTEUR_NAMES_PARTIES_H

struct finder;

/* Add a mention for each; set the state at home from the dateline. */
void parties_find(struct finder *finder);

#endif
