// SPDX-License-Identifier: MIT
// When a fact held, and which periods it meets.

#include "liaison/ask/graph/fact_period.hpp"

#include <string_view>

#include "catch.hpp"

using namespace liaison;

namespace {

/// An absent date for an empty text.
Date day(std::string_view iso) { return iso.empty() ? Date() : *Date::parse(iso); }

ask::FactPeriod period(std::string_view since, std::string_view until, std::string_view stated) {
    return {day(since), day(until), day(stated)};
}

bool meets(const ask::FactPeriod& period, std::string_view from, std::string_view to) {
    return period.meets({day(from), day(to)});
}

}  // namespace

TEST_CASE("A fact holds from its first to its last date") {
    const auto held = period("2016-03", "2018", "");
    CHECK_FALSE(meets(held, "2016-02", "2016-02"));
    CHECK(meets(held, "2016-03-31", "2016-03-31"));
    CHECK(meets(held, "2017", "2017"));
    CHECK(meets(held, "2018-12-31", "2018-12-31"));
    CHECK_FALSE(meets(held, "2019", "2019"));
}

TEST_CASE("A date and a period that share a day meet, at any precision") {
    CHECK(meets(period("2016", "", ""), "2016-02", "2016-02"));
    CHECK(meets(period("2016-12-31", "", ""), "2016", "2016"));
    CHECK_FALSE(meets(period("2017", "", ""), "2016-12-31", "2016-12-31"));
    CHECK(meets(period("", "2016", ""), "2016-12", ""));
    CHECK_FALSE(meets(period("", "2016", ""), "2017-01", ""));
}

TEST_CASE("A fact without an end is open, and one without a beginning may have begun at any time") {
    CHECK(meets(period("2016", "", ""), "2030", "2030"));
    CHECK_FALSE(meets(period("2016", "", ""), "", "2015"));
    CHECK(meets(period("", "2016", ""), "1990", "1990"));
}

TEST_CASE("A fact with only the date at which it was stated holds at that date") {
    CHECK(meets(period("", "", "2018-06"), "2018", "2018"));
    CHECK_FALSE(meets(period("", "", "2018-06"), "2018-07", ""));
    CHECK(meets(period("2016", "", "2018-06"), "2020", "2020"));
}

TEST_CASE("A fact without a date meets every period") {
    CHECK(meets(period("", "", ""), "2018", "2018"));
    CHECK_FALSE(period("", "", "").is_dated());
}

TEST_CASE("A timeline places a fact by its beginning, else by as_of, else by its end") {
    CHECK(period("2016", "2018", "2017").date() == day("2016"));
    CHECK(period("", "2018", "2017").date() == day("2017"));
    CHECK(period("", "2018", "").date() == day("2018"));
}
