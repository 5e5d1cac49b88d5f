// SPDX-License-Identifier: MIT
#include "liaison/model/spelling_suggester.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using liaison::edit_distance;
using liaison::SpellingSuggester;

namespace {

/// The edit distance by its definition, with the full matrix.
std::size_t distance_by_matrix(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t differs = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + differs});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

std::vector<std::string> nearest_of(std::string_view word, std::initializer_list<const char*> all) {
    SpellingSuggester suggester(word);
    for (const char* candidate : all) suggester.consider(candidate);
    return suggester.best();
}

}  // namespace

TEST_CASE("The edit distance agrees with the full matrix on thousands of short texts") {
    std::mt19937 random(20240229);
    std::uniform_int_distribution<std::size_t> length(0, 7);
    std::uniform_int_distribution<int> letter(0, 2);
    const auto any_text = [&] {
        std::string text(length(random), 'a');
        for (char& c : text) c = static_cast<char>('a' + letter(random));
        return text;
    };
    for (int i = 0; i < 5000; ++i) {
        const std::string a = any_text();
        const std::string b = any_text();
        const std::size_t expected = distance_by_matrix(a, b);
        for (const std::size_t limit : {std::size_t{0}, std::size_t{2}, std::size_t{20}}) {
            if (edit_distance(a, b, limit) == std::min(expected, limit + 1)) continue;
            INFO('"' << a << "\" and \"" << b << "\" within " << limit);
            CHECK(edit_distance(a, b, limit) == std::min(expected, limit + 1));
        }
    }
}

TEST_CASE("An insertion or deletion or substitution or swap is one edit") {
    CHECK(edit_distance("unodc", "unodc", 3) == 0);
    CHECK(edit_distance("unodc", "unoodc", 3) == 1);
    CHECK(edit_distance("unodc", "uodc", 3) == 1);
    CHECK(edit_distance("unodc", "unoda", 3) == 1);
    CHECK(edit_distance("undoc", "unodc", 3) == 1);
    CHECK(edit_distance("", "abc", 3) == 3);
    CHECK(edit_distance("ca", "abc", 3) == 3);
}

TEST_CASE("A distance beyond the limit is reported as the limit plus one") {
    CHECK(edit_distance("aaaaaaaa", "bbbbbbbb", 2) == 3);
    CHECK(edit_distance("a", "abcdefgh", 2) == 3);
    CHECK(edit_distance("abc", "xyz", 0) == 1);
}

TEST_CASE("One letter in three may be wrong and at most three") {
    CHECK(liaison::allowed_edits(0) == 0);
    CHECK(liaison::allowed_edits(3) == 1);
    CHECK(liaison::allowed_edits(6) == 2);
    CHECK(liaison::allowed_edits(9) == 3);
    CHECK(liaison::allowed_edits(100) == 3);
}

TEST_CASE("A misspelt name suggests the nearest one") {
    CHECK(nearest_of("undoc", {"unoda", "unodc", "unesco"}) == std::vector<std::string>{"unodc"});
    CHECK(nearest_of("cybercrme", {"corruption", "cybercrime"}) ==
          std::vector<std::string>{"cybercrime"});
    CHECK(nearest_of("CYBERCRÏME", {"Cybercrime"}) == std::vector<std::string>{"Cybercrime"});
}

TEST_CASE("A name unlike all others suggests nothing") {
    CHECK(nearest_of("zzzzzz", {"unodc", "unesco", "firearms"}).empty());
    CHECK(nearest_of("", {"unodc"}).empty());
    CHECK(nearest_of("x", {}).empty());
}

TEST_CASE("Names that are equally near are suggested in their order but three at most") {
    CHECK(nearest_of("unodx", {"unodc", "unoda"}) == std::vector<std::string>{"unodc", "unoda"});
    CHECK(nearest_of("aab", {"aac", "aad", "aae", "aaf"}) ==
          std::vector<std::string>{"aac", "aad", "aae"});
    CHECK(nearest_of("aab", {"aac", "aac"}) == std::vector<std::string>{"aac"});
}

TEST_CASE("A suggestion may be shown as another text than the similar name") {
    SpellingSuggester suggester("unted nations");
    suggester.consider("United Nations", "UN");
    CHECK(suggester.best() == std::vector<std::string>{"UN"});
    CHECK(suggester.hint() == "did you mean UN?");
}

TEST_CASE("A hint reads as a question") {
    SpellingSuggester none("zzz");
    CHECK(none.hint().empty());
    SpellingSuggester two("aab");
    two.consider("aac");
    two.consider("aad");
    CHECK(two.hint() == "did you mean aac or aad?");
    two.consider("aae");
    CHECK(two.hint() == "did you mean aac, aad or aae?");
}

TEST_CASE("If no name is similar, all known names are listed") {
    constexpr std::array<std::string_view, 2> kKnown{"current", "ended"};
    CHECK(liaison::suggestion("curent", kKnown) == "did you mean current?");
    CHECK(liaison::suggestion("zzzzzzzz", kKnown) == "it is one of current, ended");
}

TEST_CASE("Only the first hundred words get a hint and equal keys share one search") {
    liaison::Hints hints;
    std::size_t searches = 0;
    const auto hint_for = [&](const std::string& word) {
        return hints.hint_for(word, word, [&](SpellingSuggester& suggester) {
            ++searches;
            suggester.consider("cybercrime");
        });
    };
    CHECK(hint_for("cybercrme") == "did you mean cybercrime?");
    for (std::size_t i = 1; i < liaison::Hints::kMost; ++i) hint_for(std::to_string(i));
    CHECK(hint_for("cybercrim").empty());
    CHECK(hint_for("cybercrme") == "did you mean cybercrime?");
    CHECK(searches == liaison::Hints::kMost);
}

TEST_CASE("An ill-formed misspelt word causes no failure") {
    CHECK(nearest_of("\xFF\xFE", {"unodc"}).empty());
    CHECK(nearest_of(std::string(100000, 'a'), {"unodc"}).empty());
}
