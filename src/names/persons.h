/* persons.h - the persons whom a text names, with titles and roles, and every
 * later place where a part of the name stands for them. */
#ifndef RAPPORTEUR_NAMES_PERSONS_H
#define RAPPORTEUR_NAMES_PERSONS_H

struct finder;
struct roles;

/* Add an actor for each person and a mention for each place. Roles that stand
 * before a name become part of its mention, roles beside it get its person. */
void persons_find(struct finder *finder, struct roles *roles);

#endif
