/* writer.h - text that grows: what a renderer writes into. */
#ifndef RAPPORTEUR_RECORD_WRITER_H
#define RAPPORTEUR_RECORD_WRITER_H

#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

struct writer {
    struct arena *arena;
    char *at;
    size_t count, capacity;
};

/* Make room for `more` bytes at once, so that a long text moves but once. */
void write_reserve(struct writer *out, size_t more);
void write_str(struct writer *out, struct str s);
void write_text(struct writer *out, const char *c_string);
void write_char(struct writer *out, char c);
void write_number(struct writer *out, int64_t number);
/* 0.87: a number from 0 to 1 with two digits, in every locale. */
void write_ratio(struct writer *out, double ratio);

struct str writer_text(const struct writer *out);

#endif
