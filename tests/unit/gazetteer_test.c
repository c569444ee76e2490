#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "ingest/document.h"
#include "names/fold.h"
#include "names/gazetteer.h"
#include "names/gazetteer_rows.h"
#include "names/tables.h"
#include "text/tokens.h"

enum { ROOM = 64 };

/* A text of one sentence whose tokens the test has cut itself: white space or
 * '|' between any two. */
struct sample {
    char bytes[1200];
    struct token token[ROOM];
    struct sentence sentence;
    struct document doc;
    struct tokens tokens;
};

static void sample_cut(struct sample *sample, struct str words)
{
    uint32_t size = 0, begin = 0;

    memset(sample, 0, sizeof *sample);
    assert_true(words.len < sizeof sample->bytes);
    for (size_t i = 0; i <= words.len; i++) {
        char c = i < words.len ? words.ptr[i] : ' ';

        if (c != ' ' && c != '|') {
            sample->bytes[size++] = c;
            continue;
        }
        if (size > begin) {
            assert_true(sample->tokens.count < ROOM);
            sample->token[sample->tokens.count++].span =
                (struct span){begin, size};
        }
        if (c == ' ')
            sample->bytes[size++] = ' ';
        begin = size;
    }
    sample->doc.text = (struct str){sample->bytes, size};
    sample->sentence.end = sample->tokens.count;
    sample->tokens.at = sample->token;
    sample->tokens.sentence = &sample->sentence;
    sample->tokens.sentence_count = 1;
}

static struct gazetteer *builtin(void)
{
    struct gazetteer *gazetteer;
    struct error err;

    assert_true(gazetteer_open(NULL, &gazetteer, &err));
    return gazetteer;
}

/* The form found at the first token, and its length in tokens. */
static const struct name_form *found(const struct gazetteer *gazetteer,
                                     const char *words, uint32_t *length)
{
    static struct sample sample;

    sample_cut(&sample, str_of(words));
    return gazetteer_match(gazetteer, &sample.doc, &sample.tokens, 0, length);
}

/* The code found at the first token, or "". */
static const char *code_of(const struct gazetteer *gazetteer, const char *words)
{
    static char code[100];
    uint32_t length;
    const struct name_form *form = found(gazetteer, words, &length);
    const struct party *party =
        form ? gazetteer_party(gazetteer, form->party) : NULL;

    snprintf(code, sizeof code, "%.*s", party ? (int)party->code.len : 0,
             party ? party->code.ptr : "");
    return code;
}

static void test_the_longest_name_wins(void **state)
{
    struct gazetteer *gazetteer = builtin();
    uint32_t length;

    (void)state;
    assert_string_equal(code_of(gazetteer, "Guinea said"), "GIN");
    assert_string_equal(code_of(gazetteer, "Guinea-Bissau said"), "GNB");
    assert_string_equal(code_of(gazetteer, "South Korea said"), "KOR");
    assert_string_equal(code_of(gazetteer, "South Sudan and"), "SSD");
    assert_string_equal(code_of(gazetteer, "United States"), "USA");
    assert_string_equal(code_of(gazetteer, "United Nations"), "UN");
    found(gazetteer, "Bolivia (|Plurinational State of|) said", &length);
    assert_int_equal(length, 6);
    found(gazetteer, "Group of 77 and China said", &length);
    assert_int_equal(length, 5);
    gazetteer_close(gazetteer);
}

static void test_the_cut_of_tokens_does_not_matter(void **state)
{
    static const char *const cuts[] = {"Guinea-Bissau", "Guinea|-|Bissau",
                                       "GUINEA - BISSAU", "Guinea–Bissau",
                                       "Guinea Bissau"};
    static const char *const others[][2] = {
        {"G-77/CHINA", "G77"},
        {"G-77|/|CHINA", "G77"},
        {"G|-|77|/|China", "G77"},
        {"U.S.", "USA"},
        {"Côte d'Ivoire", "CIV"},
        {"Cote d’|Ivoire", "CIV"},
        {"St|. Lucia", "LCA"},
        {"St Lucia", "LCA"},
        {"Antigua & Barbuda", "ATG"},
        {"CÔTE D’IVOIRE", "CIV"},
        {"People|'s Republic of China", "CHN"},
        {"Türkiye", "TUR"},
        {"TURKIYE", "TUR"},
    };
    struct gazetteer *gazetteer = builtin();

    (void)state;
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++)
        assert_string_equal(code_of(gazetteer, cuts[i]), "GNB");
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_string_equal(code_of(gazetteer, others[i][0]), others[i][1]);
    gazetteer_close(gazetteer);
}

