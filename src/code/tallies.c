#include "code/tallies.h"

#include "base/arena.h"
#include "code/actor_list.h"
#include "code/behalf.h"
#include "code/issues.h"
#include "code/naming.h"
#include "code/tally_acts.h"
#include "code/targets.h"
#include "code/texts.h"
#include "code/votes.h"

enum {
    AUTHORS_MAX = 3, /* a longer list of sponsors is no author */
    KNOWN_MAX = 6,   /* "the three signatories" points back, "the 141" counts */
    AGGREGATE_MIN = 3, /* two parties face each other more often */
};

/* What the finders of this file share. */
struct counter {
    struct reading *reading;
    const struct issue_evidence *issues;
    struct statements *out;
    struct texts texts;
    struct vote_counts votes; /* of the sentence at hand */
    bool after_vote;          /* a vote was told in the sentence before */
};

static bool is_counted(struct bounds b)
{
    return b.min != NUMBER_NONE || b.max != NUMBER_NONE ||
           b.approx != NUMBER_NONE;
}

static bool same_bounds(struct bounds a, struct bounds b)
{
    return a.min == b.min && a.max == b.max && a.approx == b.approx;
}

static bool is_held(const struct counter *counter, const struct tally *tally,
                    bool any_target)
{
    for (uint32_t i = 0; i < counter->out->tally_count; i++) {
        const struct tally *t = &counter->out->tally[i];

        if (t->stance == tally->stance &&
            same_bounds(t->bounds, tally->bounds) &&
            (any_target || actor_list_equal(&t->target, &tally->target)))
            return true;
    }
    return false;
}

/* Keep the tally unless the same count is held; its issue from its words. */
static void add(struct counter *counter, struct tally tally, bool any_target)
{
    struct statements *out = counter->out;
    struct issue_guess issue;

    if (is_held(counter, &tally, any_target))
        return;
    issue = issue_of(counter->reading, counter->issues, tally.sentence,
                     tally.reason.first, tally.reason.end);
    if (tally.issue.len == 0)
        tally.issue = issue.slug;
    if (out->tally_count == out->tally_capacity)
        out->tally = arena_grow(counter->reading->arena, out->tally,
                                &out->tally_capacity, sizeof *out->tally);
    out->tally[out->tally_count++] = tally;
}

/* Whose vote it is not. */

/* "The Senate voted 60 to 40": a national parliament's votes are no sides of
 * states; where a body of states is named too, its vote may be meant. */
static bool is_parliament(const struct reading *reading,
                          const struct sentence *s)
{
    bool parliament = false;

    for (uint32_t t = s->first; t < s->end; t++) {
        if (lemma_in(reading, t,
                     "parliament senate congress knesset duma lawmaker senator "
                     "legislator bundestag mp deputy legislature referendum "
                     "parliamentarian majlis rada") ||
            tokens_are(reading, t, "national assembly") ||
            tokens_are(reading, t, "house of") ||
            tokens_are(reading, t, "lower house") ||
            lemma_in(reading, t, "republican democrat rep. sen. impeachment") ||
            (lemma_is(reading, t, "bill") &&
             reading->trees->at[t].upos == UPOS_NOUN) ||
            tokens_are(reading, t, "supreme court"))
            parliament = true;
        if (token_is(reading, t, "un") || token_is(reading, t, "u.n.") ||
            tokens_are(reading, t, "united nations") ||
            tokens_are(reading, t, "general assembly") ||
            tokens_are(reading, t, "security council"))
            return false;
    }
    return parliament;
}

/* Another year's text has other authors. */
static bool is_past(const struct reading *reading, const struct sentence *s)
{
    int16_t now = reading->names->published.year;

    for (uint32_t t = s->first; t + 1 < s->end; t++)
        if (tokens_are(reading, t, "last year") ||
            tokens_are(reading, t, "a year later"))
            return true;
    for (uint32_t i = 0; i < reading->names->when_count; i++) {
        const struct when *w = &reading->names->when[i];

        if (w->first < s->first || w->first >= s->end)
            continue;
        if (w->grain == WHEN_YEAR)
            return true;
        if (w->grain == WHEN_DAY && date_known(w->date) && now != 0 &&
            w->date.year != now)
            return true;
    }
    return false;
}

/* Votes. */

/* "drafted by Chile, Fiji and Ghana": the authors that the sentence gives to
 * its text, where they are few. */
