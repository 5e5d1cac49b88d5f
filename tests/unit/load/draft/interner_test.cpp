// SPDX-License-Identifier: MIT
// Each distinct string gets one number, short or long, however many there are.

#include "load/draft/interner.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace liaison::load;

TEST_CASE("Distinct strings get distinct numbers, also around the inline length") {
    Interner interner;
    std::vector<std::string> strings;
    for (std::size_t length = 1; length < 40; ++length) {
        strings.emplace_back(length, 'a');
        strings.push_back(std::string(length - 1, 'a') + 'b');
        strings.push_back(std::string(length - 1, 'a') + '\0');
    }
    for (int i = 0; i < 5000; ++i) strings.push_back("id-" + std::to_string(i));

    std::set<Symbol> numbers;
    for (const std::string& string : strings) {
        CHECK(interner.find(string) == 0);
        numbers.insert(interner.add(string));
    }
    CHECK(numbers.size() == strings.size());
    CHECK_FALSE(numbers.contains(0));
    CHECK(interner.size() == strings.size() + 1);

    std::size_t agreeing = 0;
    for (const std::string& string : strings) {
        const Symbol number = interner.find(string);
        if (interner.view(number) == string && interner.add(string) == number) ++agreeing;
    }
    CHECK(agreeing == strings.size());
}

TEST_CASE("A prepared key is still valid after the table has grown") {
    Interner interner;
    const std::string id = "some-id";
    const Interner::Key key = interner.prepare(id);
    for (int i = 0; i < 5000; ++i) interner.add("id-" + std::to_string(i));
    REQUIRE(key.is_whole());
    CHECK(key.view() == id);
    const Symbol number = interner.add(key, key.view());
    CHECK(number == interner.find(id));
    CHECK(interner.view(number) == id);
}

TEST_CASE("Reserving memory keeps the numbers of strings") {
    Interner interner;
    const Symbol first = interner.add("first");
    interner.reserve(1000);
    CHECK(interner.find("first") == first);
    CHECK(interner.add("second") == first + 1);
    interner.reserve(1);
    CHECK(interner.find("second") == first + 1);
}
