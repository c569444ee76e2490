#include "code/attribution.h"

#include "code/actor_list.h"
#include "code/agents.h"
#include "code/aims.h"
#include "code/cues.h"
#include "code/naming.h"
#include "code/telling.h"

enum { DEPTH_MAX = 64 }; /* a tree deeper than this is no sentence */

static const struct source PUBLISHER = {NULL, false};

static void walk(struct walk *w, uint32_t node, struct source source,
                 int depth);

/* Remember who spoke, for what follows. */
static void take_floor(struct walk *w, const struct voices *voices)
{
    struct coder *coder = w->coder;

    if (coder->floor.count > 0 && coder->floor_sentence != w->sentence)
        coder->before = coder->floor;
    w->spoke = true;
    coder->floor = *voices;
    coder->floor_sentence = w->sentence;
    for (uint32_t i = 0; i < voices->count; i++) {
        if (!voices->at[i].behalf.present)
            continue;
        voices_add(&coder->heard, coder->reading, voices->at[i]);
        if (voices->at[i].kind == STATEMENT_JOINT)
            voices_add(&coder->documents, coder->reading, voices->at[i]);
    }
}

/* Whether the clause is about the source itself: "China has kept its word". */
static bool is_about_source(const struct reading *reading,
                            const struct clause *clause, struct source source)
{
    const struct mention *m = clause->subject == TOKEN_NONE
                                  ? NULL
                                  : mention_headed(reading, clause->subject);
    uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;

    if (clause->subject != TOKEN_NONE &&
        (agents_first_person(reading, clause->subject) ||
         agents_own_side(reading, clause->subject)))
        return true;
    for (uint32_t i = 0; i < source.voices->count && party != ACTOR_NONE; i++)
        if (actor_list_has(&source.voices->at[i].speaker, party))
            return true;
    return false;
}

/* The bare assertion of a reported clause. What a party says of itself is no
 * blame and no call. */
static void judge(struct walk *w, const struct clause *clause,
                  struct source source)
{
    struct cue cue;

    if (!source.voices || !source.judge ||
        telling_is_conditional(w->coder->reading, clause->verb))
        return;
    w->inner = true;
    cue = judgement_of(w->coder->reading, clause);
    if (cue.kind != CUE_NONE &&
        !is_about_source(w->coder->reading, clause, source))
        aims_add_claims(w, source.voices, &cue, clause, false);
}

/* Take the stand or the saying of `clause` by `voices`; what stands inside is
 * theirs. */
static struct source speak(struct walk *w, const struct clause *clause,
                           const struct cue *cue, const struct voices *voices,
                           struct source source, bool own)
{
    const struct voices *kept = voices_keep(w->coder->reading, voices);
    bool nested = source.voices && !own;

    w->inner = source.voices != NULL;
    if (!source.voices && telling_in_passing(w->coder->reading, clause->verb))
        w->spoke = true;
    else if (!source.voices)
        take_floor(w, kept);
    aims_add_claims(w, kept, cue, clause, nested);
    return (struct source){kept, cue->kind == CUE_SAY};
}

/* Whether a set without a name is told of only in passing: counted by another
 * speaker, described by a clause of its own ("countries that accuse X"), or
 * voting on a text. */
static bool is_passing_set(const struct walk *w, const struct clause *clause,
                           const struct voice *voice, struct source source)
{
    const struct reading *reading = w->coder->reading;
    const struct sentence *s = &reading->tokens->sentence[w->sentence];
    enum deprel deprel = reading->trees->at[clause->verb].deprel;

    if (voice->kind != STATEMENT_AGGREGATE || voice->speaker.count > 0)
        return false;
    if (source.voices || (deprel == REL_ACL_RELCL && !clause->passive))
        return true;
    for (uint32_t i = s->first; i < s->end; i++)
        if (lemma_in(reading, i, "vote abstain abstention"))
            return true;
    return false;
}

static void drop_passing_sets(const struct walk *w, const struct clause *clause,
                              struct voices *voices, struct source source)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < voices->count; i++)
        if (!is_passing_set(w, clause, &voices->at[i], source))
            voices->at[kept++] = voices->at[i];
    voices->count = kept;
}

