#include "text/starters.h"

enum { ROMAN_MAX = 5 };

/* In byte order. */
static const struct str starters[] = {
    STR_INIT("A"),        STR_INIT("About"),    STR_INIT("According"),
    STR_INIT("After"),    STR_INIT("All"),      STR_INIT("Also"),
    STR_INIT("Although"), STR_INIT("Among"),    STR_INIT("An"),
    STR_INIT("And"),      STR_INIT("Another"),  STR_INIT("Any"),
    STR_INIT("Are"),      STR_INIT("As"),       STR_INIT("At"),
    STR_INIT("Because"),  STR_INIT("Before"),   STR_INIT("Both"),
    STR_INIT("But"),      STR_INIT("By"),       STR_INIT("Can"),
    STR_INIT("Did"),      STR_INIT("Do"),       STR_INIT("Does"),
    STR_INIT("During"),   STR_INIT("Each"),     STR_INIT("Earlier"),
    STR_INIT("Even"),     STR_INIT("Every"),    STR_INIT("Few"),
    STR_INIT("For"),      STR_INIT("From"),     STR_INIT("Given"),
    STR_INIT("Have"),     STR_INIT("He"),       STR_INIT("Her"),
    STR_INIT("Here"),     STR_INIT("His"),      STR_INIT("How"),
    STR_INIT("However"),  STR_INIT("I"),        STR_INIT("If"),
    STR_INIT("In"),       STR_INIT("Instead"),  STR_INIT("Is"),
    STR_INIT("It"),       STR_INIT("Its"),      STR_INIT("Last"),
    STR_INIT("Later"),    STR_INIT("Many"),     STR_INIT("Meanwhile"),
    STR_INIT("More"),     STR_INIT("Moreover"), STR_INIT("Most"),
    STR_INIT("My"),       STR_INIT("No"),       STR_INIT("Nor"),
    STR_INIT("Not"),      STR_INIT("Now"),      STR_INIT("Of"),
    STR_INIT("On"),       STR_INIT("Once"),     STR_INIT("One"),
    STR_INIT("Only"),     STR_INIT("Or"),       STR_INIT("Other"),
    STR_INIT("Others"),   STR_INIT("Our"),      STR_INIT("Over"),
    STR_INIT("Please"),   STR_INIT("She"),      STR_INIT("Since"),
    STR_INIT("So"),       STR_INIT("Some"),     STR_INIT("Speaking"),
    STR_INIT("Still"),    STR_INIT("Such"),     STR_INIT("That"),
    STR_INIT("The"),      STR_INIT("Their"),    STR_INIT("Then"),
    STR_INIT("There"),    STR_INIT("These"),    STR_INIT("They"),
    STR_INIT("This"),     STR_INIT("Those"),    STR_INIT("Though"),
    STR_INIT("Through"),  STR_INIT("Thus"),     STR_INIT("To"),
    STR_INIT("Two"),      STR_INIT("Under"),    STR_INIT("Until"),
    STR_INIT("We"),       STR_INIT("What"),     STR_INIT("When"),
    STR_INIT("Where"),    STR_INIT("Which"),    STR_INIT("While"),
    STR_INIT("Who"),      STR_INIT("Why"),      STR_INIT("Will"),
    STR_INIT("With"),     STR_INIT("Yes"),      STR_INIT("Yet"),
    STR_INIT("You"),      STR_INIT("Your"),
};

static bool is_among(struct str word, const struct str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(word, list[i]))
            return true;
    return false;
}

