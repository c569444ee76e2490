#include "names/collections.h"

#include "base/arena.h"
#include "names/finder.h"
#include "names/phrases.h"
#include "names/quantities.h"

enum {
    SET_WORDS = 12,   /* before the noun */
    STATES_MAX = 250, /* a number alone beyond it counts something else */
};

/* A set while its words are read. */
struct set {
    uint32_t first, end, noun; /* tokens */
    uint32_t begin, limit;     /* its sentence */
    struct bounds bounds;
    bool counted, parties, others, quantified;
    struct party_list member;
    struct party_list group;
};

static uint8_t upos_at(const struct finder *finder, uint32_t i)
{
    return finder->trees->at[i].upos;
}

static void list_add(struct finder *finder, struct party_list *list,
                     uint32_t actor)
{
    if (list->count == list->capacity)
        list->actor = arena_grow(finder->arena, list->actor, &list->capacity,
                                 sizeof *list->actor);
    list->actor[list->count++] = actor;
}

/* A state is a member, a group or body makes up the set. */
static void set_add(struct finder *finder, struct set *set, uint32_t actor)
{
    enum actor_kind kind;

    if (actor == ACTOR_NONE)
        return;
    kind = finder->names->actor[actor].kind;
    list_add(finder, kind == ACTOR_STATE ? &set->member : &set->group, actor);
}

static bool is_set_noun(const struct finder *finder, uint32_t i)
{
    const struct word *word = &finder->word[i];
    uint8_t tag = upos_at(finder, i);

    return (word->classes & (WORD_COLLECTIVE | WORD_BODY | WORD_PERSONS)) &&
           finder->named[i] == MENTION_NONE && tag != UPOS_VERB &&
           tag != UPOS_AUX &&
           (word->fold.ptr[word->fold.len - 1] == 's' ||
            word_in(word->fold, "membership|people|police|women|men|children|"
                                "staff"));
}

/* Whether the word before the noun belongs to its phrase. */
static bool is_modifier(const struct finder *finder, uint32_t i)
{
    const struct word *word = &finder->word[i];
    uint8_t tag = upos_at(finder, i);

    if (finder->dated[i])
        return false;
    if (finder->named[i] != MENTION_NONE)
        return finder->names->mention[finder->named[i]].kind == MENTION_PARTY;
    if (word->text.ptr[0] == '-' || word->text.ptr[0] == '/')
        return true;
    if (word_in(word->fold, "other|more|further|additional|new|remaining|"
                            "annex|i|ii|most|least"))
        return true;
    if (word_in(word->fold, "majority")) /* "Muslim-majority countries" */
        return !token_in(finder, i + 1, i + 2, "of");
    if (word->classes & (WORD_NUMBER | WORD_SCALE | WORD_VAGUE))
        return false;
    if (tag == UPOS_ADV)
        return upos_at(finder, i + 1) == UPOS_ADJ ||
               upos_at(finder, i + 1) == UPOS_VERB;
    if (tag == UPOS_VERB)
        return finder->trees->at[i].deprel == REL_AMOD ||
               (finder->trees->at[i].xpos == XPOS_VBN &&
                token_in(finder, i + 1, sentence_end(finder, i), "and|or"));
    return tag == UPOS_ADJ || tag == UPOS_PROPN ||
           (tag == UPOS_NOUN && !word->digit);
}

/* "developed and developing countries", "EU, African and Asian states". */
static bool joins_modifiers(const struct finder *finder, const struct set *set,
                            uint32_t i)
{
    return i > set->begin && token_in(finder, i, set->noun, "and|or") &&
           (upos_at(finder, i + 1) == UPOS_ADJ ||
            upos_at(finder, i + 1) == UPOS_VERB) &&
           (upos_at(finder, i - 1) == UPOS_ADJ ||
            (upos_at(finder, i - 1) == UPOS_VERB &&
             finder->trees->at[i - 1].xpos == XPOS_VBN) ||
            (finder->named[i - 1] != MENTION_NONE &&
             finder->names->mention[finder->named[i - 1]].form ==
                 FORM_ADJECTIVE));
}

