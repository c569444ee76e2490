#include "ingest/html_meta.h"

#include <strings.h>

#include "ingest/date_text.h"
#include "ingest/json.h"
#include "ingest/utf8.h"

enum { JSON_RANK = 8, JSON_DEPTH = 6, JSON_ITEMS = 200 };

static const struct source {
    const char *key;
    enum html_field field;
    int rank;
} SOURCES[] = {
    {"og:title", HTML_TITLE, 7},
    {"citation_title", HTML_TITLE, 6},
    {"twitter:title", HTML_TITLE, 5},
    {"headline", HTML_TITLE, 5},
    {"parsely-title", HTML_TITLE, 5},
    {"sailthru.title", HTML_TITLE, 4},
    {"dc.title", HTML_TITLE, 4},
    {"dcterms.title", HTML_TITLE, 4},
    {"title", HTML_TITLE, 3},
    {"article:published_time", HTML_DATE, 9},
    {"datepublished", HTML_DATE, 7},
    {"og:published_time", HTML_DATE, 7},
    {"article:published", HTML_DATE, 7},
    {"citation_publication_date", HTML_DATE, 6},
    {"citation_date", HTML_DATE, 6},
    {"parsely-pub-date", HTML_DATE, 6},
    {"sailthru.date", HTML_DATE, 5},
    {"pubdate", HTML_DATE, 5},
    {"publishdate", HTML_DATE, 5},
    {"publish-date", HTML_DATE, 5},
    {"publish_date", HTML_DATE, 5},
    {"published_at", HTML_DATE, 5},
    {"published-date", HTML_DATE, 5},
    {"article.published", HTML_DATE, 5},
    {"cxenseparse:recs:publishtime", HTML_DATE, 5},
    {"dc.date.issued", HTML_DATE, 5},
    {"dcterms.created", HTML_DATE, 4},
    {"dcterms.date", HTML_DATE, 4},
    {"dc.date", HTML_DATE, 4},
    {"date", HTML_DATE, 4},
    {"article_date_original", HTML_DATE, 4},
    {"datecreated", HTML_DATE, 3},
    {"og:site_name", HTML_PUBLISHER, 9},
    {"citation_publisher", HTML_PUBLISHER, 6},
    {"dc.publisher", HTML_PUBLISHER, 5},
    {"dcterms.publisher", HTML_PUBLISHER, 5},
    {"publisher", HTML_PUBLISHER, 4},
    {"application-name", HTML_PUBLISHER, 3},
    {"og:locale", HTML_LANGUAGE, 3},
    {"dc.language", HTML_LANGUAGE, 2},
    {"content-language", HTML_LANGUAGE, 2},
    {"canonical", HTML_URL, 9},
    {"og:url", HTML_URL, 7},
};

/* Whether `value` can be what `field` is. */
static bool fits(enum html_field field, struct str value)
{
    switch (field) {
    case HTML_DATE:
        return date_known(date_in_text(value, NULL));
    case HTML_URL:
        return value.len > 8 && strncasecmp(value.ptr, "http", 4) == 0;
    case HTML_LANGUAGE:
        return value.len >= 2;
    default:
        return value.len > 0;
    }
}

void html_meta_offer(struct html_meta *meta, enum html_field field, int rank,
                     struct str value, struct arena *arena)
{
    if (rank <= meta->rank[field])
        return;
    value = utf8_trimmed(value);
    if (!fits(field, value))
        return;
    meta->rank[field] = rank;
    meta->value[field] = arena_copy(arena, value);
}

void html_meta_element(struct html_meta *meta, const char *key,
                       const char *value, struct arena *arena)
{
    for (size_t i = 0; i < sizeof SOURCES / sizeof *SOURCES; i++)
        if (strcasecmp(key, SOURCES[i].key) == 0)
            html_meta_offer(meta, SOURCES[i].field, SOURCES[i].rank,
                            str_of(value), arena);
}

/* A string, or the first of a list of them. */
static struct str words_of(const struct json *json, struct arena *arena)
{
    return json_words(json_count(json) ? json_item(json, 0) : json, arena);
}

/* Whether the object is an article: its "@type" ends so. */
static bool is_article(const struct json *object, struct arena *arena)
{
    static const char *const ENDINGS[] = {"Article", "Posting", "Report"};
    struct str type = words_of(json_member(object, "@type"), arena);

    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++) {
        size_t len = strlen(ENDINGS[i]);

        if (type.len >= len &&
            memcmp(type.ptr + type.len - len, ENDINGS[i], len) == 0)
            return true;
    }
    return false;
}

static void take_article(struct html_meta *meta, const struct json *object,
                         struct arena *arena)
{
    static const struct {
        const char *key;
        enum html_field field;
    } MEMBERS[] = {{"headline", HTML_TITLE},
                   {"datePublished", HTML_DATE},
                   {"inLanguage", HTML_LANGUAGE}};
    const struct json *publisher = json_member(object, "publisher");

    for (size_t i = 0; i < sizeof MEMBERS / sizeof *MEMBERS; i++)
        html_meta_offer(meta, MEMBERS[i].field, JSON_RANK,
                        words_of(json_member(object, MEMBERS[i].key), arena),
                        arena);
    if (json_count(publisher))
        publisher = json_item(publisher, 0);
    html_meta_offer(meta, HTML_PUBLISHER, JSON_RANK,
                    words_of(json_member(publisher, "name"), arena), arena);
}

/* Look for articles in lists and graphs; depth and width are bounded. */
static void take_json(struct html_meta *meta, const struct json *json,
                      int depth, struct arena *arena)
{
    size_t count = json_count(json);

    if (depth > JSON_DEPTH)
        return;
    for (size_t i = 0; i < count && i < JSON_ITEMS; i++)
        take_json(meta, json_item(json, i), depth + 1, arena);
    if (!json_is_object_value(json))
        return;
    if (is_article(json, arena))
        take_article(meta, json, arena);
    take_json(meta, json_member(json, "@graph"), depth + 1, arena);
    take_json(meta, json_member(json, "mainEntity"), depth + 1, arena);
}

void html_meta_json(struct html_meta *meta, struct str json,
                    struct arena *arena)
{
    char reason[JSON_REASON_SIZE];
    struct json *value = json_open(utf8_trimmed(json), reason);

    if (!value)
        return;
    take_json(meta, value, 0, arena);
    json_close(value);
}
