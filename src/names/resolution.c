#include "names/references.h"

#include "names/finder.h"
#include "names/gazetteer.h"

enum {
    LOOK_BACK = 96,      /* mentions: pronouns */
    LOOK_FAR = 400,      /* mentions: nouns, by what they mean */
    NEAR = 3,            /* sentences: pronouns */
    FAR = 400,           /* sentences: nouns with a meaning of their own */
    INSIDE_MAX = 8,      /* mentions inside another */
    EMPLOYER_REACH = 14, /* tokens */
    BASE = 1000,
    SUBJECT_BONUS = 3,
    DISTANCE_COST = 2,
};

/* What a reference may mean. */
struct wanted {
    uint32_t mention;
    uint32_t reach; /* sentences back */
    uint32_t distance_cost;
    struct str noun;  /* the noun that points back, or empty */
    uint32_t classes; /* of the noun */
    uint8_t gender;   /* enum gender */
    uint32_t party;   /* that the candidate must have, or ACTOR_NONE */
};

/* How well a candidate fits, or a negative number: not at all. */
typedef int fit_of(const struct finder *finder, const struct wanted *wanted,
                   const struct mention *candidate);

static uint32_t sentence_of(const struct finder *finder,
                            const struct mention *mention)
{
    return finder->tokens->at[mention->first].sentence;
}

static const struct actor *actor_at(const struct finder *finder, uint32_t actor)
{
    return &finder->names->actor[actor];
}

/* Whether the token, or what it is coordinated with, is a subject. */
static bool is_subject(const struct finder *finder, uint32_t token)
{
    const struct node *node = &finder->trees->at[token];

    for (int step = 0;
         step < 8 && node->deprel == REL_CONJ && node->head != TOKEN_NONE;
         step++)
        node = &finder->trees->at[node->head];
    return node->deprel == REL_NSUBJ || node->deprel == REL_NSUBJ_PASS ||
           node->deprel == REL_NSUBJ_OUTER;
}

static bool in_quote(const struct finder *finder, uint32_t token)
{
    return finder->tokens->at[token].quote_depth > 0;
}

/* The best candidate before the wanted mention; the nearer where two are
 * alike. MENTION_NONE if none fits. */
static uint32_t best_before(const struct finder *finder,
                            const struct wanted *wanted, fit_of *fits)
{
    const struct mention *mentions = finder->names->mention;
    const struct mention *from = &mentions[wanted->mention];
    uint32_t best = MENTION_NONE;
    int best_score = 0;
    uint32_t far = wanted->reach == FAR ? LOOK_FAR : LOOK_BACK;

    for (uint32_t back = 1; back <= far && back <= wanted->mention; back++) {
        uint32_t i = wanted->mention - back;
        const struct mention *candidate = &mentions[i];
        uint32_t distance =
            sentence_of(finder, from) - sentence_of(finder, candidate);
        int score;

        if (distance > wanted->reach)
            break;
        if (candidate->end > from->first)
            continue;
        score = fits(finder, wanted, candidate);
        if (score < 0)
            continue;
        score += BASE - (int)(distance * wanted->distance_cost);
        score += is_subject(finder, candidate->head) ? SUBJECT_BONUS : 0;
        if (in_quote(finder, candidate->head) && !in_quote(finder, from->head))
            score -= 3;
        if (score > best_score) {
            best_score = score;
            best = i;
        }
    }
    return best;
}

static uint8_t gender_of(const struct finder *finder,
                         const struct mention *mention)
{
    if (mention->person != ACTOR_NONE)
        return finder->facts[mention->person].gender;
    if (mention->kind == MENTION_ROLE)
        return (uint8_t)finder->word[mention->head].value;
    return GENDER_UNKNOWN;
}

static int fits_person(const struct finder *finder, const struct wanted *wanted,
                       const struct mention *candidate)
{
    uint8_t gender = gender_of(finder, candidate);

    if (candidate->plural ||
        (candidate->kind != MENTION_PERSON && candidate->kind != MENTION_ROLE &&
         candidate->person == ACTOR_NONE))
        return -1;
    if (candidate->kind == MENTION_PRONOUN &&
        candidate->antecedent == MENTION_NONE)
        return -1;
    if (gender && gender != wanted->gender)
        return -1;
    return (gender == wanted->gender) + (candidate->kind == MENTION_PERSON ||
                                         candidate->kind == MENTION_ROLE);
}

