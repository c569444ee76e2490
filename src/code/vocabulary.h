/* vocabulary.h - the words by which parties say, take stands and name issues:
 * data/reporting.tsv, data/stance.tsv and data/issues.tsv, with a user's rows
 * laid over them.
 *
 * Read-only after vocabulary_open; may be shared between threads. */
#ifndef RAPPORTEUR_CODE_VOCABULARY_H
#define RAPPORTEUR_CODE_VOCABULARY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/str.h"
#include "code/statements.h"

struct table;

enum vocabulary_pos {
    VOCABULARY_VERB,
    VOCABULARY_NOUN,
    VOCABULARY_ADJECTIVE,
    VOCABULARY_PHRASE, /* words as they stand, in this order, without a tree:
                          "in favour of", "in protest at" */
};

/* What kind of saying a word reports. */
enum say_kind {
    SAY_NEUTRAL, /* say, tell, note */
    SAY_CLAIM,   /* allege, insist, stress: the sayer vouches for it */
    SAY_DENY,    /* deny, refute: the content is not the sayer's view */
    SAY_QUOTE,   /* quote, cite: hands on what another said */
    SAY_ASK,     /* ask, wonder */
    SAY_LIGHT,   /* only with a noun of saying or stance: "issue a statement",
                    "voice concern", "make an appeal" */
};

/* How the content may stand; a set of these. */
enum say_content {
    SAY_CLAUSE = 1,       /* that-clause, also without "that"; wh-clause */
    SAY_QUOTATION = 2,    /* words in quotation marks, before or after */
    SAY_OBJECT = 4,       /* a noun phrase says what: "explained the plan" */
    SAY_INFINITIVE = 8,   /* "claimed to have" */
    SAY_TO_PARTY = 16,    /* its object is the hearer: "told reporters" */
    SAY_STANCE_NOUN = 32, /* its object may be a noun of stance: "expressed
                             concern over", "stressed the need for" */
    SAY_PREPOSITION = 64, /* about, of, on, to: "spoke of", "referred to" */
};

/* A row of data/reporting.tsv. */
struct reporting_word {
    struct str lemma; /* "say"; with a particle "point out": verb, particle */
    enum vocabulary_pos pos;
    enum say_kind kind;
    uint32_t content; /* set of enum say_content */
};

/* Where an argument of a stance word hangs in the tree. */
enum slot_place {
    SLOT_SUBJECT,     /* of a passive: the agent after "by" */
    SLOT_OBJECT,      /* of a passive: the subject */
    SLOT_THAT,        /* clausal complement, finite: ccomp */
    SLOT_TO,          /* infinitive */
    SLOT_ING,         /* "stop doing" */
    SLOT_PREPOSITION, /* one of `preposition` */
    SLOT_OWNER, /* of a noun: "China's support", "the Chinese objection" */
};

/* What the argument is to the stand. */
enum slot_role {
    ROLE_ADDRESSEE, /* the party on which a call is made */
    ROLE_PARTY,     /* the party whom the stand is about: "accuse X of" */
    ROLE_MATTER,    /* what the stand is about: conduct, cause, text, party */
    ROLE_VOICE,     /* whose stand it is, where it is not the subject */
};

struct slot {
    enum slot_place place;
    enum slot_role role;
    bool optional;
    struct str preposition; /* "about|at|over"; else empty */
};

enum { STANCE_SLOTS_MAX = 4 };

/* A row of data/stance.tsv: one way to take one stand. */
struct stance_word {
    struct str words; /* lemmas, the head first: "pay tribute" */
    struct str head;  /* "pay" */
    struct str rest;  /* "tribute": lemmas of words that hang below the head, in
                         this order; or empty */
    enum vocabulary_pos pos;
    enum stance stance;
    /* False: who does it takes the stand ("X condemns Y"); a noun takes it
     * with a verb of SAY_STANCE_NOUN or an owner. True: in somebody's words
     * the predicate judges its subject ("Y violates the law", "Y's acts are
     * unacceptable"), an attribute its noun ("Y's illegal war"). */
    bool judges;
    struct slot slot[STANCE_SLOTS_MAX];
    uint32_t slot_count;
    uint32_t row; /* its place in the table */
};

/* Rows that share a head; `count` may be 0. More demanding frames first. */
struct stance_rows {
    const struct stance_word *at;
    uint32_t count;
};

/* A row of data/issues.tsv: words that speak for an issue. */
struct issue_word {
    struct str
        words; /* one to four keys (vocabulary_issue_key), a blank between */
    uint8_t issue;   /* index for vocabulary_issue */
    uint16_t weight; /* in hundredths of a nat */
};

struct vocabulary; /* opaque */

/* The built-in tables with DIR/{reporting,stance,issues}.tsv (`data_dir` may
 * be NULL) laid over them. On failure `err` names file, line and column, and
 * *out is NULL. */
bool vocabulary_open(const char *data_dir, struct vocabulary **out,
                     struct error *err) __attribute__((warn_unused_result));
void vocabulary_close(struct vocabulary *vocabulary);

/* The row of a verb or noun of saying; `particle` may be empty ("out" in
 * "pointed out"). NULL: it is none. */
const struct reporting_word *
vocabulary_reporting(const struct vocabulary *vocabulary, struct str lemma,
                     struct str particle, enum vocabulary_pos pos);

/* Every row whose first word is `head`. */
struct stance_rows vocabulary_stance(const struct vocabulary *vocabulary,
                                     struct str head, enum vocabulary_pos pos);

/* Issues: their slugs, in the order of GUIDE.md. */
enum { ISSUE_COUNT = 31 };
struct str vocabulary_issue(uint32_t issue);
/* The index of a slug, or UINT32_MAX. */
uint32_t vocabulary_issue_of(struct str slug);

/* The key under which a word counts for issues: folded, letters and digits
 * alone, without the mark of the plural. Gives its length, 0 for a word that
 * has none. */
enum { ISSUE_KEY_MAX = 64 };
size_t vocabulary_issue_key(struct str word, char out[ISSUE_KEY_MAX]);

/* What an issue weighs before any word: the rows "*". */
struct issue_prior {
    uint16_t weight[ISSUE_COUNT];
};
const struct issue_prior *
vocabulary_issue_prior(const struct vocabulary *vocabulary);

/* The rows with these words; NULL and *count 0 where there are none. */
const struct issue_word *
vocabulary_issue_words(const struct vocabulary *vocabulary, struct str words,
                       uint32_t *count);

/* The tables, for the command that prints them. */
extern const struct table *const code_tables[];
extern const uint32_t code_table_count;

#endif
