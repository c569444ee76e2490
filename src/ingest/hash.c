#include "ingest/hash.h"

#include <sha2.h> /* libmd */

void sha256_hex(struct str bytes, char out[SHA256_TEXT_SIZE])
{
    static const char DIGITS[] = "0123456789abcdef";
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA2_CTX context;

    SHA256Init(&context);
    if (bytes.len)
        SHA256Update(&context, (const uint8_t *)bytes.ptr, bytes.len);
    SHA256Final(digest, &context);
    for (size_t i = 0; i < sizeof digest; i++) {
        out[2 * i] = DIGITS[digest[i] >> 4];
        out[2 * i + 1] = DIGITS[digest[i] & 0xF];
    }
    out[2 * sizeof digest] = '\0';
}
