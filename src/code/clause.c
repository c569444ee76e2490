#include "code/clause.h"

#include "code/statements.h"
#include "ingest/document.h"

enum { CLIMB_MAX = 12 }; /* clauses to climb for a shared subject */

struct str token_text(const struct reading *reading, uint32_t token)
{
    return span_text(reading->doc->text, reading->tokens->at[token].span);
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

/* Whether `text` is the `len` bytes at `word`, ASCII case aside. */
static bool same_word(struct str text, const char *word, size_t len)
{
    if (text.len != len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (lower(text.ptr[i]) != word[i])
            return false;
    return true;
}

bool token_is(const struct reading *reading, uint32_t token, const char *word)
{
    return token < reading->tokens->count &&
           same_word(token_text(reading, token), word, strlen(word));
}

bool tokens_are(const struct reading *reading, uint32_t token,
                const char *words)
{
    while (*words) {
        size_t len = strcspn(words, " ");

        if (token >= reading->tokens->count ||
            !same_word(token_text(reading, token), words, len))
            return false;
        token++;
        words += len + (words[len] == ' ');
    }
    return true;
}

bool lemma_is(const struct reading *reading, uint32_t token, const char *lemma)
{
    return token < reading->trees->count &&
           same_word(reading->trees->at[token].lemma, lemma, strlen(lemma));
}

bool lemma_in(const struct reading *reading, uint32_t token, const char *list)
{
    if (token >= reading->trees->count)
        return false;
    while (*list) {
        size_t len = strcspn(list, " ");

        if (same_word(reading->trees->at[token].lemma, list, len))
            return true;
        list += len + (list[len] == ' ');
    }
    return false;
}

uint32_t child_with_lemma(const struct reading *reading, uint32_t node,
                          enum deprel deprel, const char *lemma)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == deprel && lemma_is(reading, c, lemma))
            return c;
    return TOKEN_NONE;
}

uint32_t case_of(const struct reading *reading, uint32_t noun)
{
    return tree_child(reading->trees, noun, REL_CASE);
}

bool case_is(const struct reading *reading, uint32_t noun, const char *list)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_CASE && lemma_in(reading, c, list))
            return true;
    return false;
}

uint32_t child_with_case(const struct reading *reading, uint32_t node,
                         const char *preposition)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (case_is(reading, c, preposition))
            return c;
    return TOKEN_NONE;
}

/* The first conjunct among `c` and the nodes beside it, or TOKEN_NONE. */
static uint32_t conjunct_among(const struct reading *reading, uint32_t c)
{
    const struct node *at = reading->trees->at;

    while (c != TOKEN_NONE && at[c].deprel != REL_CONJ)
        c = at[c].next_sibling;
    return c;
}

uint32_t conjunct_next(const struct reading *reading, uint32_t first,
                       uint32_t at)
{
    const struct node *node = reading->trees->at;
    uint32_t next = conjunct_among(reading, node[at].first_child);

    while (next == TOKEN_NONE && at != first) {
        next = conjunct_among(reading, node[at].next_sibling);
        at = node[at].head;
    }
    return next;
}

uint32_t conjunct_first(const struct reading *reading, uint32_t node)
{
    const struct node *at = reading->trees->at;

    while (at[node].deprel == REL_CONJ && at[node].head != TOKEN_NONE)
        node = at[node].head;
    return node;
}

static bool is_subject(enum deprel deprel)
{
    return deprel == REL_NSUBJ || deprel == REL_NSUBJ_PASS ||
           deprel == REL_NSUBJ_OUTER;
}

/* A subject that is a relative pronoun stands for the noun before its clause:
 * "Egypt, which drafted the text". */
static uint32_t through_relative(const struct reading *reading, uint32_t verb,
                                 uint32_t subject)
{
    const struct node *at = reading->trees->at;

    if (at[verb].deprel == REL_ACL_RELCL && at[verb].head != TOKEN_NONE &&
        lemma_in(reading, subject, "who which that"))
        return at[verb].head;
    return subject;
}

static uint32_t own_subject(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (is_subject(at[c].deprel))
            return through_relative(reading, verb, c);
    return TOKEN_NONE;
}

/* The object, or the hearer who stands in its place: "urged members to act". */
static uint32_t object_of(const struct reading *reading, uint32_t verb)
{
    uint32_t object = tree_child(reading->trees, verb, REL_OBJ);

    return object != TOKEN_NONE ? object
                                : tree_child(reading->trees, verb, REL_IOBJ);
}

static bool has_child(const struct reading *reading, uint32_t node,
                      enum deprel deprel)
{
    return tree_child(reading->trees, node, deprel) != TOKEN_NONE;
}

static bool is_passive(const struct reading *reading, uint32_t verb)
{
    const struct node *node = &reading->trees->at[verb];

    if (has_child(reading, verb, REL_AUX_PASS) ||
        has_child(reading, verb, REL_NSUBJ_PASS))
        return true;
    return node->xpos == XPOS_VBN && !has_child(reading, verb, REL_AUX) &&
           !has_child(reading, verb, REL_NSUBJ);
}

