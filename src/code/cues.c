#include "code/cues.h"

#include "code/frames.h"
#include "code/naming.h"
#include "code/vocabulary.h"

enum { CLIMB_MAX = 6 }; /* words to climb for the clause that holds one */

static const struct cue NO_CUE = {.kind = CUE_NONE,
                                  .stance = STANCE_STATE,
                                  .addressee = TOKEN_NONE,
                                  .voice = TOKEN_NONE,
                                  .object = TOKEN_NONE};

/* A cue of which nothing is known but its words. */
static struct cue plain_cue(enum cue_kind kind, enum stance stance,
                            uint32_t first, uint32_t end, const char *rule)
{
    struct cue cue = NO_CUE;

    cue.kind = kind;
    cue.stance = stance;
    cue.first = first;
    cue.end = end;
    cue.rule = rule;
    return cue;
}

static void add(struct cues *cues, struct cue cue)
{
    if (cues->count < CUES_MAX)
        cues->at[cues->count++] = cue;
}

/* Whether the noun names a party that can be warned or threatened. */
static bool names_party(const struct reading *reading, uint32_t noun)
{
    const struct mention *m =
        noun == TOKEN_NONE ? NULL : mention_headed(reading, noun);

    return m && mention_party(reading, m) != ACTOR_NONE;
}

static struct cue cue_of_frame(const struct reading *reading,
                               const struct frame *frame, uint32_t head,
                               const char *rule)
{
    struct cue cue =
        plain_cue(CUE_STAND, frame->word->stance, head, head + 1, rule);

    cue.addressee = frame->addressee;
    cue.voice = frame->voice;
    cue.object = frame->party;
    if (cue.object == TOKEN_NONE)
        cue.object = frame->matter;
    if (cue.stance == STANCE_OPPOSE && names_party(reading, frame->addressee))
        cue.object = frame->addressee; /* "warned Chad that it would act" */
    if (cue.stance == STANCE_CALL) {
        cue.object = frame->matter;
        if (cue.addressee == TOKEN_NONE)
            cue.addressee = frame->party;
    }
    if (cue.object != TOKEN_NONE && lemma_is(reading, head, "deny") &&
        is_clause(reading, cue.object))
        cue.object = TOKEN_NONE; /* what is denied names who did not do it */
    if (frame->last > head)
        cue.end = frame->last + 1;
    return cue;
}

static const struct reporting_word *reporting(const struct reading *reading,
                                              uint32_t token,
                                              enum vocabulary_pos pos)
{
    uint32_t particle = tree_child(reading->trees, token, REL_COMPOUND_PRT);
    struct str lemma = reading->trees->at[token].lemma;
    const struct reporting_word *word = NULL;

    if (particle != TOKEN_NONE)
        word = vocabulary_reporting(reading->vocabulary, lemma,
                                    reading->trees->at[particle].lemma, pos);
    if (!word)
        word = vocabulary_reporting(reading->vocabulary, lemma,
                                    (struct str){"", 0}, pos);
    return word;
}

/* "Voiced support for X", "reiterated its call on Y to stop": each noun of
 * stance that the verb gives voice to. */
static void add_stance_nouns(const struct reading *reading,
                             const struct clause *clause, struct cues *cues)
{
    if (clause->object == TOKEN_NONE)
        return;
    for (uint32_t c = clause->object; c != TOKEN_NONE;
         c = conjunct_next(reading, clause->object, c)) {
        struct frame frame;
        struct cue cue;

        if (!frame_of_noun(reading, c, clause->verb, false, &frame) &&
            !(lemma_in(reading, clause->verb, "voice express make level") &&
              frame_of_bare_noun(reading, c, &frame)))
            continue;
        cue = cue_of_frame(reading, &frame, c, "noun of stance given voice");
        if (clause->verb < cue.first)
            cue.first = clause->verb;
        add(cues, cue);
    }
}

/* Whether a noun phrase alone is what the verb says: "announced a ban",
 * "repeated the demand"; "holds a seat" says nothing. */
static bool says_by_object(const struct reading *reading, uint32_t verb,
                           uint32_t object)
{
    return lemma_in(reading, verb,
                    "announce explain outline reveal disclose confirm unveil "
                    "declare describe recall") ||
           (reporting(reading, object, VOCABULARY_NOUN) != NULL &&
            !lemma_in(reading, verb, "hold find continue present"));
}

