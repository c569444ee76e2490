#include "text/quotes.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "text/characters.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

enum { DEPTH_MAX = 8 };

enum family {
    FAMILY_NONE,
    FAMILY_STRAIGHT, /* "..." */
    FAMILY_CURLY,    /* “...” */
    FAMILY_LOW,      /* „...“ */
    FAMILY_ANGLE,    /* «...» */
    FAMILY_TEX,      /* ``...'' */
    FAMILY_SINGLE,   /* ‘...’ */
    FAMILY_TICK,     /* '...' */
};

/* Which way a mark points. */
enum facing { FACING_ANY, FACING_OPEN, FACING_CLOSE };

struct mark {
    enum family family;
    enum facing facing;
};

/* Quotations that are open, the outermost first. */
struct stack {
    uint32_t quote[DEPTH_MAX]; /* index into tokens->quote */
    enum family family[DEPTH_MAX];
    int8_t depth;
};

struct pairing {
    const struct document *doc;
    struct arena *arena;
    struct tokens *tokens;
    uint8_t *role;
    uint32_t begin, end;  /* the block's tokens */
    uint32_t last_single; /* the last "’" or "'" of the block that may close */
};

static uint32_t code_of(const struct pairing *pairing, uint32_t i)
{
    return character_at(pairing->doc->text, pairing->tokens->at[i].span.begin)
        .code;
}

/* Whether something stands right before the mark that it could close. */
static bool is_glued_before(const struct pairing *pairing, uint32_t i)
{
    struct character before;

    if (i == pairing->begin || pairing->tokens->at[i - 1].space_after)
        return false;
    before =
        character_before(pairing->doc->text, pairing->tokens->at[i].span.begin);
    return before.class != CHARACTER_OPEN && before.code != '-' &&
           before.code != '/' && before.code != 0x2014 &&
           before.code != 0x2013 && pairing->role[i - 1] != QUOTE_OPENS;
}

static bool is_glued_after(const struct pairing *pairing, uint32_t i)
{
    struct character after;

    if (i + 1 == pairing->end || pairing->tokens->at[i].space_after)
        return false;
    after = character_at(pairing->doc->text, pairing->tokens->at[i].span.end);
    return after.class != CHARACTER_CLOSE && after.code != ',' &&
           after.code != '.' && after.code != ';' && after.code != ':' &&
           after.code != '?' && after.code != '!' && after.code != '-' &&
           after.code != 0x2014 && after.code != 0x2013 && after.code != '"' &&
           after.code != 0x201D;
}

static enum facing facing_of(const struct pairing *pairing, uint32_t i)
{
    bool before = is_glued_before(pairing, i);
    bool after = is_glued_after(pairing, i);

    if (before == after)
        return FACING_ANY;
    return after ? FACING_OPEN : FACING_CLOSE;
}

static struct mark mark_of(const struct pairing *pairing, uint32_t i)
{
    const struct token *token = &pairing->tokens->at[i];
    uint32_t size = token->span.end - token->span.begin;

    if (token->kind != TOKEN_PUNCTUATION || size > 6)
        return (struct mark){FAMILY_NONE, FACING_ANY};
    switch (code_of(pairing, i)) {
    case '"':
        return (struct mark){FAMILY_STRAIGHT, facing_of(pairing, i)};
    case '`':
        return (struct mark){size == 2 ? FAMILY_TEX : FAMILY_TICK, FACING_OPEN};
    case '\'':
        return (struct mark){size == 2 ? FAMILY_TEX : FAMILY_TICK,
                             facing_of(pairing, i)};
    case 0x201C:
        return (struct mark){FAMILY_CURLY, FACING_OPEN};
    case 0x201D:
        return (struct mark){FAMILY_CURLY, FACING_CLOSE};
    case 0x201E:
        return (struct mark){FAMILY_LOW, FACING_OPEN};
    case 0xAB:
        return (struct mark){FAMILY_ANGLE, FACING_OPEN};
    case 0xBB:
        return (struct mark){FAMILY_ANGLE, FACING_CLOSE};
    case 0x2018:
        if (size == 6)
            return (struct mark){FAMILY_TEX, facing_of(pairing, i)};
        return (struct mark){FAMILY_SINGLE, FACING_OPEN};
    case 0x2019:
        return (struct mark){size == 6 ? FAMILY_TEX : FAMILY_SINGLE,
                             facing_of(pairing, i)};
    default:
        return (struct mark){FAMILY_NONE, FACING_ANY};
    }
}

