/* floor.h - whose words a sentence is where it does not say so itself: the
 * turns of a transcript, quotations that run on, what a summary goes on to
 * tell of the same speaker. */
#ifndef RAPPORTEUR_CODE_FLOOR_H
#define RAPPORTEUR_CODE_FLOOR_H

#include <stdbool.h>
#include <stdint.h>

#include "code/coder.h"

/* How the turns of a transcript change at the paragraph of a sentence. */
enum floor_turn {
    TURN_NONE,     /* no "NAME:" at its head */
    TURN_SPEAKER,  /* "Mr. Levy: We regret ..." */
    TURN_QUESTION, /* "Q", "Question (Agency):", a question of a reporter's */
};

/* The turn that begins with this sentence, and its speaker. */
enum floor_turn floor_turn(struct coder *coder, uint32_t sentence,
                           struct voices *speaker);

/* The voices that go on in a sentence in which nobody was found to speak;
 * count 0: nobody. */
struct voices floor_carried(struct coder *coder, uint32_t sentence);

#endif
