// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/related_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/answers/lists/list_writer.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/record_json.hpp"
#include "render/table/source_list.hpp"
#include "render/text/profile_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Related;
using ask::Shared;

Json related_json(const KnowledgeBase& kb, const Related& one) {
    Json json = identified_json(kb, one.entity);
    json["score"] = rounded(one.score);
    json["shared"] = list_json(one.shared, [&](const Shared& thing) {
        Json object = named_json(kb, thing.entity);
        object["type"] = id_of(kb.entity(thing.entity).type);
        object["weight"] = rounded(thing.weight);
        object["cite"] = cite_json(kb, thing.facts);
        return object;
    });
    json["cite"] = citations_json(kb, citations_of(kb, one.entity, {}));
    return json;
}

constexpr std::string_view kWeightMeaning =
    "The weight of a thing is 1 / ln(n) if n entities, the one asked about included, are connected "
    "with it: the fewer, the more. The score is the sum of the weights.";

StyledText name_of(const KnowledgeBase& kb, EntityIndex entity, bool with_id,
                   NumberedCitations& numbers) {
    StyledText name(marked_name(kb, entity, numbers), Style::strong);
    if (with_id) add_id(name, kb, entity);
    return name.add(fmt::format(" {}", numbers.numbers(citations_of(kb, entity, {}))),
                    Style::faint);
}

/// The table with each name on a line of its own, and what it shares below.
Table grouped_by_peer(const Table& table) {
    Table grouped{{"Name / Shares", "Score / Weight", "Cite"}, {}};
    for (const Table::Row& row : table.rows) {
        Table::Row& out = grouped.rows.emplace_back();
        if (grouped.rows.size() > 1) out.push_back({{}});
        out.push_back({row.front()[0], row.front()[1], {}});
        for (const Table::Line& line : row) {
            Cell thing = line[2];
            thing.indent = 2;
            out.push_back({thing, line[3], line[4]});
        }
    }
    return grouped;
}

void write_for_readers(const KnowledgeBase& kb, const std::vector<const Related*>& related,
                       const Options& options, Sink& sink) {
    const bool is_table = options.format == Format::table;
    NumberedCitations numbers(kb, options);
    Table table{{"Name", "Score", "Shares", "Weight", "Cite"}, {}};
    for (const Related* one : related) {
        Table::Row& row = table.rows.emplace_back();
        const std::size_t most = std::min(one->shared.size(), ask::kForReaders.connections);
        for (const Shared& thing : std::span(one->shared).first(most)) {
            const bool first = row.empty();
            row.push_back({first ? name_of(kb, one->entity, is_table, numbers) : StyledText(),
                           first ? fmt::format("{:.3f}", one->score) : std::string(),
                           kb.name(thing.entity),
                           fmt::format("{:.3f}", thing.weight),
                           {numbers.numbers_of(thing.facts, thing.more), Style::faint}});
        }
        const std::size_t more = one->shared.size() - most;
        if (more > 0) row.push_back({{}, {}, numbers.more(more), {}, {}});
    }
    write_table(is_table ? grouped_by_peer(table) : table, options, sink);
    if (!related.empty()) {
        sink.write("\n");
        write_paragraph(kWeightMeaning, options.look, sink, Style::faint);
    }
    write_source_list(kb, numbers, options, sink);
}

}  // namespace

std::size_t write_related(const KnowledgeBase& kb, const std::vector<Related>& related,
                          const Options& options, Sink& sink) {
    const ListDefaults defaults{{"id", "name", "score", "shared", "cite"},
                                {"id", "name", "shared"}};
    const auto json_of = [&](const Related& one) { return related_json(kb, one); };
    const auto write_readers = [&](const auto& rows) {
        write_for_readers(kb, rows, options, sink);
    };
    return write_list(kb, related, json_of, defaults, options, sink, write_readers);
}

}  // namespace liaison::render
