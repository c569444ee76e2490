#include "record/json_write.h"

#include "ingest/utf8.h"
#include "record/characters.h"

/* What is being written; `first` tells whether a comma is due. */
struct json_writer {
    struct writer *out;
    const struct record *record;
    const struct json_options *options;
    struct characters characters;
    bool first;
};

static void escape(struct writer *out, unsigned char c)
{
    static const char HEX[] = "0123456789abcdef";
    static const char SHORT[] = {
        ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f',
        ['\r'] = 'r', ['"'] = '"',  ['\\'] = '\\'};

    write_char(out, '\\');
    if (c < sizeof SHORT && SHORT[c]) {
        write_char(out, SHORT[c]);
        return;
    }
    write_text(out, "u00");
    write_char(out, HEX[c >> 4]);
    write_char(out, HEX[c & 15]);
}

static bool plain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\';
}

static void write_valid(struct writer *out, struct str s)
{
    size_t done = 0;

    while (done < s.len) {
        size_t run = done;

        while (run < s.len && plain((unsigned char)s.ptr[run]))
            run++;
        write_str(out, (struct str){s.ptr + done, run - done});
        if (run < s.len)
            escape(out, (unsigned char)s.ptr[run++]);
        done = run;
    }
}

void json_write_string(struct writer *out, struct str s)
{
    write_char(out, '"');
    while (s.len) {
        size_t valid = utf8_valid_length(s);

        write_valid(out, (struct str){s.ptr, valid});
        if (valid < s.len) {
            write_text(out, UTF8_REPLACEMENT);
            valid++;
        }
        s = (struct str){s.ptr + valid, s.len - valid};
    }
    write_char(out, '"');
}

static void put_comma(struct json_writer *json)
{
    if (!json->first)
        write_text(json->out, ", ");
    json->first = false;
}

static void put_key(struct json_writer *json, const char *name)
{
    put_comma(json);
    write_char(json->out, '"');
    write_text(json->out, name);
    write_text(json->out, "\": ");
}

static void put_open(struct json_writer *json, char bracket)
{
    write_char(json->out, bracket);
    json->first = true;
}

static void put_close(struct json_writer *json, char bracket)
{
    write_char(json->out, bracket);
    json->first = false;
}

static void put_string(struct json_writer *json, const char *name,
                       struct str value)
{
    put_key(json, name);
    json_write_string(json->out, value);
}

/* A string that is null where it is not known. */
static void put_known(struct json_writer *json, const char *name,
                      struct str value)
{
    put_key(json, name);
    if (value.len)
        json_write_string(json->out, value);
    else
        write_text(json->out, "null");
}

static void put_number(struct json_writer *json, const char *name,
                       int32_t value)
{
    put_key(json, name);
    if (value == RECORD_NUMBER_NONE)
        write_text(json->out, "null");
    else
        write_number(json->out, value);
}

static void put_ratio(struct json_writer *json, const char *name, double value)
{
    put_key(json, name);
    write_ratio(json->out, value);
}

static void put_day(struct json_writer *json, const char *name,
                    struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (date_known(date))
        date_format(date, text);
    put_known(json, name, date_known(date) ? str_of(text) : STR(""));
}

static void put_codes(struct json_writer *json, const char *name,
                      const struct str *code, uint32_t count)
{
    put_key(json, name);
    put_open(json, '[');
    for (uint32_t i = 0; i < count; i++) {
        put_comma(json);
        json_write_string(json->out, code[i]);
    }
    put_close(json, ']');
}

static void put_pair(struct json_writer *json, struct span span)
{
    write_char(json->out, '[');
    write_number(json->out, span.begin);
    write_text(json->out, ", ");
    write_number(json->out, span.end);
    write_char(json->out, ']');
}

static bool with_characters(const struct json_writer *json)
{
    return json->options->characters && json->record->text.len;
}

static struct span in_characters(const struct json_writer *json,
                                 struct span span)
{
    return (struct span){characters_before(&json->characters, span.begin),
                         characters_before(&json->characters, span.end)};
}

/* Evidence of a position or tally: one span. */
static void put_evidence(struct json_writer *json,
                         const struct record_evidence *evidence)
{
    put_key(json, "evidence");
    put_pair(json, evidence->span);
    if (with_characters(json)) {
        put_key(json, "evidence_chars");
        put_pair(json, in_characters(json, evidence->span));
    }
    if (json->record->has_origin) {
        put_key(json, "origin");
        put_pair(json, evidence->origin);
    }
}

enum place { PLACE_TEXT, PLACE_CHARACTERS, PLACE_ORIGIN };

static void put_places(struct json_writer *json, const char *name,
                       const struct record_statement *statement,
                       enum place place)
{
    put_key(json, name);
    put_open(json, '[');
    for (uint32_t i = 0; i < statement->evidence_count; i++) {
        const struct record_evidence *at = &statement->evidence[i];

        put_comma(json);
        put_pair(json, place == PLACE_ORIGIN ? at->origin
                       : place == PLACE_CHARACTERS
                           ? in_characters(json, at->span)
                           : at->span);
    }
    put_close(json, ']');
}

static void put_why(struct json_writer *json, const char *name, struct str rule,
                    struct span cue)
{
    bool none = cue.begin == cue.end;

