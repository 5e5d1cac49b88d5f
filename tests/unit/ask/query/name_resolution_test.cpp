// SPDX-License-Identifier: MIT
// Names as users type them.

#include "liaison/ask/query/name_resolution.hpp"

#include <string>
#include <vector>

#include "liaison/ask/query/loose_name.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

using ask::NameMatch;

const KnowledgeBase& united() {
    static const KnowledgeBase kb = loaded({base_text({
        .sources = R"(, { "id": "leaflet", "title": "The Leaflet on Crime",
                          "url": "https://example.org/leaflet/",
                          "archived": "https://archive.example/1" })",
        .organizations = R"(,
            { "id": "unodc", "name": "United Nations Office on Drugs and Crime",
              "acronym": "UNODC", "cite": [{ "at": "page" }] },
            { "id": "dpo", "name": "Department of Peace Operations", "acronym": "DPO",
              "aliases": [{ "name": "DPKO", "kind": "acronym" },
                          { "name": "Drugs desk", "kind": "synonym" }],
              "cite": [{ "at": "page" }] })",
        .areas = R"(,
            { "id": "d1", "name": "DPO", "cite": [{ "at": "page" }] },
            { "id": "d2", "name": "Crimes against children", "cite": [{ "at": "page" }] },
            { "id": "d3", "name": "Crimes against the sea", "cite": [{ "at": "page" }] })",
    })});
    return kb;
}

std::vector<std::string> found(std::string_view name) {
    std::vector<std::string> ids;
    for (const EntityIndex entity : ask::entities_named(united(), name, ask::kAnyType).found) {
        ids.emplace_back(united().id(entity));
    }
    return ids;
}

NameMatch how(std::string_view name) {
    return ask::entities_named(united(), name, ask::kAnyType).match;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A name is the better, the more exactly it is one") {
    CHECK(how("unodc") == NameMatch::id);
    CHECK(how("Unodc") == NameMatch::id);
    CHECK(how("dpko") == NameMatch::acronym);
    CHECK(how("drugs desk") == NameMatch::name);
    CHECK(how("Office on Drugs and Crime") == NameMatch::loose);
    CHECK(how("Department of Peace") == NameMatch::beginning);
    CHECK(how("peace operations") == NameMatch::words);
    CHECK(how("operations peace") == NameMatch::none);
    CHECK(how("eace operations") == NameMatch::none);
    CHECK(how("") == NameMatch::none);
}

TEST_CASE("A better match wins over a worse one") {
    CHECK(found("dpo") == Ids{"dpo"});    // also the name of an area
    CHECK(found("drugs") == Ids{"dpo"});  // the beginning of an alias, and words of a name
    CHECK(found("crimes against") == Ids{"d2", "d3"});
    CHECK(found("children") == Ids{"d2"});
    CHECK(found("against") == Ids{"d2", "d3"});
}

TEST_CASE("The, UN and United Nations make no difference") {
    for (const std::string_view name :
         {"UN Office on Drugs and Crime", "the United Nations Office on Drugs and Crime",
          "Office on Drugs and Crime", "un office on the drugs-and-crime"}) {
        INFO(name);
        CHECK(found(name) == Ids{"unodc"});
    }
    CHECK(found("UN Department of Peace Operations") == Ids{"dpo"});
    CHECK(found("crimes against sea") == Ids{"d3"});
}

TEST_CASE("A name of nothing but such words keeps them") {
    CHECK(ask::loose_name("united nations") == "united nations");
    CHECK(ask::loose_name("the un") == "the un");
    CHECK(ask::loose_name("united states of the un") == "united states of");
    CHECK(ask::loose_name("") == "");
    CHECK(found("United Nations") == Ids{"unodc"});
    CHECK(found("the") == Ids{"hub"});
}

TEST_CASE("A source is found by its address and by that of its copy") {
    const KnowledgeBase& kb = united();
    const auto leaflet = kb.find_source("leaflet");
    for (const std::string_view name :
         {"leaflet", "leaflet on crime", "https://example.org/leaflet/",
          "http://example.org/leaflet#top", "https://archive.example/1"}) {
        INFO(name);
        CHECK(ask::find_source(kb, name) == leaflet);
    }
    CHECK_FALSE(ask::find_source(kb, "https://example.org/leaf").has_value());
    CHECK_FALSE(ask::find_source(kb, "https://").has_value());
}
