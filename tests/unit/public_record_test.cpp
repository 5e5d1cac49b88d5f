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
using ask::AspectId;

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

/// The facts that name the entity, other than those of the founding source.
std::size_t added_facts_naming(const char* id) {
    const EntityIndex entity = entity_of(both(), id);
    return static_cast<std::size_t>(std::ranges::count_if(both().facts(), [&](const Fact& fact) {
        const auto index = static_cast<std::uint32_t>(&fact - both().facts().data());
        const bool names =
            fact.subject == entity || fact.object == entity || fact.context == entity;
        return names && sources_of({FactIndex{index}}) != std::set<std::string>{"un-entities"};
    }));
}

struct Instrument {
    std::string partner;
    std::string id;
    std::string since;
    std::string source;
};

}  // namespace

TEST_CASE("With the public record CTED is reached for counter-terrorism by its agreement") {
    CHECK(partners_where(both(), "area:counter-terrorism") == Ids{"cted", "unoct", "unodc"});
    const auto tie = tie_to(both(), profile(both(), "cted"), AspectId::areas, "counter-terrorism");
    CHECK(ids_of(both(), tie.through) == Ids{"cted-agreement-2017"});
    CHECK(sources_of(tie.facts) == std::set<std::string>{"cted-agreement-2017"});
}

TEST_CASE("Narrowed to the founding source CTED is left out again") {
    CHECK(partners_where(both(), "{area:counter-terrorism source:un-entities}") ==
          Ids{"unoct", "unodc"});
}

TEST_CASE("Nothing is added on UNDSS and DPPA") {
    CHECK(added_facts_naming("undss") == 0);
    CHECK(added_facts_naming("dppa") == 0);
    CHECK(added_facts_naming("cted") > 0);
    for (const char* id : {"undss", "dppa"}) {
        const auto names = not_stated_of(both(), id);
        CHECK(names == Ids{"areas", "groups", "initiatives", "contributions", "instruments"});
    }
}

TEST_CASE("The two counts of the Compact's members stand side by side with their dates") {
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

TEST_CASE("Agreements and resolutions are dated and cite their page") {
    const std::vector<Instrument> expected{
        {"cted", "cted-agreement-2017", "2017-07-21", "cted-agreement-2017"},
        {"cted", "cted-action-plan-2018", "2018-02", "cted-action-plan-2018"},
        {"un", "ga-res-51-1", "1996-10-15", "ga-res-51-1"},
        {"un", "un-agreement-1997", "1997", "un-partnership"},
        {"un", "ga-res-71-19", "2016", "un-resolutions"},
        {"un", "ga-res-73-11", "2018", "un-resolutions"},
        {"un", "ga-res-75-10", "2020", "un-resolutions"},
        {"unodc", "unodc-arrangement-2016", "2016-05-23", "unodc-arrangement-2016"},
        {"unodc", "crimjust-agreement-2016", "2016-08-30", "crimjust-2016"},
        {"unoct", "ga-res-71-291", "2017-06-15", "unoct-about"},
        {"unesco", "unesco-agreement-1999", "1999", "unesco-2003"},
        {"oios", "ga-res-48-218-b", "1994-07-29", "oios-mandate"},
        {"sc-1540-committee", "sc-res-1540", "", "sc-1540-overview"},
    };
    CHECK(entities_of(both(), EntityType::instrument).size() == expected.size());
    for (const Instrument& instrument : expected) {
        INFO(instrument.id);
        const auto tie = tie_to(both(), profile(both(), instrument.partner), AspectId::instruments,
                                instrument.id);
        REQUIRE(tie.facts.size() == 1);
        CHECK(both().fact(tie.facts.front()).since.to_string() == instrument.since);
        CHECK(sources_of(tie.facts) == std::set<std::string>{instrument.source});
    }
}

TEST_CASE("Meetings that are over are ended and projects that run are not") {
    for (const char* id : {"environmental-security-summit-2012", "passenger-data-forum-2021",
                           "small-arms-workshop-2008"}) {
        INFO(id);
        for (const FactIndex fact : both().facts_to(entity_of(both(), id))) {
            CHECK(both().fact(fact).status == Status::ended);
            CHECK_FALSE(both().fact(fact).until.absent());
        }
    }
    for (const char* id : {"iarms-v", "ct-tech", "ct-travel"}) {
        INFO(id);
        for (const FactIndex fact : both().facts_to(entity_of(both(), id))) {
            CHECK(both().fact(fact).status != Status::ended);
        }
    }
}

TEST_CASE("Project iARMS V is led by INTERPOL with UNODC as partner and the EU as donor") {
    const auto role = [](const char* who) {
        return tie_to(both(), profile(both(), "iarms-v"), AspectId::roles, who).role;
    };
    CHECK(role("interpol") == Role::lead);
    CHECK(role("unodc") == Role::partner);
    CHECK(role("european-union") == Role::donor);
    CHECK(tied_ids(both(), profile(both(), "iarms-v"), AspectId::areas) == Ids{"firearms"});
}

TEST_CASE("UNOCT is the secretariat of the Compact only by the public record") {
    const auto tie = tie_to(both(), profile(both(), "ct-compact"), AspectId::roles, "unoct");
    CHECK(tie.role == Role::secretariat);
    CHECK(sources_of(tie.facts) == std::set<std::string>{"global-ct-compact"});
}

TEST_CASE("The public record changes nothing that the founding source says") {
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

TEST_CASE("The public record alone is no knowledge base since it names no hub") {
    const auto faults = faults_in({load::Input::named("public-record")});
    REQUIRE(faults.count() > 0);
    CHECK(faults.kept().front().code == load::Code::missing_key);
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
