/* attribution.h - who says what in a sentence: walks its tree from clause to
 * clause and adds a claim for each stand that somebody is reported to take. */
#ifndef RAPPORTEUR_CODE_ATTRIBUTION_H
#define RAPPORTEUR_CODE_ATTRIBUTION_H

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
    struct voices floor;      /* who spoke last; count 0: nobody */
    uint32_t floor_sentence;  /* where */
    struct voices before;     /* who spoke in the sentence before that */
    struct texts texts;       /* whose the drafts and amendments are */
    struct matters matters;   /* what belongs to whom */
    struct voices documents;  /* whose statements, letters, texts were told */
    struct voices joint;      /* sets that are told to act together */
    struct voices follows;    /* whose text the rest of the document is */
    struct voices heard;      /* every voice so far that speaks for a set */
    struct voice body;        /* the body whose meeting the document tells */
    bool has_body;
    struct forum main;      /* of the document */
    struct date main_date;  /* of what the document tells */
    bool own_words; /* what is read now is the text of its speaker */
    bool meeting; /* the document is the summary of a meeting */
    bool issued;  /* the document is itself a statement */
};

/* Read one sentence. `source` is whose words its clauses are where nobody else
 * is named (count 0: the publisher's). Returns whether somebody spoke in it in
 * his own name; then `coder->floor` is set. */
bool attribution_read(struct coder *coder, uint32_t sentence,
                      const struct voices *source);

/* Remember those who are said to act as one in the sentence. */
void attribution_find_joint(struct coder *coder, uint32_t sentence);

/* Who is said to speak in the sentence, outside its quotation marks; nothing is
 * added. Empty: nobody. */
struct voices attribution_peek(struct coder *coder, uint32_t sentence);

#endif
