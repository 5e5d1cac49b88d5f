// SPDX-License-Identifier: MIT
#include "liaison/model/date.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

using liaison::Date;

namespace {

Date date(std::string_view iso) {
    const auto parsed = Date::parse(iso);
    INFO(iso);
    REQUIRE(parsed.has_value());
    return *parsed;
}

}  // namespace

TEST_CASE("A parsed date prints as it was written") {
    for (const std::string iso :
         {"2017", "2017-07", "2017-07-21", "0001", "0001-01-01", "9999-12-31", "2004-02-29"}) {
        CHECK(date(iso).to_string() == iso);
        CHECK_FALSE(date(iso).absent());
    }
}

TEST_CASE("Only leap years have a 29th of February") {
    for (const char* leap : {"2000-02-29", "2004-02-29", "2024-02-29", "1600-02-29"}) {
        INFO(leap);
        CHECK(Date::parse(leap).has_value());
    }
    for (const char* common : {"1900-02-29", "2100-02-29", "2017-02-29", "2023-02-29"}) {
        INFO(common);
        CHECK_FALSE(Date::parse(common).has_value());
    }
}

TEST_CASE("Each month has its own last day") {
    const std::vector<std::string> last{"31", "28", "31", "30", "31", "30",
                                        "31", "31", "30", "31", "30", "31"};
    for (std::size_t month = 1; month <= 12; ++month) {
        const std::string begin = (month < 10 ? "2017-0" : "2017-") + std::to_string(month) + '-';
        INFO(begin);
        CHECK(Date::parse(begin + last[month - 1]).has_value());
        CHECK_FALSE(Date::parse(begin + std::to_string(std::stoi(last[month - 1]) + 1)));
        CHECK_FALSE(Date::parse(begin + "00"));
    }
}

TEST_CASE("Invalid dates are refused") {
    for (const std::string text : {"",           "17",
                                   "201",        "20170",
                                   "2017-7",     "2017-007",
                                   "2017-13",    "2017-00",
                                   "2017-7-1",   "2017-07-1",
                                   "2017/07/21", "2017-07/21",
                                   "21-07-2017", "2017-07-21T00:00",
                                   "-017",       "+2017",
                                   "2O17",       " 2017",
                                   "2017 ",      "2017-07-",
                                   "2017-",      "0000",
                                   "0000-01-01", "20170721",
                                   "２０１７",   "2017-+7",
                                   "2017-07- 1"}) {
        INFO('"' << text << '"');
        CHECK_FALSE(Date::parse(text).has_value());
    }
}

TEST_CASE(
    "Dates are in the order of time with a year before its months and a month before its days") {
    std::vector<std::string> ordered{"0001",       "1999-12-31", "2016",       "2016-12",
                                     "2016-12-31", "2017",       "2017-01",    "2017-01-01",
                                     "2017-01-31", "2017-02",    "2017-02-01", "2018"};
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        for (std::size_t j = 0; j < ordered.size(); ++j) {
            INFO(ordered[i] << " and " << ordered[j]);
            CHECK((date(ordered[i]) < date(ordered[j])) == (i < j));
            CHECK((date(ordered[i]) == date(ordered[j])) == (i == j));
        }
    }
}

TEST_CASE("A date has the precision of its notation") {
    CHECK(date("2017").precision() == Date::Precision::year);
    CHECK(date("2017-07").precision() == Date::Precision::month);
    CHECK(date("2017-07-21").precision() == Date::Precision::day);
}

TEST_CASE("Matching another date's precision makes a date coarser, never finer") {
    CHECK(date("2017-07-21").at_precision_of(date("2020")) == date("2017"));
    CHECK(date("2017-07-21").at_precision_of(date("2020-01")) == date("2017-07"));
    CHECK(date("2017").at_precision_of(date("2020-01-01")) == date("2017"));
}

TEST_CASE("The default date is absent and comes before all others") {
    CHECK(Date().absent());
    CHECK(Date().to_string().empty());
    CHECK(Date() < date("0001"));
}

TEST_CASE("A date is after another if all its days are") {
    CHECK(date("2018").is_after(date("2017-12-31")));
    CHECK(date("2017-12-31").is_after(date("2016")));
    CHECK_FALSE(date("2017-12-31").is_after(date("2017")));
    CHECK_FALSE(date("2017").is_after(date("2017-01-01")));
    CHECK_FALSE(date("2017").is_after(date("2017")));
    CHECK_FALSE(date("2017").is_after(Date()));
    CHECK_FALSE(Date().is_after(date("2017")));
}
