#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/message.h"

/* The choices of an option with blanks between. */
static void put_choices(const char *choices)
{
    for (; *choices; choices++)
        putchar(*choices == '|' ? ' ' : *choices);
}

/* ---- bash */

static void bash_words(const struct command *command)
{
    printf("    %s)\n        words=\"", command->name);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_has(command, (enum option_id)i))
            printf("--%s ", option_rows[i].name);
    puts("\" ;;");
}

static void bash_arguments(void)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = &option_rows[i];

        if (row->kind == OPTION_CHOICE) {
            printf("    --%s) COMPREPLY=($(compgen -W \"", row->name);
            put_choices(row->choices);
            puts("\" -- \"$word\")); return ;;");
        } else if (row->kind == OPTION_FOLDER) {
            printf("    --%s) COMPREPLY=($(compgen -d -- \"$word\")); return "
                   ";;\n",
                   row->name);
        } else if (row->kind == OPTION_FILE) {
            printf("    --%s) COMPREPLY=($(compgen -f -- \"$word\")); return "
                   ";;\n",
                   row->name);
        }
    }
}

static void bash(void)
{
    puts("# bash completion for rapporteur\n_rapporteur()\n{\n"
         "    local word=${COMP_WORDS[COMP_CWORD]} "
         "before=${COMP_WORDS[COMP_CWORD-1]} words=\"\"\n"
         "    case $before in");
    bash_arguments();
    puts("    esac\n    if [ \"$COMP_CWORD\" -eq 1 ]; then");
    fputs("        COMPREPLY=($(compgen -W \"--help --version", stdout);
    for (size_t i = 0; i < command_count; i++)
        printf(" %s", commands[i]->name);
    puts("\" -- \"$word\"))\n        return\n    fi\n"
         "    case ${COMP_WORDS[1]} in");
    for (size_t i = 0; i < command_count; i++)
        bash_words(commands[i]);
    puts("    esac\n    if [[ $word == -* ]]; then\n"
         "        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "    else\n        COMPREPLY=($(compgen -f -- \"$word\"))\n    fi\n}\n"
         "complete -o filenames -F _rapporteur rapporteur");
}

/* ---- zsh */

/* Text inside '...[...]': the signs that mean something there are escaped. */
static void zsh_text(const char *text)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\'", stdout);
        if (*text == '[' || *text == ']' || *text == ':')
            putchar('\\');
        putchar(*text);
    }
}

static void zsh_option(const struct option_row *row)
{
    printf("            '--%s%s[", row->name,
           row->kind == OPTION_FLAG ? "" : "=");
    zsh_text(row->about);
    putchar(']');
    if (row->kind != OPTION_FLAG)
        printf(":%s:", row->argument);
    if (row->kind == OPTION_FILE)
        fputs("_files", stdout);
    if (row->kind == OPTION_FOLDER)
        fputs("_files -/", stdout);
    if (row->kind == OPTION_CHOICE) {
        putchar('(');
        put_choices(row->choices);
        putchar(')');
    }
    puts("' \\");
}

static void zsh(void)
{
    puts("#compdef rapporteur\n_rapporteur()\n{\n    local -a commands=(");
    for (size_t i = 0; i < command_count; i++) {
        printf("        '%s:", commands[i]->name);
        zsh_text(commands[i]->about);
        puts("'");
    }
    puts("    )\n    if (( CURRENT == 2 )); then\n"
         "        _describe command commands\n        return\n    fi\n"
         "    local command=${words[2]}\n"
         "    shift words\n    (( CURRENT-- ))\n    case $command in");
    for (size_t i = 0; i < command_count; i++) {
        printf("    %s)\n        _arguments \\\n", commands[i]->name);
        for (int k = 0; k < OPTION_COUNT; k++)
            if (command_has(commands[i], (enum option_id)k))
                zsh_option(&option_rows[k]);
        printf("            '*:%s:%s' ;;\n",
               commands[i]->files ? "file" : "word",
               commands[i]->files ? "_files" : "");
    }
    puts("    esac\n}\n_rapporteur \"$@\"");
}

/* ---- fish */

static void fish_text(const char *text)
{
    putchar('\'');
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            putchar('\\');
        putchar(*text);
    }
    putchar('\'');
}

static void fish_option(const struct command *command,
                        const struct option_row *row)
{
    printf("complete -c rapporteur -n '__fish_seen_subcommand_from %s' -l %s",
           command->name, row->name);
    if (row->letter)
        printf(" -s %c", row->letter);
    if (row->kind == OPTION_FILE || row->kind == OPTION_FOLDER)
        fputs(" -r -F", stdout);
    if (row->kind == OPTION_WORD)
        fputs(" -x", stdout);
    if (row->kind == OPTION_CHOICE) {
        fputs(" -x -a '", stdout);
        put_choices(row->choices);
        putchar('\'');
    }
    fputs(" -d ", stdout);
    fish_text(row->about);
    putchar('\n');
}

static void fish(void)
{
    for (size_t i = 0; i < command_count; i++) {
        printf("complete -c rapporteur -n __fish_use_subcommand -f -a %s -d ",
               commands[i]->name);
        fish_text(commands[i]->about);
        putchar('\n');
    }
    for (size_t i = 0; i < command_count; i++)
        for (int k = 0; k < OPTION_COUNT; k++)
            if (command_has(commands[i], (enum option_id)k))
                fish_option(commands[i], &option_rows[k]);
}

static int run(const struct command *command, const struct arguments *args)
{
    static const struct {
        const char *name;
        void (*print)(void);
    } SHELLS[] = {{"bash", bash}, {"zsh", zsh}, {"fish", fish}};
    const char *shell = args->file_count == 1 ? args->file[0] : "";

    (void)command;
    for (size_t i = 0; i < sizeof SHELLS / sizeof *SHELLS; i++) {
        if (strcmp(shell, SHELLS[i].name) == 0) {
            SHELLS[i].print();
            return STATUS_OK;
        }
    }
    message("completion: name one shell: bash, zsh or fish");
    return STATUS_USAGE;
}

const struct command command_completion = {
    .name = "completion",
    .arguments = "bash|zsh|fish",
    .about = "print what a shell needs to complete commands and options",
    .text = "'make install' has already put it where shells look.\n",
    .example = {{"source <(rapporteur completion bash)",
                 "completion in this shell"}},
    .run = run,
};