static void test_a_name_ends_where_its_token_ends(void **state)
{
    struct gazetteer *gazetteer = builtin();
    uint32_t length;

    (void)state;
    assert_non_null(found(gazetteer, "China|'s envoy", &length));
    assert_int_equal(length, 1);
    assert_non_null(found(gazetteer, "China|.", &length));
    assert_int_equal(length, 1);
    assert_null(found(gazetteer, "Chinas", &length));
    assert_null(found(gazetteer, "I ran away", &length));
    assert_null(found(gazetteer, "To go there", &length));
    gazetteer_close(gazetteer);
}

static void test_a_name_stays_in_its_sentence(void **state)
{
    struct gazetteer *gazetteer = builtin();
    struct sample sample;
    uint32_t length;
    const struct name_form *form;

    (void)state;
    sample_cut(&sample, STR("Guinea Bissau"));
    sample.sentence.end = 1;
    form = gazetteer_match(gazetteer, &sample.doc, &sample.tokens, 0, &length);
    assert_non_null(form);
    assert_int_equal(length, 1);
    gazetteer_close(gazetteer);
}

static void test_capitals_tell_names_from_words(void **state)
{
    struct gazetteer *gazetteer = builtin();

    (void)state;
    assert_string_equal(code_of(gazetteer, "US officials"), "USA");
    assert_string_equal(code_of(gazetteer, "Us officials"), "");
    assert_string_equal(code_of(gazetteer, "us"), "");
    assert_string_equal(code_of(gazetteer, "WHO"), "WHO");
    assert_string_equal(code_of(gazetteer, "Who"), "");
    assert_string_equal(code_of(gazetteer, "turkey"), "");
    assert_string_equal(code_of(gazetteer, "china"), "");
    assert_string_equal(code_of(gazetteer, "polish"), "");
    assert_string_equal(code_of(gazetteer, "TURKEY"), "TUR");
    assert_string_equal(code_of(gazetteer, "SAUDI ARABIA"), "SAU");
    assert_string_equal(code_of(gazetteer, "United states"), "USA");
    assert_string_equal(code_of(gazetteer, "Asean"), "ASEAN");
    assert_string_equal(code_of(gazetteer, "basic needs"), "");
    assert_string_equal(code_of(gazetteer, "Basic needs"), "");
    assert_string_equal(code_of(gazetteer, "BASIC countries"), "BASIC");
    gazetteer_close(gazetteer);
}

static void test_places_with_a_states_name_in_them_are_no_party(void **state)
{
    struct gazetteer *gazetteer = builtin();
    uint32_t end;

    (void)state;
    assert_null(found(gazetteer, "South China Sea", &end));
    assert_int_equal(end, 3);
    assert_null(found(gazetteer, "Paris Agreement", &end));
    assert_int_equal(end, 2);
    assert_null(found(gazetteer, "Gulf of Mexico", &end));
    assert_int_equal(end, 3);
    assert_null(found(gazetteer, "nothing here", &end));
    assert_int_equal(end, 1);
    gazetteer_close(gazetteer);
}

