// SPDX-License-Identifier: MIT
// The keys that programs may rely on, and citations for everything derived from facts.

#include "render/json/answer_json.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/text/format.hpp"
#include "loading.hpp"
#include "render/json/json.hpp"

using namespace liaison;
using namespace liaison::test;
using Json = nlohmann::ordered_json;

namespace {

const KnowledgeBase& both() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

const KnowledgeBase& un() {
    static const KnowledgeBase kb = load_named({"interpol-un"});
    return kb;
}

Json shown(const KnowledgeBase& kb, std::string_view id) {
    return render::profile_json(kb, profile(kb, id));
}

template <typename Write>
Json written(const Write& write) {
    render::StringSink sink;
    write(render::Options{render::Format::json, {}}, sink);
    return Json::parse(sink.text());
}

Json partners(const KnowledgeBase& kb, std::string_view text) {
    return written([&](const auto& options, render::Sink& sink) {
        render::write_partners(kb, ask::list_partners(kb, asked(kb, text), {}), options, sink);
    });
}

Json entities(const KnowledgeBase& kb, EntityType type, std::string_view text = {}) {
    return written([&](const auto& options, render::Sink& sink) {
        render::write_entities(kb, type, ask::list_entities(kb, type, asked(kb, text), {}), options,
                               sink);
    });
}

void check_keys(const Json& object, const std::vector<std::string>& keys) {
    for (const auto& key : keys) {
        INFO(key << " in " << object.dump());
        CHECK(object.contains(key));
    }
}

/// Checks that every object with a status or type has a citation with `at`.
void check_cited(const Json& value, const std::string& where) {
    if (value.is_array()) {
        for (const Json& element : value) check_cited(element, where);
    }
    if (!value.is_object()) return;
    const bool is_derived = value.contains("status") || value.contains("type");
    if (is_derived) {
        INFO(where << ": " << value.dump());
        REQUIRE(value.contains("cite"));
        REQUIRE_FALSE(value["cite"].empty());
        for (const Json& citation : value["cite"]) CHECK(citation.contains("at"));
    }
    for (const auto& [key, member] : value.items()) {
        if (key != "sources") check_cited(member, where + '/' + key);
    }
}

const std::vector<std::string> kOfEntity{"id", "type", "name", "cite"};

}  // namespace

TEST_CASE("A row of the list of partners has the promised keys") {
    const Json rows = partners(both(), "");
    REQUIRE(rows.is_array());
    CHECK(rows.size() == ask::partners(both()).size());
    for (const Json& row : rows) {
        check_keys(row, kOfEntity);
        check_keys(row, {"kind", "acronym", "part_of", "areas"});
        CHECK(row["type"] == "organization");
        for (const Json& area : row["areas"]) {
            check_keys(area, {"id", "status", "cite"});
            CHECK(area["status"].is_array());
            CHECK_FALSE(area["status"].empty());
            if (area.contains("through")) CHECK_FALSE(area["through"].empty());
        }
    }
}

TEST_CASE("Only indirect connections have `through`, with ids") {
    const Json rows = partners(un(), "area:border-management");
    REQUIRE(rows.size() == 2);
    for (const Json& row : rows) {
        REQUIRE(row["areas"].size() == 1);
        const Json& area = row["areas"][0];
        CHECK(area["id"] == "border-management");
        CHECK(area.contains("through") == (row["id"] == "unoct"));
        if (row["id"] == "unoct") CHECK(area["through"] == Json::array({"wg-border-management"}));
    }
}

TEST_CASE("A list that is empty is an empty array") {
    CHECK(partners(un(), "{area:crimes-against-children status:current}") == Json::array());
    CHECK(entities(un(), EntityType::instrument) == Json::array());
}

TEST_CASE("A row of every other list has the promised keys") {
    for (const auto& type : words<EntityType>()) {
        const Json rows = entities(both(), type.value);
        CHECK(rows.size() == entities_of(both(), type.value).size());
        for (const Json& row : rows) {
            check_keys(row, kOfEntity);
            CHECK(row["type"] == type.id);
        }
    }
}

