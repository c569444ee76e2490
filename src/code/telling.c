#include "code/telling.h"

#include "code/naming.h"

/* "If the Council condemned", "whether Paris agrees". */
bool telling_is_conditional(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_MARK &&
            lemma_in(reading, c, "if whether unless"))
            return true;
    return false;
}

/* Verbs that leave undone what hangs on them: "refused to condemn". */
static bool is_left_undone(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    return at[verb].deprel == REL_XCOMP && at[verb].head != TOKEN_NONE &&
           lemma_in(reading, at[verb].head,
                    "refuse decline fail vote hesitate be");
}

/* A stand that is denied or undone: "does not support" is opposition where it
 * is said; "has not condemned" is silence. False: no stand is left. */
static bool turn_negated(struct cue *cue, struct source source)
{
    if (cue->kind != CUE_STAND)
        return false; /* silence says nothing */
    if (cue->stance == STANCE_SUPPORT) {
        cue->stance = STANCE_OPPOSE;
        return true;
    }
    if (cue->stance == STANCE_OPPOSE && source.voices) {
        cue->stance = STANCE_STATE;
        return true;
    }
    return false;
}

/* Whether what the clause says is told as done: no draft, no condition. */
static bool is_told(const struct reading *reading, const struct clause *clause,
                    struct source source)
{
    if (telling_is_conditional(reading, clause->verb))
        return false;
    if (clause->mood == MOOD_PLAIN)
        return true;
    return clause->mood == MOOD_WOULD && source.voices;
}

/* "Supported by Norway": told beside another's words, which go on. */
bool telling_in_passing(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    while (at[verb].deprel == REL_CONJ && at[verb].head != TOKEN_NONE)
        verb = at[verb].head;
    return at[verb].deprel == REL_ACL && at[verb].xpos == XPOS_VBN;
}

/* Whether the clause is what a verb of stance asks for or is about, not a stand
 * told by itself: "urged Chad to respect", "accused Mali of blocking". */
static bool is_complement(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;
    struct clause above;
    struct cues cues;
    uint32_t head;

    while (at[verb].deprel == REL_CONJ && at[verb].head != TOKEN_NONE)
        verb = at[verb].head;
    head = at[verb].head;
    if (head == TOKEN_NONE ||
        child_with_lemma(reading, verb, REL_MARK, "that") != TOKEN_NONE ||
        (at[verb].xpos != XPOS_VB && at[verb].xpos != XPOS_VBG) ||
        (tree_child(reading->trees, verb, REL_MARK) == TOKEN_NONE &&
         case_of(reading, verb) == TOKEN_NONE && at[verb].deprel != REL_XCOMP))
        return false;
    if (!is_clause(reading, head))
        head = at[head].head;
    if (head == TOKEN_NONE)
        return false;
    above = clause_at(reading, head);
    cues = cues_of(reading, &above);
    return cues.count > 0 && cues.at[0].kind == CUE_STAND;
}

/* "Saudi Arabia, on behalf of Iran and Kuwait, deplored by name ...": whoever
 * acts for others says something, whatever the verb. */
static bool speaks_for_others(const struct walk *w, const struct clause *clause)
{
    const struct reading *reading = w->coder->reading;
    const struct mention *m = clause->agent == TOKEN_NONE
                                  ? NULL
                                  : mention_headed(reading, clause->agent);

    if (!m || reading->trees->at[clause->verb].upos != UPOS_VERB)
        return false;
    for (uint32_t i = 0; i < w->behalf.count; i++)
        if ((w->behalf.at[i].named == m->first &&
             clause->verb >= w->behalf.at[i].end) ||
            w->behalf.at[i].owner == clause->verb)
            return true;
    return false;
}

struct cue telling_saying(uint32_t verb)
{
    return (struct cue){.kind = CUE_SAY,
                        .stance = STANCE_STATE,
                        .first = verb,
                        .end = verb + 1,
                        .addressee = TOKEN_NONE,
                        .voice = TOKEN_NONE,
                        .object = TOKEN_NONE,
                        .rule = "speaks for others"};
}

/* "Declined to comment", "said nothing", "said little". */
static bool is_silence(const struct reading *reading,
                       const struct clause *clause)
{
    uint32_t undone = tree_child(reading->trees, clause->verb, REL_XCOMP);

    if (clause->object != TOKEN_NONE &&
        lemma_in(reading, clause->object, "nothing little comment"))
        return true;
    return undone != TOKEN_NONE &&
           lemma_in(reading, clause->verb, "decline refuse") &&
           lemma_in(reading, undone, "comment say elaborate respond answer");
}

/* "The text drafted by Chad", "a resolution sponsored by 40 states": a
 * participle that says whose a text is tells of no act of saying. */
static bool is_authorship(const struct reading *reading, uint32_t verb)
{
    return telling_in_passing(reading, verb) &&
           lemma_in(reading, verb,
                    "draft propose sponsor co-sponsor table submit introduce "
                    "present sign make adopt approve issue suggest");
}

/* Those cues of the clause that are told as done. */
struct cues telling_cues(const struct walk *w, const struct clause *clause,
                         struct source source)
{
    const struct reading *reading = w->coder->reading;
    struct cues all = cues_of(reading, clause), told = {.count = 0};
    bool negated = clause->negated || is_left_undone(reading, clause->verb);

    if (all.count == 0 && speaks_for_others(w, clause))
        all.at[all.count++] = telling_saying(clause->verb);
    if (all.count == 0 || !is_told(reading, clause, source) ||
        is_complement(reading, clause->verb) || is_silence(reading, clause) ||
        is_authorship(reading, clause->verb))
        return told;
    for (uint32_t i = 0; i < all.count; i++)
        if (!negated || turn_negated(&all.at[i], source))
            told.at[told.count++] = all.at[i];
    return told;
}

/* "He said", "the envoy told reporters": a clause of saying that has nothing of
 * what is said in itself. */
bool telling_is_bare(const struct reading *reading, const struct clause *clause)
{
    struct cues cues = cues_of(reading, clause);

    return cues.count > 0 && cues.at[0].kind == CUE_SAY &&
           tree_child(reading->trees, clause->verb, REL_CCOMP) == TOKEN_NONE &&
           (clause->object == TOKEN_NONE ||
            lemma_in(reading, clause->verb, "tell inform remind assure"));
}
