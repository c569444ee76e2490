/* document_symbols.h - symbols of documents and numbers of resolutions:
 * "A/C.3/76/L.32", "S/RES/2593", "resolution 2593 (2021)". */
#ifndef RAPPORTEUR_NAMES_DOCUMENT_SYMBOLS_H
#define RAPPORTEUR_NAMES_DOCUMENT_SYMBOLS_H

struct finder;

/* Fill names->symbol. Runs before the dates, which skip its tokens. */
void document_symbols_find(struct finder *finder);

#endif
