/* gazetteer_rows.h - the rows behind the gazetteer, as tools/gazetteer.py
 * compiles them and as gazetteer_rows_build makes them anew where a user lays
 * rows over them. Inside this room only. */
#ifndef RAPPORTEUR_NAMES_GAZETTEER_ROWS_H
#define RAPPORTEUR_NAMES_GAZETTEER_ROWS_H

#include "names/gazetteer.h"
#include "names/lexicon.h"

struct arena;
struct table;

struct gazetteer_rows {
    const struct party *party;    /* in order of their codes */
    const struct name_form *form; /* form[i] is under form_key.key[i] */
    struct lexicon form_key;
    const struct leader *leader; /* in the table's order */
    const uint16_t *leader_of;   /* leader_of[i] is under leader_key.key[i] */
    struct lexicon leader_key;
    const struct membership *membership; /* by group, then member */
    uint32_t party_count, leader_count, membership_count;
};

extern const struct gazetteer_rows gazetteer_builtin;

extern const struct table states_table, groups_table, bodies_table, names_table,
    leaders_table, membership_table;

/* The same from the tables, with the rows of `dir` (may be NULL) laid over
 * them; all in the arena. */
bool gazetteer_rows_build(const char *dir, struct arena *arena,
                          struct gazetteer_rows *out, struct error *err)
    __attribute__((warn_unused_result));

#endif
