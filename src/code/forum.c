#include "code/forum.h"

#include "base/arena.h"
#include "code/clause.h"
#include "code/forum_place.h"
#include "code/naming.h"
#include "code/setting.h"
#include "ingest/document.h"

enum {
    HEAD_MAX = 10, /* sentences in which the head lines of a release stand */
    LEAD_MAX = 4,  /* body sentences of the lead */
    CARRY_MAX = 4  /* sentences over which a hall reaches */
};

/* How far the document's own forum reaches. */
enum reach {
    REACH_NONE,
    REACH_FLOOR, /* a report: those who take the floor */
    REACH_ALL,   /* a summary, a text read out: everybody */
};

struct forums {
    struct place *at; /* by sentence */
    struct forum main;
    enum reach reach;
};

static const struct forum NOWHERE = {ACTOR_NONE, NUMBER_NONE, NUMBER_NONE};

/* Take the session and committee of the same body from `more`. */
static void forum_join(struct forum *forum, const struct forum *more)
{
    if (forum->body != more->body)
        return;
    if (forum->session == NUMBER_NONE)
        forum->session = more->session;
    if (forum->committee == NUMBER_NONE)
        forum->committee = more->committee;
}

/* Head lines. */

/* "GA/SHC/4321", "SC/15360": what a press release of the UN is about. */
struct release {
    const char *prefix, *body;
    int32_t committee;
};

static const struct release RELEASES[] = {{"GA/DIS/", "UNGA", 1},
                                          {"GA/EF/", "UNGA", 2},
                                          {"GA/SHC/", "UNGA", 3},
                                          {"GA/SPD/", "UNGA", 4},
                                          {"GA/AB/", "UNGA", 5},
                                          {"GA/L/", "UNGA", 6},
                                          {"GA/", "UNGA", NUMBER_NONE},
                                          {"SC/", "UNSC", NUMBER_NONE},
                                          {"ECOSOC/", "ECOSOC", NUMBER_NONE},
                                          {"HRC/", "HRC", NUMBER_NONE}};

static const struct release *release_at(struct str text)
{
    for (size_t i = 0; i < sizeof RELEASES / sizeof *RELEASES; i++) {
        size_t len = strlen(RELEASES[i].prefix);

        if (text.len > len && memcmp(text.ptr, RELEASES[i].prefix, len) == 0)
            return &RELEASES[i];
    }
    return NULL;
}

static bool is_release_line(const struct reading *reading,
                            const struct sentence *s, struct forum *forum)
{
    struct str text = span_text(reading->doc->text, s->span);
    const struct release *release = release_at(text);

    if (!release || memchr(text.ptr, ' ', text.len))
        return false;
    forum->body = names_actor(reading->names, reading->arena, ACTOR_BODY,
                              str_of(release->body), true);
    forum->committee = release->committee;
    return true;
}

/* A line that is the name of a body and its session: "Sixty-fifth General
 * Assembly", "Sixth Committee", "ILO Governing Body, 331st Session". */
static void read_head_line(const struct reading *reading,
                           const struct sentence *s, struct forum *forum)
{
    const struct mention *m;
    uint32_t i = mention_after(reading, s->first);
    struct forum line = NOWHERE;

    if (i >= reading->names->mention_count)
        return;
    m = &reading->names->mention[i];
    if (m->first >= s->end || (!actor_is(reading, m->party, ACTOR_BODY) &&
                               !actor_is(reading, m->party, ACTOR_GROUP)))
        return;
    line.body = m->party;
    line.session = place_session(reading, m);
    line.committee = place_committee(reading, m);
    if (line.session == NUMBER_NONE && line.committee == NUMBER_NONE)
        return;
    if (forum->body == ACTOR_NONE)
        *forum = line;
    else
        forum_join(forum, &line);
}

/* What stands above the text: short lines without a verb. */
static struct forum head_forum(const struct reading *reading)
{
    const struct tokens *tokens = reading->tokens;
    struct forum forum = NOWHERE, release = NOWHERE;

