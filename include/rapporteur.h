/* rapporteur.h - read who said what, on whose behalf, from documents.
 *
 * The one public header of librapporteur. Errors are values; nothing prints or
 * exits, but for one thing: where no memory is left, the process ends with a
 * message. A `struct rapporteur` is read-only after rapporteur_open and may be
 * used by many threads; each thread has a `struct rapporteur_reader` of its
 * own. A record belongs to one thread at a time and may outlive its reader, not
 * its `struct rapporteur`.
 *
 * All text is UTF-8; strings end in a NUL and hold none; a string or list that
 * is not known is NULL, a number RAPPORTEUR_UNKNOWN. All offsets are bytes,
 * half open. What the words of a record mean: docs/record.md.
 *
 * A function that returns bool fills `*err` (never NULL) where it returns
 * false, and writes its outputs only where it returns true.
 *
 *     struct rapporteur *library;
 *     struct rapporteur_record *record;
 *     struct rapporteur_error err;
 *
 *     if (!rapporteur_open(NULL, &library, &err))
 *         ...err.message
 *     reader = rapporteur_reader_new(library);
 *     if (rapporteur_read_file(reader, "page.html", NULL, &record, &err))
 *         ...rapporteur_view(record)->statement[0]->speaker[0]
 *
 * Stability: names and meanings stay within a major version. Structs that the
 * library hands out are reached through pointers and grow only at their end;
 * structs that the caller fills are zeroed first ({0}), and zero is always the
 * default. */
#ifndef RAPPORTEUR_H
#define RAPPORTEUR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The kind says who must act, and is the exit status of the program. */
enum rapporteur_error_kind {
    RAPPORTEUR_OK = 0,
    RAPPORTEUR_INPUT = 1,  /* this document could not be read; go on */
    RAPPORTEUR_USAGE = 2,  /* an option or setting is wrong */
    RAPPORTEUR_SYSTEM = 3, /* disk, memory, model file: a later run may do */
};

struct rapporteur_error {
    enum rapporteur_error_kind kind;
    char message[512]; /* one line: what, where, what to do */
};

/* ---- The library: model and tables */

/* Where model and tables come from. Zeroed: the built-in choice. */
struct rapporteur_options {
    const char
        *model_path;      /* NULL: $RAPPORTEUR_MODEL, else the installed one */
    const char *data_dir; /* NULL: the built-in tables alone */
};

struct rapporteur;        /* model and tables */
struct rapporteur_reader; /* one thread's working memory */
struct rapporteur_record; /* what one document reports */

/* Open model and tables; `options` may be NULL. Fails with USAGE for a bad row
 * of a user's table, SYSTEM where there is no model or it is damaged. */
bool rapporteur_open(const struct rapporteur_options *options,
                     struct rapporteur **out, struct rapporteur_error *err);
/* Records and readers made with it must be freed before. NULL is allowed. */
void rapporteur_close(struct rapporteur *rapporteur);

struct rapporteur_versions {
    const char *program; /* "0.1.0" */
    const char *model;   /* name of the trained model */
    const char *tables;  /* hash of the tables, and of a user's after a "+" */
    const char *model_licence;
};

/* What stands in every record made with it. NULL: of the library alone, the
 * model's being NULL. Lives as long as the library. */
struct rapporteur_versions
rapporteur_versions(const struct rapporteur *rapporteur);

/* ---- Reading */

/* Memory for one thread. Never NULL. */
struct rapporteur_reader *
rapporteur_reader_new(const struct rapporteur *rapporteur);
void rapporteur_reader_free(struct rapporteur_reader *reader);

#define RAPPORTEUR_MAX_TEXT ((size_t)16000000) /* 16 MB */

/* How to read. NULL in place of a pointer to it is the same as zeroes. */
struct rapporteur_read_options {
    const char *published; /* the day of publication, "2021-10-22"; else what
                              the document says */
    double min_confidence; /* leave out facts of which it is less sure */
    size_t max_text;       /* bytes of text beyond which a document is refused;
                              0: RAPPORTEUR_MAX_TEXT */
    bool parse_only;       /* words and trees, no statements: for CoNLL-U */
};

