/* command.h - the commands and their options: one table for the parser, the
 * help, the completions and the suggestions. */
#ifndef RAPPORTEUR_CLI_COMMAND_H
#define RAPPORTEUR_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

/* Exit statuses; those from 1 to 3 are enum rapporteur_error_kind. */
enum status {
    STATUS_OK = 0,
    STATUS_INPUT = 1,  /* some documents could not be read */
    STATUS_USAGE = 2,  /* an option, a command or a setting is wrong */
    STATUS_SYSTEM = 3, /* disk, memory, model file */
    STATUS_PIPE = 141, /* nobody reads the output any more: as SIGPIPE tells */
};

enum option_id {
    OPTION_JSON,
    OPTION_HTML,
    OPTION_CONLLU,
    OPTION_WHY,
    OPTION_PUBLISHED,
    OPTION_JSONL_IN,
    OPTION_NO_TEXT,
    OPTION_CHARS,
    OPTION_MIN_CONFIDENCE,
    OPTION_MAX_SIZE,
    OPTION_JOBS,
    OPTION_OUTPUT,
    OPTION_DATA,
    OPTION_MODEL,
    OPTION_KEEP_GOING,
    OPTION_FAIL_FAST,
    OPTION_PROGRESS,
    OPTION_NO_PROGRESS,
    OPTION_COLOR,
    OPTION_CHECK,
    OPTION_HELP,
    OPTION_COUNT
};

enum option_kind {
    OPTION_FLAG,
    OPTION_WORD,   /* any argument */
    OPTION_FILE,   /* a path, for the completions */
    OPTION_FOLDER, /* the same */
    OPTION_CHOICE, /* one of `choices` */
};

struct option_row {
    const char *name; /* without "--" */
    char letter;      /* or NUL */
    enum option_kind kind;
    const char *argument; /* "FILE", or NULL */
    const char *choices;  /* "auto|always|never", or NULL */
    const char *about;
};

extern const struct option_row option_rows[OPTION_COUNT];

struct arguments {
    bool set[OPTION_COUNT];
    const char *value[OPTION_COUNT]; /* of the last that was given */
    const char **file; /* what is no option, in order; inside argv */
    size_t file_count;
};

struct example {
    const char *line, *about;
};

enum { COMMAND_OPTIONS_MOST = 24, COMMAND_EXAMPLES_MOST = 8 };

struct command {
    const char *name;
    const char *arguments; /* "[FILE...]" */
    const char *about;     /* one line */
    const char *text;      /* paragraphs, wrapped by hand at 78 columns */
    struct example example[COMMAND_EXAMPLES_MOST];
    enum option_id option[COMMAND_OPTIONS_MOST];
    size_t option_count;
    bool files; /* its arguments are files, for the completions */
    int (*run)(const struct command *command, const struct arguments *args);
};

extern const struct command command_read, command_parse, command_table,
    command_help, command_version, command_completion;

extern const struct command *const commands[];
extern const size_t command_count;

const struct command *command_find(const char *name); /* or NULL */

/* The whole program but for its last words: the exit status. */
int command_main(int argc, char **argv);

/* Whether the command knows the option. */
bool command_has(const struct command *command, enum option_id option);

/* Sort argv (without the program's and the command's name) into options and
 * files. A message on standard error and false where something is wrong. */
bool arguments_parse(const struct command *command, int argc, char **argv,
                     struct arguments *out);

#endif
