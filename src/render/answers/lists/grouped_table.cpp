// SPDX-License-Identifier: MIT
#include "render/answers/lists/grouped_table.hpp"

#include <fmt/format.h>

#include <span>

namespace liaison::render {
namespace {

constexpr std::size_t kStep = 2;

constexpr std::size_t kQualifier = 3;

bool has_qualifiers(const Table& list) { return list.titles.size() > kQualifier + 1; }

/// The connections at the beginning that one qualifier is about: they have the same, and none is
/// less deep than the first.
std::span<const Table::Line> qualified_alike(std::span<const Table::Line> lines) {
    const Table::Line& first = lines.front();
    std::size_t count = 1;
    while (count < lines.size() && lines[count][kQualifier].text == first[kQualifier].text &&
           lines[count][1].indent >= first[1].indent) {
        ++count;
    }
    return lines.first(count);
}

/// A row whose line has only a name and a remark has no connections.
bool has_connections(const Table::Row& row) { return row.front().size() > 2; }

void add_connections(const Table::Row& row, bool with_qualifiers, Table::Row& out) {
    const std::size_t indent = row.front().front().indent + kStep;
    for (std::span<const Table::Line> rest(row); !rest.empty();) {
        const auto lines = with_qualifiers ? qualified_alike(rest) : rest;
        rest = rest.subspan(lines.size());
        for (const Table::Line& line : lines) {
            Cell thing = line[1];
            thing.indent += indent;
            out.push_back({thing, line[2], line.back()});
        }
        const std::string qualifier = with_qualifiers ? lines.front()[kQualifier].text : "";
        if (qualifier.empty()) continue;
        const auto whose =
            lines.size() == 1 ? std::string() : fmt::format("the {} above: ", lines.size());
        out.push_back(
            {{whose + qualifier, Style::faint, lines.front()[1].indent + indent + kStep}});
    }
}

}  // namespace

Table grouped_by_name(const Table& list) {
    Table grouped{{fmt::format("{} / {}", list.titles[0], list.titles[1]), list.titles[2],
                   list.titles.back()},
                  {}};
    bool after_connections = false;
    for (const Table::Row& row : list.rows) {
        Table::Row& out = grouped.rows.emplace_back();
        const bool before_connections = has_connections(row);
        if (grouped.rows.size() > 1 && (after_connections || before_connections))
            out.push_back({{}});
        after_connections = before_connections;
        Table::Line name{row.front().front()};
        if (!before_connections) name.push_back(row.front()[1]);
        out.push_back(name);
        if (before_connections) add_connections(row, has_qualifiers(list), out);
    }
    return grouped;
}

}  // namespace liaison::render
