#include "parse/conllu_read.h"

#include <inttypes.h>

#include "ingest/utf8.h"

enum {
    COLUMNS = 10,
    WORDS_MAX = 64 * 1024 * 1024 / 8, /* of a file; more is no treebank */
    SENTENCE_MAX = 10000,             /* words */
};

enum column { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC };

struct reader {
    struct str rest;
    const char *name;
    uint32_t line;
    struct arena *arena;
    struct conllu *out;
    struct error *err;
    char *text; /* room for all forms and a space or two after each */
    uint32_t text_len, node_capacity, without_heads;
    uint32_t first;     /* token with which the open sentence begins */
    uint32_t joined_to; /* last word of the open multi-word token, or 0 */
    uint32_t joined_from;
    bool joined_space, paragraph;
};

#define fail(r, ...)                                                           \
    (error_set((r)->err, ERROR_INPUT, "%s: line %" PRIu32 ": %s", (r)->name,   \
               (r)->line, __VA_ARGS__),                                        \
     false)

/* A whole number of at most seven digits, or UINT32_MAX. */
static uint32_t number_of(struct str digits)
{
    uint32_t n = 0;

    if (digits.len == 0 || digits.len > 7)
        return UINT32_MAX;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9')
            return UINT32_MAX;
        n = n * 10 + (uint32_t)(digits.ptr[i] - '0');
    }
    return n;
}

static bool has_part(struct str misc, struct str wanted)
{
    while (misc.len)
        if (str_equal(str_cut(&misc, '|'), wanted))
            return true;
    return false;
}

static void add_text(struct reader *r, struct str s)
{
    memcpy(r->text + r->text_len, s.ptr, s.len);
    r->text_len += (uint32_t)s.len;
}

static enum token_kind kind_of(struct str form, enum upos upos)
{
    unsigned char first = (unsigned char)form.ptr[0];

    if (upos == UPOS_PUNCT)
        return TOKEN_PUNCTUATION;
    if (first >= '0' && first <= '9')
        return TOKEN_NUMBER;
    if (upos == UPOS_SYM)
        return TOKEN_SYMBOL;
    if (first >= 0x80 || ((first | 32) >= 'a' && (first | 32) <= 'z') ||
        upos != UPOS_X)
        return TOKEN_WORD;
    return TOKEN_PUNCTUATION;
}

static bool add_node(struct reader *r, const struct str *column)
{
    struct trees *trees = &r->out->trees;
    uint32_t head = number_of(column[HEAD]);
    struct node *node;

    if (trees->count == r->node_capacity)
        trees->at = arena_grow(r->arena, trees->at, &r->node_capacity,
                               sizeof *trees->at);
    node = &trees->at[trees->count++];
    node->lemma = column[LEMMA];
    node->upos = (uint8_t)upos_of(column[UPOS]);
    node->xpos = (uint8_t)xpos_of(column[XPOS]);
    node->deprel = (uint8_t)deprel_of(column[DEPREL]);
    node->certainty = 255;
    if (str_equal(column[HEAD], STR("_"))) {
        r->without_heads++;
    } else if (head > SENTENCE_MAX) {
        return fail(r, "the head is no number of a word");
    }
    node->head = head ? r->first + head - 1 : TOKEN_NONE;
    return true;
}

static void add_token(struct reader *r, const struct str *column, uint32_t id)
{
    struct tokens *tokens = &r->out->tokens;
    struct token *token;
    bool joined = id > r->joined_from && id <= r->joined_to;
    bool inside = id >= r->joined_from && id < r->joined_to;

    if (tokens->count == tokens->capacity)
        tokens->at = arena_grow(r->arena, tokens->at, &tokens->capacity,
                                sizeof *tokens->at);
    token = &tokens->at[tokens->count++];
    token->span.begin = r->text_len;
    add_text(r, column[FORM]);
    token->span.end = r->text_len;
    token->sentence = tokens->sentence_count;
    token->kind = (uint8_t)kind_of(column[FORM], upos_of(column[UPOS]));
    token->joined = joined;
    token->space_after =
        !inside && !has_part(column[MISC], STR("SpaceAfter=No"));
    if (id == r->joined_to && id)
        token->space_after = r->joined_space;
    if (token->space_after)
        add_text(r, STR(" "));
}

/* A line such as "3-4", whose words follow. */
static bool add_range(struct reader *r, const struct str *column)
{
    struct str last = column[ID], first = str_cut(&last, '-');

    r->joined_from = number_of(first);
    r->joined_to = number_of(last);
    r->joined_space = !has_part(column[MISC], STR("SpaceAfter=No"));
    if (r->joined_from != r->out->tokens.count - r->first + 1 ||
        r->joined_to <= r->joined_from || r->joined_to > SENTENCE_MAX)
        return fail(r, "a range of words that does not fit");
    return true;
}

static bool read_word(struct reader *r, struct str line)
{
    struct str column[COLUMNS] = {0};
    uint32_t id;

    for (int i = 0; i < COLUMNS; i++) {
        if (line.len == 0)
            return fail(r, "fewer than ten columns, or an empty one");
        column[i] = str_cut(&line, '\t');
        if (column[i].len == 0)
            return fail(r, "an empty column");
    }
    if (line.len)
        return fail(r, "more than ten columns");
    if (utf8_trimmed(column[FORM]).len != column[FORM].len)
        return fail(r, "white space around a word");
    if (memchr(column[ID].ptr, '.', column[ID].len))
        return true;
    if (memchr(column[ID].ptr, '-', column[ID].len))
        return add_range(r, column);
    id = number_of(column[ID]);
    if (id != r->out->tokens.count - r->first + 1 || id > SENTENCE_MAX)
        return fail(r, "words must be numbered 1, 2, 3 ..., 10000 at most");
    add_token(r, column, id);
    return add_node(r, column);
}

