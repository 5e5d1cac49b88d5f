// SPDX-License-Identifier: MIT
// What the public record adds to the founding source.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "asking.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;

namespace {

const KnowledgeBase& both() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

std::set<std::string> sources_of(const std::vector<FactIndex>& facts) {
    std::set<std::string> ids;
    for (const FactIndex fact : facts) {
        for (const Citation& citation : both().citations(fact)) {
            ids.emplace(both().id(citation.source));
        }
    }
    return ids;
}

/// The number of facts that name the entity and that the founding source does not state.
std::size_t added_facts_naming(std::string_view id) {
    const EntityIndex entity = entity_of(both(), id);
    return static_cast<std::size_t>(std::ranges::count_if(both().facts(), [&](const Fact& fact) {
        const auto index = static_cast<std::uint32_t>(&fact - &both().facts().front());
        const bool names =
            fact.subject == entity || fact.object == entity || fact.context == entity;
        return names && sources_of({FactIndex{index}}) != std::set<std::string>{"un-entities"};
    }));
}

struct Instrument {
    std::string partner;
    std::string id;
    std::set<std::string> sources;
};

/// The facts with that subject, relation and object that cite only the public record.
std::vector<FactIndex> added_facts(const char* subject, Relation relation, const char* object) {
    std::vector<FactIndex> found;
    for (const FactIndex index : both().facts_from(entity_of(both(), subject))) {
        const Fact& fact = both().fact(index);
        if (fact.relation != relation || both().id(fact.object) != object) continue;
        if (!sources_of({index}).contains("un-entities")) found.push_back(index);
    }
    return found;
}

Ids areas_addressed_by(const char* id) {
    Ids ids;
    for (const FactIndex index : both().facts_from(entity_of(both(), id))) {
        if (both().fact(index).relation == Relation::addresses) {
            ids.emplace_back(both().id(both().fact(index).object));
        }
    }
    return sorted(ids);
}

}  // namespace

TEST_CASE("With the public record, CTED matches counter-terrorism by its agreement") {
    CHECK(std::ranges::count(partners_where(both(), "area:counter-terrorism"), "cted") == 1);
    const auto connection =
        connection_to(both(), profile(both(), "cted"), FacetId::areas, "counter-terrorism");
    const Ids through = ids_of(both(), connection.through);
    CHECK(std::ranges::count(through, "cted-agreement-2017") == 1);
    CHECK(std::ranges::count(through, "ct-travel") == 1);
    CHECK_FALSE(sources_of(connection.facts).contains("un-entities"));
}

TEST_CASE("Programmes and resolutions are found by the areas that their pages name") {
    CHECK(areas_addressed_by("crimjust") == Ids{"drug-trafficking", "serious-organized-crime"});
    CHECK(areas_addressed_by("ct-travel") == Ids{"counter-terrorism", "passenger-data"});
    CHECK(areas_addressed_by("environmental-security-summit-2012") ==
          Ids{"environmental-security", "money-laundering", "wildlife-crime"});
    CHECK(areas_addressed_by("passenger-data-forum-2021") ==
          Ids{"border-management", "passenger-data"});
    CHECK(areas_addressed_by("ga-res-71-19") ==
          Ids{"corruption", "counter-terrorism", "cybercrime", "environmental-security",
              "financial-crime", "foreign-terrorist-fighters", "transnational-crime"});
    CHECK(areas_addressed_by("ga-res-73-11") == Ids{"counter-terrorism", "firearms",
                                                    "human-trafficking", "migrant-smuggling",
                                                    "serious-organized-crime"});
    CHECK(areas_addressed_by("ga-res-75-10") == Ids{"cybercrime", "gender-mainstreaming"});
    CHECK(areas_addressed_by("unesco-amendment-2003") == Ids{"cultural-property"});
    CHECK(areas_addressed_by("unesco-agreement-1999").empty());
    // The page mentions organized crime in the later work, not in the agreement.
    CHECK(areas_addressed_by("un-agreement-1997").empty());
    CHECK(added_facts("un", Relation::shares_area, "serious-organized-crime").size() == 1);
}

