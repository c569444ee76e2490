/* references.h - words that point back: pronouns, "the envoy", "the kingdom",
 * "the Council", "its foreign ministry". */
#ifndef RAPPORTEUR_NAMES_REFERENCES_H
#define RAPPORTEUR_NAMES_REFERENCES_H

struct finder;

/* Add a mention for each pronoun and each noun that points back. */
void references_find(struct finder *finder);

/* Find whom the references mean, and for whom persons and roles speak where
 * nothing beside them says so. The mentions are in their final order. */
void references_resolve(struct finder *finder);

#endif
