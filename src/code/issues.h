/* issues.h - the issue of a position: the slug for which the words of its
 * clause, its sentence and what stands around it weigh most.
 *
 * Names of states weigh nothing by themselves but for the two issues that are
 * a conflict (ukraine, palestine-israel). */
#ifndef RAPPORTEUR_CODE_ISSUES_H
#define RAPPORTEUR_CODE_ISSUES_H

#include <stdint.h>

#include "code/statements.h"

struct issue_guess {
    struct str slug;      /* "other" where nothing speaks for an issue */
    double confidence;    /* 0 to 1 */
    struct reason reason; /* the words that weighed most */
};

/* What each sentence and the document speak for, computed once. */
struct issue_evidence;

struct issue_evidence *issues_weigh(const struct reading *reading);

/* The issue of a stand in `sentence` whose own words (cue and what it is
 * about) are tokens [first, end); first == end: the whole sentence. */
struct issue_guess issue_of(const struct reading *reading,
                            const struct issue_evidence *evidence,
                            uint32_t sentence, uint32_t first, uint32_t end);

#endif
