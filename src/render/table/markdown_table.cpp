// SPDX-License-Identifier: MIT
#include "liaison/render/table/markdown_table.hpp"

#include "render/table/table_row.hpp"
#include "render/text/markdown.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

text::Printable in_markdown(const Cell& cell) {
    return cell.style == Style::address ? markdown_address(cell.text) : markdown_escaped(cell.text);
}

}  // namespace

void write_markdown(const Table& table, Sink& sink) {
    text::Printable line("|");
    for (const auto& title : table.titles) line += format(" {} |", markdown_escaped(title));
    line += "\n|";
    for (std::size_t i = 0; i < table.titles.size(); ++i) line += " --- |";
    line += "\n";
    sink.write(line);
    for (const auto& row : table.rows) {
        line = text::Printable("|");
        for (std::size_t i = 0; i < table.titles.size(); ++i) {
            line += format(" {} |", joined(row, i, "<br>", in_markdown));
        }
        line += "\n";
        sink.write(line);
    }
}

}  // namespace liaison::render
