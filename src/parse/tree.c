#include "parse/tree.h"

#include <assert.h>

static const char *const UPOS_NAMES[UPOS_COUNT] = {
    "X",   "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
    "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
};

static const char *const XPOS_NAMES[XPOS_COUNT] = {
    "_",   "CC",   "CD",  "DT",    "EX",    "FW",   "IN",  "JJ",  "JJR",
    "JJS", "LS",   "MD",  "NN",    "NNP",   "NNPS", "NNS", "PDT", "POS",
    "PRP", "PRP$", "RB",  "RBR",   "RBS",   "RP",   "SYM", "TO",  "UH",
    "VB",  "VBD",  "VBG", "VBN",   "VBP",   "VBZ",  "WDT", "WP",  "WP$",
    "WRB", "ADD",  "AFX", "GW",    "HYPH",  "NFP",  "XX",  ",",   ":",
    ".",   "``",   "''",  "-LRB-", "-RRB-", "$",
};

static const char *const DEPREL_NAMES[REL_COUNT] = {
    "dep",         "root",          "acl",   "acl:relcl",   "advcl",
    "advcl:relcl", "advmod",        "amod",  "appos",       "aux",
    "aux:pass",    "case",          "cc",    "cc:preconj",  "ccomp",
    "compound",    "compound:prt",  "conj",  "cop",         "csubj",
    "csubj:outer", "csubj:pass",    "det",   "det:predet",  "discourse",
    "dislocated",  "expl",          "fixed", "flat",        "goeswith",
    "iobj",        "list",          "mark",  "nmod",        "nmod:desc",
    "nmod:poss",   "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
    "nummod",      "obj",           "obl",   "obl:agent",   "obl:unmarked",
    "orphan",      "parataxis",     "punct", "reparandum",  "vocative",
    "xcomp",
};

const char *upos_name(enum upos upos)
{
    assert(upos < UPOS_COUNT);
    return UPOS_NAMES[upos];
}

const char *xpos_name(enum xpos xpos)
{
    assert(xpos < XPOS_COUNT);
    return XPOS_NAMES[xpos];
}

const char *deprel_name(enum deprel deprel)
{
    assert(deprel < REL_COUNT);
    return DEPREL_NAMES[deprel];
}

static unsigned name_find(const char *const *names, unsigned count,
                          struct str name)
{
    for (unsigned i = 0; i < count; i++)
        if (str_equal(str_of(names[i]), name))
            return i;
    return 0;
}

enum upos upos_of(struct str name)
{
    return (enum upos)name_find(UPOS_NAMES, UPOS_COUNT, name);
}

enum xpos xpos_of(struct str name)
{
    return (enum xpos)name_find(XPOS_NAMES, XPOS_COUNT, name);
}

enum deprel deprel_of(struct str name)
{
    return (enum deprel)name_find(DEPREL_NAMES, REL_COUNT, name);
}

void trees_link(struct trees *trees, const struct tokens *tokens)
{
    (void)tokens; /* for the assertion alone */
    assert(trees->count == tokens->count);
    for (uint32_t i = 0; i < tokens->count; i++)
        trees->at[i].first_child = trees->at[i].next_sibling = TOKEN_NONE;
    for (uint32_t i = tokens->count; i-- > 0;) {
        uint32_t head = trees->at[i].head;

        if (head == TOKEN_NONE)
            continue;
        trees->at[i].next_sibling = trees->at[head].first_child;
        trees->at[head].first_child = i;
    }
}

uint32_t tree_child(const struct trees *trees, uint32_t node,
                    enum deprel deprel)
{
    uint32_t child = trees->at[node].first_child;

    while (child != TOKEN_NONE && trees->at[child].deprel != deprel)
        child = trees->at[child].next_sibling;
    return child;
}

bool tree_is_below(const struct trees *trees, uint32_t node, uint32_t top)
{
    while (node != top && node != TOKEN_NONE)
        node = trees->at[node].head;
    return node == top;
}

/* The node after `node` in a walk over the subtree of `top`. */
static uint32_t walk_next(const struct trees *trees, uint32_t node,
                          uint32_t top)
{
    if (trees->at[node].first_child != TOKEN_NONE)
        return trees->at[node].first_child;
    while (node != top && trees->at[node].next_sibling == TOKEN_NONE)
        node = trees->at[node].head;
    return node == top ? TOKEN_NONE : trees->at[node].next_sibling;
}

struct span tree_hull(const struct trees *trees, uint32_t node)
{
    struct span hull = {node, node + 1};

    for (uint32_t i = node; i != TOKEN_NONE; i = walk_next(trees, i, node)) {
        if (i < hull.begin)
            hull.begin = i;
        if (i >= hull.end)
            hull.end = i + 1;
    }
    return hull;
}

/* Whether the heads from `node` lead to a root inside the sentence. */
static bool leads_to_root(const struct trees *trees, uint32_t node,
                          const struct sentence *sentence)
{
    for (uint32_t steps = sentence->first; steps < sentence->end; steps++) {
        uint32_t head = trees->at[node].head;

        if (head == TOKEN_NONE)
            return true;
        if (head < sentence->first || head >= sentence->end)
            return false;
        node = head;
    }
    return false;
}

static bool sentence_is_tree(const struct trees *trees,
                             const struct sentence *sentence)
{
    uint32_t roots = 0;

    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        roots += trees->at[i].head == TOKEN_NONE;
        if (!leads_to_root(trees, i, sentence) ||
            (trees->at[i].head == TOKEN_NONE) !=
                (trees->at[i].deprel == REL_ROOT))
            return false;
    }
    return roots == 1;
}

bool trees_check(const struct trees *trees, const struct tokens *tokens)
{
    if (trees->count != tokens->count)
        return false;
    for (uint32_t i = 0; i < tokens->sentence_count; i++)
        if (!sentence_is_tree(trees, &tokens->sentence[i]))
            return false;
    return true;
}
