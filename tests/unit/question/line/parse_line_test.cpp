// SPDX-License-Identifier: MIT
#include "liaison/question/line/parse_line.hpp"

#include "catch.hpp"
#include "liaison/model/error.hpp"

using namespace liaison;
using question::parse_line;

namespace {

using Words = std::vector<std::string>;

std::string error_of(const Words& words) {
    try {
        parse_line(words);
        return {};
    } catch (const Error& error) {
        return error.message_with_hint();
    }
}

}  // namespace

TEST_CASE("A line is a question as values") {
    const auto line = parse_line({"partners", "--area", "cybercrime", "--area=terrorism", "--limit",
                                  "3", "--direct", "-qf", "json"});
    CHECK(line.question.command == "partners");
    CHECK(line.question.area == Words{"cybercrime", "terrorism"});
    CHECK(line.question.limit == 3);
    CHECK(line.question.direct);
    CHECK(line.question.format == "json");
    CHECK(line.global.quiet);
    CHECK(line.options == Words{"--area", "--area", "--limit", "--direct", "--quiet", "--format"});
}

TEST_CASE("Options may precede the command, and behind -- there are none") {
    const auto line = parse_line({"--format", "csv", "search", "--status", "current", "--", "-x"});
    CHECK(line.question.command == "search");
    CHECK(line.question.words == Words{"-x"});
    CHECK(line.question.status == Words{"current"});
    CHECK(parse_line({"--", "show", "--plain"}).question.words == Words{"--plain"});
}

TEST_CASE("A flag can be written with a value, and an empty value is the next word") {
    CHECK_FALSE(parse_line({"partners", "--direct=off"}).question.direct);
    CHECK(parse_line({"partners", "--direct="}).question.direct);
    CHECK(parse_line({"partners", "--limit=", "2"}).question.limit == 2);
    CHECK(parse_line({"partners", "-f=json"}).question.format == "json");
}

TEST_CASE("What is wrong with a line is said as the program says it") {
    CHECK(error_of({"partnes"}) == "there is no command \"partnes\"; did you mean partners?");
    CHECK(error_of({"zzz", "show"}) == "there is no command \"zzz\"; did you mean liaison show?");
    CHECK(error_of({"partners", "--limt", "3"}) ==
          "there is no option --limt; did you mean --limit?");
    CHECK(error_of({"partners", "-qz"}) == "there is no option -z");
    CHECK(error_of({"partners", "x"}) == "unexpected argument \"x\"; see liaison partners --help");
    CHECK(error_of({"path"}) == "missing argument NAME; see liaison path --help");
    CHECK(error_of({"path", "a"}) == "too few arguments: NAME; see liaison path --help");
    CHECK(error_of({"path", "a", "b", "c"}) == "too many arguments: NAME; see liaison path --help");
    CHECK(error_of({"partners", "--limit"}) ==
          "--limit needs a value; see liaison partners --help");
    CHECK(error_of({"partners", "--limit", "0"}) ==
          "--limit needs a whole number from 1 to 1000000, not \"0\"; see liaison partners --help");
    CHECK(error_of({"partners", "--direct=maybe"}) ==
          "Could not convert --direct = maybe; see liaison partners --help");
    CHECK(error_of({"partners", "--plain", "-f", "csv"}) == "use either --plain or --format");
}

TEST_CASE("An unknown option is reported before another fault, but after a word too many") {
    CHECK(error_of({"partners", "--limit", "x", "--foo"}) == "there is no option --foo");
    CHECK(error_of({"partners", "extra", "--foo"}) ==
          "unexpected argument \"extra\"; see liaison partners --help");
    CHECK(error_of({"--foo", "zzz"}) == "there is no option --foo");
}
