/* quantities.h - numbers in digits and words, and the words that bound them. */
#ifndef RAPPORTEUR_NAMES_QUANTITIES_H
#define RAPPORTEUR_NAMES_QUANTITIES_H

#include <stdbool.h>
#include <stdint.h>

#include "names/names.h"

struct finder;

/* A number at tokens [first, end); there is none where end is 0. */
struct quantity {
    uint32_t first, end;
    int32_t low, high; /* the same, but for "four or five" and "30-40" */
};

/* The number that begins at `first`: "62", "1,000", "twenty-one", "a dozen",
 * "two hundred and five". No decimals, percentages, ordinals or years of four
 * digits between 1800 and 2199. */
struct quantity quantity_at(const struct finder *finder, uint32_t first,
                            uint32_t limit);

/* The number that ends before `end` and does not begin before `begin`. */
struct quantity quantity_before(const struct finder *finder, uint32_t begin,
                                uint32_t end);

/* The bounds of the number with what stands around it, at most from `begin`
 * and to `limit`: "more than", "no fewer than", "or so". The number grows by
 * those words. */
struct bounds quantity_bounds(const struct finder *finder,
                              struct quantity *number, uint32_t begin,
                              uint32_t limit);

#endif
