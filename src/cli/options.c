#include <string.h>

#include "cli/command.h"
#include "cli/message.h"
#include "cli/suggest.h"

const struct option_row option_rows[OPTION_COUNT] = {
    [OPTION_JSON] = {"json", 0, OPTION_FLAG, NULL, NULL,
                     "one record a line, as JSON (docs/record.schema.json)"},
    [OPTION_HTML] = {"html", 0, OPTION_FLAG, NULL, NULL,
                     "a page: the text with its evidence, the record beside"},
    [OPTION_CONLLU] = {"conllu", 0, OPTION_FLAG, NULL, NULL,
                       "words and trees, as CoNLL-U"},
    [OPTION_WHY] = {"why", 0, OPTION_FLAG, NULL, NULL,
                    "with the rule and the words behind each fact"},
    [OPTION_PUBLISHED] = {"published", 0, OPTION_WORD, "DATE", NULL,
                          "the day of publication, as 2021-10-22; else what "
                          "the document says"},
    [OPTION_JSONL_IN] = {"jsonl-in", 0, OPTION_FLAG, NULL, NULL,
                         "the input is JSON Lines, a document a line"},
    [OPTION_NO_TEXT] = {"no-text", 0, OPTION_FLAG, NULL, NULL,
                        "JSON without the document's text"},
    [OPTION_CHARS] = {"chars", 0, OPTION_FLAG, NULL, NULL,
                      "JSON with offsets in characters beside those in bytes"},
    [OPTION_MIN_CONFIDENCE] = {"min-confidence", 0, OPTION_WORD, "P", NULL,
                               "leave out facts of lower confidence (0 to 1)"},
    [OPTION_MAX_SIZE] = {"max-size", 0, OPTION_WORD, "MB", NULL,
                         "refuse documents with more text than this (16)"},
    [OPTION_JOBS] = {"jobs", 'j', OPTION_WORD, "N", NULL,
                     "threads (1); 0: one for each processor"},
    [OPTION_OUTPUT] = {"output", 'o', OPTION_FILE, "FILE", NULL,
                       "write there; FILE appears when all is written"},
    [OPTION_DATA] = {"data", 0, OPTION_FOLDER, "DIR", NULL,
                     "lay the tables in DIR over the program's"},
    [OPTION_MODEL] = {"model", 0, OPTION_FILE, "FILE", NULL,
                      "the model; else $RAPPORTEUR_MODEL, or the installed"},
    [OPTION_KEEP_GOING] = {"keep-going", 0, OPTION_FLAG, NULL, NULL,
                           "go on after a document that cannot be read (so it "
                           "is without an option)"},
    [OPTION_FAIL_FAST] = {"fail-fast", 0, OPTION_FLAG, NULL, NULL,
                          "stop at the first document that cannot be read"},
    [OPTION_PROGRESS] = {"progress", 0, OPTION_FLAG, NULL, NULL,
                         "show progress even where standard error is no "
                         "terminal"},
    [OPTION_NO_PROGRESS] = {"no-progress", 0, OPTION_FLAG, NULL, NULL,
                            "show no progress"},
    [OPTION_COLOR] = {"color", 0, OPTION_CHOICE, "WHEN", "auto|always|never",
                      "colour the account: auto, always, never"},
    [OPTION_CHECK] = {"check", 0, OPTION_FOLDER, "DIR", NULL,
                      "check the tables in DIR and name each bad row"},
    [OPTION_HELP] = {"help", 'h', OPTION_FLAG, NULL, NULL, "show this help"},
};

bool command_has(const struct command *command, enum option_id option)
{
    for (size_t i = 0; i < command->option_count; i++)
        if (command->option[i] == option)
            return true;
    return option == OPTION_HELP;
}

