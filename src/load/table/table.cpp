// SPDX-License-Identifier: MIT
#include "load/table/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "load/table/csv_reader.hpp"

namespace liaison::load {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

/// The text of a cell, without the apostrophe that guards it against being read as a formula.
std::string_view unguarded(std::string_view cell) {
    const bool is_guarded = cell.starts_with('\'') && needs_guard(cell.substr(1));
    return is_guarded ? cell.substr(1) : cell;
}

/// What is wrong with the characters of a cell; empty if nothing.
std::string_view character_fault(std::string_view cell) {
    if (!text::is_utf8(cell)) return "the cell is not UTF-8; save the table as \"CSV UTF-8\"";
    const bool has_control = std::ranges::any_of(cell, [](char c) {
        return static_cast<unsigned char>(c) < ' ' && kBlanks.find(c) == std::string_view::npos;
    });
    return has_control ? "the cell has a control character, which CSV cannot carry" : "";
}

bool is_utf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

}  // namespace

void Table::read(Input& input, Diagnostics& faults) {
    file_ = input.name();
    const std::string text = text_of(input);
    if (is_utf16(text)) {
        return faults.add(DiagnosticCode::bad_table, {.file = file_},
                          "the table is in UTF-16; save it as \"CSV UTF-8\"");
    }
    ColumnIndices columns;
    CsvReader reader(text, [&](const CsvRecord& record, std::string_view message) {
        const std::size_t column = record.cells.size() - 1;
        const bool is_known = column < columns.size() && columns[column];
        faults.add(DiagnosticCode::bad_table,
                   location_in(record.line, is_known ? headings_[*columns[column]] : ""),
                   std::string(message));
    });
    CsvRecord record;
    if (reader.next(record)) columns = read_headings(record.cells, faults);
    require_columns(faults);
    while (reader.next(record)) add_row(record.line, std::move(record.cells), columns, faults);
}

std::size_t Table::index_of(std::string_view heading) const {
    return static_cast<std::size_t>(column_of(*rule_, heading) - rule_->columns.data());
}

const std::string& Table::cell(const TableRow& row, std::string_view heading) const {
    return row.cells[index_of(heading)];
}

SourceLocation Table::location_in(std::uint64_t line, std::string_view heading) const {
    return {.file = file_, .pointer = std::string(heading), .position = {line, 0}};
}

SourceLocation Table::location_of(const TableRow& row, std::string_view heading) const {
    const std::string& name = headings_[index_of(heading)];
    return location_in(row.line, name.empty() ? heading : name);
}

SourceLocation Table::location_of(const TableRow& row) const { return location_in(row.line, {}); }

Table::ColumnIndices Table::read_headings(const std::vector<std::string>& cells,
                                          Diagnostics& faults) {
    ColumnIndices columns;
    std::size_t count = cells.size();
    while (count > 0 && trimmed(cells[count - 1]).empty()) --count;
    for (const std::string& cell : std::span(cells).first(count)) {
        const std::string heading(trimmed(cell));
        columns.emplace_back();
        const ColumnRule* column = column_of(*rule_, heading);
        if (column == nullptr) {
            SpellingSuggester suggester(heading);
            for (const ColumnRule& each : rule_->columns) suggester.consider(each.heading);
            faults.add(DiagnosticCode::bad_column, location_in(1, heading),
                       heading.empty() ? fmt::format("column {} has no heading", columns.size())
                                       : fmt::format("{} has no such column", rule_->file),
                       suggester.hint());
            continue;
        }
        const std::size_t index = index_of(heading);
        if (!headings_[index].empty()) {
            faults.add(DiagnosticCode::bad_column, location_in(1, heading),
                       fmt::format("the column is there twice, first as {}", headings_[index]));
            continue;
        }
        headings_[index] = heading;
        columns.back() = index;
    }
    return columns;
}

void Table::require_columns(Diagnostics& faults) const {
    const auto require = [&](std::string_view heading, std::string_view other) {
        if (has(heading) || (!other.empty() && has(other))) return;
        faults.add(DiagnosticCode::bad_column, location_in(1, heading), "the column is missing");
    };
    for (const ColumnRule& column : rule_->columns) {
        if (column.content == Content::entity_type) require(column.heading, ":LABEL");
        if (!column.required) continue;
        require(column.heading, column.key == Key::relation ? ":TYPE" : "");
    }
}

void Table::add_row(std::uint64_t line, std::vector<std::string> cells,
                    const ColumnIndices& columns, Diagnostics& faults) {
    if (std::ranges::all_of(cells, &std::string_view::empty, trimmed)) return;
    TableRow row{line, std::vector<std::string>(rule_->columns.size())};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view text = trimmed(unguarded(trimmed(cells[i])));
        if (text.empty()) continue;
        if (i >= columns.size()) {
            faults.add(DiagnosticCode::bad_table, location_of(row),
                       fmt::format("the row has {} cells, and the table {} columns", cells.size(),
                                   columns.size()),
                       "put a text with the separator of the table in quotation marks");
            break;
        }
        if (!columns[i]) continue;
        const auto fault = character_fault(text);
        if (fault.empty()) {
            row.cells[*columns[i]] = text;
        } else {
            faults.add(DiagnosticCode::bad_table, location_in(line, headings_[*columns[i]]),
                       std::string(fault));
        }
    }
    rows_.push_back(std::move(row));
}

}  // namespace liaison::load