/* A body with whose statement others align themselves speaks for a set. */
static void open_set(const struct reading *reading, struct voice *voice)
{
    if (voice->speaker.count != 1 ||
        !actor_is(reading, voice->speaker.at[0], ACTOR_BODY))
        return;
    voice->kind = STATEMENT_JOINT;
    voice->behalf = (struct behalf){.present = true, .bounds = BOUNDS_NONE};
    actor_list_add(&voice->behalf.groups, reading, voice->speaker.at[0]);
}

/* The states of the list that is the subject, in the order of the words: the
 * tree of a long list is often broken. */
static void join_subject(const struct reading *reading,
                         const struct clause *clause,
                         struct actor_list *members)
{
    struct behalf set;
    uint32_t first;

    if (clause->agent == TOKEN_NONE || clause->agent > clause->verb)
        return;
    first = tree_hull(reading->trees, clause->agent).begin;
    if (behalf_read_set(reading, first, clause->verb, &set) > first)
        actor_list_join(members, reading, &set.members);
}

/* A claim that says only that something was said; its voice is still to come.
 */
static struct claim bare_claim(const struct walk *w,
                               const struct clause *clause, const char *rule,
                               double confidence)
{
    return (struct claim){.stance = STANCE_STATE,
                          .sentence = w->sentence,
                          .about = w->sentence,
                          .first = clause->verb,
                          .end = clause->verb + 1,
                          .content_first = clause->verb,
                          .content_end = clause->verb + 1,
                          .rule = rule,
                          .confidence = confidence};
}

/* "Albania and Serbia aligned themselves with that statement": they belong to
 * the set of whoever made it, and have no statement of their own. */
static bool join_statement(struct walk *w, const struct clause *clause,
                           const struct voices *agents)
{
    struct coder *coder = w->coder;
    const struct reading *reading = coder->reading;
    struct claim claim = bare_claim(w, clause, "others align themselves", 0.4);
    uint32_t with = child_with_case(reading, clause->verb, "with");

    if (!lemma_in(reading, clause->verb, "align associate") ||
        with == TOKEN_NONE || coder->floor.count == 0 ||
        !lemma_in(reading, with, "statement intervention") ||
        (child_with_lemma(reading, with, REL_DET, "that") == TOKEN_NONE &&
         tree_child(reading->trees, with, REL_NMOD_POSS) == TOKEN_NONE))
        return false;
    claim.voice = coder->floor.at[0];
    if (!claim.voice.behalf.present)
        open_set(reading, &claim.voice);
    if (!claim.voice.behalf.present)
        return false;
    claim.voice.behalf.members =
        actor_list_copy(&claim.voice.behalf.members, reading);
    for (uint32_t i = 0; i < agents->count; i++)
        actor_list_join(&claim.voice.behalf.members, reading,
                        &agents->at[i].speaker);
    join_subject(reading, clause, &claim.voice.behalf.members);
    claims_add(&coder->claims, reading, claim);
    w->spoke = true;
    return true;
}

/* "The joint statement was made at the 76th session": more of the text of which
 * was told before, though nothing of what it says. */
static bool tell_of_text(struct walk *w, const struct clause *clause)
{
    struct coder *coder = w->coder;
    const struct reading *reading = coder->reading;
    struct claim claim =
        bare_claim(w, clause, "more of a text told before", 0.5);
    uint32_t det;

    if (!clause->passive || clause->object == TOKEN_NONE ||
        coder->documents.count == 0 ||
        !lemma_in(reading, clause->verb,
                  "make issue release deliver read publish circulate") ||
        !is_speaking_document(reading, clause->object))
        return false;
    det = tree_child(reading->trees, clause->object, REL_DET);
    if (det == TOKEN_NONE || !lemma_in(reading, det, "the this"))
        return false;
    claim.voice = coder->documents.at[coder->documents.count - 1];
    claims_add(&coder->claims, reading, claim);
    return true;
}

/* "The Assembly approved the draft": a body's text speaks by its content, not
 * by its adoption. */
