#include "names/roles.h"

#include "base/arena.h"
#include "names/finder.h"
#include "names/phrases.h"

/* A role while its words are read. */
struct reading_role {
    uint32_t noun, first, end;
    uint32_t left;   /* the party mention before the noun, or MENTION_NONE */
    uint32_t right;  /* the one after it */
    uint32_t family; /* WORD_ENVOY ..., or WORD_ORGAN */
    bool topic;      /* a complement of common words follows */
    bool possessed;  /* "its", "the movement's": the party is elsewhere */
    bool former;
    bool definite;
};

static bool is_noun(const struct finder *finder, uint32_t i)
{
    uint8_t tag = finder->trees->at[i].upos;

    return tag == UPOS_NOUN || tag == UPOS_PROPN ||
           (finder->word[i].capital && tag != UPOS_VERB && tag != UPOS_AUX &&
            tag != UPOS_ADP);
}

static bool is_plural(const struct finder *finder, uint32_t i)
{
    const struct word *word = &finder->word[i];

    return finder->trees->at[i].xpos == XPOS_NNS ||
           finder->trees->at[i].xpos == XPOS_NNPS ||
           (word->fold.len > 4 && word->fold.ptr[word->fold.len - 1] == 's' &&
            word->fold.ptr[word->fold.len - 2] != 's' &&
            finder->trees->at[i].upos != UPOS_PROPN);
}

/* The party named before the noun: the first of its phrase. */
static void read_left(const struct finder *finder, struct reading_role *role)
{
    for (uint32_t i = role->first; i < role->noun; i++) {
        struct str fold = finder->word[i].fold;

        if (finder->named[i] != MENTION_NONE && role->left == MENTION_NONE)
            role->left = finder->named[i];
        if (word_in(fold, "former|ex|late|retired|exiled|opposition|elect|"
                          "then-former|would-be|presidential"))
            role->former = role->former || !word_in(fold, "presidential") ||
                           (finder->word[role->noun].classes & WORD_PRIVATE);
        if (word_in(fold, "its|his|her|their|our|my") ||
            (word_in(fold, "'s|'") && i > role->first &&
             finder->named[i - 1] == MENTION_NONE))
            role->possessed = true;
    }
    if (role->possessed &&
        !word_in(finder->word[role->noun].fold, "counterpart|counterparts"))
        role->left = MENTION_NONE; /* "the group's Washington director" */
    role->definite = role->first == role->noun || role->left != MENTION_NONE ||
                     role->possessed ||
                     word_in(finder->word[role->first].fold, "the|this|that");
}

/* What may follow the noun: "-General", "elect", "of Foreign Affairs of the
 * Lao PDR", "to the UN". */
static void read_right(const struct finder *finder, struct reading_role *role)
{
    uint32_t limit = sentence_end(finder, role->noun);

    if (token_in(finder, role->end, limit, "-|‑") && role->end + 1 < limit &&
        (finder->word[role->end + 1].classes & WORD_ROLE)) {
        role->end += 2;
    } else if (token_in(finder, role->end, limit, "-") &&
               token_in(finder, role->end + 1, limit, "elect|designate")) {
        role->end += 2;
        role->former = true;
    } else if (token_in(finder, role->end, limit, "general|elect") &&
               finder->word[role->noun].capital) {
        role->end++;
    }
    for (int turn = 0; turn < 4; turn++) {
        bool to = token_in(finder, role->end, limit, "to");
        bool of = token_in(finder, role->end, limit, "of|from|with");
        bool voice = (role->family & WORD_VOICE) != 0;
        struct complement complement =
            phrase_complement(finder, role->end, "of|for|to|from|at|with|on");

        if (complement.end == role->end ||
            (to && complement.party == MENTION_NONE && turn == 0 &&
             !(role->family & WORD_ENVOY)))
            break;
        if (complement.party == MENTION_NONE && complement.topic && turn > 1)
            break;
        role->topic = role->topic || complement.topic;
        if (!to && (of || voice || role->topic) && role->right == MENTION_NONE)
            role->right = complement.party;
        role->end = complement.end;
    }
}

static bool is_code(const struct finder *finder, uint32_t actor,
                    const char *code)
{
    return actor != ACTOR_NONE && finder->names->actor[actor].coded &&
           str_equal(finder->names->actor[actor].code, str_of(code));
}

/* An ambassador named with the United Nations alone is accredited there, and
 * speaks for a state that is named elsewhere. */
static bool is_accredited(const struct finder *finder,
                          const struct reading_role *role, uint32_t party)
{
    return word_in(finder->word[role->noun].fold,
                   "ambassador|ambassadors|representative") &&
           is_code(finder, party, "UN") &&
           (word_in(finder->word[role->noun].fold, "ambassador|ambassadors") ||
            token_in(finder, role->noun - (role->noun > 0), role->noun,
                     "permanent"));
}

