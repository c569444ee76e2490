#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "parse/conllu_read.h"
#include "parse/conllu_write.h"
#include "parse/decode.h"
#include "parse/forms.h"
#include "parse/parse.h"

#define MODEL "model/english.model"

/* ---- the project's files */

static struct str read_source(const char *name, struct arena *arena)
{
    const char *root = getenv("RAPPORTEUR_SOURCE");
    char path[4096], *bytes;
    FILE *file;
    long size;

    snprintf(path, sizeof path, "%s/%s", root ? root : ".", name);
    file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    bytes = arena_alloc(arena, (size_t)size + 64, 1);
    bytes += (64 - (uintptr_t)bytes % 64) % 64;
    assert_int_equal(fread(bytes, 1, (size_t)size, file), size);
    fclose(file);
    return (struct str){bytes, (size_t)size};
}

static const struct model *open_model(struct arena *arena)
{
    const char *root = getenv("RAPPORTEUR_SOURCE");
    const struct model *model = NULL;
    struct error err = {0};
    char path[4096];

    snprintf(path, sizeof path, "%s/%s", root ? root : ".", MODEL);
    if (!model_open(path, arena, &model, &err))
        fail_msg("%s", err.message);
    return model;
}

static struct str cut(struct str *rest, char mark)
{
    const char *end = rest->len ? memchr(rest->ptr, mark, rest->len) : NULL;
    struct str part = {rest->ptr, end ? (size_t)(end - rest->ptr) : rest->len};

    rest->ptr += part.len + (end != NULL);
    rest->len -= part.len + (end != NULL);
    return part;
}

static uint32_t cut_number(struct str *rest)
{
    char digits[16] = "";
    struct str part = cut(rest, '\t');

    assert_true(part.len > 0 && part.len < sizeof digits);
    memcpy(digits, part.ptr, part.len);
    return (uint32_t)strtoul(digits, NULL, 10);
}

/* ---- words as the network sees them */

static void test_forms_are_those_of_the_training(void **state)
{
    struct arena arena = {0};
    struct str lines = read_source("train/vectors.tsv", &arena);

    (void)state;
    while (lines.len) {
        struct str line = cut(&lines, '\n');
        struct form form = form_of(cut(&line, '\t'));

        assert_true(str_equal(form_text(&form), cut(&line, '\t')));
        for (int i = 0; i < FORM_AFFIXES; i++)
            assert_int_equal(form.affix[i], cut_number(&line));
        assert_int_equal(form.form_case, cut_number(&line));
        assert_int_equal(form.digit, cut_number(&line));
        assert_int_equal(form.longer_than_one, cut_number(&line));
    }
    arena_free(&arena);
}

static void test_a_word_of_a_megabyte_has_a_form(void **state)
{
    struct arena arena = {0};
    size_t len = 3 * 350000;
    char *bytes = arena_alloc(&arena, len, 1);
    struct form form;

    (void)state;
    for (size_t i = 0; i < len; i += 3)
        memcpy(bytes + i, "…", 3);
    form = form_of((struct str){bytes, len});
    assert_int_equal(form.count, 3 * FORM_LONGEST);
    arena_free(&arena);
}

/* ---- the best tree */

