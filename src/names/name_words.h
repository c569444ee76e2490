/* name_words.h - the tokens of a document as the finders of names look at them:
 * folded to lower case without accents, with the classes of
 * data/name_words.tsv. */
#ifndef RAPPORTEUR_NAMES_NAME_WORDS_H
#define RAPPORTEUR_NAMES_NAME_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct arena;
struct document;
struct tokens;

/* clang-format off */
#define WORD_NUMBER       (1U << 0)  /* value: "twenty" 20 */
#define WORD_SCALE        (1U << 1)  /* value: "dozen" 12 */
#define WORD_MONTH        (1U << 2)  /* value: 1 to 12 */
#define WORD_WEEKDAY      (1U << 3)  /* value: Monday 0 */
#define WORD_TITLE        (1U << 4)  /* "Mr.", "Ayatollah"; value: gender */
#define WORD_ENVOY        (1U << 5)  /* roles, by family; value: gender */
#define WORD_VOICE        (1U << 6)
#define WORD_MINISTER     (1U << 7)
#define WORD_HEAD         (1U << 8)
#define WORD_CHIEF        (1U << 9)
#define WORD_OFFICIAL     (1U << 10)
#define WORD_PRIVATE      (1U << 11) /* who speaks for himself or herself */
#define WORD_ORGAN        (1U << 12) /* "delegation": its state's voice */
#define WORD_COLLECTIVE   (1U << 13) /* "countries": sets of parties */
#define WORD_BODY         (1U << 14) /* "agencies": sets of bodies */
#define WORD_PERSONS      (1U << 15) /* "lawmakers": sets of persons */
#define WORD_ORGANIZATION (1U << 16) /* ends an organisation's name */
#define WORD_AGENCY       (1U << 17) /* the same; with a state, the state's */
#define WORD_PLACE        (1U << 18) /* "Sea": what it ends is no party */
#define WORD_MEDIA        (1U << 19)
#define WORD_STATE        (1U << 20) /* "the kingdom": refers to a state */
#define WORD_GROUP        (1U << 21)
#define WORD_ASSEMBLY     (1U << 22)
#define WORD_MOVEMENT     (1U << 23)
#define WORD_SAY          (1U << 24)
#define WORD_PARTICLE     (1U << 25) /* "bin", "von": inside a name */
#define WORD_VAGUE        (1U << 26) /* "several" */
#define WORD_FUNCTION     (1U << 27)
#define WORD_PORTFOLIO    (1U << 28) /* "Affairs", after "Minister of" */

#define WORD_ROLE (WORD_ENVOY | WORD_VOICE | WORD_MINISTER | WORD_HEAD | \
                   WORD_CHIEF | WORD_OFFICIAL | WORD_PRIVATE)
/* clang-format on */

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

/* A row of the table, sorted by word. */
struct name_word {
    struct str word;
    uint32_t classes;
    int32_t value;
};

extern const struct name_word name_words[];
extern const uint32_t name_words_count;

struct word {
    struct str text;
    struct str fold;  /* lower case, Latin letters without accents, ' for ’ */
    uint32_t classes; /* WORD_... */
    int32_t value;
    bool capital;  /* begins with a capital letter */
    bool all_caps; /* two letters or more, none of them small */
    bool digit;    /* begins with a digit */
};

/* One for each token, in the arena. */
struct word *words_of(const struct document *doc, const struct tokens *tokens,
                      struct arena *arena);

/* The row of a folded word, or NULL. */
const struct name_word *name_word_find(struct str fold);

/* Whether the folded word is one of the `|`-separated words of `list`:
 * word_in(fold, "over|above"). */
bool word_in(struct str fold, const char *list);

/* Whether `word`, folded, is one of the words of `name`, folded or not; false
 * for a name of more than 128 bytes. */
bool word_held(struct str name, struct str word);

/* Fold `text` (valid UTF-8) into `out`, which has room for text.len bytes;
 * gives the number of bytes written. */
size_t word_fold(struct str text, char *out);

#endif
