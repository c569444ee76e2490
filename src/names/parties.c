#include "names/parties.h"

#include "base/arena.h"
#include "names/finder.h"
#include "names/gazetteer.h"

/* One name of the gazetteer in the text, at tokens [first, end). */
struct match {
    const struct name_form *form;
    uint32_t first, end;
    uint32_t begin, limit; /* its sentence */
};

static const struct word *word_at(const struct finder *finder, uint32_t i)
{
    return &finder->word[i];
}

static uint8_t upos_at(const struct finder *finder, uint32_t i)
{
    return finder->trees->at[i].upos;
}

/* Whether the words after the name make it part of another: "China Sea",
 * "Washington Post", "South China Morning Post". */
static bool names_a_place(const struct finder *finder, const struct match *m)
{
    for (uint32_t i = m->end; i < m->limit && i < m->end + 2; i++) {
        const struct word *word = word_at(finder, i);

        if (!word->capital || (word->classes & WORD_ROLE))
            return false;
        if (word->classes & (WORD_PLACE | WORD_MEDIA))
            return true;
    }
    return false;
}

/* "Sea of Japan", "Gulf of Oman": the name of a place, not of the party. */
static bool place_of(const struct finder *finder, const struct match *m)
{
    uint32_t i = m->first;

    if (i > m->begin && token_in(finder, i - 1, m->limit, "the"))
        i--;
    return i >= m->begin + 2 && token_in(finder, i - 1, m->limit, "of") &&
           word_at(finder, i - 2)->capital &&
           (word_at(finder, i - 2)->classes & (WORD_PLACE | WORD_MEDIA));
}

/* Whether the token could be a given name before the family name `Jordan`. */
static bool is_given_name(const struct finder *finder, uint32_t i)
{
    const struct word *word = word_at(finder, i);
    const uint32_t others = WORD_ROLE | WORD_TITLE | WORD_ORGANIZATION |
                            WORD_AGENCY | WORD_FUNCTION | WORD_MONTH |
                            WORD_WEEKDAY | WORD_PLACE | WORD_ORGAN |
                            WORD_VAGUE | WORD_NUMBER | WORD_MEDIA;

    return word->capital && !word->all_caps && !(word->classes & others) &&
           finder->named[i] == MENTION_NONE &&
           upos_at(finder, i) == UPOS_PROPN &&
           finder->tokens->at[i].kind == TOKEN_WORD &&
           !word_in(word->fold, "north|south|east|west|new|northern|southern|"
                                "eastern|western|central|greater|upper|"
                                "lower|mainland|communist|nazi|post|pro|"
                                "anti|non|ex|imperial|democratic|republican");
}

/* "Albania  Belgium  Fiji": the columns of a list; the next word begins
 * another party's name. */
static bool another_follows(const struct finder *finder, const struct match *m)
{
    uint32_t end = m->end;
    const struct name_form *form = gazetteer_match(
        finder->gazetteer, finder->doc, finder->tokens, m->end, &end);

    return form && form->form == FORM_NAME && end <= m->limit;
}

/* "Claire Jordan", "Chad Smith", "Israel Katz". */
static bool names_a_person(const struct finder *finder, const struct match *m)
{
    bool single = m->end == m->first + 1;
    const struct word *next;

    if (!single ||
        (m->form->form != FORM_NAME && m->form->form != FORM_CAPITAL))
        return false;
    if (word_at(finder, m->first)->all_caps)
        return false;
    if (m->first > m->begin && is_given_name(finder, m->first - 1) &&
        !finder->tokens->at[m->first].joined)
        return true;
    if (m->end >= m->limit || !is_given_name(finder, m->end) ||
        another_follows(finder, m))
        return false;
    next = word_at(finder, m->end);
    return finder->trees->at[m->end].deprel == REL_FLAT &&
           finder->trees->at[m->end].head == m->first &&
           !(next->classes & WORD_SAY);
}

/* "Atlanta, Georgia". */
static bool follows_a_town(const struct finder *finder, const struct match *m)
{
    return m->form->needs_context && m->first >= m->begin + 2 &&
           token_in(finder, m->first - 1, m->limit, ",") &&
           word_at(finder, m->first - 2)->capital &&
           finder->named[m->first - 2] == MENTION_NONE &&
           finder->trees->at[m->first].head == m->first - 2;
}

/* "Latin American", "in French", "Spanish-speaking". */
static bool is_another_adjective(const struct finder *finder,
                                 const struct match *m)
{
    bool adjective =
        m->form->form == FORM_ADJECTIVE || m->form->form == FORM_DEMONYM;

    if (!adjective)
        return false;
    if (m->first > m->begin &&
        token_in(finder, m->first - 1, m->limit,
                 "latin|south|north|central|african|native|inter|meso|ibero"))
        return true;
    if (token_in(finder, m->end, m->limit,
                 "language|languages|speaking|"
                 "speakers|translation"))
        return true;
    if (token_in(finder, m->end, m->limit, "-") &&
        token_in(finder, m->end + 1, m->limit, "speaking|language"))
        return true;
    return m->first > m->begin &&
           token_in(finder, m->first - 1, m->limit, "in") &&
           (m->end == m->limit || upos_at(finder, m->end) == UPOS_PUNCT ||
            upos_at(finder, m->end) == UPOS_CCONJ);
}