static bool authors_here(const struct reading *reading,
                         const struct sentence *s, struct actor_list *authors)
{
    for (uint32_t t = s->first; t + 2 < s->end; t++) {
        struct behalf set = {.bounds = BOUNDS_NONE};

        if (!lemma_in(reading, t,
                      "draft sponsor co-sponsor propose introduce table submit "
                      "present author pen") ||
            !token_is(reading, t + 1, "by"))
            continue;
        if (behalf_read_set(reading, t + 2, s->end, &set) == t + 2 ||
            set.members.count + set.groups.count == 0 ||
            set.members.count + set.groups.count > AUTHORS_MAX)
            continue;
        actor_list_join(authors, reading, &set.members);
        actor_list_join(authors, reading, &set.groups);
        return true;
    }
    return false;
}

/* "the draft of the Rio Group": the party to which a noun "of" makes the text
 * belong. */
static bool owners_here(const struct reading *reading, const struct sentence *s,
                        struct actor_list *authors)
{
    for (uint32_t t = s->first; t < s->end; t++) {
        uint32_t of;
        const struct mention *m;

        if (text_kind_of(reading, t) == TEXT_NONE)
            continue;
        of = child_with_case(reading, t, "of");
        m = of == TOKEN_NONE ? NULL : mention_headed(reading, of);
        if (!m || m->kind != MENTION_PARTY || m->party == ACTOR_NONE ||
            actor_is(reading, m->party, ACTOR_BODY))
            continue;
        actor_list_add(authors, reading, m->party);
        return true;
    }
    return false;
}

/* "Chile introduced it": a draft told of before, and its author, where nothing
 * else names one. */
static void find_pronoun_author(struct counter *counter)
{
    const struct reading *reading = counter->reading;
    struct actor_list *authors = &counter->texts.author[TEXT_DRAFT];

    for (uint32_t t = 0; t < reading->tokens->count && authors->count == 0;
         t++) {
        struct clause clause;

        if (!lemma_in(reading, t, "introduce table") ||
            reading->trees->at[t].upos != UPOS_VERB)
            continue;
        clause = clause_at(reading, t);
        if (clause.agent == TOKEN_NONE || clause.object == TOKEN_NONE ||
            !token_is(reading, clause.object, "it"))
            continue;
        for (uint32_t c = clause.agent; c != TOKEN_NONE;
             c = conjunct_next(reading, clause.agent, c)) {
            const struct mention *m = mention_headed(reading, c);
            uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;

            if (actor_is(reading, party, ACTOR_STATE))
                actor_list_add(authors, reading, party);
        }
    }
}

/* What the sentence votes on: the last kind of text that it names, else a
 * draft. */
static enum text_kind text_voted(const struct reading *reading,
                                 const struct sentence *s)
{
    enum text_kind kind = TEXT_NONE;

    for (uint32_t t = s->first; t < s->end; t++) {
        enum text_kind here = text_kind_of(reading, t);

        if (here == TEXT_AMENDMENT)
            return here;
        if (here != TEXT_NONE)
            kind = here;
    }
    return kind == TEXT_NONE ? TEXT_DRAFT : kind;
}

static struct actor_list authors_of(const struct counter *counter,
                                    const struct sentence *s)
{
    struct actor_list authors = {0};
    enum text_kind kind = text_voted(counter->reading, s);

    if (authors_here(counter->reading, s, &authors) ||
        owners_here(counter->reading, s, &authors) ||
        is_past(counter->reading, s) ||
        counter->texts.author[kind].count > AUTHORS_MAX)
        return authors;
    return actor_list_copy(&counter->texts.author[kind], counter->reading);
}

/* "needs nine votes in favour", "beat its rival by 44 to 40". */
static bool is_no_result(const struct reading *reading,
                         const struct sentence *s)
{
    for (uint32_t t = s->first; t < s->end; t++)
        if (lemma_in(reading, t, "need require beat elect defeat") &&
            reading->trees->at[t].upos == UPOS_VERB)
            return true;
    return false;
}

