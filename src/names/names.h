/* names.h - who and what a document names: parties, persons, counted sets,
 * days and document symbols, each with the tokens that name it.
 *
 * An actor is one party or person of the document; a mention is one place
 * where it is named or referred to. "Ambassador Zhang Jun", "Zhang", "the
 * Chinese envoy" and a later "he" are four mentions whose person is the actor
 * Zhang Jun and whose party is the actor CHN.
 *
 * Invariants (names_check): mentions are in order of their first token and do
 * not overlap unless one holds the other whole; indexes point inside. */
#ifndef RAPPORTEUR_NAMES_NAMES_H
#define RAPPORTEUR_NAMES_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/str.h"
#include "parse/tree.h"

struct arena;
struct document;
struct gazetteer;
struct tokens;

#define ACTOR_NONE UINT32_MAX
#define MENTION_NONE UINT32_MAX

enum actor_kind {
    ACTOR_STATE,        /* also territories with a code, past states */
    ACTOR_GROUP,        /* of states, without organs of its own: G77, BRICS */
    ACTOR_BODY,         /* intergovernmental, with organs: UN, UNGA, EU, AU */
    ACTOR_ORGANIZATION, /* NGO, company, armed movement, other body */
    ACTOR_PERSON,
};

struct actor {
    enum actor_kind kind;
    bool coded;      /* `code` is a code of GUIDE.md, not words of the text */
    struct str code; /* "CHN", "G77"; else the name as it stands, no "the";
                        for a person the fullest name in the document */
    struct str role; /* persons: fullest role in the document, or empty */
    uint32_t party;  /* persons: the actor they speak for, or ACTOR_NONE */
};

enum mention_kind {
    MENTION_PARTY,      /* "China", "Beijing", "the EU", "its delegation" */
    MENTION_PERSON,     /* named: "Ambassador Zhang Jun", "Zhang" */
    MENTION_ROLE,       /* not named: "the envoy", "a ministry spokesman" */
    MENTION_COLLECTION, /* a set: "62 countries", "some Western states",
                           "the representatives of Gabon and Senegal" */
    MENTION_PRONOUN,    /* "he", "it", "they", "we": what it refers to */
};

/* How a party is named: decides whether the mention can be a voice. */
enum mention_form {
    FORM_NAME,      /* "China", "the People's Republic of China" */
    FORM_ADJECTIVE, /* "Chinese" before a noun; possessive "China's" is NAME */
    FORM_DEMONYM,   /* "the Chinese", "Cubans" */
    FORM_CAPITAL,   /* "Beijing", "the Kremlin": a place or the government */
    FORM_REGION,    /* "Xinjiang", "Crimea": counts as the state for targets,
                       speaks for nobody */
    FORM_REFERENCE, /* "the kingdom", "the bloc", "the Council", pronouns */
};

/* Bounds of a count; NUMBER_NONE where the words give none. After GUIDE.md:
 * "62" 62/62; "more than 80" 81/none; "nearly 70" none/none, approx 70. */
enum { NUMBER_NONE = -1 };

struct bounds {
    int32_t min, max, approx;
};

#define BOUNDS_NONE ((struct bounds){NUMBER_NONE, NUMBER_NONE, NUMBER_NONE})

struct mention {
    enum mention_kind kind;
    enum mention_form form;
    uint32_t first, end;   /* tokens, with titles, roles and "the" */
    uint32_t head;         /* the token on which the tree hangs it */
    uint32_t party;        /* actor, or ACTOR_NONE */
    uint32_t person;       /* actor, or ACTOR_NONE */
    uint32_t antecedent;   /* mention, for references; or MENTION_NONE */
    struct bounds bounds;  /* collections */
    uint32_t *member;      /* collections: actors named as belonging, */
    uint32_t member_count; /* "including the US and France" */
    uint32_t *group;       /* collections: coded groups that make it up */
    uint32_t group_count;  /* ("G77 countries") */
    bool parties; /* collections: of states or bodies, not of persons */
    bool plural;  /* "they", "the ministers" */
    bool excludes_speaker; /* "50 other countries", "and the others" */
};

/* A day or stretch of time in the text, resolved against publication. */
enum when_grain { WHEN_DAY, WHEN_MONTH, WHEN_YEAR, WHEN_VAGUE };

struct when {
    uint32_t first, end;
    enum when_grain grain;
    struct date date; /* WHEN_DAY: the day; else DATE_UNKNOWN */
    bool relative;    /* resolved against the publication: "on Thursday" */
    int8_t weekday;   /* Monday = 0, or -1: known also without publication */
};

/* "A/C.3/76/L.32", "S/RES/2593", "resolution 2593 (2021)". */
struct symbol {
    uint32_t first, end;
    struct str text;   /* as written, no white space doubled */
    uint32_t body;     /* actor of the body that it belongs to, or ACTOR_NONE */
    int32_t session;   /* or NUMBER_NONE */
    int32_t committee; /* of the General Assembly: 1-6, or NUMBER_NONE */
};

struct names {
    struct actor *actor;
    uint32_t actor_count, actor_capacity;
    struct mention *mention;
    uint32_t mention_count, mention_capacity;
    struct when *when;
    uint32_t when_count, when_capacity;
    struct symbol *symbol;
    uint32_t symbol_count, symbol_capacity;
    uint32_t *at;          /* at[token]: innermost mention whose head it is, or
                              MENTION_NONE */
    struct date published; /* given with the document, else found in its
                              dateline or head, else unknown */
    struct span published_words; /* where it was found, or empty */
};

/* Everything that the document names. Cannot fail. Strings of the result
 * point into the document, the gazetteer or `arena`. */
struct names names_find(const struct document *doc, const struct tokens *tokens,
                        const struct trees *trees,
                        const struct gazetteer *gazetteer, struct arena *arena);

/* The actor with this code, added if need be. */
uint32_t names_actor(struct names *names, struct arena *arena,
                     enum actor_kind kind, struct str code, bool coded);

bool names_check(const struct names *names, const struct tokens *tokens);

#endif
