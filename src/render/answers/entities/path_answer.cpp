// SPDX-License-Identifier: MIT
#include "liaison/render/answers/entities/path_answer.hpp"

#include <fmt/format.h>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/path_phrases.hpp"
#include "render/text/profile_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Path;
using ask::PathStep;

Json step_json(const KnowledgeBase& kb, const PathStep& step) {
    return {{"from", kb.id(step.from)},
            {"to", kb.id(step.to)},
            {"direction", id_of(direction_of(kb, step))},
            {"fact", identified_fact_json(kb, step.fact)},
            {"cite", cite_json(kb, {step.fact})}};
}

Json path_json(const KnowledgeBase& kb, const Path& path) {
    const auto to_json = [&](const PathStep& step) { return step_json(kb, step); };
    return {{"length", path.size()}, {"steps", list_json(path, to_json)}};
}

/// Below the names, which follow the number of the path.
constexpr std::size_t kStatementIndent = 8;

Table steps_table(const KnowledgeBase& kb, const std::vector<Path>& paths) {
    Table table{{"path", "step", "from", "to", "relation", "status", "direction", "statement",
                 "note", "cite"},
                {}};
    for (std::size_t p = 0; p < paths.size(); ++p) {
        for (std::size_t s = 0; s < paths[p].size(); ++s) {
            const PathStep& step = paths[p][s];
            const Fact& fact = kb.fact(step.fact);
            table.rows.push_back(
                {{std::to_string(p + 1), std::to_string(s + 1), kb.id(step.from), kb.id(step.to),
                  rule_of(fact.relation).id, id_of(fact.status), id_of(direction_of(kb, step)),
                  kb.text(fact.statement), kb.text(fact.note),
                  cite_field(kb, citations_of(kb, {step.fact}))}});
        }
    }
    return table;
}

}  // namespace

void write_paths(const KnowledgeBase& kb, const ask::Paths& found, const Options& options,
                 Sink& sink) {
    if (is_json(options.format)) {
        return write_json_rows(kb, found.paths, path_json, options.format, sink);
    }
    if (for_machines(options.format))
        return write_table(steps_table(kb, found.paths), options, sink);

    // On a terminal, the statement is below its step, so that it does not take room from the names.
    const bool below = options.format == Format::table;
    NumberedCitations numbers(kb, options);
    Table table{{"Path", "From", "Relation", "To", "Statement", "Cite"}, {}};
    if (below) table.titles.erase(table.titles.begin() + 4);
    for (std::size_t p = 0; p < found.paths.size(); ++p) {
        Table::Row& row = table.rows.emplace_back();
        if (below && p > 0) row.push_back({{}});
        for (std::size_t s = 0; s < found.paths[p].size(); ++s) {
            const PathStep& step = found.paths[p][s];
            const auto statement = statement_of(kb, step.fact);
            const Cell cite{numbers.numbers(citations_of(kb, {step.fact})), Style::faint};
            Table::Line line{s == 0 ? std::to_string(p + 1) : std::string(),
                             ask::short_name(kb, step.from), reading_of(kb, step),
                             ask::short_name(kb, step.to)};
            if (!below) line.emplace_back(statement);
            line.push_back(cite);
            row.push_back(line);
            if (below) row.push_back({{statement, Style::plain, kStatementIndent}});
        }
    }
    write_table(table, options, sink);
    write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
