/* record.h - the record of one document: the data model of gold/GUIDE.md.
 *
 * Plain data: codes, names and bytes of the document's text, nothing of the
 * rooms that made it. All strings live in the arena with which the record was
 * made (or in what that arena outlives) and end where `len` says.
 *
 * Invariants (record_check): spans lie inside `text` and on UTF-8 boundaries;
 * statement ids count from 1; codes are not empty; each statement has evidence
 * and a position. A record without its text (--no-text) has no span to check
 * and is never checked. */
#ifndef RAPPORTEUR_RECORD_RECORD_H
#define RAPPORTEUR_RECORD_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/str.h"

enum { RECORD_NUMBER_NONE = -1 }; /* null in JSON */

struct record_evidence {
    struct span span;   /* of text */
    struct span origin; /* of the source's bytes; equal to span where text and
                           source are the same */
};

struct record_position {
    struct str stance; /* "support" */
    struct str *target;
    uint32_t target_count;
    struct str issue;
    struct str symbol; /* of the resolution or draft, or empty */
    struct record_evidence evidence;
    double confidence;
    struct str rule; /* why */
    struct span cue; /* the words; empty if begin == end */
    struct str issue_rule;
    struct span issue_cue;
};

struct record_behalf {
    int32_t min, max, approx;
    struct str *member, *group;
    uint32_t member_count, group_count;
    struct str convention; /* "included", "excluded", or empty: not told */
};

struct record_statement {
    uint32_t id;
    struct str kind;
    struct str *speaker;
    uint32_t speaker_count;
    struct str spokesperson;      /* or empty */
    struct record_behalf *behalf; /* or NULL */
    struct str body;              /* forum: or empty: no forum */
    int32_t session, committee;
    struct date date;
    struct str date_words;
    struct record_evidence *evidence;
    uint32_t evidence_count;
    struct record_position *position;
    uint32_t position_count;
    double confidence;
    struct str rule;
    struct span cue;
};

struct record_tally {
    struct str stance;
    struct str *target;
    uint32_t target_count;
    struct str issue;
    int32_t min, max, approx;
    struct record_evidence evidence;
    double confidence;
    struct str rule;
    struct span cue;
};

struct record {
    struct str doc, source, url, title, publisher, language, text, warning;
    struct date published;
    char sha256[65];
    bool has_origin; /* text was made from the source: HTML, JSON Lines */
    struct str program, model, tables; /* versions */
    struct record_statement *statement;
    uint32_t statement_count;
    struct record_tally *tally;
    uint32_t tally_count;
};

bool record_check(const struct record *record);

/* The words at `span`; empty where the record came without its text. */
struct str record_words(const struct record *record, struct span span);

/* Leave out positions, statements and tallies of which the program is less
 * sure than `least` (0 to 1), and statements without a position left; ids are
 * counted anew. */
void record_filter(struct record *record, double least);

#endif
