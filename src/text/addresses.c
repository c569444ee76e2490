#include "text/addresses.h"

#include "text/characters.h"
#include "text/vocabulary.h"

enum {
    ADDRESS_MAX = 1000,
    LOCAL_MAX = 64, /* of an e-mail's part before "@" */
    HOST_MAX = 253,
    SYMBOL_MAX = 64
};

static bool is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c);
}

static bool is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

static char byte_at(struct str text, uint32_t at)
{
    if (at >= text.len)
        return '\0';
    return text.ptr[at];
}

static char small(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool starts_with(struct str text, uint32_t at, struct str head)
{
    for (size_t i = 0; i < head.len; i++)
        if (small(byte_at(text, at + (uint32_t)i)) != head.ptr[i])
            return false;
    return true;
}

static bool is_web(struct str text, uint32_t at)
{
    static const struct str heads[] = {STR_INIT("http://"),
                                       STR_INIT("https://"), STR_INIT("www."),
                                       STR_INIT("ftp://"), STR_INIT("mailto:")};

    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (starts_with(text, at, heads[i]) &&
            character_is_word(character_at(text, at + (uint32_t)heads[i].len)))
            return true;
    return false;
}

/* Without the marks that the sentence, not the address, has at its end. */
static uint32_t trim_marks(struct str text, uint32_t begin, uint32_t end)
{
    if (end - begin > 3 && memcmp(text.ptr + end - 3, "...", 3) == 0)
        return end; /* an address cut short */
    while (end > begin) {
        char last = text.ptr[end - 1];

        if (last == ')' && memchr(text.ptr + begin, '(', end - begin))
            break;
        if (!is_one_of(last, ".,;:!?)]}'\"*"))
            break;
        end--;
    }
    return end;
}

static uint32_t web_end(struct str text, uint32_t begin)
{
    uint32_t at = begin;

    while (at < text.len && at - begin < ADDRESS_MAX) {
        struct character here = character_at(text, at);

        if (here.class == CHARACTER_BLANK ||
            (here.size == 1 && is_one_of(text.ptr[at], "<>\"")) ||
            (here.size > 1 && !character_is_word(here)))
            break;
        at += here.size;
    }
    return trim_marks(text, begin, at);
}

/* End of the run of letters, digits and `marks` at `at`. */
static uint32_t run_end(struct str text, uint32_t at, const char *marks,
                        uint32_t most)
{
    uint32_t end = at;

    while (end < text.len && end - at < most &&
           (is_alnum(text.ptr[end]) || is_one_of(text.ptr[end], marks)))
        end++;
    return end;
}

static uint32_t mail_end(struct str text, uint32_t begin)
{
    uint32_t at = run_end(text, begin, "._%+-", LOCAL_MAX), end;

    if (at == begin || byte_at(text, at) != '@' ||
        !is_alnum(byte_at(text, at + 1)))
        return begin;
    end = run_end(text, at + 1, ".-_", HOST_MAX);
    return trim_marks(text, begin, end);
}

uint32_t address_end(struct str text, uint32_t at, bool has_at)
{
    if (is_one_of(small(byte_at(text, at)), "hwfm") && is_web(text, at))
        return web_end(text, at);
    return has_at ? mail_end(text, at) : at;
}

/* Whether [begin, end) is the name of a newsgroup: "alt.animals.cat". */
static bool is_group(struct str text, uint32_t begin, uint32_t end)
{
    uint32_t stops = 0;

    for (uint32_t i = begin; i < end; i++) {
        char c = text.ptr[i];

        if (c == '.' && (i == begin || i + 1 == end || text.ptr[i - 1] == '.'))
            return false;
        if (c != '.' && c != '-' && (c < 'a' || c > 'z'))
            return false;
        stops += c == '.';
    }
    return stops >= 2;
}

uint32_t address_domain_end(struct str text, uint32_t begin, uint32_t stop)
{
    uint32_t end = run_end(text, stop, ".-", HOST_MAX), last;

    end = trim_marks(text, begin, end);
    while (end > stop && text.ptr[end - 1] == '-')
        end--;
    if (is_group(text, begin, end))
        return end;
    last = end;
    while (last > stop + 1 && text.ptr[last - 1] != '.')
        last--;
    if (!vocabulary_has_lower((struct str){text.ptr + last, end - last},
                              VOCABULARY_ENDING))
        return stop;
    if (byte_at(text, end) == '/' && is_alnum(byte_at(text, end + 1)))
        return web_end(text, begin);
    return end;
}

/* Whether one of the parts between slashes of [at, end) is all digits. */
static bool has_number_part(struct str text, uint32_t at, uint32_t end)
{
    bool digits = false;

    for (; at < end; at++) {
        char c = text.ptr[at];

        if (c == '/') {
            if (digits)
                return true;
            digits = at + 1 < end && text.ptr[at + 1] != '/';
        } else if (c < '0' || c > '9') {
            digits = false;
        }
    }
    return digits;
}

uint32_t address_document_end(struct str text, uint32_t at)
{
    uint32_t end = trim_marks(text, at, run_end(text, at, "./-", SYMBOL_MAX));
    uint32_t head = at;

    while (head < end && text.ptr[head] >= 'A' && text.ptr[head] <= 'Z')
        head++;
    if (head == at || head - at > 8 || byte_at(text, head) != '/' ||
        byte_at(text, end - 1) == '/' || byte_at(text, end - 1) == '-')
        return at;
    return has_number_part(text, head, end) ? end : at;
}

uint32_t address_tag_end(struct str text, uint32_t at)
{
    uint32_t end;

    if (byte_at(text, at) != '#' && byte_at(text, at) != '@')
        return at;
    if (!character_is_letter(character_at(text, at + 1)))
        return at;
    end = at + 1;
    while (end - at < HOST_MAX && (byte_at(text, end) == '_' ||
                                   character_is_word(character_at(text, end))))
        end += character_at(text, end).size;
    return end;
}
