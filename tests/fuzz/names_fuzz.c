/* Random words under random trees must give names that hold together.
 *
 * Each word takes four bytes: which word, tag and relation, head, space and
 * sentence. */
#include <stdlib.h>

#include "base/arena.h"
#include "ingest/document.h"
#include "names/gazetteer.h"
#include "names/names.h"
#include "text/tokens.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { BYTES_EACH = 4, WORDS_MAX = 4096, WORD_LENGTH_MAX = 16 };

static const char *const vocabulary[] = {
    "China",      "the",        "US",       "Chinese",    "Jordan",
    "Georgia",    "Beijing",    "Council",  "of",         "and",
    ",",          "(",          ")",        "-",          "'s",
    "ambassador", "envoy",      "Zhang",    "Jun",        "said",
    "he",         "it",         "their",    "more",       "than",
    "80",         "two",        "dozen",    "or",         "so",
    "countries",  "members",    "others",   "including",  "several",
    "October",    "7",          "2021",     "Thursday",   "last",
    "A/76/L.5",   "resolution", "2593",     "Minister",   "Foreign",
    "Affairs",    "for",        "to",       "in",         "kingdom",
    "bloc",       "ministry",   "its",      "Mr.",        "al",
    "bin",        "ZHANG",      ":",        "who",        "spokesman",
    "Group",      "Bank",       "Ministry", "G-77",       "MSG",
    "The",        "a",          "number",   "at",         "least",
    "no",         "fewer",      "hundred",  "thousand",   "five",
    "twenty-one", "between",    "30",       "40",         "votes",
    "favour",     "against",    "none",     "one",        "General",
    "Secretary",  "State",      "Union",    "Sea",        "South",
    "Times",      "York",       "New",      "Claire",     "É",
    "”",          "“",          "—",        "2021-10-07", "ago",
    "days",       "three",      "Jr.",      "former",     "president",
    "elect",      "as",         "well",     "together",   "with",
    "government", "delegation", "they",     "we"};

enum { VOCABULARY = sizeof vocabulary / sizeof *vocabulary };

struct input {
    struct document doc;
    struct tokens tokens;
    struct trees trees;
    struct sentence sentence[WORDS_MAX];
    struct token token[WORDS_MAX];
    struct node node[WORDS_MAX];
    char text[WORDS_MAX * WORD_LENGTH_MAX];
    size_t length;
};

static void close_sentence(struct input *in)
{
    struct sentence *last = &in->sentence[in->tokens.sentence_count - 1];

    last->end = in->tokens.count;
    last->span.end = in->token[in->tokens.count - 1].span.end;
}

static void open_sentence(struct input *in, uint8_t bits)
{
    struct sentence *sentence = &in->sentence[in->tokens.sentence_count++];

    *sentence = (struct sentence){.first = in->tokens.count};
    sentence->span.begin = (uint32_t)in->length;
    sentence->starts_paragraph = (bits & 8) != 0;
    sentence->kind = (enum sentence_kind)((bits >> 4) % 5);
    sentence->block = in->tokens.sentence_count - 1;
}

static void add_word(struct input *in, const uint8_t *bytes)
{
    const char *word = vocabulary[bytes[0] % VOCABULARY];
    size_t length = strlen(word);
    uint32_t i = in->tokens.count++;
    uint32_t first = in->sentence[in->tokens.sentence_count - 1].first;
    struct token *token = &in->token[i];

    *token = (struct token){.sentence = in->tokens.sentence_count - 1,
                            .kind = (uint8_t)(bytes[3] & 3),
                            .space_after = (bytes[3] & 4) != 0,
                            .joined = bytes[0] == 14,
                            .quote_depth = (int8_t)(bytes[3] >> 7)};
    token->span.begin = (uint32_t)in->length;
    memcpy(in->text + in->length, word, length);
    in->length += length;
    token->span.end = (uint32_t)in->length;
    in->text[in->length++] = ' ';
    in->node[i] =
        (struct node){.lemma = {word, length},
                      .head = i == first ? (uint32_t)TOKEN_NONE
                                         : first + bytes[2] % (i - first),
                      .upos = (uint8_t)(bytes[1] % UPOS_COUNT),
                      .xpos = (uint8_t)(bytes[2] % XPOS_COUNT),
                      .deprel = (uint8_t)(bytes[1] % REL_COUNT)};
}

static void read_input(struct input *in, const uint8_t *data, size_t size)
{
    for (size_t at = 0; at + BYTES_EACH <= size && in->tokens.count < WORDS_MAX;
         at += BYTES_EACH) {
        if (at == 0 || (data[at + 3] & 0x70) == 0x70) {
            if (at)
                close_sentence(in);
            open_sentence(in, data[at + 3]);
        }
        add_word(in, data + at);
    }
    if (in->tokens.count)
        close_sentence(in);
    in->tokens.at = in->token;
    in->tokens.sentence = in->sentence;
    in->trees.at = in->node;
    in->trees.count = in->tokens.count;
    in->doc.text = (struct str){in->text, in->length};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct gazetteer *gazetteer; /* once for the run */
    struct arena arena = {0};
    struct input *in = arena_alloc(&arena, 1, sizeof *in);
    struct names names;
    struct error err;

    if (!gazetteer && !gazetteer_open(NULL, &gazetteer, &err))
        abort();
    if (size)
        in->doc.published =
            (struct date){2021, 10, (uint8_t)(1 + data[0] % 28)};
    read_input(in, data, size);
    trees_link(&in->trees, &in->tokens);
    names = names_find(&in->doc, &in->tokens, &in->trees, gazetteer, &arena);
    if (!names_check(&names, &in->tokens))
        abort();
    arena_free(&arena);
    return 0;
}
