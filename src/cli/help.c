#include "cli/help.h"

#include <string.h>

#include "cli/message.h"
#include "cli/suggest.h"

enum { NAME_COLUMN = 26, TEXT_COLUMNS = 78, COMMANDS_MOST = 32 };

void help_overview(FILE *out)
{
    fputs("rapporteur reads who said what in the world's assemblies: each "
          "statement, on whose\nbehalf, for or against whom, on which issue, "
          "in which forum, when, and the words\nthat say so.\n\n"
          "usage: rapporteur COMMAND [OPTIONS] [FILE...]\n\n",
          out);
    for (size_t i = 0; i < command_count; i++)
        fprintf(out, "  %-12s%s\n", commands[i]->name, commands[i]->about);
    fputs("\n  rapporteur read article.txt        for people\n"
          "  rapporteur read --json articles/   for programs\n"
          "  rapporteur help read               all options, with examples\n\n"
          "Exit status: 0, 1 (some documents could not be read), 2 (usage), 3 "
          "(system).\n",
          out);
}

/* `text` broken between words, each line but the first indented. */
static void print_indented(const char *text, size_t indent, FILE *out)
{
    size_t room = TEXT_COLUMNS - indent;

    while (strlen(text) > room) {
        size_t cut = room;

        while (cut > 0 && text[cut] != ' ')
            cut--;
        if (cut == 0)
            break;
        fprintf(out, "%.*s\n%*s", (int)cut, text, (int)indent, "");
        text += cut + 1;
    }
    fprintf(out, "%s\n", text);
}

static void print_option(const struct option_row *row, FILE *out)
{
    char name[64];
    int length;

    length = snprintf(
        name, sizeof name, row->letter ? "-%c, --%s%s%s" : "%c   --%s%s%s",
        row->letter ? row->letter : ' ', row->name, row->argument ? " " : "",
        row->argument ? row->argument : "");
    fprintf(out, "  %-*s", NAME_COLUMN, name);
    if (length >= NAME_COLUMN)
        fprintf(out, "\n  %*s", NAME_COLUMN, "");
    print_indented(row->about, NAME_COLUMN + 2, out);
}

void help_command(const struct command *command, FILE *out)
{
    fprintf(out, "%s: %s\n\nusage: rapporteur %s%s%s%s\n", command->name,
            command->about, command->name,
            command->option_count ? " [OPTIONS]" : "",
            command->arguments[0] ? " " : "", command->arguments);
    if (command->text[0])
        fprintf(out, "\n%s", command->text);
    if (command->example[0].line)
        fputs("\nExamples\n", out);
    for (size_t i = 0; i < COMMAND_EXAMPLES_MOST && command->example[i].line;
         i++)
        fprintf(out, "  %s\n      %s\n", command->example[i].line,
                command->example[i].about);
    fputs("\nOptions\n", out);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_has(command, (enum option_id)i))
            print_option(&option_rows[i], out);
}

int help_unknown_command(const char *name)
{
    const char *names[COMMANDS_MOST] = {"--help", "--version"}, *near;
    size_t count = 2;

    for (size_t i = 0; i < command_count; i++)
        names[count++] = commands[i]->name;
    near = suggest(name, strlen(name), names, count);
    if (near)
        message("%s: is no command; did you mean '%s'?", name, near);
    else
        message("%s: is no command; 'rapporteur help' lists them", name);
    return STATUS_USAGE;
}
