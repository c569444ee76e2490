/* json_read.h - a record back from its JSON: for the ledger, which takes
 * records from pipes and files, and for whoever must trust a round trip.
 *
 * The one file that knows the JSON library on this side of the record. */
#ifndef RAPPORTEUR_RECORD_JSON_READ_H
#define RAPPORTEUR_RECORD_JSON_READ_H

#include "base/arena.h"
#include "base/error.h"
#include "record/record.h"

/* Read one object, as json_write makes it, into `arena`. Fails with
 * ERROR_INPUT, naming the key, where it is no record: `source` (a file and
 * line, for people) begins the message. A record of a newer schema is refused.
 */
bool json_read(struct str json, struct str source, struct arena *arena,
               struct record *out, struct error *err)
    __attribute__((warn_unused_result));

#endif
