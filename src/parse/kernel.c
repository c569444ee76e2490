#include "parse/kernel.h"

#include "parse/kernel_portable.h"
#ifdef WITH_AVX2
#include "parse/kernel_avx2.h"
#endif

const struct kernel *kernel_at(unsigned i)
{
#ifdef WITH_AVX2
    if (__builtin_cpu_supports("avx2")) {
        if (i == 0)
            return &kernel_avx2;
        i--;
    }
#endif
    return i == 0 ? &kernel_portable : NULL;
}
