#include "ingest/html_tag.h"

#include <stdlib.h>
#include <strings.h>

static const struct name {
    const char *name;
    enum html_tag tag;
} NAMES[] = {
    {"a", TAG_LINK_TEXT},     {"address", TAG_BLOCK},
    {"article", TAG_ARTICLE}, {"aside", TAG_CHROME},
    {"audio", TAG_SKIP},      {"blockquote", TAG_QUOTE},
    {"body", TAG_BODY},       {"br", TAG_BREAK},
    {"button", TAG_SKIP},     {"canvas", TAG_SKIP},
    {"caption", TAG_CAPTION}, {"center", TAG_BLOCK},
    {"dd", TAG_ITEM},         {"details", TAG_BLOCK},
    {"dialog", TAG_CHROME},   {"dir", TAG_BLOCK},
    {"div", TAG_BLOCK},       {"dl", TAG_BLOCK},
    {"dt", TAG_ITEM},         {"embed", TAG_SKIP},
    {"fieldset", TAG_BLOCK},  {"figcaption", TAG_CAPTION},
    {"figure", TAG_BLOCK},    {"footer", TAG_CHROME},
    {"form", TAG_FORM},       {"h1", TAG_HEADING1},
    {"h2", TAG_HEADING},      {"h3", TAG_HEADING},
    {"h4", TAG_HEADING},      {"h5", TAG_HEADING},
    {"h6", TAG_HEADING},      {"header", TAG_HEADER},
    {"hgroup", TAG_BLOCK},    {"hr", TAG_BLOCK},
    {"html", TAG_HTML},       {"iframe", TAG_SKIP},
    {"input", TAG_SKIP},      {"label", TAG_SKIP},
    {"legend", TAG_BLOCK},    {"li", TAG_ITEM},
    {"link", TAG_LINK},       {"main", TAG_MAIN},
    {"map", TAG_SKIP},        {"math", TAG_SKIP},
    {"menu", TAG_BLOCK},      {"meta", TAG_META},
    {"nav", TAG_CHROME},      {"noscript", TAG_SKIP},
    {"object", TAG_SKIP},     {"ol", TAG_BLOCK},
    {"optgroup", TAG_SKIP},   {"option", TAG_SKIP},
    {"p", TAG_PARAGRAPH},     {"pre", TAG_PARAGRAPH},
    {"script", TAG_SCRIPT},   {"section", TAG_BLOCK},
    {"select", TAG_SKIP},     {"style", TAG_SKIP},
    {"summary", TAG_BLOCK},   {"svg", TAG_SKIP},
    {"table", TAG_BLOCK},     {"tbody", TAG_BLOCK},
    {"td", TAG_CELL},         {"template", TAG_SKIP},
    {"textarea", TAG_SKIP},   {"tfoot", TAG_BLOCK},
    {"th", TAG_CELL},         {"thead", TAG_BLOCK},
    {"time", TAG_TIME},       {"title", TAG_TITLE},
    {"tr", TAG_ROW},          {"ul", TAG_BLOCK},
    {"video", TAG_SKIP},
};

static int compare(const void *key, const void *row)
{
    return strcmp(key, ((const struct name *)row)->name);
}

enum html_tag html_tag_of(const char *name)
{
    const struct name *found = bsearch(
        name, NAMES, sizeof NAMES / sizeof *NAMES, sizeof *NAMES, compare);

    return found ? found->tag : TAG_OTHER;
}

bool html_tag_is_block(enum html_tag tag)
{
    return tag >= TAG_BLOCK && tag <= TAG_FORM && tag != TAG_CELL;
}

