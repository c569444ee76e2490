/* phrases.h - the words that belong to a noun: before it ("China's new
 * permanent") and after it ("of the Republic of Korea to the UN"). */
#ifndef RAPPORTEUR_NAMES_PHRASES_H
#define RAPPORTEUR_NAMES_PHRASES_H

#include <stdbool.h>
#include <stdint.h>

struct finder;

/* The first token of the phrase whose noun is `noun`. */
uint32_t phrase_first(const struct finder *finder, uint32_t noun);

/* The complement at token `i`: a preposition of `list` and what it governs. */
struct complement {
    uint32_t end;   /* one past its last token, or `i` if there is none */
    uint32_t party; /* the mention that it ends in, or MENTION_NONE */
    bool topic;     /* common words stand in it: "of defence studies" */
};
struct complement phrase_complement(const struct finder *finder, uint32_t i,
                                    const char *list);

/* The named mention that begins at `i`, with or without "the" before it, or
 * MENTION_NONE. */
uint32_t phrase_named(const struct finder *finder, uint32_t i);

/* One past the last of the parties listed from mention `first` on: "Gabon,
 * Togo and Senegal"; their actors into `list` (room for `room`). */
struct party_list {
    uint32_t *actor;
    uint32_t count, capacity;
    uint32_t end;
};
struct party_list phrase_list(struct finder *finder, uint32_t first);

#endif