/* Read `size` bytes of text, HTML, or one line of JSON Lines: which of them,
 * the bytes say and else the ending of `name`. The bytes need not outlive the
 * call. The caller frees *out. Fails with INPUT where the document cannot be
 * read, USAGE for an option. */
bool rapporteur_read_bytes(struct rapporteur_reader *reader, const char *bytes,
                           size_t size, const char *name,
                           const struct rapporteur_read_options *options,
                           struct rapporteur_record **out,
                           struct rapporteur_error *err);

/* The same for a file, of which the first document is read ("-": standard
 * input). For files of many documents, and folders: struct rapporteur_input. */
bool rapporteur_read_file(struct rapporteur_reader *reader, const char *path,
                          const struct rapporteur_read_options *options,
                          struct rapporteur_record **out,
                          struct rapporteur_error *err);

/* A record back from its JSON; its text is empty if the JSON has none. `name`
 * begins the message of an error. */
bool rapporteur_record_of_json(const struct rapporteur *rapporteur,
                               const char *json, size_t size, const char *name,
                               struct rapporteur_record **out,
                               struct rapporteur_error *err);

void rapporteur_record_free(struct rapporteur_record *record);

/* ---- Many documents: one thread takes items, many threads read them */

struct rapporteur_input; /* files, folders, standard input */
struct rapporteur_item;  /* one document as bytes, not yet read */

/* Both the array and the strings must outlive the input. With `jsonl`, every
 * line of every file is a document, whatever it looks like. */
struct rapporteur_input *rapporteur_input_new(const char *const *paths,
                                              size_t count, bool jsonl);
void rapporteur_input_free(struct rapporteur_input *input);

/* The next document. False with err->kind OK after the last; with INPUT for
 * one that cannot be read (call again: the others follow); with SYSTEM where
 * the run had better stop. */
bool rapporteur_input_next(struct rapporteur_input *input,
                           struct rapporteur_item **out,
                           struct rapporteur_error *err);

/* Files in folders that are of no format that is read. */
uint64_t rapporteur_input_skipped(const struct rapporteur_input *input);

size_t rapporteur_item_size(const struct rapporteur_item *item); /* bytes */
const char *rapporteur_item_source(const struct rapporteur_item *item);
void rapporteur_item_free(struct rapporteur_item *item);

/* Read an item, which is used up, also on failure. */
bool rapporteur_read_item(struct rapporteur_reader *reader,
                          struct rapporteur_item *item,
                          const struct rapporteur_read_options *options,
                          struct rapporteur_record **out,
                          struct rapporteur_error *err);

/* ---- What a record says. Words and meanings: gold/GUIDE.md, docs/record.md */

#define RAPPORTEUR_UNKNOWN (-1)

struct rapporteur_span {
    uint32_t begin, end;
};

struct rapporteur_evidence {
    struct rapporteur_span text;   /* of the record's text */
    struct rapporteur_span source; /* of the source's bytes */
};

/* Why a fact was taken: the rule's name, and the words that fired it (empty:
 * none). */
struct rapporteur_why {
    const char *rule;
    struct rapporteur_span words;
};

struct rapporteur_position {
    const char *stance; /* "support", "oppose", "call", "state" */
    const char *const *target;
    size_t target_count;
    const char *issue;
    const char *symbol; /* "A/C.3/76/L.32" */
    struct rapporteur_evidence evidence;
    double confidence; /* 0 to 1 */
    struct rapporteur_why why, why_issue;
};

struct rapporteur_behalf {
    int32_t min, max, approx;
    const char *const *member, *const *group;
    size_t member_count, group_count;
    const char *convention; /* "included", "excluded": is the speaker counted */
};

struct rapporteur_statement {
    uint32_t id;      /* from 1 */
    const char *kind; /* "national", "joint", ... */
    const char *const *speaker;
    size_t speaker_count;
    const char *spokesperson;
    const struct rapporteur_behalf *behalf; /* NULL: for itself alone */
    const char *body;                       /* NULL: in no body */
    int32_t session, committee;
    const char *date;       /* "2021-10-21" */
    const char *date_words; /* "Thursday", where the day is not resolved */
    const struct rapporteur_evidence *evidence;
    size_t evidence_count;
    const struct rapporteur_position *const *position;
    size_t position_count;
    double confidence;
    struct rapporteur_why why;
};

