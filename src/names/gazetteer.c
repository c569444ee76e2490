#include "names/gazetteer.h"

#include "base/arena.h"
#include "ingest/document.h"
#include "names/gazetteer_rows.h"
#include "names/tables.h"

enum { NESTED_NAMES = 16 }; /* names that begin at one token, at most */

/* Days after leaving office during which a text may still give it. */
enum { LEADER_SLACK = 3 };

struct gazetteer {
    struct arena arena; /* holds this struct too */
    const struct gazetteer_rows *rows;
};

bool gazetteer_open(const char *data_dir, struct gazetteer **out,
                    struct error *err)
{
    struct arena arena = {0};
    struct gazetteer *gazetteer = arena_alloc(&arena, 1, sizeof *gazetteer);
    struct gazetteer_rows *rows;

    *out = NULL;
    gazetteer->rows = &gazetteer_builtin;
    if (data_dir) {
        rows = arena_alloc(&arena, 1, sizeof *rows);
        if (!table_folder_check(data_dir, err) ||
            !gazetteer_rows_build(data_dir, &arena, rows, err)) {
            arena_free(&arena);
            return false;
        }
        gazetteer->rows = rows;
    }
    gazetteer->arena = arena;
    *out = gazetteer;
    return true;
}

void gazetteer_close(struct gazetteer *gazetteer)
{
    struct arena arena;

    if (!gazetteer)
        return;
    arena = gazetteer->arena;
    arena_free(&arena);
}

uint16_t gazetteer_party_count(const struct gazetteer *gazetteer)
{
    return (uint16_t)gazetteer->rows->party_count;
}

const struct party *gazetteer_party(const struct gazetteer *gazetteer,
                                    uint16_t party)
{
    assert(party < gazetteer->rows->party_count);
    return &gazetteer->rows->party[party];
}

const struct party *gazetteer_find_code(const struct gazetteer *gazetteer,
                                        struct str code)
{
    const struct gazetteer_rows *rows = gazetteer->rows;
    uint32_t low = 0, high = rows->party_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(rows->party[middle].code, code);

        if (order == 0)
            return &rows->party[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static struct str token_text(const struct document *doc,
                             const struct tokens *tokens, uint32_t first,
                             uint32_t end)
{
    struct span span = {tokens->at[first].span.begin,
                        tokens->at[end - 1].span.end};

    return span_text(doc->text, span);
}

const struct name_form *gazetteer_match(const struct gazetteer *gazetteer,
                                        const struct document *doc,
                                        const struct tokens *tokens,
                                        uint32_t first, uint32_t *end)
{
    const struct gazetteer_rows *rows = gazetteer->rows;
    struct lexicon_match match[NESTED_NAMES];
    uint32_t count = lexicon_matches(&rows->form_key, doc, tokens, first, match,
                                     NESTED_NAMES);

    *end = first + 1;
    while (count-- > 0) {
        struct str text = token_text(doc, tokens, first, match[count].end);

        for (uint32_t i = match[count].low; i < match[count].high; i++) {
            const struct name_form *form = &rows->form[i];

            if (!lexicon_capitals_hold(form->text, text, form->case_sensitive))
                continue;
            *end = match[count].end;
            return form->party == PARTY_NONE ? NULL : form;
        }
    }
    return NULL;
}

const struct name_form *gazetteer_also(const struct gazetteer *gazetteer,
                                       const struct name_form *form)
{
    const struct gazetteer_rows *rows = gazetteer->rows;
    uint32_t next = (uint32_t)(form - rows->form) + 1;

    if (next >= rows->form_key.count || rows->form[next].party == PARTY_NONE ||
        !str_equal(rows->form_key.key[next - 1], rows->form_key.key[next]))
        return NULL;
    return &rows->form[next];
}

/* Whether the leader is in office that day, or shortly out of it. */
static bool in_office(const struct leader *leader, struct date day)
{
    if (!date_known(day))
        return true;
    return date_days(day) >= date_days(leader->from) &&
           (!date_known(leader->to) ||
            date_days(day) <= date_days(leader->to) + LEADER_SLACK);
}

/* Of the leaders with one key, the one in office who came last. */
static const struct leader *pick_leader(const struct gazetteer_rows *rows,
                                        const struct lexicon_match *match,
                                        struct str text, struct date day)
{
    const struct leader *best = NULL;

    for (uint32_t i = match->low; i < match->high; i++) {
        const struct leader *leader = &rows->leader[rows->leader_of[i]];

        if (lexicon_capitals_hold(leader->name, text, false) &&
            in_office(leader, day) &&
            (!best || date_days(leader->from) > date_days(best->from)))
            best = leader;
    }
    return best;
}

const struct leader *gazetteer_leader(const struct gazetteer *gazetteer,
                                      const struct document *doc,
                                      const struct tokens *tokens,
                                      uint32_t first, struct date day,
                                      uint32_t *end)
{
    const struct gazetteer_rows *rows = gazetteer->rows;
    struct lexicon_match match[NESTED_NAMES];
    uint32_t count = lexicon_matches(&rows->leader_key, doc, tokens, first,
                                     match, NESTED_NAMES);

    *end = first + 1;
    while (count-- > 0) {
        const struct leader *leader =
            pick_leader(rows, &match[count],
                        token_text(doc, tokens, first, match[count].end), day);

        if (leader) {
            *end = match[count].end;
            return leader;
        }
    }
    return NULL;
}

/* The first membership of a group that is at least `group`. */
static uint32_t membership_bound(const struct gazetteer_rows *rows,
                                 uint32_t group)
{
    uint32_t low = 0, high = rows->membership_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (rows->membership[middle].group < group)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct membership *
gazetteer_memberships(const struct gazetteer *gazetteer, uint16_t group,
                      uint32_t *count)
{
    uint32_t low = membership_bound(gazetteer->rows, group);

    *count = membership_bound(gazetteer->rows, group + 1U) - low;
    return gazetteer->rows->membership + low;
}

bool gazetteer_is_member(const struct gazetteer *gazetteer, uint16_t group,
                         uint16_t member, struct date day)
{
    uint32_t count;
    const struct membership *at =
        gazetteer_memberships(gazetteer, group, &count);

    for (uint32_t i = 0; i < count; i++) {
        if (at[i].member != member)
            continue;
        if (!date_known(day) && !date_known(at[i].to))
            return true;
        if (date_known(day) &&
            (!date_known(at[i].from) ||
             date_days(day) >= date_days(at[i].from)) &&
            (!date_known(at[i].to) || date_days(day) <= date_days(at[i].to)))
            return true;
    }
    return false;
}
