/* hash.h - the fingerprint by which a source's bytes are known. */
#ifndef RAPPORTEUR_INGEST_HASH_H
#define RAPPORTEUR_INGEST_HASH_H

#include "base/str.h"

enum { SHA256_TEXT_SIZE = 65 }; /* 64 hexadecimal digits and a NUL */

void sha256_hex(struct str bytes, char out[SHA256_TEXT_SIZE]);

#endif
