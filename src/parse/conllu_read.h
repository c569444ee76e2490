/* conllu_read.h - words and trees from CoNLL-U: gold words to be parsed, or
 * hand-checked trees from which later rooms start. */
#ifndef RAPPORTEUR_PARSE_CONLLU_READ_H
#define RAPPORTEUR_PARSE_CONLLU_READ_H

#include "base/arena.h"
#include "base/error.h"
#include "ingest/document.h"
#include "parse/tree.h"
#include "text/tokens.h"

struct conllu {
    struct document doc;  /* its text is rebuilt from the words */
    struct tokens tokens; /* quotations are not looked for */
    struct trees trees;   /* linked; at is NULL if the file has no heads */
};

/* Read a file's bytes, which must be valid UTF-8; all of it is in the arena.
 * An error names file and line: ten columns, words numbered from 1, heads that
 * make a tree. Empty nodes are left out. Where the words of a multi-word token
 * do not add up to it, the words are taken. */
bool conllu_read(struct str bytes, const char *name, struct arena *arena,
                 struct conllu *out, struct error *err);

#endif
