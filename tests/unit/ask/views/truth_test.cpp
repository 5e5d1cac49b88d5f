// SPDX-License-Identifier: MIT
// Rules for every answer about the built-in data: a matching row shows why it matches, "not stated"
// never contradicts a fact, and editorial content is marked.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/render/answers/entities/subject_answer.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;
using ask::Field;
using render::Format;

namespace {

const std::vector<KnowledgeBase>& bases() {
    static const std::vector<KnowledgeBase> all = [] {
        std::vector<KnowledgeBase> loaded;
        loaded.push_back(load_named({"interpol-un"}));
        loaded.push_back(load_named({"interpol-un", "public-record"}));
        return loaded;
    }();
    return all;
}

/// The rows of a list and the facets that they print.
struct List {
    std::string name;
    std::vector<ask::Profile> rows;
    std::vector<FacetId> shown;
};

std::vector<List> lists_of(const KnowledgeBase& kb, std::string_view query) {
    std::vector<List> lists;
    auto partners = ask::list_partners(kb, asked(kb, query), {});
    lists.push_back({"partners", std::move(partners.rows), partners.asked});
    for (const auto& word : words<EntityType>()) {
        if (word.value == EntityType::organization) continue;  // the partners are its list
        List list{
            std::string(word.id), ask::list_entities(kb, word.value, asked(kb, query), {}), {}};
        if (!list.rows.empty()) {
            for (const auto& facet : list.rows.front().facets) list.shown.push_back(facet.id);
        }
        lists.push_back(std::move(list));
    }
    return lists;
}

std::set<FactIndex> printed(const List& list, const ask::Profile& row) {
    std::set<FactIndex> facts;
    for (const FacetId id : list.shown) {
        const ask::Facet* facet = row.facet(id);
        if (facet == nullptr) continue;
        for (const auto& connection : facet->connections)
            facts.insert(connection.facts.begin(), connection.facts.end());
    }
    for (const auto& path : row.matched) facts.insert(path.begin(), path.end());
    return facts;
}

/// A term for each value in the base of each field about facts.
std::set<std::string> terms_about_facts(const KnowledgeBase& kb) {
    std::set<std::string> terms;
    for (const Fact& fact : kb.facts()) {
        terms.insert("status:" + std::string(id_of(fact.status)));
        terms.insert("relation:" + std::string(rule_of(fact.relation).id));
        terms.insert("scope:" + std::string(id_of(fact.scope)));
        terms.insert("basis:" + std::string(id_of(fact.basis)));
        if (fact.role != Role::none) terms.insert("role:" + std::string(id_of(fact.role)));
    }
    for (std::uint32_t i = 0; i < kb.sources().size(); ++i) {
        terms.insert("source:" + std::string(kb.id(SourceIndex{i})));
    }
    return terms;
}

std::string text_of(const KnowledgeBase& kb, const List& list, Format format) {
    render::StringSink sink;
    const render::Options options{format, {100'000, false}};
    if (list.name == "partners") {
        render::write_partners(kb, {list.shown, list.rows}, options, sink);
    } else {
        render::write_entities(kb, *parse<EntityType>(list.name), list.rows, options, sink);
    }
    return sink.text();
}

std::string profile_text(const KnowledgeBase& kb, EntityIndex entity, Format format) {
    render::StringSink sink;
    render::write_subjects(kb, {ask::profile_of(kb, entity, {})}, {format, {100'000, false}}, sink);
    return sink.text();
}

/// The facets in which a profile must show a fact that is directly about its entity.
std::vector<FacetId> facets_with(const KnowledgeBase& kb, const Fact& fact, EntityIndex entity) {
    const bool subject = fact.subject == entity;
    const bool hub = entity == kb.hub();
    const EntityType object_type = kb.entity(fact.object).type;
    switch (fact.relation) {
        case Relation::part_of:
        case Relation::endorses: return {};
        case Relation::works_with:
            return hub ? std::vector{FacetId::partners} : std::vector<FacetId>{};
        case Relation::shares_area:
            if (fact.object == entity) return {FacetId::partners};
            return {FacetId::areas};
        case Relation::shares_activity:
            return {fact.object == entity ? FacetId::organizations : FacetId::activities};
        case Relation::contributes:
            return {fact.object == entity ? FacetId::organizations : FacetId::contributions};
        case Relation::takes_part_in:
            if (fact.object == entity) return {FacetId::roles};
            return {object_type == EntityType::group ? FacetId::groups : FacetId::initiatives};
        case Relation::addresses:
            if (subject) return {FacetId::areas};
            switch (kb.entity(fact.subject).type) {
                case EntityType::group: return {FacetId::groups};
                case EntityType::initiative: return {FacetId::initiatives};
                default: return {FacetId::instruments};
            }
        case Relation::based_on:
            if (fact.object != entity) return {FacetId::instruments};
            switch (kb.entity(fact.subject).type) {
                case EntityType::group: return {FacetId::groups};
                case EntityType::initiative: return {FacetId::initiatives};
                default: return {FacetId::organizations};
            }
    }
    return {};
}

}  // namespace

TEST_CASE("A row that matches by a fact prints such a fact") {
    for (const KnowledgeBase& kb : bases()) {
        for (const std::string& term : terms_about_facts(kb)) {
            const ask::Query query = asked(kb, term);
            for (const List& list : lists_of(kb, term)) {
                for (const auto& row : list.rows) {
                    INFO(term << ", " << list.name << ": " << kb.id(row.entity));
                    CHECK(std::ranges::any_of(printed(list, row), [&](FactIndex fact) {
                        return ask::matches(kb, query, fact);
                    }));
                }
            }
        }
    }
}

TEST_CASE("A row that matches several conditions prints a fact for each") {
    const KnowledgeBase& kb = bases().back();
    for (const std::string first : {"status:ended", "status:current", "relation:endorses"}) {
        for (const std::string& second : terms_about_facts(kb)) {
            for (const List& list : lists_of(kb, first + " AND " + second)) {
                for (const auto& row : list.rows) {
                    INFO(first << ", " << second << ", " << list.name << ": " << kb.id(row.entity));
                    for (const std::string& term : {first, second}) {
                        CHECK(std::ranges::any_of(printed(list, row), [&](FactIndex fact) {
                            return ask::matches(kb, asked(kb, term), fact);
                        }));
                    }
                }
            }
        }
    }
}

TEST_CASE("No list reports a matching row as not matching") {
    for (const KnowledgeBase& kb : bases()) {
        auto terms = terms_about_facts(kb);
        for (const Entity& entity : kb.entities()) {
            if (!entity.kind.empty()) terms.insert("kind:" + std::string(kb.text(entity.kind)));
        }
        for (const std::string& term : terms) {
            for (const List& list : lists_of(kb, term)) {
                INFO(term << ", " << list.name);
                const std::string text = text_of(kb, list, Format::table);
                CHECK(text.find("nothing that matches") == std::string::npos);
                const bool by_facts = !term.starts_with("kind:") && !list.rows.empty();
                const bool silent = text.find("not stated") != std::string::npos;
                CHECK_FALSE((by_facts && silent));
            }
        }
    }
}

TEST_CASE("A section is reported as not stated only if no fact states it") {
    for (const KnowledgeBase& kb : bases()) {
        for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
            const EntityIndex entity{i};
            const auto profile = ask::profile_of(kb, entity, {});
            for (const auto facts : {kb.facts_from(entity), kb.facts_to(entity)}) {
                for (const FactIndex index : facts) {
                    for (const FacetId id : facets_with(kb, kb.fact(index), entity)) {
                        const ask::Facet* facet = profile.facet(id);
                        INFO(kb.id(entity)
                             << ", " << id_of(id) << ": " << kb.text(kb.fact(index).statement));
                        REQUIRE(facet != nullptr);
                        CHECK(std::ranges::any_of(
                            facet->connections, [&](const ask::Connection& connection) {
                                return std::ranges::find(connection.facts, index) !=
                                       connection.facts.end();
                            }));
                    }
                }
            }
        }
    }
}

TEST_CASE("The hub's profile has every fact of a relation that leaves the hub implicit") {
    for (const KnowledgeBase& kb : bases()) {
        const auto profile = ask::profile_of(kb, kb.hub(), {});
        const auto facts = profile.facts;
        for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
            const Fact& fact = kb.fact(FactIndex{i});
            const bool implicit = fact.relation == Relation::shares_area ||
                                  fact.relation == Relation::shares_activity ||
                                  fact.relation == Relation::contributes;
            if (!implicit) continue;
            INFO(kb.text(fact.statement));
            CHECK(std::ranges::binary_search(facts, FactIndex{i}));
        }
    }
}

TEST_CASE("A connection with an editorial fact is marked as editorial") {
    for (const KnowledgeBase& kb : bases()) {
        for (const List& list : lists_of(kb, "")) {
            for (const auto& row : list.rows) {
                for (const auto& facet : row.facets) {
                    for (const auto& connection : facet.connections) {
                        const bool editorial =
                            std::ranges::any_of(connection.facts, [&](FactIndex fact) {
                                return kb.fact(fact).basis == Basis::editorial;
                            });
                        INFO(kb.id(row.entity) << ", " << kb.id(connection.entity));
                        CHECK((!editorial || connection.editorial));
                    }
                }
            }
            const bool any = std::ranges::any_of(list.rows, [&](const ask::Profile& row) {
                return std::ranges::any_of(row.facets, [](const ask::Facet& facet) {
                    return std::ranges::any_of(facet.connections, &ask::Connection::editorial);
                });
            });
            for (const Format format : {Format::table, Format::markdown, Format::csv}) {
                INFO(list.name);
                CHECK((!any || text_of(kb, list, format).find("editorial") != std::string::npos));
            }
        }
    }
}

TEST_CASE("An area reached through an editorial narrower area is marked") {
    const KnowledgeBase& kb = bases().back();
    const auto list = ask::list_partners(kb, asked(kb, "area:counter-terrorism"), {});
    bool any = false;
    for (const auto& row : list.rows) {
        for (const auto& connection : row.facet(FacetId::areas)->connections) {
            const bool narrower = std::ranges::any_of(connection.through, [&](EntityIndex between) {
                return kb.entity(between).type == EntityType::area;
            });
            any = any || narrower;
            CHECK((!narrower || connection.editorial));
        }
    }
    CHECK(any);
    // With basis:stated, every step must be stated.
    for (const auto& row :
         ask::list_partners(kb, asked(kb, "{area:counter-terrorism basis:stated}"), {}).rows) {
        for (const auto& connection : row.facet(FacetId::areas)->connections)
            CHECK_FALSE(connection.editorial);
    }
}

TEST_CASE("A profile has the notes of everything it prints, in each format") {
    for (const KnowledgeBase& kb : bases()) {
        for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
            const EntityIndex entity{i};
            const auto profile = ask::profile_of(kb, entity, {});
            for (const Format format : {Format::table, Format::csv}) {
                std::string text = profile_text(kb, entity, format);
                for (const auto& facet : profile.facets) {
                    for (const auto& connection : facet.connections) {
                        for (const FactIndex fact : connection.facts) {
                            INFO(kb.id(entity) << ": " << kb.text(kb.fact(fact).note));
                            std::string note(kb.text(kb.fact(fact).note));
                            CHECK(text.find(note) != std::string::npos);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("An ended role of a part is in the past tense even if it is still a part") {
    const KnowledgeBase kb = loaded({R"({"format": 1, "hub": "h",
        "sources": [{"id": "s", "title": "S"}],
        "organizations": [{"id": "h", "name": "Hub", "cite": [{"at": "s"}]},
                          {"id": "p", "name": "Partner", "cite": [{"at": "s"}]},
                          {"id": "q", "name": "Part", "cite": [{"at": "s"}]}],
        "initiatives": [{"id": "i", "name": "Summit", "cite": [{"at": "s"}]}],
        "facts": [{"subject": "q", "relation": "part-of", "object": "p", "statement": "A.",
                   "cite": [{"at": "s"}]},
                  {"subject": "q", "relation": "takes-part-in", "object": "i", "role": "partner",
                   "status": "ended", "statement": "B.", "cite": [{"at": "s"}]}]})"});
    const std::string text = profile_text(kb, entity_of(kb, "p"), Format::table);
    CHECK(text.find("Part was a partner in it") != std::string::npos);
    CHECK(text.find("is a partner in it") == std::string::npos);
}

TEST_CASE("CSV marks a collective or editorial fact by which a row matches") {
    const KnowledgeBase& kb = bases().front();
    for (const List& list : lists_of(kb, "{relation:works-with scope:collective}")) {
        if (list.name != "partners") continue;
        const std::string text = text_of(kb, list, Format::csv);
        CHECK(text.find(",current,,,collective,,,,,icao works-with interpol,") !=
              std::string::npos);
    }
}
