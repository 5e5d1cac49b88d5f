// SPDX-License-Identifier: MIT
// The built-in knowledge base has the content of the founding source.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;

namespace {

const KnowledgeBase& un() {
    static const KnowledgeBase kb = load_named({"interpol-un"});
    return kb;
}

const Ids kTen{"cted",  "dppa", "icao",   "oios",   "sc-1540-committee",
               "undss", "unep", "unesco", "unicri", "unoda"};

const std::map<std::string, Ids> kNames{
    {"interpol", {"International Criminal Police Organization", "INTERPOL"}},
    {"un", {"United Nations", "UN"}},
    {"unodc", {"United Nations Office on Drugs and Crime", "UNODC"}},
    {"dpo",
     {"United Nations Department of Peace Operations", "DPO",
      "United Nations Department of Peacekeeping Operations", "DPKO"}},
    {"un-police-division", {"United Nations Police Division", "Police Division"}},
    {"un-police", {"United Nations Police", "UNPOL", "UN Police"}},
    {"soc-team",
     {"Serious and Organized Crime Team", "SOC Team", "Serious and Organized Crimes unit"}},
    {"unoct",
     {"United Nations Office of Counter-Terrorism", "UNOCT",
      "United Nations Office of Counter-terrorism"}},
    {"uncct", {"United Nations Counter-Terrorism Centre", "UNCCT", "Counter-Terrorism Centre"}},
    {"unoda", {"United Nations Office for Disarmament Affairs", "UNODA"}},
    {"undss", {"United Nations Department of Safety and Security", "UNDSS"}},
    {"unep",
     {"United Nations Environment Programme", "UNEP", "United Nations Environmental Programme"}},
    {"unesco", {"United Nations Educational, Scientific and Cultural Organization", "UNESCO"}},
    {"sc-1540-committee",
     {"Security Council Committee established pursuant to resolution 1540 (2004)", "1540 Committee",
      "United Nations Security Council Committee established pursuant to resolution 1540 (2004)"}},
    {"oios",
     {"Office of Internal Oversight Services", "OIOS", "UNOIOS",
      "United Nations Office of Internal Oversight Services"}},
    {"dppa",
     {"Department of Political and Peacebuilding Affairs", "DPPA", "UNDPPA",
      "United Nations Department for Political and Peacebuilding Affairs"}},
    {"cted",
     {"Counter-Terrorism Committee Executive Directorate", "CTED",
      "Security Council Counter-Terrorism Committee Executive Directorate"}},
    {"unicri", {"United Nations Interregional Crime and Justice Research Institute", "UNICRI"}},
    {"icao", {"International Civil Aviation Organization", "ICAO"}},
};

struct Reached {
    Ids direct;
    Ids all;
};

/// The bodies that are connected with areas through the Transnational Threats Project.
const Ids kProjectBodies{"dpo", "soc-team", "un-police", "un-police-division"};

const std::map<std::string, Reached> kPartnersOfAreas{
    {"drug-trafficking", {{"unodc"}, {"unodc"}}},
    {"human-trafficking", {{"unodc"}, {"unodc"}}},
    {"migrant-smuggling", {{"unodc"}, {"unodc"}}},
    {"firearms", {{"unodc"}, {"unodc"}}},
    {"border-management", {{"unodc"}, {"unoct", "unodc"}}},
    // Both share counter-terrorism itself, not only its narrower areas.
    {"counter-terrorism", {{"unoct", "unodc"}, {"unoct", "unodc"}}},
    {"cybercrime", {{"unodc"}, {"unodc"}}},
    {"environmental-security", {{"unodc"}, {"unodc"}}},
    {"crimes-against-children", {{"unodc"}, {"unodc"}}},
    {"serious-organized-crime", {{}, kProjectBodies}},
    {"corruption", {{}, kProjectBodies}},
    {"violent-extremism", {{}, kProjectBodies}},
    {"foreign-terrorist-fighters", {{"unoct"}, {"unoct"}}},
    {"terrorist-use-of-new-technologies", {{"unoct"}, {"unoct"}}},
    {"emerging-threats", {{}, {"unoct"}}},
    {"critical-infrastructure-protection", {{}, {"unoct"}}},
};

}  // namespace

TEST_CASE("Every organization is found by each of its names, ignoring case") {
    CHECK(entities_of(un(), EntityType::organization).size() == kNames.size());
    for (const auto& [id, names] : kNames) {
        for (const std::string& name : names) {
            INFO(name);
            CHECK(un().id(ask::resolve_name(un(), name, ask::kAnyType)) == id);
            CHECK(un().id(ask::resolve_name(un(), text::fold(name), ask::kAnyType)) == id);
        }
        CHECK(un().id(ask::resolve_name(un(), id, ask::kAnyType)) == id);
    }
}