/* Go left over the words that describe the set. */
static void read_modifiers(struct finder *finder, struct set *set)
{
    while (set->first > set->begin && set->noun - set->first < SET_WORDS) {
        uint32_t i = set->first - 1;
        uint32_t named = finder->named[i];

        if (named == MENTION_NONE && !is_modifier(finder, i) &&
            !joins_modifiers(finder, set, i))
            return;
        if (named != MENTION_NONE) {
            const struct mention *mention = &finder->names->mention[named];

            if (mention->kind != MENTION_PARTY ||
                mention->party == ACTOR_NONE ||
                (mention->form != FORM_ADJECTIVE &&
                 finder->names->actor[mention->party].kind == ACTOR_STATE))
                return;
            set_add(finder, set, mention->party);
            set->first = mention->first;
            continue;
        }
        if (word_in(finder->word[i].fold, "other|further|additional|more"))
            set->others = true;
        set->first = i;
    }
}

/* "several", "a number of", "dozens of", "an overwhelming majority of": how
 * many tokens before `end`. */
static uint32_t vague_length(const struct finder *finder, uint32_t begin,
                             uint32_t end)
{
    uint32_t i = end;

    if (i == begin || !(finder->word[i - 1].classes & WORD_VAGUE))
        return 0;
    if (token_in(finder, i - 1, end, "number") && i - 1 > begin &&
        token_in(finder, i - 2, end, "the|total"))
        return 0;
    i--;
    while (i > begin && (upos_at(finder, i - 1) == UPOS_ADJ ||
                         (finder->word[i - 1].classes & WORD_VAGUE) ||
                         token_in(finder, i - 1, end,
                                  "a|an|the|very|great|large|vast|good|"
                                  "overwhelming|growing|small|whole")))
        i--;
    return end - i;
}

/* A number or a vague quantifier that ends before set->first. */
static bool read_quantity(struct finder *finder, struct set *set)
{
    struct quantity number = quantity_before(finder, set->begin, set->first);
    uint32_t length;

    if (!number.end && set->first >= set->begin + 2 &&
        token_in(finder, set->first - 1, set->noun,
                 "so|more|fewer|less|odd|"
                 "plus") &&
        token_in(finder, set->first - 2, set->noun, "or|-"))
        number = quantity_before(finder, set->begin, set->first - 2);
    if (number.end) {
        set->bounds = quantity_bounds(finder, &number, set->begin, set->limit);
        set->first = number.first;
        set->counted = set->quantified = true;
        return true;
    }
    length = vague_length(finder, set->begin, set->first);
    set->first -= length;
    set->quantified = set->quantified || length > 0;
    return length > 0;
}

/* "or more" between the number and the noun reads as modifiers: step back. */
static void step_over_hedge(const struct finder *finder, struct set *set)
{
    uint32_t i = set->first;

    for (; i + 1 < set->noun; i++)
        if (token_in(finder, i, set->noun, "or") &&
            token_in(finder, i + 1, set->noun, "more|so|fewer|less"))
            break;
    if (i + 1 < set->noun)
        set->first = i + 2;
    else if (set->first > set->begin + 1 &&
             token_in(finder, set->first - 1, set->noun, "or") &&
             token_in(finder, set->first, set->noun, "more|so|fewer|less"))
        set->first++;
}

/* "the EU's member states" are of the EU; a state's allies are not it. */
static void add_owner(struct finder *finder, struct set *set, uint32_t party)
{
    if (party != ACTOR_NONE && finder->names->actor[party].kind != ACTOR_STATE)
        set_add(finder, set, party);
}