TEST_CASE("A group lists its participants with their roles") {
    for (const Json& row : entities(un(), EntityType::group, "role:chair")) {
        CHECK(row["id"] == "wg-emerging-threats");
        CHECK(row["kind"] == "working-group");
        REQUIRE(row["roles"].size() == 1);
        CHECK(row["roles"][0]["organization"] == "interpol");
        CHECK(row["roles"][0]["role"] == "chair");
        CHECK(row["part_of"] == Json::array({"ct-compact"}));
    }
    for (const Json& row : entities(both(), EntityType::group)) check_keys(row, {"roles"});
}

TEST_CASE("A profile of any entity has the promised keys") {
    for (std::uint32_t i = 0; i < both().entities().size(); ++i) {
        const Json json = shown(both(), both().id(EntityIndex{i}));
        check_keys(json, kOfEntity);
        check_keys(json, {"aliases", "areas", "activities", "groups", "initiatives",
                          "contributions", "facts", "sources", "not_stated"});
        CHECK(json.contains("kind") == !both().entity(EntityIndex{i}).kind.empty());
    }
}

TEST_CASE("Sections for which nothing is stated are empty and named as not stated") {
    const Json unep = shown(un(), "unep");
    CHECK(unep["areas"] == Json::array());
    const std::set<std::string> names = unep["not_stated"];
    CHECK(names.contains("areas"));
    CHECK_FALSE(names.contains("activities"));
    for (std::uint32_t i = 0; i < both().entities().size(); ++i) {
        const Json json = shown(both(), both().id(EntityIndex{i}));
        for (const Json& name : json["not_stated"]) {
            INFO(json["id"] << ' ' << name);
            CHECK(json[name.get<std::string>()].empty());
        }
    }
}

TEST_CASE("A profile has each status and the facts in the file format") {
    const Json unodc = shown(un(), "unodc");
    bool found = false;
    for (const Json& area : unodc["areas"]) {
        if (area["id"] != "drug-trafficking") continue;
        found = true;
        CHECK(area["status"] == Json::array({"current", "exploring"}));
    }
    CHECK(found);
    for (const Json& fact : unodc["facts"]) {
        check_keys(fact, {"subject", "relation", "object", "status", "statement", "cite"});
    }
    REQUIRE(unodc["sources"].size() == 1);
    check_keys(unodc["sources"][0], {"id", "title", "url"});
}

TEST_CASE("Every object derived from facts is cited in every list and profile") {
    check_cited(partners(both(), ""), "partners");
    check_cited(partners(both(), "role:chair OR activity:database-access"), "partners by role");
    for (const auto& type : words<EntityType>()) {
        check_cited(entities(both(), type.value), std::string(type.id));
    }
    for (std::uint32_t i = 0; i < both().entities().size(); ++i) {
        const std::string id(both().id(EntityIndex{i}));
        check_cited(shown(both(), id), id);
    }
}

TEST_CASE("A citation in an answer has the paragraph and the words of the file") {
    const Json rows = partners(un(), "area:cybercrime");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["id"] == "unodc");
    const Json& cite = rows[0]["areas"][0]["cite"];
    REQUIRE(cite.size() == 1);
    CHECK(cite[0]["at"] == "un-entities#unodc/1");
    CHECK(cite[0]["words"] == "cybercrime");
}

TEST_CASE("Collective and editorial connections are marked") {
    const Json unep = shown(un(), "unep");
    CHECK_FALSE(unep["activities"].empty());
    for (const Json& activity : unep["activities"]) {
        CHECK(activity["scope"] == "collective");
    }
    bool editorial = false;
    const Json team = shown(un(), "soc-team");
    for (const Json& fact : team["facts"]) {
        editorial = editorial || fact.value("basis", "") == "editorial";
    }
    CHECK(editorial);
}

TEST_CASE("JSON lines are the elements of the list one a line") {
    render::StringSink sink;
    render::write_partners(un(), ask::list_partners(un(), {}, {}), {render::Format::jsonl, {}},
                           sink);
    Json list = Json::array();
    std::istringstream lines(sink.text());
    for (std::string line; std::getline(lines, line);) list.push_back(Json::parse(line));
    CHECK(list == partners(un(), ""));
}
