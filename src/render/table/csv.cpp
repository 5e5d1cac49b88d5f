// SPDX-License-Identifier: MIT
#include "liaison/render/table/csv.hpp"

#include <fmt/format.h>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "render/table/table_row.hpp"

namespace liaison::render {
namespace {

/// Spreadsheets read text with such a first character as a formula; an apostrophe prevents that.
std::string inert(std::string text) {
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) {
        text.insert(text.begin(), '\'');
    }
    return text;
}

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

void write_separated(const Table& table, char separator, const auto& field, Sink& sink) {
    std::string record;
    const auto printable = [](const Cell& cell) { return text::printable(cell.text); };
    const auto end_field = [&](std::size_t column) {
        record += column + 1 < table.titles.size() ? separator : '\n';
    };
    for (std::size_t i = 0; i < table.titles.size(); ++i) {
        record += field(text::printable(table.titles[i]).string());
        end_field(i);
    }
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < table.titles.size(); ++i) {
            record += field(inert(joined(row, i, "; ", printable).string()));
            end_field(i);
        }
        sink.write_encoded(record);
        record.clear();
    }
    sink.write_encoded(record);
}

}  // namespace

void write_csv(const Table& table, Sink& sink) { write_separated(table, ',', csv_field, sink); }

void write_tsv(const Table& table, Sink& sink) {
    // `printable` has escaped tabs and line ends, so no field needs quotes.
    write_separated(
        table, '\t', [](const std::string& text) { return text; }, sink);
}

}  // namespace liaison::render
