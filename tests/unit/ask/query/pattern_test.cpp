// SPDX-License-Identifier: MIT
#include "ask/query/pattern.hpp"

#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "liaison/ask/query/query.hpp"

using liaison::ask::fits_pattern;

namespace {

/// The definition: a star matches nothing, or one character followed by the same star.
bool fits_by_definition(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) return text.empty();
    if (pattern.front() == '*') {
        return fits_by_definition(pattern.substr(1), text) ||
               (!text.empty() && fits_by_definition(pattern, text.substr(1)));
    }
    return !text.empty() && pattern.front() == text.front() &&
           fits_by_definition(pattern.substr(1), text.substr(1));
}

}  // namespace

TEST_CASE("Pattern matching agrees with its definition on thousands of short texts") {
    std::mt19937 random(20240229);
    const auto any_text = [&](std::string_view letters) {
        std::string text(random() % 8, 'a');
        for (char& c : text) c = letters[random() % letters.size()];
        return text;
    };
    std::size_t fitting = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string pattern = any_text("ab*");
        const std::string text = any_text("ab");
        const bool expected = fits_by_definition(pattern, text);
        fitting += expected ? 1 : 0;
        if (fits_pattern(pattern, text) == expected) continue;
        INFO('"' << pattern << "\" and \"" << text << '"');
        CHECK(fits_pattern(pattern, text) == expected);
    }
    CHECK(fitting > 1000);
}

// Comparing them anew at each position would take 180,000,000,000 steps each.
TEST_CASE("A long pattern is matched quickly in a long repetitive text") {
    const std::string text(3'000'000, 'n');
    const std::string run(60'000, 'n');
    CHECK_FALSE(fits_pattern('*' + run + "b*", text));
    CHECK_FALSE(fits_pattern("*b" + run + '*', text));
    CHECK_FALSE(fits_pattern('*' + run + "b" + run + '*', text));
    CHECK(fits_pattern('*' + run + '*' + run + '*', text));
    CHECK(fits_pattern('*' + run + "b*", text + 'b'));
}