static uint32_t party_of(const struct finder *finder,
                         const struct reading_role *role)
{
    const struct mention *mention = finder->names->mention;
    uint32_t party = ACTOR_NONE;

    if (role->left != MENTION_NONE)
        party = mention[role->left].party;
    if ((party == ACTOR_NONE || is_accredited(finder, role, party)) &&
        role->right != MENTION_NONE)
        party = mention[role->right].party;
    return is_accredited(finder, role, party) ? (uint32_t)ACTOR_NONE : party;
}

/* Whether the role's holder speaks for himself or herself: an expert who is
 * not of a known organisation, a former minister, a director of studies. */
static bool is_private(const struct finder *finder,
                       const struct reading_role *role, uint32_t party)
{
    bool known = party != ACTOR_NONE && finder->names->actor[party].coded &&
                 finder->names->actor[party].kind == ACTOR_ORGANIZATION;

    if (role->former)
        return true;
    if (role->family & WORD_PRIVATE)
        return !known;
    return (role->family & WORD_CHIEF) && role->topic && party != ACTOR_NONE &&
           !finder->names->actor[party].coded &&
           word_in(finder->word[role->noun].fold,
                   "director|head|chief|chair|fellow");
}

static void add_role(struct finder *finder, struct roles *roles,
                     struct role role)
{
    const struct mention *mention = &finder->names->mention[role.mention];

    if (roles->count == roles->capacity)
        roles->at = arena_grow(finder->arena, roles->at, &roles->capacity,
                               sizeof *roles->at);
    roles->at[roles->count++] = role;
    for (uint32_t i = mention->first; i < mention->end; i++)
        finder->in_role[i] = true;
    roles->starting[mention->first] = roles->count;
    if (mention->end < finder->tokens->count)
        roles->ending[mention->end] = roles->count;
}

/* "the representatives of Gabon and Senegal": a set with members. */
static bool take_several(struct finder *finder, const struct reading_role *role,
                         struct mention *mention)
{
    struct party_list list;

    if (!mention->plural || role->right == MENTION_NONE)
        return false;
    list = phrase_list(finder, role->right);
    if (list.count < 2)
        return false;
    mention->kind = MENTION_COLLECTION;
    mention->end = list.end;
    mention->party = ACTOR_NONE;
    mention->member = list.actor;
    mention->member_count = list.count;
    mention->parties = true;
    mention->bounds =
        (struct bounds){(int32_t)list.count, (int32_t)list.count, NUMBER_NONE};
    return true;
}

static void keep_role(struct finder *finder, struct roles *roles,
                      const struct reading_role *reading)
{
    struct mention mention =
        mention_of(finder, MENTION_ROLE, reading->first, reading->end);
    struct role role = {
        0,     reading->noun,    reading->family, GENDER_UNKNOWN,
        false, reading->definite};

    mention.head = reading->noun;
    mention.plural = is_plural(finder, reading->noun);
    mention.form = FORM_REFERENCE;
    mention.party = party_of(finder, reading);
    role.private = is_private(finder, reading, mention.party);
    finder->lone[reading->noun] = role.private;
    if (role.private)
        mention.party = ACTOR_NONE;
    role.gender = (uint8_t)finder->word[reading->noun].value;
    take_several(finder, reading, &mention);
    role.mention = finder_add(finder, mention);
    if (mention.kind == MENTION_ROLE)
        add_role(finder, roles, role);
}

/* Whether a noun such as "government" stands for its state here: with the
 * state's name, or pointing back to it. */
static bool organ_speaks(const struct finder *finder,
                         const struct reading_role *role)
{
    if (is_plural(finder, role->noun) &&
        !word_in(finder->word[role->noun].fold, "forces|authorities|rulers"))
        return false;
    if (role->left != MENTION_NONE || role->right != MENTION_NONE ||
        role->possessed)
        return true;
    return word_in(finder->word[role->first].fold, "the") &&
           word_in(finder->word[role->noun].fold,
                   "government|ministry|delegation|mission|embassy|"
                   "authorities|junta|regime");
}

static void keep_organ(struct finder *finder, const struct reading_role *role)
{
    struct mention mention =
        mention_of(finder, MENTION_PARTY, role->first, role->end);
    uint32_t named = role->left != MENTION_NONE ? role->left : role->right;

    if (!organ_speaks(finder, role))
        return;
    mention.head = role->noun;
    mention.form = FORM_REFERENCE;
    if (named != MENTION_NONE) {
        mention.party = finder->names->mention[named].party;
        if (finder->names->mention[named].form != FORM_REGION)
            mention.form = FORM_NAME;
    }
    finder_add(finder, mention);
}

/* "UN Secretary-General" in the gazetteer: an office, whose party is known. */
static bool is_known_office(const struct finder *finder, uint32_t i)
{
    uint32_t named = finder->named[i];
    const struct mention *mention;

    if (named == MENTION_NONE)
        return false;
    mention = &finder->names->mention[named];
    return mention->kind == MENTION_PARTY && mention->form == FORM_NAME &&
           (i + 1 == mention->end ||
            token_in(finder, i + 1, mention->end, "-|of|for|general")) &&
           !token_in(finder, mention->first, i, "office|the office") &&
           !token_in(finder, mention->first + 1, i, "office");
}

