/* clause.h - what the tree says of one clause: who acts in it, by whom it is
 * done, on what, and whether it is asserted, denied or only thought of.
 *
 * Everything here looks at one node and a few around it; nothing is kept. */
#ifndef RAPPORTEUR_CODE_CLAUSE_H
#define RAPPORTEUR_CODE_CLAUSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "parse/tree.h"

struct reading;

enum mood {
    MOOD_PLAIN, /* "condemned", "has condemned", "condemns", "will condemn" */
    MOOD_WOULD, /* "would extend": a draft, a plan, a condition */
    MOOD_MUST,  /* "must", "should", "ought to", "has to", "needs to" */
    MOOD_MAY,   /* "may", "might", "could" */
};

struct clause {
    uint32_t verb;    /* the predicate: verb, adjective or noun */
    uint32_t subject; /* its own or the one it shares, or TOKEN_NONE */
    uint32_t agent;   /* who does it: subject, or "by X" of a passive */
    uint32_t object;  /* what is acted on: object, or subject of a passive */
    enum mood mood;
    bool passive;
    bool negated;
};

/* The clause whose predicate is `verb`. */
struct clause clause_at(const struct reading *reading, uint32_t verb);

/* The word of a token, as it stands. */
struct str token_text(const struct reading *reading, uint32_t token);
/* Whether the word is `word`, which is in lower case; case is ignored. */
bool token_is(const struct reading *reading, uint32_t token, const char *word);
/* Whether the words from `token` on are `words`, blanks between them. */
bool tokens_are(const struct reading *reading, uint32_t token,
                const char *words);
bool lemma_is(const struct reading *reading, uint32_t token, const char *lemma);
/* Whether the lemma is one of `list`: "say tell ask". */
bool lemma_in(const struct reading *reading, uint32_t token, const char *list);

/* The first child of `node` whose lemma is `lemma`, or TOKEN_NONE. */
uint32_t child_with_lemma(const struct reading *reading, uint32_t node,
                          enum deprel deprel, const char *lemma);
/* The preposition of a noun ("against" in "against the plan"), or TOKEN_NONE.
 */
uint32_t case_of(const struct reading *reading, uint32_t noun);
bool case_is(const struct reading *reading, uint32_t noun, const char *list);

/* The first child of `node` with this preposition, or TOKEN_NONE. */
uint32_t child_with_case(const struct reading *reading, uint32_t node,
                         const char *preposition);

/* The next member of a coordination after `at`, of which `first` is the first:
 * "China", then "Russia", in "China and Russia"; TOKEN_NONE at its end. */
uint32_t conjunct_next(const struct reading *reading, uint32_t first,
                       uint32_t at);
/* The first member of the coordination in which `node` stands. */
uint32_t conjunct_first(const struct reading *reading, uint32_t node);

/* Whether the predicate heads a clause (is no noun phrase in one). */
bool is_clause(const struct reading *reading, uint32_t node);

/* The tokens of a clause without those of the clauses beside it: the hull of
 * `node` cut before a coordinated clause with a predicate of its own. */
struct span clause_hull(const struct reading *reading, uint32_t node);

#endif