    if (!json->options->why)
        return;
    put_key(json, name);
    put_open(json, '{');
    put_string(json, "rule", rule);
    put_known(json, "words", none ? STR("") : record_words(json->record, cue));
    put_key(json, "span");
    if (none)
        write_text(json->out, "null");
    else
        put_pair(json, cue);
    put_close(json, '}');
}

static void put_position(struct json_writer *json,
                         const struct record_position *position)
{
    put_comma(json);
    put_open(json, '{');
    put_string(json, "stance", position->stance);
    put_codes(json, "target", position->target, position->target_count);
    put_string(json, "issue", position->issue);
    put_evidence(json, &position->evidence);
    put_known(json, "symbol", position->symbol);
    put_ratio(json, "confidence", position->confidence);
    put_why(json, "why", position->rule, position->cue);
    put_why(json, "why_issue", position->issue_rule, position->issue_cue);
    put_close(json, '}');
}

static void put_bounds(struct json_writer *json, int32_t min, int32_t max,
                       int32_t approx)
{
    put_number(json, "min", min);
    put_number(json, "max", max);
    if (approx != RECORD_NUMBER_NONE)
        put_number(json, "approx", approx);
}

static void put_behalf(struct json_writer *json,
                       const struct record_behalf *behalf)
{
    put_key(json, "on_behalf_of");
    if (!behalf) {
        write_text(json->out, "null");
        return;
    }
    put_open(json, '{');
    put_bounds(json, behalf->min, behalf->max, behalf->approx);
    put_codes(json, "members", behalf->member, behalf->member_count);
    put_codes(json, "groups", behalf->group, behalf->group_count);
    put_known(json, "convention", behalf->convention);
    put_close(json, '}');
}

static void put_forum(struct json_writer *json,
                      const struct record_statement *statement)
{
    put_key(json, "forum");
    if (statement->body.len == 0) {
        write_text(json->out, "null");
        return;
    }
    put_open(json, '{');
    put_string(json, "body", statement->body);
    put_number(json, "session", statement->session);
    put_number(json, "committee", statement->committee);
    put_close(json, '}');
}

static void put_statement(struct json_writer *json,
                          const struct record_statement *statement)
{
    put_comma(json);
    put_open(json, '{');
    put_number(json, "id", (int32_t)statement->id);
    put_string(json, "kind", statement->kind);
    put_codes(json, "speaker", statement->speaker, statement->speaker_count);
    put_known(json, "spokesperson", statement->spokesperson);
    put_behalf(json, statement->behalf);
    put_forum(json, statement);
    put_day(json, "date", statement->date);
    put_known(json, "date_words", statement->date_words);
    put_places(json, "evidence", statement, PLACE_TEXT);
    if (with_characters(json))
        put_places(json, "evidence_chars", statement, PLACE_CHARACTERS);
    if (json->record->has_origin)
        put_places(json, "origin", statement, PLACE_ORIGIN);
    put_ratio(json, "confidence", statement->confidence);
    put_why(json, "why", statement->rule, statement->cue);
    put_key(json, "positions");
    put_open(json, '[');
    for (uint32_t i = 0; i < statement->position_count; i++)
        put_position(json, &statement->position[i]);
    put_close(json, ']');
    put_close(json, '}');
}

static void put_tally(struct json_writer *json,
                      const struct record_tally *tally)
{
    put_comma(json);
    put_open(json, '{');
    put_string(json, "stance", tally->stance);
    put_codes(json, "target", tally->target, tally->target_count);
    put_string(json, "issue", tally->issue);
    put_bounds(json, tally->min, tally->max, tally->approx);
    put_evidence(json, &tally->evidence);
    put_ratio(json, "confidence", tally->confidence);
    put_why(json, "why", tally->rule, tally->cue);
    put_close(json, '}');
}

static void put_head(struct json_writer *json)
{
    const struct record *record = json->record;

    put_string(json, "doc", record->doc);
    put_day(json, "published", record->published);
    put_known(json, "title", record->title);
    put_known(json, "publisher", record->publisher);
    put_known(json, "url", record->url);
    put_known(json, "language", record->language);
    put_string(json, "source", record->source);
    put_string(json, "sha256", str_of(record->sha256));
    put_number(json, "schema", RECORD_SCHEMA);
    put_string(json, "program", record->program);
    put_string(json, "model", record->model);
    put_string(json, "tables", record->tables);
    put_known(json, "warning", record->warning);
}

void json_write(const struct record *record, const struct json_options *options,
                struct writer *out)
{
    struct json_writer json = {
        .out = out, .record = record, .options = options, .first = true};

    if (options->text)
        write_reserve(out, record->text.len + record->text.len / 16 + 8192);
    if (with_characters(&json))
        json.characters = characters_of(record->text, out->arena);
    put_open(&json, '{');
    put_head(&json);
    put_key(&json, "statements");
    put_open(&json, '[');
    for (uint32_t i = 0; i < record->statement_count; i++)
        put_statement(&json, &record->statement[i]);
    put_close(&json, ']');
    put_key(&json, "tallies");
    put_open(&json, '[');
    for (uint32_t i = 0; i < record->tally_count; i++)
        put_tally(&json, &record->tally[i]);
    put_close(&json, ']');
    if (options->text && record->text.len)
        put_string(&json, "text", record->text);
    put_close(&json, '}');
    write_char(out, '\n');
}
