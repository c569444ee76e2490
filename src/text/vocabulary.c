#include "text/vocabulary.h"

enum { WORD_LONGEST = 12 };

const struct vocabulary *vocabulary_find(struct str word)
{
    uint32_t low = 0, high = vocabulary_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(word, vocabulary[middle].word);

        if (order == 0)
            return &vocabulary[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool vocabulary_has(struct str word, unsigned class)
{
    const struct vocabulary *found = vocabulary_find(word);

    return found && (found->classes & class) != 0;
}

bool vocabulary_has_lower(struct str word, unsigned class)
{
    char lower[WORD_LONGEST];

    if (word.len > WORD_LONGEST)
        return false;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];

        lower[i] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return vocabulary_has((struct str){lower, word.len}, class);
}