/* Whether a verb of saying has what it says: a clause, a quotation, words
 * beside it. */
static bool has_content(const struct reading *reading,
                        const struct clause *clause, uint32_t content)
{
    const struct node *at = reading->trees->at;
    struct span hull = clause_hull(reading, clause->verb);

    for (uint32_t c = at[clause->verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        enum deprel deprel = at[c].deprel;

        if (deprel == REL_CCOMP || deprel == REL_PARATAXIS)
            return true;
        if (deprel == REL_XCOMP && (content & SAY_INFINITIVE))
            return true;
        if (deprel == REL_OBL && (content & SAY_TO_PARTY) &&
            case_is(reading, c, "of") &&
            lemma_in(reading, clause->verb, "inform notify remind assure"))
            return true; /* "informed the parties of its plan" */
        if (deprel == REL_OBJ && (content & SAY_OBJECT) &&
            says_by_object(reading, clause->verb, c))
            return true;
    }
    for (uint32_t i = hull.begin; i < hull.end; i++)
        if (reading->tokens->at[i].quote_depth > 0 ||
            (i > clause->verb && (content & SAY_TO_PARTY) &&
             at[i].deprel == REL_MARK && token_is(reading, i, "that")))
            return true;
    return at[clause->verb].deprel == REL_PARATAXIS;
}

/* "Issued a statement calling on", "made an appeal": a light verb says
 * something only through a noun of saying. */
static bool has_saying_noun(const struct reading *reading,
                            const struct clause *clause)
{
    return clause->object != TOKEN_NONE && !clause->passive &&
           lemma_in(reading, clause->verb,
                    "issue make release deliver send publish give submit "
                    "circulate file lodge raise table read") &&
           reporting(reading, clause->object, VOCABULARY_NOUN) != NULL;
}

static void add_saying(const struct reading *reading,
                       const struct clause *clause, struct cues *cues)
{
    const struct reporting_word *word =
        reporting(reading, clause->verb, VOCABULARY_VERB);
    struct cue cue = NO_CUE;

    if (!word)
        return;
    if ((word->content & SAY_STANCE_NOUN) || word->kind == SAY_LIGHT)
        add_stance_nouns(reading, clause, cues);
    if (cues->count > 0)
        return;
    if (word->kind == SAY_LIGHT ? !has_saying_noun(reading, clause)
                                : !has_content(reading, clause, word->content))
        return;
    cue = plain_cue(CUE_SAY, STANCE_STATE, clause->verb, clause->verb + 1,
                    "verb of saying");
    if (word->kind == SAY_DENY) {
        cue.kind = CUE_STAND;
        cue.stance = STANCE_OPPOSE;
        cue.object = clause->object;
        cue.rule = "verb of denying";
    }
    add(cues, cue);
}

enum { PHRASE_REACH = 3 }; /* tokens after a verb where its phrase begins */

/* How many tokens the phrase's words take at `token`; 0 where they are not. */
static uint32_t phrase_length(const struct reading *reading, uint32_t token,
                              struct str words)
{
    uint32_t count = 0;
    size_t begin = 0;

    for (size_t i = 0; i <= words.len; i++) {
        if (i < words.len && words.ptr[i] != ' ')
            continue;
        if (token + count >= reading->tokens->count ||
            !str_equal(token_text(reading, token + count),
                       (struct str){words.ptr + begin, i - begin}))
            return 0;
        count++;
        begin = i + 1;
    }
    return count;
}

/* The head of the noun phrase that begins at `token`. */
static uint32_t phrase_head(const struct reading *reading, uint32_t token)
{
    const struct node *at = reading->trees->at;

    while (at[token].head != TOKEN_NONE && at[token].head > token &&
           (at[token].deprel == REL_DET || at[token].deprel == REL_AMOD ||
            at[token].deprel == REL_COMPOUND ||
            at[token].deprel == REL_NMOD_POSS))
        token = at[token].head;
    return token;
}

/* "Spoke in favour of the plan", "is against a ban": words that take a stand
 * as they stand, at the verb or right after it. */
static void add_phrase(const struct reading *reading,
                       const struct clause *clause, struct cues *cues)
{
    struct span hull = clause_hull(reading, clause->verb);

    for (uint32_t i = hull.begin; i < hull.end; i++) {
        struct stance_rows rows = vocabulary_stance(
            reading->vocabulary, token_text(reading, i), VOCABULARY_PHRASE);

        if (i + PHRASE_REACH < clause->verb || i > clause->verb + PHRASE_REACH)
            continue;
        for (uint32_t k = 0; k < rows.count; k++) {
            uint32_t length = phrase_length(reading, i, rows.at[k].words);
            struct cue cue;

            if (length == 0 || rows.at[k].judges)
                continue;
            cue = plain_cue(CUE_STAND, rows.at[k].stance, i, i + length,
                            "phrase of stance");
            cue.object = i + length < hull.end
                             ? phrase_head(reading, i + length)
                             : TOKEN_NONE;
            add(cues, cue);
            return;
        }
    }
}

/* "Called the report a fabrication", "described the raid as illegal": what the
 * object is called judges it. */
static void add_naming(const struct reading *reading,
                       const struct clause *clause, struct cues *cues)
{
    struct clause named = {TOKEN_NONE, clause->object, TOKEN_NONE, TOKEN_NONE,
                           MOOD_PLAIN, false,          false};
    struct frame frame;
    struct cue cue;

    if (clause->object == TOKEN_NONE ||
        !lemma_in(
            reading, clause->verb,
            "call describe brand label deem consider regard term dub name "
            "denounce find"))
        return;
    named.verb = tree_child(reading->trees, clause->verb, REL_XCOMP);
    if (named.verb == TOKEN_NONE)
        named.verb = child_with_case(reading, clause->verb, "as");
    if (named.verb == TOKEN_NONE || named.verb < clause->verb ||
        !frame_of_clause(reading, &named, true, &frame))
        return;
    cue = cue_of_frame(reading, &frame, named.verb, "what it is called");
    cue.first = clause->verb;
    cue.end = clause->verb + 1;
    cue.object = clause->object;
    add(cues, cue);
}

/* "Preferred the existing language" supports what there is; "preferred
 * 'should'" is a proposal of one's own. */
static void settle_preference(const struct reading *reading,
                              const struct clause *clause, struct cue *cue)
{
    struct span hull;

    if (!lemma_in(reading, clause->verb, "prefer") || cue->object == TOKEN_NONE)
        return;
    hull = tree_hull(reading->trees, cue->object);
    for (uint32_t i = hull.begin; i < hull.end; i++)
        if (lemma_in(reading, i,
                     "existing exist original current present chair"))
            cue->stance = STANCE_SUPPORT;
}

/* "Committee Told That Talks Must Resume": in a headline the hearer stands
 * before "told", and nobody else. */
static bool is_told_passively(const struct reading *reading,
                              const struct clause *clause)
{
    uint32_t sentence = reading->tokens->at[clause->verb].sentence;

    return lemma_is(reading, clause->verb, "tell") &&
           clause->object == TOKEN_NONE &&
           reading->tokens->sentence[sentence].kind == SENTENCE_TITLE;
}

/* "X, opposed by Y, proposed": what the participle is aimed at is who acts in
 * the clause that it stands in, wherever the tree hangs it. */
static void settle_passing(const struct reading *reading,
                           const struct clause *clause, struct cue *cue)
{
    const struct node *at = reading->trees->at;
    uint32_t verb = clause->verb, head = at[verb].head;

    if (at[verb].xpos != XPOS_VBN || !clause->passive ||
        clause->agent == TOKEN_NONE || verb == 0 ||
        tree_child(reading->trees, verb, REL_AUX_PASS) != TOKEN_NONE ||
        !(token_is(reading, verb - 1, ",") ||
          token_is(reading, verb - 1, "and")))
        return;
    if (verb > 1 && token_is(reading, verb - 1, ",") &&
        names_party(reading, verb - 2) && case_is(reading, verb - 2, "by")) {
        cue->object = verb - 2; /* "a plan by X, backed by Y" */
        return;
    }
    for (int i = 0; i < CLIMB_MAX && head != TOKEN_NONE; i++) {
        struct clause above = clause_at(reading, head);

        if ((at[head].xpos == XPOS_VBD || at[head].xpos == XPOS_VBZ) &&
            above.agent != TOKEN_NONE && above.agent != clause->agent &&
            above.agent < verb) {
            cue->object = above.agent;
            return;
        }
        head = at[head].head;
    }
}

/* "Spent much to defend them": a purpose; but the purpose of a text is what it
 * says ("made a joint statement to support X"). */
static bool is_purpose(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;
    uint32_t object;

    if (at[verb].deprel != REL_ADVCL || at[verb].xpos != XPOS_VB ||
        child_with_lemma(reading, verb, REL_MARK, "to") == TOKEN_NONE)
        return false;
    object = tree_child(reading->trees, at[verb].head, REL_OBJ);
    return object == TOKEN_NONE || !is_speaking_document(reading, object);
}

/* Whether the words take a stand although their row fits: "agreed to meet" and
 * "did not sponsor" take none; "insisted that it was so" only says so, "asked
 * why" only asks. */
static bool takes_stand(const struct reading *reading,
                        const struct clause *clause, const struct frame *frame)
{
    const struct node *at = reading->trees->at;

    if (frame->word->stance == STANCE_SUPPORT &&
        is_purpose(reading, clause->verb))
        return false;
    if (lemma_in(reading, clause->verb,
                 "sponsor co-sponsor cosponsor sign join"))
        return !clause->negated;
    if (lemma_is(reading, clause->verb, "agree") && frame->matter == TOKEN_NONE)
        return tree_child(reading->trees, clause->verb, REL_XCOMP) ==
                   TOKEN_NONE &&
               tree_child(reading->trees, clause->verb, REL_CCOMP) ==
                   TOKEN_NONE &&
               child_with_case(reading, clause->verb, "on") == TOKEN_NONE &&
               child_with_case(reading, clause->verb, "to") == TOKEN_NONE;
    if (lemma_is(reading, clause->verb, "ask") && frame->matter != TOKEN_NONE &&
        at[frame->matter].deprel == REL_CCOMP)
        return at[frame->matter].xpos == XPOS_VB ||
               child_with_lemma(reading, frame->matter, REL_MARK, "that") !=
                   TOKEN_NONE; /* not a question */
    if (lemma_is(reading, clause->verb, "call") && !clause->passive &&
        frame->addressee != TOKEN_NONE && clause->object != TOKEN_NONE)
        return clause->object > frame->addressee; /* "calling it a tax on" */
    if (lemma_is(reading, clause->verb, "insist") &&
        frame->matter != TOKEN_NONE && at[frame->matter].deprel == REL_CCOMP)
        return at[frame->matter].xpos == XPOS_VB;
    return true;
}

/* "Stressed Mali's right to speak" backs Mali; one's own right is asserted, and
 * then has no other owner. */
static void settle_right(const struct reading *reading,
                         const struct clause *clause, struct cue *cue)
{
    uint32_t owner;

    if (cue->stance != STANCE_CALL || clause->object == TOKEN_NONE ||
        !lemma_is(reading, clause->object, "right"))
        return;
    owner = tree_child(reading->trees, clause->object, REL_NMOD_POSS);
    if (owner == TOKEN_NONE || !names_party(reading, owner) ||
        reading->trees->at[owner].upos == UPOS_PRON)
        return;
    cue->stance = STANCE_SUPPORT;
    cue->addressee = TOKEN_NONE;
    cue->object = owner;
}

struct cues cues_of(const struct reading *reading, const struct clause *clause)
{
    struct cues cues = {.count = 0};
    struct frame frame;

    if (lemma_is(reading, clause->verb, "invite") ||
        is_told_passively(reading, clause))
        return cues; /* an invitation is no call, a hearer no speaker */
    add_naming(reading, clause, &cues);
    if (cues.count > 0)
        return cues;
    if (frame_of_clause(reading, clause, false, &frame) &&
        takes_stand(reading, clause, &frame)) {
        add(&cues, cue_of_frame(reading, &frame, clause->verb,
                                "verb or adjective of stance"));
        if (clause->passive && frame.word->pos == VOCABULARY_ADJECTIVE)
            cues.at[0].voice = clause->subject; /* "was disturbed by" */
    } else if (reading->trees->at[clause->verb].upos == UPOS_VERB)
        add_saying(reading, clause, &cues);
    if (cues.count > 0) {
        settle_preference(reading, clause, &cues.at[0]);
        settle_passing(reading, clause, &cues.at[0]);
        settle_right(reading, clause, &cues.at[0]);
    }
    if (cues.count == 0 && clause->agent != TOKEN_NONE &&
        (tree_child(reading->trees, clause->verb, REL_COP) != TOKEN_NONE ||
         lemma_in(reading, clause->verb,
                  "be speak come stand argue rule write side act remain rally "
                  "campaign lobby decide pronounce answer")))
        add_phrase(reading, clause, &cues);
    return cues;
}

/* "Must be condemned" condemns, "the rights of X must be respected" and "X must
 * be respected" support X; "must be respected", "should stop": what ought to be
 * done is called for; of whom, its subject says. */
static struct cue duty_of(const struct reading *reading,
                          const struct clause *clause)
{
    struct cue cue = plain_cue(CUE_STAND, STANCE_CALL, clause->verb,
                               clause->verb + 1, "what ought to be done");
    struct frame frame;

    cue.addressee = clause->subject;
    cue.object = clause->verb;
    if (lemma_in(reading, clause->verb, "able free")) {
        cue.stance = STANCE_SUPPORT; /* "they must be able to choose" */
        cue.addressee = TOKEN_NONE;
        cue.object = clause->subject;
    }
    if (clause->passive && !clause->negated &&
        !lemma_is(reading, clause->verb, "hold") &&
        frame_of_clause(reading, clause, false, &frame) &&
        (frame.word->stance == STANCE_OPPOSE ||
         (frame.word->stance == STANCE_SUPPORT &&
          (lemma_is(reading, clause->subject, "right") ||
           names_party(reading, clause->subject))))) {
        cue.stance = frame.word->stance;
        cue.addressee = TOKEN_NONE;
        cue.object = clause->subject;
    }
    return cue;
}

/* The attribute of a noun that judges it: "a grotesque argument"; TOKEN_NONE:
 * none. */
static uint32_t judging_attribute(const struct reading *reading, uint32_t noun,
                                  enum stance *stance)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        struct stance_rows rows;

        if (at[c].deprel != REL_AMOD)
            continue;
        rows = vocabulary_stance(reading->vocabulary, at[c].lemma,
                                 VOCABULARY_ADJECTIVE);
        for (uint32_t i = 0; i < rows.count; i++)
            if (rows.at[i].judges && rows.at[i].stance != STANCE_CALL) {
                *stance = rows.at[i].stance;
                return c;
            }
    }
    return TOKEN_NONE;
}

