#include "code/forum_place.h"

#include "code/clause.h"
#include "code/naming.h"
#include "code/ordinals.h"

enum {
    CLIMB_MAX = 4,    /* nouns to climb from a body to "session", "chamber" */
    SESSION_FAR = 7,  /* tokens between a body and the session's ordinal */
    REFERENCE_MAX = 8 /* references to follow to "the Third Committee" */
};

#define SITTINGS                                                               \
    "session meeting debate plenary chamber hall summit conference vote "      \
    "hearing segment discussion podium sitting dialogue"
#define SUMMITS "summit conference meeting session plenary assembly retreat"

/* Organs whose name alone is a place: "in the Council". */
static const char *const ORGANS[] = {"UNGA",
                                     "UNSC",
                                     "HRC",
                                     "ECOSOC",
                                     "UNFCCC",
                                     "IPCC",
                                     "Conference on Disarmament",
                                     "Disarmament Commission",
                                     "Commission on the Status of Women",
                                     "Commission on Narcotic Drugs",
                                     "Commission for Social Development",
                                     "Commission on Sustainable Development",
                                     "Commission on Population and Development",
                                     "Convention on Biological Diversity",
                                     "European Parliament"};

/* Agencies with a meeting of their members. */
static const char *const AGENCIES[] = {"WTO",  "WHO",  "ILO", "IAEA",
                                       "OPCW", "OSCE", "OAS"};

static bool has_code_of(const struct reading *reading, uint32_t actor,
                        const char *const *code, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (actor_has_code(reading, actor, code[i]))
            return true;
    return false;
}

bool place_is_organ(const struct reading *reading, uint32_t actor)
{
    return has_code_of(reading, actor, ORGANS, sizeof ORGANS / sizeof *ORGANS);
}

static bool is_agency(const struct reading *reading, uint32_t actor)
{
    return has_code_of(reading, actor, AGENCIES,
                       sizeof AGENCIES / sizeof *AGENCIES);
}

/* Committees. */

struct committee_name {
    const char *words;
    int32_t number;
};

static const struct committee_name COMMITTEES[] = {
    {"first committee", 1},  {"disarmament and international security", 1},
    {"second committee", 2}, {"economic and financial committee", 2},
    {"third committee", 3},  {"social , humanitarian and cultural", 3},
    {"fourth committee", 4}, {"special political and decolonization", 4},
    {"fifth committee", 5},  {"administrative and budgetary committee", 5},
    {"sixth committee", 6},  {"legal committee", 6},
};

static int32_t committee_within(const struct reading *reading,
                                const struct mention *m)
{
    for (uint32_t t = m->first; t < m->end; t++)
        for (size_t i = 0; i < sizeof COMMITTEES / sizeof *COMMITTEES; i++)
            if (tokens_are(reading, t, COMMITTEES[i].words))
                return COMMITTEES[i].number;
    return NUMBER_NONE;
}

int32_t place_committee(const struct reading *reading, const struct mention *m)
{
    for (int i = 0; i < REFERENCE_MAX; i++) {
        int32_t number = committee_within(reading, m);

        if (number != NUMBER_NONE)
            return number;
        if (m->antecedent == MENTION_NONE)
            break;
        m = &reading->names->mention[m->antecedent];
    }
    return NUMBER_NONE;
}

/* Sessions. */

/* The session whose ordinal begins at `t`: "48th session", "forty-eighth
 * regular session"; no special session. */
static int32_t session_at(const struct reading *reading, uint32_t t,
                          uint32_t limit, uint32_t *end)
{
    int32_t number = ordinal_at(reading, t, limit, end);

    if (number == NUMBER_NONE)
        return NUMBER_NONE;
    while (*end < limit && (token_is(reading, *end, "regular") ||
                            token_is(reading, *end, "annual") ||
                            token_is(reading, *end, "ordinary") ||
                            token_is(reading, *end, "resumed")))
        ++*end;
    if (*end >= limit || !lemma_is(reading, *end, "session"))
        return NUMBER_NONE;
    ++*end;
    return number;
}

static uint32_t gap_between(uint32_t first, uint32_t end,
                            const struct mention *m)
{
    if (end <= m->first)
        return m->first - end;
    return first >= m->end ? first - m->end : 0;
}

/* The nearest session named in the sentence, near the mention. */
static int32_t session_near(const struct reading *reading,
                            const struct mention *m)
{
    const struct sentence *s =
        &reading->tokens->sentence[reading->tokens->at[m->first].sentence];
    uint32_t best = SESSION_FAR;
    int32_t found = NUMBER_NONE;

    for (uint32_t t = s->first; t < s->end; t++) {
        uint32_t end;
        int32_t number = session_at(reading, t, s->end, &end);

        if (number != NUMBER_NONE && gap_between(t, end, m) < best) {
            best = gap_between(t, end, m);
            found = number;
        }
    }
    return found;
}

