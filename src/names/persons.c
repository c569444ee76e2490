#include "names/persons.h"

#include "base/arena.h"
#include "base/symbols.h"
#include "names/finder.h"
#include "names/gazetteer.h"
#include "names/phrases.h"
#include "names/roles.h"

enum { RUN_MAX = 9, SURNAME_REACH = 12 }; /* tokens; sentences */

/* How surely a person's party is known. */
enum trust {
    TRUST_NONE,
    TRUST_NEAR, /* "of the World Food Programme" after the name */
    TRUST_ROLE,
    TRUST_BRACKET, /* "ZHANG JUN (China)" */
    TRUST_CHAIR,   /* presides over a body, whatever his or her state */
};

/* A run of words that may be a person's name. */
struct run {
    uint32_t first, end, limit;
    uint32_t words; /* capitalised ones */
};

/* What stands around a run and says that it is a person. */
struct evidence {
    bool person;
    uint32_t first;   /* with titles and roles */
    uint32_t role[3]; /* role + 1: before, before a comma, after */
    uint32_t title;   /* token of a title with a gender, or TOKEN_NONE */
    uint32_t party;   /* actor named beside it, or ACTOR_NONE */
    enum trust trust;
};

/* Persons by the parts of their names. */
struct register_of_names {
    struct symbols parts;
    uint32_t *first;   /* by symbol - 1: the first person + 1 */
    uint32_t *current; /* the one last named in full + 1 */
    uint32_t first_capacity, current_capacity;
};

/* Who of the table of leaders has been met. */
struct met {
    const struct leader *leader;
    uint32_t person;
};

struct search {
    struct finder *finder;
    struct roles *roles;
    struct register_of_names names;
    struct met *met;
    uint32_t met_count, met_capacity;
};

static const struct word *word_at(const struct finder *finder, uint32_t i)
{
    return &finder->word[i];
}

static bool is_name_word(const struct finder *finder, uint32_t i,
                         uint32_t words)
{
    const struct word *word = word_at(finder, i);
    const uint32_t never = WORD_TITLE | WORD_WEEKDAY | WORD_ORGANIZATION |
                           WORD_AGENCY | WORD_PLACE | WORD_MEDIA | WORD_ORGAN |
                           WORD_FUNCTION | WORD_COLLECTIVE;

    if (!word->capital || finder->dated[i] || finder->in_role[i] ||
        finder->tokens->at[i].kind != TOKEN_WORD ||
        finder->named[i] != MENTION_NONE)
        return false;
    if (words > 0 && word_in(word->fold, "king|prince|pope|judge|major|lord|"
                                         "power|father|sheikh|bishop|may|"
                                         "march|house|banks|fund|press|"
                                         "church|hook|day"))
        return finder->trees->at[i].upos == UPOS_PROPN;
    if (word->classes & (never | WORD_ROLE))
        return (word->classes & WORD_PARTICLE) != 0 && !(word->classes & never);
    return finder->trees->at[i].upos != UPOS_ADJ &&
           finder->trees->at[i].upos != UPOS_VERB &&
           finder->trees->at[i].upos != UPOS_PRON;
}

/* Words inside a name that are no capitals: "bin", "-", "'s" is not one. */
static uint32_t inside_name(const struct finder *finder, const struct run *run,
                            uint32_t i)
{
    uint32_t next = i;

    while (next < run->limit && next < i + 3 &&
           (word_at(finder, next)->classes & WORD_PARTICLE) &&
           !word_at(finder, next)->capital)
        next++;
    if (token_in(finder, next, run->limit, "-|‑|'|’") &&
        next + 1 < run->limit && !finder->tokens->at[next].space_after &&
        (next > i ||
         (i > run->first && !finder->tokens->at[next - 1].space_after)))
        next++;
    if (next > i && next < run->limit &&
        (is_name_word(finder, next, 1) ||
         word_at(finder, next - 1)->text.ptr[0] == '-'))
        return next - i;
    return 0;
}

static struct run run_at(const struct finder *finder, uint32_t first)
{
    struct run run = {first, first, sentence_end(finder, first), 0};
    uint32_t i = first + inside_name(finder, &run, first);

