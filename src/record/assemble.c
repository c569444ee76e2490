#include "record/assemble.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "ingest/utf8.h"
#include "text/tokens.h"

static struct str *codes_of(const struct reading *reading,
                            const struct actor_list *list)
{
    struct str *codes = arena_alloc(reading->arena, list->count, sizeof *codes);

    for (uint32_t i = 0; i < list->count; i++)
        codes[i] = reading->names->actor[list->at[i]].code;
    return codes;
}

static struct str code_of(const struct reading *reading, uint32_t actor)
{
    return actor == ACTOR_NONE ? STR("") : reading->names->actor[actor].code;
}

static struct record_evidence evidence_of(const struct reading *reading,
                                          struct span span)
{
    return (struct record_evidence){span, document_origin(reading->doc, span)};
}

static struct record_evidence sentence_evidence(const struct reading *reading,
                                                uint32_t sentence)
{
    return evidence_of(reading, reading->tokens->sentence[sentence].span);
}

/* The bytes of the words that fired a rule. */
static struct span cue_of(const struct reading *reading,
                          const struct reason *reason)
{
    const struct token *token = reading->tokens->at;

    if (reason->first >= reason->end)
        return (struct span){0, 0};
    return (struct span){token[reason->first].span.begin,
                         token[reason->end - 1].span.end};
}

static struct str rule_of(const struct reason *reason)
{
    return reason->rule ? str_of(reason->rule) : STR("");
}

static struct record_behalf *behalf_of(const struct reading *reading,
                                       const struct behalf *behalf)
{
    struct record_behalf *out;

    if (!behalf->present)
        return NULL;
    out = arena_alloc(reading->arena, 1, sizeof *out);
    out->min = behalf->bounds.min;
    out->max = behalf->bounds.max;
    out->approx = behalf->bounds.approx;
    out->member = codes_of(reading, &behalf->members);
    out->member_count = behalf->members.count;
    out->group = codes_of(reading, &behalf->groups);
    out->group_count = behalf->groups.count;
    if (behalf->convention == SPEAKER_INCLUDED)
        out->convention = STR("included");
    if (behalf->convention == SPEAKER_EXCLUDED)
        out->convention = STR("excluded");
    return out;
}

static bool only_space(struct str text)
{
    return utf8_trimmed(text).len == 0;
}

/* Whether nothing but white space parts the two, in one paragraph. */
static bool adjacent(const struct reading *reading, uint32_t a, uint32_t b)
{
    const struct sentence *first = &reading->tokens->sentence[a];
    const struct sentence *second = &reading->tokens->sentence[b];

    return b == a + 1 && first->block == second->block &&
           only_space(
               span_text(reading->doc->text,
                         (struct span){first->span.end, second->span.begin}));
}

/* Whole sentences; neighbours are one span. */
static void set_evidence(const struct reading *reading,
                         const struct statement *statement,
                         struct record_statement *out)
{
    const struct sentence *sentences = reading->tokens->sentence;
    uint32_t count = 0;

    out->evidence = arena_alloc(reading->arena, statement->sentence_count,
                                sizeof *out->evidence);
    for (uint32_t i = 0; i < statement->sentence_count; i++) {
        uint32_t sentence = statement->sentence[i];
        struct span span = sentences[sentence].span;

        if (i > 0 && adjacent(reading, statement->sentence[i - 1], sentence))
            span.begin = out->evidence[--count].span.begin;
        out->evidence[count++] = evidence_of(reading, span);
    }
    out->evidence_count = count;
}

static struct record_position position_of(const struct reading *reading,
                                          const struct position *position)
{
    return (struct record_position){
        .stance = str_of(stance_name(position->stance)),
        .target = codes_of(reading, &position->target),
        .target_count = position->target.count,
        .issue = position->issue,
        .symbol = position->document_symbol,
        .evidence = sentence_evidence(reading, position->sentence),
        .confidence = position->confidence,
        .rule = rule_of(&position->reason),
        .cue = cue_of(reading, &position->reason),
        .issue_rule = rule_of(&position->issue_reason),
        .issue_cue = cue_of(reading, &position->issue_reason),
    };
}

static struct record_statement statement_of(const struct reading *reading,
                                            const struct statement *statement,
                                            uint32_t id)
{
    struct record_statement out = {
        .id = id,
        .kind = str_of(statement_kind_name(statement->kind)),
        .speaker = codes_of(reading, &statement->speaker),
        .speaker_count = statement->speaker.count,
        .spokesperson = code_of(reading, statement->spokesperson),
        .behalf = behalf_of(reading, &statement->behalf),
        .body = code_of(reading, statement->forum.body),
        .session = statement->forum.session,
        .committee = statement->forum.committee,
        .date = statement->date,
        .date_words = statement->date_words,
        .position_count = statement->position_count,
        .confidence = statement->confidence,
        .rule = rule_of(&statement->reason),
        .cue = cue_of(reading, &statement->reason),
    };

    set_evidence(reading, statement, &out);
    out.position = arena_alloc(reading->arena, statement->position_count,
                               sizeof *out.position);
    for (uint32_t i = 0; i < statement->position_count; i++)
        out.position[i] = position_of(reading, &statement->position[i]);
    return out;
}

static struct record_tally tally_of(const struct reading *reading,
                                    const struct tally *tally)
{
    return (struct record_tally){
        .stance = str_of(stance_name(tally->stance)),
        .target = codes_of(reading, &tally->target),
        .target_count = tally->target.count,
        .issue = tally->issue,
        .min = tally->bounds.min,
        .max = tally->bounds.max,
        .approx = tally->bounds.approx,
        .evidence = sentence_evidence(reading, tally->sentence),
        .confidence = tally->confidence,
        .rule = rule_of(&tally->reason),
        .cue = cue_of(reading, &tally->reason),
    };
}

static void set_facts(const struct reading *reading,
                      const struct statements *statements, struct record *out)
{
    out->statement =
        arena_alloc(reading->arena, statements->count, sizeof *out->statement);
    for (uint32_t i = 0; i < statements->count; i++)
        out->statement[i] = statement_of(reading, &statements->at[i], i + 1);
    out->statement_count = statements->count;
    out->tally = arena_alloc(reading->arena, statements->tally_count,
                             sizeof *out->tally);
    for (uint32_t i = 0; i < statements->tally_count; i++)
        out->tally[i] = tally_of(reading, &statements->tally[i]);
    out->tally_count = statements->tally_count;
}

struct record record_of(const struct reading *reading,
                        const struct statements *statements,
                        const struct record_versions *versions)
{
    const struct document *doc = reading->doc;
    struct record out = {
        .doc = doc->name,
        .source = doc->source,
        .url = doc->url,
        .title = doc->title,
        .publisher = doc->publisher,
        .language = doc->language,
        .text = doc->text,
        .warning = doc->warning,
        .published = reading->names->published,
        .has_origin = doc->origin != NULL,
        .program = versions->program,
        .model = versions->model,
        .tables = versions->tables,
    };

    memcpy(out.sha256, doc->sha256, sizeof out.sha256);
    set_facts(reading, statements, &out);
    assert(record_check(&out));
    return out;
}
