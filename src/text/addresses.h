/* addresses.h - addresses of pages and people, and symbols of documents. */
#ifndef RAPPORTEUR_TEXT_ADDRESSES_H
#define RAPPORTEUR_TEXT_ADDRESSES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* End of the address (https://..., www..., name@host; the last only if
 * `has_at`) that begins at `at`; `at` if none does. */
uint32_t address_end(struct str text, uint32_t at, bool has_at);

/* End of the host or file whose first part is [begin, stop), a full stop after
 * it: "news.un.org", "list.doc"; `stop` if it is none. */
uint32_t address_domain_end(struct str text, uint32_t begin, uint32_t stop);

/* End of a document's symbol, "A/C.3/76/L.32", at `at`; `at` if none. */
uint32_t address_document_end(struct str text, uint32_t at);

/* End of "#topic" or "@name" at `at`; `at` if none. */
uint32_t address_tag_end(struct str text, uint32_t at);

#endif
