// SPDX-License-Identifier: MIT
#include "load/table/csv_reader.hpp"

#include <algorithm>
#include <utility>

namespace liaison::load {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The first separator outside of quotation marks in the first line; a comma if there is none.
char separator_in(std::string_view text) {
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == ',' || c == ';' || c == '\t') return c;
        if (c == '\n' || c == '\r') break;
    }
    return ',';
}

/// The number of line ends: LF, CR, or both together.
std::uint64_t line_ends_in(std::string_view text) {
    std::uint64_t ends = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_first_of_two = text.substr(i).starts_with("\r\n");
        if (text[i] == '\n' || (text[i] == '\r' && !is_first_of_two)) ++ends;
    }
    return ends;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, OnFault on_fault)
    : rest_(text), on_fault_(std::move(on_fault)) {
    if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
    separator_ = separator_in(rest_);
}

bool CsvReader::next(CsvRecord& record) {
    if (rest_.empty()) return false;
    record.line = line_;
    record.cells.clear();
    while (true) {
        read_cell(record);
        if (at_end_of_record()) break;
        rest_.remove_prefix(1);
    }
    skip_line_end();
    return true;
}

bool CsvReader::at_end_of_record() const {
    return rest_.empty() || rest_.front() == '\n' || rest_.front() == '\r';
}

bool CsvReader::at_end_of_cell() const { return at_end_of_record() || rest_.front() == separator_; }

void CsvReader::skip_line_end() {
    if (rest_.empty()) return;
    rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
    ++line_;
}

void CsvReader::read_cell(CsvRecord& record) {
    record.cells.emplace_back();
    if (rest_.starts_with('"')) read_quoted(record);
    while (!at_end_of_cell()) {
        record.cells.back() += rest_.front();
        rest_.remove_prefix(1);
    }
}

void CsvReader::read_quoted(CsvRecord& record) {
    rest_.remove_prefix(1);
    std::string& cell = record.cells.back();
    while (true) {
        const std::size_t end = std::min(rest_.find('"'), rest_.size());
        cell += rest_.substr(0, end);
        line_ += line_ends_in(rest_.substr(0, end));
        if (end == rest_.size()) {
            rest_ = {};
            return on_fault_(record,
                             "the quotation mark at the beginning of the cell is not closed");
        }
        rest_.remove_prefix(end + 1);
        if (!rest_.starts_with('"')) break;
        cell += '"';
        rest_.remove_prefix(1);
    }
    if (!at_end_of_cell()) {
        on_fault_(record, "text follows the closing quotation mark; double a mark in the text");
    }
}

}  // namespace liaison::load