    for (uint32_t i = 0; i < tokens->sentence_count && i < HEAD_MAX; i++) {
        const struct sentence *s = &tokens->sentence[i];
        uint32_t length = s->end - s->first;

        if (is_release_line(reading, s, &release))
            forum = release;
        else if (length <= 14 && !token_is(reading, s->end - 1, "."))
            read_head_line(reading, s, &forum);
    }
    return forum;
}

/* The place that the first sentences set: the hall or the act of a body that
 * is not told as background. */
static struct forum lead_forum(const struct reading *reading,
                               const struct forums *forums)
{
    const struct tokens *tokens = reading->tokens;
    struct forum forum = NOWHERE;
    uint32_t seen = 0;

    for (uint32_t i = 0; i < tokens->sentence_count && seen < LEAD_MAX; i++) {
        const struct place *place = &forums->at[i];

        seen += tokens->sentence[i].kind == SENTENCE_BODY;
        if (place->strength < PLACE_EVENT || place->background ||
            place->outside)
            continue;
        if (forum.body == ACTOR_NONE)
            forum = place->forum;
        else
            forum_join(&forum, &place->forum);
    }
    return forum;
}

/* The one session that the document gives to the body; NUMBER_NONE where it
 * gives none or several. */
static int32_t only_session(const struct reading *reading,
                            const struct forums *forums, uint32_t body)
{
    int32_t session = NUMBER_NONE;

    for (uint32_t i = 0; i < reading->tokens->sentence_count; i++) {
        const struct forum *forum = &forums->at[i].forum;

        if (forum->body != body || forum->session == NUMBER_NONE)
            continue;
        if (session != NUMBER_NONE && session != forum->session)
            return NUMBER_NONE;
        session = forum->session;
    }
    return session;
}

static void set_main(const struct reading *reading, struct forums *forums)
{
    struct forum head = head_forum(reading);
    bool summary = setting_is_summary(reading);

    forums->main = lead_forum(reading, forums);
    forums->reach = REACH_FLOOR;
    if (head.body != ACTOR_NONE) {
        forum_join(&head, &forums->main);
        forums->main = head;
        forums->reach = REACH_ALL;
    } else if (summary && forums->main.body == ACTOR_NONE) {
        forums->main.body = setting_named_most(reading);
    } else if (forums->main.body == ACTOR_NONE && setting_is_speech(reading)) {
        forums->main.body = names_actor(reading->names, reading->arena,
                                        ACTOR_BODY, STR("UNGA"), true);
        forums->reach = REACH_ALL;
    }
    if (forums->main.body == ACTOR_NONE || setting_is_transcript(reading))
        forums->reach = REACH_NONE;
    else if (summary || setting_is_own_report(reading) ||
             setting_is_communique(reading))
        forums->reach = REACH_ALL;
    if (forums->main.session == NUMBER_NONE && forums->reach != REACH_NONE)
        forums->main.session = only_session(reading, forums, forums->main.body);
}

struct forums *forums_find(struct reading *reading)
{
    struct forums *forums = arena_alloc(reading->arena, 1, sizeof *forums);
    uint32_t count = reading->tokens->sentence_count;

    forums->at = arena_alloc(reading->arena, count + 1, sizeof *forums->at);
    for (uint32_t i = 0; i < count; i++)
        forums->at[i] = place_of_sentence(reading, i);
    forums->main = NOWHERE;
    if (count > 0)
        set_main(reading, forums);
    return forums;
}

/* A place with what the document says of the same occasion. */
static struct forum completed(const struct forums *forums,
                              const struct place *place)
{
    struct forum forum = place->forum;

    if (!place->background)
        forum_join(&forum, &forums->main);
    return forum;
}

/* "said at the same meeting": wherever that was told before. */
static bool is_same_meeting(const struct reading *reading, uint32_t sentence)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];

    for (uint32_t t = s->first; t + 1 < s->end; t++)
        if (token_is(reading, t, "same") &&
            lemma_in(reading, t + 1, "meeting debate session sitting"))
            return true;
    return false;
}

