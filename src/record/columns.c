#include "record/columns.h"

struct range {
    uint32_t first, last;
};

static bool within(uint32_t code, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count && ranges[i].first <= code; i++)
        if (code <= ranges[i].last)
            return true;
    return false;
}

/* Ranges after Unicode's East_Asian_Width (W, F) and general category (Mn, Me,
 * Cf), coarse: a column too many only moves a line's end. */
unsigned columns_of(uint32_t code)
{
    static const struct range NONE[] = {
        {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},
        {0x064B, 0x065F}, {0x06D6, 0x06DC}, {0x093C, 0x093C}, {0x0941, 0x0948},
        {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},
        {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x2060, 0x2064}, {0x20D0, 0x20FF},
        {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
    static const struct range WIDE[] = {
        {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},
        {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE4F},
        {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

    if (within(code, NONE, sizeof NONE / sizeof *NONE))
        return 0;
    return within(code, WIDE, sizeof WIDE / sizeof *WIDE) ? 2 : 1;
}

bool is_control(uint32_t code)
{
    static const struct range CONTROLS[] = {{0, 0x1F},        {0x7F, 0x9F},
                                            {0x061C, 0x061C}, {0x200E, 0x200F},
                                            {0x2028, 0x202E}, {0x2066, 0x2069}};

    return within(code, CONTROLS, sizeof CONTROLS / sizeof *CONTROLS);
}
