#include "record/record.h"

#include "ingest/utf8.h"

static bool boundary(struct str text, uint32_t at)
{
    return at <= text.len &&
           (at == text.len || ((unsigned char)text.ptr[at] & 0xC0) != 0x80);
}

static bool span_inside(struct str text, struct span span)
{
    return span.begin <= span.end && boundary(text, span.begin) &&
           boundary(text, span.end);
}

static bool evidence_check(struct str text,
                           const struct record_evidence *evidence)
{
    return span_inside(text, evidence->span) &&
           evidence->span.begin < evidence->span.end &&
           evidence->origin.begin <= evidence->origin.end;
}

static bool codes_check(const struct str *codes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (codes[i].len == 0)
            return false;
    return true;
}

static bool position_check(struct str text,
                           const struct record_position *position)
{
    return position->stance.len && position->issue.len &&
           codes_check(position->target, position->target_count) &&
           evidence_check(text, &position->evidence) &&
           span_inside(text, position->cue) &&
           span_inside(text, position->issue_cue);
}

static bool behalf_check(const struct record_behalf *behalf)
{
    return !behalf || (codes_check(behalf->member, behalf->member_count) &&
                       codes_check(behalf->group, behalf->group_count));
}

static bool statement_check(struct str text,
                            const struct record_statement *statement)
{
    uint32_t last = 0;

    for (uint32_t i = 0; i < statement->evidence_count; i++) {
        if (!evidence_check(text, &statement->evidence[i]) ||
            statement->evidence[i].span.begin < last)
            return false;
        last = statement->evidence[i].span.end;
    }
    for (uint32_t i = 0; i < statement->position_count; i++)
        if (!position_check(text, &statement->position[i]))
            return false;
    return statement->kind.len && statement->evidence_count &&
           statement->position_count && span_inside(text, statement->cue) &&
           behalf_check(statement->behalf) &&
           codes_check(statement->speaker, statement->speaker_count);
}

bool record_check(const struct record *record)
{
    if (utf8_valid_length(record->text) != record->text.len)
        return false;
    for (uint32_t i = 0; i < record->statement_count; i++)
        if (record->statement[i].id != i + 1 ||
            !statement_check(record->text, &record->statement[i]))
            return false;
    for (uint32_t i = 0; i < record->tally_count; i++) {
        const struct record_tally *tally = &record->tally[i];

        if (!tally->stance.len || !tally->issue.len ||
            !codes_check(tally->target, tally->target_count) ||
            !evidence_check(record->text, &tally->evidence) ||
            !span_inside(record->text, tally->cue))
            return false;
    }
    return true;
}

struct str record_words(const struct record *record, struct span span)
{
    return span_inside(record->text, span) ? span_text(record->text, span)
                                           : STR("");
}

static void filter_positions(struct record_statement *statement, double least)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < statement->position_count; i++)
        if (statement->position[i].confidence >= least)
            statement->position[kept++] = statement->position[i];
    statement->position_count = kept;
}

void record_filter(struct record *record, double least)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < record->statement_count; i++) {
        struct record_statement *statement = &record->statement[i];

        filter_positions(statement, least);
        if (statement->confidence < least || statement->position_count == 0)
            continue;
        record->statement[kept] = *statement;
        record->statement[kept].id = kept + 1;
        kept++;
    }
    record->statement_count = kept;
    kept = 0;
    for (uint32_t i = 0; i < record->tally_count; i++)
        if (record->tally[i].confidence >= least)
            record->tally[kept++] = record->tally[i];
    record->tally_count = kept;
}
