#include "base/date.h"

#include <stdio.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool date_valid(int year, int month, int day)
{
    static const int DAYS[12] = {31, 28, 31, 30, 31, 30,
                                 31, 31, 30, 31, 30, 31};

    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= DAYS[month - 1] + (month == 2 && is_leap(year));
}

/* Days from civil and back: the calendar is cut into eras of 400 years that
 * start on 1 March (Howard Hinnant, "chrono-compatible low-level date
 * algorithms"). */
int32_t date_days(struct date date)
{
    int32_t year = date.year - (date.month <= 2);
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t year_of_era = year - era * 400;
    int32_t shifted_month = (date.month + 9) % 12;
    int32_t day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
    int32_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

struct date date_of_days(int32_t days)
{
    int32_t z = days + 719468;
    int32_t era = (z >= 0 ? z : z - 146096) / 146097;
    int32_t doe = z - era * 146097; /* day of the era */
    int32_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int32_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int32_t mp = (5 * doy + 2) / 153; /* months since March */
    int32_t day = doy - (153 * mp + 2) / 5 + 1;
    int32_t month = mp < 10 ? mp + 3 : mp - 9;
    int32_t year = yoe + era * 400 + (month <= 2);

    if (year < 1 || year > 9999)
        return DATE_UNKNOWN;
    return (struct date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

int date_weekday(struct date date)
{
    int32_t day = (date_days(date) + 3) % 7; /* 1970-01-01 was a Thursday */

    return day < 0 ? day + 7 : day;
}

static int number_of(const char *digits, int count)
{
    int value = 0;

    for (int i = 0; i < count; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return -1;
        value = value * 10 + (digits[i] - '0');
    }
    return value;
}

struct date date_of_iso(struct str text)
{
    int year, month, day;

    if (text.len < 10 || text.ptr[4] != '-' || text.ptr[7] != '-')
        return DATE_UNKNOWN;
    year = number_of(text.ptr, 4);
    month = number_of(text.ptr + 5, 2);
    day = number_of(text.ptr + 8, 2);
    if (!date_valid(year, month, day))
        return DATE_UNKNOWN;
    return (struct date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

void date_format(struct date date, char out[DATE_TEXT_SIZE])
{
    snprintf(out, DATE_TEXT_SIZE, "%04u-%02u-%02u", (unsigned)date.year % 10000,
             date.month % 100U, date.day % 100U);
}
