// SPDX-License-Identifier: MIT
#pragma once

// A table of rows and columns. A row may have several lines, for example one per connection.
//
//     Table table{{"Partner", "Area"}, {}};
//     const Table::Line first{Cell("UNODC", Style::strong), "cybercrime"};
//     table.rows.push_back({first, {"", "drug trafficking"}});

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/render/text/wrapped_text.hpp"

namespace liaison::render {

struct Cell : StyledText {
    Cell() = default;
    Cell(std::string words, Style look = Style::plain, std::size_t columns = 0)
        : StyledText(std::move(words), look), indent(columns) {}
    Cell(StyledText words, std::size_t columns = 0)
        : StyledText(std::move(words)), indent(columns) {}
    Cell(std::string_view words, Style look = Style::plain, std::size_t columns = 0)
        : Cell(std::string(words), look, columns) {}
    Cell(const char* words, Style look = Style::plain, std::size_t columns = 0)
        : Cell(std::string(words), look, columns) {}

    std::size_t indent = 0;  ///< columns
};

struct Table {
    /// A line with fewer cells than there are columns is a heading, which may span columns.
    using Line = std::vector<Cell>;
    using Row = std::vector<Line>;

    std::vector<std::string> titles;  ///< one for each column; all empty: no heading line
    std::vector<Row> rows;
    std::size_t gap = 2;  ///< columns between two columns on a terminal
};

}  // namespace liaison::render
