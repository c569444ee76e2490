/* statements.h - what a document reports: statements, positions, tallies.
 *
 * These are the coder's findings, in tokens, sentences and actors; record/
 * turns them into codes and bytes. Words and meanings: gold/GUIDE.md.
 *
 * Invariants (statements_check): every statement has at least one evidence
 * sentence and one position; indexes point inside; no two positions of a
 * statement agree in stance, targets and issue; a STANCE_STATE position stands
 * alone. */
#ifndef RAPPORTEUR_CODE_STATEMENTS_H
#define RAPPORTEUR_CODE_STATEMENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/str.h"
#include "names/names.h"

struct arena;
struct document;
struct tokens;
struct trees;
struct vocabulary;

enum statement_kind {
    STATEMENT_NATIONAL,
    STATEMENT_JOINT,
    STATEMENT_ORGANIZATION,
    STATEMENT_PERSON,
    STATEMENT_AGGREGATE,
};

enum stance {
    STANCE_SUPPORT,
    STANCE_OPPOSE,
    STANCE_CALL,
    STANCE_STATE,
    STANCE_ABSTAIN, /* tallies only */
};

/* A list of actors (indexes into names.actor), sorted by their code. */
struct actor_list {
    uint32_t *at;
    uint32_t count, capacity;
};

/* For whom: the set as the document gives it. */
struct behalf {
    bool present; /* false: for itself alone */
    struct bounds bounds;
    struct actor_list members; /* states named as belonging */
    struct actor_list groups;
    enum { CONVENTION_UNKNOWN, SPEAKER_INCLUDED, SPEAKER_EXCLUDED } convention;
};

struct forum {
    uint32_t body;     /* actor, or ACTOR_NONE: not in a body */
    int32_t session;   /* or NUMBER_NONE */
    int32_t committee; /* 1-6 of the General Assembly, or NUMBER_NONE */
};

/* Why a fact was taken: the rule's name and the words that fired it. */
struct reason {
    const char *rule;    /* a constant such as "verb of saying" */
    uint32_t first, end; /* tokens; first == end: none */
};

struct position {
    enum stance stance;
    struct actor_list target;
    struct str issue;  /* slug, of the vocabulary */
    uint32_t sentence; /* evidence: the first sentence that carries it */
    struct str document_symbol; /* "A/C.3/76/L.32", or empty */
    double confidence;          /* 0 to 1 */
    struct reason reason;       /* stance and its cue */
    struct reason issue_reason;
};

struct statement {
    enum statement_kind kind;
    struct actor_list speaker; /* empty for an unnamed aggregate */
    uint32_t spokesperson;     /* actor, or ACTOR_NONE */
    struct behalf behalf;
    struct forum forum;
    struct date date;
    struct str date_words; /* what the text says of the day where it is not
                              resolved: "Thursday"; or empty */
    uint32_t *sentence;    /* evidence, in order, none twice */
    uint32_t sentence_count, sentence_capacity;
    struct position *position;
    uint32_t position_count, position_capacity;
    double confidence;
    struct reason reason; /* what made it a statement */
};

struct tally {
    enum stance stance;
    struct actor_list target;
    struct str issue;
    struct bounds bounds;
    uint32_t sentence;
    double confidence;
    struct reason reason;
};

struct statements {
    struct statement *at;
    uint32_t count, capacity;
    struct tally *tally;
    uint32_t tally_count, tally_capacity;
};

/* Everything that the coder reads; const for the whole pass but `names`, to
 * which it may add actors. */
struct reading {
    const struct document *doc;
    const struct tokens *tokens;
    const struct trees *trees;
    struct names *names;
    const struct vocabulary *vocabulary;
    struct arena *arena;
};

/* Find what the document reports. Cannot fail. */
struct statements code_statements(struct reading *reading);

bool statements_check(const struct statements *statements,
                      const struct reading *reading);

/* "support", "national", ... as GUIDE.md writes them. */
const char *stance_name(enum stance stance);
const char *statement_kind_name(enum statement_kind kind);

#endif
