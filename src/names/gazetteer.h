/* gazetteer.h - the program's tables of names: states, groups, bodies, roles
 * and collective nouns, from the folder data/, with a user's rows laid over
 * them.
 *
 * The built-in tables are compiled in as sorted arrays, so that opening costs
 * nothing; a user's folder (--data DIR) is read into an arena of its own.
 * The gazetteer is read-only after gazetteer_open and may be shared between
 * threads. */
#ifndef RAPPORTEUR_NAMES_GAZETTEER_H
#define RAPPORTEUR_NAMES_GAZETTEER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "base/str.h"
#include "names/names.h"

struct gazetteer; /* opaque */

enum { PARTY_NONE = UINT16_MAX };

/* One party of the tables: a row of data/states.tsv, groups.tsv, bodies.tsv.
 */
struct party {
    struct str code;
    enum actor_kind kind;
    bool coded;           /* `code` is one of the record; else the record has
                             the words of the document */
    struct str name;      /* short English name */
    struct str formal;    /* or empty */
    struct date from, to; /* of a state that no longer exists; else unknown */
    struct str successor; /* code to be used for it ("RUS" for SUN), or empty */
    struct str parent;    /* bodies: the body of which it is an organ ("UN"),
                             or empty */
    int32_t members;      /* size of the membership, or NUMBER_NONE */
};

/* One way to name a party: a row of data/names.tsv and what it is derived
 * from. */
struct name_form {
    struct str text; /* "Chinese", "the Holy See" without "the" */
    enum mention_form form;
    uint16_t party;      /* index for gazetteer_party; PARTY_NONE never comes
                            out of gazetteer_match */
    bool case_sensitive; /* "US", "Chad", "AU", "WHO" */
    bool needs_context;  /* also a common word or place: "Georgia", "Jordan",
                            "Council": counts only where the context says */
};

/* Open the built-in tables and lay the rows of `data_dir` (may be NULL) over
 * them. On failure `err` names file, line and column, and *out is NULL. */
bool gazetteer_open(const char *data_dir, struct gazetteer **out,
                    struct error *err) __attribute__((warn_unused_result));
void gazetteer_close(struct gazetteer *gazetteer);

uint16_t gazetteer_party_count(const struct gazetteer *gazetteer);
const struct party *gazetteer_party(const struct gazetteer *gazetteer,
                                    uint16_t party);
/* The party with this code, or NULL. */
const struct party *gazetteer_find_code(const struct gazetteer *gazetteer,
                                        struct str code);

/* The longest name that starts at token `first`, or NULL; *end is set to one
 * past its last token. Curly and straight apostrophes, hyphens and spaces,
 * accents and no accents, "St." and "Saint", "&" and "and" are alike.
 *
 * With NULL, *end is where to go on: past words that name no party although a
 * name is in them ("South China Sea"), else first + 1. */
const struct name_form *gazetteer_match(const struct gazetteer *gazetteer,
                                        const struct document *doc,
                                        const struct tokens *tokens,
                                        uint32_t first, uint32_t *end);

/* Another party with the same words ("Congo": COD, then COG), or NULL. */
const struct name_form *gazetteer_also(const struct gazetteer *gazetteer,
                                       const struct name_form *form);

/* Somebody who speaks for a party by office, for a time: a row of
 * data/leaders.tsv. */
struct leader {
    struct str name;    /* "Xi Jinping" */
    struct str surname; /* the words that stand for it: "Xi" */
    struct str role;    /* "president" */
    uint16_t party;
    bool common;          /* the surname is also a word or many people's:
                             "May", "Brown", "Kim" */
    struct date from, to; /* in office; `to` unknown: still */
};

/* Who of the table is named from token `first` on, by full name or surname,
 * in office on `day` (or, where `day` is not known, who came last); NULL if
 * nobody is. *end is set to one past the last token, as in
 * gazetteer_match. */
const struct leader *gazetteer_leader(const struct gazetteer *gazetteer,
                                      const struct document *doc,
                                      const struct tokens *tokens,
                                      uint32_t first, struct date day,
                                      uint32_t *end);

/* One state in one group or body for a time: a row of data/membership.tsv. */
struct membership {
    uint16_t group, member; /* parties */
    struct date from, to;   /* unknown: from its founding; still */
};

/* The memberships of a group, in order of members; *count is 0 where the
 * table has none. */
const struct membership *
gazetteer_memberships(const struct gazetteer *gazetteer, uint16_t group,
                      uint32_t *count);

/* Whether the state belongs to the group on `day` (unknown: today). */
bool gazetteer_is_member(const struct gazetteer *gazetteer, uint16_t group,
                         uint16_t member, struct date day);

#endif
