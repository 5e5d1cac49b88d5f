// SPDX-License-Identifier: MIT
#include "liaison/render/answers/reports/glossary.hpp"

#include <algorithm>

#include "render/json/json_rows.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/write_table.hpp"

namespace liaison::render {

void write_glossary(const std::vector<GlossaryEntry>& entries, const Options& options, Sink& sink) {
    if (is_json(options.format)) {
        const auto to_json = [](const GlossaryEntry& entry) {
            Json json{{"sort", entry.sort}, {"term", entry.term}, {"meaning", entry.meaning}};
            if (!entry.example.empty()) json["example"] = entry.example;
            return json;
        };
        return write_json_rows(entries, to_json, options.format, sink);
    }
    const bool machines = for_machines(options.format);
    Table table{{"Sort", "Term", "Meaning", "Example"}, {}};
    if (machines) table.titles = {"sort", "term", "meaning", "example"};
    std::string above;
    for (const GlossaryEntry& entry : entries) {
        const bool again = !machines && entry.sort == above;
        above = entry.sort;
        table.rows.push_back({{{again ? std::string() : entry.sort, Style::strong},
                               entry.term,
                               entry.meaning,
                               {entry.example, Style::faint}}});
    }
    const auto has_example = [](const GlossaryEntry& entry) { return !entry.example.empty(); };
    if (!machines && std::ranges::none_of(entries, has_example)) {
        table.titles.pop_back();
        for (auto& row : table.rows) row.front().pop_back();
    }
    write_table(table, options, sink);
}

void write_glossary_index(const std::vector<GlossaryEntry>& sorts, const Options& options,
                          Sink& sink) {
    Table table{{"Sort", "Terms"}, {}};
    for (const GlossaryEntry& sort : sorts) {
        table.rows.push_back({{{sort.sort, Style::strong}, sort.meaning}});
    }
    write_table(table, options, sink);
}

}  // namespace liaison::render
