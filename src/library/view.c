#include "library/handle.h"

static const char *c_date(struct arena *arena, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (!date_known(date))
        return NULL;
    date_format(date, text);
    return library_c_string(arena, str_of(text));
}

static const char *const *c_codes(struct arena *arena, const struct str *codes,
                                  uint32_t count)
{
    const char **out = arena_alloc(arena, count, sizeof *out);

    for (uint32_t i = 0; i < count; i++)
        out[i] = library_c_string(arena, codes[i]);
    return count ? out : NULL;
}

static struct rapporteur_span view_span(struct span span)
{
    return (struct rapporteur_span){span.begin, span.end};
}

static struct rapporteur_evidence
view_evidence(const struct record_evidence *evidence)
{
    return (struct rapporteur_evidence){view_span(evidence->span),
                                        view_span(evidence->origin)};
}

static struct rapporteur_why view_why(struct arena *arena, struct str rule,
                                      struct span cue)
{
    return (struct rapporteur_why){library_c_string(arena, rule),
                                   view_span(cue)};
}

static const struct rapporteur_position *
view_position(struct arena *arena, const struct record_position *from)
{
    struct rapporteur_position *out = arena_alloc(arena, 1, sizeof *out);

    *out = (struct rapporteur_position){
        .stance = library_c_string(arena, from->stance),
        .target = c_codes(arena, from->target, from->target_count),
        .target_count = from->target_count,
        .issue = library_c_string(arena, from->issue),
        .symbol = library_c_string(arena, from->symbol),
        .evidence = view_evidence(&from->evidence),
        .confidence = from->confidence,
        .why = view_why(arena, from->rule, from->cue),
        .why_issue = view_why(arena, from->issue_rule, from->issue_cue),
    };
    return out;
}

static const struct rapporteur_behalf *
view_behalf(struct arena *arena, const struct record_behalf *from)
{
    struct rapporteur_behalf *out;

    if (!from)
        return NULL;
    out = arena_alloc(arena, 1, sizeof *out);
    *out = (struct rapporteur_behalf){
        .min = from->min,
        .max = from->max,
        .approx = from->approx,
        .member = c_codes(arena, from->member, from->member_count),
        .group = c_codes(arena, from->group, from->group_count),
        .member_count = from->member_count,
        .group_count = from->group_count,
        .convention = library_c_string(arena, from->convention),
    };
    return out;
}

static void view_lists(struct arena *arena, const struct record_statement *from,
                       struct rapporteur_statement *out)
{
    const struct rapporteur_position **positions =
        arena_alloc(arena, from->position_count, sizeof(void *));
    struct rapporteur_evidence *evidence =
        arena_alloc(arena, from->evidence_count, sizeof *evidence);

    for (uint32_t i = 0; i < from->position_count; i++)
        positions[i] = view_position(arena, &from->position[i]);
    for (uint32_t i = 0; i < from->evidence_count; i++)
        evidence[i] = view_evidence(&from->evidence[i]);
    out->position = positions;
    out->position_count = from->position_count;
    out->evidence = evidence;
    out->evidence_count = from->evidence_count;
}

static const struct rapporteur_statement *
view_statement(struct arena *arena, const struct record_statement *from)
{
    struct rapporteur_statement *out = arena_alloc(arena, 1, sizeof *out);

    *out = (struct rapporteur_statement){
        .id = from->id,
        .kind = library_c_string(arena, from->kind),
        .speaker = c_codes(arena, from->speaker, from->speaker_count),
        .speaker_count = from->speaker_count,
        .spokesperson = library_c_string(arena, from->spokesperson),
        .behalf = view_behalf(arena, from->behalf),
        .body = library_c_string(arena, from->body),
        .session = from->session,
        .committee = from->committee,
        .date = c_date(arena, from->date),
        .date_words = library_c_string(arena, from->date_words),
        .confidence = from->confidence,
        .why = view_why(arena, from->rule, from->cue),
    };
    view_lists(arena, from, out);
    return out;
}

static const struct rapporteur_tally *
view_tally(struct arena *arena, const struct record_tally *from)
{
    struct rapporteur_tally *out = arena_alloc(arena, 1, sizeof *out);

    *out = (struct rapporteur_tally){
        .stance = library_c_string(arena, from->stance),
        .target = c_codes(arena, from->target, from->target_count),
        .target_count = from->target_count,
        .issue = library_c_string(arena, from->issue),
        .min = from->min,
        .max = from->max,
        .approx = from->approx,
        .evidence = view_evidence(&from->evidence),
        .confidence = from->confidence,
        .why = view_why(arena, from->rule, from->cue),
    };
    return out;
}

static void view_head(struct arena *arena, const struct record *from,
                      struct rapporteur_view *out)
{
    *out = (struct rapporteur_view){
        .doc = library_c_string(arena, from->doc),
        .source = library_c_string(arena, from->source),
        .title = library_c_string(arena, from->title),
        .publisher = library_c_string(arena, from->publisher),
        .url = library_c_string(arena, from->url),
        .language = library_c_string(arena, from->language),
        .published = c_date(arena, from->published),
        .sha256 = library_c_string(arena, str_of(from->sha256)),
        .warning = library_c_string(arena, from->warning),
        .program = library_c_string(arena, from->program),
        .model = library_c_string(arena, from->model),
        .tables = library_c_string(arena, from->tables),
        .text = library_c_string(arena, from->text),
        .text_size = from->text.len,
    };
}

const struct rapporteur_view *rapporteur_view(struct rapporteur_record *record)
{
    struct arena *arena = &record->arena;
    const struct record *from = &record->record;
    const struct rapporteur_statement **statements;
    const struct rapporteur_tally **tallies;
    struct rapporteur_view *out;

    if (record->view)
        return record->view;
    out = arena_alloc(arena, 1, sizeof *out);
    view_head(arena, from, out);
    statements = arena_alloc(arena, from->statement_count, sizeof(void *));
    for (uint32_t i = 0; i < from->statement_count; i++)
        statements[i] = view_statement(arena, &from->statement[i]);
    tallies = arena_alloc(arena, from->tally_count, sizeof(void *));
    for (uint32_t i = 0; i < from->tally_count; i++)
        tallies[i] = view_tally(arena, &from->tally[i]);
    out->statement = statements;
    out->statement_count = from->statement_count;
    out->tally = tallies;
    out->tally_count = from->tally_count;
    record->view = out;
    return out;
}
