// SPDX-License-Identifier: MIT
#include "render/explorer/explorer_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/binder.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/model/text.hpp"
#include "render/json/answer_json.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::FacetId;

/// A question for partners by area or role (or neither), status and source. Empty means any.
struct Asked {
    std::string about;  ///< "area", "role" or empty
    std::string value;
    std::string status;
    std::string source;

    auto operator<=>(const Asked&) const = default;

    /// The question in the form of the page: "area=firearms&status=current".
    std::string key() const { return joined("=", "&"); }
    /// The question in the query language of the command line.
    std::string expression() const {
        const std::string terms = joined(":", " ");
        return status.empty() && source.empty() ? terms : fmt::format("{{{}}}", terms);
    }

  private:
    std::string joined(std::string_view is, std::string_view separator) const {
        std::string text;
        const auto add = [&](std::string_view field, std::string_view wanted) {
            if (wanted.empty()) return;
            text::append_item(text, fmt::format("{}{}{}", field, is, wanted), separator);
        };
        add(about, value);
        add("status", status);
        add("source", source);
        return text;
    }
};

/// Collects all questions that have an answer, each with the partners that match it.
class Questions {
  public:
    explicit Questions(const KnowledgeBase& kb) : kb_(kb) {}

    std::map<Asked, std::vector<EntityIndex>> of_all_partners() {
        for (const EntityIndex partner : ask::partners(kb_)) {
            ask::for_each_fact_path(kb_, partner, [&](ask::FactPath path) {
                add(path, partner);
                return true;
            });
        }
        asked_.erase(Asked{});
        return std::move(asked_);
    }

  private:
    void add(ask::FactPath path, EntityIndex partner) {
        const auto statuses = common_statuses(path);
        const auto sources = common_sources(path);
        for (const auto& [about, value] : subjects(path)) {
            for (const auto& status : statuses) {
                for (const auto& source : sources) {
                    auto& answering = asked_[{about, value, status, source}];
                    if (answering.empty() || answering.back() != partner) {
                        answering.push_back(partner);
                    }
                }
            }
        }
    }

    /// The areas of the path with the broader ones, its roles, and the empty subject.
    std::set<std::pair<std::string, std::string>> subjects(ask::FactPath path) const {
        std::set<std::pair<std::string, std::string>> all{{}};
        for (const FactIndex index : path) {
            const Fact& fact = kb_.fact(index);
            if (fact.role != Role::none) all.emplace("role", id_of(fact.role));
            EntityIndex area = fact.object;
            if (kb_.entity(area).type != EntityType::area) continue;
            for (; area != kNoEntity; area = kb_.entity(area).broader) {
                all.emplace("area", kb_.id(area));
            }
        }
        return all;
    }

    /// "" for any status, and the status of the path if all its facts have the same.
    std::vector<std::string> common_statuses(ask::FactPath path) const {
        std::vector<std::string> all{{}};
        const Status first = kb_.fact(path.front()).status;
        if (std::ranges::all_of(path, [&](FactIndex f) { return kb_.fact(f).status == first; })) {
            all.emplace_back(id_of(first));
        }
        return all;
    }

    std::vector<std::string> common_sources(ask::FactPath path) const {
        std::vector<std::string> all{{}};
        for (const SourceIndex source : kb_.source_indices()) {
            const auto cites = [&](FactIndex fact) {
                return std::ranges::any_of(kb_.citations(fact), [&](const Citation& citation) {
                    return citation.source == source;
                });
            };
            if (std::ranges::all_of(path, cites)) all.emplace_back(kb_.id(source));
        }
        return all;
    }

    const KnowledgeBase& kb_;
    std::map<Asked, std::vector<EntityIndex>> asked_;
};

Json answer(const KnowledgeBase& kb, const Asked& asked, std::vector<EntityIndex> partners) {
    const std::string text = asked.expression();
    const auto query = ask::bind(kb, ask::parse_expression(text), text, {});
    Json rows = Json::array();
    const auto list = ask::list_partners_of(kb, std::move(partners), query, {});
    for (const auto& row : list.rows) {
        Json json{{"id", kb.id(row.entity)}};
        Json connections = Json::array();
        for (const FacetId facet : list.asked) {
            for (const Connection& connection : row.facet(facet)->connections) {
                connections.push_back(explorer_connection(kb, row.entity, facet, connection));
            }
        }
        json["ties"] = std::move(connections);
        const auto matched = facts_matched(row);
        if (!matched.empty()) json["matched"] = list_json(matched, to_index<FactIndex>);
        rows.push_back(std::move(json));
    }
    return rows;
}

}  // namespace

Json explorer_connection(const KnowledgeBase& kb, EntityIndex of, FacetId facet,
                         const Connection& connection) {
    Json json{{"entity", kb.id(connection.entity)},
              {"name", name_of_connection(kb, facet, connection)}};
    json["status"] = statuses_json(connection.statuses);
    if (connection.collective) json["collective"] = true;
    if (is_disputed(kb, connection.facts)) json["disputed"] = true;
    if (!connection.through.empty()) json["through"] = ids_json(kb, connection.through);
    const std::string detail = detail_of(kb, of, facet, connection);
    if (!detail.empty()) json["detail"] = detail;
    if (auto notes = notes_of(kb, connection.facts); !notes.empty())
        json["note"] = std::move(notes);
    if (connection.depth > 0) json["depth"] = connection.depth;
    json["facts"] = list_json(connection.facts, to_index<FactIndex>);
    return json;
}

Json explorer_answers(const KnowledgeBase& kb) {
    Json answers = Json::object();
    for (auto& [asked, partners] : Questions(kb).of_all_partners()) {
        answers[asked.key()] = answer(kb, asked, std::move(partners));
    }
    return answers;
}

}  // namespace liaison::render
