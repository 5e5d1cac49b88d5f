// SPDX-License-Identifier: MIT
#pragma once

// A knowledge base as tables, for spreadsheets: the files of a folder, their columns, and cells
// that hold lists. docs/format.md describes the layout. The reader and the writer use these rules.
//
//     table_rules().back().file;                // "edges.csv"
//     column_of(table_rules().back(), "object")->heading;  // ":END_ID"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "liaison/load/format/format.hpp"

namespace liaison::load {

enum class TableKind : std::uint8_t { base, sources, sections, nodes, edges };

/// What a column holds.
enum class Content : std::uint8_t {
    text,         ///< the value of the column's key
    list,         ///< a list: see `list_rule`
    paragraphs,   ///< fingerprints with spaces between them
    owner,        ///< of a section: the id of its source
    entity_type,  ///< "area"
    label,        ///< the entity type as Neo4j's label: "Area"
    edge_type,    ///< the relation as Neo4j's type: "WORKS_WITH"
};

struct ColumnRule {
    std::string_view heading;
    std::string_view synonym;  ///< another heading that is read; empty: none
    Content content = Content::text;
    Key key{};              ///< of a text, a list or paragraphs
    bool required = false;  ///< every row needs a value
};

struct TableRule {
    TableKind kind;
    std::string_view file;
    std::string_view title;  ///< what a row is, in plural, for messages and descriptions
    std::vector<ColumnRule> columns;
};

/// All tables, in the order of `TableKind`.
std::span<const TableRule> table_rules();

/// The column with this heading or synonym, or null.
const ColumnRule* column_of(const TableRule& table, std::string_view heading);

/// An element of a list in a cell: values separated by spaces, then a text in quotation marks, as
/// in `un-entities#unodc/1 "words"`. Elements are separated by semicolons. A quotation mark in the
/// text is doubled.
struct ListRule {
    Key list;
    std::span<const Key> values;
    Key quoted;
};

const ListRule& list_rule(Key list);

/// Whether a cell with this text has an apostrophe in front, because a spreadsheet would take it
/// for a formula, or for a number that it writes in another way (`007`, `1e5`, more than 15
/// digits). So would a text that begins with an apostrophe itself.
bool needs_guard(std::string_view text);

}  // namespace liaison::load
