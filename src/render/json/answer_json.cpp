// SPDX-License-Identifier: MIT
#include "render/json/answer_json.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/record_json.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::Facet;
using ask::FacetId;
using ask::Profile;

Json facts_json(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    return list_json(facts, [&](FactIndex fact) { return identified_fact_json(kb, fact); });
}

/// Adds the different dates that the facts have, as a list.
void add_dates(const KnowledgeBase& kb, const std::vector<FactIndex>& facts, const char* key,
               Date Fact::*member, Json& object) {
    std::set<std::string> dates;
    for (const FactIndex fact : facts) {
        const Date date = kb.fact(fact).*member;
        if (!date.absent()) dates.insert(date.to_string());
    }
    if (!dates.empty()) object[key] = dates;
}

/// Adds the members that connections of all facets have: status, context, path, dates, citations.
void add_terms(const KnowledgeBase& kb, const Connection& connection, Json& object) {
    object["status"] = statuses_json(connection.statuses);
    if (connection.context != kNoEntity) object["with"] = kb.id(connection.context);
    if (connection.collective) object["scope"] = id_of(Scope::collective);
    const auto together = collective_statuses(kb, connection);
    if (!together.empty()) object["collective_status"] = statuses_json(together);
    if (connection.editorial) object["basis"] = id_of(Basis::editorial);
    if (is_disputed(kb, connection.facts)) object["sources_differ"] = true;
    if (!connection.through.empty()) object["through"] = ids_json(kb, connection.through);
    add_dates(kb, connection.facts, "since", &Fact::since, object);
    add_dates(kb, connection.facts, "until", &Fact::until, object);
    if (auto notes = notes_of(kb, connection.facts); !notes.empty())
        object["note"] = std::move(notes);
    object["cite"] = cite_json(kb, connection.facts);
}

Json role_json(const KnowledgeBase& kb, EntityIndex organization, const Connection& connection) {
    Json role{{"organization", kb.id(organization)}};
    if (connection.role != Role::none) role["role"] = id_of(connection.role);
    add_terms(kb, connection, role);
    return role;
}

/// One object for each group, initiative or instrument, with the roles of its participants.
Json frames_json(const KnowledgeBase& kb, const Facet& facet) {
    Json list = Json::array();
    for (std::size_t i = 0; i < facet.connections.size();) {
        const EntityIndex entity = facet.connections[i].entity;
        Json object = named_json(kb, entity);
        Json roles = Json::array();
        std::vector<FactIndex> facts;
        for (; i < facet.connections.size() && facet.connections[i].entity == entity; ++i) {
            const Connection& connection = facet.connections[i];
            if (connection.holder == kNoEntity) {
                add_terms(kb, connection, object);
            } else {
                roles.push_back(role_json(kb, connection.holder, connection));
            }
            facts.insert(facts.end(), connection.facts.begin(), connection.facts.end());
        }
        if (!roles.empty()) object["roles"] = std::move(roles);
        object["cite"] = cite_json(kb, facts);
        list.push_back(std::move(object));
    }
    return list;
}

Json connection_json(const KnowledgeBase& kb, FacetId facet, const Connection& connection) {
    if (facet == FacetId::roles) return role_json(kb, connection.entity, connection);
    Json object = named_json(kb, connection.entity);
    if (facet == FacetId::organizations) object["relation"] = rule_of(connection.relation).id;
    if (facet == FacetId::contributions) {
        object["by"] = kb.id(connection.holder);
    } else if (connection.holder != kNoEntity && facet == FacetId::areas) {
        object["organization"] = kb.id(connection.holder);
    }
    add_terms(kb, connection, object);
    return object;
}

Json facet_json(const KnowledgeBase& kb, const Facet& facet) {
    switch (facet.id) {
        case FacetId::groups:
        case FacetId::initiatives:
        case FacetId::instruments: return frames_json(kb, facet);
        default: break;
    }
    return list_json(facet.connections, [&](const Connection& connection) {
        return connection_json(kb, facet.id, connection);
    });
}

/// The ids in `part_of`, `includes` and `broader` that are editorial.
Json editorial_json(const KnowledgeBase& kb, const Profile& profile) {
    std::vector<EntityIndex> editorial;
    const auto add = [&](const std::vector<FactIndex>& facts, EntityIndex Fact::*end) {
        for (const EntityIndex other : ends_of(kb, facts, end)) {
            const bool stated = std::ranges::any_of(facts, [&](FactIndex fact) {
                return kb.fact(fact).*end == other && kb.fact(fact).basis == Basis::stated;
            });
            if (!stated) editorial.push_back(other);
        }
    };
    add(profile.standing, &Fact::object);
    add(profile.parts, &Fact::subject);
    const Entity& entity = kb.entity(profile.entity);
    if (entity.broader != kNoEntity && entity.basis == Basis::editorial) {
        editorial.push_back(entity.broader);
    }
    for (const EntityIndex area : kb.directly_narrower(profile.entity)) {
        if (kb.entity(area).basis == Basis::editorial) editorial.push_back(area);
    }
    return ids_json(kb, editorial);
}