static uint32_t climb_noun(const struct reading *reading, uint32_t node,
                           const char *nouns)
{
    const struct node *at = reading->trees->at;

    for (int i = 0; i < CLIMB_MAX; i++) {
        if (lemma_in(reading, node, nouns))
            return node;
        if (at[node].head == TOKEN_NONE ||
            (at[node].deprel != REL_COMPOUND && at[node].deprel != REL_NMOD &&
             at[node].deprel != REL_NMOD_POSS && at[node].deprel != REL_FLAT &&
             at[node].deprel != REL_APPOS && at[node].deprel != REL_AMOD))
            return TOKEN_NONE;
        node = at[node].head;
    }
    return TOKEN_NONE;
}

/* "Sixty-seventh General Assembly", "the 17th BRICS summit", "the 49th ASEAN
 * Foreign Ministers' Meeting"; of organs but the Assembly a meeting's number is
 * no session. */
static int32_t session_before(const struct reading *reading,
                              const struct mention *m, bool summit)
{
    uint32_t end, first = m->first;
    const struct sentence *s =
        &reading->tokens->sentence[reading->tokens->at[first].sentence];

    if (!summit && !actor_has_code(reading, m->party, "UNGA"))
        return NUMBER_NONE;
    for (uint32_t t = first > s->first + 3 ? first - 3 : s->first; t < first;
         t++) {
        int32_t number = ordinal_at(reading, t, first, &end);

        if (number != NUMBER_NONE && end == first)
            return number;
    }
    return NUMBER_NONE;
}

/* "the 49th Meeting of the Foreign Ministers of ASEAN". */
static int32_t session_of_sitting(const struct reading *reading,
                                  const struct mention *m)
{
    uint32_t noun = climb_noun(reading, m->head, SUMMITS), end;
    const struct node *at = reading->trees->at;

    if (noun == TOKEN_NONE)
        return NUMBER_NONE;
    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE && c < noun;
         c = at[c].next_sibling) {
        int32_t number = ordinal_at(reading, c, noun, &end);

        if (number != NUMBER_NONE)
            return number;
    }
    return NUMBER_NONE;
}

/* The bytes of "COP26" after its letters. */
static struct str digits_after_letters(struct str text)
{
    while (text.len > 0 && (text.ptr[0] < '0' || text.ptr[0] > '9')) {
        text.ptr++;
        text.len--;
    }
    return text;
}

/* "COP 26", "COP-26", "COP26", "COP XXII", "UNGA 76". */
static int32_t session_numeral(const struct reading *reading,
                               const struct mention *m)
{
    for (uint32_t t = m->first; t < m->end; t++) {
        struct str text = token_text(reading, t), rest;
        uint32_t next = t + 1;

        if (!(text.len >= 3 && (memcmp(text.ptr, "COP", 3) == 0)) &&
            !(text.len >= 4 && (memcmp(text.ptr, "UNGA", 4) == 0)))
            continue;
        rest = digits_after_letters(text);
        if (rest.len > 0)
            return ordinal_numeral(rest);
        next += token_is(reading, next, "-");
        return next < reading->tokens->count &&
                       reading->tokens->at[next].sentence ==
                           reading->tokens->at[t].sentence
                   ? ordinal_numeral(token_text(reading, next))
                   : (int32_t)NUMBER_NONE;
    }
    return NUMBER_NONE;
}

int32_t place_session(const struct reading *reading, const struct mention *m)
{
    bool summit = !place_is_organ(reading, m->party) &&
                  climb_noun(reading, m->head, SUMMITS) != TOKEN_NONE;
    int32_t session = session_numeral(reading, m);

    if (session == NUMBER_NONE)
        session = session_before(reading, m, summit);
    if (session == NUMBER_NONE && summit)
        session = session_of_sitting(reading, m);
    return session != NUMBER_NONE ? session : session_near(reading, m);
}

/* What the words about the body make of it. */