static bool check_heads(struct reader *r)
{
    struct trees *trees = &r->out->trees;
    struct tokens one = {.count = trees->count, .sentence_count = 1};
    struct sentence sentence = {.first = r->first, .end = trees->count};

    if (r->without_heads == trees->count)
        return true;
    if (r->without_heads)
        return fail(r, "some words have a head, others none");
    for (uint32_t i = r->first; i < trees->count; i++)
        if (trees->at[i].head == TOKEN_NONE)
            trees->at[i].deprel = REL_ROOT;
        else if (trees->at[i].deprel == REL_ROOT)
            trees->at[i].deprel = REL_DEP;
    one.sentence = &sentence;
    if (!trees_check(trees, &one))
        return fail(r, "the heads of the sentence that ends here are no tree");
    return true;
}

static bool end_sentence(struct reader *r)
{
    struct tokens *tokens = &r->out->tokens;
    struct sentence *sentence;

    if (tokens->count == r->first)
        return true;
    if (r->joined_to > tokens->count - r->first)
        return fail(r, "a range of words that goes past the sentence");
    if (tokens->sentence_count == tokens->sentence_capacity)
        tokens->sentence =
            arena_grow(r->arena, tokens->sentence, &tokens->sentence_capacity,
                       sizeof *tokens->sentence);
    sentence = &tokens->sentence[tokens->sentence_count++];
    sentence->first = r->first;
    sentence->end = tokens->count;
    sentence->span = (struct span){tokens->at[r->first].span.begin,
                                   tokens->at[tokens->count - 1].span.end};
    sentence->starts_paragraph = r->paragraph || tokens->sentence_count == 1;
    r->paragraph = false;
    r->joined_from = r->joined_to = 0;
    if (!check_heads(r))
        return false;
    r->first = tokens->count;
    return true;
}

static bool begins(struct str line, struct str start)
{
    return line.len >= start.len && memcmp(line.ptr, start.ptr, start.len) == 0;
}

static bool read_line(struct reader *r, struct str line)
{
    if (line.len && line.ptr[line.len - 1] == '\r')
        line.len--;
    if (line.len == 0)
        return end_sentence(r);
    if (line.ptr[0] == '#') {
        r->paragraph = r->paragraph || begins(line, STR("# newpar")) ||
                       begins(line, STR("# newdoc"));
        return true;
    }
    return read_word(r, line);
}

/* Each paragraph of the file is a block; a break stands before it. */
static void set_blocks(struct reader *r)
{
    struct tokens *tokens = &r->out->tokens;
    struct document *doc = &r->out->doc;

    for (uint32_t i = 0, first = 0; i < tokens->sentence_count; i++) {
        struct sentence *sentence = &tokens->sentence[i];

        if (sentence->starts_paragraph)
            first = i;
        if (i + 1 == tokens->sentence_count ||
            tokens->sentence[i + 1].starts_paragraph)
            document_add_block(doc, r->arena,
                               (struct span){tokens->sentence[first].span.begin,
                                             sentence->span.end},
                               BLOCK_PARAGRAPH);
        sentence->block = i + 1 == tokens->sentence_count ||
                                  tokens->sentence[i + 1].starts_paragraph
                              ? doc->block_count - 1
                              : doc->block_count;
    }
}

static bool read_all(struct reader *r)
{
    while (r->rest.len) {
        r->line++;
        if (!read_line(r, str_cut(&r->rest, '\n')))
            return false;
        if (r->out->tokens.count > WORDS_MAX)
            return fail(r, "too many words for one file");
    }
    return end_sentence(r);
}

/* The file's name without its folders and its ending. */
static struct str base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    struct str name = str_of(slash ? slash + 1 : path);
    struct str rest = name;

    name = str_cut(&rest, '.');
    return name.len ? name : rest;
}

bool conllu_read(struct str bytes, const char *name, struct arena *arena,
                 struct conllu *out, struct error *err)
{
    struct conllu conllu = {0};
    struct reader r = {.rest = arena_copy(arena, bytes),
                       .name = name,
                       .arena = arena,
                       .out = &conllu,
                       .err = err};

    if (bytes.len > DOCUMENT_MAX)
        return error_fail(err, ERROR_INPUT, "%s: larger than 256 MB", name);
    if (utf8_valid_length(bytes) != bytes.len)
        return error_fail(err, ERROR_INPUT, "%s: byte %zu is no UTF-8", name,
                          utf8_valid_length(bytes));
    r.text = arena_alloc(arena, bytes.len + 1, 1);
    if (!read_all(&r))
        return false;
    conllu.doc.name = arena_copy(arena, base_name(name));
    conllu.doc.source = arena_copy(arena, str_of(name));
    conllu.doc.text = (struct str){r.text, r.text_len};
    set_blocks(&r);
    if (r.without_heads)
        conllu.trees.at = NULL;
    else
        trees_link(&conllu.trees, &conllu.tokens);
    *out = conllu;
    return true;
}