/* "AUSTRALIA said he": summaries let a state speak as its delegate. */
static int fits_speaker(const struct finder *finder,
                        const struct wanted *wanted,
                        const struct mention *candidate)
{
    (void)wanted;
    if (candidate->kind != MENTION_PARTY || candidate->party == ACTOR_NONE ||
        candidate->form == FORM_ADJECTIVE || candidate->form == FORM_REGION ||
        !is_subject(finder, candidate->head))
        return -1;
    return 0;
}

static bool is_named_party(const struct mention *candidate)
{
    return candidate->party != ACTOR_NONE &&
           (candidate->kind == MENTION_PARTY ||
            candidate->kind == MENTION_PRONOUN) &&
           candidate->person == ACTOR_NONE;
}

static int fits_thing(const struct finder *finder, const struct wanted *wanted,
                      const struct mention *candidate)
{
    (void)finder;
    (void)wanted;
    if (!is_named_party(candidate) || candidate->plural ||
        candidate->form == FORM_ADJECTIVE || candidate->form == FORM_REGION)
        return -1;
    return candidate->kind == MENTION_PARTY;
}

static bool is_coordinated(const struct finder *finder,
                           const struct mention *mention)
{
    return tree_child(finder->trees, mention->head, REL_CONJ) != TOKEN_NONE;
}

static int fits_several(const struct finder *finder,
                        const struct wanted *wanted,
                        const struct mention *candidate)
{
    (void)wanted;
    if (candidate->form == FORM_ADJECTIVE)
        return -1;
    if (candidate->kind == MENTION_COLLECTION)
        return 2;
    if (candidate->kind == MENTION_PRONOUN)
        return candidate->plural && candidate->antecedent != MENTION_NONE ? 1
                                                                          : -1;
    if (candidate->plural || is_coordinated(finder, candidate))
        return 2;
    return candidate->kind == MENTION_PARTY && candidate->party != ACTOR_NONE &&
                   actor_at(finder, candidate->party)->kind ==
                       ACTOR_ORGANIZATION
               ? 0
               : -1;
}

static bool is_called(const struct finder *finder, uint32_t actor,
                      struct str noun)
{
    const struct party *party = NULL;

    if (finder->facts[actor].party_index)
        party =
            gazetteer_party(finder->gazetteer,
                            (uint16_t)(finder->facts[actor].party_index - 1));
    if (!party)
        return word_held(actor_at(finder, actor)->code, noun);
    return word_held(party->name, noun) || word_held(party->formal, noun);
}

static bool is_united_nations(const struct finder *finder, uint32_t actor)
{
    return actor_at(finder, actor)->coded &&
           word_in(actor_at(finder, actor)->code,
                   "UN|UNGA|UNSC|HRC|ECOSOC|OHCHR|UNHCR|UNICEF|WHO|IAEA|"
                   "UNFCCC|ICC|ICJ|ILO|WTO|IMF|WB");
}

/* The kingdom is one in its formal name; a country is any state. */
static int fits_state(const struct finder *finder, const struct wanted *wanted,
                      const struct mention *candidate)
{
    bool any = word_in(wanted->noun, "country|nation|state|territory");

    if (!is_named_party(candidate) || candidate->form == FORM_ADJECTIVE ||
        actor_at(finder, candidate->party)->kind != ACTOR_STATE)
        return -1;
    if (is_called(finder, candidate->party, wanted->noun))
        return any ? 0 : 8;
    return any || word_in(wanted->noun, "regime|island|monarchy") ? 0 : -1;
}

/* The Council is what has "Council" in its name; a bloc any group but those
 * of the United Nations. */
