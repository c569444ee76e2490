#include "parse/parse.h"

#include "ingest/document.h"
#include "parse/forms.h"
#include "parse/lemma.h"
#include "parse/network.h"

enum {
    BATCH_WORDS = 64, /* short sentences are read together up to here */
    PART_MIN = NETWORK_WORDS_MAX / 2, /* of a sentence that must be cut */
};

struct parser {
    const struct model *model;
    struct network *network;
    struct form form[NETWORK_WORDS_MAX];
    struct network_word word[NETWORK_WORDS_MAX];
    struct network_reading reading[NETWORK_WORDS_MAX];
    uint16_t length[NETWORK_WORDS_MAX]; /* of the batch's sentences */
    uint32_t sentences, count;
};

/* What one document's reading works on. */
struct reading {
    struct parser *parser;
    const struct document *doc;
    const struct tokens *tokens;
    struct arena *arena;
    struct trees trees;
};

struct parser *parser_new(struct arena *arena, const struct model *model,
                          const struct kernel *kernel)
{
    struct parser *parser = arena_alloc(arena, 1, sizeof *parser);

    parser->model = model;
    parser->network = network_new(arena, model, kernel ? kernel : kernel_at(0));
    return parser;
}

static struct str word_at(const struct reading *r, uint32_t token)
{
    return span_text(r->doc->text, r->tokens->at[token].span);
}

/* 0 as usual, 1 most words have a capital, 2 capitals only. */
static uint32_t sentence_case(const struct form *forms, uint32_t count)
{
    uint32_t words = 0, upper = 0, title = 0;

    for (uint32_t i = 0; i < count; i++) {
        enum form_case form_case = forms[i].form_case;
        bool mixed = form_case == CASE_TITLE || form_case == CASE_MIXED;

        upper += form_case == CASE_UPPER;
        title += mixed || form_case == CASE_UPPER;
        words += mixed || form_case == CASE_UPPER || form_case == CASE_LOWER;
    }
    if (words < 3)
        return 0;
    return upper * 10 >= words * 7 ? 2 : title * 10 >= words * 7;
}

/* White space after a token; the end of the text counts as such. */
static bool has_space_after(const struct reading *r, uint32_t token)
{
    return r->tokens->at[token].space_after ||
           r->tokens->at[token].span.end == r->doc->text.len;
}

/* Words [first, end), a sentence or a part of one, become the last sentence
 * of the batch. */
static void add_to_batch(const struct reading *r, uint32_t first, uint32_t end)
{
    struct parser *p = r->parser;
    struct form *forms = p->form + p->count;
    uint32_t context;

    for (uint32_t i = first; i < end; i++)
        forms[i - first] = form_of(word_at(r, i));
    context = sentence_case(forms, end - first);
    for (uint32_t i = first; i < end; i++) {
        const struct form *form = &forms[i - first];
        struct network_word *word = &p->word[p->count + i - first];
        uint32_t shape = (uint32_t)form->form_case * 2 + form->digit;

        word->word = model_find_word(p->model, form_text(form));
        memcpy(word->affix, form->affix, sizeof word->affix);
        shape = (shape * 2 + (i == first)) * 3 + context;
        word->shape = shape * 2 + form->longer_than_one;
        word->glue = (i == first || has_space_after(r, i - 1) ? 2u : 0u) +
                     has_space_after(r, i);
    }
    p->length[p->sentences++] = (uint16_t)(end - first);
    p->count += end - first;
}

static void set_node(const struct reading *r, uint32_t token, uint32_t first,
                     const struct form *form,
                     const struct network_reading *reading)
{
    struct node *node = &r->trees.at[token];
    struct label label = r->parser->model->tags[reading->tag];

    node->upos = label.upos;
    node->xpos = label.xpos;
    node->deprel = reading->deprel;
    node->certainty = reading->certainty;
    node->head = reading->head ? first + reading->head - 1u : TOKEN_NONE;
    node->lemma = lemma_of(&r->parser->model->lemmas, word_at(r, token), form,
                           reading->tag, r->arena);
}

