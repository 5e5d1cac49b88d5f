// SPDX-License-Identifier: MIT
// Which words have the same stem, and which only look similar.

#include "ask/search/stem.hpp"

#include <vector>

#include "catch.hpp"

using namespace liaison;

TEST_CASE("Plurals, -ing and -ed are ignored") {
    const std::vector<std::vector<const char*>> alike{
        {"fighter", "fighters"},
        {"entity", "entities"},
        {"process", "processes"},
        {"project", "projects", "projected", "projecting"},
        {"traffic", "traffics"},
        {"smuggle", "smuggling", "smuggled", "smuggles"},
        {"screen", "screening", "screenings"},
        {"stop", "stopped", "stopping"},
        {"share", "sharing", "shared"},
        {"office", "offices"},
        {"see", "seeing"},
        {"fall", "falling"},
        {"pass", "passing", "passed"},
        {"buzz", "buzzing"},
    };
    for (const auto& forms : alike) {
        for (const char* form : forms) {
            INFO(form);
            CHECK(ask::stem(form) == ask::stem(forms.front()));
        }
    }
}

TEST_CASE("Short words and words that only look like a form keep their letters") {
    for (const char* word : {"", "a", "as", "us", "gas", "bus", "crisis", "virus", "process",
                             "ring", "king", "red", "bed", "thing"}) {
        INFO(word);
        CHECK(ask::stem(word) == word);
    }
}

TEST_CASE("An -ing or -ed after fewer than three letters is kept") {
    for (const char* word : {"being", "going", "using", "aging", "used", "need", "seed", "aged"}) {
        INFO(word);
        CHECK(ask::stem(word) == word);
    }
    CHECK(ask::stem("aiding") == "aid");
    CHECK(ask::stem("asked") == "ask");
}

TEST_CASE("An -ing or -ed after letters without a vowel is kept") {
    for (const char* word : {"string", "spring", "shred"}) {
        INFO(word);
        CHECK(ask::stem(word) == word);
    }
}

TEST_CASE("A final e is ignored in words of more than four letters") {
    CHECK(ask::stem("share") == "shar");
    CHECK(ask::stem("code") == "code");
}
