#include "code/issues.h"

#include "base/arena.h"
#include "code/vocabulary.h"
#include "ingest/document.h"

/* How much a word counts by where it stands, in hundredths: in the stand's own
 * words, elsewhere in its sentence, in the sentences around it, in a heading
 * or title above it, in the rest of the document. */
enum {
    OWN = 120,
    SENTENCE = 40,
    NEIGHBOUR = 12, /* also what lies beyond a semicolon */
    HEADING = 60,
    DOCUMENT = 60,
};

enum {
    RUN_MAX = 4,    /* words in a row of the table */
    OWN_BEFORE = 6, /* tokens before the given ones that still are its own */
    OWN_AFTER = 14,
    CLEAR = 150,  /* margin of a sentence that votes, hundredths of a nat */
    SHARE = 1200, /* what all of the votes weigh */
    MEAN = 60,
    AROUND = 2, /* sentences on either side */
    RUN_BYTES = RUN_MAX * (ISSUE_KEY_MAX + 1),
};

struct scores {
    int64_t at[ISSUE_COUNT];
};

struct issue_evidence {
    struct scores *sentence; /* one each */
    uint32_t *heading; /* by sentence: the heading above it, or TOKEN_NONE */
    struct scores document, title;
};

/* The word that a token, or a part of one parted by hyphens, counts as. */
struct keyed {
    uint32_t token;
    uint32_t length;
    bool again; /* counted elsewhere in the sentence: says nothing new */
    char key[ISSUE_KEY_MAX];
};

/* The keyed words of tokens [first, end). */
struct keyed_words {
    struct keyed *at;
    uint32_t count, capacity;
};

/* A row of the table that stands in the text. */
struct found {
    const struct issue_word *row;
    uint32_t first, end; /* tokens */
};

typedef void found_words(void *context, const struct found *found);

static void add_key(struct keyed_words *words, struct arena *arena,
                    uint32_t token, struct str part)
{
    struct keyed keyed = {.token = token};

    keyed.length = (uint32_t)vocabulary_issue_key(part, keyed.key);
    if (keyed.length == 0 || (keyed.length == 1 && keyed.key[0] == 's'))
        return;
    if (words->count == words->capacity)
        words->at =
            arena_grow(arena, words->at, &words->capacity, sizeof *words->at);
    words->at[words->count++] = keyed;
}

static void add_token(struct keyed_words *words, struct arena *arena,
                      uint32_t token, struct str text)
{
    size_t begin = 0;

    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != '-' && text.ptr[i] != '/')
            continue;
        add_key(words, arena, token, (struct str){text.ptr + begin, i - begin});
        begin = i + 1;
    }
}

static uint32_t hash_of(const struct keyed *word)
{
    uint32_t hash = 2166136261U; /* FNV-1a */

    for (uint32_t i = 0; i < word->length; i++)
        hash = (hash ^ (unsigned char)word->key[i]) * 16777619U;
    return hash;
}

/* Put the word into the set of those that count, or mark it as said again. */
static void mark_again(struct keyed_words *words, uint32_t *slots,
                       uint32_t mask, uint32_t i)
{
    struct keyed *word = &words->at[i];
    uint32_t slot = hash_of(word) & mask;

    while (slots[slot]) {
        const struct keyed *other = &words->at[slots[slot] - 1];

        if (other->length == word->length &&
            memcmp(other->key, word->key, word->length) == 0) {
            word->again = true;
            return;
        }
        slot = (slot + 1) & mask;
    }
    slots[slot] = i + 1;
}

/* A word counts once a sentence, where it weighs most: among tokens [first,
 * end) if it stands there. As the weights were learnt. */
static void mark_all_again(struct keyed_words *words, struct arena *arena,
                           uint32_t first, uint32_t end)
{
    uint32_t size = 16, *slots;

    while (size < 2 * words->count)
        size *= 2;
    slots = arena_alloc(arena, size, sizeof *slots);
    for (int own = 1; own >= 0; own--)
        for (uint32_t i = 0; i < words->count; i++)
            if ((words->at[i].token >= first && words->at[i].token < end) ==
                own)
                mark_again(words, slots, size - 1, i);
}

