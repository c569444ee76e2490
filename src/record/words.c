#include "record/words.h"

#include "ingest/utf8.h"
#include "record/columns.h"

enum { GROUPS_SHOWN = 16 };

struct verb {
    struct str stance;
    const char *one, *many;
};

const char *stance_verb(struct str stance, bool many)
{
    static const struct verb VERBS[] = {
        {STR_INIT("support"), "supports", "support"},
        {STR_INIT("oppose"), "opposes", "oppose"},
        {STR_INIT("call"), "calls on", "call on"},
        {STR_INIT("state"), "states", "state"},
        {STR_INIT("abstain"), "abstains", "abstain"},
    };

    for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS; i++)
        if (str_equal(stance, VERBS[i].stance))
            return many ? VERBS[i].many : VERBS[i].one;
    return "takes a stand";
}

static void write_code_point(struct writer *out, uint32_t code)
{
    char text[16];

    snprintf(text, sizeof text, "<U+%04X>", (unsigned)code);
    write_text(out, text);
}

void write_clean(struct writer *out, struct str text)
{
    bool space = false;

    for (size_t i = 0, size; i < text.len; i += size) {
        uint32_t code = 0xFFFD;

        size = utf8_sequence(text.ptr + i, text.len - i);
        if (size)
            code = utf8_decode(text.ptr + i, size);
        if (utf8_is_space(code)) {
            space = true;
            continue;
        }
        write_text(out, space ? " " : "");
        space = false;
        if (size == 0)
            write_text(out, UTF8_REPLACEMENT);
        else if (is_control(code))
            write_code_point(out, code);
        else
            write_str(out, (struct str){text.ptr + i, size});
        size = size ? size : 1;
    }
    write_text(out, space ? " " : "");
}

struct str party_word(const struct party_names *names, struct str code)
{
    struct str name = names->of ? names->of(names->context, code) : STR("");

    return name.len ? name : code;
}

static void write_party(struct writer *out, const struct party_names *names,
                        struct str code, bool codes)
{
    struct str name = party_word(names, code);

    write_clean(out, name);
    if (!codes || str_equal(name, code))
        return;
    write_text(out, " (");
    write_clean(out, code);
    write_char(out, ')');
}

void write_parties(struct writer *out, const struct party_names *names,
                   const struct str *code, uint32_t count, bool codes)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0)
            write_text(out, i + 1 == count ? " and " : ", ");
        write_party(out, names, code[i], codes);
    }
}

void write_bounds(struct writer *out, int32_t min, int32_t max, int32_t approx)
{
    if (approx != RECORD_NUMBER_NONE) {
        write_text(out, "about ");
        write_number(out, approx);
    } else if (min != RECORD_NUMBER_NONE) {
        write_number(out, min);
        if (max == RECORD_NUMBER_NONE)
            write_text(out, " or more");
        if (max != RECORD_NUMBER_NONE && max != min) {
            write_text(out, " to ");
            write_number(out, max);
        }
    } else if (max != RECORD_NUMBER_NONE) {
        write_text(out, "at most ");
        write_number(out, max);
    }
}

void write_issue(struct writer *out, struct str issue)
{
    if (str_equal(issue, STR("un-reform"))) {
        write_text(out, "UN reform");
        return;
    }
    for (size_t i = 0; i < issue.len; i++) {
        char letter = issue.ptr[i];

        if (letter == '-')
            letter = ' ';
        write_char(out, letter);
    }
}

static bool bounded(const struct record_behalf *behalf)
{
    return behalf->min != RECORD_NUMBER_NONE ||
           behalf->max != RECORD_NUMBER_NONE ||
           behalf->approx != RECORD_NUMBER_NONE;
}

static void write_count(struct writer *out, const struct record_behalf *behalf)
{
    write_bounds(out, behalf->min, behalf->max, behalf->approx);
    write_text(out, behalf->max == 1 ? " state" : " states");
}

static void write_unnamed(struct writer *out,
                          const struct record_behalf *behalf)
{
    if (behalf && bounded(behalf))
        write_count(out, behalf);
    else
        write_text(out, "Several parties");
    write_text(out, ", none named");
}

