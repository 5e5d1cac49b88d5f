// SPDX-License-Identifier: MIT
#include "liaison/render/json/json_text.hpp"

#include "catch.hpp"

using namespace liaison::render;

TEST_CASE("JSON texts are put together on one line") {
    CHECK(json_list({}) == "[]");
    CHECK(json_list({"1", "[]"}) == "[1,[]]");
    CHECK(json_object({}) == "{}");
    CHECK(json_object({{"a", "1"}, {"left out", ""}, {"b \"c\"", "{}"}}) ==
          R"({"a":1,"b \"c\"":{}})");
}

TEST_CASE("a text as JSON has no raw character that could drive a terminal") {
    CHECK(json_string("Straße \"x\"\n") == R"("Straße \"x\"\n")");
    CHECK(json_string("a\x1b[31m\u202Eb\x7F") == R"("a\u001b[31m\u202eb\u007f")");
}