static void test_forms_say_how_a_state_is_named(void **state)
{
    static const struct {
        const char *words, *code;
        enum mention_form form;
    } cases[] = {
        {"Russian", "RUS", FORM_ADJECTIVE},
        {"Russians", "RUS", FORM_DEMONYM},
        {"Danes", "DNK", FORM_DEMONYM},
        {"Kremlin", "RUS", FORM_CAPITAL},
        {"Beijing", "CHN", FORM_CAPITAL},
        {"Hague", "NLD", FORM_CAPITAL},
        {"Xinjiang", "CHN", FORM_REGION},
        {"Hong Kong", "CHN", FORM_REGION},
        {"Taiwan", "CHN", FORM_REGION},
        {"Crimea", "UKR", FORM_REGION},
        {"Gaza", "PSE", FORM_REGION},
        {"West Bank", "PSE", FORM_REGION},
        {"Burma", "MMR", FORM_NAME},
        {"Viet Nam", "VNM", FORM_NAME},
        {"Holy See", "VAT", FORM_NAME},
        {"Puerto Rico", "PRI", FORM_NAME},
        {"Gibraltar", "GIB", FORM_NAME},
        {"Council", "ECOSOC", FORM_REFERENCE},
        {"European Commission", "EU", FORM_NAME},
    };
    struct gazetteer *gazetteer = builtin();
    uint32_t length;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct name_form *form =
            found(gazetteer, cases[i].words, &length);

        assert_non_null(form);
        assert_int_equal(form->form, cases[i].form);
        assert_string_equal(code_of(gazetteer, cases[i].words), cases[i].code);
    }
    gazetteer_close(gazetteer);
}

static void test_words_of_several_parties_give_them_all(void **state)
{
    struct gazetteer *gazetteer = builtin();
    uint32_t length;
    const struct name_form *form = found(gazetteer, "Congo", &length);

    (void)state;
    assert_true(form->needs_context);
    assert_true(
        str_equal(gazetteer_party(gazetteer, form->party)->code, STR("COD")));
    form = gazetteer_also(gazetteer, form);
    assert_non_null(form);
    assert_true(
        str_equal(gazetteer_party(gazetteer, form->party)->code, STR("COG")));
    assert_null(gazetteer_also(gazetteer, form));
    assert_string_equal(code_of(gazetteer, "Dominicans"), "DOM");
    gazetteer_close(gazetteer);
}

static void test_every_code_of_the_record_has_a_party(void **state)
{
    static const char codes[] =
        "UN UNGA UNSC ECOSOC HRC OHCHR UNHCR UNICEF UNRWA UNFCCC WHO ILO IAEA "
        "OPCW ICC ICJ WTO IMF WB NONALIGNED G77 EU AU LAS ARABGROUP OIC GCC "
        "ASEAN CARICOM CELAC GRULAC MERCOSUR ECOWAS SADC AFRGROUP AOSIS AILAC "
        "EIG UMBRELLA BASIC ALBA PIF LDCGROUP LLDCGROUP SIDSGROUP NORDIC "
        "BALTIC BENELUX VISEGRAD CANZ JUSCANZ WEOG EEG APG BRICS G7 G20 OECD "
        "OSCE NATO CSTO SCO CIS EAEU COE OAS COMMONWEALTH OIF CPLP LMG LMDC "
        "FOGDUNC UFC L69 NAC P5 E10 A3 HRW AMNESTY ICRC TALIBAN HAMAS "
        "HEZBOLLAH HOUTHIS XKX PSE VAT ";
    struct gazetteer *gazetteer = builtin();

    (void)state;
    for (const char *at = codes; *at; at = strchr(at, ' ') + 1) {
        struct str code = {at, (size_t)(strchr(at, ' ') - at)};
        const struct party *party = gazetteer_find_code(gazetteer, code);

        if (!party)
            print_error("no party %.*s\n", (int)code.len, code.ptr);
        assert_non_null(party);
        assert_true(party->coded);
    }
    assert_null(gazetteer_find_code(gazetteer, STR("NAM movement")));
    assert_null(gazetteer_find_code(gazetteer, STR("TWN")));
    gazetteer_close(gazetteer);
}

