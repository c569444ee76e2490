#include <string.h>
#include <unistd.h>

#include "cli/message.h"
#include "cli/settings.h"
#include "cli/terminal.h"

/* The one format that is asked for. */
static bool format_of(const struct arguments *args,
                      enum rapporteur_format *format)
{
    static const struct {
        enum option_id option;
        enum rapporteur_format format;
    } FORMATS[] = {{OPTION_JSON, RAPPORTEUR_JSON},
                   {OPTION_HTML, RAPPORTEUR_HTML},
                   {OPTION_CONLLU, RAPPORTEUR_CONLLU}};
    const char *chosen = NULL;

    *format = RAPPORTEUR_ACCOUNT;
    for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
        const char *name = option_rows[FORMATS[i].option].name;

        if (!args->set[FORMATS[i].option])
            continue;
        if (chosen) {
            message("--%s and --%s: choose one of them", chosen, name);
            return false;
        }
        chosen = name;
        *format = FORMATS[i].format;
    }
    return true;
}

static int run(const struct command *command, const struct arguments *args)
{
    const char *output = args->value[OPTION_OUTPUT];
    int terminal = output ? -1 : STDOUT_FILENO;
    struct pipeline pipeline = {
        .render = {.why = args->set[OPTION_WHY],
                   .no_text = args->set[OPTION_NO_TEXT],
                   .characters = args->set[OPTION_CHARS],
                   .color = terminal_color(terminal, args->value[OPTION_COLOR]),
                   .width = terminal_width(terminal)}};

    if (!format_of(args, &pipeline.format))
        return STATUS_USAGE;
    pipeline.between = pipeline.format == RAPPORTEUR_ACCOUNT ? "\n\n" : NULL;
    pipeline.read.parse_only = pipeline.format == RAPPORTEUR_CONLLU;
    return read_documents(command, args, &pipeline);
}

const struct command command_read = {
    .name = "read",
    .arguments = "[FILE...]",
    .about = "read documents and tell who said what",
    .text =
        "FILE is plain text, a saved web page (HTML) or JSON Lines (an object "
        "a "
        "line\nwith \"text\" or \"html\", and \"id\", \"title\", \"date\", "
        "\"url\", \"publisher\" where there\nare); a folder stands for all "
        "such "
        "files below it, \"-\" or nothing for standard\ninput. Without an "
        "option "
        "the record is an account for people.\n\n"
        "A document that cannot be read is named on standard error, with the "
        "place and the\nreason, and the others are read.\n",
    .example =
        {{"rapporteur read article.txt",
          "who said what, for whom, on what, with the words quoted"},
         {"rapporteur read --published 2021-10-22 article.txt",
          "the same, where the text says \"Thursday\" and no date"},
         {"rapporteur read --json -j 4 -o records.jsonl pages/",
          "a folder, four documents at a time, one record a line"},
         {"rapporteur read --html -o article.html article.txt",
          "a page with the words marked and the record beside them"},
         {"rapporteur read --why article.txt",
          "with the rule and the words behind each fact"},
         {"zcat dump.jsonl.gz | rapporteur read --jsonl-in --json --no-text",
          "a stream of documents, a stream of records"}},
    .option = {OPTION_JSON, OPTION_HTML, OPTION_CONLLU, OPTION_WHY,
               OPTION_PUBLISHED, OPTION_JSONL_IN, OPTION_NO_TEXT, OPTION_CHARS,
               OPTION_MIN_CONFIDENCE, OPTION_MAX_SIZE, OPTION_JOBS,
               OPTION_OUTPUT, OPTION_DATA, OPTION_MODEL, OPTION_KEEP_GOING,
               OPTION_FAIL_FAST, OPTION_PROGRESS, OPTION_NO_PROGRESS,
               OPTION_COLOR},
    .option_count = 19,
    .files = true,
    .run = run,
};