static bool is_adoption(const struct reading *reading,
                        const struct clause *clause,
                        const struct voices *agents)
{
    if (!lemma_in(reading, clause->verb, "approve adopt pass reject") ||
        clause->object == TOKEN_NONE)
        return false;
    for (uint32_t i = 0; i < agents->count; i++)
        if (agents->at[i].speaker.count != 1 ||
            !actor_is(reading, agents->at[i].speaker.at[0], ACTOR_BODY))
            return false;
    return text_kind_of(reading, clause->object) == TEXT_DRAFT;
}

/* "Released the following joint statement:" - what follows is theirs. */
static void hand_over(struct walk *w, const struct clause *clause,
                      const struct voices *agents)
{
    const struct reading *reading = w->coder->reading;

    if (clause->object == TOKEN_NONE ||
        !is_speaking_document(reading, clause->object) ||
        child_with_lemma(reading, clause->object, REL_AMOD, "following") ==
            TOKEN_NONE)
        return;
    w->coder->follows = (struct voices){0};
    voices_add(&w->coder->follows, reading,
               agents->count > 1 ? voices_joined(reading, agents)
                                 : agents->at[0]);
}

/* One cue of a clause: by whom, and what stands inside it as whose. False
 * where nobody who can speak gives it. */
static bool take_cue(struct walk *w, const struct clause *clause,
                     const struct cue *cue, struct source source,
                     struct source *inside)
{
    const struct reading *reading = w->coder->reading;
    uint32_t noun = cue->voice == TOKEN_NONE ? clause->agent : cue->voice;
    struct voices agents = agents_find(w, clause, noun);
    bool own = agents_are_source(w->coder, noun, &agents, source);

    if (own && source.voices)
        agents = *source.voices;
    else if (clause->mood == MOOD_WOULD)
        return false; /* what others would do, as somebody says */
    drop_passing_sets(w, clause, &agents, source);
    if (agents.count == 0)
        return false;
    if (source.voices && !own &&
        lemma_in(reading, clause->verb,
                 "attack fight defend block target seek"))
        return false; /* deeds, as others tell of them */
    if (join_statement(w, clause, &agents))
        return true;
    agents = agents_as_one(w, clause, agents);
    if (clause->object != TOKEN_NONE && agents.count == 1 &&
        is_speaking_document(reading, clause->object))
        voices_add(&w->coder->documents, reading, agents.at[0]);
    if (is_adoption(reading, clause, &agents))
        return false;
    hand_over(w, clause, &agents);
    *inside = speak(w, clause, cue, &agents, source, own);
    return true;
}

/* Who does so, in "as did X": the noun behind the verb, subject or not. */
static uint32_t echoing(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (c > verb && mention_headed(reading, c))
            return c;
    return TOKEN_NONE;
}

/* "As did the delegate of Chad": whoever acts in it says what the clause above
 * it says. */
static void walk_echo(struct walk *w, const struct clause *clause)
{
    struct coder *coder = w->coder;
    struct voices agents;
    uint32_t count = coder->claims.count;

    if (!lemma_in(coder->reading, clause->verb, "do have be") ||
        child_with_lemma(coder->reading, clause->verb, REL_MARK, "as") ==
            TOKEN_NONE)
        return;
    agents = agents_find(w, clause, echoing(coder->reading, clause->verb));
    for (uint32_t i = 0; i < count && agents.count > 0; i++) {
        struct claim claim = coder->claims.at[i];

        if (claim.sentence != w->sentence || claim.nested)
            continue;
        claim.voice = agents.at[0];
        claim.rule = "as did another";
        claims_add(&coder->claims, coder->reading, claim);
    }
}

/* "Repeated that call", "joined in the demand", "shared this view": the noun
 * that points back, or TOKEN_NONE. */
static uint32_t pointing_back(const struct reading *reading,
                              const struct clause *clause)
{
    uint32_t noun = clause->object, det;

    if (!lemma_in(reading, clause->verb, "repeat echo share join reiterate"))
        return TOKEN_NONE;
    if (noun == TOKEN_NONE)
        noun = child_with_case(reading, clause->verb, "in");
    if (noun == TOKEN_NONE ||
        !lemma_in(reading, noun,
                  "call demand view position concern appeal request opinion "
                  "criticism sentiment"))
        return TOKEN_NONE;
    det = tree_child(reading->trees, noun, REL_DET);
    return det != TOKEN_NONE && lemma_in(reading, det, "that this the these")
               ? noun
               : (uint32_t)TOKEN_NONE;
}

