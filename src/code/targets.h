/* targets.h - the parties that a stand is about. */
#ifndef RAPPORTEUR_CODE_TARGETS_H
#define RAPPORTEUR_CODE_TARGETS_H

#include <stdint.h>

#include "code/clause.h"
#include "code/statements.h"
#include "code/voices.h"

/* Every function takes the voice whose stand it is: neither the speaker nor the
 * group for which it speaks is a target of its own. A pronoun or a reference
 * that would be the speaker is the party named last before it ("She called on
 * that country to act"). */

/* The parties of the noun phrase at `noun` for a stand of this kind: itself,
 * else whose it is ("China's stance", "the US embargo"), by whom, of whom, in
 * what country; over its coordinated members. */
void targets_of_noun(const struct reading *reading, uint32_t noun,
                     enum stance stance, const struct voice *voice,
                     struct actor_list *targets);

/* Whom a call is made on: `addressee` if it names a party, else the party that
 * the content names as concerned. Either may be TOKEN_NONE. */
void targets_of_call(const struct reading *reading, uint32_t addressee,
                     uint32_t content, const struct voice *voice,
                     struct actor_list *targets);

#endif
