/* assemble.h - from the coder's findings to the record: actors become codes,
 * sentences and tokens become bytes. */
#ifndef RAPPORTEUR_RECORD_ASSEMBLE_H
#define RAPPORTEUR_RECORD_ASSEMBLE_H

#include "code/statements.h"
#include "record/record.h"

/* What the record says of its maker; must outlive the record. */
struct record_versions {
    struct str program, model, tables;
};

/* The record of `statements`, in reading->arena; strings point into the
 * document, the tables or that arena. Cannot fail. */
struct record record_of(const struct reading *reading,
                        const struct statements *statements,
                        const struct record_versions *versions);

#endif
