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

constexpr std::size_t kColumnGap = 1;

/// The acronym or the id: short, and a name that commands accept.
std::string_view head_of(const KnowledgeBase& kb, EntityIndex entity) {
    const auto acronym = kb.text(kb.entity(entity).acronym);
    return acronym.empty() ? kb.id(entity) : acronym;
}

/// The grid, with a number for each column. Only in Markdown do the cells contain their citations,
/// because footnotes take little room.
Table grid_of(const KnowledgeBase& kb, const Matrix& matrix, const Options& options,
              NumberedCitations& numbers) {
    const bool cites = options.format == Format::markdown;
    Table table{{"Partner"}, {}};
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
        table.titles.push_back(std::to_string(i + 1));
    }
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        const ask::Profile& row = matrix.rows[r];
        const bool marked =
            !note_of(kb, row.entity).empty() || row.nesting.placement != ask::Placement::stated;
        std::string head(head_of(kb, row.entity));
        if (marked) head += numbers.note_mark();
        if (cites) head += ' ' + numbers.numbers(citations_of(kb, row.entity, {}));
        Table::Line line{{head, Style::strong, 2 * row.nesting.depth}};
        for (const auto& cell : matrix.cells[r]) {
            std::string text;
            if (cell) {
                const bool noted = cell->editorial || is_disputed(kb, cell->facts) ||
                                   !notes_of(kb, cell->facts).empty();
                text = letters_of(*cell);
                if (noted) text += numbers.note_mark();
                if (cites) text += ' ' + numbers.numbers_of(cell->facts, cell->more);
            }
            line.emplace_back(text);
        }
        table.rows.push_back({line});
    }
    return table;
}

/// The number of columns of the grid from `first` on that fit the look, at least one.
std::size_t columns_that_fit(const Table& grid, std::size_t first, const Options& options) {
    const std::size_t all = grid.titles.size();
    if (options.format == Format::markdown) return all - first;
    const auto width_of = [&](std::size_t column) {
        std::size_t width = text::width(grid.titles[column]);
        for (const Table::Row& row : grid.rows) {
            const Cell& cell = row.front()[column];
            width = std::max(width, cell.indent + text::width(text::printable(cell.text)));
        }
        return width;
    };
    std::size_t used = width_of(0);
    std::size_t end = first;
    for (; end < all; ++end) {
        used += kColumnGap + width_of(end);
        if (used > options.look.width && end > first) break;
    }
    return end - first;
}

/// The first column of the grid, and `count` others.
Table block(const Table& grid, std::size_t first, std::size_t count) {
    const auto cut = [&](const auto& all) {
        auto part = std::vector{all.front()};
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
        part.insert(part.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
        return part;
    };
    Table table{cut(grid.titles), {}, kColumnGap};
    for (const Table::Row& row : grid.rows) table.rows.push_back({cut(row.front())});
    return table;
}

/// The citations of each row, and of its cells by the numbers of their columns, such as
/// "[1] · 2:[3][4] · 5:[6]". They are not in the grid, so that it stays narrow.
Table citations_of_cells(const KnowledgeBase& kb, const Matrix& matrix,
                         NumberedCitations& numbers) {
    Table table{{"Partner", "Cite"}, {}};
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        const EntityIndex row = matrix.rows[r].entity;
        std::string text = numbers.numbers(citations_of(kb, row, {}));
        for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
            const auto& cell = matrix.cells[r][i];
            if (!cell) continue;
            const auto cited = numbers.numbers_of(cell->facts, cell->more);
            text::append_item(text, fmt::format("{}:{}", i + 1, cited), " · ");
        }
        table.rows.push_back({{{head_of(kb, row), Style::strong}, {text, Style::faint}}});
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
        return sink.write(render::format("{}\n", matrix.filtered ? kNothingMatches : kNotStated));
    }
    NumberedCitations numbers(kb, options);
    const Table grid = grid_of(kb, matrix, options, numbers);
    for (std::size_t first = 1; first < grid.titles.size();) {
        const std::size_t count = columns_that_fit(grid, first, options);
        if (first > 1) sink.write("\n");
        write_table(block(grid, first, count), options, sink);
        sink.write("\n");
        write_table(key(kb, matrix, first - 1, count), options, sink);
        first += count;
    }
    sink.write("\n");
    const auto legend = legend_of_letters(matrix.filtered ? kNotAskedFor : kNotStated);
    write_paragraph(legend, options.look, sink);
    if (options.format == Format::table && options.cite != CiteMode::none) {
        sink.write("\n");
        write_table(citations_of_cells(kb, matrix, numbers), options, sink);
    }
    write_matched(kb, matrix, numbers, options, sink);
    write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