static int fits_body(const struct finder *finder, const struct wanted *wanted,
                     const struct mention *candidate)
{
    enum actor_kind kind;
    bool generic = word_in(wanted->noun, "bloc|body|organization|"
                                         "organisation|grouping|agency|"
                                         "movement|militia|forum|group");

    if (!is_named_party(candidate))
        return -1;
    kind = actor_at(finder, candidate->party)->kind;
    if (kind == ACTOR_STATE || kind == ACTOR_PERSON)
        return -1;
    if (is_called(finder, candidate->party, wanted->noun))
        return 12;
    if (!generic)
        return -1;
    if (word_in(wanted->noun, "bloc|grouping"))
        return kind == ACTOR_ORGANIZATION ||
                       is_united_nations(finder, candidate->party)
                   ? -1
                   : 4;
    if (word_in(wanted->noun, "movement|militia"))
        return kind == ACTOR_ORGANIZATION ? 4 : -1;
    if (word_in(wanted->noun, "agency") &&
        is_united_nations(finder, candidate->party))
        return 6;
    if (word_in(wanted->noun, "organization|organisation"))
        return kind == ACTOR_ORGANIZATION ? 6 : 1;
    return kind == ACTOR_ORGANIZATION || kind == ACTOR_BODY ? 2 : 0;
}

static uint32_t role_families(const struct finder *finder,
                              const struct mention *candidate)
{
    if (candidate->person != ACTOR_NONE)
        return finder->facts[candidate->person].roles;
    return finder->word[candidate->head].classes & WORD_ROLE;
}

/* Envoys are called by many words; a minister is no secretary-general. */
static bool is_same_office(const struct finder *finder,
                           const struct wanted *wanted,
                           const struct mention *candidate)
{
    const struct mention *from = &finder->names->mention[wanted->mention];
    struct str role, words = range_text(finder, from->first, from->end);
    bool general;

    if (wanted->classes & (WORD_ENVOY | WORD_VOICE))
        return true;
    role = candidate->person != ACTOR_NONE
               ? actor_at(finder, candidate->person)->role
               : range_text(finder, candidate->first, candidate->end);
    general = word_held(words, STR("general"));
    return word_held(role, wanted->noun) &&
           word_held(role, STR("general")) == general;
}

/* An earlier person or role of the same family, and of the same party. */
static int fits_role(const struct finder *finder, const struct wanted *wanted,
                     const struct mention *candidate)
{
    uint32_t family = wanted->classes & WORD_ROLE;
    uint8_t gender = gender_of(finder, candidate);
    bool same, known;

    if (candidate->plural ||
        (candidate->kind != MENTION_PERSON && candidate->kind != MENTION_ROLE))
        return -1;
    known = wanted->party != ACTOR_NONE && candidate->party == wanted->party;
    if (wanted->party != ACTOR_NONE && !known)
        return -1;
    if (wanted->gender && gender && wanted->gender != gender)
        return -1;
    same = (role_families(finder, candidate) & family) != 0 &&
           is_same_office(finder, wanted, candidate);
    if (!same && !(known && candidate->person != ACTOR_NONE &&
                   !role_families(finder, candidate)))
        return -1;
    return (same ? 4 : 0) + (candidate->person != ACTOR_NONE ? 4 : 0);
}

/* A party mention with the same noun: "the ministry" after "the Chinese
 * Foreign Ministry". */
static int fits_organ(const struct finder *finder, const struct wanted *wanted,
                      const struct mention *candidate)
{
    if (candidate->kind != MENTION_PARTY || candidate->party == ACTOR_NONE)
        return -1;
    return str_equal(finder->word[candidate->end - 1].fold, wanted->noun) ||
                   str_equal(finder->word[candidate->head].fold, wanted->noun)
               ? 0
               : -1;
}

static int fits_any_state(const struct finder *finder,
                          const struct wanted *wanted,
                          const struct mention *candidate)
{
    (void)wanted;
    if (candidate->party == ACTOR_NONE || candidate->kind != MENTION_PARTY ||
        actor_at(finder, candidate->party)->kind != ACTOR_STATE ||
        candidate->form == FORM_REGION)
        return -1;
    return 0;
}

static struct wanted wanted_of(const struct finder *finder, uint32_t mention,
                               uint32_t reach)
{
    uint32_t head = finder->names->mention[mention].head;

    return (struct wanted){mention,
                           reach,
                           DISTANCE_COST,
                           finder->word[head].fold,
                           finder->word[head].classes,
                           GENDER_UNKNOWN,
                           ACTOR_NONE};
}

