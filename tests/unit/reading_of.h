/* reading_of.h - what the coder reads, from trees written as lines: form,
 * lemma, part of speech, tag, head, relation, and "~" where no space follows;
 * an empty line ends a sentence. */
#ifndef RAPPORTEUR_TESTS_READING_OF_H
#define RAPPORTEUR_TESTS_READING_OF_H

#include "code/statements.h"
#include "code/vocabulary.h"
#include "names/gazetteer.h"
#include "parse/conllu_read.h"

struct world {
    struct arena arena;
    struct gazetteer *gazetteer;
    struct vocabulary *vocabulary;
    struct conllu d;
    struct names names;
    struct reading reading;
};

/* One line as a row of CoNLL-U. */
static inline int row_of_line(const char *line, size_t length, int number,
                              char *out, size_t size)
{
    char copy[200];
    char *field[7] = {0};
    int count = 0;

    assert_true(length < sizeof copy);
    memcpy(copy, line, length);
    copy[length] = 0;
    for (char *p = copy; p && count < 7; count++) {
        field[count] = p;
        p = strchr(p, ' ');
        if (p)
            *p++ = 0;
    }
    assert_true(count >= 6);
    return snprintf(out, size, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", number,
                    field[0], field[1], field[2], field[3], field[4], field[5],
                    count == 7 ? "SpaceAfter=No" : "_");
}

static inline void world_open(struct world *w, const char *lines,
                              struct date published)
{
    struct error err = {0};
    size_t size = 8 * strlen(lines) + 1024, length = 0;
    char *text;
    int number = 0;

    *w = (struct world){0};
    if (!gazetteer_open(NULL, &w->gazetteer, &err) ||
        !vocabulary_open(NULL, &w->vocabulary, &err))
        fail_msg("%s", err.message);
    text = arena_alloc(&w->arena, size, 1);
    while (*lines) {
        size_t line = strcspn(lines, "\n");

        if (line == 0) {
            text[length++] = '\n';
            number = 0;
        } else {
            length += (size_t)row_of_line(lines, line, ++number, text + length,
                                          size - length);
        }
        lines += line + (lines[line] == '\n');
    }
    if (!conllu_read((struct str){text, length}, "lines", &w->arena, &w->d,
                     &err))
        fail_msg("%s", err.message);
    w->d.doc.published = published;
    w->names = names_find(&w->d.doc, &w->d.tokens, &w->d.trees, w->gazetteer,
                          &w->arena);
    w->reading = (struct reading){&w->d.doc, &w->d.tokens,  &w->d.trees,
                                  &w->names, w->vocabulary, &w->arena};
}

static inline void world_close(struct world *w)
{
    gazetteer_close(w->gazetteer);
    vocabulary_close(w->vocabulary);
    arena_free(&w->arena);
}

#endif