static uint32_t random_number(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static bool is_tree(const uint16_t *heads, uint32_t count)
{
    uint32_t roots = 0;

    for (uint32_t w = 0; w < count; w++) {
        uint32_t at = w + 1, steps = 0;

        roots += heads[w] == 0;
        while (at && steps++ <= count)
            at = heads[at - 1];
        if (at)
            return false;
    }
    return roots == 1;
}

static double sum_of(const float *scores, uint32_t stride, uint32_t count,
                     const uint16_t *heads)
{
    double sum = 0;

    for (uint32_t w = 0; w < count; w++)
        sum += scores[w * stride + heads[w]];
    return sum;
}

/* The best sum over all trees of `count` words, by trying every one. */
static double best_by_trial(const float *scores, uint32_t count)
{
    uint16_t heads[8] = {0};
    double best = -1e9;
    uint32_t i;

    do {
        bool own = false;

        for (uint32_t w = 0; w < count; w++)
            own = own || heads[w] == w + 1;
        if (!own && is_tree(heads, count)) {
            double sum = sum_of(scores, count + 1, count, heads);

            best = sum > best ? sum : best;
        }
        for (i = 0; i < count && heads[i] == count; i++)
            heads[i] = 0;
        if (i < count)
            heads[i]++;
    } while (i < count);
    return best;
}

static void test_decoded_trees_are_the_best(void **state)
{
    struct arena arena = {0};
    struct decoder *decoder = arena_alloc(&arena, 1, sizeof *decoder);
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 300; round++) {
        uint32_t count = 1 + random_number(&seed) % 5;
        uint16_t heads[8];
        float scores[64];

        for (uint32_t i = 0; i < count * (count + 1); i++)
            scores[i] = (float)(random_number(&seed) % 1000) / 100.0f;
        decode_tree(decoder, scores, count + 1, count, heads);
        assert_true(is_tree(heads, count));
        assert_true(sum_of(scores, count + 1, count, heads) >
                    best_by_trial(scores, count) - 1e-4);
    }
    arena_free(&arena);
}

static void test_the_longest_sentence_is_decoded(void **state)
{
    struct arena arena = {0};
    struct decoder *decoder = arena_alloc(&arena, 1, sizeof *decoder);
    uint32_t count = DECODE_WORDS_MAX, stride = count + 1, seed = 7;
    float *scores = arena_alloc(&arena, count * stride, sizeof *scores);
    uint16_t heads[DECODE_WORDS_MAX];

    (void)state;
    for (uint32_t i = 0; i < count * stride; i++)
        scores[i] = (float)(random_number(&seed) % 1000);
    decode_tree(decoder, scores, stride, count, heads);
    assert_true(is_tree(heads, count));
    /* Pairs that choose each other, pairs of pairs and so on. */
    for (uint32_t w = 0; w < count; w++)
        for (uint32_t h = 0; h < stride; h++)
            scores[w * stride + h] =
                h == 0 ? 0.0f : -(float)(w ^ (h - 1)) - (float)(h % 3) * 0.1f;
    decode_tree(decoder, scores, stride, count, heads);
    assert_true(is_tree(heads, count));
    arena_free(&arena);
}

/* ---- the model */

static const char SENTENCES[] =
    "Cuba delivered the statement on behalf of 62 countries .\n"
    "“ We do n't accept it , ” Zhang Jun , China 's permanent representative "
    ", said in New York .\n"
    "NEARLY 70 STATES BACK CHINA\n"
    "Yes .\n";

/* A document and tokens of the words between spaces, a sentence a line. */
static struct tokens words_of(struct str text, struct document *doc,
                              struct arena *arena)
{
    struct tokens tokens = {0};
    uint32_t begin = 0;

    *doc = (struct document){.name = STR("words"), .text = text};
    tokens.at = arena_alloc(arena, text.len, sizeof *tokens.at);
    tokens.sentence = arena_alloc(arena, text.len, sizeof *tokens.sentence);
    for (uint32_t i = 0; i < text.len; i++) {
        struct sentence *s = &tokens.sentence[tokens.sentence_count];

        if (text.ptr[i] != ' ' && text.ptr[i] != '\n')
            continue;
        tokens.at[tokens.count++] =
            (struct token){.span = {begin, i},
                           .sentence = tokens.sentence_count,
                           .space_after = true};
        begin = i + 1;
        s->end = tokens.count;
        if (text.ptr[i] == '\n') {
            s->span = (struct span){tokens.at[s->first].span.begin, i};
            tokens.sentence[++tokens.sentence_count].first = tokens.count;
        }
    }
    return tokens;
}