/* Whether one of the |-separated choices is `value`. */
static bool is_choice(const char *choices, const char *value)
{
    size_t length = strlen(value);

    while (choices) {
        if (strncmp(choices, value, length) == 0 &&
            (choices[length] == '|' || choices[length] == '\0'))
            return true;
        choices = strchr(choices, '|');
        choices = choices ? choices + 1 : NULL;
    }
    return false;
}

static bool unknown(const struct command *command, const char *name,
                    size_t length)
{
    const char *names[OPTION_COUNT], *near;
    size_t count = 0;

    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_has(command, (enum option_id)i))
            names[count++] = option_rows[i].name;
    near = suggest(name, length, names, count);
    if (near)
        message("--%.*s: is no option of %s; did you mean --%s?", (int)length,
                name, command->name, near);
    else
        message("--%.*s: is no option of %s; 'rapporteur help %s' lists them",
                (int)length, name, command->name, command->name);
    return false;
}

static bool take(struct arguments *args, enum option_id option,
                 const char *value)
{
    const struct option_row *row = &option_rows[option];

    if (row->choices && value && !is_choice(row->choices, value)) {
        message("--%s %s: must be one of %s", row->name, value, row->choices);
        return false;
    }
    args->set[option] = true;
    args->value[option] = value;
    return true;
}

/* argv and where the parser stands in it. */
struct parser {
    const struct command *command;
    char **argv;
    int argc, at;
    struct arguments *out;
};

/* An option whose argument may stand in the same word (`value`) or the next. */
static bool with_value(struct parser *parser, enum option_id option,
                       const char *value)
{
    const struct option_row *row = &option_rows[option];

    if (!value && parser->at < parser->argc)
        value = parser->argv[parser->at++];
    if (!value) {
        message("--%s: needs %s behind it", row->name, row->argument);
        return false;
    }
    return take(parser->out, option, value);
}

static bool parse_long(struct parser *parser, const char *name)
{
    size_t length = strcspn(name, "=");
    const char *value = name[length] ? name + length + 1 : NULL;
    int option = 0;

    while (option < OPTION_COUNT &&
           (strlen(option_rows[option].name) != length ||
            strncmp(option_rows[option].name, name, length) != 0 ||
            !command_has(parser->command, (enum option_id)option)))
        option++;
    if (option == OPTION_COUNT)
        return unknown(parser->command, name, length);
    if (option_rows[option].kind != OPTION_FLAG)
        return with_value(parser, (enum option_id)option, value);
    if (value) {
        message("--%.*s: takes nothing behind it", (int)length, name);
        return false;
    }
    return take(parser->out, (enum option_id)option, NULL);
}

/* Letters: "-j4", "-j 4", "-h". */
static bool parse_letter(struct parser *parser, const char *word)
{
    for (int option = 0; option < OPTION_COUNT; option++) {
        const struct option_row *row = &option_rows[option];

        if (row->letter != word[1] ||
            !command_has(parser->command, (enum option_id)option))
            continue;
        if (row->kind != OPTION_FLAG)
            return with_value(parser, (enum option_id)option,
                              word[2] ? word + 2 : NULL);
        if (word[2] == '\0')
            return take(parser->out, (enum option_id)option, NULL);
    }
    message("%s: is no option of %s; 'rapporteur help %s' lists them", word,
            parser->command->name, parser->command->name);
    return false;
}

bool arguments_parse(const struct command *command, int argc, char **argv,
                     struct arguments *out)
{
    struct parser parser = {command, argv, argc, 0, out};
    bool options = true;

    *out = (struct arguments){.file = (const char **)argv};
    while (parser.at < argc) {
        const char *word = argv[parser.at++];
        bool ok = true;

        if (options && strcmp(word, "--") == 0)
            options = false;
        else if (options && strncmp(word, "--", 2) == 0)
            ok = parse_long(&parser, word + 2);
        else if (options && word[0] == '-' && word[1])
            ok = parse_letter(&parser, word);
        else
            out->file[out->file_count++] = word;
        if (!ok)
            return false;
    }
    return true;
}