static void test_past_states_name_who_came_after(void **state)
{
    struct gazetteer *gazetteer = builtin();
    const struct party *party = gazetteer_find_code(gazetteer, STR("SUN"));

    (void)state;
    assert_string_equal(code_of(gazetteer, "USSR"), "SUN");
    assert_true(str_equal(party->successor, STR("RUS")));
    assert_int_equal(party->to.year, 1991);
    for (uint16_t i = 0; i < gazetteer_party_count(gazetteer); i++) {
        party = gazetteer_party(gazetteer, i);
        assert_int_equal(date_known(party->to), party->successor.len > 0);
        if (party->successor.len)
            assert_non_null(gazetteer_find_code(gazetteer, party->successor));
    }
    gazetteer_close(gazetteer);
}

/* Whether the form, or one with the same words, is what its text finds. */
static bool finds_itself(const struct gazetteer *gazetteer,
                         const struct name_form *form)
{
    char words[200];
    uint32_t end;
    const struct name_form *at;

    snprintf(words, sizeof words, "%.*s", (int)form->text.len, form->text.ptr);
    at = found(gazetteer, words, &end);
    if (form->party == PARTY_NONE)
        return at == NULL && strpbrk(words, " -") != NULL;
    while (at && at != form)
        at = gazetteer_also(gazetteer, at);
    return at == form;
}

static void test_every_row_of_names_is_found(void **state)
{
    struct gazetteer *gazetteer = builtin();

    (void)state;
    for (uint32_t i = 0; i < gazetteer_builtin.form_key.count; i++)
        if (!finds_itself(gazetteer, &gazetteer_builtin.form[i]))
            fail_msg("'%.*s' is not found",
                     (int)gazetteer_builtin.form[i].text.len,
                     gazetteer_builtin.form[i].text.ptr);
    gazetteer_close(gazetteer);
}

