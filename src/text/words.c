#include "text/words.h"

#include "base/arena.h"
#include "text/addresses.h"
#include "text/characters.h"
#include "text/clitics.h"
#include "text/emoticons.h"
#include "text/numbers.h"
#include "text/stops.h"
#include "text/tokens.h"

/* Where the reader of words stands. `text` ends where the block does. */
struct reader {
    struct str text;
    struct arena *arena;
    struct tokens *tokens;
    uint32_t begin;         /* of the block */
    struct span chunk;      /* between two blanks */
    bool has_at, has_slash; /* the chunk holds "@", "/" */
};

static char byte_at(struct str text, uint32_t at)
{
    if (at >= text.len)
        return '\0';
    return text.ptr[at];
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_alpha(char c)
{
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

static void add(struct reader *reader, struct span span, enum token_kind kind,
                bool joined)
{
    struct tokens *tokens = reader->tokens;

    assert(span.begin < span.end);
    if (tokens->count == tokens->capacity)
        tokens->at = arena_grow(reader->arena, tokens->at, &tokens->capacity,
                                sizeof *tokens->at);
    tokens->at[tokens->count++] =
        (struct token){.span = span, .kind = (uint8_t)kind, .joined = joined};
}

/* ---- inside a word */

/* End of an apostrophe at `at`, or `at` if there is none. */
static uint32_t apostrophe_end(struct str text, uint32_t at)
{
    if (byte_at(text, at) == '\'' || byte_at(text, at) == '`')
        return at + 1;
    if (text.len - at >= 3 && memcmp(text.ptr + at, "\u2019", 3) == 0)
        return at + 3;
    return at;
}

/* The word before `at` in the block, or nothing. */
static struct str word_before(const struct reader *reader, uint32_t at)
{
    const struct tokens *tokens = reader->tokens;
    struct span last;

    if (tokens->count == 0)
        return (struct str){reader->text.ptr, 0};
    last = tokens->at[tokens->count - 1].span;
    if (last.begin < reader->begin || last.end > at)
        return (struct str){reader->text.ptr, 0};
    return span_text(reader->text, last);
}

/* Whether letters and full stops from `begin` on are or may become initials:
 * the word up to `at` is, or is one syllable. */
static bool may_be_initials(struct str text, uint32_t begin, uint32_t at)
{
    return at - begin == 1 || stop_is_initials(text, begin, at) ||
           (at - begin == 2 && is_upper(text.ptr[begin]) &&
            !is_upper(text.ptr[begin + 1]));
}

/* The full stop at `at` with a letter after it: inside "U.S", "Ph.D"? */
static bool joins_initials(struct str text, uint32_t begin, uint32_t at)
{
    uint32_t end = at + 1;

    while (end < at + 4 && is_alpha(byte_at(text, end)))
        end++;
    return may_be_initials(text, begin, at) &&
           stop_is_initials(text, begin, end);
}

static uint32_t after_stop(const struct reader *reader, uint32_t begin,
                           uint32_t at, struct character before,
                           struct character next)
{
    struct str text = reader->text;
    uint32_t end;

    if (before.class == CHARACTER_DIGIT && next.class == CHARACTER_DIGIT)
        return at + 1;
    if (!character_is_word(next))
        return stop_belongs(text, begin, at, word_before(reader, begin))
                   ? at + 1
                   : 0;
    if (joins_initials(text, begin, at))
        return at + 1;
    end = address_domain_end(text, begin, at);
    return end > at ? end : 0;
}

/* The hyphen at `at` inside a word: after it if it binds, 0 if it parts. */
static uint32_t after_hyphen(struct str text, uint32_t begin, uint32_t at)
{
    struct str first = {text.ptr + begin, at - begin};

    return clitic_is_prefix(first) ? at + 1 : 0;
}

/* The apostrophe at `at`: after it if it stands inside a word. */
static uint32_t after_apostrophe(struct str text, uint32_t at,
                                 struct character before)
{
    uint32_t end = apostrophe_end(text, at);
    struct character next = character_at(text, end);

    if (end == at)
        return 0;
    if (before.class == CHARACTER_DIGIT)
        return next.code == 's' ? end : 0;
    return character_is_letter(next) ? end : 0;
}

/* "(s)" at the end of a word, "$" after a country's letters. */
static uint32_t after_suffix(struct str text, uint32_t begin, uint32_t at)
{
    if (text.ptr[at] == '(' && text.len - at >= 3 &&
        memcmp(text.ptr + at, "(s)", 3) == 0 &&
        !character_is_word(character_at(text, at + 3)))
        return at + 3;
    if (text.ptr[at] == '$' && at - begin <= 3 && is_upper(text.ptr[begin]) &&
        is_upper(text.ptr[at - 1]))
        return at + 1;
    return 0;
}

/* Whether [begin, at) is what was spoken of a word broken off: "th-". */
static bool is_stutter(struct str text, uint32_t begin, uint32_t at)
{
    return at - begin == 1 || (at - begin == 2 && !is_upper(text.ptr[at - 1]));
}

/* One past what at `at`, no letter or digit, goes on with the word that began
 * at `begin`; 0 if the word ends here. */
static uint32_t after_mark(const struct reader *reader, uint32_t begin,
                           uint32_t at, struct character before)
{
    struct str text = reader->text;
    char mark = text.ptr[at];
    struct character next;

    if (mark == '(' || mark == '$')
        return after_suffix(text, begin, at);
    if (mark == '\'' || mark == '`' || mark == '\xE2')
        return after_apostrophe(text, at, before);
    next = character_at(text, at + 1);
    if (mark == '.')
        return after_stop(reader, begin, at, before, next);
    if (mark == '-' && next.class == CHARACTER_BLANK)
        return is_stutter(text, begin, at) ? at + 1 : 0;
    if (!character_is_word(next) && mark != '_')
        return 0;
    if (mark == '-')
        return after_hyphen(text, begin, at);
    if (mark == '/')
        return clitic_is_slashed(text, begin, at) ? at + 1 : 0;
    if (mark == '&' || mark == '*')
        return character_is_letter(before) && character_is_letter(next) ? at + 1
                                                                        : 0;
    return mark == '_' || mark == '@' ? at + 1 : 0;
}

/* End of the word of letters that begins at `begin`. */
static uint32_t word_end(const struct reader *reader, uint32_t begin)
{
    struct str text = reader->text;
    uint32_t at = begin, limit = begin + WORD_MAX;
    struct character before = {0}, here;

    while (at < text.len && at < limit) {
        uint32_t next;

        here = character_at(text, at);
        if (character_is_word(here)) {
            before = here.class == CHARACTER_MARK ? before : here;
            at += here.size;
            continue;
        }
        next = here.size == 1 || here.code == 0x2019
                   ? after_mark(reader, begin, at, before)
                   : 0;
        if (next == 0)
            break;
        at = next;
        before = character_before(text, at);
        if (before.code == '$' ||
            (before.code == '.' && !character_is_word(character_at(text, at))))
            break;
    }
    return at;
}

static void add_parts(struct reader *reader, struct span span)
{
    struct clitics cut = clitics_find(reader->text, span);

    for (uint32_t i = 0; i <= cut.count; i++) {
        uint32_t begin = i == 0 ? span.begin : cut.at[i - 1];
        uint32_t end = i == cut.count ? span.end : cut.at[i];

        add(reader, (struct span){begin, end}, TOKEN_WORD, i > 0);
    }
}

static uint32_t read_number(struct reader *reader, uint32_t at)
{
    struct number number = number_find(reader->text, at);

    add(reader, (struct span){at, number.end}, TOKEN_NUMBER, false);
    if (number.unit_end > number.end)
        add(reader, (struct span){number.end, number.unit_end}, TOKEN_WORD,
            false);
    return number.unit_end;
}

static uint32_t read_address(struct reader *reader, uint32_t at)
{
    uint32_t end = address_end(reader->text, at, reader->has_at);

    if (end > at)
        add(reader, (struct span){at, end}, TOKEN_SYMBOL, false);
    return end;
}

static uint32_t read_word(struct reader *reader, uint32_t at)
{
    uint32_t end = read_address(reader, at);

    if (end > at)
        return end;
    if (reader->has_slash) {
        end = address_document_end(reader->text, at);
        if (end > at) {
            add(reader, (struct span){at, end}, TOKEN_WORD, false);
            return end;
        }
    }
    if (number_find(reader->text, at).end > at)
        return read_number(reader, at);
    end = word_end(reader, at);
    if (character_at(reader->text, at).class == CHARACTER_DIGIT)
        add(reader, (struct span){at, end}, TOKEN_NUMBER, false);
    else
        add_parts(reader, (struct span){at, end});
    return end;
}

/* ---- marks and symbols */

static bool is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c);
}

