/* words.h - the record's own sentences: "supports", "Cuba on behalf of 62
 * states", "General Assembly, 76th session, Third Committee".
 *
 * The account and the page say the same things in the same words, and no word
 * of them judges. */
#ifndef RAPPORTEUR_RECORD_WORDS_H
#define RAPPORTEUR_RECORD_WORDS_H

#include "record/record.h"
#include "record/writer.h"

/* The short name of a coded party; empty for what is no code (a name as it
 * stands in the document). */
struct party_names {
    struct str (*of)(const void *context, struct str code);
    const void *context;
};

/* Foreign text, safe to show: white space becomes single spaces, control
 * characters their code points, bytes that are no UTF-8 U+FFFD. */
void write_clean(struct writer *out, struct str text);

/* "supports", "calls on"; `many`: "support", "call on". */
const char *stance_verb(struct str stance, bool many);

/* The code's short name, else the code itself. */
struct str party_word(const struct party_names *names, struct str code);

/* "Cuba", "Canada and United Kingdom", with codes in brackets if `codes`. */
void write_parties(struct writer *out, const struct party_names *names,
                   const struct str *code, uint32_t count, bool codes);

/* "62", "81 or more", "at most 30", "3 to 5", "about 70"; "" if no bound. */
void write_bounds(struct writer *out, int32_t min, int32_t max, int32_t approx);

/* "human rights", "UN reform". */
void write_issue(struct writer *out, struct str issue);

/* Who speaks, without codes: "Cuba", "at least 21 states, none named",
 * "France, United States and others". */
void write_speaker(struct writer *out, const struct party_names *names,
                   const struct record_statement *statement, bool codes);

/* "on behalf of 62 states", "on behalf of the Nordic countries"; nothing for a
 * statement without on_behalf_of and for an aggregate. */
void write_behalf(struct writer *out, const struct party_names *names,
                  const struct record_statement *statement, bool codes);

/* "UN General Assembly, 76th session, Third Committee", or nothing. */
void write_forum(struct writer *out, const struct party_names *names,
                 const struct record_statement *statement);

/* "21 Oct 2021". */
void write_day(struct writer *out, struct date date);

#endif
