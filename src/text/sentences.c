#include "text/sentences.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/datelines.h"
#include "text/quotes.h"
#include "text/starters.h"
#include "text/tokens.h"

/* A block whose sentences are being found. */
struct cutter {
    const struct document *doc;
    const struct tokens *tokens;
    const uint8_t *role;
    uint32_t block, end; /* of the block's tokens */
    uint32_t begin;      /* first token of the sentence */
};

enum stop {
    STOP_NONE,
    STOP_FULL,     /* . */
    STOP_MARK,     /* ! ? and runs of them */
    STOP_ELLIPSIS, /* ... */
    STOP_ABBREVIATION,
    STOP_WIDE, /* of Chinese and Japanese */
};

static struct str word_at(const struct cutter *cutter, uint32_t i)
{
    return span_text(cutter->doc->text, cutter->tokens->at[i].span);
}

static struct character head_of(const struct cutter *cutter, uint32_t i)
{
    return character_at(cutter->doc->text, cutter->tokens->at[i].span.begin);
}

static enum stop mark_stop(struct str word)
{
    if (str_equal(word, STR(".")))
        return STOP_FULL;
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] == '!' || word.ptr[i] == '?')
            return STOP_MARK;
    return STOP_ELLIPSIS;
}

/* What of an end of sentence token `i` is. */
static enum stop stop_of(const struct cutter *cutter, uint32_t i)
{
    struct str word = word_at(cutter, i);
    char last = word.ptr[word.len - 1];

    if (cutter->tokens->at[i].kind == TOKEN_PUNCTUATION) {
        if (word.ptr[0] == '.' || word.ptr[0] == '!' || word.ptr[0] == '?')
            return mark_stop(word);
        if ((unsigned char)word.ptr[0] < 0xE2)
            return STOP_NONE;
        switch (head_of(cutter, i).code) {
        case 0x2026:
            return STOP_ELLIPSIS;
        case 0x203C:
        case 0x2047:
        case 0x2048:
        case 0x2049:
        case 0x61F:
            return STOP_MARK;
        case 0x3002:
        case 0xFF01:
        case 0xFF1F:
        case 0xFF61:
            return STOP_WIDE;
        default:
            return STOP_NONE;
        }
    }
    return last == '.' && word.len > 1 ? STOP_ABBREVIATION : STOP_NONE;
}

/* Whether token `i` goes with the sentence that ended before it. */
static bool is_closing(const struct cutter *cutter, uint32_t i)
{
    const struct token *token = &cutter->tokens->at[i];

    if (cutter->role[i] == QUOTE_CLOSES)
        return true;
    return !cutter->tokens->at[i - 1].space_after &&
           token->kind == TOKEN_PUNCTUATION &&
           head_of(cutter, i).class == CHARACTER_CLOSE;
}

/* The first token from `i` on that is no opening mark or bracket. */
static uint32_t first_word(const struct cutter *cutter, uint32_t i)
{
    while (i + 1 < cutter->end && (cutter->role[i] == QUOTE_OPENS ||
                                   head_of(cutter, i).class == CHARACTER_OPEN))
        i++;
    return i;
}

/* Whether "he said" or "Mr Li asked" follows at `i`. */
static bool is_speech_tag(const struct cutter *cutter, uint32_t i)
{
    uint32_t last = i + 5 < cutter->end ? i + 5 : cutter->end;

    for (uint32_t k = i; k < last; k++) {
        if (k > i && starter_is_speech(word_at(cutter, k)))
            return true;
        if (head_of(cutter, k).class != CHARACTER_UPPER)
            return false;
    }
    return false;
}

/* Whether the stop at `i` only numbers what follows: "1." "(a)" "IV.". */
static bool is_numbering(const struct cutter *cutter, uint32_t i)
{
    struct str word;

    if (i != cutter->begin + 1)
        return false;
    word = word_at(cutter, cutter->begin);
    return cutter->tokens->at[cutter->begin].kind == TOKEN_NUMBER
               ? word.len <= 8
               : word.len == 1 || starter_is_roman(word);
}

static bool ends_abbreviation(const struct cutter *cutter, uint32_t i,
                              uint32_t next)
{
    struct str word = word_at(cutter, i);
    struct str after = word_at(cutter, first_word(cutter, next));
    enum abbreviation_ends ends;

    if (word.len == 2)
        return i > cutter->begin &&
               head_of(cutter, i - 1).class == CHARACTER_LOWER &&
               starter_find(after);
    word.len--;
    ends = abbreviation_find(word);
    if (ends == ABBREVIATION_NEVER || ends == ABBREVIATION_NUMBER)
        return false;
    if (next > i + 1)
        return head_of(cutter, first_word(cutter, next)).class ==
               CHARACTER_UPPER;
    return starter_find(after) ||
           (word.ptr[0] >= 'a' && word.ptr[0] <= 'z' &&
            head_of(cutter, next).class == CHARACTER_UPPER &&
            !starter_is_time(after));
}

