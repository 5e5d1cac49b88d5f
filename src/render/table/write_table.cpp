// SPDX-License-Identifier: MIT
#include "render/table/write_table.hpp"

#include <algorithm>

#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/table/csv.hpp"
#include "liaison/render/table/markdown_table.hpp"
#include "render/table/plain_table.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {

namespace {

/// The table without its column of citations.
Table without_citations(Table table) {
    const auto cite = std::ranges::find_if(
        table.titles, [](const std::string& title) { return title == "Cite" || title == "cite"; });
    if (cite == table.titles.end()) return table;
    const auto column = cite - table.titles.begin();
    for (Table::Row& row : table.rows) {
        for (Table::Line& line : row) {
            if (line.size() == table.titles.size()) line.erase(line.begin() + column);
        }
    }
    table.titles.erase(cite);
    return table;
}

void write_for_readers(const Table& table, const Options& options, Sink& sink) {
    if (options.format == Format::markdown) return write_markdown(table, sink);
    write_aligned(table, options.look, sink);
}

}  // namespace

void write_table(const Table& table, const Options& options, Sink& sink) {
    switch (options.format) {
        case Format::csv: return write_csv(table, sink);
        case Format::tsv: return write_tsv(table, sink);
        case Format::plain: return write_plain(table, sink);
        default: break;
    }
    if (table.rows.empty()) {
        return sink.write(format("{}\n", options.nothing_matches ? kNothingMatches : kNotStated));
    }
    if (options.cite != CiteMode::none) return write_for_readers(table, options, sink);
    write_for_readers(without_citations(table), options, sink);
}

}  // namespace liaison::render
