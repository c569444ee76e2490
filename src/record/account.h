/* account.h - the record for people: who said what, for whom, on what, where
 * and when, with the words quoted. */
#ifndef RAPPORTEUR_RECORD_ACCOUNT_H
#define RAPPORTEUR_RECORD_ACCOUNT_H

#include <stdbool.h>

#include "record/words.h"

struct account_options {
    struct party_names names;
    unsigned width; /* of the terminal, in columns; 0: lines are not wrapped */
    bool color;
    bool why; /* with the rule and the words behind each fact */
};

void account_write(const struct record *record,
                   const struct account_options *options, struct writer *out);

#endif