/* "The raid was a cowardly act", "the law would have a harmful effect": the
 * attribute of the predicate, or of what it brings, judges the subject. */
static struct cue attribute_cue(const struct reading *reading,
                                const struct clause *clause)
{
    enum upos upos = reading->trees->at[clause->verb].upos;
    uint32_t noun = upos == UPOS_NOUN ? clause->verb : clause->object;
    enum stance stance = STANCE_STATE;
    uint32_t attribute;
    struct cue cue;

    if (noun == TOKEN_NONE || clause->negated || clause->passive ||
        (upos != UPOS_NOUN &&
         !lemma_in(reading, clause->verb, "have make pose bring create play")))
        return NO_CUE;
    attribute = judging_attribute(reading, noun, &stance);
    if (attribute == TOKEN_NONE)
        return NO_CUE;
    cue = plain_cue(CUE_STAND, stance, attribute, attribute + 1,
                    "attribute that judges");
    cue.object = clause->subject;
    return cue;
}

/* "The Union is crucial": a body that is needed is backed, not called on. */
static bool names_body(const struct reading *reading, uint32_t noun)
{
    const struct mention *m =
        noun == TOKEN_NONE ? NULL : mention_headed(reading, noun);

    return m && m->kind == MENTION_PARTY &&
           !actor_is(reading, m->party, ACTOR_STATE);
}

