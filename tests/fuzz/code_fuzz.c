/* Random words of saying under random trees must give statements that hold
 * together.
 *
 * Each word takes four bytes: which word, relation, head, tag and where a
 * sentence, a paragraph or a quotation begins. */
#include <stdlib.h>

#include "base/arena.h"
#include "code/statements.h"
#include "code/vocabulary.h"
#include "ingest/document.h"
#include "names/gazetteer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { BYTES_EACH = 4, WORDS_MAX = 4096, WORD_LENGTH_MAX = 16 };

static const char *const lexicon[] = {
    "China",     "Norway",     "the",     "African",   "Group",     "said",
    "say",       "condemn",    "urge",    "call",      "on",        "for",
    "support",   "concern",    "express", "over",      "behalf",    "of",
    "and",       ",",          ":",       "62",        "countries", "joint",
    "statement", "issue",      "must",    "would",     "not",       "refuse",
    "it",        "he",         "we",      "Q",         "with",      "as",
    "did",       "deny",       "that",    "to",        "by",        "Thursday",
    "Third",     "Committee",  "General", "Assembly",  "President", "Zhang",
    "Jun",       "(",          ")",       "supported", "opposed",   "vote",
    "in",        "favour",     "against", "31",        "be",        "illegal",
    "violate",   "rights",     "war",     "embargo",   "?",         "according",
    "Chair",     "resolution", "also",    "his",       "country",   "."};

enum { LEXICON = sizeof lexicon / sizeof *lexicon };

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

static void open_sentence(struct input *in, uint8_t bits)
{
    uint32_t count = in->tokens.sentence_count++;
    struct sentence *s = &in->sentence[count];
    bool paragraph = count == 0 || (bits & 8);

    *s = (struct sentence){.first = in->tokens.count,
                           .starts_paragraph = paragraph,
                           .quote_open = (bits & 0x30) == 0x30,
                           .kind = count ? SENTENCE_BODY : SENTENCE_TITLE};
    s->span.begin = (uint32_t)in->length;
    if (count)
        s->block = in->sentence[count - 1].block + paragraph;
}

static void add_word(struct input *in, const uint8_t *bytes)
{
    const char *word = lexicon[bytes[0] % LEXICON];
    size_t length = strlen(word);
    uint32_t i = in->tokens.count++;
    struct sentence *s = &in->sentence[in->tokens.sentence_count - 1];
    struct token *token = &in->token[i];

    *token = (struct token){.sentence = in->tokens.sentence_count - 1,
                            .space_after = true,
                            .quote_depth = (int8_t)(bytes[3] >> 7)};
    token->span.begin = (uint32_t)in->length;
    memcpy(in->text + in->length, word, length);
    in->length += length;
    token->span.end = (uint32_t)in->length;
    in->text[in->length++] = ' ';
    in->node[i] = (struct node){
        .lemma = {word, length},
        .head = i == s->first ? (uint32_t)TOKEN_NONE
                              : s->first + bytes[2] % (i - s->first),
        .upos = (uint8_t)(bytes[3] % UPOS_COUNT),
        .xpos = (uint8_t)(bytes[2] % XPOS_COUNT),
        .deprel = (uint8_t)(bytes[1] % REL_COUNT)};
    s->end = in->tokens.count;
    s->span.end = token->span.end;
}

static void read_input(struct input *in, const uint8_t *data, size_t size)
{
    for (size_t at = 0; at + BYTES_EACH <= size && in->tokens.count < WORDS_MAX;
         at += BYTES_EACH) {
        if (at == 0 || data[at + 1] % 16 == 7)
            open_sentence(in, data[at + 3]);
        add_word(in, data + at);
    }
    in->tokens.at = in->token;
    in->tokens.sentence = in->sentence;
    in->trees.at = in->node;
    in->trees.count = in->tokens.count;
    in->doc.text = (struct str){in->text, in->length};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct gazetteer *gazetteer; /* once for the run */
    static struct vocabulary *vocabulary;
    struct arena arena = {0};
    struct input *in = arena_alloc(&arena, 1, sizeof *in);
    struct reading reading = {.doc = &in->doc,
                              .tokens = &in->tokens,
                              .trees = &in->trees,
                              .arena = &arena};
    struct statements statements;
    struct names names;
    struct error err;

    if (!gazetteer && !gazetteer_open(NULL, &gazetteer, &err))
        abort();
    if (!vocabulary && !vocabulary_open(NULL, &vocabulary, &err))
        abort();
    read_input(in, data, size);
    trees_link(&in->trees, &in->tokens);
    names = names_find(&in->doc, &in->tokens, &in->trees, gazetteer, &arena);
    reading.names = &names;
    reading.vocabulary = vocabulary;
    statements = code_statements(&reading);
    if (!statements_check(&statements, &reading))
        abort();
    arena_free(&arena);
    return 0;
}