/* "'s" before the set: what owns it comes into its words. */
static void read_owner(struct finder *finder, struct set *set)
{
    uint32_t named;

    if (set->first < set->begin + 2)
        return;
    named = finder->named[set->first - 2];
    if (named != MENTION_NONE) {
        set->first = finder->names->mention[named].first;
        add_owner(finder, set, finder->names->mention[named].party);
    } else if (finder->word[set->first - 2].capital) {
        set->first -= 2; /* "Africa's 54 countries" */
    }
}

static void read_article(struct finder *finder, struct set *set)
{
    while (set->first > set->begin &&
           token_in(finder, set->first - 1, set->noun,
                    "the|these|those|all|both|our|its|their|his|her|no|only|"
                    "just|any|every|a|an|another|such|other|next|remaining|"
                    "same|first|further")) {
        struct str fold = finder->word[--set->first].fold;

        if (word_in(fold, "both") && !set->counted) {
            set->bounds = (struct bounds){2, 2, NUMBER_NONE};
            set->counted = true;
        }
        if (word_in(fold, "other|another|further"))
            set->others = true;
        set->quantified = true;
    }
    if (set->first > set->begin &&
        token_in(finder, set->first - 1, set->noun, "'s|'") &&
        finder->named[set->first - 1] == MENTION_NONE)
        read_owner(finder, set);
}

static void keep_set(struct finder *finder, const struct set *set)
{
    bool only = token_in(finder, set->first, set->noun, "only|just");
    struct mention mention =
        mention_of(finder, MENTION_COLLECTION, set->first + only, set->end);

    mention.head = set->noun;
    mention.form = FORM_REFERENCE;
    mention.bounds = set->bounds;
    mention.member = set->member.actor;
    mention.member_count = set->member.count;
    mention.group = set->group.actor;
    mention.group_count = set->group.count;
    mention.parties = set->parties;
    mention.plural = true;
    mention.excludes_speaker = set->others;
    finder_add(finder, mention);
}

/* "18 of the poorest countries", "some of its members". */
static void read_part_of(struct finder *finder, struct set *set)
{
    struct set whole = *set;

    if (set->first < set->begin + 2 ||
        !token_in(finder, set->first - 1, set->noun, "of"))
        return;
    set->first--;
    set->bounds = BOUNDS_NONE;
    set->counted = false;
    if (!read_quantity(finder, set)) {
        *set = whole;
        return;
    }
    if (whole.counted && token_in(finder, whole.first - 2, whole.noun,
                                  "group|total|coalition|number|range")) {
        set->bounds = whole.bounds; /* "a group of 14 countries" */
        set->counted = true;
    } else if (whole.counted) {
        whole.parties = true; /* "many of the 35 countries" names two sets */
        keep_set(finder, &whole);
    }
    read_article(finder, set);
}

/* "the five permanent members of the Security Council": the P5. */
static bool are_permanent(const struct finder *finder, const struct set *set,
                          uint32_t body)
{
    return set->noun > set->begin &&
           token_in(finder, set->noun - 1, set->noun, "permanent") &&
           !(set->noun >= set->begin + 2 &&
             token_in(finder, set->noun - 2, set->noun, "-|non")) &&
           str_equal(finder->names->actor[body].code, STR("UNSC"));
}

/* What follows the noun: "members of the European Community", "permanent
 * members of the Security Council", "States Members of ...". */
static void read_complement(struct finder *finder, struct set *set)
{
    struct complement of;
    struct party_list list;

    if (token_in(finder, set->end, set->limit,
                 "members|parties|signatories|signatory"))
        set->end++;
    of = phrase_complement(finder, set->end,
                           word_in(finder->word[set->end - 1].fold,
                                   "parties|signatories|signatory")
                               ? "of|to|in|from"
                               : "of|in|from");
    if (of.end == set->end)
        return;
    if (of.party == MENTION_NONE) {
        if (token_in(finder, set->end, set->limit, "of|in|from") &&
            of.end - set->end < 8 &&
            (token_in(finder, set->end, set->limit, "of") ||
             word_in(finder->word[of.end - 1].fold,
                     "world|region|area|continent|subregion|hemisphere|"
                     "group|south|north|east|west")))
            set->end = of.end;
        return;
    }
    list = phrase_list(finder, of.party);
    if (list.count && are_permanent(finder, set, list.actor[0])) {
        set->end = finder->names->mention[of.party].end;
        set_add(finder, set,
                finder_actor(finder, ACTOR_GROUP, STR("P5"), true));
        return;
    }
    for (uint32_t i = 0; i < list.count; i++) {
        bool un =
            finder->names->actor[list.actor[i]].coded &&
            str_equal(finder->names->actor[list.actor[i]].code, STR("UN"));

        if (!un && token_in(finder, set->end, set->limit, "of"))
            set_add(finder, set, list.actor[i]);
    }
    set->end = list.end;
}

