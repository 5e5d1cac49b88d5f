// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/search_answer.hpp"

#include <fmt/format.h>

#include "liaison/ask/graph/fact_id.hpp"
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

/// The text with each match in bold. Matches that overlap or touch are joined.
StyledText with_matches(const Hit& hit) {
    StyledText text;
    std::size_t at = 0;
    for (std::size_t i = 0; i < hit.matches.size();) {
        const std::size_t first = hit.matches[i].first;
        std::size_t end = first;
        for (; i < hit.matches.size() && hit.matches[i].first <= end; ++i) {
            end = std::max(end, hit.matches[i].first + hit.matches[i].length);
        }
        text.text += hit.text.substr(at, first - at);
        text.add(hit.text.substr(first, end - first), Style::strong);
        at = end;
    }
    text.text += hit.text.substr(at);
    return text;
}

/// The text with « and » around each match.
std::string marked(const Hit& hit) {
    const StyledText matches = with_matches(hit);
    const std::string_view text = matches.text;
    std::string marked;
    std::size_t at = 0;
    for (const auto& match : matches.runs) {
        marked += text.substr(at, match.first - at);
        marked += fmt::format("«{}»", text.substr(match.first, match.end - match.first));
        at = match.end;
    }
    return marked.append(text.substr(at));
}

/// "fact on UNODC", or the name of the entity; in a table with its id.
StyledText what_was_hit(const KnowledgeBase& kb, const Hit& hit, NumberedCitations& numbers,
                        bool with_id) {
    StyledText what(hit.fact
                        ? fmt::format("fact on {}", ask::short_name(kb, kb.fact(*hit.fact).subject))
                        : marked_name(kb, hit.entity, numbers),
                    hit.fact ? Style::plain : Style::strong);
    if (!with_id) return what;
    if (hit.fact) {
        what.add(fmt::format("  {}", ask::abbreviated_fact_id(kb, *hit.fact)), Style::faint);
    } else {
        add_id(what, kb, hit.entity);
    }
    return what;
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
    NumberedCitations numbers(kb, options);
    Table table{{"What", "Found", "In", "Cite"}, {}};
    const bool is_table = options.format == Format::table;
    const bool bold = is_table && options.look.colour;
    for (const Hit* hit : hits) {
        StyledText found = bold ? with_matches(*hit) : StyledText(marked(*hit), Style::plain);
        const bool noted = hit->fact && !kb.fact(*hit->fact).note.empty();
        if (noted) found.text += numbers.note_mark();
        table.rows.push_back({{what_was_hit(kb, *hit, numbers, is_table),
                               found,
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
