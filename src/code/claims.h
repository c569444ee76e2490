/* claims.h - one voice taking one stand in one clause: what attribution finds
 * and merging turns into statements. */
#ifndef RAPPORTEUR_CODE_CLAIMS_H
#define RAPPORTEUR_CODE_CLAIMS_H

#include <stdbool.h>
#include <stdint.h>

#include "code/statements.h"
#include "code/voices.h"

struct claim {
    struct voice voice;
    enum stance stance;
    struct actor_list target;
    uint32_t sentence;
    uint32_t first, end;                 /* the cue's tokens */
    uint32_t content_first, content_end; /* what the stand is about */
    uint32_t about;                      /* the sentence of that */
    struct str document_symbol;          /* "A/C.3/76/L.32", or empty */
    struct date date;                    /* day named for it, or unknown */
    struct str date_words;
    const char *rule;
    double confidence;
    bool nested; /* reported within what another says */
    bool inner;  /* stands inside what its speaker says */
    bool own;    /* the document, or this part of it, is the speaker's text */
    bool past;   /* of an earlier occasion: "had condemned", "last year" */
};

struct claims {
    struct claim *at;
    uint32_t count, capacity;
};

void claims_add(struct claims *claims, const struct reading *reading,
                struct claim claim);

#endif