static void add_votes(struct counter *counter, uint32_t sentence)
{
    const struct sentence *s = &counter->reading->tokens->sentence[sentence];
    struct actor_list authors;

    counter->votes =
        votes_of_sentence(counter->reading, sentence, counter->after_vote);
    counter->after_vote = counter->votes.count > 0;
    if (counter->votes.count == 0)
        return;
    authors = authors_of(counter, s);
    for (uint32_t i = 0; i < counter->votes.count; i++) {
        const struct vote_count *c = &counter->votes.at[i];

        add(counter,
            (struct tally){.stance = c->stance,
                           .target = authors,
                           .bounds = {c->number, c->number, NUMBER_NONE},
                           .sentence = sentence,
                           .confidence = 0.9,
                           .reason = {"vote", c->first, c->end}},
            false);
    }
}

/* "Of which 46 states were sponsors along with Mali": a state named beside
 * the set is one of those counted, and the text is its own. */
static void count_beside(const struct reading *reading, const struct mention *m,
                         struct tally *tally)
{
    uint32_t noun = reading->trees->at[m->head].head, t = noun + 1;
    const struct mention *beside;

    if (noun == TOKEN_NONE || !act_is_backer(reading, noun) ||
        (!tokens_are(reading, t, "along with") &&
         !tokens_are(reading, t, "together with")))
        return;
    beside = mention_from(reading, t + 2);
    if (!beside || !actor_is(reading, beside->party, ACTOR_STATE))
        return;
    tally->bounds.min += tally->bounds.min != NUMBER_NONE;
    tally->bounds.max += tally->bounds.max != NUMBER_NONE;
    tally->target = (struct actor_list){0};
    actor_list_add(&tally->target, reading, beside->party);
}

/* Whether a stand on this noun is one towards a text, and not a party. */
static bool is_text(const struct reading *reading, const struct act *act)
{
    return act->object == TOKEN_NONE ||
           lemma_in(reading, act->object, TALLY_TREATIES " " TALLY_LETTERS) ||
           text_kind_of(reading, act->object) != TEXT_NONE;
}

static struct actor_list targets_of(const struct counter *counter,
                                    const struct act *act, uint32_t sentence)
{
    const struct reading *reading = counter->reading;
    const struct sentence *s = &reading->tokens->sentence[sentence];
    struct actor_list targets = {0};
    const struct mention *m =
        act->object == TOKEN_NONE ? NULL : mention_headed(reading, act->object);

    if (act->alone && m)
        actor_list_add(&targets, reading, mention_party(reading, m));
    else if (!is_text(reading, act))
        targets_of_noun(reading, act->object, act->stance, NULL, &targets);
    else if (act->object == TOKEN_NONE ||
             text_kind_of(reading, act->object) != TEXT_NONE)
        targets = authors_of(counter, s);
    return targets;
}

/* "on behalf of 62 countries" sizes a statement; so does the set that made it.
 */
static bool sizes_joint(const struct counter *counter, struct bounds bounds)
{
    const struct names *names = counter->reading->names;

    for (uint32_t i = 0; i < counter->out->count; i++) {
        const struct statement *s = &counter->out->at[i];

        if (s->kind == STATEMENT_JOINT && s->behalf.present &&
            same_bounds(s->behalf.bounds, bounds))
            return true;
    }
    for (uint32_t i = 0; i < names->mention_count; i++) {
        const struct mention *m = &names->mention[i];

        if (m->kind == MENTION_COLLECTION && m->first >= 2 &&
            same_bounds(m->bounds, bounds) &&
            tokens_are(counter->reading, m->first - 2, "behalf of"))
            return true;
    }
    return false;
}

/* A number stands in the words of the set: a list of names is none. */
static bool has_number(const struct reading *reading, const struct mention *m)
{
    uint32_t end;

    for (uint32_t t = m->first; t < m->end; t++)
        if (votes_number(reading, t, m->end, &end) != NUMBER_NONE ||
            reading->trees->at[t].upos == UPOS_NUM ||
            lemma_in(reading, t, "dozen hundred score"))
            return true;
    return false;
}

/* "its 27 members", "the two sides", "the five permanent members": those that
 * make up a body or face each other, known without the count. */
static bool is_own_members(const struct reading *reading,
                           const struct mention *m)
{
    if (lemma_is(reading, m->head, "side") ||
        (token_is(reading, m->first, "the") && m->bounds.max > 0 &&
         m->bounds.max <= KNOWN_MAX))
        return true;
    for (uint32_t t = m->first; t < m->end; t++)
        if (token_is(reading, t, "permanent"))
            return true;
    return lemma_is(reading, m->head, "member") &&
           (token_is(reading, m->first, "its") ||
            token_is(reading, m->first, "whose") ||
            (m->first > 0 && (token_is(reading, m->first - 1, "its") ||
                              token_is(reading, m->first - 1, "whose"))));
}

