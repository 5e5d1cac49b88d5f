// SPDX-License-Identifier: MIT
#pragma once

// The tables of a folder as one document of the file format. It is handed to the reader of files as
// the events of a JSON parser, so that tables are checked by the same code as files. Afterwards,
// JSON pointers in diagnostics are replaced by the cells that they came from.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/json/json_handler.hpp"
#include "load/table/table.hpp"

namespace liaison::load {

class TableDocument {
  public:
    /// Reads the tables. An input belongs to the table whose file name its own name ends with.
    /// Faults go to `faults`. Throws `Error` (io).
    TableDocument(std::span<Input> inputs, Diagnostics& faults);

    /// Whether base.csv names a hub. If not, the tables are an overlay.
    bool names_hub() const;

    /// Sends the document to `handler`.
    void send_to(JsonHandler& handler) const;

    /// Replaces a JSON pointer into the document by the file, line and heading of the cell.
    void locate(SourceLocation& location) const;

  private:
    /// Indices of rows of a table, in the order of an array of the document.
    using RowIndices = std::vector<std::size_t>;

    const Table& table(TableKind kind) const { return tables_[static_cast<std::size_t>(kind)]; }

    void group_entities(Diagnostics& faults);
    void group_sections(Diagnostics& faults);
    void check_base(Diagnostics& faults) const;
    void check_edge_types(Diagnostics& faults) const;
    void check_lists(Diagnostics& faults) const;

    void send_list(Key array, TableKind kind, JsonHandler& handler) const;
    void send_sections(const TableRow& source, JsonHandler& handler) const;

    std::vector<Table> tables_;                                ///< by kind
    std::map<Key, RowIndices> rows_;                           ///< of each array of the document
    std::map<std::string, RowIndices, std::less<>> sections_;  ///< by id of their source
};

}  // namespace liaison::load
