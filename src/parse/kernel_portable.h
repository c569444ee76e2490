/* kernel_portable.h - the arithmetic in plain C, for every processor. */
#ifndef RAPPORTEUR_PARSE_KERNEL_PORTABLE_H
#define RAPPORTEUR_PARSE_KERNEL_PORTABLE_H

#include "parse/kernel.h"

extern const struct kernel kernel_portable;

#endif