/* Whether motion governs the name: "visit to Beijing". */
static bool is_motion(const struct finder *finder, uint32_t i)
{
    uint32_t head = finder->trees->at[i].head;

    return head != TOKEN_NONE &&
           word_in(finder->word[head].fold,
                   "visit|visits|visited|trip|trips|travel|travelled|traveled|"
                   "flew|fly|flight|flights|go|went|going|return|returned|"
                   "come|came|arrived|moved|move|tour|heading|transfer|"
                   "convoy|road|sent|brought|invited");
}

/* "White House Press Secretary", "Beijing officials": a role or an organ ends
 * the phrase. */
static bool heads_a_role(const struct finder *finder, const struct match *m)
{
    for (uint32_t i = m->end; i < m->limit && i < m->end + 5; i++) {
        uint8_t tag = upos_at(finder, i);

        if (word_at(finder, i)->classes & (WORD_ROLE | WORD_ORGAN))
            return true;
        if (tag != UPOS_PROPN && tag != UPOS_NOUN && tag != UPOS_ADJ)
            return false;
    }
    return false;
}

/* A capital is a voice unless the words make it a place: "in Beijing",
 * "Vienna, Austria", "the Paris Agreement", "KYIV (Reuters) -". */
static bool capital_is_place(const struct finder *finder, const struct match *m)
{
    uint32_t before = m->first;

    if (before > m->begin &&
        token_in(finder, before - 1, m->limit, "the|nearby|downtown|central"))
        before--;
    if (before > m->begin &&
        token_in(finder, before - 1, m->limit,
                 "in|at|near|from|outside|around|across|into|via|"
                 "throughout|leaving|inside|through"))
        return true;
    if (before >= m->begin + 2 &&
        token_in(finder, before - 1, m->limit, "of") &&
        token_in(finder, before - 2, m->limit,
                 "city|capital|streets|suburb|suburbs|outskirts|mayor|port|"
                 "town|south|north|east|west|district|airport|centre|center"))
        return true;
    if (before > m->begin && token_in(finder, before - 1, m->limit, "to"))
        return is_motion(finder, m->first);
    if (token_in(finder, m->end, m->limit, "(|-|–|—|--|/") &&
        m->first == m->begin)
        return true;
    if (token_in(finder, m->end, m->limit, "d.c.|dc|-"))
        return true;
    if (token_in(finder, m->end, m->limit, ",") && m->end + 1 < m->limit &&
        (word_at(finder, m->end + 1)->capital ||
         word_at(finder, m->end + 1)->digit) &&
        (m->first == m->begin ||
         finder->trees->at[m->end + 1].head == m->first))
        return true;
    if (m->end >= m->limit || heads_a_role(finder, m))
        return false;
    return (word_at(finder, m->end)->capital &&
            upos_at(finder, m->end) == UPOS_PROPN) ||
           finder->trees->at[m->end - 1].deprel == REL_COMPOUND;
}

/* Words such as "Council" name a party only with more of its name; the
 * references find them. "African States" are a group after "Group of". */
static bool is_bare_noun(const struct finder *finder, const struct match *m)
{
    if (m->form->form == FORM_REFERENCE)
        return true;
    if (m->form->needs_context &&
        (word_at(finder, m->end - 1)->classes & WORD_COLLECTIVE))
        return m->first < m->begin + 2 ||
               !token_in(finder, m->first - 1, m->limit, "of") ||
               !token_in(finder, m->first - 2, m->limit, "group");
    return m->form->needs_context && m->end == m->first + 1 &&
           (word_at(finder, m->first)->classes &
            (WORD_ASSEMBLY | WORD_GROUP | WORD_AGENCY | WORD_ORGANIZATION));
}

static bool stands(const struct finder *finder, const struct match *m)
{
    if (finder->dated[m->first] || is_bare_noun(finder, m))
        return false;
    if (names_a_place(finder, m) || place_of(finder, m) ||
        names_a_person(finder, m) || follows_a_town(finder, m) ||
        is_another_adjective(finder, m))
        return false;
    return m->form->form != FORM_CAPITAL || !capital_is_place(finder, m);
}

