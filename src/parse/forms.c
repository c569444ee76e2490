#include "parse/forms.h"

#include "ingest/utf8.h"

enum { HALF = FORM_LONGEST / 2, UTF8_NONE = 0xFFFD };

/* The table of affixes is these tables one after the other. */
static const struct affix {
    bool suffix;
    uint16_t length, buckets;
} AFFIXES[FORM_AFFIXES] = {
    {true, 1, 256},  {true, 2, 2048},  {true, 3, 6144},  {true, 4, 8192},
    {false, 1, 256}, {false, 2, 2048}, {false, 3, 4096},
};

uint32_t form_lower(uint32_t c)
{
    if (c >= 'A' && c <= 'Z')
        return c + 32;
    if (c < 0xC0 || c > 0x17E)
        return c;
    if (c <= 0xDE)
        return c == 0xD7 ? c : c + 32;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177))
        return c | 1;
    if ((c >= 0x139 && c <= 0x148) || c >= 0x179)
        return c + (c & 1);
    return c == 0x178 ? 0xFF : c;
}

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 &&
           !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) &&
           !(c >= 0xFE00 && c <= 0xFE6F) && c < 0x1F000;
}

uint32_t form_decode(struct str text, size_t *at)
{
    size_t size = utf8_sequence(text.ptr + *at, text.len - *at);
    uint32_t c = UTF8_NONE;

    if (size)
        c = utf8_decode(text.ptr + *at, size);
    *at += size ? size : 1;
    return c;
}

static void append(struct form *form, uint32_t c)
{
    uint16_t end = form->at[form->count + 1];

    form->count++;
    form->at[form->count + 1] =
        (uint16_t)(end + utf8_encode(c, form->text + end));
}

static void append_normal(struct form *form, uint32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0x60:
    case 0xB4:
        append(form, '\'');
        break;
    case 0x201C:
    case 0x201D:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB:
        append(form, '"');
        break;
    case 0x2026:
        append(form, '.');
        append(form, '.');
        append(form, '.');
        break;
    case 0x2010:
    case 0x2011:
    case 0x2212:
        append(form, '-');
        break;
    case 0xA0:
        append(form, ' ');
        break;
    default:
        append(form, c >= '0' && c <= '9' ? '0' : form_lower(c));
    }
}

/* Read at most the first and last twenty characters; how many. */
static unsigned read_ends(struct str word, uint32_t *out)
{
    size_t at = 0, tail = word.len;
    unsigned count = 0;

    while (at < word.len && count < FORM_LONGEST)
        out[count++] = form_decode(word, &at);
    if (at == word.len)
        return count;
    for (unsigned back = 0; back < HALF; back++) {
        tail--;
        while (tail > 0 && ((unsigned char)word.ptr[tail] & 0xC0) == 0x80)
            tail--;
    }
    for (count = HALF; count < FORM_LONGEST; count++)
        out[count] = form_decode(word, &tail);
    return count;
}

static enum form_case case_of(const uint32_t *chars, unsigned count)
{
    unsigned letters = 0, upper = 0;
    bool first_upper = false;

    for (unsigned i = 0; i < count; i++) {
        if (!is_letter(chars[i]))
            continue;
        if (form_lower(chars[i]) != chars[i]) {
            upper++;
            first_upper = first_upper || letters == 0;
        }
        letters++;
    }
    if (letters == 0)
        return CASE_NONE;
    if (upper == 0)
        return CASE_LOWER;
    if (letters == 1)
        return CASE_ONE_CAPITAL;
    if (upper == letters)
        return CASE_UPPER;
    return upper == 1 && first_upper ? CASE_TITLE : CASE_MIXED;
}

uint32_t form_hash(struct str bytes, uint32_t seed)
{
    uint32_t h = 2166136261u ^ seed;

    for (size_t i = 0; i < bytes.len; i++)
        h = (h ^ (unsigned char)bytes.ptr[i]) * 16777619u;
    return h ^ (h >> 15);
}

static void set_affixes(struct form *form)
{
    uint32_t first_row = 0;

    for (uint32_t i = 0; i < FORM_AFFIXES; i++) {
        const struct affix *affix = &AFFIXES[i];
        unsigned begin = affix->suffix ? form->count - affix->length + 1u : 1;
        uint32_t bucket = 0;

        if (form->count >= affix->length) {
            const char *text = form->text + form->at[begin];
            size_t len = form->at[begin + affix->length] - form->at[begin];

            bucket = 1 + form_hash((struct str){text, len}, i + 1) %
                             (affix->buckets - 1u);
        }
        form->affix[i] = first_row + bucket;
        first_row += affix->buckets;
    }
}

struct form form_of(struct str word)
{
    struct form form = {.text = "^", .at = {0, 1}};
    uint32_t chars[FORM_LONGEST];
    unsigned count = read_ends(word, chars);

    for (unsigned i = 0; i < count; i++) {
        append_normal(&form, chars[i]);
        form.digit = form.digit || (chars[i] >= '0' && chars[i] <= '9');
    }
    form.form_case = case_of(chars, count);
    form.longer_than_one = count > 1;
    set_affixes(&form);
    return form;
}

struct str form_text(const struct form *form)
{
    return (struct str){form->text + 1, form->at[form->count + 1] - 1u};
}
