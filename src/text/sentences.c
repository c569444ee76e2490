#include "text/sentences.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "text/characters.h"
#include "text/datelines.h"
#include "text/emoticons.h"
#include "text/quotes.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

enum {
    LINE_LEAST = 5, /* marks that draw a line */
    NOTE_MAX = 8,   /* tokens of "[citation needed]" */
    NUMBERING_MAX = 4,
    OPENING_MAX = 8,  /* marks before a word */
    RUN_MAX = 16,     /* marks of ". . ." */
    ADDRESS_LEAST = 8 /* bytes that make a symbol an address */
};

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
    STOP_FACE,     /* an emoticon */
    STOP_LINE,     /* ----- */
    STOP_WIDE,     /* of Chinese and Japanese */
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

static enum stop stop_of_code(uint32_t code)
{
    switch (code) {
    case 0x2026:
        return STOP_ELLIPSIS;
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x61F:
    case 0x6D4:
    case 0x964:
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

/* What of an end of sentence token `i` is. */
static enum stop stop_of(const struct cutter *cutter, uint32_t i)
{
    struct str word = word_at(cutter, i);
    unsigned char head = (unsigned char)word.ptr[0];

    if (cutter->tokens->at[i].kind == TOKEN_SYMBOL)
        return emoticon_check(word) ? STOP_FACE : STOP_NONE;
    if (cutter->tokens->at[i].kind != TOKEN_PUNCTUATION)
        return STOP_NONE;
    if (head == '.' || head == '!' || head == '?')
        return mark_stop(word);
    if (head == '[' && word.len > 1) /* [...] */
        return STOP_ELLIPSIS;
    if (word.len >= LINE_LEAST && strchr("-=*_~", head))
        return STOP_LINE;
    return head >= 0xD8 ? stop_of_code(head_of(cutter, i).code) : STOP_NONE;
}

/* One past the bracket "[1]" that refers to a note, at `i`; else `i`. */
static uint32_t after_note(const struct cutter *cutter, uint32_t i)
{
    bool glued = !cutter->tokens->at[i - 1].space_after;
    uint32_t k = i + 1;

    if (!str_equal(word_at(cutter, i), STR("[")))
        return i;
    while (k < cutter->end && k < i + NOTE_MAX &&
           !str_equal(word_at(cutter, k), STR("]"))) {
        if (!glued && cutter->tokens->at[k].kind != TOKEN_NUMBER)
            return i;
        k++;
    }
    return k < cutter->end && k < i + NOTE_MAX && k > i + 1 ? k + 1 : i;
}

/* One past the token at `i`, or the note there, that goes with the sentence
 * that ended before it; `i` if none does. */
static uint32_t after_closing(const struct cutter *cutter, uint32_t i)
{
    const struct token *token = &cutter->tokens->at[i];
    struct character head = head_of(cutter, i);

    if (cutter->role[i] == QUOTE_CLOSES)
        return i + 1;
    if (token->kind == TOKEN_SYMBOL && head.code != '$')
        return emoticon_check(word_at(cutter, i)) || head.code >= 0x2190 ? i + 1
                                                                         : i;
    if (!cutter->tokens->at[i - 1].space_after &&
        token->kind == TOKEN_PUNCTUATION && head.class == CHARACTER_CLOSE)
        return i + 1;
    return after_note(cutter, i);
}

/* The first token from `i` on that is no opening mark or bracket. */
static uint32_t first_word(const struct cutter *cutter, uint32_t i)
{
    uint32_t last = i + OPENING_MAX;

    while (i < last && i + 1 < cutter->end &&
           (cutter->role[i] == QUOTE_OPENS ||
            head_of(cutter, i).class == CHARACTER_OPEN))
        i++;
    return i;
}

/* Whether "he said" or "Mr Li asked" follows at `i`. */
static bool is_speech_tag(const struct cutter *cutter, uint32_t i)
{
    uint32_t last = i + 5 < cutter->end ? i + 5 : cutter->end;

    for (uint32_t k = i; k < last; k++) {
        if (k > i && vocabulary_has(word_at(cutter, k), VOCABULARY_SPEECH))
            return true;
        if (head_of(cutter, k).class != CHARACTER_UPPER)
            return false;
    }
    return false;
}

/* Whether `word` is a number in Roman letters. */
static bool is_roman(struct str word)
{
    if (word.len > NUMBERING_MAX)
        return false;
    for (size_t i = 0; i < word.len; i++)
        if (!strchr("IVXivx", word.ptr[i]))
            return false;
    return true;
}

/* Whether the stop at `i` only numbers what follows: "1." "* 2." "IV.". */
static bool is_numbering(const struct cutter *cutter, uint32_t i)
{
    const struct token *at = cutter->tokens->at;
    uint32_t first = cutter->begin;
    struct str word;

    if (i == first + 2 && at[first].kind == TOKEN_PUNCTUATION)
        first++;
    if (i != first + 1 || !at[i].space_after || at[first].space_after)
        return false;
    word = word_at(cutter, first);
    return at[first].kind == TOKEN_NUMBER ? word.len <= NUMBERING_MAX
                                          : word.len == 1 || is_roman(word);
}

/* Whether a sentence may begin at `next`, after the stop at `i`. */
static bool may_begin(const struct cutter *cutter, enum stop stop, uint32_t i,
                      uint32_t next)
{
    struct character head = head_of(cutter, first_word(cutter, next));
    bool quoted = cutter->role[next - 1] == QUOTE_CLOSES && next > i + 1;

    if (stop == STOP_WIDE || stop == STOP_LINE)
        return true;
    if (!cutter->tokens->at[next - 1].space_after && next == i + 1)
        return stop == STOP_FULL && head.class == CHARACTER_UPPER &&
               cutter->tokens->at[next].kind == TOKEN_WORD;
    if (stop == STOP_FACE || stop == STOP_ELLIPSIS)
        return head.class == CHARACTER_UPPER;
    if (head.class == CHARACTER_LOWER)
        return next == i + 1;
    return !(quoted && stop == STOP_MARK && is_speech_tag(cutter, next));
}

/* One past the sentence that ends with the stop at `i`, or 0 if none does. */
static uint32_t end_after(const struct cutter *cutter, uint32_t i)
{
    enum stop stop = stop_of(cutter, i), more;
    uint32_t next = i + 1, last = i + RUN_MAX, after;

    if (stop == STOP_NONE)
        return 0;
    for (; next < cutter->end && next < last;
         next++, i++) { /* ". . ." and "! ! !" */
        more = stop_of(cutter, next);
        if (more == STOP_NONE || more == STOP_LINE || more == STOP_FACE)
            break;
        stop = more == STOP_FULL ? STOP_ELLIPSIS : more;
    }
    while (next < cutter->end && (after = after_closing(cutter, next)) > next)
        next = after;
    if (next == cutter->end)
        return next;
    if (stop == STOP_FULL && is_numbering(cutter, i))
        return 0;
    return may_begin(cutter, stop, i, next) ? next : 0;
}

/* "Regards," and a name: the end of a letter. */
static bool is_farewell(const struct cutter *cutter, uint32_t i)
{
    return i > cutter->begin && i <= cutter->begin + 3 && i + 1 < cutter->end &&
           str_equal(word_at(cutter, i), STR(",")) &&
           vocabulary_has(word_at(cutter, i - 1), VOCABULARY_FAREWELL) &&
           head_of(cutter, i + 1).class == CHARACTER_UPPER;
}

static bool is_number_with(const struct cutter *cutter, uint32_t i, char mark)
{
    struct str word = word_at(cutter, i);

    return cutter->tokens->at[i].kind == TOKEN_NUMBER && word.len >= 4 &&
           memchr(word.ptr, mark, word.len);
}

/* "10/20/2000 11:32 AM" from token `i` on. */
static bool is_stamp(const struct cutter *cutter, uint32_t i)
{
    struct str last;

    if (i + 2 >= cutter->end || !is_number_with(cutter, i, '/') ||
        !is_number_with(cutter, i + 1, ':'))
        return false;
    last = word_at(cutter, i + 2);
    return last.len == 2 && last.ptr[1] == 'M';
}

/* Whether token `i` ends a line at the head of a letter, with a name before or
 * the time at its end, or is an address that another follows. */
static bool is_letter_head(const struct cutter *cutter, uint32_t i)
{
    const struct token *at = cutter->tokens->at;

    if (i + 1 == cutter->end || at[i + 1].joined)
        return false;
    if (i >= cutter->begin + 2 && is_stamp(cutter, i - 2))
        return true;
    if (at[i + 1].kind == TOKEN_NUMBER)
        return is_stamp(cutter, i + 1) && at[i].kind != TOKEN_PUNCTUATION &&
               head_of(cutter, i).class != CHARACTER_LOWER;
    return at[i].kind == TOKEN_SYMBOL && at[i + 1].kind == TOKEN_SYMBOL &&
           at[i].span.end - at[i].span.begin > ADDRESS_LEAST &&
           at[i + 1].span.end - at[i + 1].span.begin > ADDRESS_LEAST;
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
        if (is_farewell(cutter, i) || is_letter_head(cutter, i))
            return i + 1;
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
