#include "code/frames.h"

#include "code/naming.h"
#include "code/statements.h"

/* Where to look for arguments: the head, and what else may hold them. */
struct site {
    const struct clause *clause; /* of a verb or an adjective; else NULL */
    uint32_t head;
    uint32_t verb; /* that gives voice to a noun, or TOKEN_NONE */
};

/* Whether a case or mark of `node` is one of `list`, "about|at|over". */
static bool marked_with(const struct reading *reading, uint32_t node,
                        struct str list)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[node].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        size_t begin = 0;

        if (at[c].deprel != REL_CASE && at[c].deprel != REL_MARK)
            continue;
        for (size_t i = 0; i <= list.len; i++) {
            if (i < list.len && list.ptr[i] != '|')
                continue;
            if (str_equal(at[c].lemma,
                          (struct str){list.ptr + begin, i - begin}))
                return true;
            begin = i + 1;
        }
    }
    return false;
}

static bool is_clausal(enum deprel deprel)
{
    return deprel == REL_XCOMP || deprel == REL_ADVCL || deprel == REL_ACL ||
           deprel == REL_CCOMP;
}

static uint32_t find_infinitive(const struct reading *reading, uint32_t head)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[head].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (is_clausal(at[c].deprel) && c > head &&
            child_with_lemma(reading, c, REL_MARK, "to") != TOKEN_NONE)
            return c;
    return TOKEN_NONE;
}

static uint32_t find_gerund(const struct reading *reading, uint32_t head)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[head].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if ((at[c].deprel == REL_XCOMP || at[c].deprel == REL_CCOMP) &&
            at[c].xpos == XPOS_VBG && c > head)
            return c;
    return TOKEN_NONE;
}

static uint32_t find_that(const struct reading *reading, uint32_t head)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[head].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (at[c].deprel == REL_CCOMP || at[c].deprel == REL_CSUBJ)
            return c;
        if (at[c].deprel == REL_ACL &&
            child_with_lemma(reading, c, REL_MARK, "that") != TOKEN_NONE)
            return c;
    }
    return TOKEN_NONE;
}

static uint32_t find_prepositional(const struct reading *reading, uint32_t head,
                                   struct str prepositions)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[head].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        enum deprel deprel = at[c].deprel;

        if ((deprel == REL_OBL || deprel == REL_NMOD || deprel == REL_ADVCL ||
             deprel == REL_ACL || deprel == REL_XCOMP) &&
            marked_with(reading, c, prepositions))
            return c;
    }
    return TOKEN_NONE;
}

static uint32_t find_owner(const struct reading *reading, uint32_t noun)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if ((at[c].deprel == REL_NMOD_POSS || at[c].deprel == REL_AMOD ||
             at[c].deprel == REL_COMPOUND) &&
            mention_headed(reading, c))
            return c;
    return TOKEN_NONE;
}

static uint32_t find_below(const struct reading *reading, uint32_t head,
                           const struct slot *slot)
{
    switch (slot->place) {
    case SLOT_THAT:
        return find_that(reading, head);
    case SLOT_TO:
        return find_infinitive(reading, head);
    case SLOT_ING:
        return find_gerund(reading, head);
    case SLOT_PREPOSITION:
        return find_prepositional(reading, head, slot->preposition);
    case SLOT_OWNER:
        return find_owner(reading, head);
    case SLOT_SUBJECT:
    case SLOT_OBJECT:
        break;
    }
    return TOKEN_NONE;
}

static uint32_t find_slot(const struct reading *reading,
                          const struct site *site, const struct slot *slot)
{
    uint32_t found;

    if (slot->place == SLOT_SUBJECT)
        return site->clause ? site->clause->agent : TOKEN_NONE;
    if (slot->place == SLOT_OBJECT)
        return site->clause ? site->clause->object : TOKEN_NONE;
    found = find_below(reading, site->head, slot);
    if (found == TOKEN_NONE && site->verb != TOKEN_NONE &&
        slot->place != SLOT_OWNER)
        found = find_below(reading, site->verb, slot);
    if (found == TOKEN_NONE && site->clause &&
        site->clause->object != TOKEN_NONE && !site->clause->passive &&
        (slot->place == SLOT_TO ||
         (slot->place == SLOT_PREPOSITION && slot->role != ROLE_ADDRESSEE)))
        found = find_below(reading, site->clause->object, slot);
    return found;
}

/* The child of `head` or of one of its children with this lemma, right of the
 * head. */
