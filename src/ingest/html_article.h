/* html_article.h - which pieces of a page are the article. */
#ifndef RAPPORTEUR_INGEST_HTML_ARTICLE_H
#define RAPPORTEUR_INGEST_HTML_ARTICLE_H

#include "ingest/html_page.h"

/* Fill `doc` with the article of `page`: its text with origins into what the
 * page was parsed from, blocks, title, and what the page says about itself. A
 * page without an article gives what words it has. */
void html_article_take(struct html_page *page, struct document *doc);

#endif
