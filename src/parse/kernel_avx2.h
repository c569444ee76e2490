/* kernel_avx2.h - the arithmetic with AVX2: sixteen products an instruction.
 * Its source file is compiled with -mavx2; call it only where the processor
 * has it. */
#ifndef RAPPORTEUR_PARSE_KERNEL_AVX2_H
#define RAPPORTEUR_PARSE_KERNEL_AVX2_H

#include "parse/kernel.h"

extern const struct kernel kernel_avx2;

#endif
