#include "cli/settings.h"

static int run(const struct command *command, const struct arguments *args)
{
    struct pipeline pipeline = {.format = RAPPORTEUR_CONLLU,
                                .read = {.parse_only = true}};

    return read_documents(command, args, &pipeline);
}

const struct command command_parse = {
    .name = "parse",
    .arguments = "[FILE...]",
    .about = "words, lemmas and dependency trees of documents, as CoNLL-U",
    .text = "FILE is as for 'rapporteur read'. The trees follow Universal "
            "Dependencies for\nEnglish; MISC holds the bytes of each word in "
            "the document's text.\n",
    .example = {{"rapporteur parse article.txt", "a tree for each sentence"},
                {"echo 'Cuba spoke for 62 states.' | rapporteur parse",
                 "one sentence"}},
    .option = {OPTION_JSONL_IN, OPTION_MAX_SIZE, OPTION_JOBS, OPTION_OUTPUT,
               OPTION_DATA, OPTION_MODEL, OPTION_KEEP_GOING, OPTION_FAIL_FAST,
               OPTION_PROGRESS, OPTION_NO_PROGRESS},
    .option_count = 10,
    .files = true,
    .run = run,
};