    if (!is_name_word(finder, i, 0))
        return run;
    while (i < run.limit && run.words < RUN_MAX) {
        uint32_t inside = inside_name(finder, &run, i);

        if (!inside && !is_name_word(finder, i, run.words))
            break;
        i += inside + 1;
        run.words++;
        run.end = i;
    }
    if (token_in(finder, run.end, run.limit, ",") &&
        token_in(finder, run.end + 1, run.limit, "jr.|sr.|jr|sr"))
        run.end += 2;
    else if (token_in(finder, run.end, run.limit, "jr.|sr.|jr|sr|ii|iii"))
        run.end++;
    return run;
}

static const struct mention *role_mention(const struct search *search,
                                          uint32_t role)
{
    const struct roles *roles = search->roles;

    return &search->finder->names->mention[roles->at[role - 1].mention];
}

/* Whether the role (+ 1, or 0) may be that of one person. */
static bool is_open_role(const struct search *search, uint32_t role)
{
    const struct mention *mention = role ? role_mention(search, role) : NULL;

    return mention && mention->first < mention->end && !mention->plural &&
           mention->person == ACTOR_NONE;
}

/* Where the name begins as it is told: popes are called by their title too. */
static uint32_t name_begin(const struct finder *finder, const struct run *run)
{
    bool pope = run->first > sentence_first(finder, run->first) &&
                token_in(finder, run->first - 1, run->limit, "pope");

    return run->first - pope;
}

static bool is_body_text(const struct finder *finder, uint32_t i)
{
    uint32_t sentence = finder->tokens->at[i].sentence;

    return finder->tokens->sentence[sentence].kind == SENTENCE_BODY;
}

static void take_party(const struct finder *finder, struct evidence *evidence,
                       uint32_t named, enum trust trust)
{
    if (named == MENTION_NONE || trust <= evidence->trust)
        return;
    evidence->party = finder->names->mention[named].party;
    evidence->trust = trust;
}

/* Titles and a role directly before: "H.E. Ms.", "US Ambassador to the UN". */
static void look_before(const struct search *search, const struct run *run,
                        struct evidence *evidence)
{
    const struct finder *finder = search->finder;
    uint32_t begin = sentence_first(finder, run->first);
    uint32_t role;

    while (evidence->first > begin &&
           (word_at(finder, evidence->first - 1)->classes & WORD_TITLE)) {
        const struct word *word = word_at(finder, --evidence->first);

        evidence->person = true;
        if (word->value)
            evidence->title = evidence->first;
    }
    role = search->roles->ending[evidence->first];
    if (is_open_role(search, role)) {
        evidence->person = true;
        evidence->role[0] = role;
        evidence->first = role_mention(search, role)->first;
    }
}

static bool ends_apposition(const struct finder *finder, const struct run *run,
                            uint32_t i)
{
    uint8_t tag;

    if (i >= run->limit)
        return true;
    tag = finder->trees->at[i].upos;
    return tag == UPOS_PUNCT || tag == UPOS_VERB || tag == UPOS_AUX ||
           tag == UPOS_ADV || (word_at(finder, i)->classes & WORD_SAY);
}

/* "Beijing's envoy, Chen Xu, had told". */
static void look_before_comma(const struct search *search,
                              const struct run *run, struct evidence *evidence)
{
    const struct finder *finder = search->finder;
    uint32_t begin = sentence_first(finder, run->first);
    uint32_t role;

    if (evidence->first < begin + 2 ||
        !token_in(finder, evidence->first - 1, run->limit, ",|(|–|—"))
        return;
    role = search->roles->ending[evidence->first - 1];
    if (role && role_mention(search, role)->first > begin &&
        token_in(finder, role_mention(search, role)->first - 1, run->limit,
                 "as"))
        return; /* "acting as president of the Council, Haley" */
    if (!is_open_role(search, role) || !ends_apposition(finder, run, run->end))
        return;
    evidence->person = true;
    evidence->role[1] = role;
}

/* "President Khatami, Foreign Minister Kharrazi": the role is the next one's.
 */
