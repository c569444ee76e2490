/* handle.h - what stands behind the pointers of rapporteur.h. */
#ifndef RAPPORTEUR_LIBRARY_HANDLE_H
#define RAPPORTEUR_LIBRARY_HANDLE_H

#include "base/arena.h"
#include "base/error.h"
#include "ingest/document.h"
#include "ingest/raw.h"
#include "names/gazetteer.h"
#include "parse/tree.h"
#include "rapporteur.h"
#include "record/assemble.h"
#include "record/words.h"
#include "text/tokens.h"

struct model;
struct parser;
struct vocabulary;

struct rapporteur {
    struct arena arena; /* also holds this struct */
    const struct model *model;
    struct gazetteer *gazetteer;
    struct vocabulary *vocabulary;
    struct record_versions versions;
    struct rapporteur_versions shown; /* the same with NULs */
};

struct rapporteur_reader {
    struct arena arena;
    const struct rapporteur *library;
    struct parser *parser;
};

struct rapporteur_item {
    struct arena arena;
    struct raw raw;
    const char *source;
};

/* What a document became, room by room, all in one arena. */
struct rapporteur_record {
    struct arena arena;
    const struct rapporteur *library;
    struct document doc;
    struct tokens tokens;
    struct trees trees;
    bool parsed; /* false for a record that came from JSON: no words, trees */
    struct record record;
    const struct rapporteur_view *view; /* made when it is asked for */
};

/* Hand on the error of a room; false. */
bool library_fail(const struct error *from, struct rapporteur_error *err);

/* A copy that ends in a NUL; NULL of the empty string. */
const char *library_c_string(struct arena *arena, struct str s);

struct party_names library_names(const struct rapporteur *library);

#endif
