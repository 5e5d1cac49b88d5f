// SPDX-License-Identifier: MIT
#pragma once

// One table of a knowledge base: its rows, and the headings as its file has them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"
#include "liaison/load/table/table_format.hpp"

namespace liaison::load {

struct TableRow {
    std::uint64_t line = 0;
    std::vector<std::string> cells;  ///< one for each column of the rule
};

class Table {
  public:
    /// An empty table.
    explicit Table(const TableRule& rule) : rule_(&rule), headings_(rule.columns.size()) {}

    /// Reads the rows. Adds faults of the syntax and of the headings to `faults`. Leaves out rows
    /// without any text. Throws `Error` (io).
    void read(Input& input, Diagnostics& faults);

    const TableRule& rule() const { return *rule_; }
    const std::vector<TableRow>& rows() const { return rows_; }

    /// The cell of a row in the column with this heading of the rule.
    const std::string& cell(const TableRow& row, std::string_view heading) const;

    /// Whether the file has the column.
    bool has(std::string_view heading) const { return !headings_[index_of(heading)].empty(); }

    /// The location of a cell: file, line, and as `pointer` the heading that the file has.
    SourceLocation location_of(const TableRow& row, std::string_view heading) const;
    /// The location of a row.
    SourceLocation location_of(const TableRow& row) const;

  private:
    using ColumnIndices = std::vector<std::optional<std::size_t>>;

    std::size_t index_of(std::string_view heading) const;
    SourceLocation location_in(std::uint64_t line, std::string_view heading) const;
    /// The index of the rule's column for each heading in the file.
    ColumnIndices read_headings(const std::vector<std::string>& cells, Diagnostics& faults);
    void require_columns(Diagnostics& faults) const;
    void add_row(std::uint64_t line, std::vector<std::string> cells, const ColumnIndices& columns,
                 Diagnostics& faults);

    const TableRule* rule_;
    std::string file_;
    std::vector<std::string> headings_;  ///< by column of the rule; empty if the file has none
    std::vector<TableRow> rows_;
};

}  // namespace liaison::load