static void expect_node(const struct trees *trees, uint32_t token,
                        const char *lemma, enum upos upos, enum deprel deprel,
                        uint32_t head)
{
    const struct node *node = &trees->at[token];

    assert_true(str_equal(node->lemma, str_of(lemma)));
    assert_int_equal(node->upos, upos);
    assert_int_equal(node->deprel, deprel);
    assert_int_equal(node->head, head);
}

static void test_plain_sentences_are_read_right(void **state)
{
    struct arena arena = {0};
    const struct model *model = open_model(&arena);
    struct document doc;
    struct tokens tokens = words_of(str_of(SENTENCES), &doc, &arena);
    struct trees trees =
        parse_trees(parser_new(&arena, model, NULL), &doc, &tokens, &arena);

    (void)state;
    assert_true(trees_check(&trees, &tokens));
    expect_node(&trees, 0, "Cuba", UPOS_PROPN, REL_NSUBJ, 1);
    expect_node(&trees, 1, "deliver", UPOS_VERB, REL_ROOT, TOKEN_NONE);
    expect_node(&trees, 3, "statement", UPOS_NOUN, REL_OBJ, 1);
    expect_node(&trees, 8, "country", UPOS_NOUN, REL_NMOD, 5);
    expect_node(&trees, 13, "not", UPOS_PART, REL_ADVMOD, 14);
    assert_int_equal(tree_child(&trees, 1, REL_NSUBJ), 0);
    assert_int_equal(tree_child(&trees, 1, REL_IOBJ), TOKEN_NONE);
    assert_true(tree_is_below(&trees, 7, 1));
    assert_false(tree_is_below(&trees, 1, 7));
    assert_int_equal(tree_hull(&trees, 1).begin, 0);
    assert_int_equal(tree_hull(&trees, 1).end, 10);
    model_close(model);
    arena_free(&arena);
}

static void test_all_kernels_give_the_same_bits(void **state)
{
    struct arena arena = {0};
    const struct model *model = open_model(&arena);
    struct document doc;
    struct tokens tokens = words_of(str_of(SENTENCES), &doc, &arena);
    struct trees first = parse_trees(parser_new(&arena, model, kernel_at(0)),
                                     &doc, &tokens, &arena);

    (void)state;
    for (unsigned i = 1; kernel_at(i); i++) {
        struct parser *parser = parser_new(&arena, model, kernel_at(i));
        struct trees trees = parse_trees(parser, &doc, &tokens, &arena);

        for (uint32_t t = 0; t < tokens.count; t++) {
            assert_int_equal(trees.at[t].head, first.at[t].head);
            assert_int_equal(trees.at[t].deprel, first.at[t].deprel);
            assert_int_equal(trees.at[t].xpos, first.at[t].xpos);
            assert_int_equal(trees.at[t].certainty, first.at[t].certainty);
        }
    }
    model_close(model);
    arena_free(&arena);
}

static void test_a_sentence_alone_reads_as_among_others(void **state)
{
    struct arena arena = {0};
    const struct model *model = open_model(&arena);
    struct parser *parser = parser_new(&arena, model, NULL);
    struct document doc;
    struct tokens tokens = words_of(str_of(SENTENCES), &doc, &arena), one;
    struct trees all = parse_trees(parser, &doc, &tokens, &arena), alone;

    (void)state;
    for (uint32_t i = 0; i < tokens.sentence_count; i++) {
        struct sentence s = tokens.sentence[i];

        one = tokens;
        one.sentence = &s;
        one.sentence_count = 1;
        alone = parse_trees(parser, &doc, &one, &arena);
        for (uint32_t t = s.first; t < s.end; t++) {
            assert_int_equal(alone.at[t].head, all.at[t].head);
            assert_int_equal(alone.at[t].certainty, all.at[t].certainty);
        }
    }
    model_close(model);
    arena_free(&arena);
}

