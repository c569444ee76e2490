/* roles.h - roles and organs: "the Chinese envoy", "a spokesman for the
 * ministry", "Yemen's internationally recognised government", and for whom
 * they speak. */
#ifndef RAPPORTEUR_NAMES_ROLES_H
#define RAPPORTEUR_NAMES_ROLES_H

#include <stdbool.h>
#include <stdint.h>

struct finder;

/* A role of the text. Its mention has no person yet. */
struct role {
    uint32_t mention;
    uint32_t noun;    /* the token "envoy" */
    uint32_t classes; /* WORD_ENVOY ... of it */
    uint8_t gender;   /* enum gender */
    bool private;     /* speaks for nobody: expert, former, -elect */
    bool definite;    /* "the", a possessor, or no article at all */
};

struct roles {
    struct role *at;
    uint32_t count, capacity;
    uint32_t *starting; /* by token: role + 1 whose mention begins there */
    uint32_t *ending;   /* by token: role + 1 whose mention ends before it */
};

/* Every role and organ, as mentions of kind ROLE and PARTY. The parties that
 * are not named beside them stay open: the references close them. */
struct roles roles_find(struct finder *finder);

#endif
