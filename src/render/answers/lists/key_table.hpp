// SPDX-License-Identifier: MIT
#pragma once

// Rows of a list, given as JSON objects, as a table with a column for each key.
//
// A key with a list of objects, such as `areas`, becomes several columns and one row for each
// element: `area`, `area_name`, `status` … `cite`. Of several such keys, `section` is the key of an
// element, and `entity` and `entity_name` are its id and name.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// A value as a field: a text as it is, a list joined by "; ", citations as in tables of facts.
std::string field_of(const Json& value);

/// The paragraphs that are cited, or with `CiteMode::marks` the sources, each once, separated by
/// commas; at most `most`, then their number.
std::string places_of(const Json& citations, std::size_t most, CiteMode mode);

/// Whether the value of the key is a list of objects that becomes several columns.
bool is_nested(std::string_view key);

class KeyTable {
  public:
    /// Returns the text for a list of citations.
    using CitationText = std::function<std::string(const Json&)>;

    /// Columns for the keys in this order. With a text for citations, the table is for readers.
    explicit KeyTable(const std::vector<std::string>& keys, CitationText cite = {});

    void add(const Json& row);
    Table take() &&;

  private:
    /// What a column shows: a value of the row, or of the element of a nested list on its line.
    enum class Part : unsigned char { row, section, id, name, holder, term, note, cite };
    struct Column {
        std::string title;
        Part part;
    };
    using Fields = std::vector<std::string>;

    void add_column(std::string title, Part part);
    void add_nested_columns(std::string_view key);

    bool for_readers() const { return cite_ != nullptr; }

    CitationText cite_;
    std::vector<Column> columns_;
    std::vector<std::string> nested_;        ///< the nested keys
    std::vector<std::vector<Fields>> rows_;  ///< lines of each row
};

}  // namespace liaison::render