static bool same_date(struct date a, struct date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static bool same_party(const struct party *a, const struct party *b)
{
    return str_equal(a->code, b->code) && a->kind == b->kind &&
           a->coded == b->coded && str_equal(a->name, b->name) &&
           str_equal(a->formal, b->formal) && same_date(a->from, b->from) &&
           same_date(a->to, b->to) && str_equal(a->successor, b->successor) &&
           str_equal(a->parent, b->parent) && a->members == b->members;
}

static void same_lexicon(const struct lexicon *a, const struct lexicon *b)
{
    assert_int_equal(a->count, b->count);
    for (uint32_t i = 0; i < a->count; i++)
        assert_true(str_equal(a->key[i], b->key[i]));
    for (uint32_t i = 0; i < 257; i++)
        assert_int_equal(a->first[i], b->first[i]);
}

static void same_forms(const struct gazetteer_rows *a,
                       const struct gazetteer_rows *b)
{
    same_lexicon(&a->form_key, &b->form_key);
    for (uint32_t i = 0; i < a->form_key.count; i++) {
        assert_true(str_equal(a->form[i].text, b->form[i].text));
        assert_int_equal(a->form[i].form, b->form[i].form);
        assert_int_equal(a->form[i].party, b->form[i].party);
        assert_int_equal(a->form[i].case_sensitive, b->form[i].case_sensitive);
        assert_int_equal(a->form[i].needs_context, b->form[i].needs_context);
    }
}

static void same_leaders(const struct gazetteer_rows *a,
                         const struct gazetteer_rows *b)
{
    same_lexicon(&a->leader_key, &b->leader_key);
    assert_int_equal(a->leader_count, b->leader_count);
    for (uint32_t i = 0; i < a->leader_key.count; i++)
        assert_int_equal(a->leader_of[i], b->leader_of[i]);
    for (uint32_t i = 0; i < a->leader_count; i++) {
        assert_true(str_equal(a->leader[i].name, b->leader[i].name));
        assert_true(str_equal(a->leader[i].surname, b->leader[i].surname));
        assert_true(str_equal(a->leader[i].role, b->leader[i].role));
        assert_int_equal(a->leader[i].party, b->leader[i].party);
        assert_int_equal(a->leader[i].common, b->leader[i].common);
        assert_true(same_date(a->leader[i].from, b->leader[i].from));
        assert_true(same_date(a->leader[i].to, b->leader[i].to));
    }
}

static void test_compiled_rows_are_those_of_the_tables(void **state)
{
    struct arena arena = {0};
    struct gazetteer_rows rows;
    const struct gazetteer_rows *made = &gazetteer_builtin;
    struct error err;

    (void)state;
    assert_true(gazetteer_rows_build(NULL, &arena, &rows, &err));
    assert_int_equal(rows.party_count, made->party_count);
    for (uint32_t i = 0; i < rows.party_count; i++)
        assert_true(same_party(&rows.party[i], &made->party[i]));
    same_forms(&rows, made);
    same_leaders(&rows, made);
    assert_int_equal(rows.membership_count, made->membership_count);
    for (uint32_t i = 0; i < rows.membership_count; i++) {
        assert_int_equal(rows.membership[i].group, made->membership[i].group);
        assert_int_equal(rows.membership[i].member, made->membership[i].member);
        assert_true(
            same_date(rows.membership[i].from, made->membership[i].from));
        assert_true(same_date(rows.membership[i].to, made->membership[i].to));
    }
    arena_free(&arena);
}

static uint16_t party_of(const struct gazetteer *gazetteer, const char *code)
{
    const struct party *party = gazetteer_find_code(gazetteer, str_of(code));

    assert_non_null(party);
    return (uint16_t)(party - gazetteer_party(gazetteer, 0));
}

static void test_membership_depends_on_the_day(void **state)
{
    struct gazetteer *gazetteer = builtin();
    uint16_t eu = party_of(gazetteer, "EU"), gbr = party_of(gazetteer, "GBR");
    uint16_t nato = party_of(gazetteer, "NATO");

    (void)state;
    assert_true(
        gazetteer_is_member(gazetteer, eu, gbr, (struct date){2016, 6, 23}));
    assert_false(
        gazetteer_is_member(gazetteer, eu, gbr, (struct date){2020, 2, 1}));
    assert_false(gazetteer_is_member(gazetteer, eu, gbr, DATE_UNKNOWN));
    assert_false(gazetteer_is_member(gazetteer, nato,
                                     party_of(gazetteer, "FIN"),
                                     (struct date){2022, 6, 1}));
    assert_true(gazetteer_is_member(gazetteer, nato, party_of(gazetteer, "FIN"),
                                    DATE_UNKNOWN));
    gazetteer_close(gazetteer);
}

static void test_sizes_are_the_number_of_members(void **state)
{
    struct gazetteer *gazetteer = builtin();

    (void)state;
    for (uint16_t i = 0; i < gazetteer_party_count(gazetteer); i++) {
        const struct party *party = gazetteer_party(gazetteer, i);
        uint32_t count, today = 0;
        const struct membership *at =
            gazetteer_memberships(gazetteer, i, &count);

        for (uint32_t k = 0; k < count; k++)
            today += !date_known(at[k].to);
        if (count && party->members != (int32_t)today)
            fail_msg("%.*s: %d members, %u rows", (int)party->code.len,
                     party->code.ptr, party->members, today);
    }
    gazetteer_close(gazetteer);
}

static const char *leader_at(const struct gazetteer *gazetteer,
                             const char *words, struct date day)
{
    static char code[100];
    struct sample sample;
    uint32_t end;
    const struct leader *leader;
    struct str name;

    sample_cut(&sample, str_of(words));
    leader =
        gazetteer_leader(gazetteer, &sample.doc, &sample.tokens, 0, day, &end);
    name = leader ? gazetteer_party(gazetteer, leader->party)->code : STR("");
    snprintf(code, sizeof code, "%.*s", (int)name.len, name.ptr);
    return code;
}

static void test_leaders_speak_for_a_state_while_in_office(void **state)
{
    struct gazetteer *gazetteer = builtin();

    (void)state;
    assert_string_equal(
        leader_at(gazetteer, "Putin said", (struct date){2022, 3, 1}), "RUS");
    assert_string_equal(
        leader_at(gazetteer, "Angela Merkel", (struct date){2019, 1, 1}),
        "DEU");
    assert_string_equal(
        leader_at(gazetteer, "Merkel", (struct date){2022, 1, 1}), "");
    assert_string_equal(
        leader_at(gazetteer, "Trump", (struct date){2018, 1, 1}), "USA");
    assert_string_equal(
        leader_at(gazetteer, "Trump", (struct date){2022, 1, 1}), "");
    assert_string_equal(
        leader_at(gazetteer, "Trump", (struct date){2025, 6, 1}), "USA");
    assert_string_equal(leader_at(gazetteer, "GUTERRES", DATE_UNKNOWN), "UN");
    assert_string_equal(leader_at(gazetteer, "may", DATE_UNKNOWN), "");
    gazetteer_close(gazetteer);
}

struct reports {
    uint32_t count;
    char last[600];
};

static void note_report(void *context, const char *message)
{
    struct reports *reports = context;

    reports->count++;
    snprintf(reports->last, sizeof reports->last, "%s", message);
}

/* A folder of the test's own with one file in it. */
struct folder {
    char path[64], file[128];
};

static void folder_make(struct folder *folder, const char *name,
                        const char *content)
{
    FILE *file;

    snprintf(folder->path, sizeof folder->path, "/tmp/gazetteer_test.XXXXXX");
    assert_non_null(mkdtemp(folder->path));
    snprintf(folder->file, sizeof folder->file, "%s/%s", folder->path, name);
    file = fopen(folder->file, "wb");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
}

static void folder_remove(const struct folder *folder)
{
    unlink(folder->file);
    rmdir(folder->path);
}

#define NAMES_HEAD "text\tcode\tform\tflags\tsource\n"

static void test_a_users_rows_are_added_and_replace(void **state)
{
    struct folder folder;
    struct gazetteer *gazetteer;
    struct error err = {ERROR_NONE, ""};

    (void)state;
    folder_make(&folder, "names.tsv",
                "\xEF\xBB\xBF# mine\r\n" NAMES_HEAD
                "Zubrowka\tCHE\tname\t\town\r\n"
                "South China Sea\tCHN\tregion\t\town\r\n"
                "Holland\t-\tnone\tprimary\town\r\n"
                "Jordan\tJOR\tname\t\town\n");
    assert_true(gazetteer_open(folder.path, &gazetteer, &err));
    assert_string_equal(code_of(gazetteer, "Zubrowka"), "CHE");
    assert_string_equal(code_of(gazetteer, "South China Sea"), "CHN");
    assert_string_equal(code_of(gazetteer, "Holland"), "");
    assert_string_equal(code_of(gazetteer, "Jordan"), "JOR");
    assert_false(found(gazetteer, "Jordan", &(uint32_t){0})->needs_context);
    assert_string_equal(code_of(gazetteer, "Russia"), "RUS");
    gazetteer_close(gazetteer);
    folder_remove(&folder);
}

static void test_a_users_state_is_found_by_its_name(void **state)
{
    struct folder folder;
    struct gazetteer *gazetteer;
    struct error err = {ERROR_NONE, ""};

    (void)state;
    folder_make(&folder, "states.tsv",
                "code\tname\tformal\tcapital\tseat\tstatus\tun_member\tfrom\t"
                "to\tsuccessor\tsource\n"
                "ZBR\tZubrowka\tRepublic of Zubrowka\tLutz\t\tother\t\t\t\t\t"
                "own\n");
    assert_true(gazetteer_open(folder.path, &gazetteer, &err));
    assert_string_equal(code_of(gazetteer, "Republic of Zubrowka"), "ZBR");
    assert_string_equal(code_of(gazetteer, "LUTZ"), "ZBR");
    gazetteer_close(gazetteer);
    folder_remove(&folder);
}

static void test_a_bad_row_is_named_by_file_line_and_column(void **state)
{
    static const struct {
        const char *content, *place;
    } cases[] = {
        {NAMES_HEAD "a\tCHN\tname\t\town\nb\tCHN\tnam\t\town\n", ":3:3: "},
        {NAMES_HEAD "a\tCHN\tname\tcase,loud\town\n", ":2:4: "},
        {NAMES_HEAD "a\tQQQ\tname\t\town\n", ":2:2: "},
        {NAMES_HEAD "\tCHN\tname\t\town\n", ":2:1: "},
        {NAMES_HEAD "a\tCHN\tname\t\n", ":2:5: "},
        {NAMES_HEAD "a\tCHN\tname\t\town\tmore\n", ":2:1: "},
        {NAMES_HEAD "a\xFF\tCHN\tname\t\town\n", ":2:1: "},
        {NAMES_HEAD "a\x01\tCHN\tname\t\town\n", ":2:1: "},
        {NAMES_HEAD "a\tCHN\tname\t\town\n\na\tCHN\tname\t\town\n", ":4:1: "},
        {"text\tcode\tkind\n", ":1:3: "},
    };
    struct gazetteer *gazetteer;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct folder folder;
        struct error err = {ERROR_NONE, ""};
        char wanted[200];

        folder_make(&folder, "names.tsv", cases[i].content);
        snprintf(wanted, sizeof wanted, "%s%s", folder.file, cases[i].place);
        assert_false(gazetteer_open(folder.path, &gazetteer, &err));
        assert_int_equal(err.kind, ERROR_USAGE);
        assert_null(gazetteer);
        if (strncmp(err.message, wanted, strlen(wanted)) != 0)
            fail_msg("case %zu: %s", i, err.message);
        folder_remove(&folder);
    }
}