TEST_CASE("The arrangement with UNODC is not the basis of all their cooperation") {
    CHECK(areas_addressed_by("unodc-arrangement-2016") ==
          Ids{"counter-terrorism", "serious-organized-crime"});
    for (const char* area : {"asset-recovery", "corruption", "cultural-property", "firearms",
                             "human-trafficking", "migrant-smuggling", "wildlife-crime"}) {
        INFO(area);
        const auto facts = added_facts("unodc", Relation::shares_area, area);
        REQUIRE(facts.size() == 1);
        CHECK(both().fact(facts.front()).status == Status::current);
        CHECK(both().fact(facts.front()).as_of.to_string() == "2016-05-23");
    }
    for (const char* area : {"cybercrime", "illicit-financial-flows", "money-laundering"}) {
        INFO(area);
        const auto facts = added_facts("unodc", Relation::shares_area, area);
        REQUIRE(facts.size() == 1);
        CHECK(both().fact(facts.front()).status == Status::exploring);
    }
}

TEST_CASE("Facts about the counter-terrorism bodies together are collective") {
    for (const char* partner : {"cted", "uncct", "unoct"}) {
        INFO(partner);
        const auto themes =
            added_facts(partner, Relation::shares_area, "foreign-terrorist-fighters");
        REQUIRE(themes.size() == 1);
        CHECK(both().fact(themes.front()).scope == Scope::collective);
        CHECK_FALSE(both().fact(themes.front()).note.empty());
    }
    const auto relations = added_facts("uncct", Relation::works_with, "interpol");
    REQUIRE(relations.size() == 1);
    CHECK(both().fact(relations.front()).scope == Scope::collective);
    const auto theme = added_facts("un", Relation::shares_area, "foreign-terrorist-fighters");
    REQUIRE(theme.size() == 1);
    CHECK(both().fact(theme.front()).scope == Scope::individual);
}

TEST_CASE("The date of a launch is not the date of each partner's part in it") {
    CHECK(both().entity(entity_of(both(), "ct-travel")).since.to_string() == "2019-05-07");
    for (const FactIndex index : both().facts_to(entity_of(both(), "ct-travel"))) {
        CHECK(both().fact(index).since.absent());
    }
    const auto connection =
        connection_to(both(), profile(both(), "ct-travel"), FacetId::roles, "unoct");
    CHECK(connection.role == Role::lead);
}

TEST_CASE("The toolkit has been developed and is not current work") {
    for (const FactIndex index : both().facts_to(entity_of(both(), "responsible-ai-toolkit"))) {
        INFO(both().text(both().fact(index).statement));
        CHECK(both().fact(index).status == Status::to_date);
    }
}

TEST_CASE("Filtered by the founding source, CTED is left out again") {
    CHECK(partners_where(both(), "{area:counter-terrorism source:un-entities}") ==
          Ids{"unoct", "unodc"});
}

TEST_CASE("Every partner of the founding page is also on another page") {
    const KnowledgeBase base = load_named({"interpol-un"});
    for (const auto& row : ask::list_partners(base, {}, {}).rows) {
        const std::string id(base.id(row.entity));
        INFO(id);
        CHECK(added_facts_naming(id) > 0);
    }
    CHECK(not_stated_of(both(), "undss") == Ids{"initiatives", "contributions", "instruments"});
    CHECK(not_stated_of(both(), "dppa") == Ids{"groups", "contributions", "instruments"});
}

TEST_CASE("Both counts of the Compact's members are listed with their dates") {
    std::set<std::string> counts;
    for (std::uint32_t i = 0; i < both().facts().size(); ++i) {
        const Fact& fact = both().fact(FactIndex{i});
        if (both().id(fact.object) != "ct-compact" && both().id(fact.subject) != "ct-compact") {
            continue;
        }
        const std::string said =
            std::string(both().text(fact.statement)) + ' ' + std::string(both().text(fact.note));
        for (const char* count : {"39", "45"}) {
            if (said.find(count) == std::string::npos) continue;
            counts.insert(count);
            CHECK_FALSE((fact.since.absent() && fact.as_of.absent()));
        }
    }
    CHECK(counts == std::set<std::string>{"39", "45"});
}

TEST_CASE("Agreements and resolutions cite their page, and only they have its date") {
    const std::vector<Instrument> expected{
        {"cted", "cted-agreement-2017", {"cted-agreement-2017"}},
        {"cted", "cted-action-plan-2018", {"cted-action-plan-2018"}},
        {"un", "ga-res-51-1", {"ga-res-51-1"}},
        {"un", "un-agreement-1997", {"sc-8803", "un-partnership"}},
        {"un", "ga-res-73-11", {"ga-12093", "ga-res-73-11-news", "un-resolutions"}},
        {"unodc", "unodc-arrangement-2016", {"unodc-arrangement-2016"}},
        {"unodc", "crimjust-agreement-2016", {"crimjust-2016"}},
        {"unesco", "unesco-agreement-1999", {"unesco-2003"}},
    };
    for (const Instrument& instrument : expected) {
        INFO(instrument.id);
        const auto connection = connection_to(both(), profile(both(), instrument.partner),
                                              FacetId::instruments, instrument.id);
        REQUIRE(connection.facts.size() == 1);
        CHECK(both().fact(connection.facts.front()).since.absent());
        CHECK(sources_of(connection.facts) == instrument.sources);
    }
}

