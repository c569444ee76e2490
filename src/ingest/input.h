/* input.h - the documents of a run, one after the other, as bytes.
 *
 * One thread takes raw documents from here; document_of_raw (raw.h) then reads
 * them in as many threads as there are. Memory does not grow with the number
 * of documents. */
#ifndef RAPPORTEUR_INGEST_INPUT_H
#define RAPPORTEUR_INGEST_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "ingest/raw.h"

struct input;

/* Files, folders and "-" (standard input); both arrays of names stay the
 * caller's and must outlive the input. With `jsonl`, everything is JSON Lines,
 * whatever it looks like. */
struct input *input_open(const char *const *paths, size_t count, bool jsonl);

/* The next document's bytes in `arena`, for the arena of the document itself.
 * False with err->kind ERROR_NONE after the last; with ERROR_INPUT where one
 * could not be read (call again: the others follow); with ERROR_SYSTEM where
 * the run had better stop. */
bool input_next(struct input *input, struct arena *arena, struct raw *raw,
                struct error *err) __attribute__((warn_unused_result));

/* Files that folders held and that are of no format that is read. */
uint64_t input_skipped(const struct input *input);

void input_close(struct input *input);

#endif
