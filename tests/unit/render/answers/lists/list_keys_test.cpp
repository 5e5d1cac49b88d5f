// SPDX-License-Identifier: MIT
// The keys of lists are those of their JSON, and what is printed for them.

#include "liaison/render/answers/lists/list_keys.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "asking.hpp"
#include "liaison/ask/search/search.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/answers/lists/related_answer.hpp"
#include "liaison/render/answers/lists/search_answer.hpp"
#include "render/answers/lists/key_table.hpp"
#include "render/json/json.hpp"
#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using render::Json;
using render::KeyTable;

namespace {

const render::Options kJson{render::Format::json, {}};

/// The keys of all objects in the JSON of a list that are not in `known`.
std::set<std::string> unknown_keys(const render::StringSink& sink, const render::ListKeys& known) {
    std::set<std::string> unknown;
    for (const Json& row : Json::parse(sink.text())) {
        for (const auto& [key, value] : row.items()) {
            if (std::ranges::find(known, key) == known.end()) unknown.insert(key);
        }
    }
    return unknown;
}

using Keys = std::set<std::string>;

}  // namespace

TEST_CASE("Each key in the JSON of a list can be asked for as a column") {
    for (const KnowledgeBase& kb : {load_named({"interpol-un", "public-record"}),
                                    load_named({LIAISON_TEST_DATA "/small.json"})}) {
        for (const auto& type : words<EntityType>()) {
            render::StringSink sink;
            if (type.value == EntityType::organization) {
                write_partners(kb, ask::list_partners(kb, {}, {}), kJson, sink);
            } else {
                write_entities(kb, type.value, ask::list_entities(kb, type.value, {}, {}), kJson,
                               sink);
            }
            CHECK(unknown_keys(sink, render::keys_of_entities(type.value)) == Keys{});
        }
        render::StringSink facts;
        write_facts(kb, ask::list_facts(kb, {}), kJson, facts);
        CHECK(unknown_keys(facts, render::keys_of_facts()) == Keys{});
        render::StringSink sources;
        write_sources(kb, ask::list_sources(kb, {}), kJson, sources);
        // These are lists of records that no column shows.
        for (const std::string& key : unknown_keys(sources, render::keys_of_sources())) {
            CHECK((key == "sections" || key == "captures"));
        }
        render::StringSink hits;
        write_hits(kb, ask::search(kb, "smuggling", {}, {}).hits, kJson, hits);
        CHECK(unknown_keys(hits, render::keys_of_hits()) == Keys{});
        render::StringSink related;
        write_related(kb, ask::related_to(kb, ask::partners(kb).front()), kJson, related);
        CHECK(unknown_keys(related, render::keys_of_related()) == Keys{});
    }
}

TEST_CASE("An element of a nested key has a line of its own with its own citations") {
    KeyTable table({"id", "areas", "note", "cite"});
    table.add(Json::parse(R"({ "id": "a", "note": "N.", "areas": [
        { "id": "x", "name": "X", "status": ["current", "ended"], "note": "M.",
          "cite": [{ "at": "s#p/1", "words": "w" }] },
        { "id": "y", "name": "Y", "status": ["current"], "through": ["t", "u"], "cite": [] } ],
        "cite": [{ "at": "s" }] })"));
    table.add(Json::parse(R"({ "id": "b", "areas": [], "cite": [{ "at": "s" }] })"));
    const render::Table printed = std::move(table).take();
    CHECK(printed.titles == std::vector<std::string>{"id", "area", "area_name", "status", "with",
                                                     "through", "scope", "basis", "since", "until",
                                                     "sources_differ", "matched", "note", "cite"});
    REQUIRE(printed.rows.size() == 3);
    const auto fields = [&](std::size_t row) {
        std::string text;
        for (const render::Cell& cell : printed.rows[row].front()) text += cell.text + '|';
        return text;
    };
    CHECK(fields(0) == "a|x|X|current; ended|||||||||N.; M.|s#p/1 \"w\"|");
    CHECK(fields(1) == "a|y|Y|current||t; u|||||||N.||");
    CHECK(fields(2) == "b|||||||||||||s|");
}

TEST_CASE("The roles in a group have lines of their own") {
    KeyTable table({"id", "groups"});
    table.add(Json::parse(R"({ "id": "a", "groups": [{ "id": "g", "name": "G", "cite": [],
        "roles": [{ "organization": "a", "role": "chair", "status": ["current"], "cite": [] },
                  { "organization": "b", "status": ["ended"], "cite": [] }] }] })"));
    const render::Table printed = std::move(table).take();
    REQUIRE(printed.rows.size() == 2);
    CHECK(printed.rows[0].front()[1].text == "g");
    CHECK(printed.rows[0].front()[3].text == "a");
    CHECK(printed.rows[0].front()[4].text == "chair");
    CHECK(printed.rows[1].front()[3].text == "b");
    CHECK(printed.rows[1].front()[4].text.empty());
}
