/* parse.h - tags, lemmas and trees for the words of a document. */
#ifndef RAPPORTEUR_PARSE_PARSE_H
#define RAPPORTEUR_PARSE_PARSE_H

#include "base/arena.h"
#include "parse/kernel.h"
#include "parse/model.h"
#include "parse/tree.h"
#include "text/tokens.h"

struct document;
struct parser; /* one thread's working memory for a model */

/* In the arena, which must outlive it, as must the model. A NULL kernel: the
 * best for this processor; all give the same trees. */
struct parser *parser_new(struct arena *arena, const struct model *model,
                          const struct kernel *kernel);

/* Trees of all sentences, linked, in the arena; lemmas may be slices of the
 * document or of the model. A sentence longer than the network's limit is cut
 * at the best place and its parts joined by `parataxis`. Cannot fail. */
struct trees parse_trees(struct parser *parser, const struct document *doc,
                         const struct tokens *tokens, struct arena *arena);

#endif
