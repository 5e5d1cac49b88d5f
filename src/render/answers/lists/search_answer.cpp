// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/search_answer.hpp"

#include <fmt/format.h>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/answers/lists/list_writer.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/record_json.hpp"
#include "render/table/source_list.hpp"
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
    if (hit.fact) json["fact"] = identified_fact_json(kb, *hit.fact);
    json["cite"] = citations_json(kb, citations_of_hit(kb, hit));
    return json;
}

void write_hits_for_readers(const KnowledgeBase& kb, const std::vector<const Hit*>& hits,
                            const Options& options, Sink& sink) {
    if (hits.empty()) return sink.write("nothing found\n");
    NumberedCitations numbers(kb);
    Table table{{"What", "Found", "In", "Cite"}, {}};
    for (const Hit* hit : hits) {
        const bool noted = hit->fact && !kb.fact(*hit->fact).note.empty();
        table.rows.push_back(
            {{{hit->fact ? std::string("a fact") : marked_name(kb, hit->entity, numbers),
               hit->fact ? Style::plain : Style::strong},
              marked(*hit) + (noted ? numbers.note_mark() : std::string()),
              id_of(hit->field),
              {numbers.numbers(citations_of_hit(kb, *hit)), Style::faint}}});
    }
    write_table(table, options, sink);
    write_source_list(kb, numbers, options, sink);
}

}  // namespace

std::size_t write_hits(const KnowledgeBase& kb, const std::vector<Hit>& hits,
                       const Options& options, Sink& sink) {
    const ListDefaults defaults{{"id", "type", "name", "score", "match", "field", "cite"},
                                {"id", "match", "field", "cite"}};
    const auto json_of = [&](const Hit& hit) { return hit_json(kb, hit); };
    const auto write_readers = [&](const auto& rows) {
        write_hits_for_readers(kb, rows, options, sink);
    };
    return write_list(kb, hits, json_of, defaults, options, sink, write_readers);
}

}  // namespace liaison::render