static void refer(struct finder *finder, uint32_t mention, uint32_t antecedent)
{
    struct mention *from = &finder->names->mention[mention];
    const struct mention *to;

    if (antecedent == MENTION_NONE)
        return;
    to = &finder->names->mention[antecedent];
    from->antecedent = antecedent;
    if (from->person == ACTOR_NONE)
        from->person = to->person;
    if (from->party == ACTOR_NONE)
        from->party = to->party;
}

/* Whether the subject before "it" is a thing that no mention names, such as a
 * resolution: then "it" means that. */
static bool follows_a_thing(const struct finder *finder, uint32_t token)
{
    uint32_t sentence = finder->tokens->at[token].sentence;
    uint32_t first = finder->tokens->sentence[sentence].first;

    if (sentence > 0)
        first = finder->tokens->sentence[sentence - 1].first;
    for (uint32_t i = token; i > first; i--) {
        const struct node *node = &finder->trees->at[i - 1];

        if (node->deprel != REL_NSUBJ && node->deprel != REL_NSUBJ_PASS)
            continue;
        if (node->upos == UPOS_PRON)
            continue;
        return finder->names->at[i - 1] == MENTION_NONE &&
               node->upos == UPOS_NOUN && node->xpos != XPOS_NNS;
    }
    return false;
}

static void resolve_pronoun(struct finder *finder, uint32_t mention)
{
    uint32_t token = finder->names->mention[mention].first;
    struct str fold = finder->word[token].fold;
    struct wanted wanted = wanted_of(finder, mention, NEAR);
    uint32_t found;

    if (word_in(fold, "he|him|his|himself|she|her|hers|herself")) {
        wanted.gender =
            fold.ptr[0] == 's' ||
                    (fold.len > 2 && fold.ptr[1] == 'e' && fold.ptr[2] == 'r')
                ? GENDER_FEMALE
                : GENDER_MALE;
        found = best_before(finder, &wanted, fits_person);
        if (found == MENTION_NONE) {
            wanted.reach = 1;
            found = best_before(finder, &wanted, fits_speaker);
        }
        refer(finder, mention, found);
        if (found != MENTION_NONE &&
            finder->names->mention[mention].person != ACTOR_NONE)
            finder->facts[finder->names->mention[mention].person].gender =
                wanted.gender;
    } else if (word_in(fold, "it|its|itself")) {
        wanted.reach = 1;
        if (!word_in(fold, "it") || !follows_a_thing(finder, token))
            refer(finder, mention, best_before(finder, &wanted, fits_thing));
    } else if (word_in(fold, "they|them|their|theirs|themselves")) {
        wanted.reach = 2;
        found = best_before(finder, &wanted, fits_several);
        refer(finder, mention, found);
        if (found != MENTION_NONE &&
            is_coordinated(finder, &finder->names->mention[found]))
            finder->names->mention[mention].party =
                finder->names->mention[mention].person = ACTOR_NONE;
    }
}

/* The party of a reference that stands inside the mention and owns it: "its
 * foreign ministry", "a spokesman for the movement". */
static uint32_t owner_of(const struct finder *finder, uint32_t mention)
{
    const struct names *names = finder->names;
    uint32_t end = names->mention[mention].end;

    for (uint32_t i = mention + 1;
         i < names->mention_count && names->mention[i].first < end; i++) {
        const struct mention *inner = &names->mention[i];

        if (inner->end <= end && inner->party != ACTOR_NONE &&
            inner->kind != MENTION_ROLE)
            return i;
    }
    return MENTION_NONE;
}

/* "the Assembly" with no assembly named before: the one that the gazetteer
 * knows under this noun alone. */
static uint32_t usual_body(struct finder *finder, uint32_t mention)
{
    uint32_t head = finder->names->mention[mention].head, end = head;
    const struct name_form *form;

    if (!finder->word[head].capital)
        return ACTOR_NONE;
    form = gazetteer_match(finder->gazetteer, finder->doc, finder->tokens, head,
                           &end);
    if (!form || form->form != FORM_REFERENCE || end != head + 1 ||
        gazetteer_also(finder->gazetteer, form))
        return ACTOR_NONE;
    return finder_party(finder, form->party);
}