static const char *const OUTSIDE[] = {"in a statement published",
                                      "told reporters",
                                      "told journalists",
                                      "to reporters",
                                      "to journalists",
                                      "news conference",
                                      "press conference",
                                      "press briefing",
                                      "in an interview",
                                      "told the press",
                                      "by telephone",
                                      "phone call",
                                      "by phone",
                                      "on twitter",
                                      "tweeted",
                                      "in a letter",
                                      "in a tweet",
                                      "op-ed",
                                      "on the sidelines",
                                      "on the margins",
                                      "stakeout",
                                      "on state television",
                                      "state television",
                                      "said by telephone",
                                      "told parliament",
                                      "to the press",
                                      "in a press release",
                                      "on its website",
                                      "on his website",
                                      "live television",
                                      "social media",
                                      "told state media",
                                      "told the media",
                                      "news agency",
                                      "note to reporters",
                                      "a letter to",
                                      "telephone conversation"};

static bool is_outside(const struct reading *reading, const struct sentence *s)
{
    for (uint32_t t = s->first; t < s->end; t++)
        for (size_t i = 0; i < sizeof OUTSIDE / sizeof *OUTSIDE; i++)
            if (tokens_are(reading, t, OUTSIDE[i]))
                return true;
    return false;
}

/* "During the debate", "at the meeting": in a hall that was named before. */
static bool is_in_sitting(const struct reading *reading, uint32_t token,
                          uint32_t limit)
{
    if (!token_is(reading, token, "during"))
        return false;
    for (uint32_t t = token + 1; t < limit && t < token + 4; t++)
        if (lemma_in(reading, t, "meeting debate session discussion"))
            return true;
    return false;
}

/* "the representative", "the delegate", "Taking the floor", "introducing the
 * draft": somebody speaks in a hall. */
static bool takes_floor(const struct reading *reading, const struct sentence *s)
{
    for (uint32_t t = s->first; t < s->end; t++)
        if (reading->tokens->at[t].quote_depth == 0 &&
            (lemma_in(reading, t,
                      "representative delegate delegation ambassador envoy "
                      "floor observer sponsor co-sponsor abstain disassociate "
                      "consensus debate speaker") ||
             tokens_are(reading, t, "told members") ||
             tokens_are(reading, t, "told delegates") ||
             tokens_are(reading, t, "on behalf of") ||
             is_in_sitting(reading, t, s->end) ||
             tokens_are(reading, t, "speaking for") ||
             tokens_are(reading, t, "spoke for") ||
             tokens_are(reading, t, "introducing the") ||
             tokens_are(reading, t, "presenting the") ||
             tokens_are(reading, t, "in explanation of") ||
             tokens_are(reading, t, "right of reply") ||
             tokens_are(reading, t, "before the vote") ||
             tokens_are(reading, t, "after the vote")))
            return true;
    return false;
}

/* "told the Council", "addressed the Assembly". */
static bool is_told(const struct reading *reading, uint32_t head)
{
    const struct node *n = &reading->trees->at[head];

    return (n->deprel == REL_OBJ || n->deprel == REL_IOBJ) &&
           n->head != TOKEN_NONE &&
           lemma_in(reading, n->head,
                    "tell address inform brief remind assure");
}

/* "a statement to the Council", "presented to the Assembly". */
static bool is_spoken_to(const struct reading *reading, uint32_t head)
{
    uint32_t governor = reading->trees->at[head].head;

    return case_is(reading, head, "to before") && governor != TOKEN_NONE &&
           lemma_in(reading, governor,
                    "statement speech address remark presentation present "
                    "speak say deliver tell introduce report briefing appear "
                    "testify declare explain read issue make");
}

/* "in the Assembly", "at the Council"; no seat in it, nobody's mission to it.
 */
static bool is_in(const struct reading *reading, uint32_t head)
{
    uint32_t governor = reading->trees->at[head].head;

    if (!case_is(reading, head, "in at during inside within"))
        return false;
    return governor == TOKEN_NONE ||
           !lemma_in(reading, governor,
                     "seat member membership ambassador representative envoy "
                     "mission majority reform representation veto power "
                     "presidency role place counterpart chief head director");
}

/* "at the Council's session", "during the Security Council debate"; "the
 * Third Committee reviewed". */
static bool is_sitting(const struct reading *reading, const struct mention *m)
{
    uint32_t noun = climb_noun(reading, m->head, SITTINGS);

    return noun != TOKEN_NONE && noun != m->head &&
           case_is(reading, noun,
                   "at in during to before after inside from of through by");
}

static bool is_acting(const struct reading *reading, const struct mention *m)
{
    const struct node *n = &reading->trees->at[m->head];

    if (n->deprel != REL_NSUBJ || n->head == TOKEN_NONE)
        return n->deprel == REL_OBL_AGENT ||
               (n->deprel == REL_OBL && case_is(reading, m->head, "by"));
    return lemma_in(reading, n->head,
                    "adopt reject approve pass hold hear meet resume begin "
                    "open debate consider condemn call urge demand decide "
                    "extend vote deplore express welcome conclude review take "
                    "turn endorse recommend convene conduct continue discuss");
}

