/* datelines.h - "GENEVA, Oct. 7, 2021 -" at the head of a paragraph. */
#ifndef RAPPORTEUR_TEXT_DATELINES_H
#define RAPPORTEUR_TEXT_DATELINES_H

#include <stdint.h>

struct document;
struct tokens;

/* One past the last token of the dateline with which tokens [first, end), all
 * of one block, begin; `first` if there is none. */
uint32_t dateline_end(const struct document *doc, const struct tokens *tokens,
                      uint32_t first, uint32_t end);

#endif
