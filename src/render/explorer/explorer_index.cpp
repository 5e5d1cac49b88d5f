// SPDX-License-Identifier: MIT
#include "render/explorer/explorer_index.hpp"

#include <functional>
#include <map>

#include "liaison/ask/graph/export_closure.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/graph/name_order.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/explorer/explorer_answers.hpp"
#include "render/json/record_json.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_letters.hpp"

namespace liaison::render {
namespace {

using ask::FacetId;

template <typename E>
Json words_json() {
    Json list = Json::array();
    for (const auto& word : words<E>()) {
        if (word.id.empty()) continue;
        list.push_back({{"id", word.id}, {"label", word.label}, {"meaning", word.meaning}});
    }
    return list;
}

Json vocabulary() {
    Json statuses = words_json<Status>();
    Json types = words_json<EntityType>();
    for (auto& type : types) {
        type["list"] = array_key_of(*parse<EntityType>(type["id"].get<std::string>()));
    }
    return {
        {"status", std::move(statuses)}, {"role", words_json<Role>()}, {"type", std::move(types)}};
}

Json names_json(const KnowledgeBase& kb) {
    Json names = Json::object();
    for (const EntityIndex entity : kb.entity_indices()) {
        names[std::string(kb.id(entity))] = {{"full", ask::full_name(kb, entity)},
                                             {"short", ask::short_name(kb, entity)}};
    }
    return names;
}

Json sentences_json(const KnowledgeBase& kb) {
    Json sentences = Json::object();
    for (const FactIndex fact : kb.fact_indices()) {
        const auto sentence = statement_of(kb, fact);
        if (sentence != kb.text(kb.fact(fact).statement)) {
            sentences[std::to_string(to_index(fact))] = sentence;
        }
    }
    return sentences;
}

Json citation_refs_json(const KnowledgeBase& kb) {
    Json refs = Json::object();
    for (const Citation& citation : kb.parts().citations) {
        refs[citation_ref(kb, citation)] = {{"source", kb.id(citation.source)},
                                            {"words", paragraph_in_words(kb, citation)}};
    }
    return refs;
}

Json partners_json(const KnowledgeBase& kb) {
    auto by_name = ask::partners(kb);
    ask::sort_by_name(kb, by_name, std::identity());
    std::map<EntityIndex, std::size_t> ranks;
    for (std::size_t i = 0; i < by_name.size(); ++i) ranks[by_name[i]] = i;
    return list_json(ask::nested(kb, ask::partners(kb)), [&](const ask::Nested& partner) {
        const Subgraph subgraph = ask::export_closure(kb, {partner.entity});
        const auto id = [&](EntityIndex entity) { return kb.id(entity); };
        return Json{{"id", kb.id(partner.entity)},
                    {"depth", partner.depth},
                    {"rank", ranks[partner.entity]},
                    {"facts", list_json(subgraph.fact_indices(), to_index<FactIndex>)},
                    {"entities", list_json(subgraph.entity_indices(), id)}};
    });
}

Json nested_json(const KnowledgeBase& kb, const std::vector<ask::Nested>& all) {
    return list_json(all, [&](const auto& nested) {
        return Json{{"id", kb.id(nested.entity)}, {"depth", nested.depth}};
    });
}

Json matrix_json(const KnowledgeBase& kb) {
    const auto matrix = ask::matrix(kb, {}, {}, FacetId::areas);
    Json rows = Json::array();
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        Json cells = Json::object();
        for (std::size_t j = 0; j < matrix.columns.size(); ++j) {
            const auto& connection = matrix.cells[i][j];
            if (!connection) continue;
            Json cell = explorer_connection(kb, matrix.rows[i].entity, FacetId::areas, *connection);
            cell["letters"] = letters_of(*connection);
            cells[std::string(kb.id(matrix.columns[j].entity))] = std::move(cell);
        }
        rows.push_back({{"id", kb.id(matrix.rows[i].entity)},
                        {"depth", matrix.rows[i].nesting.depth},
                        {"cells", std::move(cells)}});
    }
    return {{"columns", nested_json(kb, matrix.columns)},
            {"rows", std::move(rows)},
            {"legend", legend_of_letters(kNotAskedFor)}};
}

Json profile_of(const KnowledgeBase& kb, EntityIndex entity) {
    const auto profile = ask::profile_of(kb, entity, {});
    NumberedCitations numbers(kb);
    // The numbers in the texts are positions in the list `cite`, from 1.
    Json standing{{"title", title_of(kb, entity, numbers)},
                  {"text", standing_of(kb, profile, numbers)}};
    std::vector<Citation> cited;
    for (const auto& line : numbers.lines()) cited.push_back(line.citation);
    standing["cite"] = citations_json(kb, cited);
    Json json{{"standing", std::move(standing)}};
    if (auto note = note_of(kb, entity); !note.empty()) json["note"] = std::move(note);
    const auto aliases = aliases_of(kb, entity);
    if (!aliases.empty()) json["aliases"] = aliases;
    if (!profile.cooperation.empty())
        json["cooperation"] = list_json(profile.cooperation, to_index<FactIndex>);
    json["aspects"] = list_json(profile.facets, [&](const ask::Facet& facet) {
        const auto connection_json = [&](const ask::Connection& connection) {
            return explorer_connection(kb, entity, facet.id, connection);
        };
        return Json{{"id", id_of(facet.id)},
                    {"heading", heading_of(kb, entity, facet.id)},
                    {"ties", list_json(facet.connections, connection_json)}};
    });
    return json;
}

Json profiles_json(const KnowledgeBase& kb) {
    Json profiles = Json::object();
    for (const EntityIndex entity : kb.entity_indices()) {
        profiles[std::string(kb.id(entity))] = profile_of(kb, entity);
    }
    return profiles;
}

}  // namespace

Json explorer_index(const KnowledgeBase& kb) {
    return {{"words", vocabulary()},
            {"not_stated", kNotStated},
            {"several", kSaidOfSeveral},
            {"differ", kSourcesDiffer},
            {"names", names_json(kb)},
            {"sentences", sentences_json(kb)},
            {"places", citation_refs_json(kb)},
            {"partners", partners_json(kb)},
            {"sources", list_json(ask::list_sources(kb, {}),
                                  [&](const auto& use) { return kb.id(use.source); })},
            {"areas", nested_json(kb, ask::nested(kb, entities_of(kb, EntityType::area)))},
            {"answers", explorer_answers(kb)},
            {"matrix", matrix_json(kb)},
            {"profiles", profiles_json(kb)}};
}

}  // namespace liaison::render