/* Read the batch, whose words are the tokens from `first` on. */
static void run_batch(const struct reading *r, uint32_t first)
{
    struct parser *p = r->parser;
    uint32_t at = 0;

    if (p->count == 0)
        return;
    network_encode(p->network, p->word, p->length, p->sentences);
    for (uint32_t s = 0; s < p->sentences; at += p->length[s++]) {
        network_read(p->network, at, p->length[s], p->reading);
        for (uint32_t i = 0; i < p->length[s]; i++)
            set_node(r, first + at + i, first + at, &p->form[at + i],
                     &p->reading[i]);
    }
    p->count = p->sentences = 0;
}

static bool is_conjunction(struct str word)
{
    static const struct str WORDS[] = {STR_INIT("and"), STR_INIT("but"),
                                       STR_INIT("or"), STR_INIT("while"),
                                       STR_INIT("whereas")};

    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (str_equal(word, WORDS[i]))
            return true;
    return false;
}

/* How well a sentence may be cut after this token, which is not its last. */
static int cut_quality(const struct reading *r, uint32_t token)
{
    static const char MARKS[] = ",:;.!?"; /* from the worst to the best */
    struct str word = word_at(r, token);
    const char *mark = word.len == 1 ? strchr(MARKS, word.ptr[0]) : NULL;
    int quality = is_conjunction(word_at(r, token + 1));

    return mark ? 2 * (int)(mark - MARKS) + 2 + quality : quality;
}

/* Where the part that begins at `first` of a sentence too long ends. */
static uint32_t part_end(const struct reading *r, uint32_t first, uint32_t end)
{
    uint32_t best;
    int quality = 0;

    if (end - first <= NETWORK_WORDS_MAX)
        return end;
    best = first + NETWORK_WORDS_MAX;
    for (uint32_t i = best; i-- > first + PART_MIN;) {
        int here = cut_quality(r, i);

        if (here > quality) {
            quality = here;
            best = i + 1;
        }
    }
    return best;
}

static uint32_t root_of(const struct reading *r, uint32_t first)
{
    while (r->trees.at[first].head != TOKEN_NONE)
        first = r->trees.at[first].head;
    return first;
}

static void read_in_parts(const struct reading *r,
                          const struct sentence *sentence)
{
    uint32_t first = sentence->first, top = TOKEN_NONE;

    while (first < sentence->end) {
        uint32_t end = part_end(r, first, sentence->end), root;

        add_to_batch(r, first, end);
        run_batch(r, first);
        root = root_of(r, first);
        if (top == TOKEN_NONE) {
            top = root;
        } else {
            r->trees.at[root].head = top;
            r->trees.at[root].deprel = REL_PARATAXIS;
            r->trees.at[root].certainty = 0;
        }
        first = end;
    }
}

struct trees parse_trees(struct parser *parser, const struct document *doc,
                         const struct tokens *tokens, struct arena *arena)
{
    struct reading r = {
        .parser = parser, .doc = doc, .tokens = tokens, .arena = arena};
    uint32_t batch_first = 0;

    r.trees.count = tokens->count;
    r.trees.at = arena_alloc(arena, tokens->count, sizeof *r.trees.at);
    for (uint32_t i = 0; i < tokens->sentence_count; i++) {
        const struct sentence *s = &tokens->sentence[i];

        if (parser->count + (s->end - s->first) > BATCH_WORDS) {
            run_batch(&r, batch_first);
            batch_first = s->first;
        }
        if (parser->count == 0)
            batch_first = s->first;
        if (s->end - s->first > NETWORK_WORDS_MAX)
            read_in_parts(&r, s);
        else
            add_to_batch(&r, s->first, s->end);
    }
    run_batch(&r, batch_first);
    trees_link(&r.trees, tokens);
    return r.trees;
}
