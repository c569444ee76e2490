/* page_css.h - the look of the page: page.css, embedded by the build. */
#ifndef RAPPORTEUR_RECORD_PAGE_CSS_H
#define RAPPORTEUR_RECORD_PAGE_CSS_H

#include <stddef.h>

extern const unsigned char page_css[];
extern const size_t page_css_size;

#endif