Json heading_json(const KnowledgeBase& kb, const Profile& profile) {
    const Entity& entity = kb.entity(profile.entity);
    Json row = identified_json(kb, profile.entity);
    if (!entity.acronym.empty()) {
        row["acronym"] = kb.text(entity.acronym);
    } else if (entity.type == EntityType::organization) {
        row["acronym"] = nullptr;
    }
    const bool has_parts = entity.type == EntityType::organization ||
                           entity.type == EntityType::group ||
                           entity.type == EntityType::initiative;
    if (has_parts) row["part_of"] = ids_json(kb, ends_of(kb, profile.standing, &Fact::object));
    if (!profile.contexts.empty()) row["in_context_of"] = ids_json(kb, profile.contexts);
    if (entity.broader != kNoEntity) row["broader"] = kb.id(entity.broader);
    if (Json editorial = editorial_json(kb, profile); !editorial.empty()) {
        row["editorial"] = std::move(editorial);
    }
    if (!entity.since.absent()) row["since"] = entity.since.to_string();
    if (!entity.until.absent()) row["until"] = entity.until.to_string();
    if (entity.basis != Basis::stated) row["basis"] = id_of(entity.basis);
    if (!entity.note.empty()) row["note"] = kb.text(entity.note);
    return row;
}

Json heading_cite(const KnowledgeBase& kb, const Profile& profile) {
    return citations_json(kb, citations_of(kb, profile.entity, facts_of_heading(profile)));
}

/// The keys that every profile has, even if they are empty.
constexpr std::array kPromised{FacetId::areas, FacetId::activities, FacetId::groups,
                               FacetId::initiatives, FacetId::contributions};

}  // namespace

Json statuses_json(const std::vector<Status>& statuses) {
    return list_json(statuses, [](Status status) { return id_of(status); });
}

std::vector<EntityIndex> ends_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                                 EntityIndex Fact::*end) {
    std::vector<EntityIndex> ends;
    for (const FactIndex fact : facts) {
        const EntityIndex other = kb.fact(fact).*end;
        if (std::ranges::find(ends, other) == ends.end()) ends.push_back(other);
    }
    return ends;
}

Json ids_json(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    return list_json(entities, [&](EntityIndex entity) { return kb.id(entity); });
}

Json cite_json(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    return citations_json(kb, citations_of(kb, facts));
}

Json named_json(const KnowledgeBase& kb, EntityIndex entity) {
    return {{"id", kb.id(entity)}, {"name", kb.name(entity)}};
}

Json identified_json(const KnowledgeBase& kb, EntityIndex index) {
    const Entity& entity = kb.entity(index);
    Json json{{"id", kb.text(entity.id)}, {"type", id_of(entity.type)}};
    if (!entity.kind.empty()) json["kind"] = kb.text(entity.kind);
    json["name"] = kb.text(entity.name);
    return json;
}

double rounded(double score) { return std::round(score * 1e4) / 1e4; }

Json connection_terms_json(const KnowledgeBase& kb, const Connection& connection) {
    Json terms = Json::object();
    if (connection.holder != kNoEntity) terms["organization"] = kb.id(connection.holder);
    if (connection.role != Role::none) terms["role"] = id_of(connection.role);
    add_terms(kb, connection, terms);
    return terms;
}

Json matched_json(const KnowledgeBase& kb, const Profile& row) {
    return facts_json(kb, facts_matched(row));
}

Json row_json(const KnowledgeBase& kb, const Profile& row) {
    Json json = heading_json(kb, row);
    for (const Facet& facet : row.facets)
        json[std::string(id_of(facet.id))] = facet_json(kb, facet);
    if (Json matched = matched_json(kb, row); !matched.empty()) json["matched"] = matched;
    json["cite"] = heading_cite(kb, row);
    return json;
}

Json profile_json(const KnowledgeBase& kb, const Profile& profile) {
    Json json = heading_json(kb, profile);
    json["aliases"] = aliases_json(kb, profile.entity);
    Json includes = ids_json(kb, ends_of(kb, profile.parts, &Fact::subject));
    for (const EntityIndex area : kb.directly_narrower(profile.entity)) {
        includes.push_back(kb.id(area));
    }
    if (!includes.empty()) json["includes"] = std::move(includes);

    for (const FacetId promised : kPromised) json[std::string(id_of(promised))] = Json::array();
    for (const Facet& facet : profile.facets)
        json[std::string(id_of(facet.id))] = facet_json(kb, facet);

    json["facts"] = facts_json(kb, profile.facts);
    json["sources"] = sources_json(kb, citations_of(kb, profile.entity, profile.facts));
    json["not_stated"] = ask::not_stated(profile);
    json["cite"] = heading_cite(kb, profile);
    return json;
}

Json sources_json(const KnowledgeBase& kb, const std::vector<Citation>& citations) {
    std::set<SourceIndex> cited;
    for (const Citation& citation : citations) cited.insert(citation.source);
    const std::vector<bool> no_sections(kb.section_count());
    return list_json(cited,
                     [&](SourceIndex source) { return source_json(kb, source, no_sections); });
}

Json source_row_json(const KnowledgeBase& kb, const ask::SourceUse& use) {
    const Source& source = kb.source(use.source);
    Json json{{"id", kb.text(source.id)}, {"type", "source"}, {"name", kb.text(source.title)}};
    const Json record = source_json(kb, use.source, std::vector<bool>(kb.section_count(), true));
    for (const auto& [key, value] : record.items()) json[key] = value;
    json["facts"] = use.facts;
    json["entities"] = use.entities;
    return json;
}

}  // namespace liaison::render
