/* names_print.h - the names of a document, one a line, for people and for
 * tools/names_recall.py. */
#ifndef RAPPORTEUR_TESTS_NAMES_PRINT_H
#define RAPPORTEUR_TESTS_NAMES_PRINT_H

#include <stdio.h>

#include "ingest/document.h"
#include "names/names.h"
#include "text/tokens.h"

static const char *const kind_names[] = {"party", "person", "role",
                                         "collection", "pronoun"};
static const char *const form_names[] = {"name",    "adjective", "demonym",
                                         "capital", "region",    "reference"};
static const char *const grain_names[] = {"day", "month", "year", "vague"};

static inline struct str token_range(const struct document *doc,
                                     const struct tokens *tokens,
                                     uint32_t first, uint32_t end)
{
    return span_text(doc->text, (struct span){tokens->at[first].span.begin,
                                              tokens->at[end - 1].span.end});
}

static inline void print_words(struct str words)
{
    for (size_t i = 0; i < words.len; i++)
        putchar(words.ptr[i] == '\n' || words.ptr[i] == '\t' ? ' '
                                                             : words.ptr[i]);
}

static inline void print_actor(const struct names *names, uint32_t actor)
{
    if (actor == ACTOR_NONE)
        printf("\t-");
    else
        printf("\t" STR_FORMAT, STR_ARGS(names->actor[actor].code));
}

static inline void print_actors(const struct names *names, const uint32_t *at,
                                uint32_t count)
{
    printf("\t");
    for (uint32_t i = 0; i < count; i++)
        printf("%s" STR_FORMAT, i ? "|" : "",
               STR_ARGS(names->actor[at[i]].code));
}

static inline void print_mention(const struct document *doc,
                                 const struct tokens *tokens,
                                 const struct names *names,
                                 const struct mention *m)
{
    printf("mention\t%u\t%u\t%s\t%s", tokens->at[m->first].span.begin,
           tokens->at[m->end - 1].span.end, kind_names[m->kind],
           form_names[m->form]);
    print_actor(names, m->party);
    print_actor(names, m->person);
    printf("\t%d %d %d", m->bounds.min, m->bounds.max, m->bounds.approx);
    print_actors(names, m->member, m->member_count);
    print_actors(names, m->group, m->group_count);
    printf("\t%s%s%s\t", m->parties ? "parties " : "",
           m->plural ? "plural " : "", m->excludes_speaker ? "excludes" : "");
    print_words(token_range(doc, tokens, m->first, m->end));
    printf("\t<- ");
    if (m->antecedent != MENTION_NONE)
        print_words(token_range(doc, tokens,
                                names->mention[m->antecedent].first,
                                names->mention[m->antecedent].end));
    putchar('\n');
}

static inline void print_names(const struct document *doc,
                               const struct tokens *tokens,
                               const struct names *names)
{
    char day[DATE_TEXT_SIZE] = "-";

    if (date_known(names->published))
        date_format(names->published, day);
    printf("published\t%s\n", day);
    for (uint32_t i = 0; i < names->mention_count; i++)
        print_mention(doc, tokens, names, &names->mention[i]);
    for (uint32_t i = 0; i < names->when_count; i++) {
        const struct when *when = &names->when[i];

        snprintf(day, sizeof day, "-");
        if (date_known(when->date))
            date_format(when->date, day);
        printf("when\t%u\t%u\t%s\t%s\t%d\t", tokens->at[when->first].span.begin,
               tokens->at[when->end - 1].span.end, grain_names[when->grain],
               day, when->weekday);
        print_words(token_range(doc, tokens, when->first, when->end));
        putchar('\n');
    }
    for (uint32_t i = 0; i < names->symbol_count; i++) {
        const struct symbol *symbol = &names->symbol[i];

        printf("symbol\t%u\t%u\t%d\t%d", tokens->at[symbol->first].span.begin,
               tokens->at[symbol->end - 1].span.end, symbol->session,
               symbol->committee);
        print_actor(names, symbol->body);
        printf("\t" STR_FORMAT "\n", STR_ARGS(symbol->text));
    }
    for (uint32_t i = 0; i < names->actor_count; i++) {
        const struct actor *actor = &names->actor[i];

        if (actor->kind != ACTOR_PERSON)
            continue;
        printf("person\t" STR_FORMAT, STR_ARGS(actor->code));
        print_actor(names, actor->party);
        printf("\t" STR_FORMAT "\n", STR_ARGS(actor->role));
    }
}

#endif
