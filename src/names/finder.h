/* finder.h - what the finders of names share: the document in all its layers,
 * and what has been found so far. Inside this room only. */
#ifndef RAPPORTEUR_NAMES_FINDER_H
#define RAPPORTEUR_NAMES_FINDER_H

#include <stdbool.h>
#include <stdint.h>

#include "names/name_words.h"
#include "names/names.h"
#include "text/tokens.h"

struct arena;
struct document;
struct gazetteer;
struct symbols;

/* What is known of an actor beyond the interface; one for each actor. */
struct actor_facts {
    uint8_t gender;       /* enum gender; persons */
    uint32_t roles;       /* WORD_ENVOY ...: families of the roles met */
    uint32_t party_index; /* row of the gazetteer + 1, or 0 */
    bool private;         /* a person who speaks for nobody else */
    uint8_t party_trust;  /* how surely a person's party is known */
    uint32_t name_first, name_end; /* tokens of the fullest name */
    uint32_t seen;                 /* sentence of the last mention + 1, or 0 */
};

struct finder {
    const struct document *doc;
    const struct tokens *tokens;
    const struct trees *trees;
    const struct gazetteer *gazetteer;
    struct arena *arena;
    struct names *names;
    struct word *word; /* by token */
    uint32_t *named;   /* by token: the outermost mention of a named party or
                          person that covers it, or MENTION_NONE */
    bool *dated;       /* by token: in a date or a symbol */
    bool *in_role;     /* by token: in a role's words */
    bool *lone;        /* by token: a role's noun whose holder speaks for
                          nobody else */
    uint32_t home;     /* the state in whose capital the document is written,
                          an actor or ACTOR_NONE */
    struct symbols *codes; /* of the actors, coded and not */
    uint32_t *by_code;     /* by symbol: actor + 1; two slots each */
    uint32_t by_code_capacity;
    struct actor_facts *facts; /* by actor */
    uint32_t facts_capacity;
};

/* A mention of these tokens with everything else unknown; its head from the
 * tree. */
struct mention mention_of(const struct finder *finder, enum mention_kind kind,
                          uint32_t first, uint32_t end);

/* Keep the mention; gives its index. Parties and persons named cover their
 * tokens in `named`. */
uint32_t finder_add(struct finder *finder, struct mention mention);

uint32_t finder_actor(struct finder *finder, enum actor_kind kind,
                      struct str code, bool coded);
uint32_t finder_new_person(struct finder *finder);
struct actor_facts *finder_facts(struct finder *finder, uint32_t actor);

/* The actor of the gazetteer's party, or of what came after it. */
uint32_t finder_party(struct finder *finder, uint16_t party);

/* The named mention that begins or ends exactly here, or that covers the
 * token; MENTION_NONE where there is none. */
uint32_t finder_named(const struct finder *finder, uint32_t token);

/* One past the last / the first token of the sentence that holds `token`. */
uint32_t sentence_end(const struct finder *finder, uint32_t token);
uint32_t sentence_first(const struct finder *finder, uint32_t token);

/* The token whose head lies outside [first, end). */
uint32_t range_head(const struct finder *finder, uint32_t first, uint32_t end);

/* Whether token `i` of the sentence [.., limit) is one of these words. */
bool token_in(const struct finder *finder, uint32_t i, uint32_t limit,
              const char *list);

/* Take a mention back: it covers nothing and is left out in the end. */
void finder_drop(struct finder *finder, uint32_t mention);

/* The words of [first, end) as they stand, one space between any two. */
struct str range_text(const struct finder *finder, uint32_t first,
                      uint32_t end);

#endif