static uint32_t find_word(const struct reading *reading, uint32_t head,
                          struct str lemma)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[head].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        if (str_equal(at[c].lemma, lemma))
            return c;
        for (uint32_t k = at[c].first_child; k != TOKEN_NONE;
             k = at[k].next_sibling)
            if (str_equal(at[k].lemma, lemma))
                return k;
    }
    return TOKEN_NONE;
}

static bool find_rest(const struct reading *reading, uint32_t head,
                      struct str rest, uint32_t *last)
{
    size_t begin = 0;

    *last = head;
    for (size_t i = 0; i <= rest.len && rest.len > 0; i++) {
        uint32_t found;

        if (i < rest.len && rest.ptr[i] != ' ')
            continue;
        found =
            find_word(reading, head, (struct str){rest.ptr + begin, i - begin});
        if (found == TOKEN_NONE)
            return false;
        if (found > *last)
            *last = found;
        begin = i + 1;
    }
    return true;
}

static bool fill(const struct reading *reading, const struct site *site,
                 const struct stance_word *word, struct frame *frame)
{
    *frame = (struct frame){word,       TOKEN_NONE, TOKEN_NONE,
                            TOKEN_NONE, TOKEN_NONE, site->head};
    if (!find_rest(reading, site->head, word->rest, &frame->last))
        return false;
    for (uint32_t i = 0; i < word->slot_count; i++) {
        const struct slot *slot = &word->slot[i];
        uint32_t found = find_slot(reading, site, slot);

        if (found == TOKEN_NONE && !slot->optional)
            return false;
        if (slot->role == ROLE_ADDRESSEE && frame->addressee == TOKEN_NONE)
            frame->addressee = found;
        if (slot->role == ROLE_PARTY && frame->party == TOKEN_NONE)
            frame->party = found;
        if (slot->role == ROLE_VOICE)
            frame->voice = found;
        if (slot->role == ROLE_MATTER && frame->matter == TOKEN_NONE)
            frame->matter = found;
    }
    return true;
}

static bool fit(const struct reading *reading, const struct site *site,
                enum vocabulary_pos pos, bool judges, struct frame *frame)
{
    const struct node *node = &reading->trees->at[site->head];
    bool participle = pos == VOCABULARY_ADJECTIVE && node->upos == UPOS_VERB;
    struct stance_rows rows = vocabulary_stance(
        reading->vocabulary,
        participle ? token_text(reading, site->head) : node->lemma, pos);

    for (uint32_t i = 0; i < rows.count; i++)
        if (rows.at[i].judges == judges &&
            fill(reading, site, &rows.at[i], frame))
            return true;
    return false;
}

bool frame_of_clause(const struct reading *reading, const struct clause *clause,
                     bool judges, struct frame *frame)
{
    struct site site = {clause, clause->verb, TOKEN_NONE};
    enum upos upos = reading->trees->at[clause->verb].upos;
    enum vocabulary_pos pos = upos == UPOS_ADJ    ? VOCABULARY_ADJECTIVE
                              : upos == UPOS_NOUN ? VOCABULARY_NOUN
                                                  : VOCABULARY_VERB;

    if (fit(reading, &site, pos, judges, frame))
        return true;
    /* "is concerned", "was disappointed": a participle may be either, and
     * stands in the table as it is written. */
    return upos == UPOS_VERB && clause->passive &&
           fit(reading, &site, VOCABULARY_ADJECTIVE, judges, frame);
}

bool frame_of_noun(const struct reading *reading, uint32_t noun, uint32_t verb,
                   bool judges, struct frame *frame)
{
    struct site site = {NULL, noun, verb};

    return fit(reading, &site, VOCABULARY_NOUN, judges, frame);
}

bool frame_of_bare_noun(const struct reading *reading, uint32_t noun,
                        struct frame *frame)
{
    struct stance_rows rows = vocabulary_stance(
        reading->vocabulary, reading->trees->at[noun].lemma, VOCABULARY_NOUN);
    const struct stance_word *word = NULL;

    for (uint32_t i = 0; i < rows.count; i++) {
        if (rows.at[i].judges || rows.at[i].rest.len > 0)
            continue;
        if (word && word->stance != rows.at[i].stance)
            return false;
        word = &rows.at[i];
    }
    if (!word)
        return false;
    *frame =
        (struct frame){word, TOKEN_NONE, TOKEN_NONE, noun, TOKEN_NONE, noun};
    return true;
}