/* End of the run of `set` at `at`. */
static uint32_t set_end(struct str text, uint32_t at, const char *set)
{
    uint32_t limit = at + WORD_MAX;

    while (at < limit && is_one_of(byte_at(text, at), set))
        at++;
    return at;
}

/* End of a run of marks that are one token. */
static uint32_t run_end(struct str text, uint32_t at)
{
    const char first[2] = {text.ptr[at], '\0'};
    uint32_t end;

    if (first[0] == '.' && byte_at(text, at + 1) == '.')
        return set_end(text, at, ".");
    if (is_one_of(first[0], ".!?"))
        return set_end(text, at + 1, "!?");
    if (text.len - at >= 5 && memcmp(text.ptr + at, "[...]", 5) == 0)
        return at + 5;
    if (!is_one_of(first[0], "-*=_~+<>#`'$"))
        return at + 1;
    end = set_end(text, at, first);
    return end + (is_one_of(first[0], "-=") && byte_at(text, end) == '>');
}

/* End of a symbol with what modifies it: skin tones, joined emoji, flags. */
static uint32_t symbol_end(struct str text, uint32_t at)
{
    struct character first = character_at(text, at), here;
    uint32_t end = at + first.size, limit = at + WORD_MAX;
    bool flag = first.code >= 0x1F1E6 && first.code <= 0x1F1FF;
    bool join = false;

    while (end < limit) {
        here = character_at(text, end);
        if (here.class == CHARACTER_MARK)
            join = here.code == 0x200D;
        else if (flag && here.code >= 0x1F1E6 && here.code <= 0x1F1FF)
            flag = false;
        else if (join && here.class == CHARACTER_SYMBOL)
            join = false;
        else
            break;
        end += here.size;
    }
    return end;
}

