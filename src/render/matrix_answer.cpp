// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "fields.hpp"
#include "json_parts.hpp"
#include "json_rows.hpp"
#include "liaison/ask/names.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/citations.hpp"
#include "liaison/render/graph_answer.hpp"
#include "source_list.hpp"
#include "status_letters.hpp"
#include "table_answer.hpp"
#include "wording.hpp"

namespace liaison::render {
namespace {

using ask::Matrix;

Json row_json(const KnowledgeBase& kb, const Matrix& matrix, std::size_t place) {
    Json json = identified_json(kb, matrix.rows[place].entity);
    Json cells = Json::object();
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
        const auto& cell = matrix.cells[place][i];
        if (cell) cells[std::string(kb.id(matrix.columns[i].entity))] = tie_terms_json(kb, *cell);
    }
    json[std::string(id_of(matrix.by))] = std::move(cells);
    json["cite"] = citations_json(kb, citations_of(kb, matrix.rows[place].entity, {}));
    return json;
}

Table records(const KnowledgeBase& kb, const Matrix& matrix) {
    Table table{{"id", "name"}, {}};
    for (const auto& column : matrix.columns) table.titles.emplace_back(kb.id(column.entity));
    table.titles.emplace_back("cite");
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        const EntityIndex row = matrix.rows[i].entity;
        Table::Line line{{std::string(kb.id(row))}, {std::string(kb.name(row))}};
        std::vector<FactIndex> facts;
        for (const auto& cell : matrix.cells[i]) {
            std::string text(kNotStated);
            if (cell) {
                text = status_field(*cell);
                if (!cell->through.empty()) text += " through " + ids_field(kb, cell->through);
                facts.insert(facts.end(), cell->facts.begin(), cell->facts.end());
            }
            line.push_back({text});
        }
        line.push_back({cite_field(kb, citations_of(kb, row, facts))});
        table.rows.push_back({line});
    }
    return table;
}

constexpr std::size_t kNameShare = 3;  // the names take a third of the width at most
constexpr std::size_t kCellWidth = 7;  // letters and a few citations
constexpr std::size_t kColumnGap = 2;

/// The columns from `first` on that fit; numbered, the key below says what they are.
std::size_t columns_that_fit(std::size_t first, std::size_t all, const Options& options) {
    if (options.format == Format::markdown) return all - first;
    const std::size_t left = options.look.width - options.look.width / kNameShare;
    return std::min(all - first, std::max<std::size_t>(1, left / (kCellWidth + kColumnGap)));
}

Table block(const KnowledgeBase& kb, const Matrix& matrix, std::size_t first, std::size_t count,
            NumberedCitations& numbers) {
    Table table{{"Partner"}, {}};
    for (std::size_t i = first; i < first + count; ++i)
        table.titles.push_back(std::to_string(i + 1));
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        const EntityIndex row = matrix.rows[r].entity;
        Table::Line line{{std::string(ask::short_name(kb, row)) + ' ' +
                              numbers.numbers(citations_of(kb, row, {})),
                          Style::strong, 2 * matrix.rows[r].depth}};
        for (std::size_t i = first; i < first + count; ++i) {
            const auto& cell = matrix.cells[r][i];
            line.push_back(
                {cell ? letters_of(*cell) + ' ' + numbers.numbers(citations_of(kb, cell->facts))
                      : std::string()});
        }
        table.rows.push_back({line});
    }
    return table;
}

Table key(const KnowledgeBase& kb, const Matrix& matrix, std::size_t first, std::size_t count) {
    Table table{{"", ""}, {}};
    for (std::size_t i = first; i < first + count; ++i) {
        table.rows.push_back({{{std::to_string(i + 1), Style::plain, 2},
                               {std::string(kb.name(matrix.columns[i].entity))}}});
    }
    return table;
}

}  // namespace

void write_matrix(const KnowledgeBase& kb, const Matrix& matrix, const Options& options,
                  Sink& sink) {
    if (is_json(options.format)) {
        std::vector<std::size_t> places(matrix.rows.size());
        for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
        return write_json_rows(
            places, [&](std::size_t place) { return row_json(kb, matrix, place); }, options.format,
            sink);
    }
    if (for_machines(options.format)) return write_table(records(kb, matrix), options, sink);
    if (matrix.rows.empty() || matrix.columns.empty()) {
        return sink.write(std::string(kNotStated) + '\n');
    }
    NumberedCitations numbers(kb);
    for (std::size_t first = 0; first < matrix.columns.size();) {
        const std::size_t count = columns_that_fit(first, matrix.columns.size(), options);
        if (first > 0) sink.write("\n");
        write_table(block(kb, matrix, first, count, numbers), options, sink);
        sink.write("\n");
        write_table(key(kb, matrix, first, count), options, sink);
        first += count;
    }
    sink.write("\n");
    for (const std::string& line : wrapped(legend_of_letters(), options.look.width))
        sink.write(line + '\n');
    write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
