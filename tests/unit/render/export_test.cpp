// SPDX-License-Identifier: MIT
// An export is a knowledge base in canonical form that gives the same answers.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "asking.hpp"
#include "exporting.hpp"
#include "liaison/ask/graph/export_closure.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/load/format/format.hpp"
#include "liaison/load/source/builtin.hpp"
#include "random.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json.hpp"
#include "temporary_folder.hpp"

using namespace liaison;
using namespace liaison::test;
using Json = nlohmann::ordered_json;

namespace {

std::string data_file(const std::string& name) {
    return text_of_file(std::string(LIAISON_DATA_DIR) + '/' + name);
}

std::string profile_text(const KnowledgeBase& kb, EntityIndex entity) {
    return render::profile_json(kb, ask::profile_of(kb, entity, {})).dump(1);
}

/// Checks that the partners have the same profiles in their export as in the whole.
void check_same_profiles(const KnowledgeBase& kb, const std::vector<EntityIndex>& partners) {
    const std::string text = exported(kb, ask::export_closure(kb, partners));
    const KnowledgeBase part = loaded({text});
    CHECK(exported(part) == text);
    CHECK(part.id(part.hub()) == kb.id(kb.hub()));
    for (const EntityIndex partner : partners) {
        const auto in_part = part.find(kb.id(partner));
        INFO(kb.id(partner));
        REQUIRE(in_part.has_value());
        CHECK(profile_text(part, *in_part) == profile_text(kb, partner));
    }
}

/// The document with members and list elements shuffled, except lists whose order has a meaning.
Json shuffled(const Json& value, Random& random) {
    const auto shuffle = [&](auto& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random.below(i)]);
    };
    if (value.is_array()) {
        std::vector<Json> elements;
        for (const Json& element : value) elements.push_back(shuffled(element, random));
        shuffle(elements);
        return Json(elements);
    }
    if (!value.is_object()) return value;
    std::vector<std::string> keys;
    for (const auto& [key, member] : value.items()) keys.push_back(key);
    shuffle(keys);
    Json object = Json::object();
    for (const std::string& key : keys) {
        const bool in_order = key == "paragraphs" || key == "sections";
        object[key] = in_order ? value[key] : shuffled(value[key], random);
    }
    return object;
}

const KnowledgeBase& base() {
    static const KnowledgeBase kb = load_named({"interpol-un"});
    return kb;
}

const KnowledgeBase& both() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

}  // namespace

TEST_CASE("The built-in knowledge bases are the files of the data folder") {
    CHECK(load::builtins().size() == 2);
    for (const auto& builtin : load::builtins()) {
        INFO(builtin.name);
        CHECK(builtin.json == data_file(std::string(builtin.name) + ".json"));
    }
}

TEST_CASE("Exporting an export changes no byte") {
    for (const KnowledgeBase* kb : {&base(), &both()}) {
        const std::string once = exported(*kb);
        CHECK(exported(loaded({once})) == once);
    }
    const std::string small = exported(load_named({LIAISON_TEST_DATA "/small.json"}));
    CHECK(exported(loaded({small})) == small);
}

TEST_CASE("The export of base and overlay equals the two loaded together") {
    const KnowledgeBase again = loaded({exported(both())});
    CHECK(again.entities().size() == both().entities().size());
    CHECK(again.facts().size() == both().facts().size());
    CHECK(again.sources().size() == both().sources().size());
    for (std::uint32_t i = 0; i < both().entities().size(); ++i) {
        CHECK(profile_text(again, EntityIndex{i}) == profile_text(both(), EntityIndex{i}));
    }
}

TEST_CASE("The export of each partner loads and has that partner's profile") {
    for (const KnowledgeBase* kb : {&base(), &both()}) {
        for (const EntityIndex partner : ask::partners(*kb)) check_same_profiles(*kb, {partner});
    }
}

TEST_CASE("The export for each area loads and has the profiles of all matching partners") {
    for (const KnowledgeBase* kb : {&base(), &both()}) {
        for (const EntityIndex area : entities_of(*kb, EntityType::area)) {
            for (const ask::TraversalMode mode : {ask::TraversalMode::transitive, kDirect}) {
                const auto query = asked(*kb, "area:" + std::string(kb->id(area)), mode);
                std::vector<EntityIndex> matching = ask::partners(*kb);
                std::erase_if(matching, [&](EntityIndex partner) {
                    return !ask::matches(*kb, query, partner, mode);
                });
                INFO(kb->id(area));
                check_same_profiles(*kb, matching);
            }
        }
    }
}

