#include "code/voices.h"

#include "base/arena.h"
#include "code/actor_list.h"
#include "code/behalf.h"
#include "code/clause.h"
#include "code/naming.h"

void voices_add(struct voices *voices, const struct reading *reading,
                struct voice voice)
{
    if (voices->count == voices->capacity)
        voices->at = arena_grow(reading->arena, voices->at, &voices->capacity,
                                sizeof *voices->at);
    voices->at[voices->count++] = voice;
}

const struct voices *voices_keep(const struct reading *reading,
                                 const struct voices *voices)
{
    struct voices *kept = arena_alloc(reading->arena, 1, sizeof *kept);

    for (uint32_t i = 0; i < voices->count; i++)
        voices_add(kept, reading, voices->at[i]);
    return kept;
}

static enum statement_kind kind_of_actor(const struct reading *reading,
                                         uint32_t actor)
{
    switch (reading->names->actor[actor].kind) {
    case ACTOR_STATE:
        return STATEMENT_NATIONAL;
    case ACTOR_GROUP:
        return STATEMENT_JOINT;
    case ACTOR_PERSON:
        return STATEMENT_PERSON;
    case ACTOR_BODY:
    case ACTOR_ORGANIZATION:
        break;
    }
    return STATEMENT_ORGANIZATION;
}

struct voice voice_of_actor(const struct reading *reading, uint32_t actor)
{
    struct voice voice = {.kind = kind_of_actor(reading, actor),
                          .spokesperson = ACTOR_NONE,
                          .behalf = {.bounds = BOUNDS_NONE}};

    actor_list_add(&voice.speaker, reading, actor);
    if (voice.kind == STATEMENT_JOINT) {
        voice.behalf.present = true;
        actor_list_add(&voice.behalf.groups, reading, actor);
    }
    return voice;
}

/* "More than 20 countries", "a few countries, including the US and France". */
static bool voice_of_collection(const struct reading *reading,
                                const struct mention *m, struct voice *voice)
{
    if (!m->parties)
        return false;
    *voice = (struct voice){.kind = STATEMENT_AGGREGATE,
                            .spokesperson = ACTOR_NONE,
                            .behalf = {.present = true, .bounds = m->bounds},
                            .first = m->first,
                            .end = m->end};
    for (uint32_t i = 0; i < m->member_count; i++) {
        actor_list_add(&voice->speaker, reading, m->member[i]);
        if (actor_is(reading, m->member[i], ACTOR_STATE))
            actor_list_add(&voice->behalf.members, reading, m->member[i]);
        else
            actor_list_add(&voice->behalf.groups, reading, m->member[i]);
    }
    for (uint32_t i = 0; i < m->group_count; i++)
        actor_list_add(&voice->behalf.groups, reading, m->group[i]);
    return true;
}

static const struct mention *antecedent_set(const struct reading *reading,
                                            const struct mention *m)
{
    for (int i = 0; i < 8 && m->antecedent != MENTION_NONE; i++) {
        m = &reading->names->mention[m->antecedent];
        if (m->kind == MENTION_COLLECTION)
            return m;
    }
    return NULL;
}

bool voice_of_mention(const struct reading *reading, const struct mention *m,
                      struct voice *voice)
{
    uint32_t party = mention_party(reading, m);
    uint32_t person = mention_person(reading, m);
    const struct mention *set =
        m->kind == MENTION_COLLECTION ? m : antecedent_set(reading, m);

    if (set && party == ACTOR_NONE && person == ACTOR_NONE)
        return voice_of_collection(reading, set, voice);
    if (m->kind == MENTION_COLLECTION)
        return voice_of_collection(reading, m, voice);
    if (m->kind == MENTION_PARTY &&
        (m->form == FORM_ADJECTIVE || m->form == FORM_REGION))
        return false;
    if (party == ACTOR_NONE && person == ACTOR_NONE)
        return false;
    *voice = voice_of_actor(reading, party != ACTOR_NONE ? party : person);
    if (party != ACTOR_NONE)
        voice->spokesperson = person;
    voice->first = m->first;
    voice->end = m->end;
    return true;
}

/* The first child of `noun` that names a party in one of the ways in which an
 * office names whom it serves: "China's mission", "Russian officials", "the
 * delegate of Chad". */
static const struct mention *served_party(const struct reading *reading,
                                          uint32_t noun)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        const struct mention *m = mention_headed(reading, c);
        enum deprel deprel = at[c].deprel;

        if (!m || mention_party(reading, m) == ACTOR_NONE)
            continue;
        if (deprel == REL_NMOD_POSS || deprel == REL_AMOD ||
            deprel == REL_COMPOUND ||
            (deprel == REL_NMOD && case_is(reading, c, "of for from")))
            return m;
    }
    return NULL;
}

