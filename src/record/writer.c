#include "record/writer.h"

enum { WRITER_FIRST = 256, NUMBER_SIZE = 24 };

void write_reserve(struct writer *out, size_t more)
{
    size_t capacity = out->capacity ? out->capacity : WRITER_FIRST;
    char *larger;

    if (more <= out->capacity - out->count)
        return;
    while (capacity - out->count < more)
        capacity *= 2;
    larger = arena_alloc(out->arena, capacity, 1);
    if (out->count)
        memcpy(larger, out->at, out->count);
    out->at = larger;
    out->capacity = capacity;
}

void write_str(struct writer *out, struct str s)
{
    if (s.len == 0)
        return;
    write_reserve(out, s.len);
    memcpy(out->at + out->count, s.ptr, s.len);
    out->count += s.len;
}

void write_text(struct writer *out, const char *c_string)
{
    write_str(out, str_of(c_string));
}

void write_char(struct writer *out, char c)
{
    write_reserve(out, 1);
    out->at[out->count++] = c;
}

void write_number(struct writer *out, int64_t number)
{
    char digits[NUMBER_SIZE];
    int length = snprintf(digits, sizeof digits, "%lld", (long long)number);

    write_str(out, (struct str){digits, (size_t)length});
}

void write_ratio(struct writer *out, double ratio)
{
    int hundredths = ratio > 0 ? (int)(ratio * 100 + 0.5) : 0;

    write_number(out, hundredths / 100);
    write_char(out, '.');
    write_char(out, (char)('0' + hundredths / 10 % 10));
    write_char(out, (char)('0' + hundredths % 10));
}

struct str writer_text(const struct writer *out)
{
    return (struct str){out->at, out->count};
}
