#include "names/references.h"

#include "names/finder.h"
#include "names/phrases.h"

#define WORD_BACK (WORD_STATE | WORD_GROUP | WORD_ASSEMBLY | WORD_MOVEMENT)

/* Whether a name takes the word: then it points nowhere. In "its spokesman
 * Peter Stano" the pronoun still does. */
static bool is_taken(const struct finder *finder, uint32_t i)
{
    return finder->named[i] != MENTION_NONE &&
           finder->names->mention[finder->named[i]].kind != MENTION_PERSON;
}

static bool is_pronoun(const struct finder *finder, uint32_t i)
{
    uint8_t tag = finder->trees->at[i].upos;

    return (tag == UPOS_PRON || tag == UPOS_DET) &&
           finder->trees->at[i].deprel != REL_EXPL &&
           word_in(finder->word[i].fold,
                   "he|him|his|himself|she|her|hers|herself|it|its|itself|"
                   "they|them|their|theirs|themselves|i|me|my|we|us|our|"
                   "ours|ourselves");
}

static void add_pronoun(struct finder *finder, uint32_t i)
{
    struct mention mention = mention_of(finder, MENTION_PRONOUN, i, i + 1);

    mention.form = FORM_REFERENCE;
    mention.plural = word_in(finder->word[i].fold,
                             "they|them|their|theirs|themselves|we|us|our|"
                             "ours|ourselves");
    finder_add(finder, mention);
}

/* "the kingdom", "this Committee", "his country"; no "the state of affairs",
 * no "the bloc's members". */
static void add_noun(struct finder *finder, uint32_t i)
{
    uint32_t first = phrase_first(finder, i);
    uint32_t limit = sentence_end(finder, i);
    struct mention mention;

    if (!token_in(finder, first, i,
                  "the|this|that|his|her|their|its|our|my|your") ||
        token_in(finder, i + 1, limit, "of|on"))
        return;
    for (uint32_t k = first; k < i; k++)
        if (is_taken(finder, k) ||
            word_in(finder->word[k].fold,
                    "international|'s|other|global|special|contact|working"))
            return;
    if (i + 1 < limit && finder->trees->at[i + 1].upos == UPOS_NOUN &&
        finder->trees->at[i].deprel == REL_COMPOUND)
        return;
    mention = mention_of(finder, MENTION_PARTY, first, i + 1);
    mention.form = FORM_REFERENCE;
    mention.head = i;
    finder_add(finder, mention);
}

static bool points_back(const struct finder *finder, uint32_t i)
{
    uint8_t tag = finder->trees->at[i].upos;

    return (finder->word[i].classes & WORD_BACK) &&
           !(finder->word[i].classes & (WORD_ORGAN | WORD_ROLE)) &&
           !is_taken(finder, i) && (tag == UPOS_NOUN || tag == UPOS_PROPN);
}

void references_find(struct finder *finder)
{
    for (uint32_t i = 0; i < finder->tokens->count; i++) {
        if (!is_taken(finder, i) && is_pronoun(finder, i))
            add_pronoun(finder, i);
        else if (points_back(finder, i))
            add_noun(finder, i);
    }
}