static void resolve_noun(struct finder *finder, uint32_t mention)
{
    struct wanted wanted = wanted_of(finder, mention, FAR);
    uint32_t owner = owner_of(finder, mention);
    uint32_t found = MENTION_NONE;

    wanted.distance_cost = 1;
    if (owner != MENTION_NONE) {
        refer(finder, mention, owner);
        finder->names->mention[mention].person = ACTOR_NONE;
        return;
    }
    if (wanted.classes & WORD_STATE)
        found = best_before(finder, &wanted, fits_state);
    if (found == MENTION_NONE &&
        (wanted.classes & (WORD_GROUP | WORD_ASSEMBLY | WORD_MOVEMENT)))
        found = best_before(finder, &wanted, fits_body);
    if (found == MENTION_NONE && word_in(wanted.noun, "assembly|secretariat"))
        finder->names->mention[mention].party = usual_body(finder, mention);
    refer(finder, mention, found);
}

/* "the ministry", "the government", without its state. */
static void resolve_organ(struct finder *finder, uint32_t mention)
{
    struct wanted wanted = wanted_of(finder, mention, FAR);
    uint32_t found = owner_of(finder, mention);

    if (found == MENTION_NONE)
        found = best_before(finder, &wanted, fits_organ);
    if (found != MENTION_NONE) {
        refer(finder, mention, found);
    } else if (finder->home != ACTOR_NONE) {
        finder->names->mention[mention].party = finder->home;
    } else {
        wanted.reach = 1;
        refer(finder, mention, best_before(finder, &wanted, fits_any_state));
    }
    finder->names->mention[mention].person = ACTOR_NONE;
}

static void resolve_reference(struct finder *finder, uint32_t i)
{
    const struct mention *mention = &finder->names->mention[i];

    if (mention->kind == MENTION_PRONOUN)
        resolve_pronoun(finder, i);
    else if (mention->kind == MENTION_PARTY &&
             mention->form == FORM_REFERENCE && mention->party == ACTOR_NONE) {
        if (finder->word[mention->head].classes & WORD_ORGAN)
            resolve_organ(finder, i);
        else
            resolve_noun(finder, i);
    }
}

/* The references inside a mention, the last first. */
static void resolve_inside(struct finder *finder, uint32_t mention)
{
    const struct names *names = finder->names;
    uint32_t last = mention;

    while (last + 1 < names->mention_count && last < mention + INSIDE_MAX &&
           names->mention[last + 1].first < names->mention[mention].end)
        last++;
    for (; last > mention; last--)
        resolve_reference(finder, last);
}

/* Offices that one party alone has. */
struct office {
    const char *words; /* in the role, in this order */
    enum actor_kind kind;
    struct str party;
};

static const struct office offices[] = {
    {"secretary-general", ACTOR_BODY, STR_INIT("UN")},
    {"secretary - general", ACTOR_BODY, STR_INIT("UN")},
    {"secretary general", ACTOR_BODY, STR_INIT("UN")},
    {"special rapporteur", ACTOR_BODY, STR_INIT("UN")},
    {"high commissioner for human rights", ACTOR_BODY, STR_INIT("OHCHR")},
    {"human rights chief", ACTOR_BODY, STR_INIT("OHCHR")},
    {"high commissioner for refugees", ACTOR_BODY, STR_INIT("UNHCR")},
    {"secretary of state", ACTOR_STATE, STR_INIT("USA")},
    {"home secretary", ACTOR_STATE, STR_INIT("GBR")},
    {"pope", ACTOR_STATE, STR_INIT("VAT")},
};

/* Whether the words stand one after another in the role. */
static bool role_has(struct str role, const char *words)
{
    size_t length = strlen(words);

    for (size_t i = 0; i + length <= role.len; i++)
        if (memcmp(role.ptr + i, words, length) == 0)
            return true;
    return false;
}

static uint32_t office_party(struct finder *finder, struct str role)
{
    char fold[256];
    struct str folded;

    if (role.len > sizeof fold)
        return ACTOR_NONE;
    folded = (struct str){fold, word_fold(role, fold)};
    for (size_t k = 0; k < sizeof offices / sizeof *offices; k++)
        if (role_has(folded, offices[k].words)) {
            uint32_t actor =
                finder_actor(finder, offices[k].kind, offices[k].party, true);

            finder_facts(finder, actor);
            return actor;
        }
    return ACTOR_NONE;
}