/* Every row of the table that begins with word `i`. */
static void find_at(const struct vocabulary *vocabulary,
                    const struct keyed_words *words, uint32_t i,
                    found_words *each, void *context)
{
    char run[RUN_BYTES];
    size_t length = 0;

    for (uint32_t n = 0; n < RUN_MAX && i + n < words->count; n++) {
        const struct keyed *word = &words->at[i + n];
        const struct issue_word *row;
        uint32_t count;

        if (n > 0)
            run[length++] = ' ';
        memcpy(run + length, word->key, word->length);
        length += word->length;
        if (n == 0 && word->again)
            continue;
        row = vocabulary_issue_words(vocabulary, (struct str){run, length},
                                     &count);
        for (uint32_t k = 0; k < count; k++)
            each(context,
                 &(struct found){row + k, words->at[i].token, word->token + 1});
    }
}

/* Every row that stands in the sentence; words of tokens [first, end) are the
 * stand's own. */
static void find_words(const struct reading *reading, uint32_t sentence,
                       uint32_t first, uint32_t end, struct keyed_words *words,
                       found_words *each, void *context)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];

    words->count = 0;
    for (uint32_t t = s->first; t < s->end; t++)
        add_token(words, reading->arena, t,
                  span_text(reading->doc->text, reading->tokens->at[t].span));
    mark_all_again(words, reading->arena, first, end);
    for (uint32_t i = 0; i < words->count; i++)
        find_at(reading->vocabulary, words, i, each, context);
}

static void add_scores(struct scores *scores, const struct scores *more,
                       int64_t factor)
{
    for (uint32_t i = 0; i < ISSUE_COUNT; i++)
        scores->at[i] += factor * more->at[i];
}

static void count_found(void *context, const struct found *found)
{
    struct scores *scores = context;

    scores->at[found->row->issue] += found->row->weight;
}

static uint32_t best_of(const struct scores *scores, int64_t *margin)
{
    uint32_t best = 0;
    int64_t second = INT64_MIN;

    for (uint32_t i = 1; i < ISSUE_COUNT; i++)
        if (scores->at[i] > scores->at[best])
            best = i;
    for (uint32_t i = 0; i < ISSUE_COUNT; i++)
        if (i != best && scores->at[i] > second)
            second = scores->at[i];
    *margin = scores->at[best] - second;
    return best;
}

/* What the document is about: the share of its sentences that speak clearly
 * for an issue, and half as much by how strongly they do on the average. */
static void set_document(const struct reading *reading,
                         struct issue_evidence *evidence)
{
    struct scores share = {{0}};
    int64_t votes = 0, body = 0, titles = 0, margin;

    for (uint32_t i = 0; i < reading->tokens->sentence_count; i++) {
        enum sentence_kind kind = reading->tokens->sentence[i].kind;
        const struct scores *scores = &evidence->sentence[i];
        uint32_t best = best_of(scores, &margin);

        if (kind == SENTENCE_TITLE) {
            add_scores(&evidence->title, scores, 1);
            titles++;
        }
        if (kind != SENTENCE_BODY)
            continue;
        add_scores(&evidence->document, scores, 1);
        body++;
        if (margin >= CLEAR) {
            share.at[best]++;
            votes++;
        }
    }
    for (uint32_t i = 0; i < ISSUE_COUNT; i++) {
        evidence->document.at[i] /= body > 0 ? body : 1;
        evidence->title.at[i] /= titles > 0 ? titles : 1;
        evidence->document.at[i] = evidence->document.at[i] * MEAN / 100;
        if (votes > 0)
            evidence->document.at[i] += share.at[i] * SHARE / votes;
    }
}

struct issue_evidence *issues_weigh(const struct reading *reading)
{
    uint32_t count = reading->tokens->sentence_count;
    struct issue_evidence *evidence =
        arena_alloc(reading->arena, 1, sizeof *evidence);
    struct keyed_words words = {0};
    uint32_t heading = TOKEN_NONE;

    evidence->sentence =
        arena_alloc(reading->arena, count, sizeof *evidence->sentence);
    evidence->heading =
        arena_alloc(reading->arena, count, sizeof *evidence->heading);
    for (uint32_t i = 0; i < count; i++) {
        if (reading->tokens->sentence[i].kind == SENTENCE_HEADING)
            heading = i;
        evidence->heading[i] = heading;
        find_words(reading, i, 0, 0, &words, count_found,
                   &evidence->sentence[i]);
    }
    set_document(reading, evidence);
    return evidence;
}

/* What the words of one sentence say of a stand: those of its own, and the
 * heaviest among them for each issue. */
struct stand {
    uint32_t first, end;           /* its own words */
    uint32_t part_first, part_end; /* the sentence from semicolon to semicolon
                                      around them */
    struct scores scores;
    struct found heaviest[ISSUE_COUNT];
    int64_t weight[ISSUE_COUNT];
};