TEST_CASE("No cooperation is based on the resolution that founded a body") {
    CHECK(connected_ids(both(), profile(both(), "oios"), FacetId::instruments) ==
          Ids{"oios-agreement"});
    CHECK(connected_ids(both(), profile(both(), "unoct"), FacetId::instruments) ==
          Ids{"unoct-agreement-2018"});
    CHECK(connections(profile(both(), "sc-1540-committee"), FacetId::instruments).empty());
}

TEST_CASE("Past meetings have the status ended, running projects do not") {
    for (const char* id : {"environmental-security-summit-2012", "passenger-data-forum-2021",
                           "small-arms-workshop-2008"}) {
        INFO(id);
        CHECK_FALSE(both().entity(entity_of(both(), id)).until.absent());
        for (const FactIndex fact : both().facts_to(entity_of(both(), id))) {
            CHECK(both().fact(fact).status == Status::ended);
        }
    }
    for (const char* id : {"iarms-v", "ct-travel"}) {
        INFO(id);
        for (const FactIndex fact : both().facts_to(entity_of(both(), id))) {
            CHECK(both().fact(fact).status != Status::ended);
        }
    }
}

TEST_CASE("INTERPOL coordinates Project iARMS V with UNODC as partner and the EU as donor") {
    const auto role = [](const char* who) {
        return connection_to(both(), profile(both(), "iarms-v"), FacetId::roles, who).role;
    };
    CHECK(role("interpol") == Role::coordinator);
    CHECK(role("unodc") == Role::partner);
    CHECK(role("european-union") == Role::donor);
    CHECK(connected_ids(both(), profile(both(), "iarms-v"), FacetId::areas) == Ids{"firearms"});
    CHECK(both().entity(entity_of(both(), "iarms-v")).since.to_string() == "2024-12");
    CHECK(both().entity(entity_of(both(), "iarms-v")).until.to_string() == "2027-12");
}

TEST_CASE("INTERPOL hosted the summit of enforcement chiefs") {
    const auto connection = connection_to(
        both(), profile(both(), "environmental-security-summit-2012"), FacetId::roles, "interpol");
    CHECK(connection.role == Role::host);
}

TEST_CASE("UNOCT is the secretariat of the Compact only by the public record") {
    const auto connection =
        connection_to(both(), profile(both(), "ct-compact"), FacetId::roles, "unoct");
    CHECK(connection.role == Role::secretariat);
    CHECK(sources_of(connection.facts) == std::set<std::string>{"global-ct-compact"});
}

TEST_CASE("The public record does not change facts of the founding source") {
    const KnowledgeBase base = load_named({"interpol-un"});
    std::size_t kept = 0;
    for (std::uint32_t i = 0; i < both().facts().size(); ++i) {
        if (sources_of({FactIndex{i}}).contains("un-entities")) ++kept;
    }
    CHECK(kept == base.facts().size());
    for (std::uint32_t i = 0; i < base.entities().size(); ++i) {
        const EntityIndex entity = entity_of(both(), base.id(EntityIndex{i}));
        CHECK(both().name(entity) == base.name(EntityIndex{i}));
        CHECK(both().citations(entity).size() == base.citations(EntityIndex{i}).size());
    }
}

TEST_CASE("The public record alone is not a knowledge base, because it has no hub") {
    const auto faults = faults_in({load::Input::named("public-record")});
    REQUIRE(faults.count() > 0);
    CHECK(faults.kept().front().code == load::DiagnosticCode::missing_key);
}

TEST_CASE("An editorial entity or fact of the public record is explained") {
    for (const Entity& entity : both().entities()) {
        INFO(both().text(entity.id));
        if (entity.basis == Basis::editorial) CHECK_FALSE(entity.note.empty());
    }
    for (const Fact& fact : both().facts()) {
        INFO(both().text(fact.statement));
        if (fact.basis == Basis::editorial) CHECK_FALSE(fact.note.empty());
        CHECK_FALSE(fact.statement.empty());
    }
}
