/* tree.h - parts of speech, lemmas and dependency trees of a document.
 *
 * One node for each token, at the same index; a head is the index of another
 * token of the same sentence, or TOKEN_NONE at the root. Every sentence has
 * exactly one root and no cycle (trees_check). Relations, tags: Universal
 * Dependencies 2, with the subtypes of English. */
#ifndef RAPPORTEUR_PARSE_TREE_H
#define RAPPORTEUR_PARSE_TREE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "text/tokens.h"

struct arena;

enum upos {
    UPOS_X,
    UPOS_ADJ,
    UPOS_ADP,
    UPOS_ADV,
    UPOS_AUX,
    UPOS_CCONJ,
    UPOS_DET,
    UPOS_INTJ,
    UPOS_NOUN,
    UPOS_NUM,
    UPOS_PART,
    UPOS_PRON,
    UPOS_PROPN,
    UPOS_PUNCT,
    UPOS_SCONJ,
    UPOS_SYM,
    UPOS_VERB,
    UPOS_COUNT
};

enum xpos {
    XPOS_NONE,
    XPOS_CC,
    XPOS_CD,
    XPOS_DT,
    XPOS_EX,
    XPOS_FW,
    XPOS_IN,
    XPOS_JJ,
    XPOS_JJR,
    XPOS_JJS,
    XPOS_LS,
    XPOS_MD,
    XPOS_NN,
    XPOS_NNP,
    XPOS_NNPS,
    XPOS_NNS,
    XPOS_PDT,
    XPOS_POS,
    XPOS_PRP,
    XPOS_PRPS,
    XPOS_RB,
    XPOS_RBR,
    XPOS_RBS,
    XPOS_RP,
    XPOS_SYM,
    XPOS_TO,
    XPOS_UH,
    XPOS_VB,
    XPOS_VBD,
    XPOS_VBG,
    XPOS_VBN,
    XPOS_VBP,
    XPOS_VBZ,
    XPOS_WDT,
    XPOS_WP,
    XPOS_WPS,
    XPOS_WRB,
    XPOS_ADD,
    XPOS_AFX,
    XPOS_GW,
    XPOS_HYPH,
    XPOS_NFP,
    XPOS_XX,
    XPOS_COMMA,
    XPOS_COLON,
    XPOS_FULL_STOP,
    XPOS_OPEN_QUOTE,
    XPOS_CLOSE_QUOTE,
    XPOS_LEFT_BRACKET,
    XPOS_RIGHT_BRACKET,
    XPOS_DOLLAR,
    XPOS_COUNT
};

enum deprel {
    REL_DEP,
    REL_ROOT,
    REL_ACL,
    REL_ACL_RELCL,
    REL_ADVCL,
    REL_ADVCL_RELCL,
    REL_ADVMOD,
    REL_AMOD,
    REL_APPOS,
    REL_AUX,
    REL_AUX_PASS,
    REL_CASE,
    REL_CC,
    REL_CC_PRECONJ,
    REL_CCOMP,
    REL_COMPOUND,
    REL_COMPOUND_PRT,
    REL_CONJ,
    REL_COP,
    REL_CSUBJ,
    REL_CSUBJ_OUTER,
    REL_CSUBJ_PASS,
    REL_DET,
    REL_DET_PREDET,
    REL_DISCOURSE,
    REL_DISLOCATED,
    REL_EXPL,
    REL_FIXED,
    REL_FLAT,
    REL_GOESWITH,
    REL_IOBJ,
    REL_LIST,
    REL_MARK,
    REL_NMOD,
    REL_NMOD_DESC,
    REL_NMOD_POSS,
    REL_NMOD_UNMARKED,
    REL_NSUBJ,
    REL_NSUBJ_OUTER,
    REL_NSUBJ_PASS,
    REL_NUMMOD,
    REL_OBJ,
    REL_OBL,
    REL_OBL_AGENT,
    REL_OBL_UNMARKED,
    REL_ORPHAN,
    REL_PARATAXIS,
    REL_PUNCT,
    REL_REPARANDUM,
    REL_VOCATIVE,
    REL_XCOMP,
    REL_COUNT
};

struct node {
    struct str lemma; /* lower case but for proper nouns; in the arena, the
                         model or the text */
    uint32_t head;    /* token index, or TOKEN_NONE */
    uint32_t first_child, next_sibling; /* in order of the text, TOKEN_NONE */
    uint8_t upos, xpos, deprel;         /* enums above */
    uint8_t certainty; /* of head and relation, in 255ths; 255 for gold trees */
};

struct trees {
    struct node *at; /* at[i] belongs to token i */
    uint32_t count;  /* = number of tokens */
};

const char *upos_name(enum upos upos);
const char *xpos_name(enum xpos xpos);
const char *deprel_name(enum deprel deprel); /* "nsubj:pass" */
/* The reverse; the first value of the enum for a name not known. */
enum upos upos_of(struct str name);
enum xpos xpos_of(struct str name);
enum deprel deprel_of(struct str name);

/* Set first_child and next_sibling from the heads. */
void trees_link(struct trees *trees, const struct tokens *tokens);

/* The first child of `node` with this relation, or TOKEN_NONE. */
uint32_t tree_child(const struct trees *trees, uint32_t node,
                    enum deprel deprel);

/* Whether `node` is `top` or stands below it. */
bool tree_is_below(const struct trees *trees, uint32_t node, uint32_t top);

/* First and one past the last token of the subtree of `node` (a hull). */
struct span tree_hull(const struct trees *trees, uint32_t node);

/* Whether each sentence is a tree with one root. */
bool trees_check(const struct trees *trees, const struct tokens *tokens);

#endif