static bool leads_to_name(const struct search *search, uint32_t role)
{
    const struct finder *finder = search->finder;
    const struct mention *mention = role_mention(search, role);
    uint32_t limit = sentence_end(finder, mention->first);

    return mention->end < limit && finder->word[mention->end].capital &&
           finder->named[mention->end] == MENTION_NONE &&
           finder->tokens->at[mention->end].kind == TOKEN_WORD;
}

/* "(China)", ", China's permanent representative", ", who", " of HRW". */
static void look_after(const struct search *search, const struct run *run,
                       struct evidence *evidence)
{
    const struct finder *finder = search->finder;
    uint32_t i = run->end;
    uint32_t role, named;

    if (token_in(finder, i, run->limit, "(")) {
        named = phrase_named(finder, i + 1);
        if (named != MENTION_NONE &&
            token_in(finder, finder->names->mention[named].end, run->limit,
                     ")|,")) {
            take_party(finder, evidence, named, TRUST_BRACKET);
            evidence->person = evidence->person || run->words > 1 ||
                               word_at(finder, run->first)->all_caps;
        }
        return;
    }
    if (token_in(finder, i, run->limit, "of|from")) {
        named = phrase_named(finder, i + 1);
        take_party(finder, evidence, named, TRUST_NEAR);
        return;
    }
    if (!token_in(finder, i, run->limit, ",|–|—|-") || i + 1 >= run->limit)
        return;
    i++;
    if (token_in(finder, i, run->limit, "then|now|also|currently|formerly"))
        i++;
    role = i < run->limit ? search->roles->starting[i] : 0;
    if (is_open_role(search, role) && !leads_to_name(search, role)) {
        evidence->person = evidence->person || run->words > 1;
        evidence->role[2] = role;
        return;
    }
    if (run->words > 1 && token_in(finder, i, run->limit, "who"))
        evidence->person = true;
    named = phrase_named(finder, i);
    if (run->words > 1 && named != MENTION_NONE &&
        finder->names->mention[named].party != ACTOR_NONE &&
        finder->names->actor[finder->names->mention[named].party].kind >=
            ACTOR_BODY &&
        token_in(finder, finder->names->mention[named].end, run->limit,
                 ",|(")) {
        evidence->person = is_body_text(finder, run->first);
        take_party(finder, evidence, named, TRUST_NEAR);
    }
}

static bool is_saying(const struct finder *finder, uint32_t i, uint32_t limit)
{
    if (i >= limit)
        return false;
    if ((word_at(finder, i)->classes & WORD_SAY) &&
        !word_at(finder, i)->capital && finder->trees->at[i].upos != UPOS_NOUN)
        return true;
    return finder->trees->at[i].upos == UPOS_ADV && i + 1 < limit &&
           (word_at(finder, i + 1)->classes & WORD_SAY);
}

/* "KENZO OSHIMA, speaking for", "AMINU WALI, replying for Nigeria". */
static void look_for_floor(const struct finder *finder, const struct run *run,
                           struct evidence *evidence)
{
    uint32_t i = run->end, named;

    if (run->words < 2 || !token_in(finder, i, run->limit, ",") ||
        !token_in(finder, i + 1, run->limit,
                  "speaking|replying|responding|introducing|presenting|"
                  "addressing|opening|explaining|noting|recalling|citing|"
                  "taking|associating|aligning|summing"))
        return;
    evidence->person = true;
    if (!token_in(finder, i + 2, run->limit, "for") || i + 3 >= run->limit)
        return;
    named = phrase_named(finder, i + 3);
    if (named != MENTION_NONE &&
        finder->names->mention[named].party != ACTOR_NONE &&
        finder->names->actor[finder->names->mention[named].party].kind ==
            ACTOR_STATE)
        take_party(finder, evidence, named, TRUST_NEAR);
}

