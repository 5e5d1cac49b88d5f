// SPDX-License-Identifier: MIT
#include "liaison/render/answers/reports/conflict_answer.hpp"

#include <fmt/format.h>

#include <array>

#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/phrases.hpp"

namespace liaison::render {
namespace {

std::vector<std::string_view> differ_on(const Conflict& conflict) {
    std::vector<std::string_view> fields;
    if (conflict.on.status) fields.emplace_back("status");
    if (conflict.on.since) fields.emplace_back("since");
    if (conflict.on.until) fields.emplace_back("until");
    return fields;
}

Json conflict_json(const KnowledgeBase& kb, const Conflict& conflict) {
    const Fact& fact = kb.fact(conflict.first);
    Json json{{"subject", kb.id(fact.subject)},
              {"relation", rule_of(fact.relation).id},
              {"object", kb.id(fact.object)}};
    if (fact.context != kNoEntity) json["with"] = kb.id(fact.context);
    if (fact.role != Role::none) json["role"] = id_of(fact.role);
    json["differ_on"] = differ_on(conflict);
    json["facts"] = Json::array(
        {identified_fact_json(kb, conflict.first), identified_fact_json(kb, conflict.second)});
    json["cite"] = cite_json(kb, {conflict.first, conflict.second});
    return json;
}

/// The columns for each of two conflicting facts: keys in which they may differ, and `cite`.
std::vector<std::string_view> keys_of_side() {
    return field_names<Fact>(
        {Key::subject, Key::relation, Key::object, Key::with, Key::role, Key::scope, Key::basis});
}

Table records(const KnowledgeBase& kb, const std::vector<Conflict>& conflicts) {
    const auto side_keys = keys_of_side();
    Table table{{"subject", "relation", "object", "with", "role", "differ_on"}, {}};
    for (const std::string_view side : {"first", "second"}) {
        for (const auto key : side_keys) table.titles.push_back(fmt::format("{}_{}", side, key));
    }
    for (const Conflict& conflict : conflicts) {
        const Json json = conflict_json(kb, conflict);
        Table::Line line;
        for (const std::string_view key : {"subject", "relation", "object", "with", "role"}) {
            line.emplace_back(json.value(key, std::string()));
        }
        std::string fields;
        for (const auto field : differ_on(conflict)) append_field(fields, field);
        line.emplace_back(fields);
        for (const FactIndex index : {conflict.first, conflict.second}) {
            const Json fact = fact_json(kb, index);
            for (const auto key : side_keys) {
                line.emplace_back(key == "cite" ? cite_field(kb, citations_of(kb, {index}))
                                                : fact.value(key, std::string()));
            }
        }
        table.rows.push_back({std::move(line)});
    }
    return table;
}

/// `to date, since 2010: "led by UNODC" [1]; "designed in 2010" [2]`.
std::string quoted(const KnowledgeBase& kb, FactIndex index, NumberedCitations& numbers) {
    const Fact& fact = kb.fact(index);
    std::string text(label_of(fact.status));
    text::append_item(text, dates_of(fact));
    std::string quotations;
    for (const Citation& citation : kb.citations(index)) {
        const std::string number = numbers.numbers({citation});
        const auto words = kb.text(citation.words);
        append_field(quotations, words.empty() ? number : fmt::format("\"{}\" {}", words, number));
    }
    return fmt::format("{}: {}", text, quotations);
}

}  // namespace

void write_conflicts(const KnowledgeBase& kb, const std::vector<Conflict>& conflicts,
                     const Options& options, Sink& sink) {
    if (is_json(options.format)) {
        return write_json_rows(kb, conflicts, conflict_json, options.format, sink);
    }
    if (for_machines(options.format)) return write_table(records(kb, conflicts), options, sink);
    if (conflicts.empty()) {
        return sink.write(
            "No two of the loaded sources differ on the status or dates of a fact.\n");
    }
    NumberedCitations numbers(kb, options);
    Table table{{"One source", "Another source"}, {}};
    for (const Conflict& conflict : conflicts) {
        Table::Row& row = table.rows.emplace_back();
        row.push_back({{kb.text(kb.fact(conflict.first).statement), Style::strong},
                       {kb.text(kb.fact(conflict.second).statement), Style::strong}});
        row.push_back({{quoted(kb, conflict.first, numbers), Style::plain, 2},
                       {quoted(kb, conflict.second, numbers), Style::plain, 2}});
    }
    write_table(table, options, sink);
    write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
