// SPDX-License-Identifier: MIT
#include "liaison/load/json/json_value.hpp"

#include "catch.hpp"
#include "liaison/model/error.hpp"

using namespace liaison;
using load::JsonValue;

namespace {

std::string error_of(std::string_view text) {
    try {
        JsonValue::parse(text);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("a JSON text is a value of each type") {
    const auto value =
        JsonValue::parse(R"({"a": [1.5, true, null, "x"], "b": {"c": "d"}, "e": [], "f": {}})");
    REQUIRE(value.object() != nullptr);
    CHECK(value.object()->size() == 4);
    const auto* list = value.find("a")->list();
    REQUIRE(list != nullptr);
    REQUIRE(list->size() == 4);
    CHECK(*(*list)[0].number() == 1.5);
    CHECK(*(*list)[1].boolean());
    CHECK((*list)[2].text() == nullptr);
    CHECK(*(*list)[3].text() == "x");
    CHECK(*value.find("b")->text_of("c") == "d");
    CHECK(value.find("e")->list()->empty());
    CHECK(value.find("f")->object()->empty());
}

TEST_CASE("what a value does not have is null") {
    const auto value = JsonValue::parse(R"({"a": 1})");
    CHECK(value.find("b") == nullptr);
    CHECK(value.text_of("b") == nullptr);
    CHECK(value.text_of("a") == nullptr);
    CHECK(value.list() == nullptr);
    CHECK(value.find("a")->find("c") == nullptr);
    CHECK(*JsonValue::parse("\"text\"").text() == "text");
}

TEST_CASE("a text that is not strict JSON is refused with the position of the error") {
    CHECK(error_of(R"({"a": 1,})") ==
          "line 1, column 9: expected a key after the comma, not '}'; remove the comma");
    CHECK(error_of("").find("the file is empty") != std::string::npos);
    CHECK(error_of("[1] [2]").starts_with("line 1, column 5: "));
    CHECK(error_of("\"\xFF\"").starts_with("line 1, column 2: "));
    CHECK(error_of("[1e999]").starts_with("line 1, column 2: "));
}

TEST_CASE("an object with the same key twice is refused") {
    CHECK(error_of(R"([{"a": {"b": 1, "c": 2, "b": 3}}])") == "an object has \"b\" twice");
    CHECK(error_of(R"([{"a": 1}, {"a": 1}])") == "no error");
}

TEST_CASE("a thousand levels may be nested, and no more") {
    CHECK(error_of(nested(1000)) == "no error");
    CHECK(error_of(nested(1001)).find("1000") != std::string::npos);
    CHECK(error_of(nested(500'000)).find("1000") != std::string::npos);
}