/* Whether a sentence may begin at `next`, after a stop at `i`. */
static bool may_begin(const struct cutter *cutter, enum stop stop, uint32_t i,
                      uint32_t next)
{
    uint32_t first = first_word(cutter, next);
    struct character head = head_of(cutter, first);
    bool quoted = next > i + 1;

    if (stop == STOP_WIDE)
        return true;
    if (!cutter->tokens->at[next - 1].space_after)
        return stop == STOP_FULL && head.class == CHARACTER_UPPER &&
               cutter->tokens->at[next].kind == TOKEN_WORD;
    if (head.class == CHARACTER_LOWER)
        return stop == STOP_FULL && !quoted;
    if (stop == STOP_ABBREVIATION)
        return ends_abbreviation(cutter, i, next);
    if (quoted && stop == STOP_MARK && is_speech_tag(cutter, next))
        return false;
    return true;
}

/* One past the sentence that ends with the stop at `i`, or 0 if none does. */
static uint32_t end_after(const struct cutter *cutter, uint32_t i)
{
    enum stop stop = stop_of(cutter, i);
    uint32_t next = i + 1;

    if (stop == STOP_NONE)
        return 0;
    while (next < cutter->end && is_closing(cutter, next))
        next++;
    if (next == cutter->end)
        return next;
    if (stop == STOP_FULL && is_numbering(cutter, i))
        return 0;
    return may_begin(cutter, stop, i, next) ? next : 0;
}

/* How good it is to cut a sentence without end after token `i`. */
static int cut_value(const struct cutter *cutter, uint32_t i)
{
    struct str word = word_at(cutter, i);

    if (cutter->tokens->at[i].kind == TOKEN_PUNCTUATION && word.len == 1)
        return word.ptr[0] == ';'            ? 4
               : strchr(".!?:", word.ptr[0]) ? 3
               : word.ptr[0] == ','          ? 2
                                             : 1;
    return cutter->tokens->at[i].space_after;
}

/* Where to cut the tokens from cutter->begin on, of which `full` is the first
 * too many: at the best place of the second half. */
static uint32_t cut_at(const struct cutter *cutter, uint32_t full)
{
    uint32_t best = full;
    int value = -1;

    for (uint32_t i = full - 1; i > cutter->begin + (full - cutter->begin) / 2;
         i--)
        if (cut_value(cutter, i) > value &&
            !(i + 1 < cutter->end && cutter->tokens->at[i + 1].joined)) {
            value = cut_value(cutter, i);
            best = i + 1;
        }
    return best;
}

static bool is_too_long(const struct cutter *cutter, uint32_t i)
{
    const struct token *at = cutter->tokens->at;

    return i > cutter->begin &&
           (i - cutter->begin >= SENTENCE_TOKENS_MAX ||
            at[i].span.end - at[cutter->begin].span.begin > SENTENCE_BYTES_MAX);
}

/* One past the last token of the sentence that begins at cutter->begin. */
static uint32_t sentence_end(const struct cutter *cutter)
{
    for (uint32_t i = cutter->begin; i < cutter->end; i++) {
        uint32_t end;

        if (is_too_long(cutter, i))
            return cut_at(cutter, i);
        end = end_after(cutter, i);
        if (end)
            return end;
    }
    return cutter->end;
}

static enum sentence_kind kind_of(enum block_kind kind)
{
    switch (kind) {
    case BLOCK_TITLE:
        return SENTENCE_TITLE;
    case BLOCK_HEADING:
        return SENTENCE_HEADING;
    case BLOCK_BYLINE:
        return SENTENCE_BYLINE;
    case BLOCK_CAPTION:
        return SENTENCE_CAPTION;
    default:
        return SENTENCE_BODY;
    }
}

static void add(struct tokens *tokens, struct arena *arena,
                struct sentence sentence, const uint8_t *role)
{
    const struct token *first = &tokens->at[sentence.first];

    if (tokens->sentence_count == tokens->sentence_capacity)
        tokens->sentence =
            arena_grow(arena, tokens->sentence, &tokens->sentence_capacity,
                       sizeof *tokens->sentence);
    for (uint32_t i = sentence.first; i < sentence.end; i++)
        tokens->at[i].sentence = tokens->sentence_count;
    sentence.span =
        (struct span){first->span.begin, tokens->at[sentence.end - 1].span.end};
    sentence.quote_open =
        first->quote_depth > (role[sentence.first] == QUOTE_OPENS);
    tokens->sentence[tokens->sentence_count++] = sentence;
}

void sentences_add(const struct document *doc, uint32_t block, uint32_t first,
                   uint32_t end, const uint8_t *role, struct arena *arena,
                   struct tokens *tokens)
{
    enum sentence_kind kind = kind_of(doc->block[block].kind);
    struct cutter cutter = {doc, tokens, role, block, end, first};
    uint32_t dateline = first < end && kind == SENTENCE_BODY
                            ? dateline_end(doc, tokens, first, end)
                            : first;

    if (dateline > first) {
        add(tokens, arena,
            (struct sentence){.first = first,
                              .end = dateline,
                              .block = block,
                              .kind = SENTENCE_BYLINE},
            role);
        cutter.begin = dateline;
    }
    while (cutter.begin < end) {
        struct sentence sentence = {
            .first = cutter.begin, .block = block, .kind = kind};

        sentence.starts_paragraph =
            sentence.first == first || sentence.first == dateline;
        sentence.end = sentence_end(&cutter);
        add(tokens, arena, sentence, role);
        cutter.begin = sentence.end;
    }
}
