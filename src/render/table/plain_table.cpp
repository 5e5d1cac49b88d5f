// SPDX-License-Identifier: MIT
#include "render/table/plain_table.hpp"

#include <algorithm>
#include <utility>

#include "liaison/model/text.hpp"
#include "render/table/table_row.hpp"

namespace liaison::render {

void write_plain(const Table& table, Sink& sink) {
    using Column = std::vector<std::string>;
    std::vector<Column> columns;
    for (std::size_t i = 0; i < table.titles.size(); ++i) {
        Column column{text::printable(table.titles[i]).string()};
        bool has_value = false;
        for (const Table::Row& row : table.rows) {
            const auto printable = [](const Cell& cell) { return text::printable(cell.text); };
            std::string text = joined(row, i, "; ", printable).string();
            has_value = has_value || !text.empty();
            column.push_back(text.empty() ? "-" : std::move(text));
        }
        if (has_value) columns.push_back(std::move(column));
    }
    std::vector<std::string> lines(columns.empty() ? 0 : table.rows.size() + 1);
    for (const Column& column : columns) {
        std::size_t widest = 0;
        for (const std::string& text : column) widest = std::max(widest, text::width(text));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            lines[i] += column[i];
            if (&column == &columns.back()) continue;
            lines[i].append(widest - text::width(column[i]) + 2, ' ');
        }
    }
    for (std::string& line : lines) sink.write_encoded(line += '\n');
}

}  // namespace liaison::render
