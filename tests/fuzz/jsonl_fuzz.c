/* Any bytes as a line of JSON Lines: a refusal, or a document whose invariants
 * hold and whose exact origins lead to the very bytes. */
#include <stdlib.h>

#include "fuzz/origins.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_read(data, size, FORMAT_JSONL);
    return 0;
}
