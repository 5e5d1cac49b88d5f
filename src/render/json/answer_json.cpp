// SPDX-License-Identifier: MIT
#include "liaison/render/json/answer_json.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/render/json/json.hpp"
#include "liaison/render/json/record_json.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_parts.hpp"
#include "render/json/record_parts.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Aspect;
using ask::AspectId;
using ask::Profile;
using ask::Tie;

Json ids(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    Json list = Json::array();
    for (const EntityIndex entity : entities) list.push_back(kb.id(entity));
    return list;
}

/// How the tie holds: what every tie has, whatever it is to.
void add_terms(const KnowledgeBase& kb, const Tie& tie, Json& object) {
    Json statuses = Json::array();
    for (const Status status : tie.statuses) statuses.push_back(id_of(status));
    object["status"] = std::move(statuses);
    if (tie.context != kNoEntity) object["with"] = kb.id(tie.context);
    if (tie.collective) object["scope"] = id_of(Scope::collective);
    const auto together = collective_statuses(kb, tie);
    if (!together.empty()) {
        Json list = Json::array();
        for (const Status status : together) list.push_back(id_of(status));
        object["collective_status"] = std::move(list);
    }
    if (tie.editorial) object["basis"] = id_of(Basis::editorial);
    if (is_disputed(kb, tie.facts)) object["sources_differ"] = true;
    if (!tie.through.empty()) object["through"] = ids(kb, tie.through);
    if (auto notes = notes_of(kb, tie.facts); !notes.empty()) object["note"] = std::move(notes);
    object["cite"] = cite_json(kb, tie.facts);
}

Json role_json(const KnowledgeBase& kb, EntityIndex organization, const Tie& tie) {
    Json role{{"organization", kb.id(organization)}};
    if (tie.role != Role::none) role["role"] = id_of(tie.role);
    add_terms(kb, tie, role);
    return role;
}

/// Groups, initiatives and instruments: one object each, with who is tied to it, in which role.
Json frames_json(const KnowledgeBase& kb, const Aspect& aspect) {
    Json list = Json::array();
    for (std::size_t i = 0; i < aspect.ties.size();) {
        const EntityIndex entity = aspect.ties[i].entity;
        Json object = named_json(kb, entity);
        Json roles = Json::array();
        std::vector<FactIndex> facts;
        for (; i < aspect.ties.size() && aspect.ties[i].entity == entity; ++i) {
            const Tie& tie = aspect.ties[i];
            if (tie.holder == kNoEntity) {
                add_terms(kb, tie, object);
            } else {
                roles.push_back(role_json(kb, tie.holder, tie));
            }
            facts.insert(facts.end(), tie.facts.begin(), tie.facts.end());
        }
        if (!roles.empty()) object["roles"] = std::move(roles);
        object["cite"] = cite_json(kb, facts);
        list.push_back(std::move(object));
    }
    return list;
}

Json tie_json(const KnowledgeBase& kb, AspectId aspect, const Tie& tie) {
    if (aspect == AspectId::roles) return role_json(kb, tie.entity, tie);
    Json object = named_json(kb, tie.entity);
    if (aspect == AspectId::organizations) object["relation"] = rule_of(tie.relation).id;
    if (aspect == AspectId::contributions) {
        object["by"] = kb.id(tie.holder);
    } else if (tie.holder != kNoEntity && aspect == AspectId::areas) {
        object["organization"] = kb.id(tie.holder);
    }
    add_terms(kb, tie, object);
    return object;
}

Json aspect_json(const KnowledgeBase& kb, const Aspect& aspect) {
    switch (aspect.id) {
        case AspectId::groups:
        case AspectId::initiatives:
        case AspectId::instruments: return frames_json(kb, aspect);
        default: break;
    }
    Json list = Json::array();
    for (const Tie& tie : aspect.ties) list.push_back(tie_json(kb, aspect.id, tie));
    return list;
}

/// The entities at one end of some facts, each once.
std::vector<EntityIndex> ends_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                                 EntityIndex Fact::*end) {
    std::vector<EntityIndex> ends;
    for (const FactIndex fact : facts) {
        const EntityIndex other = kb.fact(fact).*end;
        if (std::ranges::find(ends, other) == ends.end()) ends.push_back(other);
    }
    return ends;
}

/// Of the ids in `part_of`, `includes` and `broader`, those that the editors put there.
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
    return ids(kb, editorial);
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
    if (has_parts) row["part_of"] = ids(kb, ends_of(kb, profile.standing, &Fact::object));
    const auto contexts = ask::contexts_of(kb, profile.entity);
    if (!contexts.empty()) row["in_context_of"] = ids(kb, contexts);
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
    auto facts = profile.standing;
    facts.insert(facts.end(), profile.cooperation.begin(), profile.cooperation.end());
    return citations_json(kb, citations_of(kb, profile.entity, facts));
}

/// The keys that a profile always has, whatever it is of.
constexpr std::array kPromised{AspectId::areas, AspectId::activities, AspectId::groups,
                               AspectId::initiatives, AspectId::contributions};

Json sources_json(const KnowledgeBase& kb, const Profile& profile,
                  const std::vector<FactIndex>& facts) {
    std::set<SourceIndex> cited;
    for (const Citation& citation : citations_of(kb, profile.entity, facts)) {
        cited.insert(citation.source);
    }
    Json list = Json::array();
    const std::vector<bool> no_sections(kb.section_count());
    for (const SourceIndex source : cited) list.push_back(source_json(kb, source, no_sections));
    return list;
}

}  // namespace

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

Json tie_terms_json(const KnowledgeBase& kb, const Tie& tie) {
    Json terms = Json::object();
    if (tie.holder != kNoEntity) terms["organization"] = kb.id(tie.holder);
    if (tie.role != Role::none) terms["role"] = id_of(tie.role);
    add_terms(kb, tie, terms);
    return terms;
}

Json matched_json(const KnowledgeBase& kb, const Profile& row) {
    Json list = Json::array();
    for (const FactIndex fact : facts_matched(row)) list.push_back(fact_json(kb, fact));
    return list;
}

Json row_json(const KnowledgeBase& kb, const Profile& row) {
    Json json = heading_json(kb, row);
    for (const Aspect& aspect : row.aspects)
        json[std::string(id_of(aspect.id))] = aspect_json(kb, aspect);
    if (Json matched = matched_json(kb, row); !matched.empty()) json["matched"] = matched;
    json["cite"] = heading_cite(kb, row);
    return json;
}

Json profile_json(const KnowledgeBase& kb, const Profile& profile) {
    Json json = heading_json(kb, profile);
    json["aliases"] = aliases_json(kb, kb.aliases(profile.entity));
    Json includes = ids(kb, ends_of(kb, profile.parts, &Fact::subject));
    for (const EntityIndex area : kb.directly_narrower(profile.entity)) {
        includes.push_back(kb.id(area));
    }
    if (!includes.empty()) json["includes"] = std::move(includes);

    for (const AspectId promised : kPromised) json[std::string(id_of(promised))] = Json::array();
    for (const Aspect& aspect : profile.aspects)
        json[std::string(id_of(aspect.id))] = aspect_json(kb, aspect);

    const auto facts = ask::facts_of(kb, profile);
    Json fact_list = Json::array();
    for (const FactIndex fact : facts) fact_list.push_back(fact_json(kb, fact));
    json["facts"] = std::move(fact_list);
    json["sources"] = sources_json(kb, profile, facts);
    json["not_stated"] = ask::not_stated(profile);
    json["cite"] = heading_cite(kb, profile);
    return json;
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
