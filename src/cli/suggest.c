#include "cli/suggest.h"

#include <stdint.h>
#include <string.h>

enum { LONGEST = 32 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: also two neighbours that changed places are one
 * slip. */
static size_t distance(const char *a, size_t n, const char *b, size_t m)
{
    size_t table[LONGEST + 1][LONGEST + 1];

    for (size_t i = 0; i <= n; i++)
        table[i][0] = i;
    for (size_t j = 0; j <= m; j++)
        table[0][j] = j;
    for (size_t i = 1; i <= n; i++) {
        for (size_t j = 1; j <= m; j++) {
            size_t best = table[i - 1][j - 1] + (a[i - 1] != b[j - 1]);

            best = least(best, table[i - 1][j] + 1);
            best = least(best, table[i][j - 1] + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = least(best, table[i - 2][j - 2] + 1);
            table[i][j] = best;
        }
    }
    return table[n][m];
}

const char *suggest(const char *word, size_t length, const char *const *names,
                    size_t count)
{
    const char *near = NULL;
    size_t best = SIZE_MAX;

    for (size_t i = 0; i < count && length <= LONGEST; i++) {
        size_t size = strlen(names[i]);
        size_t slips =
            size <= LONGEST ? distance(word, length, names[i], size) : SIZE_MAX;

        if (slips < best && slips <= 1 + least(length, size) / 3) {
            best = slips;
            near = names[i];
        }
    }
    return near;
}