/* "Ministers from the ten countries of ASEAN": the one group of a set. */
static uint32_t served_group(const struct reading *reading, uint32_t noun)
{
    const struct node *at = reading->trees->at;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling) {
        const struct mention *m = mention_headed(reading, c);

        if (m && m->kind == MENTION_COLLECTION && m->group_count == 1 &&
            case_is(reading, c, "of from"))
            return m->group[0];
    }
    return ACTOR_NONE;
}

/* An office that is no mention of its own, by what it is called. */
static bool voice_of_office(const struct reading *reading, uint32_t noun,
                            struct voice *voice)
{
    const struct mention *m;
    uint32_t party;

    if (!lemma_in(reading, noun,
                  "mission ministry government spokesman spokeswoman "
                  "spokesperson official embassy delegation delegate "
                  "representative envoy ambassador leader minister president "
                  "parliament authority administration regime side observer "
                  "leadership diplomat office army military"))
        return false;
    m = served_party(reading, noun);
    party = m ? mention_party(reading, m) : served_group(reading, noun);
    if (party == ACTOR_NONE)
        return false;
    *voice = voice_of_actor(reading, party);
    voice->first = noun;
    voice->end = noun + 1;
    return true;
}

/* "The representatives of Gabon and Senegal": one voice for each party. */
static bool voices_served(const struct reading *reading, uint32_t noun,
                          struct voices *voices)
{
    const struct node *at = reading->trees->at;
    uint32_t first = TOKEN_NONE, found = 0;

    if (at[noun].xpos != XPOS_NNS && at[noun].xpos != XPOS_NNPS)
        return false;
    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE;
         c = at[c].next_sibling)
        if (at[c].deprel == REL_NMOD && case_is(reading, c, "of from for"))
            first = c;
    if (first == TOKEN_NONE ||
        conjunct_next(reading, first, first) == TOKEN_NONE)
        return false;
    for (uint32_t c = first; c != TOKEN_NONE;
         c = conjunct_next(reading, first, c)) {
        const struct mention *m = mention_headed(reading, c);
        uint32_t party = m ? mention_party(reading, m) : ACTOR_NONE;
        struct voice voice;

        if (!m || (!actor_is(reading, party, ACTOR_STATE) &&
                   !actor_is(reading, party, ACTOR_BODY)))
            continue;
        voice = voice_of_actor(reading, party);
        voice.first = m->first;
        voice.end = m->end;
        voices_add(voices, reading, voice);
        found++;
    }
    return found > 0;
}

void voices_beside(const struct reading *reading, uint32_t noun, uint32_t limit,
                   struct voices *voices)
{
    const struct node *at = reading->trees->at;
    uint32_t owner = voices->count - 1;

    for (uint32_t c = at[noun].first_child; c != TOKEN_NONE && c < limit;
         c = at[c].next_sibling) {
        if ((at[c].deprel != REL_NMOD && at[c].deprel != REL_OBL) ||
            !case_is(reading, c, "with"))
            continue;
        for (uint32_t k = c; k != TOKEN_NONE;
             k = conjunct_next(reading, c, k)) {
            const struct mention *m = mention_headed(reading, k);
            struct voice voice;

            if (m && m->kind == MENTION_COLLECTION &&
                m->bounds.min != NUMBER_NONE)
                voice_speak_for(reading, &voices->at[owner],
                                &(struct behalf){.bounds = m->bounds}, true);
            else if (m && m->kind != MENTION_COLLECTION &&
                     voice_of_mention(reading, m, &voice))
                voices_add(voices, reading, voice);
        }
    }
}

/* "Both sides agreed": the two states that were named last, as one. */
static bool voices_of_sides(const struct reading *reading,
                            const struct mention *m, struct voices *voices)
{
    struct voices two = {0};

    if (!m || m->kind != MENTION_COLLECTION || m->bounds.min != 2 ||
        m->bounds.max != 2 || m->member_count > 0 ||
        !lemma_in(reading, m->head, "side party"))
        return false;
    for (uint32_t i = mention_after(reading, m->first); i > 0 && two.count < 2;
         i--) {
        const struct mention *named = &reading->names->mention[i - 1];

        if (named->kind == MENTION_PARTY &&
            actor_is(reading, named->party, ACTOR_STATE) &&
            (two.count == 0 || two.at[0].speaker.at[0] != named->party))
            voices_add(&two, reading, voice_of_actor(reading, named->party));
    }
    if (two.count < 2)
        return false;
    voices_add(voices, reading, voices_joined(reading, &two));
    voices->at[voices->count - 1].first = m->first;
    voices->at[voices->count - 1].end = m->end;
    return true;
}

/* "India, China and others": those that are named speak for themselves, the
 * others are nobody. */
