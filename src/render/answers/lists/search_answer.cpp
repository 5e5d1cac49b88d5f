// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/search_answer.hpp"

#include <fmt/format.h>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/profile_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Hit;

/// The text with « and » around each match. Matches that overlap or touch are joined.
std::string marked(const Hit& hit) {
    std::string text;
    std::size_t at = 0;
    for (std::size_t i = 0; i < hit.matches.size();) {
        const std::size_t first = hit.matches[i].first;
        std::size_t end = first;
        for (; i < hit.matches.size() && hit.matches[i].first <= end; ++i) {
            end = std::max(end, hit.matches[i].first + hit.matches[i].length);
        }
        text += hit.text.substr(at, first - at);
        text += fmt::format("«{}»", hit.text.substr(first, end - first));
        at = end;
    }
    return text + std::string(hit.text.substr(at));
}

std::vector<Citation> citations_of_hit(const KnowledgeBase& kb, const Hit& hit) {
    return hit.fact ? citations_of(kb, {*hit.fact}) : citations_of(kb, hit.entity, {});
}

Json hit_json(const KnowledgeBase& kb, const Hit& hit) {
    Json json = hit.fact ? Json{{"type", "fact"}} : identified_json(kb, hit.entity);
    json["field"] = id_of(hit.field);
    json["match"] = marked(hit);
    json["score"] = rounded(hit.score);
    if (hit.fact) json["fact"] = fact_json(kb, *hit.fact);
    json["cite"] = citations_json(kb, citations_of_hit(kb, hit));
    return json;
}

}  // namespace

void write_hits(const KnowledgeBase& kb, const std::vector<Hit>& hits, const Options& options,
                Sink& sink) {
    if (is_json(options.format)) return write_json_rows(kb, hits, hit_json, options.format, sink);
    const bool machines = for_machines(options.format);
    NumberedCitations numbers(kb);
    Table table{{"What", "Found", "In", "Cite"}, {}};
    if (machines) table.titles = {"id", "type", "score", "match", "field", "cite"};
    for (const Hit& hit : hits) {
        const auto cited = citations_of_hit(kb, hit);
        const auto type = hit.fact ? std::string_view("fact") : id_of(kb.entity(hit.entity).type);
        Table::Line line;
        if (machines) {
            line = {hit.fact ? std::string_view() : kb.id(hit.entity), type,
                    fmt::format("{:.3f}", hit.score)};
        } else {
            line = {{hit.fact ? std::string("a fact") : marked_name(kb, hit.entity, numbers),
                     hit.fact ? Style::plain : Style::strong}};
        }
        const bool noted = !machines && hit.fact && !kb.fact(*hit.fact).note.empty();
        line.emplace_back(marked(hit) + (noted ? numbers.note_mark() : std::string()));
        line.emplace_back(id_of(hit.field));
        line.emplace_back(machines ? cite_field(kb, cited) : numbers.numbers(cited), Style::faint);
        table.rows.push_back({line});
    }
    if (!machines && hits.empty()) return sink.write("nothing found\n");
    write_table(table, options, sink);
    if (!machines) write_source_list(kb, numbers, options, sink);
}

}  // namespace liaison::render