/* End of the run of one character beyond ASCII: "——", "……". */
static uint32_t same_end(struct str text, uint32_t at)
{
    struct character first = character_at(text, at);
    uint32_t end = symbol_end(text, at), limit = at + WORD_MAX;

    if (first.code == 0x2018 || first.code == 0x2019) /* for one double mark */
        return character_at(text, end).code == 0x2019 ? end + 3 : end;
    if (first.code != 0x2014 && first.code != 0x2013 && first.code != 0x2026)
        return end;
    while (end < limit && character_at(text, end).code == first.code)
        end += first.size;
    return end;
}

/* Whether a word or number ends at `at`, to which more may be joined. */
static bool is_after_word(const struct reader *reader, uint32_t at)
{
    const struct tokens *tokens = reader->tokens;

    return at > reader->chunk.begin &&
           tokens->at[tokens->count - 1].kind <= TOKEN_NUMBER;
}

/* A possessive apostrophe after a word: "states'". */
static bool is_possessive(const struct reader *reader, uint32_t at)
{
    char last;

    if (!is_after_word(reader, at))
        return false;
    last = reader->text.ptr[at - 1];
    return last == 's' || last == 'S' || last == 'x' || last == 'z';
}

/* "'" that is no letter's neighbour on the left: "'s" after a mark, "'em",
 * "'60s", a quotation mark. */
