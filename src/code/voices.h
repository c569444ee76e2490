/* voices.h - who can be said to speak: the parties, persons and sets behind
 * the words that a verb of saying has as its source. */
#ifndef RAPPORTEUR_CODE_VOICES_H
#define RAPPORTEUR_CODE_VOICES_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"

struct voice {
    enum statement_kind kind;
    struct actor_list speaker; /* empty: an unnamed set */
    uint32_t spokesperson;     /* actor, or ACTOR_NONE */
    struct behalf behalf;
    uint32_t first, end; /* the words that name it */
};

struct voices {
    struct voice *at;
    uint32_t count, capacity;
};

void voices_add(struct voices *voices, const struct reading *reading,
                struct voice voice);

/* A copy in the arena, to be pointed at. */
const struct voices *voices_keep(const struct reading *reading,
                                 const struct voices *voices);

/* The voice behind one mention. False where it can be none: an adjective, a
 * region, persons without a party's office. */
bool voice_of_mention(const struct reading *reading, const struct mention *m,
                      struct voice *voice);

/* The voice of an actor that is known. */
struct voice voice_of_actor(const struct reading *reading, uint32_t actor);

/* Every voice named by the noun phrase at `noun`: its coordinated members
 * ("India, China and others"), those that a representative stands for ("the
 * representatives of Gabon and Senegal"), those beside it ("the US, with Japan
 * and Norway"). One voice each. */
void voices_at(const struct reading *reading, uint32_t noun,
               struct voices *voices);

/* "Switzerland, with Norway and Chile, proposed": those named with "with" below
 * `node` and before `limit` are voices of their own, beside the last of
 * `voices`; a number there ("with 54 others") is the set for which that one
 * speaks. */
void voices_beside(const struct reading *reading, uint32_t node, uint32_t limit,
                   struct voices *voices);

/* All of `voices` as one that speaks together: "Norway and Spain jointly". */
struct voice voices_joined(const struct reading *reading,
                           const struct voices *voices);

/* Let the voice speak for `behalf` too, and be joint if that makes it so. */
void voice_speak_for(const struct reading *reading, struct voice *voice,
                     const struct behalf *behalf, bool also);

/* Whether the two are the same speaker, for whomever they speak. */
bool voice_same_speaker(const struct voice *a, const struct voice *b);

#endif