static void test_a_sentence_past_the_limit_stays_one_tree(void **state)
{
    struct arena arena = {0};
    const struct model *model = open_model(&arena);
    struct str text = {arena_alloc(&arena, 2000, 1), 2000};
    char *bytes = (char *)text.ptr;
    struct document doc;
    struct tokens tokens;
    struct trees trees;

    (void)state;
    for (size_t i = 0; i < text.len; i += 2)
        memcpy(bytes + i, i % 150 ? "a " : "; ", 2);
    bytes[text.len - 1] = '\n';
    tokens = words_of(text, &doc, &arena);
    assert_int_equal(tokens.sentence_count, 1);
    assert_int_equal(tokens.count, 1000);
    trees = parse_trees(parser_new(&arena, model, NULL), &doc, &tokens, &arena);
    assert_true(trees_check(&trees, &tokens));
    model_close(model);
    arena_free(&arena);
}

static void test_damaged_models_are_refused(void **state)
{
    struct arena arena = {0};
    struct str file = read_source(MODEL, &arena);
    struct model model;
    struct error err;
    char *bytes = (char *)file.ptr;

    (void)state;
    assert_true(model_of_bytes(file, "m", &model, &err));
    assert_true(model.licence.len > 100 && model.name.len > 0);
    assert_false(model_of_bytes(STR(""), "m", &model, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    for (size_t at = 0; at < file.len; at += file.len / 50) {
        bytes[at] ^= 4;
        assert_false(model_of_bytes(file, "m", &model, &err));
        bytes[at] ^= 4;
        assert_false(
            model_of_bytes((struct str){file.ptr, at}, "m", &model, &err));
    }
    assert_true(model_of_bytes(file, "m", &model, &err));
    arena_free(&arena);
}

static void test_a_missing_model_says_what_to_do(void **state)
{
    struct arena arena = {0};
    const struct model *model;
    struct error err = {0};

    (void)state;
    assert_false(model_open("no/such.model", &arena, &model, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_non_null(strstr(err.message, "no/such.model: "));
    arena_free(&arena);
}

/* ---- CoNLL-U */

static const char TREEBANK[] =
    "# newdoc id = a\n# sent_id = 1\n"
    "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "4.1\tit\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n"
    "# newpar\n"
    "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n";

static void test_conllu_becomes_text_and_trees(void **state)
{
    struct arena arena = {0};
    struct conllu read;
    struct error err;

    (void)state;
    assert_true(
        conllu_read(str_of(TREEBANK), "in/bank.conllu", &arena, &read, &err));
    assert_true(str_equal(read.doc.text, STR("They don't agree. Yes ")));
    assert_true(str_equal(read.doc.name, STR("bank")));
    assert_int_equal(read.tokens.count, 6);
    assert_int_equal(read.tokens.sentence_count, 2);
    assert_true(read.tokens.at[2].joined);
    assert_int_equal(read.doc.block_count, 2);
    assert_true(document_check(&read.doc));
    assert_true(tokens_check(&read.tokens, &read.doc));
    assert_true(trees_check(&read.trees, &read.tokens));
    assert_int_equal(tree_child(&read.trees, 3, REL_AUX), 1);
    arena_free(&arena);
}

static void test_conllu_written_is_read_the_same(void **state)
{
    struct arena arena = {0};
    struct conllu once, twice;
    struct error err;
    struct str text;

    (void)state;
    assert_true(
        conllu_read(str_of(TREEBANK), "bank.conllu", &arena, &once, &err));
    text = conllu_sentence(&once.doc, &once.tokens, &once.trees, 0, &arena);
    assert_true(str_equal(
        text, STR("# newdoc id = bank\n# newpar\n# sent_id = bank-1\n"
                  "# text = They don't agree.\n"
                  "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\tTokenRange=0:4\n"
                  "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=5:10\n"
                  "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\tTokenRange=5:7\n"
                  "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\tTokenRange=7:10\n"
                  "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\t"
                  "SpaceAfter=No|TokenRange=11:16\n"
                  "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tTokenRange=16:17\n\n")));
    assert_true(conllu_read(text, "bank.conllu", &arena, &twice, &err));
    assert_int_equal(twice.tokens.count, 5);
    for (uint32_t i = 0; i < twice.tokens.count; i++)
        assert_int_equal(twice.trees.at[i].head, once.trees.at[i].head);
    arena_free(&arena);
}

static void test_bad_conllu_is_refused_with_its_line(void **state)
{
    static const char *const BAD[] = {
        "1\tA\ta\tX\t_\t_\t0\troot\t_\n",          /* nine columns */
        "1\tA\ta\tX\t_\t_\t0\troot\t_\t_\tmore\n", /* eleven */
        "1\t\ta\tX\t_\t_\t0\troot\t_\t_\n",        /* an empty one */
        "2\tA\ta\tX\t_\t_\t0\troot\t_\t_\n",       /* begins with 2 */
        "1\tA\ta\tX\t_\t_\t7\tdep\t_\t_\n",        /* head outside */
        "1\tA\ta\tX\t_\t_\t1\tdep\t_\t_\n",        /* its own head */
        "1\tA\ta\tX\t_\t_\tx\tdep\t_\t_\n",        /* no number */
        "1-2\tAB\t_\t_\t_\t_\t_\t_\t_\t_\n1\tA\ta\tX\t_\t_\t0\troot\t_\t_\n",
        "1\tA\ta\tX\t_\t_\t0\troot\t_\t_\n2\tB\tb\tX\t_\t_\t_\t_\t_\t_\n",
        "1\tA\ta\tX\t_\t_\t2\tdep\t_\t_\n2\tB\tb\tX\t_\t_\t1\tdep\t_\t_\n",
        "1\t\xFF\ta\tX\t_\t_\t0\troot\t_\t_\n",
    };

    (void)state;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        struct arena arena = {0};
        struct error err = {0};
        struct conllu read;

        assert_false(
            conllu_read(str_of(BAD[i]), "bad.conllu", &arena, &read, &err));
        assert_int_equal(err.kind, ERROR_INPUT);
        assert_non_null(strstr(err.message, "bad.conllu: "));
        arena_free(&arena);
    }
}

static void test_names_of_labels_lead_back(void **state)
{
    (void)state;
    for (unsigned i = 0; i < UPOS_COUNT; i++)
        assert_int_equal(upos_of(str_of(upos_name((enum upos)i))), i);
    for (unsigned i = 0; i < XPOS_COUNT; i++)
        assert_int_equal(xpos_of(str_of(xpos_name((enum xpos)i))), i);
    for (unsigned i = 0; i < REL_COUNT; i++)
        assert_int_equal(deprel_of(str_of(deprel_name((enum deprel)i))), i);
    assert_int_equal(deprel_of(STR("nsubj:none")), REL_DEP);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms_are_those_of_the_training),
        cmocka_unit_test(test_a_word_of_a_megabyte_has_a_form),
        cmocka_unit_test(test_decoded_trees_are_the_best),
        cmocka_unit_test(test_the_longest_sentence_is_decoded),
        cmocka_unit_test(test_plain_sentences_are_read_right),
        cmocka_unit_test(test_all_kernels_give_the_same_bits),
        cmocka_unit_test(test_a_sentence_alone_reads_as_among_others),
        cmocka_unit_test(test_a_sentence_past_the_limit_stays_one_tree),
        cmocka_unit_test(test_damaged_models_are_refused),
        cmocka_unit_test(test_a_missing_model_says_what_to_do),
        cmocka_unit_test(test_conllu_becomes_text_and_trees),
        cmocka_unit_test(test_conllu_written_is_read_the_same),
        cmocka_unit_test(test_bad_conllu_is_refused_with_its_line),
        cmocka_unit_test(test_names_of_labels_lead_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