void write_speaker(struct writer *out, const struct party_names *names,
                   const struct record_statement *statement, bool codes)
{
    if (statement->speaker_count == 0) {
        write_unnamed(out, statement->behalf);
        return;
    }
    write_parties(out, names, statement->speaker, statement->speaker_count,
                  codes);
    if (str_equal(statement->kind, STR("aggregate"))) {
        write_text(out, " and others");
        if (statement->behalf && bounded(statement->behalf)) {
            write_text(out, ", ");
            write_count(out, statement->behalf);
        }
    }
}

static bool among(struct str code, const struct str *codes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_equal(code, codes[i]))
            return true;
    return false;
}

/* The groups that are not the speaker itself. */
static uint32_t other_groups(const struct record_statement *statement,
                             struct str *group, uint32_t most)
{
    const struct record_behalf *behalf = statement->behalf;
    uint32_t count = 0;

    for (uint32_t i = 0; i < behalf->group_count && count < most; i++)
        if (!among(behalf->group[i], statement->speaker,
                   statement->speaker_count))
            group[count++] = behalf->group[i];
    return count;
}

/* Whether the set is the speakers and nobody else: several issuers, or a group
 * that speaks for itself. */
static bool only_themselves(const struct record_statement *statement)
{
    const struct record_behalf *behalf = statement->behalf;
    int32_t speakers = (int32_t)statement->speaker_count;

    for (uint32_t i = 0; i < behalf->member_count; i++)
        if (!among(behalf->member[i], statement->speaker,
                   statement->speaker_count))
            return false;
    for (uint32_t i = 0; i < behalf->group_count; i++)
        if (!among(behalf->group[i], statement->speaker,
                   statement->speaker_count))
            return false;
    return behalf->member_count + behalf->group_count > 0 &&
           (!bounded(behalf) ||
            (behalf->min == speakers && behalf->max == speakers));
}

static void write_set(struct writer *out, const struct party_names *names,
                      const struct record_statement *statement, bool codes)
{
    const struct record_behalf *behalf = statement->behalf;
    struct str group[GROUPS_SHOWN];
    uint32_t groups = other_groups(statement, group, GROUPS_SHOWN);
    bool counted = bounded(behalf);

    write_parties(out, names, group, groups, codes);
    write_text(out, groups && counted ? ", " : "");
    if (counted)
        write_count(out, behalf);
    if (!groups && !counted && behalf->member_count == 0)
        write_text(out, "others, number not given");
    if (behalf->member_count)
        write_text(out, groups || counted ? ": " : "");
    write_parties(out, names, behalf->member, behalf->member_count, codes);
}

void write_behalf(struct writer *out, const struct party_names *names,
                  const struct record_statement *statement, bool codes)
{
    if (!statement->behalf || str_equal(statement->kind, STR("aggregate")))
        return;
    if (only_themselves(statement)) {
        write_text(out, statement->speaker_count > 1 ? "together" : "");
        return;
    }
    write_text(out, "on behalf of ");
    write_set(out, names, statement, codes);
}

static const char *ordinal_suffix(int32_t number)
{
    if (number / 10 % 10 == 1)
        return "th";
    return number % 10 == 1   ? "st"
           : number % 10 == 2 ? "nd"
           : number % 10 == 3 ? "rd"
                              : "th";
}

void write_forum(struct writer *out, const struct party_names *names,
                 const struct record_statement *statement)
{
    static const char *const COMMITTEES[] = {"First",  "Second", "Third",
                                             "Fourth", "Fifth",  "Sixth"};

    if (statement->body.len == 0)
        return;
    write_clean(out, party_word(names, statement->body));
    if (statement->session != RECORD_NUMBER_NONE) {
        write_text(out, ", ");
        write_number(out, statement->session);
        write_text(out, ordinal_suffix(statement->session));
        write_text(out, " session");
    }
    if (statement->committee >= 1 && statement->committee <= 6) {
        write_text(out, ", ");
        write_text(out, COMMITTEES[statement->committee - 1]);
        write_text(out, " Committee");
    }
}

void write_day(struct writer *out, struct date date)
{
    static const char MONTHS[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

    write_number(out, date.day);
    write_char(out, ' ');
    write_text(out, MONTHS[date.month - 1]);
    write_char(out, ' ');
    write_number(out, date.year);
}