static uint32_t read_apostrophe(struct reader *reader, uint32_t at)
{
    struct str text = reader->text;
    uint32_t end = apostrophe_end(text, at), word;

    if (at > reader->chunk.begin && (word = clitic_end(text, at, end)) > end) {
        add(reader, (struct span){at, word}, TOKEN_WORD,
            is_after_word(reader, at));
        return word;
    }
    if ((word = clitic_short_end(text, end)) > end) {
        add(reader, (struct span){at, word}, TOKEN_WORD, false);
        return word;
    }
    if (byte_at(text, at) != '`' && byte_at(text, end) != text.ptr[at] &&
        is_possessive(reader, at)) {
        add(reader, (struct span){at, end}, TOKEN_PUNCTUATION, true);
        return end;
    }
    end = text.ptr[at] == '\xE2' ? same_end(text, at) : run_end(text, at);
    add(reader, (struct span){at, end}, TOKEN_PUNCTUATION, false);
    return end;
}

/* Whether a "." or "+" at `at` is of a number: ".5", "$.04", "+44". */
static bool starts_number(const struct reader *reader, uint32_t at)
{
    struct character before = character_before(reader->text, at);

    return is_digit(byte_at(reader->text, at + 1)) &&
           (at == reader->chunk.begin || before.code == '$' ||
            before.class == CHARACTER_OPEN);
}

static uint32_t read_mark(struct reader *reader, uint32_t at)
{
    struct str text = reader->text;
    struct character here = character_at(text, at);
    bool first = at == reader->chunk.begin;
    uint32_t end;

    if (apostrophe_end(text, at) > at)
        return read_apostrophe(reader, at);
    end = first ? address_tag_end(text, at) : at;
    if (end > at) {
        add(reader, (struct span){at, end}, TOKEN_SYMBOL, false);
        return end;
    }
    end = emoticon_end(text, at);
    if (end > at) {
        add(reader, (struct span){at, end}, TOKEN_SYMBOL, false);
        return end;
    }
    if (is_one_of(byte_at(text, at), ".+") && starts_number(reader, at))
        return read_number(reader, at);
    end = here.size == 1 ? run_end(text, at) : same_end(text, at);
    add(reader, (struct span){at, end},
        here.class == CHARACTER_SYMBOL || here.class == CHARACTER_OTHER ||
                here.code == '%'
            ? TOKEN_SYMBOL
            : TOKEN_PUNCTUATION,
        false);
    return end;
}

/* ---- the text */

/* Take in the next chunk from `at` on; false if only blanks are left. */
static bool next_chunk(struct reader *reader, uint32_t at)
{
    struct str text = reader->text;
    struct character here = character_at(text, at);

    while (here.size && here.class == CHARACTER_BLANK) {
        at += here.size;
        here = character_at(text, at);
    }
    reader->chunk = (struct span){at, at};
    reader->has_at = reader->has_slash = false;
    while (here.class != CHARACTER_BLANK) {
        reader->has_at |= here.code == '@';
        reader->has_slash |= here.code == '/';
        reader->chunk.end += here.size;
        here = character_at(text, reader->chunk.end);
    }
    return reader->chunk.end > reader->chunk.begin;
}

static void set_spaces(struct reader *reader, uint32_t first)
{
    struct tokens *tokens = reader->tokens;

    for (uint32_t i = first; i < tokens->count; i++)
        tokens->at[i].space_after =
            i + 1 == tokens->count ||
            tokens->at[i + 1].span.begin > tokens->at[i].span.end;
}

void words_split(struct str text, struct span span, struct arena *arena,
                 struct tokens *tokens)
{
    struct reader reader = {.text = {text.ptr, span.end},
                            .arena = arena,
                            .tokens = tokens,
                            .begin = span.begin};
    uint32_t first = tokens->count, at = span.begin;

    while (next_chunk(&reader, at))
        for (at = reader.chunk.begin; at < reader.chunk.end;)
            at = character_is_word(character_at(reader.text, at))
                     ? read_word(&reader, at)
                     : read_mark(&reader, at);
    set_spaces(&reader, first);
    if (tokens->count > first && span.end == text.len)
        tokens->at[tokens->count - 1].space_after = false;
}