/* Two words or more that the tree holds together as a name and that act. */
static bool acts_as_person(const struct finder *finder, const struct run *run)
{
    const struct node *node = &finder->trees->at[run->first];

    if (node->upos != UPOS_PROPN || !is_body_text(finder, run->first) ||
        run->words > 4)
        return false;
    for (uint32_t i = run->first + 1; i < run->end; i++)
        if (finder->trees->at[i].deprel != REL_FLAT &&
            finder->trees->at[i].upos != UPOS_PUNCT)
            return false;
    return node->deprel == REL_NSUBJ || node->deprel == REL_OBL_AGENT ||
           node->deprel == REL_APPOS;
}

/* Who speaks: "Claire Jordan said", "said Claire Jordan", "Liu Jianzhang:". */
static void look_for_speech(const struct finder *finder, const struct run *run,
                            struct evidence *evidence)
{
    uint32_t begin = sentence_first(finder, run->first);

    if (token_in(finder, run->end, run->limit, ":") &&
        evidence->first == begin && (run->words > 1 || evidence->person) &&
        finder->tokens->sentence[finder->tokens->at[run->first].sentence]
            .starts_paragraph) {
        evidence->person = true;
        return;
    }
    if (run->words < 2 || run->words > 5 || !is_body_text(finder, run->first))
        return;
    if (is_saying(finder, run->end, run->limit) ||
        acts_as_person(finder, run) ||
        (run->first > begin && word_in(word_at(finder, run->first - 1)->fold,
                                       "said|says|added|told|asked|wrote")))
        evidence->person = true;
}

static struct evidence look_around(const struct search *search,
                                   const struct run *run)
{
    struct evidence evidence = {
        .first = run->first, .title = TOKEN_NONE, .party = ACTOR_NONE};

    look_before(search, run, &evidence);
    look_before_comma(search, run, &evidence);
    look_after(search, run, &evidence);
    look_for_speech(search->finder, run, &evidence);
    look_for_floor(search->finder, run, &evidence);
    return evidence;
}

static bool is_part(const struct finder *finder, uint32_t i)
{
    const struct word *word = word_at(finder, i);

    return finder->tokens->at[i].kind == TOKEN_WORD &&
           (word->capital || !(word->classes & WORD_PARTICLE)) &&
           !(word->classes & WORD_PARTICLE &&
             word_in(word->fold, "al|el|de|da|bin|st")) &&
           !word_in(word->fold, "jr.|sr.|jr|sr|ii|iii");
}

static uint32_t last_part(const struct finder *finder, uint32_t first,
                          uint32_t end)
{
    uint32_t i = end;

    while (i > first + 1 && !is_part(finder, i - 1))
        i--;
    return i - 1;
}

static uint32_t first_part(const struct finder *finder, uint32_t first,
                           uint32_t end)
{
    while (first + 1 < end && !is_part(finder, first))
        first++;
    return first;
}

/* A word of a name without the article that may be joined to it. */
static struct str part_text(const struct finder *finder, uint32_t i)
{
    struct str fold = word_at(finder, i)->fold;

    if (fold.len > 4 &&
        (memcmp(fold.ptr, "al-", 3) == 0 || memcmp(fold.ptr, "el-", 3) == 0))
        return (struct str){fold.ptr + 3, fold.len - 3};
    return fold;
}

/* Whether each part of [first, end) is a part of the person's name. */
static bool is_within(const struct finder *finder, uint32_t first, uint32_t end,
                      uint32_t other_first, uint32_t other_end)
{
    for (uint32_t i = first; i < end; i++) {
        uint32_t k = other_first;

        if (!is_part(finder, i))
            continue;
        while (k < other_end &&
               !str_equal(part_text(finder, i), part_text(finder, k)))
            k++;
        if (k == other_end)
            return false;
    }
    return true;
}

static uint32_t part_symbol(struct search *search, uint32_t token)
{
    struct register_of_names *names = &search->names;
    uint32_t id =
        symbols_intern(&names->parts, part_text(search->finder, token));

    while (names->first_capacity < id)
        names->first = arena_grow(search->finder->arena, names->first,
                                  &names->first_capacity, sizeof *names->first);
    while (names->current_capacity < id)
        names->current =
            arena_grow(search->finder->arena, names->current,
                       &names->current_capacity, sizeof *names->current);
    return id - 1;
}

