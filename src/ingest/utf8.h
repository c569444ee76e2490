/* utf8.h - single characters of text that may be anything.
 *
 * What every reader of foreign bytes shares: is this UTF-8, which character is
 * it, is it white space. Properties of letters are the text room's. */
#ifndef RAPPORTEUR_INGEST_UTF8_H
#define RAPPORTEUR_INGEST_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

#define UTF8_REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

enum { UTF8_BYTE_ORDER_MARK = 0xFEFF };

/* Bytes in the UTF-8 sequence at `p`, or 0 if the `len` (at least 1) bytes
 * there start none. */
size_t utf8_sequence(const char *p, size_t len);

/* Length of the valid UTF-8 at the head of `s`. */
size_t utf8_valid_length(struct str s);

/* The character at `p`, where a valid sequence of `size` bytes stands. */
uint32_t utf8_decode(const char *p, size_t size);

/* Write `code` (a Unicode scalar value) and return its size, 1 to 4. */
size_t utf8_encode(uint32_t code, char out[4]);

/* Unicode's White_Space, and the byte order mark, which shows as nothing. */
bool utf8_is_space(uint32_t code);

/* `span` of the valid UTF-8 `text` without white space at its ends. */
struct span utf8_trim(struct str text, struct span span);
struct str utf8_trimmed(struct str text);

#endif
