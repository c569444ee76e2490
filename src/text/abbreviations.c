#include "text/abbreviations.h"

#include <stdbool.h>

enum { FORM_MAX = 8 };

static const struct abbreviation *find(struct str form)
{
    uint32_t low = 0, high = abbreviation_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(form, abbreviations[middle].form);

        if (order == 0)
            return &abbreviations[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static char small(char c)
{
    return (char)(is_capital(c) ? c - 'A' + 'a' : c);
}

enum abbreviation_ends abbreviation_find(struct str word)
{
    const struct abbreviation *found;
    char form[FORM_MAX];

    if (word.len == 0 || word.len > FORM_MAX)
        return ABBREVIATION_NONE;
    found = find(word);
    if (found)
        return found->ends;
    for (size_t i = 0; i < word.len; i++)
        form[i] = small(word.ptr[i]);
    found = find((struct str){form, word.len});
    if (!found && word.len > 1 && is_capital(word.ptr[1])) {
        form[0] = word.ptr[0];
        found = find((struct str){form, word.len});
    }
    return found ? found->ends : ABBREVIATION_NONE;
}