TEST_CASE("Sixteen organizations are partners, three of them listed below Peace Operations") {
    Ids expected = kTen;
    for (const char* id :
         {"unodc", "dpo", "un-police-division", "un-police", "soc-team", "unoct"}) {
        expected.emplace_back(id);
    }
    const auto partners = ask::partners(un());
    CHECK(sorted(ids_of(un(), partners)) == sorted(expected));
    Ids below;
    for (const auto& place : ask::nested(un(), partners)) {
        if (place.depth > 0) below.emplace_back(un().id(place.entity));
    }
    CHECK(sorted(below) == Ids{"soc-team", "un-police", "un-police-division"});
}

TEST_CASE("Each area has the partners that the source states, directly and through others") {
    const auto areas = entities_of(un(), EntityType::area);
    CHECK(areas.size() == 16);
    REQUIRE(kPartnersOfAreas.size() == areas.size());
    for (const auto& [area, expected] : kPartnersOfAreas) {
        INFO(area);
        CHECK(partners_where(un(), "area:" + area, kDirect) == expected.direct);
        CHECK(partners_where(un(), "area:" + area) == expected.all);
        CHECK(connected_ids(un(), profile(un(), area), FacetId::partners) == expected.all);
    }
}

TEST_CASE("An indirect connection names the entities that it leads through") {
    const auto through = [](const char* partner, const char* area) {
        return ids_of(un(),
                      connection_to(un(), profile(un(), partner), FacetId::areas, area).through);
    };
    CHECK(through("unoct", "border-management") == Ids{"wg-border-management"});
    CHECK(through("unoct", "emerging-threats") == Ids{"wg-emerging-threats"});
    CHECK(through("un-police", "corruption") == Ids{"transnational-threats-project"});
    CHECK(through("soc-team", "violent-extremism") == Ids{"transnational-threats-project"});
    CHECK(through("dpo", "corruption") == Ids{"transnational-threats-project"});
    CHECK(through("unodc", "border-management").empty());
    CHECK(through("unoct", "counter-terrorism").empty());
}

TEST_CASE("UNODC shares drug trafficking currently and explores more of it") {
    const auto statuses = [](const char* partner, const char* area) {
        return connection_to(un(), profile(un(), partner), FacetId::areas, area).statuses;
    };
    using Statuses = std::vector<Status>;
    CHECK(statuses("unodc", "drug-trafficking") == Statuses{Status::current, Status::exploring});
    CHECK(statuses("unodc", "border-management") == Statuses{Status::current, Status::exploring});
    CHECK(statuses("unodc", "migrant-smuggling") == Statuses{Status::current, Status::exploring});
    CHECK(statuses("unodc", "crimes-against-children") == Statuses{Status::exploring});
    CHECK(statuses("unodc", "cybercrime") == Statuses{Status::current});
    CHECK(statuses("unoct", "foreign-terrorist-fighters") == Statuses{Status::to_date});
    const auto& kb = un();
    CHECK(partners_where(kb, "{area:crimes-against-children status:exploring}") == Ids{"unodc"});
    CHECK(partners_where(kb, "{area:crimes-against-children status:current}").empty());
}

TEST_CASE("INTERPOL is member and chair and vice-chair and supporter where the source says so") {
    const auto role = [](const char* frame) {
        for (const auto& connection : connections(profile(un(), frame), FacetId::roles)) {
            if (un().id(connection.entity) == "interpol") return connection.role;
        }
        return Role::none;
    };
    CHECK(role("ct-compact") == Role::member);
    CHECK(role("wg-emerging-threats") == Role::chair);
    CHECK(role("wg-border-management") == Role::vice_chair);
    CHECK(role("transnational-threats-project") == Role::supporter);
    CHECK(entities_where(un(), EntityType::group, "role:chair") == Ids{"wg-emerging-threats"});
    CHECK(entities_where(un(), EntityType::initiative, "role:lead") ==
          Ids{"transnational-threats-project"});
}

TEST_CASE("No partner has a role in the Compact") {
    for (const char* group : {"ct-compact", "wg-emerging-threats", "wg-border-management"}) {
        CHECK(connected_ids(un(), profile(un(), group), FacetId::roles) == Ids{"interpol"});
    }
}

TEST_CASE("Each side has the contributions that the source states") {
    const auto brought_by = [](const char* partner, const char* holder) {
        Ids ids;
        for (const auto& connection : connections(profile(un(), partner), FacetId::contributions)) {
            if (un().id(connection.holder) == holder) ids.emplace_back(un().id(connection.entity));
        }
        return sorted(ids);
    };
    CHECK(brought_by("unodc", "unodc") ==
          Ids{"judicial-assistance", "legislative-assistance", "research", "technical-assistance"});
    CHECK(brought_by("unodc", "interpol") == Ids{"information-exchange", "investigative-support",
                                                 "operational-support",
                                                 "police-capacity-building"});
    CHECK(brought_by("dpo", "un") == Ids{"local-capacity-building"});
    CHECK(connected_ids(un(), profile(un(), "unodc"), FacetId::activities) ==
          Ids{"regular-dialogue"});
    CHECK(connected_ids(un(), profile(un(), "dpo"), FacetId::activities) ==
          Ids{"national-police-support"});
    CHECK(connected_ids(un(), profile(un(), "unoct"), FacetId::activities) ==
          Ids{"border-screening", "ftf-information-sharing", "law-enforcement-capacity"});
}

