// SPDX-License-Identifier: MIT
// A plain table has one line for each row.

#include "render/table/plain_table.hpp"

#include "catch.hpp"

using namespace liaison;
using render::Table;

namespace {

std::string plain(const Table& table) {
    render::StringSink sink;
    render::write_plain(table, sink);
    return sink.text();
}

}  // namespace

TEST_CASE("A plain table has aligned columns, and a dash for an empty cell") {
    const Table table{{"id", "none", "name"}, {{{"a", "", "国連\nUN"}}, {{"long", "", ""}}}};
    CHECK(plain(table) ==
          "id    name\n"
          "a     国連\\u{A}UN\n"
          "long  -\n");
}

TEST_CASE("A plain table without rows is empty") { CHECK(plain({{"id"}, {}}).empty()); }