static bool voices_of_others(const struct reading *reading,
                             const struct mention *m, struct voices *voices)
{
    if (!m || m->kind != MENTION_COLLECTION || m->member_count == 0 ||
        m->bounds.min != NUMBER_NONE || m->bounds.max != NUMBER_NONE ||
        !token_is(reading, m->end - 1, "others"))
        return false;
    for (uint32_t i = 0; i < m->member_count; i++) {
        struct voice voice = voice_of_actor(reading, m->member[i]);

        voice.first = m->first;
        voice.end = m->end;
        voices_add(voices, reading, voice);
    }
    return true;
}

static void voices_of_conjunct(const struct reading *reading, uint32_t noun,
                               struct voices *voices)
{
    const struct mention *m = mention_headed(reading, noun);
    struct voice voice;

    if (voices_served(reading, noun, voices) ||
        voices_of_others(reading, m, voices) ||
        voices_of_sides(reading, m, voices))
        return;
    if (!m) {
        m = mention_holding(reading, noun);
        if (m && m->kind == MENTION_COLLECTION)
            m = NULL;
    }
    if ((m && voice_of_mention(reading, m, &voice)) ||
        voice_of_office(reading, noun, &voice)) {
        voices_add(voices, reading, voice);
        voices_beside(reading, noun, TOKEN_NONE, voices);
    }
}

void voices_at(const struct reading *reading, uint32_t noun,
               struct voices *voices)
{
    for (uint32_t c = noun; c != TOKEN_NONE;
         c = conjunct_next(reading, noun, c))
        voices_of_conjunct(reading, c, voices);
}

struct voice voices_joined(const struct reading *reading,
                           const struct voices *voices)
{
    struct voice joined = voices->at[0];
    struct behalf *behalf = &joined.behalf;
    int32_t states = 0;

    if (voices->count < 2)
        return joined;
    joined.speaker = (struct actor_list){0};
    joined.behalf = (struct behalf){.present = true, .bounds = BOUNDS_NONE};
    joined.kind = STATEMENT_JOINT;
    for (uint32_t i = 0; i < voices->count; i++) {
        const struct voice *v = &voices->at[i];

        actor_list_join(&joined.speaker, reading, &v->speaker);
        for (uint32_t k = 0; k < v->speaker.count; k++)
            actor_list_add(actor_is(reading, v->speaker.at[k], ACTOR_STATE)
                               ? &behalf->members
                               : &behalf->groups,
                           reading, v->speaker.at[k]);
        if (joined.spokesperson == ACTOR_NONE)
            joined.spokesperson = v->spokesperson;
    }
    states = (int32_t)behalf->members.count;
    if (behalf->groups.count == 0)
        behalf->bounds = (struct bounds){states, states, NUMBER_NONE};
    return joined;
}

/* "With 54 others": the number leaves the speaker out, the set does not. */
static void count_in(struct bounds *bounds)
{
    if (bounds->min != NUMBER_NONE)
        bounds->min++;
    if (bounds->max != NUMBER_NONE)
        bounds->max++;
}

/* "Replying for Nigeria in its national capacity": for itself alone. */
static bool is_itself(const struct voice *voice, const struct behalf *behalf)
{
    uint32_t named = behalf->members.count + behalf->groups.count;

    return named == 1 && voice->speaker.count == 1 &&
           (actor_list_has(&behalf->members, voice->speaker.at[0]) ||
            actor_list_has(&behalf->groups, voice->speaker.at[0]));
}

void voice_speak_for(const struct reading *reading, struct voice *voice,
                     const struct behalf *behalf, bool also)
{
    struct behalf mine = *behalf;

    if (is_itself(voice, behalf))
        return;
    mine.present = true;
    mine.members = actor_list_copy(&behalf->members, reading);
    mine.groups = actor_list_copy(&behalf->groups, reading);
    if (also && mine.bounds.min != NUMBER_NONE &&
        mine.bounds.min != (int32_t)mine.members.count &&
        !(voice->speaker.count > 0 &&
          actor_list_has(&mine.members, voice->speaker.at[0]))) {
        count_in(&mine.bounds);
        mine.convention = SPEAKER_INCLUDED;
        for (uint32_t i = 0; i < voice->speaker.count; i++)
            actor_list_add(actor_is(reading, voice->speaker.at[i], ACTOR_STATE)
                               ? &mine.members
                               : &mine.groups,
                           reading, voice->speaker.at[i]);
    } else if (also || mine.convention == SPEAKER_INCLUDED) {
        for (uint32_t i = 0; i < voice->speaker.count; i++)
            behalf_count_speaker(reading, &mine, voice->speaker.at[i]);
    }
    voice->behalf = mine;
    voice->kind = STATEMENT_JOINT;
}

bool voice_same_speaker(const struct voice *a, const struct voice *b)
{
    return actor_list_equal(&a->speaker, &b->speaker);
}
