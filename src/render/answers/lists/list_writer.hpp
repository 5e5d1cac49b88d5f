// SPDX-License-Identifier: MIT
#pragma once

// Writes a list of rows in the shape and format that are asked for.

#include <algorithm>
#include <concepts>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/format.hpp"
#include "render/answers/lists/key_table.hpp"
#include "render/json/json_rows.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/write_table.hpp"

namespace liaison::render {

/// The order of rows by a value of each. Rows without a value come last.
std::vector<std::size_t> order_of(const std::vector<Json>& values, bool descending);

/// The keys to write: those of the shape, or the default with those that begin with `+`.
std::vector<std::string> keys_to_write(const ListShape& shape,
                                       const std::vector<std::string>& by_default);

/// Whether the shape has all default columns, and perhaps more.
bool adds_columns(const ListShape& shape);

/// Throws `Error` (usage) if a table would have two nested keys.
void expect_one_nested_key(const std::vector<std::string>& keys);

/// The members of the object with these keys.
Json selected(const Json& row, const std::vector<std::string>& keys);

/// Writes how many rows have each value of the key, the most frequent value first.
class ValueCounter {
  public:
    ValueCounter(const KnowledgeBase& kb, std::string key) : kb_(kb), key_(std::move(key)) {}

    void add(const Json& row);
    void write(const Options& options, Sink& sink) const;

  private:
    struct Count {
        std::string name;
        std::size_t count = 0;
        Json cite = Json::array();
        std::set<std::string> cited;  ///< the citations as texts
    };

    const KnowledgeBase& kb_;
    std::string key_;
    std::map<std::string, Count> counts_;  ///< by value
};

/// Numbers the citations in JSON for readers.
class CitationNumbers {
  public:
    CitationNumbers(const KnowledgeBase& kb, const Options& options);

    std::string operator()(const Json& citations);
    void write_sources(const Options& options, Sink& sink) const;

  private:
    const KnowledgeBase& kb_;
    NumberedCitations numbers_;
    std::map<std::string, Citation> by_text_;  ///< in the form of `field_of`
};

/// A row about an entity: its id is known without the rest of the row, which takes longer to read.
template <typename Row>
concept EntityRow = std::same_as<decltype(Row::entity), EntityIndex> && !requires(const Row& row) {
    row.fact;
};

/// What the formats of a list write if no columns are asked for.
struct ListDefaults {
    std::vector<std::string> csv;      ///< keys
    std::vector<std::string> readers;  ///< keys to which `+key` adds
};

/// Returns the number of rows that were left out because of the limit. `write_readers(rows)` writes
/// the default table for readers; `rows` are pointers.
template <typename Row>
std::size_t write_list(const KnowledgeBase& kb, const std::vector<Row>& list, const auto& json_of,
                       const ListDefaults& defaults, const Options& options, Sink& sink,
                       const auto& write_readers) {
    const ListShape& shape = options.shape;
    std::vector<const Row*> rows;
    rows.reserve(list.size());
    for (const Row& row : list) rows.push_back(&row);
    if (!shape.count_by.empty()) {
        ValueCounter counter(kb, shape.count_by);
        for (const Row* row : rows) counter.add(json_of(*row));
        counter.write(options, sink);
        return 0;
    }
    if (!shape.sort.empty()) {
        const bool descending = shape.sort.starts_with('-');
        const std::string key = shape.sort.substr(descending ? 1 : 0);
        std::vector<Json> values;
        for (const Row* row : rows) values.push_back(json_of(*row).value(key, Json()));
        std::vector<const Row*> sorted;
        for (const std::size_t i : order_of(values, descending)) sorted.push_back(rows[i]);
        rows = std::move(sorted);
    }
    const std::size_t most = shape.limit == 0 ? rows.size() : std::min(shape.limit, rows.size());
    const std::size_t left_out = rows.size() - most;
    rows.resize(most);

    if (shape.ids) {
        std::string line;
        for (const Row* row : rows) {
            if constexpr (EntityRow<Row>) {
                line = kb.id(row->entity);
            } else {
                line = field_of(json_of(*row).value("id", Json()));
            }
            if (!line.empty()) sink.write_encoded(line += '\n');
        }
    } else if (is_json(options.format)) {
        JsonRows writer(options.format, sink);
        for (const Row* row : rows) {
            const Json object = json_of(*row);
            writer.add(adds_columns(shape) ? object : selected(object, shape.columns));
        }
        writer.finish();
    } else if (shape.columns.empty() && !for_machines(options.format)) {
        write_readers(rows);
    } else {
        const bool machines = for_machines(options.format);
        const auto keys = keys_to_write(shape, machines ? defaults.csv : defaults.readers);
        if (!adds_columns(shape)) expect_one_nested_key(keys);
        if (machines) {
            KeyTable table(keys);
            for (const Row* row : rows) table.add(json_of(*row));
            write_table(std::move(table).take(), options, sink);
        } else {
            CitationNumbers numbers(kb, options);
            KeyTable table(keys, [&](const Json& citations) { return numbers(citations); });
            for (const Row* row : rows) table.add(json_of(*row));
            write_table(std::move(table).take(), options, sink);
            numbers.write_sources(options, sink);
        }
    }
    return left_out;
}

}  // namespace liaison::render