static bool is_text_of(const struct reading *reading, const struct mention *m)
{
    return climb_noun(reading, m->head,
                      "resolution vote draft veto motion declaration "
                      "committee") != TOKEN_NONE;
}

static enum place_strength strength_of(const struct reading *reading,
                                       const struct mention *m, bool organ)
{
    if (organ && (is_told(reading, m->head) || is_spoken_to(reading, m->head) ||
                  is_in(reading, m->head)))
        return PLACE_HALL;
    if (is_sitting(reading, m))
        return PLACE_HALL;
    if (organ && is_acting(reading, m))
        return PLACE_EVENT;
    return organ && is_text_of(reading, m) ? PLACE_TEXT : PLACE_NONE;
}

/* Another party in the same name of a meeting: "the EU-China summit". */
static bool has_outside_party(const struct reading *reading,
                              const struct mention *m)
{
    const struct mention *other = NULL;

    if (token_is(reading, m->end, "-") || token_is(reading, m->end, "–"))
        other = mention_from(reading, m->end + 1);
    if (!other && m->first >= 2 &&
        (token_is(reading, m->first - 1, "-") ||
         token_is(reading, m->first - 1, "–")))
        other = mention_holding(reading, m->first - 2);
    return other && other->party != ACTOR_NONE && other->party != m->party;
}

/* The UN itself is no hall: "at a UN session" is one of its organs. */
static bool can_host(const struct reading *reading, uint32_t actor)
{
    return !actor_has_code(reading, actor, "UN") &&
           (actor_is(reading, actor, ACTOR_BODY) ||
            actor_is(reading, actor, ACTOR_GROUP));
}

/* Years and words of another occasion: "in 2019", "last year", "had". */
static bool is_background(const struct reading *reading,
                          const struct sentence *s)
{
    int16_t now = reading->names->published.year;

    for (uint32_t i = 0; i < reading->names->when_count; i++) {
        const struct when *w = &reading->names->when[i];

        if (w->first < s->first || w->first >= s->end)
            continue;
        if (w->grain == WHEN_YEAR || w->grain == WHEN_MONTH)
            return true;
        if (w->grain == WHEN_DAY && date_known(w->date) && now != 0 &&
            w->date.year != now)
            return true;
    }
    for (uint32_t t = s->first; t + 1 < s->end; t++)
        if (tokens_are(reading, t, "last year") ||
            tokens_are(reading, t, "years ago"))
            return true;
    return false;
}

/* Take session and committee from a mention of the place's own body: "in the
 * Assembly's 80th session as the Third Committee began". */
static void add_details(const struct reading *reading, const struct mention *m,
                        struct place *place)
{
    int32_t session = place_session(reading, m);
    int32_t committee = place_committee(reading, m);

    if (session != NUMBER_NONE)
        place->forum.session = session;
    if (committee != NUMBER_NONE)
        place->forum.committee = committee;
}

static void weigh_mention(const struct reading *reading,
                          const struct mention *m, struct place *place)
{
    uint32_t party = mention_party(reading, m);
    bool organ = place_is_organ(reading, party) || is_agency(reading, party);
    enum place_strength strength;

    if (!can_host(reading, party) || m->form == FORM_ADJECTIVE ||
        reading->tokens->at[m->head].quote_depth > 0 ||
        has_outside_party(reading, m))
        return;
    strength = strength_of(reading, m, organ);
    if (strength == PLACE_NONE)
        return;
    if (place->forum.body == party && strength >= PLACE_EVENT &&
        place->strength >= PLACE_EVENT) {
        add_details(reading, m, place);
    } else if (strength >= place->strength) {
        place->forum = (struct forum){party, NUMBER_NONE, NUMBER_NONE};
        add_details(reading, m, place);
    }
    if (strength > place->strength)
        place->strength = strength;
}

struct place place_of_sentence(const struct reading *reading, uint32_t sentence)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];
    struct place place = {.forum = {ACTOR_NONE, NUMBER_NONE, NUMBER_NONE}};

    for (uint32_t i = mention_after(reading, s->first);
         i < reading->names->mention_count &&
         reading->names->mention[i].first < s->end;
         i++)
        if (reading->names->mention[i].kind == MENTION_PARTY)
            weigh_mention(reading, &reading->names->mention[i], &place);
    place.outside = is_outside(reading, s);
    place.background = is_background(reading, s);
    place.floor = takes_floor(reading, s);
    return place;
}
