// SPDX-License-Identifier: MIT
#pragma once

// Reads comma-separated values (RFC 4180) as spreadsheets write them: with a comma, a semicolon or
// a tab between cells, any line ends, and a byte order mark.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace liaison::load {

struct CsvRecord {
    std::uint64_t line = 0;  ///< its first line in the text, counted from 1
    std::vector<std::string> cells;
};

class CsvReader {
  public:
    /// Called with the record so far and a message; the fault is in its last cell.
    using OnFault = std::function<void(const CsvRecord&, std::string_view message)>;

    /// The first record determines what separates the cells of all.
    CsvReader(std::string_view text, OnFault on_fault);

    /// Reads the next record. Returns false at the end of the text.
    bool next(CsvRecord& record);

  private:
    void read_cell(CsvRecord& record);
    void read_quoted(CsvRecord& record);
    bool at_end_of_cell() const;
    bool at_end_of_record() const;
    void skip_line_end();

    std::string_view rest_;
    OnFault on_fault_;
    char separator_ = ',';
    std::uint64_t line_ = 1;
};

}  // namespace liaison::load