static uint32_t keep_office(struct finder *finder, struct roles *roles,
                            uint32_t i, uint32_t family)
{
    uint32_t named = finder->named[i];
    struct mention mention = finder->names->mention[named];
    struct role role = {0, i, family, GENDER_UNKNOWN, false, true};

    finder_drop(finder, named);
    mention.kind = MENTION_ROLE;
    mention.form = FORM_REFERENCE;
    mention.head = i;
    role.mention = finder_add(finder, mention);
    add_role(finder, roles, role);
    return mention.end;
}

/* "State Councillor and Foreign Minister": one holder of two roles. */
static void join_roles(struct finder *finder, struct roles *roles,
                       struct reading_role *role)
{
    uint32_t before, limit = role->noun;
    const struct role *other;

    if (role->first < sentence_first(finder, role->noun) + 2 ||
        role->left != MENTION_NONE || role->possessed ||
        !token_in(finder, role->first - 1, limit, "and") ||
        token_in(finder, role->first, limit, "the|a|an"))
        return;
    before = roles->ending[role->first - 1];
    if (!before)
        return;
    other = &roles->at[before - 1];
    if (finder->names->mention[other->mention].plural ||
        is_plural(finder, role->noun))
        return;
    for (uint32_t i = finder->names->mention[other->mention].first;
         i < role->first && role->left == MENTION_NONE; i++)
        role->left = finder->named[i];
    role->first = finder->names->mention[other->mention].first;
    role->definite = other->definite;
    finder_drop(finder, other->mention);
}

static struct reading_role read_role(const struct finder *finder, uint32_t i,
                                     uint32_t family)
{
    struct reading_role role = {.noun = i,
                                .end = i + 1,
                                .family = family,
                                .left = MENTION_NONE,
                                .right = MENTION_NONE};

    role.first = phrase_first(finder, i);
    read_left(finder, &role);
    if (!(family & WORD_ROLE)) {
        struct complement of = phrase_complement(finder, role.end, "of");

        if (of.party != MENTION_NONE) {
            role.right = of.party;
            role.end = of.end;
        }
        return role;
    }
    read_right(finder, &role);
    return role;
}

/* "Deputy Foreign Minister": a role ends the words that begin here. */
static bool role_follows(const struct finder *finder, uint32_t i,
                         uint32_t limit)
{
    for (uint32_t k = i; k < limit && k < i + 3; k++) {
        if (finder->word[k].classes & WORD_ROLE)
            return true;
        if (!is_noun(finder, k) && finder->trees->at[k].upos != UPOS_ADJ)
            return false;
    }
    return false;
}

/* Whether the noun is the last of its phrase: "ministry" before "spokesman"
 * is not, "President" before a name is. */
static bool ends_phrase(const struct finder *finder, uint32_t i)
{
    uint32_t limit = sentence_end(finder, i);
    uint32_t next = i + 1, head = finder->trees->at[i].head;

    if (token_in(finder, next, limit, "-") && next + 1 < limit &&
        !finder->tokens->at[i].space_after)
        next++;
    if (next >= limit)
        return true;
    if (token_in(finder, next, limit, "general") && finder->word[next].capital)
        return true; /* "Secretary-General": one office */
    if (word_in(finder->word[i].fold, "deputy|general|executive") &&
        role_follows(finder, next, limit))
        return false;
    if ((finder->word[next].classes & (WORD_ROLE | WORD_ORGAN)) &&
        is_noun(finder, next))
        return false;
    if (finder->tokens->at[next].joined &&
        word_in(finder->word[next].fold, "'s|'"))
        return true;
    if (finder->trees->at[i].deprel != REL_COMPOUND || head <= i ||
        head >= limit)
        return true;
    return finder->trees->at[head].upos != UPOS_NOUN &&
           !(finder->word[head].classes & WORD_ROLE);
}

struct roles roles_find(struct finder *finder)
{
    struct roles roles = {0};
    uint32_t count = finder->tokens->count;

    roles.starting = arena_alloc(finder->arena, count, sizeof(uint32_t));
    roles.ending = arena_alloc(finder->arena, count, sizeof(uint32_t));
    for (uint32_t i = 0; i < count;) {
        uint32_t classes = finder->word[i].classes;
        struct reading_role role;

        if ((classes & WORD_ROLE) && is_known_office(finder, i)) {
            i = keep_office(finder, &roles, i, classes & WORD_ROLE);
            continue;
        }
        if (!(classes & (WORD_ROLE | WORD_ORGAN)) || finder->dated[i] ||
            finder->named[i] != MENTION_NONE || !is_noun(finder, i) ||
            !ends_phrase(finder, i)) {
            i++;
            continue;
        }
        role = read_role(finder, i, classes & (WORD_ROLE | WORD_ORGAN));
        if (classes & WORD_ROLE)
            join_roles(finder, &roles, &role);
        if (classes & WORD_ROLE)
            keep_role(finder, &roles, &role);
        else
            keep_organ(finder, &role);
        i = role.end;
    }
    return roles;
}