static bool agrees(struct search *search, uint32_t person,
                   const struct run *run)
{
    const struct finder *finder = search->finder;
    const struct actor_facts *facts = finder_facts(search->finder, person);

    return is_within(finder, run->first, run->end, facts->name_first,
                     facts->name_end) ||
           is_within(finder, facts->name_first, facts->name_end, run->first,
                     run->end);
}

/* The person whom the run names or shortens, or ACTOR_NONE. */
static uint32_t known_person(struct search *search, const struct run *run)
{
    const struct finder *finder = search->finder;
    uint32_t parts[2] = {last_part(finder, run->first, run->end),
                         first_part(finder, run->first, run->end)};

    for (int k = 0; k < 2; k++) {
        uint32_t symbol = part_symbol(search, parts[k]);
        uint32_t current = search->names.current[symbol];
        uint32_t first = search->names.first[symbol];

        if (current && agrees(search, current - 1, run))
            return current - 1;
        if (first && agrees(search, first - 1, run))
            return first - 1;
    }
    return ACTOR_NONE;
}

static void remember_parts(struct search *search, uint32_t person,
                           const struct run *run)
{
    const struct finder *finder = search->finder;
    uint32_t parts[2] = {last_part(finder, run->first, run->end),
                         first_part(finder, run->first, run->end)};

    for (int k = 0; k < 2; k++) {
        uint32_t symbol = part_symbol(search, parts[k]);

        search->names.current[symbol] = person + 1;
        if (!search->names.first[symbol])
            search->names.first[symbol] = person + 1;
    }
}

/* Whether the role before a surname may be the leader's: they share a word, or
 * there is a mere title. "Pope Francis" is no president Francis. */
static bool is_office_of(const struct search *search, const struct run *run,
                         const struct leader *leader)
{
    const struct finder *finder = search->finder;
    uint32_t role = search->roles->ending[run->first];
    const struct mention *mention = role ? role_mention(search, role) : NULL;

    if (!mention || mention->first == mention->end)
        return true;
    for (uint32_t i = mention->first; i < mention->end; i++) {
        const struct word *word = word_at(finder, i);

        if (word_in(word->fold, "leader|ruler|strongman"))
            return true;
        if ((word->classes & WORD_ROLE) && word_held(leader->role, word->fold))
            return true;
    }
    return false;
}

/* The leader whom exactly the run names, or NULL. A surname that is also a
 * word or many people's needs a title or role beside it. */
static const struct leader *leader_of(const struct search *search,
                                      const struct run *run, bool titled)
{
    const struct finder *finder = search->finder;
    uint32_t end = run->first;
    const struct leader *leader =
        gazetteer_leader(finder->gazetteer, finder->doc, finder->tokens,
                         run->first, finder->names->published, &end);

    if ((!leader || end != run->end) && titled && run->words > 1) {
        uint32_t last = last_part(finder, run->first, run->end);

        leader =
            gazetteer_leader(finder->gazetteer, finder->doc, finder->tokens,
                             last, finder->names->published, &end);
        return leader && end == last + 1 && !leader->common ? leader : NULL;
    }
    if (!leader || end != run->end)
        return NULL;
    if (titled && run->words == 1 && !is_office_of(search, run, leader))
        return NULL;
    return titled || run->words > 1 || !leader->common ? leader : NULL;
}

static uint32_t person_of_leader(const struct search *search,
                                 const struct leader *leader)
{
    for (uint32_t i = 0; leader && i < search->met_count; i++)
        if (search->met[i].leader == leader)
            return search->met[i].person;
    return ACTOR_NONE;
}

/* The person is this leader, and speaks for the leader's state if nothing in
 * the text says otherwise. */
static void meet_leader(struct search *search, uint32_t person,
                        const struct leader *leader)
{
    struct finder *finder = search->finder;
    struct actor_facts *facts = finder_facts(finder, person);
    uint32_t party;

    if (!leader || person_of_leader(search, leader) != ACTOR_NONE)
        return;
    if (search->met_count == search->met_capacity)
        search->met = arena_grow(finder->arena, search->met,
                                 &search->met_capacity, sizeof *search->met);
    search->met[search->met_count++] = (struct met){leader, person};
    if (facts->party_trust != TRUST_NONE || facts->private)
        return;
    party = finder_party(finder, leader->party);
    finder_facts(finder, person)->party_trust = TRUST_NEAR;
    finder->names->actor[person].party = party;
}

