#include "record/account.h"

#include "record/lines.h"

enum { QUOTE_MOST = 900, INDENT = 4, INDENT_WORDS = 6 };

static const double LOW_CONFIDENCE = 0.6;

struct account {
    const struct record *record;
    const struct account_options *options;
    struct lines lines;
};

struct sign {
    struct str stance;
    const char *shape;
    enum style style;
};

static const struct sign *sign_of(struct str stance)
{
    static const struct sign SIGNS[] = {
        {STR_INIT("support"), "●", STYLE_SUPPORT},
        {STR_INIT("oppose"), "◆", STYLE_OPPOSE},
        {STR_INIT("call"), "▶", STYLE_STRONG},
        {STR_INIT("abstain"), "◐", STYLE_STRONG},
        {STR_INIT("state"), "▬", STYLE_STRONG},
    };
    size_t i = 0;

    while (i + 1 < sizeof SIGNS / sizeof *SIGNS &&
           !str_equal(stance, SIGNS[i].stance))
        i++;
    return &SIGNS[i];
}

static void put(struct account *account, const char *text)
{
    write_text(&account->lines.words, text);
}

static void put_styled(struct account *account, enum style style,
                       const char *text)
{
    lines_style(&account->lines, style);
    put(account, text);
    lines_style(&account->lines, STYLE_PLAIN);
}

/* At most `most` bytes of a text, cut between two words. */
static struct str shorten(struct str text, size_t most)
{
    if (text.len <= most)
        return text;
    while (most && text.ptr[most] != ' ')
        most--;
    return (struct str){text.ptr, most ? most : text.len};
}

static void quote(struct account *account, struct span span)
{
    struct str text = record_words(account->record, span);
    struct str shown = shorten(text, QUOTE_MOST);

    put(account, "“");
    lines_quote(&account->lines, shown);
    put(account, shown.len < text.len ? " […]”" : "”");
}

static void why_line(struct account *account, struct str rule, struct span cue,
                     const double *confidence)
{
    if (!account->options->why || (rule.len == 0 && !confidence))
        return;
    lines_style(&account->lines, STYLE_QUIET);
    put(account, "why: ");
    lines_quote(&account->lines, rule.len ? rule : STR("not told"));
    if (cue.begin < cue.end) {
        put(account, " ");
        quote(account, cue);
    }
    if (confidence) {
        put(account, " · confidence ");
        write_ratio(&account->lines.words, *confidence);
    }
    lines_style(&account->lines, STYLE_PLAIN);
    lines_end(&account->lines, "      ", INDENT_WORDS + 5);
}

static void doubt(struct account *account, double confidence)
{
    if (account->options->why || confidence >= LOW_CONFIDENCE)
        return;
    put_styled(account, STYLE_QUIET, " · low confidence, ");
    write_ratio(&account->lines.words, confidence);
}

static void parties(struct account *account, const struct str *code,
                    uint32_t count)
{
    write_parties(&account->lines.words, &account->options->names, code, count,
                  true);
}

static void position_line(struct account *account,
                          const struct record_position *position, bool many)
{
    const struct sign *sign = sign_of(position->stance);
    bool target = position->target_count > 0;

    put_styled(account, sign->style, sign->shape);
    put(account, " ");
    put_styled(account, sign->style, stance_verb(position->stance, many));
    put(account, " ");
    if (target)
        parties(account, position->target, position->target_count);
    else
        put(account, "no party named");
    put(account, " · ");
    write_issue(&account->lines.words, position->issue);
    if (position->symbol.len) {
        put(account, " · ");
        lines_quote(&account->lines, position->symbol);
    }
    doubt(account, position->confidence);
    lines_end(&account->lines, "    ", INDENT_WORDS);
    why_line(account, position->rule, position->cue, &position->confidence);
    why_line(account, position->issue_rule, position->issue_cue, NULL);
}

static void words_line(struct account *account, struct span span)
{
    if (record_words(account->record, span).len == 0)
        return;
    quote(account, span);
    lines_end(&account->lines, "      ", INDENT_WORDS);
}

static bool same_span(struct span a, struct span b)
{
    return a.begin == b.begin && a.end == b.end;
}

/* The stands, each with its words; words of several stands stand once. */
static void positions(struct account *account,
                      const struct record_statement *statement)
{
    bool many = statement->speaker_count != 1;

    for (uint32_t i = 0; i < statement->position_count; i++) {
        const struct record_position *position = &statement->position[i];
        bool last = i + 1 == statement->position_count ||
                    !same_span(position->evidence.span,
                               statement->position[i + 1].evidence.span);

        position_line(account, position, many);
        if (last)
            words_line(account, position->evidence.span);
    }
}