/* Whether a state has such an office: no executive secretary, no chair. */
static bool is_state_office(struct str role)
{
    static const char *const yes[] = {"minister",     "ambassador",
                                      "envoy",        "representative",
                                      "president",    "premier",
                                      "spokesman",    "spokeswoman",
                                      "spokesperson", "king",
                                      "emir",         "chancellor",
                                      "chargé",       "attorney general",
                                      "senator",      "commissioner",
                                      "governor",     "official",
                                      "foreign",      "defense",
                                      "defence",      "home",
                                      "treasury",     "press",
                                      "interior",     "state",
                                      "leader",       "prince",
                                      "sultan",       "constable",
                                      "commander",    "general",
                                      "admiral"};
    static const char *const no[] = {"executive", "chair",   "director", "cop",
                                     "committee", "company", "group"};

    for (size_t k = 0; k < sizeof no / sizeof *no; k++)
        if (word_held(role, str_of(no[k])))
            return false;
    for (size_t k = 0; k < sizeof yes / sizeof *yes; k++)
        if (word_held(role, str_of(yes[k])))
            return true;
    return false;
}

/* For whom a role of state speaks when nothing beside it says so: the office
 * itself, the same office named with its state before, the state at home, the
 * state last named. */
static uint32_t party_nearby(struct finder *finder, uint32_t mention,
                             struct str role, uint32_t families)
{
    struct wanted wanted = wanted_of(finder, mention, FAR);
    uint32_t party = office_party(finder, role);
    const uint32_t state_roles = WORD_ENVOY | WORD_VOICE | WORD_MINISTER |
                                 WORD_HEAD | WORD_OFFICIAL | WORD_CHIEF;
    uint32_t found;

    if (party != ACTOR_NONE || !(families & state_roles) ||
        !is_state_office(role))
        return party;
    wanted.classes = families & state_roles;
    found = best_before(finder, &wanted, fits_role);
    if (found != MENTION_NONE &&
        finder->names->mention[found].party != ACTOR_NONE &&
        (families & (WORD_MINISTER | WORD_VOICE)))
        return finder->names->mention[found].party;
    if (finder->home != ACTOR_NONE)
        return finder->home;
    wanted.reach = NEAR;
    found = best_before(finder, &wanted, fits_any_state);
    return found == MENTION_NONE ? (uint32_t)ACTOR_NONE
                                 : finder->names->mention[found].party;
}

/* The party that owns the role beside a name, when the role's own words point
 * back: "Lina Haddad, its spokeswoman". */
static uint32_t owner_beside(struct finder *finder, uint32_t mention)
{
    const struct names *names = finder->names;
    const struct mention *from = &names->mention[mention];
    uint32_t owner = owner_of(finder, mention);

    for (uint32_t i = mention + 1;
         owner == MENTION_NONE && i < names->mention_count &&
         names->mention[i].first <= from->end + 3;
         i++) {
        if (names->mention[i].kind != MENTION_ROLE ||
            names->mention[i].person != from->person)
            continue;
        resolve_inside(finder, i);
        owner = owner_of(finder, i);
    }
    return owner == MENTION_NONE ? (uint32_t)ACTOR_NONE
                                 : names->mention[owner].party;
}

/* "Claire Jordan, who follows the forum for the New York-based organisation":
 * the body for which a person without a role works. */
static uint32_t employer(struct finder *finder, uint32_t mention)
{
    const struct names *names = finder->names;
    uint32_t end = names->mention[mention].end;
    uint32_t limit = sentence_end(finder, names->mention[mention].first);

    if (!token_in(finder, end, limit, ",") ||
        !token_in(finder, end + 1, limit, "who"))
        return ACTOR_NONE;
    for (uint32_t i = mention + 1; i < names->mention_count; i++) {
        uint32_t first = names->mention[i].first;

        if (first >= limit || first > end + EMPLOYER_REACH)
            break;
        if (names->mention[i].kind != MENTION_PARTY ||
            !token_in(finder, first - 1, limit, "for|at|of|with"))
            continue;
        resolve_reference(finder, i);
        if (names->mention[i].party != ACTOR_NONE &&
            actor_at(finder, names->mention[i].party)->kind >= ACTOR_BODY)
            return names->mention[i].party;
    }
    return ACTOR_NONE;
}