static void test_a_cell_has_its_limit(void **state)
{
    static char content[2000];
    struct arena arena = {0};
    struct reports reports = {0};
    struct table_rows rows;
    int head = snprintf(content, sizeof content, "%s", NAMES_HEAD);

    (void)state;
    memset(content + head, 'a', 1001);
    snprintf(content + head + 1001, 100, "\tCHN\tname\t\town\n");
    assert_false(table_parse(&names_table, str_of(content), "long", &arena,
                             note_report, &reports, &rows));
    assert_non_null(strstr(reports.last, "long:2:1: "));
    assert_int_equal(rows.count, 0);
    assert_true(table_parse(&names_table, STR(NAMES_HEAD "a\tCHN\tname\t\to\n"),
                            "short", &arena, note_report, &reports, &rows));
    assert_int_equal(rows.count, 1);
    arena_free(&arena);
}

static void test_the_united_nations_have_193_members(void **state)
{
    enum { STATUS = 5, UN_MEMBER = 6 };
    struct arena arena = {0};
    struct table_rows rows;
    struct error err;
    uint32_t members = 0, first = 0;

    (void)state;
    assert_true(table_read(&states_table, NULL, &arena, &rows, &err));
    for (uint32_t i = 0; i < rows.count; i++) {
        struct str day = table_cell(&rows, i, UN_MEMBER);
        bool member = str_equal(table_cell(&rows, i, STATUS), STR("member"));

        members += member;
        if (member)
            assert_true(date_known(date_of_iso(day)));
        first += day.len && date_of_iso(day).year == 1945;
    }
    assert_int_equal(members, 193);
    assert_int_equal(first, 51 + 1); /* Russia has the Soviet Union's day */
    arena_free(&arena);
}