/* "Chinese" before a noun is an adjective, "the Chinese" are the people. */
static enum mention_form form_of(const struct finder *finder,
                                 const struct match *m)
{
    enum mention_form form = m->form->form;
    bool noun;

    if (form != FORM_ADJECTIVE && form != FORM_DEMONYM)
        return form;
    if (m->end >= m->limit)
        return FORM_DEMONYM;
    noun = upos_at(finder, m->end) == UPOS_NOUN ||
           upos_at(finder, m->end) == UPOS_PROPN ||
           upos_at(finder, m->end) == UPOS_ADJ ||
           word_at(finder, m->end)->text.ptr[0] == '-';
    if (noun || upos_at(finder, m->first) == UPOS_ADJ)
        return FORM_ADJECTIVE;
    return FORM_DEMONYM;
}

/* Of two parties with one name the other where the first has just been named
 * in full: "the Democratic Republic of the Congo and ... the Congo". */
static const struct name_form *which_of_two(struct finder *finder,
                                            const struct match *m)
{
    const struct name_form *also = gazetteer_also(finder->gazetteer, m->form);
    uint32_t count = finder->names->mention_count;

    for (uint32_t back = 1; also && back <= 8 && back <= count; back++) {
        const struct mention *before = &finder->names->mention[count - back];

        if (before->first < m->begin)
            break;
        if (before->party == finder_party(finder, m->form->party) &&
            before->end - before->first > m->end - m->first)
            return also;
    }
    return m->form;
}

static void add_party(struct finder *finder, const struct match *m)
{
    enum mention_form form = form_of(finder, m);
    bool the = form != FORM_ADJECTIVE && m->first > m->begin &&
               token_in(finder, m->first - 1, m->limit, "the");
    struct mention mention =
        mention_of(finder, MENTION_PARTY, m->first - the, m->end);

    mention.form = form;
    mention.party = finder_party(finder, which_of_two(finder, m)->party);
    mention.plural = form == FORM_DEMONYM;
    finder_add(finder, mention);
}

/* The state in whose capital the text was written: "TEHRAN - ...". */
static void find_home(struct finder *finder)
{
    const struct tokens *tokens = finder->tokens;

    for (uint32_t s = 0;
         s < tokens->sentence_count && tokens->sentence[s].block < 4; s++) {
        uint32_t first = tokens->sentence[s].first, end = first;
        uint32_t limit = tokens->sentence[s].end;
        const struct name_form *form;

        if (!tokens->sentence[s].starts_paragraph)
            continue;
        form = gazetteer_match(finder->gazetteer, finder->doc, tokens, first,
                               &end);
        if (!form || form->form != FORM_CAPITAL)
            continue;
        for (uint32_t i = end; i < limit && i < end + 10; i++)
            if (token_in(finder, i, limit, "-|–|—|--|―|(")) {
                finder->home = finder_party(finder, form->party);
                return;
            }
        if (tokens->sentence[s].kind == SENTENCE_BYLINE) {
            finder->home = finder_party(finder, form->party);
            return;
        }
    }
}

/* The table's name of a party of the gazetteer. */
static struct str usual_name(const struct finder *finder, uint32_t actor)
{
    uint32_t row = finder->facts[actor].party_index;

    return row ? gazetteer_party(finder->gazetteer, (uint16_t)(row - 1))->name
               : (struct str){"", 0};
}

/* A body without a code is called what the text calls it: by its usual name if
 * that stands there ("UNESCO"), else by the longest. */
static void name_bodies(struct finder *finder)
{
    const struct names *names = finder->names;
    bool *named =
        arena_alloc(finder->arena, names->actor_count + 1, sizeof *named);

    for (uint32_t i = 0; i < names->mention_count; i++) {
        const struct mention *m = &names->mention[i];
        struct actor *actor = &names->actor[m->party];
        uint32_t first = m->first + token_in(finder, m->first, m->end, "the");
        struct str usual, words;

        if (actor->coded || m->form == FORM_ADJECTIVE || first == m->end)
            continue;
        usual = usual_name(finder, m->party);
        if (named[m->party] && str_equal(actor->code, usual))
            continue;
        words = range_text(finder, first, m->end);
        if (!named[m->party] || str_equal(words, usual) ||
            words.len > actor->code.len)
            actor->code = words;
        named[m->party] = true;
    }
}

void parties_find(struct finder *finder)
{
    find_home(finder);
    for (uint32_t i = 0; i < finder->tokens->count;) {
        struct match m = {NULL, i, i, 0, sentence_end(finder, i)};

        if (word_at(finder, i)->capital || word_at(finder, i)->digit)
            m.form = gazetteer_match(finder->gazetteer, finder->doc,
                                     finder->tokens, i, &m.end);
        if (!m.form || m.end > m.limit || m.end <= i) {
            i = m.end > i && m.end <= m.limit ? m.end : i + 1;
            continue;
        }
        m.begin = sentence_first(finder, i);
        if (stands(finder, &m))
            add_party(finder, &m);
        i = m.end;
    }
    name_bodies(finder);
}