static void number_mark(char *out, size_t size, const char *prefix, uint32_t n)
{
    snprintf(out, size, "%s%u", prefix, (unsigned)n);
    for (size_t at = strlen(out); at < INDENT && at + 1 < size; at++) {
        out[at] = ' ';
        out[at + 1] = '\0';
    }
}

static void day(struct account *account,
                const struct record_statement *statement)
{
    if (date_known(statement->date)) {
        write_day(&account->lines.words, statement->date);
    } else if (statement->date_words.len) {
        put(account, "“");
        lines_quote(&account->lines, statement->date_words);
        put(account, "”");
    } else {
        put(account, "no date");
    }
}

static void who_line(struct account *account,
                     const struct record_statement *statement)
{
    struct writer *words = &account->lines.words;
    const struct party_names *names = &account->options->names;
    char mark[16];
    size_t before;

    number_mark(mark, sizeof mark, "", statement->id);
    lines_style(&account->lines, STYLE_STRONG);
    write_speaker(words, names, statement, true);
    lines_style(&account->lines, STYLE_PLAIN);
    if (statement->spokesperson.len) {
        put(account, ", ");
        lines_quote(&account->lines, statement->spokesperson);
        put(account, " speaking,");
    }
    put(account, " ");
    before = words->count;
    write_behalf(words, names, statement, true);
    while (words->count == before && before &&
           (words->at[before - 1] == ' ' || words->at[before - 1] == ','))
        words->count = --before;
    lines_end(&account->lines, mark, INDENT);
}

static void where_line(struct account *account,
                       const struct record_statement *statement)
{
    lines_style(&account->lines, STYLE_QUIET);
    write_str(&account->lines.words, statement->kind);
    if (statement->body.len) {
        put(account, " · ");
        write_forum(&account->lines.words, &account->options->names, statement);
    }
    put(account, " · ");
    day(account, statement);
    lines_style(&account->lines, STYLE_PLAIN);
    doubt(account, statement->confidence);
    lines_end(&account->lines, "    ", INDENT);
}

static void one_statement(struct account *account,
                          const struct record_statement *statement)
{
    write_char(account->lines.out, '\n');
    who_line(account, statement);
    where_line(account, statement);
    why_line(account, statement->rule, statement->cue, &statement->confidence);
    positions(account, statement);
}

static void one_tally(struct account *account, const struct record_tally *tally,
                      uint32_t number)
{
    const struct sign *sign = sign_of(tally->stance);
    bool target = tally->target_count > 0;
    char mark[16];

    write_char(account->lines.out, '\n');
    number_mark(mark, sizeof mark, "T", number);
    lines_style(&account->lines, STYLE_STRONG);
    write_bounds(&account->lines.words, tally->min, tally->max, tally->approx);
    put(account, " ");
    put_styled(account, sign->style, stance_verb(tally->stance, true));
    put(account, " ");
    if (target)
        parties(account, tally->target, tally->target_count);
    else
        put(account, "no party named");
    put(account, " · ");
    write_issue(&account->lines.words, tally->issue);
    doubt(account, tally->confidence);
    lines_end(&account->lines, mark, INDENT);
    why_line(account, tally->rule, tally->cue, &tally->confidence);
    words_line(account, tally->evidence.span);
}

static void head(struct account *account)
{
    const struct record *record = account->record;

    lines_style(&account->lines, STYLE_STRONG);
    lines_quote(&account->lines,
                record->title.len ? record->title : record->doc);
    lines_style(&account->lines, STYLE_PLAIN);
    lines_end(&account->lines, "", 0);
    lines_style(&account->lines, STYLE_QUIET);
    if (record->publisher.len) {
        lines_quote(&account->lines, record->publisher);
        put(account, " · ");
    }
    if (date_known(record->published)) {
        put(account, "published ");
        write_day(&account->lines.words, record->published);
    } else {
        put(account, "date of publication unknown");
    }
    put(account, " · ");
    lines_quote(&account->lines, record->source);
    lines_style(&account->lines, STYLE_PLAIN);
    lines_end(&account->lines, "", 0);
}

void account_write(const struct record *record,
                   const struct account_options *options, struct writer *out)
{
    struct account account = {
        record,
        options,
        {out, {.arena = out->arena}, options->width, options->color}};

    head(&account);
    if (record->statement_count == 0) {
        write_char(out, '\n');
        put(&account, "No statement was found.");
        lines_end(&account.lines, "", 0);
    }
    for (uint32_t i = 0; i < record->statement_count; i++)
        one_statement(&account, &record->statement[i]);
    for (uint32_t i = 0; i < record->tally_count; i++)
        one_tally(&account, &record->tally[i], i + 1);
}
