// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/matrix_answer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_letters.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Matrix;

Json row_json(const KnowledgeBase& kb, const Matrix& matrix, std::size_t row) {
    Json json = identified_json(kb, matrix.rows[row].entity);
    Json cells = Json::object();
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
        const auto& cell = matrix.cells[row][i];
        if (cell)
            cells[std::string(kb.id(matrix.columns[i].entity))] = connection_terms_json(kb, *cell);
    }
    json[std::string(id_of(matrix.by))] = std::move(cells);
    if (Json matched = matched_json(kb, matrix.rows[row]); !matched.empty()) {
        json["matched"] = std::move(matched);
    }
    json["cite"] = citations_json(kb, citations_of(kb, matrix.rows[row].entity, {}));
    return json;
}

Table records(const KnowledgeBase& kb, const Matrix& matrix) {
    Table table{{"id", "name"}, {}};
    for (const auto& column : matrix.columns) table.titles.emplace_back(kb.id(column.entity));
    table.titles.insert(table.titles.end(), {"matched", "note", "cite"});
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        const EntityIndex row = matrix.rows[i].entity;
        Table::Line line{kb.id(row), kb.name(row)};
        std::vector<FactIndex> facts;
        for (const auto& cell : matrix.cells[i]) {
            std::string text;
            if (cell) {
                text = status_field(kb, *cell);
                if (!cell->through.empty()) text += " through " + ids_field(kb, cell->through);
                facts.insert(facts.end(), cell->facts.begin(), cell->facts.end());
            }
            line.emplace_back(text);
        }
        std::string matched;
        for (const FactIndex fact : facts_matched(matrix.rows[i])) {
            append_field(matched, kb.text(kb.fact(fact).statement));
            facts.push_back(fact);
        }
        line.insert(line.end(),
                    {matched, notes_of(kb, facts), cite_field(kb, citations_of(kb, row, facts))});
        table.rows.push_back({std::move(line)});
    }
    return table;
}

constexpr std::size_t kNameShare = 3;    // the names get a third of the width
constexpr std::size_t kNumberWidth = 5;  // of a citation number: "[123]"
constexpr std::size_t kColumnGap = 2;

/// Width of the citations in the widest cell of a column, in characters.
std::size_t width_of(const KnowledgeBase& kb, const Matrix& matrix, std::size_t column) {
    std::size_t most = 1;
    for (const auto& row : matrix.cells) {
        if (row[column]) most = std::max(most, citations_of(kb, row[column]->facts).size());
    }
    return most * kNumberWidth;
}

/// The number of matrix columns from `first` on that fit the look, at least one. Their headings are
/// numbers, which a key below the table explains.
std::size_t columns_that_fit(const KnowledgeBase& kb, const Matrix& matrix, std::size_t first,
                             const Options& options) {
    const std::size_t all = matrix.columns.size();
    if (options.format == Format::markdown) return all - first;
    std::size_t used = options.look.width / kNameShare;
    std::size_t end = first;
    for (; end < all; ++end) {
        used += kColumnGap + width_of(kb, matrix, end);
        if (used > options.look.width && end > first) break;
    }
    return end - first;
}

Table block(const KnowledgeBase& kb, const Matrix& matrix, std::size_t first, std::size_t count,
            NumberedCitations& numbers) {
    Table table{{"Partner"}, {}};
    for (std::size_t i = first; i < first + count; ++i)
        table.titles.push_back(std::to_string(i + 1));
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        const EntityIndex row = matrix.rows[r].entity;
        const bool marked =
            !note_of(kb, row).empty() || matrix.rows[r].nesting.placement != ask::Placement::stated;
        Table::Line line{{fmt::format("{}{} {}", ask::short_name(kb, row),
                                      marked ? numbers.note_mark() : std::string(),
                                      numbers.numbers(citations_of(kb, row, {}))),
                          Style::strong, 2 * matrix.rows[r].nesting.depth}};
        for (std::size_t i = first; i < first + count; ++i) {
            const auto& cell = matrix.cells[r][i];
            if (!cell) {
                line.emplace_back();
                continue;
            }
            const bool noted = cell->editorial || is_disputed(kb, cell->facts) ||
                               !notes_of(kb, cell->facts).empty();
            line.emplace_back(fmt::format("{}{} {}", letters_of(*cell),
                                          noted ? numbers.note_mark() : std::string(),
                                          numbers.numbers_of(cell->facts, cell->more)));
        }
        table.rows.push_back({line});
    }
    return table;
}

Table key(const KnowledgeBase& kb, const Matrix& matrix, std::size_t first, std::size_t count) {
    Table table{{"", ""}, {}};
    for (std::size_t i = first; i < first + count; ++i) {
        table.rows.push_back(
            {{{std::to_string(i + 1), Style::plain, 2}, kb.name(matrix.columns[i].entity)}});
    }
    return table;
}

/// Writes the facts that make rows match but are not in the grid.
void write_matched(const KnowledgeBase& kb, const Matrix& matrix, NumberedCitations& numbers,
                   const Options& options, Sink& sink) {
    Table table{{"Partner", "Matches by", "Cite"}, {}};
    for (const ask::Profile& row : matrix.rows) {
        Table::Row& out = table.rows.emplace_back();
        for (const FactIndex fact : facts_matched(row)) {
            const auto name = out.empty() ? ask::short_name(kb, row.entity) : std::string_view();
            out.push_back({{name, Style::strong},
                           statement_of(kb, fact),
                           {numbers.numbers_of({fact}), Style::faint}});
        }
        if (row.matched_more > 0) out.push_back({{}, numbers.more(row.matched_more), {}});
        if (out.empty()) table.rows.pop_back();
    }
    if (table.rows.empty()) return;
    sink.write("\n");
    write_table(table, options, sink);
}

}  // namespace

void write_matrix(const KnowledgeBase& kb, const Matrix& matrix, const Options& options,
                  Sink& sink) {
    if (is_json(options.format)) {
        std::vector<std::size_t> rows(matrix.rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
        return write_json_rows(
            rows, [&](std::size_t row) { return row_json(kb, matrix, row); }, options.format, sink);
    }
    if (for_machines(options.format)) return write_table(records(kb, matrix), options, sink);
    if (matrix.rows.empty() || matrix.columns.empty()) {
        return sink.write(format("{}\n", kNotStated));
    }
    NumberedCitations numbers(kb);
    for (std::size_t first = 0; first < matrix.columns.size();) {
        const std::size_t count = columns_that_fit(kb, matrix, first, options);
        if (first > 0) sink.write("\n");
        write_table(block(kb, matrix, first, count, numbers), options, sink);
        sink.write("\n");
        write_table(key(kb, matrix, first, count), options, sink);
        first += count;
    }
    sink.write("\n");
    const auto legend = legend_of_letters(matrix.filtered ? kNotAskedFor : kNotStated);
    write_paragraph(legend, options.look, sink);
    write_matched(kb, matrix, numbers, options, sink);
    write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
