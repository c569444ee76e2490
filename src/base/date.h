/* date.h - days of the calendar; a day that is not known is DATE_UNKNOWN.
 *
 * Dates are proleptic Gregorian; weekdays count from Monday = 0. */
#ifndef RAPPORTEUR_BASE_DATE_H
#define RAPPORTEUR_BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct date {
    int16_t year; /* 0: the date is not known */
    uint8_t month, day;
};

#define DATE_UNKNOWN ((struct date){0, 0, 0})

enum { DATE_TEXT_SIZE = 11 }; /* "2021-10-22" and a NUL */

static inline bool date_known(struct date date)
{
    return date.year != 0;
}

/* Whether such a day exists, in the years 1 to 9999. */
bool date_valid(int year, int month, int day);

/* Days since 1970-01-01, negative before it. */
int32_t date_days(struct date date);
struct date date_of_days(int32_t days);

/* Monday = 0 ... Sunday = 6. */
int date_weekday(struct date date);

/* Parse "YYYY-MM-DD", also as the head of a longer ISO time; DATE_UNKNOWN if
 * `text` does not start with a day that exists. */
struct date date_of_iso(struct str text);

/* Write "YYYY-MM-DD" and a NUL into `out`. */
void date_format(struct date date, char out[DATE_TEXT_SIZE]);

#endif
