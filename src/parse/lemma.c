#include "parse/lemma.h"

#include "ingest/utf8.h"

enum { LONGEST_ENDING = 6 };

static const struct lemma_rule *find_key(const struct lemma_rules *rules,
                                         uint64_t key)
{
    uint32_t mask = rules->slot_count - 1;
    uint32_t at = (uint32_t)(key ^ key >> 32) & mask;

    for (uint32_t tried = 0; tried <= mask && rules->key[at]; tried++) {
        if (rules->key[at] == key)
            return &rules->rule[rules->which[at]];
        at = (at + 1) & mask;
    }
    return NULL;
}

static const struct lemma_rule *find_ending(const struct lemma_rules *rules,
                                            uint8_t class, struct str ending)
{
    const uint64_t prime = 1099511628211u;
    uint64_t h = (14695981039346656037u ^ class) * prime;

    for (size_t i = 0; i < ending.len; i++)
        h = (h ^ (unsigned char)ending.ptr[i]) * prime;
    return find_key(rules, h ? h : 1);
}

/* The rule of the whole word, else of its longest known ending. */
static const struct lemma_rule *find_rule(const struct lemma_rules *rules,
                                          const struct form *form,
                                          uint8_t class)
{
    uint32_t end = form->at[form->count + 1];
    uint32_t longest =
        form->count < LONGEST_ENDING ? form->count : LONGEST_ENDING;
    const struct lemma_rule *rule =
        find_ending(rules, class, (struct str){form->text, end});

    for (uint32_t n = longest + 1; !rule && n-- > 0;) {
        uint32_t begin = form->at[form->count + 1 - n];

        rule = find_ending(rules, class,
                           (struct str){form->text + begin, end - begin});
    }
    return rule;
}

/* Whether all letters are lower case already, so that nothing need be copied.
 */
static bool is_lower(struct str word)
{
    for (size_t at = 0; at < word.len;) {
        uint32_t c = form_decode(word, &at);

        if (form_lower(c) != c)
            return false;
    }
    return true;
}

/* The word without its last `cut` characters; at least one stays. */
static struct str cut_end(struct str word, uint32_t cut)
{
    struct str whole = word;

    while (cut > 0 && word.len > 0) {
        word.len--;
        if (((unsigned char)word.ptr[word.len] & 0xC0) != 0x80)
            cut--;
    }
    return word.len ? word : whole;
}

static struct str lowered(struct str word, struct str added,
                          struct arena *arena)
{
    char *out = arena_alloc(arena, word.len + added.len + 4, 1);
    size_t len = 0;

    for (size_t at = 0; at < word.len;)
        len += utf8_encode(form_lower(form_decode(word, &at)), out + len);
    if (added.len)
        memcpy(out + len, added.ptr, added.len);
    return (struct str){out, len + added.len};
}

static struct str joined(struct str word, struct str added, struct arena *arena)
{
    char *out = arena_alloc(arena, word.len + added.len, 1);

    memcpy(out, word.ptr, word.len);
    memcpy(out + word.len, added.ptr, added.len);
    return (struct str){out, word.len + added.len};
}

struct str lemma_of(const struct lemma_rules *rules, struct str word,
                    const struct form *form, uint32_t tag, struct arena *arena)
{
    bool capitals =
        form->form_case == CASE_UPPER || form->form_case == CASE_ONE_CAPITAL;
    const struct lemma_rule *rule =
        find_rule(rules, form, (uint8_t)(tag * 2 + capitals));
    static const struct lemma_rule plain = {.keep = 0};
    struct str added, base;

    if (!rule)
        rule = &plain;
    added = (struct str){rule->added, rule->added_len};
    if (rule->cut == LEMMA_CUT_ALL)
        return added;
    base = cut_end(word, rule->cut);
    if (base.len == word.len && rule->cut)
        added.len = 0; /* nothing was left to cut: the rule does not fit */
    if (!rule->keep && !is_lower(base))
        return lowered(base, added, arena);
    return added.len ? joined(base, added, arena) : base;
}
