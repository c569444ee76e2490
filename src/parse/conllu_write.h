/* conllu_write.h - words and trees as CoNLL-U. */
#ifndef RAPPORTEUR_PARSE_CONLLU_WRITE_H
#define RAPPORTEUR_PARSE_CONLLU_WRITE_H

#include "base/arena.h"
#include "parse/tree.h"

struct document;

/* Sentence `index` with its comments (newdoc, newpar, sent_id, text) and the
 * empty line after it. MISC has SpaceAfter=No and TokenRange=begin:end, the
 * bytes of the document's text. */
struct str conllu_sentence(const struct document *doc,
                           const struct tokens *tokens,
                           const struct trees *trees, uint32_t index,
                           struct arena *arena);

#endif