/* "Is not just an insult" does not say that it is none. */
static bool is_not_only(const struct reading *reading, uint32_t verb)
{
    struct span hull = clause_hull(reading, verb);

    for (uint32_t i = hull.begin; i + 1 < hull.end && i < verb; i++)
        if (lemma_in(reading, i, "not n't") &&
            lemma_in(reading, i + 1, "just only merely simply"))
            return true;
    return false;
}

/* "Have no place": the row itself denies. */
static bool is_denial(struct str rest)
{
    return rest.len > 3 && str_equal((struct str){rest.ptr, 3}, STR("no "));
}

struct cue judgement_of(const struct reading *reading,
                        const struct clause *clause)
{
    struct frame frame;
    struct cue cue;

    if (clause->mood == MOOD_MUST)
        return duty_of(reading, clause);
    if (lemma_is(reading, clause->verb, "have") &&
        clause->object != TOKEN_NONE &&
        !(frame_of_clause(reading, clause, true, &frame) &&
          frame.word->rest.len > 0))
        return attribute_cue(reading, clause); /* no "has to do" */
    if (reading->trees->at[clause->verb].xpos == XPOS_VBG &&
        lemma_in(reading, clause->verb, "require demand"))
        return NO_CUE; /* "a text demanding" tells what is in it */
    if (clause->mood == MOOD_WOULD &&
        lemma_in(reading, clause->verb, "require need demand"))
        return NO_CUE; /* "would require more meetings" */
    if (!frame_of_clause(reading, clause, true, &frame))
        return attribute_cue(reading, clause);
    cue =
        cue_of_frame(reading, &frame, clause->verb, "judgement of the speaker");
    if (cue.object == TOKEN_NONE && cue.stance != STANCE_CALL)
        cue.object = clause->subject;
    if (cue.stance == STANCE_CALL && names_body(reading, clause->subject)) {
        cue.stance = STANCE_SUPPORT;
        cue.object = clause->subject;
        cue.addressee = TOKEN_NONE;
    }
    if (is_not_only(reading, clause->verb) || is_denial(frame.word->rest))
        return cue;
    if (clause->negated && cue.stance == STANCE_SUPPORT)
        cue.stance = STANCE_OPPOSE;
    else if (clause->negated && cue.stance == STANCE_OPPOSE)
        cue.stance = STANCE_SUPPORT;
    return cue;
}