static void weigh_found(void *context, const struct found *found)
{
    struct stand *stand = context;
    bool own = found->first >= stand->first && found->end <= stand->end;
    bool near =
        found->first >= stand->part_first && found->end <= stand->part_end;
    int64_t weight = (int64_t)found->row->weight * (own    ? OWN
                                                    : near ? SENTENCE
                                                           : NEIGHBOUR);
    uint32_t issue = found->row->issue;

    stand->scores.at[issue] += weight;
    if (weight > stand->weight[issue]) {
        stand->weight[issue] = weight;
        stand->heaviest[issue] = *found;
    }
}

static bool is_semicolon(const struct reading *reading, uint32_t token)
{
    return str_equal(
        span_text(reading->doc->text, reading->tokens->at[token].span),
        STR(";"));
}

/* "On behalf of 31 it opposed X; on behalf of 76 it backed Y" are two matters:
 * the part around the given words, and in it those that are the stand's own. */
static void widen_own(const struct reading *reading, const struct sentence *s,
                      struct stand *stand)
{
    uint32_t first = stand->first, end = stand->end;

    while (first + 1 < end && is_semicolon(reading, first))
        first++;
    stand->part_first = first;
    while (stand->part_first > s->first &&
           !is_semicolon(reading, stand->part_first - 1))
        stand->part_first--;
    stand->part_end = end;
    while (stand->part_end < s->end && !is_semicolon(reading, stand->part_end))
        stand->part_end++;
    stand->first = first > stand->part_first + OWN_BEFORE ? first - OWN_BEFORE
                                                          : stand->part_first;
    stand->end =
        end + OWN_AFTER < stand->part_end ? end + OWN_AFTER : stand->part_end;
}

static struct stand weigh_stand(const struct reading *reading,
                                uint32_t sentence, uint32_t first, uint32_t end)
{
    const struct sentence *s = &reading->tokens->sentence[sentence];
    struct stand stand = {.first = s->first,
                          .end = s->end,
                          .part_first = s->first,
                          .part_end = s->end};
    struct keyed_words words = {0};

    if (first < end) {
        stand.first = first;
        stand.end = end;
        widen_own(reading, s, &stand);
    }
    find_words(reading, sentence, stand.first, stand.end, &words, weigh_found,
               &stand);
    return stand;
}

/* What stands around the sentence. */
static void add_context(const struct reading *reading,
                        const struct issue_evidence *evidence,
                        uint32_t sentence, struct scores *scores)
{
    const struct tokens *tokens = reading->tokens;
    uint32_t low = sentence > AROUND ? sentence - AROUND : 0;

    for (uint32_t i = low; i <= sentence + AROUND && i < tokens->sentence_count;
         i++)
        if (i != sentence && tokens->sentence[i].kind == SENTENCE_BODY)
            add_scores(scores, &evidence->sentence[i], NEIGHBOUR);
    if (evidence->heading[sentence] != TOKEN_NONE)
        add_scores(scores, &evidence->sentence[evidence->heading[sentence]],
                   HEADING);
    add_scores(scores, &evidence->title, HEADING);
    add_scores(scores, &evidence->document, DOCUMENT);
}

/* One half where nothing parts the best two, towards one as they part; without
 * the library's exponential, whose last bit differs between machines. */
static double confidence_of(int64_t margin)
{
    double nats = (double)margin / (100.0 * 100.0);

    return (1.0 + 2.0 * nats) / (2.0 + 2.0 * nats);
}

struct issue_guess issue_of(const struct reading *reading,
                            const struct issue_evidence *evidence,
                            uint32_t sentence, uint32_t first, uint32_t end)
{
    const struct issue_prior *prior =
        vocabulary_issue_prior(reading->vocabulary);
    struct stand stand = weigh_stand(reading, sentence, first, end);
    struct issue_guess guess = {.reason = {"words around the stand", 0, 0}};
    int64_t margin;
    uint32_t best;

    add_context(reading, evidence, sentence, &stand.scores);
    for (uint32_t i = 0; i < ISSUE_COUNT; i++)
        stand.scores.at[i] += (int64_t)prior->weight[i] * 100;
    best = best_of(&stand.scores, &margin);
    guess.slug = vocabulary_issue(best);
    guess.confidence = confidence_of(margin);
    if (stand.weight[best] > 0) {
        guess.reason.rule = "words of the stand";
        guess.reason.first = stand.heaviest[best].first;
        guess.reason.end = stand.heaviest[best].end;
    }
    return guess;
}
