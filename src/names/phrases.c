#include "names/phrases.h"

#include "base/arena.h"
#include "names/finder.h"

enum { PHRASE_MAX = 24 }; /* tokens to either side */

static uint8_t upos_at(const struct finder *finder, uint32_t i)
{
    return finder->trees->at[i].upos;
}

static bool is_possessive(const struct finder *finder, uint32_t i)
{
    return finder->trees->at[i].xpos == XPOS_POS ||
           (finder->tokens->at[i].joined &&
            word_in(finder->word[i].fold, "'s|'"));
}

/* Whether the noun phrase goes on to the left over the word `i`, which stands
 * before `next`. */
static bool goes_on(const struct finder *finder, uint32_t i, uint32_t noun)
{
    const struct node *node = &finder->trees->at[i];
    const struct word *word = &finder->word[i];

    if (finder->dated[i])
        return false;
    if (word->text.ptr[0] == '-' || is_possessive(finder, i))
        return true;
    if (node->upos == UPOS_VERB)
        return node->deprel == REL_AMOD && node->head <= noun;
    if (node->upos == UPOS_ADV)
        return node->deprel == REL_ADVMOD && node->head > i &&
                       node->head < noun &&
                       upos_at(finder, node->head) != UPOS_VERB
                   ? true
                   : node->head == i + 1 &&
                         finder->trees->at[i + 1].deprel == REL_AMOD;
    if (node->upos == UPOS_CCONJ)
        return i > 0 && finder->trees->at[i - 1].head > i &&
               finder->trees->at[i - 1].head <= noun;
    if (node->upos == UPOS_NOUN && finder->word[noun].capital &&
        !word->capital && !(word->classes & WORD_ROLE))
        return false;
    return node->upos == UPOS_NOUN || node->upos == UPOS_ADJ ||
           node->upos == UPOS_PROPN || node->upos == UPOS_NUM;
}

uint32_t phrase_first(const struct finder *finder, uint32_t noun)
{
    uint32_t begin = sentence_first(finder, noun), first = noun;

    while (first > begin && noun - first < PHRASE_MAX) {
        uint32_t i = first - 1;
        uint32_t named = finder->named[i];
        uint8_t tag = upos_at(finder, i);

        if (named != MENTION_NONE) {
            first = finder->names->mention[named].first;
            continue;
        }
        if (tag == UPOS_DET ||
            (tag == UPOS_PRON && finder->trees->at[i].xpos == XPOS_PRPS) ||
            word_in(finder->word[i].fold, "the|a|an|its|his|her|their|our"))
            return i;
        if (!goes_on(finder, i, noun))
            break;
        first = i;
    }
    while (first < noun && (finder->word[first].text.ptr[0] == '-' ||
                            is_possessive(finder, first) ||
                            upos_at(finder, first) == UPOS_CCONJ))
        first++;
    return first;
}

uint32_t phrase_named(const struct finder *finder, uint32_t i)
{
    uint32_t count = finder->tokens->count;
    uint32_t named = finder_named(finder, i);

    if (named == MENTION_NONE && i + 1 < count &&
        word_in(finder->word[i].fold, "the|his|her"))
        named = finder_named(finder, ++i);
    if (named == MENTION_NONE || finder->names->mention[named].end <= i)
        return MENTION_NONE;
    return finder->names->mention[named].first + 1 >= i
               ? named
               : (uint32_t)MENTION_NONE;
}

static bool is_plain_word(const struct finder *finder, uint32_t i)
{
    uint8_t tag = upos_at(finder, i);

    return !finder->dated[i] && !(finder->word[i].classes & WORD_VAGUE) &&
           !word_in(finder->word[i].fold, "more|less|fewer|other") &&
           (tag == UPOS_NOUN || tag == UPOS_ADJ || tag == UPOS_PROPN ||
            finder->word[i].text.ptr[0] == '-' || is_possessive(finder, i));
}

/* "Asia-Pacific Affairs": an office's word follows among the capitals. */
static bool office_follows(const struct finder *finder, uint32_t i,
                           uint32_t limit)
{
    for (uint32_t k = i; k < limit && k < i + 4; k++) {
        if (finder->word[k].classes & WORD_PORTFOLIO)
            return true;
        if (!finder->word[k].capital && finder->word[k].text.ptr[0] != '-')
            return false;
    }
    return false;
}