struct rapporteur_tally {
    const char *stance; /* as of a position, or "abstain" */
    const char *const *target;
    size_t target_count;
    const char *issue;
    int32_t min, max, approx;
    struct rapporteur_evidence evidence;
    double confidence;
    struct rapporteur_why why;
};

struct rapporteur_view {
    const char *doc, *source, *title, *publisher, *url, *language, *published;
    const char *sha256; /* of the source's bytes */
    const char *warning;
    const char *program, *model, *tables;
    const char *text;
    size_t text_size;
    const struct rapporteur_statement *const *statement;
    size_t statement_count;
    const struct rapporteur_tally *const *tally;
    size_t tally_count;
};

/* The record as plain structs, which live as long as it. Never NULL. */
const struct rapporteur_view *rapporteur_view(struct rapporteur_record *record);

/* What had to be mended to read the document, as one line that begins with its
 * source; NULL if nothing. */
const char *rapporteur_warning(struct rapporteur_record *record);

/* The short English name of a code ("CHN": "China") into `out`, cut to `size`
 * bytes with its NUL; its whole length, 0 if the code is in no table. */
size_t rapporteur_code_name(const struct rapporteur *rapporteur,
                            const char *code, char *out, size_t size);

/* ---- Rendering */

/* Bytes that the caller frees with rapporteur_buffer_free. */
struct rapporteur_buffer {
    const char *bytes; /* also ends in a NUL, which `size` does not count */
    size_t size;
    void *memory;
};

void rapporteur_buffer_free(struct rapporteur_buffer *buffer);

enum rapporteur_format {
    RAPPORTEUR_JSON, /* one object and a line feed: docs/record.schema.json */
    RAPPORTEUR_ACCOUNT, /* for people */
    RAPPORTEUR_CONLLU,  /* words and trees */
    RAPPORTEUR_HTML,    /* a page that stands alone */
};

struct rapporteur_render_options {
    bool why;        /* rule and words of each fact */
    bool no_text;    /* JSON: without the document's text */
    bool characters; /* JSON: offsets in characters beside those in bytes */
    bool color;      /* ACCOUNT: for a terminal */
    unsigned width;  /* ACCOUNT: columns; 0: lines are not wrapped */
    unsigned part;   /* HTML: 0 the whole page; else this document as the
                        part-th of a page, between rapporteur_page_begin and
                        rapporteur_page_end */
};

/* Render into a new buffer. Fails with USAGE for CONLLU of a record that came
 * from JSON. `options` may be NULL. */
bool rapporteur_render(struct rapporteur_record *record,
                       enum rapporteur_format format,
                       const struct rapporteur_render_options *options,
                       struct rapporteur_buffer *out,
                       struct rapporteur_error *err);

void rapporteur_page_begin(const char *title, struct rapporteur_buffer *out);
void rapporteur_page_end(struct rapporteur_buffer *out);

/* ---- The program's own facts: data/NAME.tsv */

size_t rapporteur_table_count(void);
const char *rapporteur_table_name(size_t table);
const char *rapporteur_table_about(size_t table);

/* The table as tab-separated lines under a line of column names, with the rows
 * of data_dir/NAME.tsv (`data_dir` may be NULL) laid over it. */
bool rapporteur_table_print(const char *name, const char *data_dir,
                            struct rapporteur_buffer *out,
                            struct rapporteur_error *err);

/* Check a user's folder: `report` gets "FILE:LINE:COLUMN: what" for each bad
 * row; *bad counts them. Fails where the folder cannot be read. */
bool rapporteur_tables_check(const char *data_dir,
                             void (*report)(void *context, const char *message),
                             void *context, size_t *bad,
                             struct rapporteur_error *err);

#ifdef __cplusplus
}
#endif

#endif