/* The last stand that another took before this sentence; a call where a call
 * is meant. NULL: none. */
static const struct claim *last_stand(const struct walk *w, bool call)
{
    const struct claims *claims = &w->coder->claims;

    for (uint32_t i = claims->count; i > 0; i--) {
        const struct claim *claim = &claims->at[i - 1];

        if (claim->sentence < w->sentence && claim->stance != STANCE_STATE &&
            !claim->nested && (!call || claim->stance == STANCE_CALL))
            return claim;
    }
    return NULL;
}

/* Who repeats what was said takes the same stand. */
static bool walk_repeat(struct walk *w, const struct clause *clause)
{
    const struct reading *reading = w->coder->reading;
    uint32_t noun = pointing_back(reading, clause);
    const struct claim *last;
    struct voices agents;
    struct claim claim;

    if (noun == TOKEN_NONE)
        return false;
    last = last_stand(w, lemma_in(reading, noun, "call demand appeal request"));
    agents = agents_find(w, clause, clause->agent);
    if (!last || agents.count == 0)
        return false;
    claim = *last;
    claim.sentence = w->sentence;
    claim.first = clause->verb;
    claim.end = noun + 1;
    claim.rule = "repeats what was said";
    claim.date = DATE_UNKNOWN;
    take_floor(w, &agents);
    for (uint32_t i = 0; i < agents.count; i++) {
        claim.voice = agents.at[i];
        if (claim.voice.kind == STATEMENT_AGGREGATE)
            continue;
        claims_add(&w->coder->claims, reading, claim);
    }
    return true;
}

/* One clause: who acts in it, and what that makes of what hangs on it. */
static struct source walk_clause(struct walk *w, uint32_t node,
                                 struct source source)
{
    struct clause clause = agents_clause(w, node);
    struct cues cues = telling_cues(w, &clause, source);
    struct source inside = source;
    bool taken = false;

    if (!source.voices && (walk_repeat(w, &clause) || tell_of_text(w, &clause)))
        return source;
    for (uint32_t i = 0; i < cues.count; i++)
        taken |= take_cue(w, &clause, &cues.at[i], source, &inside);
    if (!taken) {
        judge(w, &clause, source);
        walk_echo(w, &clause);
    }
    return inside;
}

/* A noun phrase that tells what somebody says: "welcomed the demand by Chile
 * that the talks resume". */
static void walk_noun(struct walk *w, uint32_t node)
{
    const struct reading *reading = w->coder->reading;
    struct cue cue = owned_noun_cue(reading, node);
    struct clause clause = {node,       TOKEN_NONE, TOKEN_NONE, TOKEN_NONE,
                            MOOD_PLAIN, false,      false};
    const struct mention *m;
    struct voices agents;

    if (cue.kind == CUE_NONE)
        return;
    m = mention_headed(reading, cue.voice);
    if (!m || m->kind == MENTION_PRONOUN || m->kind == MENTION_COLLECTION)
        return;
    agents = agents_find(w, &clause, cue.voice);
    aims_add_claims(w, &agents, &cue, &clause, true);
}

/* "Backs Peru against Chad's illegal war": what somebody says of another by the
 * noun alone. */
static void judge_noun(struct walk *w, uint32_t node, struct source source)
{
    const struct reading *reading = w->coder->reading;
    struct cue cue = judged_noun_cue(reading, node);
    struct clause clause = {node,       TOKEN_NONE, TOKEN_NONE, TOKEN_NONE,
                            MOOD_PLAIN, false,      false};
    uint32_t party;

    if (cue.kind == CUE_NONE || !source.voices)
        return;
    party = mention_party(reading, mention_headed(reading, cue.object));
    for (uint32_t i = 0; i < source.voices->count; i++)
        if (actor_list_has(&source.voices->at[i].speaker, party) ||
            actor_list_has(&source.voices->at[i].behalf.groups, party))
            return;
    w->inner = true;
    aims_add_claims(w, source.voices, &cue, &clause, false);
}

/* A clause beside the node that says who says it: "Prices would rise, the
 * envoy warned." Takes the voice, or returns false. */
static bool voices_beside_clause(struct walk *w, uint32_t node,
                                 struct source *source)
{
    const struct reading *reading = w->coder->reading;
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct clause clause;
        struct voices agents;