/* Two governments named before the noun or after it are the set itself. */
static void count_members(struct set *set)
{
    if (set->counted || set->quantified || set->member.count < 2)
        return;
    set->bounds = (struct bounds){(int32_t)set->member.count,
                                  (int32_t)set->member.count, NUMBER_NONE};
    set->counted = true;
}

static void add_list(struct finder *finder, struct set *set,
                     const struct party_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        set_add(finder, set, list->actor[i]);
    set->end = list->end;
}

/* ", including the US and France", ": Angola and Cuba", "(Fiji, Tonga)". */
static void read_members(struct finder *finder, struct set *set)
{
    uint32_t i = set->end, named;
    struct party_list list;
    bool including;

    if (token_in(finder, i, set->limit, ",|(|–|—") &&
        token_in(finder, i + 1, set->limit,
                 "including|among|notably|namely|such|like|particularly|"
                 "especially|led"))
        i++;
    including = token_in(finder, i, set->limit,
                         "including|notably|namely|such|like|among|led");
    if (including && token_in(finder, i + 1, set->limit, "as|them|by|these"))
        i++;
    if (!including && !token_in(finder, i, set->limit, ":|(|–|—|-|--|,"))
        return;
    if (!including && token_in(finder, i + 1, set->limit, "-|–"))
        i++;
    named = i + 1 < set->limit ? phrase_named(finder, i + 1)
                               : (uint32_t)MENTION_NONE;
    if (named == MENTION_NONE ||
        finder->names->mention[named].kind != MENTION_PARTY)
        return;
    list = phrase_list(finder, named);
    if (!including &&
        (list.count < 2 || (token_in(finder, i, set->limit, ",") &&
                            (int32_t)list.count != set->bounds.min)))
        return;
    if (!including && set->counted && set->bounds.max != NUMBER_NONE &&
        (int32_t)list.count > set->bounds.max)
        return;
    add_list(finder, set, &list);
}

/* The parties listed up to token `end`, backwards; gives their first token,
 * or `end` if there are none. */
static uint32_t list_before(struct finder *finder, struct set *set,
                            uint32_t end, uint32_t *count)
{
    uint32_t first = end;

    while (end > set->begin) {
        uint32_t named = finder->named[end - 1];
        const struct mention *mention;

        if (named == MENTION_NONE)
            break;
        mention = &finder->names->mention[named];
        if (mention->kind != MENTION_PARTY || mention->end != end ||
            mention->form == FORM_ADJECTIVE || mention->form == FORM_REGION)
            break;
        set_add(finder, set, mention->party);
        ++*count;
        first = mention->first;
        if (first == set->begin ||
            !token_in(finder, first - 1, set->noun, ",|and"))
            break;
        end = first - 1;
        if (end > set->begin && token_in(finder, end, set->noun, "and") &&
            token_in(finder, end - 1, set->noun, ","))
            end--;
    }
    return first;
}