static void test_a_folder_that_is_not_there_is_an_error(void **state)
{
    struct gazetteer *gazetteer;
    struct error err = {ERROR_NONE, ""};

    (void)state;
    assert_false(gazetteer_open("/nowhere/at/all", &gazetteer, &err));
    assert_int_equal(err.kind, ERROR_USAGE);
}

static void test_checking_a_folder_reports_every_bad_row(void **state)
{
    struct folder folder;
    struct reports reports = {0};
    struct error err = {ERROR_NONE, ""};
    uint32_t bad;

    (void)state;
    folder_make(&folder, "leaders.tsv",
                "name\tcode\tfrom\tto\tsurname\trole\tflags\tsource\n"
                "A B\tCHN\t2020-13-01\t\tB\tking\t\town\n"
                "C D\tCHN\t2020-02-30\t\tD\tking\t\town\n"
                "E F\tCHN\t2020-02-28\t\tF\tking\t\town\n");
    assert_true(tables_check(names_tables, names_table_count, folder.path,
                             note_report, &reports, &bad, &err));
    assert_int_equal(bad, 2);
    assert_int_equal(reports.count, 2);
    assert_non_null(strstr(reports.last, ":3:3: column from: '2020-02-30'"));
    folder_remove(&folder);
    folder_make(&folder, "state.tsv", "");
    assert_true(tables_check(names_tables, names_table_count, folder.path,
                             note_report, &reports, &bad, &err));
    assert_int_equal(bad, 1);
    assert_non_null(strstr(reports.last, "no table has this name"));
    folder_remove(&folder);
}