/* Those who are told to make one statement are its size. */
static bool makes_joint(const struct reading *reading, const struct sentence *s)
{
    for (uint32_t t = s->first; t + 1 < s->end; t++)
        if (tokens_are(reading, t, "joint statement") ||
            tokens_are(reading, t, "joint declaration"))
            return true;
    return false;
}

/* Whether the number of the set is that of a side of the vote. */
static bool is_side(const struct counter *counter, const struct mention *m)
{
    for (uint32_t i = 0; i < counter->votes.count; i++)
        if (counter->votes.at[i].first < m->end &&
            counter->votes.at[i].end > m->first)
            return true;
    return false;
}

static void add_set(struct counter *counter, uint32_t sentence,
                    const struct mention *m)
{
    const struct reading *reading = counter->reading;
    struct tally tally;
    struct act act;

    if (m->kind != MENTION_COLLECTION || !is_counted(m->bounds) ||
        (m->bounds.min == 1 && m->bounds.max == 1) || is_side(counter, m) ||
        !has_number(reading, m) || is_own_members(reading, m) ||
        sizes_joint(counter, m->bounds))
        return;
    if (!act_of_mention(reading, m, &act) ||
        (makes_joint(reading, &reading->tokens->sentence[sentence]) &&
         !act_is_backer(reading, act.first)))
        return;
    tally = (struct tally){.stance = act.stance,
                           .target = targets_of(counter, &act, sentence),
                           .bounds = m->bounds,
                           .sentence = sentence,
                           .confidence = 0.7,
                           .reason = {act.rule, act.first, act.end}};
    count_beside(reading, m, &tally);
    add(counter, tally, true);
}

/* "156 parties have ratified it, including 37 from the Annex": a part that is
 * counted stands on the side of the whole. */
static void add_part(struct counter *counter, uint32_t sentence,
                     const struct mention *m)
{
    const struct reading *reading = counter->reading;
    const struct statements *out = counter->out;
    const struct tally *whole =
        out->tally_count ? &out->tally[out->tally_count - 1] : NULL;
    struct tally part;

    if (!whole || whole->sentence != sentence || m->first == 0 ||
        !token_is(reading, m->first - 1, "including") || !m->parties ||
        m->kind != MENTION_COLLECTION || !is_counted(m->bounds) ||
        !has_number(reading, m))
        return;
    part = *whole;
    part.bounds = m->bounds;
    part.confidence = 0.6;
    part.reason = (struct reason){"part of a count", m->first, m->end};
    add(counter, part, true);
}

static void add_sets(struct counter *counter, uint32_t sentence)
{
    const struct names *names = counter->reading->names;
    const struct sentence *s = &counter->reading->tokens->sentence[sentence];

    for (uint32_t i = mention_after(counter->reading, s->first);
         i < names->mention_count && names->mention[i].first < s->end; i++) {
        add_set(counter, sentence, &names->mention[i]);
        add_part(counter, sentence, &names->mention[i]);
    }
}

/* Numbers that are told of a noun: "its sponsors number 57", "the list of
 * sponsors grew from some 70 to more than 100", "129 ratifications". */

/* The bounds of the number at `token`: with its hedges where it is a set. */
static struct bounds bounds_at(const struct reading *reading, uint32_t token,
                               uint32_t limit, uint32_t *end)
{
    const struct mention *m = mention_holding(reading, token);
    int32_t number;

    if (m && m->kind == MENTION_COLLECTION && is_counted(m->bounds) &&
        has_number(reading, m)) {
        *end = m->end;
        return m->bounds;
    }
    number = votes_number(reading, token, limit, end);
    if (number != NUMBER_NONE && (tokens_are(reading, token - 2, "more than") ||
                                  token_is(reading, token - 1, "over")))
        return (struct bounds){number + 1, NUMBER_NONE, NUMBER_NONE};
    if (number != NUMBER_NONE && tokens_are(reading, token - 2, "at least"))
        return (struct bounds){number, NUMBER_NONE, NUMBER_NONE};
    if (number != NUMBER_NONE &&
        lemma_in(reading, token - 1,
                 "some about nearly almost around roughly approximately"))
        return (struct bounds){NUMBER_NONE, NUMBER_NONE, number};
    return (struct bounds){number, number, NUMBER_NONE};
}