/* "the UK and 50 other countries", "Brazil, together with seven others". */
static void read_partners(struct finder *finder, struct set *set)
{
    uint32_t end = set->first, first, count = 0;

    if (end == set->begin || !set->quantified)
        return;
    if (!set->others && token_in(finder, set->first, set->noun, "the"))
        return;
    if (token_in(finder, end - 1, set->noun, "and|plus") && set->others)
        end--;
    else if (end >= set->begin + 2 &&
             token_in(finder, end - 1, set->noun, "with") &&
             token_in(finder, end - 2, set->noun, "together|along"))
        end -= 2;
    else if (end >= set->begin + 3 &&
             token_in(finder, end - 1, set->noun, "as") &&
             token_in(finder, end - 2, set->noun, "well"))
        end -= 3;
    else if (!token_in(finder, end - 1, set->noun, ",") || !set->others)
        return;
    if (end > set->begin && token_in(finder, end - 1, set->noun, ","))
        end--;
    first = list_before(finder, set, end, &count);
    if (!count)
        return;
    if (set->bounds.min != NUMBER_NONE)
        set->bounds.min += (int32_t)count;
    if (set->bounds.max != NUMBER_NONE)
        set->bounds.max += (int32_t)count;
    if (set->bounds.approx != NUMBER_NONE)
        set->bounds.approx += (int32_t)count;
    set->first = first;
    set->others = false;
}

/* "over 30 countries and the EU", "the P5 members plus Germany". A state more
 * is one more; a body is not a country. */
static void read_tail(struct finder *finder, struct set *set)
{
    uint32_t i = set->end, named;
    const struct mention *mention;

    if (token_in(finder, i, set->limit, ",|–|—"))
        i++;
    if (!token_in(finder, i, set->limit, "and|plus") || i + 1 >= set->limit)
        return;
    named = phrase_named(finder, i + 1);
    if (named == MENTION_NONE)
        return;
    mention = &finder->names->mention[named];
    if (mention->kind != MENTION_PARTY || mention->form == FORM_ADJECTIVE ||
        finder->trees->at[mention->head].deprel != REL_CONJ ||
        finder->trees->at[mention->head].head < set->first ||
        finder->trees->at[mention->head].head >= set->end)
        return;
    if (mention->party == ACTOR_NONE)
        return;
    set_add(finder, set, mention->party);
    set->end = mention->end;
    if (finder->names->actor[mention->party].kind != ACTOR_STATE)
        return;
    set->bounds.min += set->bounds.min != NUMBER_NONE;
    set->bounds.max += set->bounds.max != NUMBER_NONE;
}

static bool is_political(const struct finder *finder, const struct set *set)
{
    for (uint32_t i = set->first; i < set->noun; i++)
        if (word_in(finder->word[i].fold,
                    "political|opposition|ruling|third|interested|family|"
                    "terrorist|militant|armed|working|contact|ethnic|rebel|"
                    "religious|minority|indigenous|age|criminal|extremist|"
                    "staff|crew|veto|emergency|executive|special|public|"
                    "warring|conflicting|congress|house|senate|team"))
            return true;
    return token_in(finder, set->end, set->limit, "of") &&
           token_in(finder, set->end + 1, set->limit, "the") &&
           token_in(finder, set->end + 2, set->limit,
                    "public|family|staff|house|congress|senate|parliament|"
                    "team|delegation|press|opposition|media");
}

/* Nouns that are parties only with something beside them: "Western powers",
 * not "powers". */
static bool needs_more(const struct finder *finder, const struct set *set)
{
    return set->first == set->noun && !set->member.count &&
           word_in(finder->word[set->noun].fold,
                   "powers|capitals|territories|islands|administrations|"
                   "missions|economies|sides|speakers|participants|partners|"
                   "donors|backers|neighbours|neighbors|allies|republics|"
                   "mediators|sponsors|democracies|kingdoms|membership");
}

/* The set whose noun is token `i`. */
static struct set read_set(struct finder *finder, uint32_t i)
{
    struct set set = {.first = i, .end = i + 1, .noun = i};

    set.begin = sentence_first(finder, i);
    set.limit = sentence_end(finder, i);
    set.bounds = BOUNDS_NONE;
    set.others = word_in(finder->word[i].fold, "others");
    read_modifiers(finder, &set);
    step_over_hedge(finder, &set);
    read_quantity(finder, &set);
    read_article(finder, &set);
    read_part_of(finder, &set);
    return set;
}

