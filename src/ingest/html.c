#include "ingest/html.h"

#include <stdio.h>

#include "ingest/html_article.h"
#include "ingest/html_bytes.h"
#include "ingest/html_page.h"

/* Add to what the reader before has warned of. */
static void warn(struct document *doc, struct str warning, struct arena *arena)
{
    char both[300];

    if (warning.len == 0)
        return;
    if (doc->warning.len) {
        snprintf(both, sizeof both, STR_FORMAT "; " STR_FORMAT,
                 STR_ARGS(doc->warning), STR_ARGS(warning));
        warning = arena_copy(arena, str_of(both));
    }
    doc->warning = warning;
}

bool html_read(const struct raw *raw, struct arena *arena, struct document *doc,
               struct error *err)
{
    struct document source = {0};
    struct html_page page = {0};

    if (!html_bytes_decode(raw, arena, &source, err))
        return false;
    warn(doc, source.warning, arena);
    if (html_bytes_bound((char *)source.text.ptr, source.text.len))
        warn(doc,
             STR("nested too deep or with too many attributes; the "
                 "excess was passed over"),
             arena);
    html_page_build(source.text, arena, &page);
    if (!page.complete)
        warn(doc, STR("the parser gave up before the end"), arena);
    html_article_take(&page, doc);
    if (doc->block_count == 0)
        return error_fail(err, ERROR_INPUT,
                          STR_FORMAT ": holds no words; nothing to read",
                          STR_ARGS(raw->source));
    document_compose(doc, &source, arena);
    return true;
}