static bool is_growing(const struct reading *reading, uint32_t verb)
{
    return lemma_in(
               reading, verb,
               "number grow rise reach stand total increase swell climb") &&
           (reading->trees->at[verb].upos == UPOS_VERB ||
            lemma_is(reading, verb, "number"));
}

/* The backers that the words just before the verb name. */
static bool backers_before(const struct reading *reading, uint32_t verb,
                           uint32_t first)
{
    for (uint32_t k = 1; k <= 4 && verb >= first + k; k++)
        if (act_is_backer(reading, verb - k))
            return true;
    return false;
}

static void add_numbers(struct counter *counter, uint32_t sentence,
                        uint32_t verb)
{
    const struct reading *reading = counter->reading;
    const struct sentence *s = &reading->tokens->sentence[sentence];

    for (uint32_t t = verb + 1; t < s->end && !token_is(reading, t, ",") &&
                                !token_is(reading, t, "and");) {
        uint32_t end = t + 1;
        struct bounds bounds = bounds_at(reading, t, s->end, &end);

        if (is_counted(bounds))
            add(counter,
                (struct tally){.stance = STANCE_SUPPORT,
                               .target = {0},
                               .bounds = bounds,
                               .sentence = sentence,
                               .confidence = 0.6,
                               .reason = {"number of backers", verb, verb + 1}},
                true);
        t = end > t ? end : t + 1;
    }
}

/* "129 ratifications", where the names find no set. */
static void add_backers(struct counter *counter, uint32_t sentence,
                        uint32_t noun)
{
    const struct reading *reading = counter->reading;
    uint32_t end;
    int32_t number = votes_number(reading, noun - 1, noun, &end);

    if (number < 2)
        return;
    add(counter,
        (struct tally){.stance = STANCE_SUPPORT,
                       .bounds = {number, number, NUMBER_NONE},
                       .sentence = sentence,
                       .confidence = 0.6,
                       .reason = {"number of backers", noun - 1, noun + 1}},
        true);
}

static void add_told_numbers(struct counter *counter, uint32_t sentence)
{
    const struct reading *reading = counter->reading;
    const struct sentence *s = &reading->tokens->sentence[sentence];

    for (uint32_t t = s->first + 1; t < s->end; t++) {
        if (is_growing(reading, t) && backers_before(reading, t, s->first))
            add_numbers(counter, sentence, t);
        else if (lemma_in(reading, t, "ratification signature signatory"))
            add_backers(counter, sentence, t);
    }
}

/* A counted aggregate is counted on the side that it takes first; what more it
 * says is told by its statement. */
static void add_aggregate(struct counter *counter, const struct statement *s)
{
    if (s->kind != STATEMENT_AGGREGATE || !is_counted(s->behalf.bounds) ||
        (s->behalf.bounds.max >= 0 && s->behalf.bounds.max < AGGREGATE_MIN) ||
        sizes_joint(counter, s->behalf.bounds))
        return;
    for (uint32_t i = 0; i < s->position_count; i++) {
        const struct position *p = &s->position[i];

        if (p->stance != STANCE_SUPPORT && p->stance != STANCE_OPPOSE)
            continue;
        add(counter,
            (struct tally){.stance = p->stance,
                           .target = p->target,
                           .issue = p->issue,
                           .bounds = s->behalf.bounds,
                           .sentence = p->sentence,
                           .confidence = p->confidence * 0.9,
                           .reason = p->reason},
            true);
        return;
    }
}

void tallies_find(struct reading *reading,
                  const struct issue_evidence *evidence,
                  struct statements *statements)
{
    struct counter counter = {.reading = reading,
                              .issues = evidence,
                              .out = statements,
                              .texts = texts_find(reading)};

    find_pronoun_author(&counter);
    for (uint32_t i = 0; i < reading->tokens->sentence_count; i++) {
        const struct sentence *s = &reading->tokens->sentence[i];

        if (is_parliament(reading, s) || is_no_result(reading, s))
            continue;
        add_votes(&counter, i);
        add_sets(&counter, i);
        add_told_numbers(&counter, i);
    }
    for (uint32_t i = 0; i < statements->count; i++)
        add_aggregate(&counter, &statements->at[i]);
}