/* "the wider membership", "two thirds of the membership"; not a seat. */
static bool is_whole_membership(const struct finder *finder,
                                const struct set *set)
{
    for (uint32_t i = set->first; i < set->noun; i++)
        if (word_in(finder->word[i].fold,
                    "general|wider|larger|entire|full|broader|of|overall"))
            return true;
    return false;
}

static bool is_vague(const struct finder *finder, const struct set *set)
{
    for (uint32_t i = set->first; i < set->noun; i++)
        if (finder->word[i].classes & WORD_VAGUE)
            return true;
    return false;
}

/* "members of the royal family", "of his team": persons. */
static bool is_of_a_house(const struct finder *finder, const struct set *set)
{
    return word_in(finder->word[set->noun].fold, "members|participants") &&
           token_in(finder, set->noun + 1, set->end, "of") &&
           word_in(finder->word[set->end - 1].fold,
                   "family|team|staff|board|house|congress|senate|cabinet|"
                   "party|public|press|parliament|community|bureau|trust|"
                   "crew|delegation|military|army|police|government|media");
}

static uint32_t find_set(struct finder *finder, uint32_t i)
{
    struct set set = read_set(finder, i);
    uint32_t classes = finder->word[i].classes;
    bool before = set.member.count > 1; /* "the British and Irish" */

    if (!before)
        set.member.count = 0;
    if (word_in(finder->word[i].fold, "membership") &&
        !is_whole_membership(finder, &set))
        return i + 1;
    if (!(classes & (WORD_COLLECTIVE | WORD_BODY)) && !set.counted &&
        !is_vague(finder, &set))
        return i + 1;
    set.parties = (classes & (WORD_COLLECTIVE | WORD_BODY)) != 0 &&
                  !is_political(finder, &set);
    if (needs_more(finder, &set))
        return i + 1;
    if (set.parties) {
        uint32_t article = token_in(finder, set.first, i, "the");

        if (!before)
            read_complement(finder, &set);
        if (before || article || word_in(finder->word[i].fold, "governments"))
            set.quantified = set.counted;
        count_members(&set);
        set.quantified = set.quantified || article || set.first < i;
        read_members(finder, &set);
        read_partners(finder, &set);
        read_tail(finder, &set);
        set.parties = !is_of_a_house(finder, &set);
    }
    keep_set(finder, &set);
    return set.end;
}

/* "the others", "50 others", "some" and "many" as subjects. */
static uint32_t find_pronoun_set(struct finder *finder, uint32_t i)
{
    bool others = word_in(finder->word[i].fold, "others");
    struct set set = read_set(finder, i);
    uint8_t relation = finder->trees->at[i].deprel;
    bool subject = relation == REL_NSUBJ || relation == REL_NSUBJ_PASS;

    if (!others && (!subject || (i + 1 < set.limit &&
                                 token_in(finder, i + 1, set.limit, "of"))))
        return i + 1;
    set.quantified = true;
    read_partners(finder, &set);
    set.parties = subject || set.member.count || set.group.count;
    read_members(finder, &set);
    keep_set(finder, &set);
    return set.end;
}

static bool is_vote_word(const struct finder *finder, uint32_t i,
                         uint32_t limit)
{
    return token_in(finder, i, limit,
                    "abstentions|abstention|abstaining|abstained|against|"
                    "votes|opposed|backed|voted|favour|favor|for|sponsors|"
                    "abstain|absent") ||
           (token_in(finder, i, limit, "in") &&
            token_in(finder, i + 1, limit, "favour|favor"));
}