/* Depth in the stack at which a quotation of `family` is open, or -1. */
static int find_open(const struct stack *stack, enum family family)
{
    for (int k = stack->depth - 1; k >= 0; k--)
        if (stack->family[k] == family)
            return k;
    return -1;
}

/* End the quotations from depth `k` on before token `end`. */
static void finish(struct pairing *pairing, struct stack *stack, int k,
                   uint32_t end)
{
    struct tokens *tokens = pairing->tokens;

    for (int i = k; i < stack->depth; i++) {
        struct quote *quote = &tokens->quote[stack->quote[i]];

        quote->end = end > quote->first ? end : quote->first + 1;
        quote->span.end = tokens->at[quote->end - 1].span.end;
    }
    stack->depth = (int8_t)k;
}

static void open_quote(struct pairing *pairing, struct stack *stack,
                       enum family family, uint32_t i)
{
    struct tokens *tokens = pairing->tokens;
    int same = find_open(stack, family);

    if (same >= 0) /* its closing mark is missing */
        finish(pairing, stack, same, i);
    if (stack->depth == DEPTH_MAX)
        return;
    if (tokens->quote_count == tokens->quote_capacity)
        tokens->quote =
            arena_grow(pairing->arena, tokens->quote, &tokens->quote_capacity,
                       sizeof *tokens->quote);
    stack->quote[stack->depth] = tokens->quote_count;
    stack->family[stack->depth++] = family;
    tokens->quote[tokens->quote_count++] =
        (struct quote){tokens->at[i].span, i, i + 1};
    pairing->role[i] = QUOTE_OPENS;
}

static void close_quote(struct pairing *pairing, struct stack *stack, int k,
                        uint32_t i)
{
    pairing->role[i] = QUOTE_CLOSES;
    pairing->tokens->at[i].joined = false;
    pairing->tokens->at[i].quote_depth = (int8_t)(k + 1);
    finish(pairing, stack, k, i + 1);
}

static bool is_single(enum family family)
{
    return family == FAMILY_SINGLE || family == FAMILY_TICK;
}

/* Whether what follows the mark at `i` is no noun that a possessive may have:
 * a mark, or one of the small words. */
static bool is_loose(const struct pairing *pairing, uint32_t i)
{
    const struct token *next = &pairing->tokens->at[i + 1];

    return i + 1 == pairing->end || next->kind == TOKEN_PUNCTUATION ||
           vocabulary_has(span_text(pairing->doc->text, next->span),
                          VOCABULARY_SMALL);
}

/* Whether the next mark of the block's single quotations opens one. */
static bool opens_next(const struct pairing *pairing, uint32_t i)
{
    for (uint32_t k = i + 1; k < pairing->end; k++) {
        struct mark mark = mark_of(pairing, k);

        if (is_single(mark.family))
            return mark.facing == FACING_OPEN;
    }
    return true;
}

/* Whether the mark at `i`, with a quotation of its family open, closes it. */
static bool closes(const struct pairing *pairing, struct mark mark, uint32_t i)
{
    if (mark.facing == FACING_OPEN)
        return false;
    return !pairing->tokens->at[i].joined || is_loose(pairing, i) ||
           opens_next(pairing, i);
}

static bool opens(const struct pairing *pairing, struct mark mark, uint32_t i)
{
    if (mark.facing == FACING_CLOSE)
        return false;
    if (mark.family == FAMILY_SINGLE && code_of(pairing, i) == 0x2019)
        return false;
    if (mark.family == FAMILY_TICK)
        return mark.facing == FACING_OPEN && i < pairing->last_single;
    return true;
}

