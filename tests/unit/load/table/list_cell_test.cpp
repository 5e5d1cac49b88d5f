// SPDX-License-Identifier: MIT
#include "load/table/list_cell.hpp"

#include "catch.hpp"

using liaison::load::read_list;
using Words = std::vector<std::string>;

TEST_CASE("A list in a cell has values and a quoted text for each element") {
    const auto list = read_list(R"(un#a/1 "say ""x""; y"; page;; s "";)");
    CHECK(list.fault.empty());
    REQUIRE(list.items.size() == 3);
    CHECK(list.items[0].values == Words{"un#a/1"});
    CHECK(list.items[0].quoted == "say \"x\"; y");
    CHECK(list.items[1].values == Words{"page"});
    CHECK_FALSE(list.items[1].quoted);
    CHECK(list.items[2].quoted == "");
}

TEST_CASE("Spaces around the parts of a list do not matter") {
    const auto list = read_list(" synonym\n editorial \"A\"  ;former\"B\" ");
    REQUIRE(list.items.size() == 2);
    CHECK(list.items[0].values == Words{"synonym", "editorial"});
    CHECK(list.items[1].values == Words{"former"});
    CHECK(list.items[1].quoted == "B");
}

TEST_CASE("A list with an open quotation mark or without a semicolon is a fault") {
    CHECK(read_list("a \"b").fault.starts_with("a quotation mark is not closed"));
    CHECK(read_list("a \"b\" c").fault == "a semicolon is missing after \"b\"");
    CHECK(read_list("a \"b\" \"c\"").fault == "a semicolon is missing after \"b\"");
}

TEST_CASE("Words in a cell are separated by any blanks") {
    CHECK(liaison::load::words_in(" a  b\nc ") == Words{"a", "b", "c"});
    CHECK(liaison::load::words_in(" ").empty());
}