/* Words of a class or id that mark what stands beside articles. */
static const char *const CHROME_WORDS[] = {"ad",
                                           "ads",
                                           "advert",
                                           "advertisement",
                                           "advertising",
                                           "banner",
                                           "bio",
                                           "biography",
                                           "breadcrumb",
                                           "breadcrumbs",
                                           "byline",
                                           "carousel",
                                           "comment",
                                           "comments",
                                           "consent",
                                           "cookie",
                                           "cookies",
                                           "copyright",
                                           "disqus",
                                           "footer",
                                           "gdpr",
                                           "hamburger",
                                           "latest",
                                           "login",
                                           "masthead",
                                           "menu",
                                           "modal",
                                           "mostread",
                                           "nav",
                                           "navbar",
                                           "navigation",
                                           "newsletter",
                                           "onward",
                                           "outbrain",
                                           "pagination",
                                           "paywall",
                                           "popular",
                                           "popup",
                                           "promo",
                                           "promotion",
                                           "rail",
                                           "readmore",
                                           "recirc",
                                           "recommend",
                                           "recommendation",
                                           "recommendations",
                                           "recommended",
                                           "related",
                                           "share",
                                           "sharebar",
                                           "sharing",
                                           "sidebar",
                                           "signup",
                                           "skip",
                                           "social",
                                           "sponsor",
                                           "sponsored",
                                           "subscribe",
                                           "subscription",
                                           "taboola",
                                           "tags",
                                           "teaser",
                                           "teasers",
                                           "ticker",
                                           "toolbar",
                                           "trending",
                                           "upsell",
                                           "widget"};

static bool is_chrome_word(const char *word, size_t len)
{
    for (size_t i = 0; i < sizeof CHROME_WORDS / sizeof *CHROME_WORDS; i++)
        if (len == strlen(CHROME_WORDS[i]) &&
            strncasecmp(word, CHROME_WORDS[i], len) == 0)
            return true;
    return false;
}

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* End of the word at `p`: a capital after a small letter starts another. */
static size_t word_length(const char *p)
{
    size_t len = 0;

    while (is_word_byte(p[len]) && !(len && p[len] < 'a' && p[len - 1] >= 'a'))
        len++;
    return len;
}

static bool has_chrome_word(const char *value)
{
    while (*value) {
        size_t len = word_length(value);

        if (len && is_chrome_word(value, len))
            return true;
        value += len ? len : 1;
    }
    return false;
}

/* `value` in small letters without marks, as far as it fits. */
static void squeeze(const char *value, char *out, size_t size)
{
    size_t used = 0;

    for (; *value && used + 1 < size; value++)
        if (is_word_byte(*value))
            out[used++] = (char)(*value | 0x20);
    out[used] = '\0';
}

static bool names_article(const char *value)
{
    static const char *const NAMES_IN[] = {
        "articlebody",     "articlecontent", "articletext", "articlepagebody",
        "storybody",       "storycontent",   "storytext",   "entrycontent",
        "postcontent",     "postbody",       "bodytext",    "richtext",
        "articlebodytext", "newsbody",       "newscontent", "textbody"};
    char squeezed[160];

    squeeze(value, squeezed, sizeof squeezed);
    for (size_t i = 0; i < sizeof NAMES_IN / sizeof *NAMES_IN; i++)
        if (strstr(squeezed, NAMES_IN[i]))
            return true;
    return false;
}

uint8_t html_attribute_flags(const char *name, const char *value)
{
    static const char *const ROLES[] = {"navigation",  "banner",
                                        "contentinfo", "complementary",
                                        "search",      "dialog"};

    if (strcmp(name, "class") == 0 || strcmp(name, "id") == 0)
        return (uint8_t)((has_chrome_word(value) ? FLAG_CHROME : 0) |
                         (names_article(value) ? FLAG_ARTICLE : 0));
    if (strcmp(name, "itemprop") == 0)
        return strcasecmp(value, "articleBody") == 0 ? FLAG_ARTICLE : 0;
    if (strcmp(name, "style") == 0)
        return strstr(value, "display:none") || strstr(value, "display: none")
                   ? FLAG_HIDDEN
                   : 0;
    for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++)
        if (strcmp(name, "role") == 0 && strcasecmp(value, ROLES[i]) == 0)
            return FLAG_CHROME;
    return 0;
}