/* "vote of 44 to 40", "by 141 votes to five", "86-53-12". */
static bool is_in_vote(const struct finder *finder, const struct set *set,
                       const struct quantity *number)
{
    uint32_t from =
        number->first > set->begin + 6 ? number->first - 6 : set->begin;
    bool vote = false;

    for (uint32_t i = from; i < number->first; i++)
        vote = vote || token_in(finder, i, set->limit, "vote|votes|voted");
    if (!vote)
        return false;
    return token_in(finder, number->end, set->limit, "to|-|–") ||
           (number->first > set->begin &&
            token_in(finder, number->first - 1, set->limit, "to|-|–"));
}

/* A number alone that counts who stands where: "18 backed it". */
static uint32_t find_bare_number(struct finder *finder, uint32_t i)
{
    struct set set = {.begin = sentence_first(finder, i),
                      .limit = sentence_end(finder, i),
                      .bounds = BOUNDS_NONE,
                      .parties = true};
    struct quantity number = quantity_at(finder, i, set.limit);
    uint8_t relation;

    if (!number.end)
        return i + 1;
    set.noun = number.end - 1;
    set.parties = number.high <= STATES_MAX;
    relation = finder->trees->at[set.noun].deprel;
    if (!is_vote_word(finder, number.end, set.limit) &&
        !is_in_vote(finder, &set, &number) &&
        !((relation == REL_NSUBJ || relation == REL_NSUBJ_PASS) &&
          tree_child(finder->trees, set.noun, REL_NMOD) == TOKEN_NONE))
        return number.end;
    if (token_in(finder, number.end, set.limit, "for") &&
        !token_in(finder, number.end + 1, set.limit, ",|and|;"))
        return number.end;
    set.bounds = quantity_bounds(finder, &number, set.begin, set.limit);
    set.first = number.first;
    set.end = number.end;
    if (token_in(finder, set.end, set.limit,
                 "abstentions|abstention|votes|sponsors"))
        set.noun = set.end++;
    keep_set(finder, &set);
    return set.end;
}

/* "none against", "no one opposed": zero. */
static uint32_t find_none(struct finder *finder, uint32_t i)
{
    uint32_t limit = sentence_end(finder, i);
    struct set set = {.first = i, .end = i + 1, .noun = i, .parties = true};

    if (token_in(finder, i, limit, "no") &&
        token_in(finder, i + 1, limit,
                 "one|country|countries|state|states|"
                 "delegation|member|abstentions|votes"))
        set.end++;
    else if (!token_in(finder, i, limit, "none|nobody"))
        return i + 1;
    if (!is_vote_word(finder, set.end, limit) &&
        !token_in(finder, set.end - 1, limit, "abstentions|votes"))
        return i + 1;
    set.noun = set.end - 1;
    set.bounds = (struct bounds){0, 0, NUMBER_NONE};
    keep_set(finder, &set);
    return set.end;
}

static uint32_t find_here(struct finder *finder, uint32_t i)
{
    const struct word *word = &finder->word[i];

    if (finder->dated[i] || finder->named[i] != MENTION_NONE)
        return i + 1;
    if (is_set_noun(finder, i))
        return find_set(finder, i);
    if (word_in(word->fold, "others|many|some|several|most|few"))
        return find_pronoun_set(finder, i);
    if (word_in(word->fold, "no|none|nobody"))
        return find_none(finder, i);
    return i + 1;
}

void collections_find(struct finder *finder)
{
    uint32_t count = finder->tokens->count;
    bool *taken = arena_alloc(finder->arena, count, sizeof *taken);
    uint32_t old = finder->names->mention_count;

    for (uint32_t i = 0; i < count;)
        i = find_here(finder, i);
    for (uint32_t m = old; m < finder->names->mention_count; m++)
        for (uint32_t i = finder->names->mention[m].first;
             i < finder->names->mention[m].end; i++)
            taken[i] = true;
    for (uint32_t i = 0; i < count;) {
        const struct word *word = &finder->word[i];
        bool number = word->digit || (word->classes & WORD_NUMBER);

        i = number && !taken[i] && finder->named[i] == MENTION_NONE &&
                    !finder->dated[i]
                ? find_bare_number(finder, i)
                : i + 1;
    }
}
