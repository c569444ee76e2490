/* date_text.h - days as people and machines write them in full: ISO 8601,
 * "22 October 2021", "October 22nd, 2021", "Fri, 22 Oct 2021 10:00:00 GMT",
 * "20211022", "22.10.2021", "2021/10/22". A date that two countries would read
 * as two days ("10/11/2021") is not known. */
#ifndef RAPPORTEUR_INGEST_DATE_TEXT_H
#define RAPPORTEUR_INGEST_DATE_TEXT_H

#include "base/date.h"

/* The first day in `text` that is written in full, and its place in `*place`
 * (which may be NULL); DATE_UNKNOWN if there is none. */
struct date date_in_text(struct str text, struct span *place);

#endif