bool starter_find(struct str word)
{
    size_t low = 0, high = sizeof starters / sizeof *starters;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(word, starters[middle]);

        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

bool starter_is_speech(struct str word)
{
    static const struct str words[] = {
        STR_INIT("said"),      STR_INIT("says"),     STR_INIT("asked"),
        STR_INIT("asks"),      STR_INIT("added"),    STR_INIT("adds"),
        STR_INIT("replied"),   STR_INIT("told"),     STR_INIT("tells"),
        STR_INIT("wrote"),     STR_INIT("writes"),   STR_INIT("shouted"),
        STR_INIT("exclaimed"), STR_INIT("declared"), STR_INIT("tweeted"),
        STR_INIT("cried"),     STR_INIT("answered"), STR_INIT("wondered"),
    };

    return is_among(word, words, sizeof words / sizeof *words);
}

bool starter_is_farewell(struct str word)
{
    static const struct str words[] = {
        STR_INIT("Regards"),   STR_INIT("regards"),      STR_INIT("Thanks"),
        STR_INIT("Sincerely"), STR_INIT("Cheers"),       STR_INIT("sincerely"),
        STR_INIT("truly"),     STR_INIT("Respectfully"),
    };

    return is_among(word, words, sizeof words / sizeof *words);
}

bool starter_is_division(struct str word)
{
    static const struct str words[] = {
        STR_INIT("Annex"),    STR_INIT("Appendix"), STR_INIT("Article"),
        STR_INIT("Category"), STR_INIT("Chapter"),  STR_INIT("Class"),
        STR_INIT("Group"),    STR_INIT("Part"),     STR_INIT("Phase"),
        STR_INIT("Plan"),     STR_INIT("Schedule"), STR_INIT("Section"),
        STR_INIT("Table"),    STR_INIT("Tier"),     STR_INIT("Title"),
        STR_INIT("Track"),    STR_INIT("Type"),     STR_INIT("Volume"),
        STR_INIT("War"),      STR_INIT("Zone"),     STR_INIT("hepatitis"),
        STR_INIT("vitamin"),  STR_INIT("option"),   STR_INIT("Option"),
    };

    return is_among(word, words, sizeof words / sizeof *words);
}

bool starter_is_small(struct str word)
{
    static const struct str words[] = {
        STR_INIT("a"),    STR_INIT("after"),  STR_INIT("and"),
        STR_INIT("are"),  STR_INIT("as"),     STR_INIT("at"),
        STR_INIT("be"),   STR_INIT("before"), STR_INIT("but"),
        STR_INIT("by"),   STR_INIT("for"),    STR_INIT("from"),
        STR_INIT("had"),  STR_INIT("has"),    STR_INIT("he"),
        STR_INIT("in"),   STR_INIT("into"),   STR_INIT("is"),
        STR_INIT("it"),   STR_INIT("of"),     STR_INIT("on"),
        STR_INIT("or"),   STR_INIT("rather"), STR_INIT("said"),
        STR_INIT("she"),  STR_INIT("should"), STR_INIT("than"),
        STR_INIT("that"), STR_INIT("the"),    STR_INIT("they"),
        STR_INIT("to"),   STR_INIT("was"),    STR_INIT("were"),
        STR_INIT("when"), STR_INIT("which"),  STR_INIT("while"),
        STR_INIT("will"), STR_INIT("with"),   STR_INIT("would"),
    };

    return is_among(word, words, sizeof words / sizeof *words);
}

bool starter_is_time(struct str word)
{
    static const struct str words[] = {
        STR_INIT("Monday"),    STR_INIT("Tuesday"), STR_INIT("Wednesday"),
        STR_INIT("Thursday"),  STR_INIT("Friday"),  STR_INIT("Saturday"),
        STR_INIT("Sunday"),    STR_INIT("January"), STR_INIT("February"),
        STR_INIT("March"),     STR_INIT("April"),   STR_INIT("May"),
        STR_INIT("June"),      STR_INIT("July"),    STR_INIT("August"),
        STR_INIT("September"), STR_INIT("October"), STR_INIT("November"),
        STR_INIT("December"),  STR_INIT("EST"),     STR_INIT("EDT"),
        STR_INIT("ET"),        STR_INIT("GMT"),     STR_INIT("CET"),
        STR_INIT("UTC"),       STR_INIT("PST"),     STR_INIT("PDT"),
        STR_INIT("CST"),       STR_INIT("CDT"),     STR_INIT("BST"),
        STR_INIT("Eastern"),   STR_INIT("Pacific"),
    };

    return is_among(word, words, sizeof words / sizeof *words);
}

bool starter_is_roman(struct str word)
{
    if (word.len == 0 || word.len > ROMAN_MAX)
        return false;
    for (size_t i = 0; i < word.len; i++)
        if (!strchr("IVXivx", word.ptr[i]))
            return false;
    return true;
}