/* The hall of the sentences before this one in the same stretch of text. */
static struct forum carried(const struct reading *reading,
                            const struct forums *forums, uint32_t sentence)
{
    uint32_t far =
        is_same_meeting(reading, sentence) ? sentence : (uint32_t)CARRY_MAX;

    for (uint32_t k = 1; k <= far && k <= sentence; k++) {
        const struct place *place = &forums->at[sentence - k];

        if (reading->tokens->sentence[sentence - k].kind != SENTENCE_BODY ||
            place->outside)
            break;
        if (place->strength == PLACE_HALL)
            return completed(forums, place);
    }
    return NOWHERE;
}

static struct forum of_organ(const struct forums *forums, uint32_t organ,
                             const uint32_t *sentence, uint32_t count)
{
    struct forum forum = {organ, NUMBER_NONE, NUMBER_NONE};

    for (uint32_t i = 0; i < count; i++)
        forum_join(&forum, &forums->at[sentence[i]].forum);
    forum_join(&forum, &forums->main);
    return forum;
}

/* The strongest place that the evidence names; later sentences add session and
 * committee. */
static const struct place *named_place(const struct forums *forums,
                                       const uint32_t *sentence, uint32_t count)
{
    const struct place *best = NULL;

    for (uint32_t i = 0; i < count; i++) {
        const struct place *place = &forums->at[sentence[i]];

        if (place->strength >= PLACE_EVENT && !place->outside &&
            (!best || place->strength > best->strength))
            best = place;
    }
    return best;
}

static struct forum joined(const struct forums *forums,
                           const struct place *place, const uint32_t *sentence,
                           uint32_t count)
{
    struct forum forum = place->forum;

    for (uint32_t i = 0; i < count; i++)
        forum_join(&forum, &forums->at[sentence[i]].forum);
    if (!place->background)
        forum_join(&forum, &forums->main);
    return forum;
}

/* "Russia vetoed the text": a veto is cast in the Security Council. */
static bool is_veto(const struct reading *reading, uint32_t sentence)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];

    for (uint32_t t = s->first; t < s->end; t++)
        if (lemma_is(reading, t, "veto") &&
            reading->trees->at[t].upos == UPOS_VERB)
            return true;
    return false;
}

static uint32_t council_named(const struct reading *reading)
{
    for (uint32_t i = 0; i < reading->names->actor_count; i++)
        if (actor_has_code(reading, i, "UNSC") &&
            setting_times_named(reading, i) > 0)
            return i;
    return ACTOR_NONE;
}

/* Where somebody who takes the floor does so, if the document tells. */
static struct forum of_floor(const struct reading *reading,
                             const struct forums *forums,
                             const uint32_t *sentence, uint32_t count)
{
    struct forum forum;

    for (uint32_t i = 0; i < count; i++) {
        if (!forums->at[sentence[i]].floor)
            continue;
        forum = carried(reading, forums, sentence[i]);
        if (forum.body != ACTOR_NONE)
            return forum;
        return forums->reach == REACH_FLOOR ? forums->main : NOWHERE;
    }
    return NOWHERE;
}

/* The first evidence that is running text, else the first. */
static uint32_t first_text(const struct reading *reading,
                           const uint32_t *sentence, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (reading->tokens->sentence[sentence[i]].kind == SENTENCE_BODY)
            return sentence[i];
    return sentence[0];
}

struct forum forum_of(const struct reading *reading,
                      const struct forums *forums, const uint32_t *sentence,
                      uint32_t count, const struct actor_list *speaker)
{
    const struct place *place = named_place(forums, sentence, count);
    uint32_t first = first_text(reading, sentence, count);
    struct forum forum = NOWHERE;

    if (speaker->count == 1 && place_is_organ(reading, speaker->at[0]))
        return of_organ(forums, speaker->at[0], sentence, count);
    if (forums->at[first].outside)
        return NOWHERE;
    if (place &&
        (forums->reach != REACH_ALL || place->forum.body == forums->main.body))
        return joined(forums, place, sentence, count);
    if (forums->reach == REACH_ALL)
        return forums->main;
    forum = of_floor(reading, forums, sentence, count);
    if (forum.body == ACTOR_NONE && is_veto(reading, first))
        forum.body = council_named(reading);
    return forum;
}
