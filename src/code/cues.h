/* cues.h - what a predicate says of him who says it: that he says something,
 * takes a stand, or judges; and on whom, by its frame. */
#ifndef RAPPORTEUR_CODE_CUES_H
#define RAPPORTEUR_CODE_CUES_H

#include <stdint.h>

#include "code/clause.h"
#include "code/statements.h"

enum cue_kind {
    CUE_NONE,
    CUE_SAY,   /* reports what follows: "said", "told", "noted" */
    CUE_STAND, /* takes a stand: "condemned", "urged", "voiced support" */
};

struct cue {
    enum cue_kind kind;
    enum stance stance;  /* of CUE_STAND; of CUE_SAY STANCE_STATE */
    uint32_t first, end; /* its words, from the verb on */
    uint32_t addressee;  /* whom a call is made on, or TOKEN_NONE */
    uint32_t voice;      /* who takes it; TOKEN_NONE: the clause's agent */
    uint32_t object; /* the noun or clause that it is about, or TOKEN_NONE */
    const char *rule;
};

enum { CUES_MAX = 4 };

struct cues {
    struct cue at[CUES_MAX];
    uint32_t count;
};

/* The cues of a clause: none, one, or one for each noun that it gives voice
 * to ("expressed concern over X and support for Y"). */
struct cues cues_of(const struct reading *reading, const struct clause *clause);

/* What a clause that somebody is reported to say takes as a stand by its
 * predicate alone: "X must stop" (call), "the law is unacceptable" (oppose),
 * "X has violated the ceasefire" (oppose). CUE_NONE: none. */
struct cue judgement_of(const struct reading *reading,
                        const struct clause *clause);

/* A noun of saying whose owner and content both stand by it: "the call by X on
 * Y to stop", "X's demand that Y withdraw". CUE_NONE: none. */
struct cue owned_noun_cue(const struct reading *reading, uint32_t noun);

/* A noun that judges the party it belongs to, in somebody's words: "Chad's
 * illegal war", "the aggression of" is none without an owner. CUE_NONE: none.
 */
struct cue judged_noun_cue(const struct reading *reading, uint32_t noun);

/* Whether the noun is a document that speaks: "the joint statement", "the
 * resolution", "the letter". */
bool is_speaking_document(const struct reading *reading, uint32_t noun);

#endif