static uint32_t person_of(struct search *search, const struct run *run,
                          const struct leader *leader)
{
    struct finder *finder = search->finder;
    struct names *names = finder->names;
    uint32_t person = known_person(search, run);
    struct actor_facts *facts;

    if (person == ACTOR_NONE)
        person = person_of_leader(search, leader);
    if (person == ACTOR_NONE) {
        person = finder_new_person(finder);
        facts = finder_facts(finder, person);
        facts->name_first = facts->name_end = run->first;
    }
    facts = finder_facts(finder, person);
    if (run->end - run->first > facts->name_end - facts->name_first) {
        facts->name_first = run->first;
        facts->name_end = run->end;
        names->actor[person].code =
            range_text(finder, name_begin(finder, run), run->end);
    }
    remember_parts(search, person, run);
    return person;
}

static bool presides(const struct finder *finder, const struct role *role,
                     uint32_t party)
{
    return party != ACTOR_NONE &&
           finder->names->actor[party].kind != ACTOR_STATE &&
           word_in(word_at(finder, role->noun)->fold,
                   "president|chair|chairman|chairwoman|chairperson|"
                   "vice-chair|vice-president|co-chair|facilitator|"
                   "rapporteur|moderator");
}

/* What a role says of its holder. */
static void take_role(struct finder *finder, struct role *role, uint32_t person)
{
    struct mention *mention = &finder->names->mention[role->mention];
    struct actor *actor = &finder->names->actor[person];
    struct actor_facts *facts = finder_facts(finder, person);
    struct str words = range_text(finder, mention->first, mention->end);
    enum trust trust;

    facts->roles |= role->classes & WORD_ROLE;
    if (role->gender)
        facts->gender = role->gender;
    if (role->private)
        facts->private = true;
    if (words.len > actor->role.len)
        actor->role = words;
    trust = presides(finder, role, mention->party) ? TRUST_CHAIR : TRUST_ROLE;
    if (mention->party != ACTOR_NONE && facts->party_trust < trust) {
        actor->party = mention->party;
        facts->party_trust = (uint8_t)trust;
    }
}

static void take_evidence(struct search *search, uint32_t person,
                          const struct evidence *evidence)
{
    struct finder *finder = search->finder;
    struct actor_facts *facts = finder_facts(finder, person);

    for (int k = 0; k < 3; k++) {
        struct role *role;

        if (!evidence->role[k])
            continue;
        role = &search->roles->at[evidence->role[k] - 1];
        take_role(finder, role, person);
        if (k == 0)
            finder_drop(finder, role->mention);
        else
            finder->names->mention[role->mention].person = person;
    }
    if (evidence->title != TOKEN_NONE)
        facts->gender = (uint8_t)word_at(finder, evidence->title)->value;
    if (evidence->party != ACTOR_NONE && evidence->trust > facts->party_trust) {
        finder->names->actor[person].party = evidence->party;
        facts->party_trust = (uint8_t)evidence->trust;
    }
}

static void add_person(struct finder *finder, uint32_t first, uint32_t end,
                       uint32_t name, uint32_t person)
{
    struct mention mention = mention_of(finder, MENTION_PERSON, first, end);

    if (mention.head < name && first < name)
        mention.head = range_head(finder, first, end);
    mention.person = person;
    finder_add(finder, mention);
}

static void introduce(struct search *search)
{
    struct finder *finder = search->finder;

    for (uint32_t i = 0; i < finder->tokens->count;) {
        struct run run = run_at(finder, i);
        struct evidence evidence;

        if (!run.words) {
            i++;
            continue;
        }
        evidence = look_around(search, &run);
        if (evidence.person) {
            bool titled = evidence.first < run.first;
            const struct leader *leader = leader_of(search, &run, titled);
            uint32_t person = person_of(search, &run, leader);

            take_evidence(search, person, &evidence);
            meet_leader(search, person, leader);
            add_person(finder, evidence.first, run.end, run.first, person);
        }
        i = run.end;
    }
}