        if (at[c].deprel != REL_PARATAXIS && at[c].deprel != REL_DISCOURSE)
            continue;
        clause = clause_at(reading, c);
        if (!telling_is_bare(reading, &clause))
            continue;
        agents = agents_find(w, &clause, clause.agent);
        if (agents.count == 0)
            continue;
        *source = (struct source){voices_keep(reading, &agents), true};
        return true;
    }
    return false;
}

/* "According to the ministry, ...": its noun is whose words the clause is. */
static bool voices_according(struct walk *w, uint32_t node,
                             struct source *source)
{
    const struct reading *reading = w->coder->reading;
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct voices agents = {0};

        if (at[c].deprel != REL_OBL || !case_is(reading, c, "accord according"))
            continue;
        voices_at(reading, c, &agents);
        if (agents.count == 0)
            continue;
        *source = (struct source){voices_keep(reading, &agents), true};
        return true;
    }
    return false;
}

/* The source of a clause that nobody is named for inside it, but beside it. */
static struct source source_beside(struct walk *w, uint32_t node,
                                   struct source source)
{
    struct cue said = telling_saying(node);
    struct source found = source;
    struct clause clause;

    said.rule = "words of a named source";
    if (source.voices || (!voices_beside_clause(w, node, &found) &&
                          !voices_according(w, node, &found)))
        return source;
    clause = clause_at(w->coder->reading, node);
    take_floor(w, found.voices);
    aims_add_claims(w, found.voices, &said, &clause, false);
    return found;
}

/* Which children of a clause are what is said in it. */
static bool is_content(enum deprel deprel)
{
    return deprel == REL_CCOMP || deprel == REL_XCOMP || deprel == REL_OBJ ||
           deprel == REL_CSUBJ || deprel == REL_PARATAXIS || deprel == REL_OBL;
}

static void walk(struct walk *w, uint32_t node, struct source source, int depth)
{
    const struct reading *reading = w->coder->reading;
    const struct node *at = reading->trees->at;
    struct source inside = source, beside = source;

    if (depth > DEPTH_MAX)
        return;
    if (is_clause(reading, node)) {
        struct clause clause = clause_at(reading, node);

        source = source_beside(w, node, source);
        inside = walk_clause(w, node, source);
        beside = telling_is_bare(reading, &clause) ? inside : source;
    } else if (at[node].upos == UPOS_NOUN) {
        walk_noun(w, node);
        judge_noun(w, node, source);
    }
    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        walk(w, c,
             at[c].deprel == REL_PARATAXIS ? beside
             : is_content(at[c].deprel)    ? inside
                                           : source,
             depth + 1);
}

static uint32_t root_of(const struct reading *reading, uint32_t sentence)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];

    for (uint32_t i = s->first; i < s->end; i++)
        if (reading->trees->at[i].head == TOKEN_NONE)
            return i;
    return s->first;
}

bool attribution_read(struct coder *coder, uint32_t sentence,
                      const struct voices *source)
{
    struct walk w = {.coder = coder, .sentence = sentence};
    struct source from = PUBLISHER;

    w.behalf = behalf_find(coder->reading, sentence);
    if (source->count > 0)
        from = (struct source){source, true};
    walk(&w, root_of(coder->reading, sentence), from, 0);
    return w.spoke;
}

struct voices attribution_peek(struct coder *coder, uint32_t sentence)
{
    const struct reading *reading = coder->reading;
    const struct sentence *s = &reading->tokens->sentence[sentence];
    struct walk w = {.coder = coder, .sentence = sentence};
    struct voices agents = {0};

    w.behalf = behalf_find(reading, sentence);
    for (uint32_t i = s->first; i < s->end && agents.count == 0; i++) {
        struct clause clause;
        struct cues cues;

        if (reading->tokens->at[i].quote_depth > 0 ||
            reading->trees->at[i].upos != UPOS_VERB)
            continue;
        clause = clause_at(reading, i);
        cues = cues_of(reading, &clause);
        if (cues.count > 0 && cues.at[0].kind == CUE_SAY)
            agents = agents_find(&w, &clause, clause.agent);
    }
    return agents;
}