TEST_CASE("Exactly thirty facts are stated of the ten bodies together") {
    std::map<std::string, std::size_t> collective;
    for (const Fact& fact : un().facts()) {
        if (fact.scope == Scope::collective) ++collective[std::string(un().id(fact.subject))];
    }
    Ids subjects;
    for (const auto& [id, count] : collective) {
        CHECK(count == 3);
        subjects.push_back(id);
    }
    CHECK(subjects == sorted(kTen));
}

TEST_CASE("Sections without facts are reported as not stated") {
    for (const std::string& id : kTen) {
        INFO(id);
        CHECK(not_stated_of(un(), id) ==
              Ids{"areas", "groups", "initiatives", "contributions", "instruments"});
        CHECK(connected_ids(un(), profile(un(), id), FacetId::activities) ==
              Ids{"capacity-building-programmes", "database-access"});
    }
    CHECK(not_stated_of(un(), "uncct") ==
          Ids{"areas", "activities", "groups", "initiatives", "contributions", "instruments"});
    CHECK(profile(un(), "uncct").cooperation.empty());
    for (const char* id : {"unodc", "unoct"}) {
        const auto names = not_stated_of(un(), id);
        CHECK(std::ranges::find(names, "initiatives") != names.end());
        CHECK(std::ranges::find(names, "areas") == names.end());
    }
    CHECK(entities_of(un(), EntityType::instrument).empty());
}

TEST_CASE("The facts are those of the source and have no dates") {
    std::map<Relation, std::size_t> counts;
    for (const Fact& fact : un().facts()) {
        ++counts[fact.relation];
        CHECK(fact.status != Status::ended);
        CHECK((fact.since.absent() && fact.until.absent() && fact.as_of.absent()));
    }
    CHECK(counts[Relation::part_of] == 6);       // the Division, the Team twice, UNCCT, two groups
    CHECK(counts[Relation::works_with] == 16);   // one for each partner
    CHECK(counts[Relation::shares_area] == 15);  // 8 + 4 of UNODC, 1 + 2 of UNOCT
    CHECK(counts[Relation::shares_activity] == 25);  // 1 + 1 + 3, and 20 of the ten
    CHECK(counts[Relation::contributes] == 9);       // 4 + 4 + 1
    CHECK(counts[Relation::takes_part_in] == 6);     // 3 in the Project, 3 in the Compact
    CHECK(counts[Relation::addresses] == 6);         // 3 by the Project, 2 + 1 by the groups
    CHECK(counts[Relation::endorses] == 1);
    CHECK(counts[Relation::based_on] == 0);
}

TEST_CASE("INTERPOL helps the Transnational Threats Project in the context of Peace Operations") {
    std::size_t supporters = 0;
    for (const FactIndex index : un().facts_to(entity_of(un(), "transnational-threats-project"))) {
        const Fact& fact = un().fact(index);
        if (fact.role != Role::supporter) continue;
        ++supporters;
        CHECK(un().id(fact.subject) == "interpol");
        CHECK(un().id(fact.context) == "dpo");
        CHECK(fact.basis == Basis::stated);
    }
    CHECK(supporters == 1);
}

TEST_CASE("Notes explain whom the source means by we") {
    for (const char* partner : {"unodc", "unoct"}) {
        for (const FactIndex index : un().facts_from(entity_of(un(), partner))) {
            const Fact& fact = un().fact(index);
            if (fact.status != Status::exploring && fact.status != Status::to_date) continue;
            INFO(un().text(fact.statement));
            CHECK(un().text(fact.note).find("“we”") != std::string_view::npos);
        }
    }
}

TEST_CASE("The editorial facts and names are marked and explained") {
    Ids editorial;
    for (const Fact& fact : un().facts()) {
        if (fact.basis != Basis::editorial) continue;
        editorial.push_back(std::string(un().id(fact.subject)) + ' ' +
                            std::string(un().id(fact.object)));
        CHECK_FALSE(fact.note.empty());
    }
    CHECK(editorial == Ids{"soc-team un-police", "soc-team transnational-threats-project"});
    for (const Entity& entity : un().entities()) {
        INFO(un().text(entity.id));
        if (entity.basis == Basis::editorial) CHECK_FALSE(entity.note.empty());
    }
    for (const char* id : {"foreign-terrorist-fighters", "terrorist-use-of-new-technologies"}) {
        CHECK(un().entity(entity_of(un(), id)).basis == Basis::editorial);
        CHECK(un().id(un().entity(entity_of(un(), id)).broader) == "counter-terrorism");
    }
}