/* The family that writers mix with this one. */
static enum family other_family(enum family family)
{
    switch (family) {
    case FAMILY_STRAIGHT:
        return FAMILY_CURLY;
    case FAMILY_CURLY:
        return FAMILY_STRAIGHT;
    case FAMILY_SINGLE:
        return FAMILY_TICK;
    case FAMILY_TICK:
        return FAMILY_SINGLE;
    default:
        return FAMILY_NONE;
    }
}

static void pair_token(struct pairing *pairing, struct stack *stack, uint32_t i)
{
    struct mark mark = mark_of(pairing, i);
    int open = mark.family ? find_open(stack, mark.family) : -1;

    pairing->tokens->at[i].quote_depth = stack->depth;
    if (mark.family == FAMILY_NONE || pairing->role[i] == QUOTE_AGAIN)
        return;
    if (mark.family == FAMILY_CURLY && mark.facing == FACING_OPEN &&
        find_open(stack, FAMILY_LOW) >= 0) {
        close_quote(pairing, stack, find_open(stack, FAMILY_LOW), i);
        return;
    }
    if (open < 0 && mark.facing == FACING_CLOSE) /* “ and " are mixed */
        open = find_open(stack, other_family(mark.family));
    if (open >= 0 && closes(pairing, mark, i)) {
        close_quote(pairing, stack, open, i);
    } else if (opens(pairing, mark, i)) {
        open_quote(pairing, stack, mark.family, i);
        pairing->tokens->at[i].quote_depth = stack->depth;
    }
}

/* The last mark of the block that may close a single quotation. */
static uint32_t last_single(const struct pairing *pairing)
{
    for (uint32_t i = pairing->end; i-- > pairing->begin;) {
        struct mark mark = mark_of(pairing, i);

        if (is_single(mark.family) && mark.facing != FACING_OPEN)
            return i;
    }
    return TOKEN_NONE;
}

static void pair_block(struct pairing *pairing, struct stack *stack)
{
    pairing->last_single = last_single(pairing);
    if (pairing->last_single == TOKEN_NONE)
        pairing->last_single = pairing->begin;
    for (uint32_t i = pairing->begin; i < pairing->end; i++)
        pair_token(pairing, stack, i);
}

/* Whether the first mark of `family` in the block closes. */
static bool is_closed_here(const struct pairing *pairing, enum family family)
{
    for (uint32_t i = pairing->begin; i < pairing->end; i++) {
        struct mark mark = mark_of(pairing, i);

        if (mark.family == family)
            return mark.facing == FACING_CLOSE;
    }
    return false;
}

/* A quotation was open where the last paragraph ended, before token `end`: does
 * it go on in this one? */
static void carry_over(struct pairing *pairing, struct stack *stack,
                       uint32_t end)
{
    struct mark mark = mark_of(pairing, pairing->begin);

    if (stack->depth == 0)
        return;
    finish(pairing, stack, 1, end);
    if (mark.family == stack->family[0] && mark.facing != FACING_CLOSE)
        pairing->role[pairing->begin] = QUOTE_AGAIN;
    else if (!is_closed_here(pairing, stack->family[0]))
        finish(pairing, stack, 0, end);
}

static bool is_running_text(enum block_kind kind)
{
    return kind == BLOCK_PARAGRAPH || kind == BLOCK_QUOTE ||
           kind == BLOCK_LIST_ITEM;
}

uint8_t *quotes_find(const struct document *doc, const uint32_t *first,
                     struct arena *arena, struct tokens *tokens)
{
    struct pairing pairing = {.doc = doc, .arena = arena, .tokens = tokens};
    struct stack text = {0};
    uint32_t end = 0; /* of the last paragraph */

    pairing.role = arena_alloc(arena, (size_t)tokens->count + 1, 1);
    for (uint32_t b = 0; b < doc->block_count; b++) {
        pairing.begin = first[b];
        pairing.end = first[b + 1];
        if (pairing.begin == pairing.end)
            continue;
        if (is_running_text(doc->block[b].kind)) {
            carry_over(&pairing, &text, end);
            pair_block(&pairing, &text);
            end = pairing.end;
        } else {
            struct stack own = {0};

            pair_block(&pairing, &own);
            finish(&pairing, &own, 0, pairing.end);
        }
    }
    finish(&pairing, &text, 0, end);
    return pairing.role;
}