static void resolve_person(struct finder *finder, uint32_t mention)
{
    struct mention *from = &finder->names->mention[mention];
    struct actor *actor = &finder->names->actor[from->person];
    struct actor_facts facts = finder->facts[from->person];

    if (actor->party == ACTOR_NONE && !facts.private)
        actor->party = facts.roles ? owner_beside(finder, mention)
                                   : employer(finder, mention);
    if (actor->party == ACTOR_NONE && !facts.private && facts.roles) {
        uint32_t party =
            party_nearby(finder, mention, actor->role, facts.roles);

        actor = &finder->names->actor[from->person];
        actor->party = party;
        if (party == ACTOR_NONE)
            finder->facts[from->person].private = true;
    }
    from->party = actor->party;
}

static bool is_definite(const struct finder *finder,
                        const struct mention *mention)
{
    return word_in(finder->word[mention->first].fold,
                   "the|his|her|their|its|that|this") ||
           mention->party != ACTOR_NONE;
}

static bool is_indefinite(const struct finder *finder,
                          const struct mention *mention)
{
    return word_in(finder->word[mention->first].fold, "a|an|one|another|no");
}

/* "the President of the Assembly": speaks for the body, not for a state. */
static bool presides(const struct finder *finder, uint32_t mention,
                     uint32_t owner)
{
    const struct mention *inner = &finder->names->mention[owner];

    return word_in(finder->word[finder->names->mention[mention].head].fold,
                   "president|chair|chairman|chairwoman|chairperson|"
                   "facilitator|vice-chair|vice-president") &&
           inner->kind == MENTION_PARTY &&
           actor_at(finder, inner->party)->kind != ACTOR_STATE;
}

static void resolve_role(struct finder *finder, uint32_t mention)
{
    struct mention *from = &finder->names->mention[mention];
    struct wanted wanted = wanted_of(finder, mention, FAR);
    uint32_t owner, found = MENTION_NONE;

    if (from->person != ACTOR_NONE) { /* beside a name */
        struct actor *actor = &finder->names->actor[from->person];

        owner = owner_of(finder, mention);
        if (owner != MENTION_NONE &&
            (presides(finder, mention, owner) ||
             (actor->party == ACTOR_NONE && !finder->lone[from->head])))
            actor->party = finder->names->mention[owner].party;
        from->party = actor->party != ACTOR_NONE ? actor->party : from->party;
        return;
    }
    if (finder->lone[from->head])
        return;
    owner = owner_of(finder, mention);
    if (from->party == ACTOR_NONE && owner != MENTION_NONE &&
        !(wanted.classes & WORD_PRIVATE))
        from->party = finder->names->mention[owner].party;
    wanted.party = from->party;
    wanted.gender = (uint8_t)finder->word[from->head].value;
    wanted.distance_cost = 1;
    if (!from->plural && is_definite(finder, from) &&
        !is_indefinite(finder, from) && !(wanted.classes & WORD_PRIVATE))
        found = best_before(finder, &wanted, fits_role);
    refer(finder, mention, found);
    if (from->party == ACTOR_NONE && !(wanted.classes & WORD_PRIVATE) &&
        word_in(finder->word[from->first].fold, "the"))
        from->party =
            office_party(finder, range_text(finder, from->first, from->end));
}

static void resolve(struct finder *finder, uint32_t i)
{
    const struct mention *mention = &finder->names->mention[i];

    if (mention->kind == MENTION_PERSON)
        resolve_person(finder, i);
    else if (mention->kind == MENTION_ROLE)
        resolve_role(finder, i);
    else
        resolve_reference(finder, i);
}

/* Inner mentions first: "his" decides "his country". */
void references_resolve(struct finder *finder)
{
    for (uint32_t i = 0; i < finder->names->mention_count; i++) {
        resolve_inside(finder, i);
        resolve(finder, i);
    }
}
