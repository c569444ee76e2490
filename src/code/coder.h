/* coder.h - what the coder knows of the document so far, and of the sentence
 * that it walks. */
#ifndef RAPPORTEUR_CODE_CODER_H
#define RAPPORTEUR_CODE_CODER_H

#include <stdbool.h>
#include <stdint.h>

#include "code/behalf.h"
#include "code/claims.h"
#include "code/matters.h"
#include "code/texts.h"
#include "code/voices.h"

struct issue_evidence;
struct forums;

/* What has been said so far, and who holds the floor. */
struct coder {
    struct reading *reading;
    struct issue_evidence *issues;
    struct forums *forums;
    struct claims claims;
    struct voices floor;     /* who spoke last; count 0: nobody */
    uint32_t floor_sentence; /* where */
    struct voices before;    /* who spoke in the sentence before that */
    struct texts texts;      /* whose the drafts and amendments are */
    struct matters matters;  /* what belongs to whom */
    struct voices documents; /* whose statements, letters, texts were told */
    struct voices joint;     /* sets that are told to act together */
    struct voices follows;   /* whose text the rest of the document is */
    struct voices heard;     /* every voice so far that speaks for a set */
    struct voice body;       /* the body whose meeting the document tells */
    bool has_body;
    struct forum main;     /* of the document */
    struct date main_date; /* of what the document tells */
    bool own_words;        /* what is read now is the text of its speaker */
    bool meeting;          /* the document is the summary of a meeting */
    bool issued;           /* the document is itself a statement */
};

/* Whose words a clause is made of. */
struct source {
    const struct voices *voices; /* NULL: the publisher's */
    bool judge; /* its bare assertions count: "he said that X must stop" */
};

/* The state of one sentence. */
struct walk {
    struct coder *coder;
    uint32_t sentence;
    struct behalf_phrases behalf;
    bool spoke; /* somebody spoke in it in his own name */
    bool inner; /* the clause stands inside what somebody says */
};

#endif