/* One step towards the clause that lends its subject: the head of a
 * coordinated clause, of a participle or of an infinitive. Sets *subject where
 * the step ends at one. False where nothing is shared. */
static bool borrow(const struct reading *reading, uint32_t *verb,
                   uint32_t *subject)
{
    const struct node *at = reading->trees->at;
    enum deprel deprel = at[*verb].deprel;
    uint32_t head = at[*verb].head, object;

    if (head == TOKEN_NONE)
        return false;
    if (deprel == REL_ACL || deprel == REL_ACL_RELCL) {
        *subject = head;
        return true;
    }
    if (deprel == REL_XCOMP) {
        object = object_of(reading, head);
        if (object != TOKEN_NONE && object < *verb) {
            *subject = object; /* "urged China to stop" */
            return true;
        }
    }
    if (deprel != REL_CONJ && deprel != REL_XCOMP && deprel != REL_ADVCL &&
        deprel != REL_PARATAXIS)
        return false;
    *verb = head;
    *subject = own_subject(reading, head);
    return true;
}

static uint32_t shared_subject(const struct reading *reading, uint32_t verb)
{
    uint32_t subject = own_subject(reading, verb);

    for (int i = 0; i < CLIMB_MAX && subject == TOKEN_NONE; i++)
        if (!borrow(reading, &verb, &subject))
            return TOKEN_NONE;
    return subject;
}

static uint32_t passive_agent(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_OBL_AGENT ||
            (at[c].deprel == REL_OBL && case_is(reading, c, "by")))
            return c;
    return TOKEN_NONE;
}

static enum mood mood_of(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (at[c].deprel != REL_AUX)
            continue;
        if (token_is(reading, c, "would") || token_is(reading, c, "'d"))
            return MOOD_WOULD;
        if (token_is(reading, c, "must") || token_is(reading, c, "should") ||
            token_is(reading, c, "ought") || token_is(reading, c, "shall"))
            return MOOD_MUST;
        if (token_is(reading, c, "may") || token_is(reading, c, "might") ||
            token_is(reading, c, "could"))
            return MOOD_MAY;
    }
    return MOOD_PLAIN;
}

static bool is_negated(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;
    uint32_t object = object_of(reading, verb);

    if (object != TOKEN_NONE &&
        child_with_lemma(reading, object, REL_DET, "no") != TOKEN_NONE)
        return true; /* "had no doubt" */

    for (uint32_t c = at[verb].first_child; c != TOKEN_NONE && c <= verb;
         c = at[c].next_sibling) {
        if (at[c].deprel == REL_ADVMOD &&
            lemma_in(reading, c, "not n't never neither nor hardly"))
            return true;
        if (at[c].deprel == REL_ADVMOD && token_is(reading, c, "longer"))
            return true;
    }
    return false;
}

/* "The Council has to act", "Paris needs to explain": the infinitive after a
 * verb of duty is what must be done. */
static bool is_duty(const struct reading *reading, uint32_t verb)
{
    const struct node *at = reading->trees->at;

    return at[verb].deprel == REL_XCOMP && at[verb].head != TOKEN_NONE &&
           lemma_in(reading, at[verb].head, "have need ought") &&
           tree_child(reading->trees, verb, REL_MARK) != TOKEN_NONE;
}

struct clause clause_at(const struct reading *reading, uint32_t verb)
{
    struct clause clause = {verb,       TOKEN_NONE, TOKEN_NONE, TOKEN_NONE,
                            MOOD_PLAIN, false,      false};

    clause.subject = shared_subject(reading, verb);
    clause.passive = is_passive(reading, verb);
    clause.negated = is_negated(reading, verb);
    clause.mood = is_duty(reading, verb) ? MOOD_MUST : mood_of(reading, verb);
    if (clause.passive) {
        clause.agent = passive_agent(reading, verb);
        clause.object = clause.subject;
    } else {
        clause.agent = clause.subject;
        clause.object = object_of(reading, verb);
    }
    return clause;
}

bool is_clause(const struct reading *reading, uint32_t node)
{
    const struct node *n = &reading->trees->at[node];

    if (n->upos == UPOS_VERB || n->upos == UPOS_AUX ||
        (n->upos == UPOS_ADJ && n->deprel == REL_XCOMP))
        return true;
    return own_subject(reading, node) != TOKEN_NONE ||
           has_child(reading, node, REL_COP);
}

struct span clause_hull(const struct reading *reading, uint32_t node)
{
    const struct node *at = reading->trees->at;
    struct span hull = tree_hull(reading->trees, node);

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (at[c].deprel != REL_CONJ || !is_clause(reading, c))
            continue;
        if (c > node) {
            uint32_t begin = tree_hull(reading->trees, c).begin;

            if (begin > node && begin < hull.end)
                hull.end = begin;
            break;
        }
    }
    return hull;
}
