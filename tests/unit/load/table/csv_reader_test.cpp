// SPDX-License-Identifier: MIT
#include "load/table/csv_reader.hpp"

#include "catch.hpp"

using liaison::load::CsvReader;
using liaison::load::CsvRecord;

namespace {

using Cells = std::vector<std::vector<std::string>>;

struct Reading {
    Cells cells;
    std::vector<std::uint64_t> lines;
    std::vector<std::string> faults;
};

Reading reading_of(std::string_view text) {
    Reading reading;
    CsvReader reader(text, [&](const CsvRecord& record, std::string_view message) {
        reading.faults.push_back(std::to_string(record.line) + ":" +
                                 std::to_string(record.cells.size()) + ": " + std::string(message));
    });
    CsvRecord record;
    while (reader.next(record)) {
        reading.lines.push_back(record.line);
        reading.cells.push_back(record.cells);
    }
    return reading;
}

}  // namespace

TEST_CASE("A table has cells separated by commas, semicolons or tabs, and any line ends") {
    const Cells expected{{"a", "b"}, {"1", "2"}, {"", "3"}};
    for (const char* text :
         {"a,b\n1,2\n,3\n", "a,b\n1,2\n,3", "a;b\r\n1;2\r\n;3\r\n", "a\tb\r1\t2\r\t3\r",
          "\xEF\xBB\xBF\"a\",\"b\"\n\"1\",2\n\"\",\"3\"\n"}) {
        INFO(text);
        CHECK(reading_of(text).cells == expected);
    }
}

TEST_CASE("A cell in quotation marks holds separators, line ends and doubled marks") {
    const auto reading = reading_of("a,b\n\"1,\r\n2\",\"say \"\"x\"\"; y\"\n3,4\n");
    CHECK(reading.cells[1] == std::vector<std::string>{"1,\r\n2", "say \"x\"; y"});
    CHECK(reading.lines == std::vector<std::uint64_t>{1, 2, 4});
    CHECK(reading.faults.empty());
}

TEST_CASE("The separator is looked for outside of quotation marks") {
    CHECK(reading_of("\"a,b\";c\n").cells == Cells{{"a,b", "c"}});
}

TEST_CASE("A quotation mark inside an unquoted cell belongs to it") {
    CHECK(reading_of("a,5\" pipe\n").cells == Cells{{"a", "5\" pipe"}});
}

TEST_CASE("A quotation mark that is not closed, or closed too early, is a fault of its cell") {
    CHECK(reading_of("a,b\n1,\"2\n3\n").faults.at(0).starts_with("2:2: the quotation mark"));
    CHECK(reading_of("a,b\n\"1\"x,2\n").faults.at(0).starts_with("2:1: text follows"));
}

TEST_CASE("An empty text has no records") { CHECK(reading_of("").cells.empty()); }