/* Whether the capital words at `i` are still the office's and not yet its
 * holder's name: "of Foreign Affairs", "of Emergencies of"; not "of State
 * David Hale". */
static bool is_office_word(const struct finder *finder, uint32_t i,
                           uint32_t limit)
{
    const struct node *node = &finder->trees->at[i];

    return !finder->word[i].capital ||
           (finder->word[i].classes &
            (WORD_PORTFOLIO | WORD_ORGANIZATION | WORD_AGENCY)) ||
           node->xpos == XPOS_NNPS || node->xpos == XPOS_NNS ||
           office_follows(finder, i, limit);
}

/* The end of the words of a complement that names no party. */
static uint32_t topic_end(const struct finder *finder, uint32_t i,
                          uint32_t limit, bool *topic)
{
    uint32_t first = i, bare = i;

    if (token_in(finder, i, limit, "the|a|an|its|his|her|their"))
        bare = ++i;
    while (i < limit && i - first < 8) {
        bool joins = token_in(finder, i, limit, "and|&") && i + 1 < limit &&
                     finder->word[i + 1].capital && i > first &&
                     finder->word[i - 1].capital;

        if (!joins &&
            (!is_plain_word(finder, i) || !is_office_word(finder, i, limit) ||
             finder->named[i] != MENTION_NONE))
            break;
        if (!joins && !finder->word[i].capital)
            *topic = true;
        i++;
    }
    return i > bare ? i : first;
}

/* "of the Chinese government" goes on behind the party's name to the organ;
 * "of Chinese affairs" is about something else. */
static void end_with_organ(const struct finder *finder,
                           struct complement *complement, uint32_t limit)
{
    const struct mention *party = &finder->names->mention[complement->party];
    uint32_t i = party->end;

    complement->end = party->end;
    while (i < limit && i < party->end + 5 && is_plain_word(finder, i) &&
           finder->named[i] == MENTION_NONE && !finder->word[i].capital)
        i++;
    if (i == party->end)
        return;
    if (finder->word[i - 1].classes & (WORD_ORGAN | WORD_AGENCY)) {
        complement->end = i;
    } else if (party->form == FORM_ADJECTIVE) {
        complement->end = i;
        complement->party = MENTION_NONE;
        complement->topic = true;
    }
}

struct complement phrase_complement(const struct finder *finder, uint32_t i,
                                    const char *list)
{
    uint32_t limit = i < finder->tokens->count ? sentence_end(finder, i) : i;
    struct complement complement = {i, MENTION_NONE, false};
    uint32_t end;

    if (!token_in(finder, i, limit, list) || i + 1 >= limit)
        return complement;
    complement.party = phrase_named(finder, i + 1);
    if (complement.party != MENTION_NONE) {
        end_with_organ(finder, &complement, limit);
        return complement;
    }
    end = topic_end(finder, i + 1, limit, &complement.topic);
    if (end > i + 1)
        complement.end = end;
    return complement;
}

static void list_add(struct finder *finder, struct party_list *list,
                     uint32_t named)
{
    uint32_t party = finder->names->mention[named].party;

    list->end = finder->names->mention[named].end;
    if (party == ACTOR_NONE)
        return;
    if (list->count == list->capacity)
        list->actor = arena_grow(finder->arena, list->actor, &list->capacity,
                                 sizeof *list->actor);
    list->actor[list->count++] = party;
}

struct party_list phrase_list(struct finder *finder, uint32_t first)
{
    struct party_list list = {NULL, 0, 0, 0};
    uint32_t named = first;
    uint32_t limit = sentence_end(finder, finder->names->mention[first].first);

    while (named != MENTION_NONE) {
        uint32_t i;

        list_add(finder, &list, named);
        i = list.end;
        if (token_in(finder, i, limit, ","))
            i++;
        if (token_in(finder, i, limit, "and|&|or"))
            i++;
        if (i == list.end || i >= limit)
            break;
        if (token_in(finder, i, limit, "of"))
            i++;
        named = phrase_named(finder, i);
        if (named != MENTION_NONE && finder->names->mention[named].end > limit)
            break;
    }
    return list;
}
