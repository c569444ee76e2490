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

/* One party of the tables: a row of data/states.tsv, groups.tsv, bodies.tsv.
 */
struct party {
    struct str code;
    enum actor_kind kind;
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
    uint16_t party;      /* index for gazetteer_party */
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
 * accents and no accents, "St." and "Saint", "&" and "and" are alike. */
const struct name_form *gazetteer_match(const struct gazetteer *gazetteer,
                                        const struct document *doc,
                                        const struct tokens *tokens,
                                        uint32_t first, uint32_t *end);

#endif