/* Whether a word alone may be a surname here: no common word that happens to
 * stand first. */
static bool is_bare_surname(const struct finder *finder, const struct run *run)
{
    uint8_t tag = finder->trees->at[run->first].upos;

    if (run->words > 1)
        return true;
    return tag == UPOS_PROPN ||
           (tag == UPOS_NOUN &&
            run->first > sentence_first(finder, run->first));
}

/* A state's name that is also the surname of a person just introduced. */
static bool is_surname_of_late(struct search *search, uint32_t i,
                               uint32_t *person)
{
    struct finder *finder = search->finder;
    const struct mention *mention = &finder->names->mention[finder->named[i]];
    struct run run = {i, i + 1, i + 1, 1};
    uint32_t symbol, seen;

    if (mention->kind != MENTION_PARTY || mention->first != i ||
        mention->end != i + 1 || mention->form == FORM_ADJECTIVE)
        return false;
    symbol = part_symbol(search, i);
    if (!search->names.current[symbol])
        return false;
    *person = search->names.current[symbol] - 1;
    seen = finder_facts(finder, *person)->seen;
    if (!agrees(search, *person, &run) || !seen ||
        seen + SURNAME_REACH < finder->tokens->at[i].sentence)
        return false;
    if (i > sentence_first(finder, i) &&
        token_in(finder, i - 1, i, "in|of|to|from|and|,"))
        return false;
    return true;
}

/* The person stands here: later surnames alone mean him or her. */
static void see_person(struct search *search, uint32_t person, uint32_t token)
{
    struct actor_facts *facts = finder_facts(search->finder, person);
    struct run name = {facts->name_first, facts->name_end, facts->name_end, 1};

    remember_parts(search, person, &name);
    facts->seen = search->finder->tokens->at[token].sentence + 1;
}

/* Whom a name without any title means: somebody introduced, or a leader. */
static uint32_t bare_person(struct search *search, const struct run *run)
{
    const struct leader *leader = leader_of(search, run, false);
    uint32_t person;

    if (!is_bare_surname(search->finder, run))
        return ACTOR_NONE;
    person = known_person(search, run);
    if (person == ACTOR_NONE && !leader)
        return ACTOR_NONE;
    if (person == ACTOR_NONE || run->words > 1)
        person = person_of(search, run, leader);
    meet_leader(search, person, leader);
    return person;
}

/* A name that has been found: later surnames mean its person; a state's name
 * may be a surname. Gives the token to go on with. */
static uint32_t pass_named(struct search *search, uint32_t i)
{
    struct finder *finder = search->finder;
    uint32_t named = finder->named[i], person;
    struct mention mention = finder->names->mention[named];

    if (mention.kind == MENTION_PERSON) {
        see_person(search, mention.person, i);
        return mention.end;
    }
    if (is_surname_of_late(search, i, &person)) {
        finder_drop(finder, named);
        add_person(finder, i, i + 1, i, person);
    }
    return i + 1;
}

/* The name that begins at `i`, without any title; gives where to go on. */
static uint32_t pass_bare(struct search *search, uint32_t i)
{
    struct run run = run_at(search->finder, i);
    uint32_t person;

    if (!run.words)
        return i + 1;
    person = bare_person(search, &run);
    if (person != ACTOR_NONE) {
        add_person(search->finder, run.first, run.end, run.first, person);
        see_person(search, person, i);
    }
    return run.end;
}

static void recognize(struct search *search)
{
    for (uint32_t i = 0; i < search->finder->tokens->count;)
        i = search->finder->named[i] != MENTION_NONE ? pass_named(search, i)
                                                     : pass_bare(search, i);
}

void persons_find(struct finder *finder, struct roles *roles)
{
    struct search search = {.finder = finder,
                            .roles = roles,
                            .names = {.parts = {.arena = finder->arena}}};

    introduce(&search);
    recognize(&search);
}