TEST_CASE("The export for an area gives the same list of partners for it") {
    for (const EntityIndex area : entities_of(both(), EntityType::area)) {
        const std::string text = "area:" + std::string(both().id(area));
        std::vector<EntityIndex> matching;
        for (const auto& row : ask::list_partners(both(), asked(both(), text), {}).rows) {
            matching.push_back(row.entity);
        }
        if (matching.empty()) continue;
        const KnowledgeBase part =
            loaded({exported(both(), ask::export_closure(both(), matching))});
        INFO(text);
        CHECK(partners_where(part, text) == partners_where(both(), text));
    }
}

TEST_CASE("The export of no partner is a knowledge base of the hub alone") {
    const KnowledgeBase part = loaded({exported(base(), ask::export_closure(base(), {}))});
    CHECK(part.entities().size() == 1);
    CHECK(part.facts().empty());
    CHECK(ask::partners(part).empty());
}

TEST_CASE("An export has only the sections and sources that it cites") {
    const auto unodc = ask::export_closure(base(), {entity_of(base(), "unodc")});
    const KnowledgeBase part = loaded({exported(base(), unodc)});
    Ids sections;
    for (std::uint32_t i = 0; i < part.section_count(); ++i) {
        sections.emplace_back(part.text(part.section(i).id));
    }
    // It shares border management, which is also cited from the section on counter-terrorism.
    CHECK(sections == Ids{"unodc", "counter-terrorism"});
    const auto cted = ask::export_closure(both(), {entity_of(both(), "cted")});
    const KnowledgeBase other = loaded({exported(both(), cted)});
    CHECK_FALSE(other.find_source("unodc-arrangement-2016").has_value());
    CHECK(other.find_source("cted-agreement-2017").has_value());
}

TEST_CASE("The canonical form does not depend on the order of keys and lists") {
    Random random(7);
    const Json document = Json::parse(data_file("interpol-un.json"));
    for (int i = 0; i < 20; ++i) {
        CHECK(exported(loaded({shuffled(document, random).dump()})) == exported(base()));
    }
}

TEST_CASE("Default values are left out of the canonical form") {
    Json document = Json::parse(exported(base()));
    for (Json& fact : document["facts"]) {
        if (!fact.contains("scope")) fact["scope"] = "individual";
        if (!fact.contains("basis")) fact["basis"] = "stated";
    }
    for (Json& entity : document["organizations"]) {
        if (!entity.contains("basis")) entity["basis"] = "stated";
    }
    CHECK(exported(loaded({document.dump()})) == exported(base()));
}

TEST_CASE("An export has every list, even if it is empty") {
    const Json all = Json::parse(exported(loaded({base_text()})));
    std::size_t lists = 0;
    for (const auto& rule : load::rule_of(load::ObjectKind::document).keys) {
        if (rule.shape != load::Shape::objects) continue;
        INFO(rule.name);
        ++lists;
        REQUIRE(all.contains(rule.name));
        CHECK(all[std::string(rule.name)].is_array());
    }
    CHECK(lists == 8);
    CHECK(all["instruments"] == Json::array());
}

TEST_CASE("The keys of a source are in the order of the format") {
    const KnowledgeBase kb = loaded({base_text({.sources = R"(, { "note": "N.", "captures": [
        { "archived": "b", "fingerprint": "00000000000000ff", "seen": "2026" } ], "lang": "en",
        "sections": [{ "id": "a", "title": "A" }], "archived": "a", "published": "2020",
        "retrieved": "2021", "url": "u", "publisher": "P", "title": "T", "id": "new" })"})});
    CHECK(Json::parse(exported(kb))["sources"][0].dump() ==
          R"({"id":"new","title":"T","publisher":"P","url":"u","retrieved":"2021",)"
          R"("published":"2020","archived":"a","lang":"en","sections":[{"id":"a","title":"A"}],)"
          R"("captures":[{"seen":"2026","fingerprint":"00000000000000ff","archived":"b"}],)"
          R"("note":"N."})");
}