static void test_a_printed_table_can_be_read_again(void **state)
{
    struct arena arena = {0};
    struct error err = {ERROR_NONE, ""};

    (void)state;
    for (uint32_t i = 0; i < names_table_count; i++) {
        struct str text;
        struct reports reports = {0};
        struct table_rows rows;

        assert_true(table_print(names_tables[i], NULL, &arena, &text, &err));
        assert_true(str_equal(text, names_tables[i]->text));
        assert_true(table_parse(names_tables[i], text, "printed", &arena,
                                note_report, &reports, &rows));
        assert_true(rows.count > 0);
    }
    arena_free(&arena);
}

static void test_folding_makes_spellings_alike(void **state)
{
    static const char *const pairs[][2] = {
        {"Côte d’Ivoire", "cote divoire"},
        {"St. Kitts & Nevis", "saint kitts and nevis"},
        {"  G-77/China ", "g 77 china"},
        {"Malacañang", "malacanang"},
        {"Straße—Łódź", "strasse lodz"},
        {"Россия", "Россия"},
        {"e\xCC\x81", "e"},
        {"Stanley", "stanley"},
        {"", ""},
    };
    struct arena arena = {0};

    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct str key = fold_key(str_of(pairs[i][0]), &arena);

        if (!str_equal(key, str_of(pairs[i][1])))
            fail_msg("'%s' folds to '%.*s'", pairs[i][0], (int)key.len,
                     key.ptr);
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_longest_name_wins),
        cmocka_unit_test(test_the_cut_of_tokens_does_not_matter),
        cmocka_unit_test(test_a_name_ends_where_its_token_ends),
        cmocka_unit_test(test_a_name_stays_in_its_sentence),
        cmocka_unit_test(test_capitals_tell_names_from_words),
        cmocka_unit_test(test_places_with_a_states_name_in_them_are_no_party),
        cmocka_unit_test(test_forms_say_how_a_state_is_named),
        cmocka_unit_test(test_words_of_several_parties_give_them_all),
        cmocka_unit_test(test_every_code_of_the_record_has_a_party),
        cmocka_unit_test(test_past_states_name_who_came_after),
        cmocka_unit_test(test_every_row_of_names_is_found),
        cmocka_unit_test(test_compiled_rows_are_those_of_the_tables),
        cmocka_unit_test(test_membership_depends_on_the_day),
        cmocka_unit_test(test_sizes_are_the_number_of_members),
        cmocka_unit_test(test_leaders_speak_for_a_state_while_in_office),
        cmocka_unit_test(test_a_users_rows_are_added_and_replace),
        cmocka_unit_test(test_a_users_state_is_found_by_its_name),
        cmocka_unit_test(test_a_bad_row_is_named_by_file_line_and_column),
        cmocka_unit_test(test_a_cell_has_its_limit),
        cmocka_unit_test(test_the_united_nations_have_193_members),
        cmocka_unit_test(test_a_folder_that_is_not_there_is_an_error),
        cmocka_unit_test(test_checking_a_folder_reports_every_bad_row),
        cmocka_unit_test(test_a_printed_table_can_be_read_again),
        cmocka_unit_test(test_folding_makes_spellings_alike),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