struct cue judged_noun_cue(const struct reading *reading, uint32_t noun)
{
    const struct node *at = reading->trees->at;
    enum stance stance = STANCE_STATE;
    uint32_t owner = TOKEN_NONE;
    struct frame frame;
    struct cue cue;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if ((at[c].deprel == REL_NMOD_POSS || at[c].deprel == REL_AMOD ||
             at[c].deprel == REL_COMPOUND) &&
            names_party(reading, c) && at[c].upos != UPOS_PRON)
            owner = c;
    if (owner == TOKEN_NONE)
        return NO_CUE;
    if (judging_attribute(reading, noun, &stance) == TOKEN_NONE &&
        frame_of_noun(reading, noun, TOKEN_NONE, true, &frame) &&
        frame.party != TOKEN_NONE)
        stance = frame.word->stance;
    if (stance != STANCE_OPPOSE)
        return NO_CUE;
    cue = plain_cue(CUE_STAND, stance, noun, noun + 1,
                    "noun that judges its owner");
    cue.object = owner;
    return cue;
}

struct cue owned_noun_cue(const struct reading *reading, uint32_t noun)
{
    struct frame frame;
    struct cue cue;

    if (!reporting(reading, noun, VOCABULARY_NOUN) ||
        !frame_of_noun(reading, noun, TOKEN_NONE, false, &frame) ||
        frame.matter == TOKEN_NONE)
        return NO_CUE;
    cue = cue_of_frame(reading, &frame, noun,
                       "noun of saying with owner and content");
    cue.voice = tree_child(reading->trees, noun, REL_NMOD_POSS);
    for (uint32_t c = reading->trees->at[noun].first_child;
         c != TOKEN_NONE && cue.voice == TOKEN_NONE;
         c = reading->trees->at[c].next_sibling)
        if (reading->trees->at[c].deprel == REL_NMOD &&
            case_is(reading, c, "by from of"))
            cue.voice = c;
    return cue.voice == TOKEN_NONE || cue.voice == cue.object ? NO_CUE : cue;
}

bool is_speaking_document(const struct reading *reading, uint32_t noun)
{
    return lemma_in(reading, noun,
                    "statement resolution letter text communiqué communique "
                    "declaration document draft note memorandum decision");
}
