// SPDX-License-Identifier: MIT
#include "liaison/render/json/example_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"
#include "render/json/json.hpp"

namespace liaison::render {
namespace {

constexpr std::string_view kOverlay = R"json({
  "$schema": "liaison.schema.json",
  "format": 1,
  "title": "An example overlay",
  "description": "Replace the examples with your own, and delete what you do not need.",
  "sources": [
    {
      "id": "my-page",
      "title": "Example page",
      "publisher": "Example publisher",
      "url": "https://example.org/page",
      "retrieved": "2026-11-24",
      "sections": [{ "id": "first", "title": "The heading as the page has it" }]
    }
  ],
  "organizations": [
    {
      "id": "my-office",
      "name": "Example Office",
      "acronym": "EXO",
      "kind": "office",
      "aliases": [
        { "name": "Examples Bureau", "kind": "synonym", "basis": "editorial" },
        { "name": "Office of Examples", "kind": "as-written" }
      ],
      "cite": [{ "at": "my-page#first/0", "words": "Office of Examples" }],
      "note": "Never change an id; names may change."
    }
  ],
  "areas": [
    {
      "id": "my-area",
      "name": "Example trafficking",
      "kind": "crime",
      "cite": [{ "at": "my-page#first/2", "words": "trafficking in examples" }]
    }
  ],
  "facts": []
})json";

// Its ids and names differ from those of the overlay, which can therefore be added to it.
constexpr std::string_view kBase = R"json({
  "$schema": "liaison.schema.json",
  "format": 1,
  "description": "Replace the partner, the area and the page with your own.",
  "sources": [
    {
      "id": "first-page",
      "title": "First page",
      "publisher": "Its publisher",
      "url": "https://example.org/first",
      "retrieved": "2026-11-24",
      "sections": [{ "id": "top", "title": "The heading as the page has it" }]
    }
  ],
  "organizations": [
    {
      "id": "first-partner",
      "name": "First Partner",
      "kind": "office",
      "cite": [{ "at": "first-page#top/1", "words": "the First Partner" }],
      "note": "Never change an id; names may change."
    }
  ],
  "areas": [
    {
      "id": "first-area",
      "name": "First area",
      "kind": "crime",
      "cite": [{ "at": "first-page#top/2", "words": "first area" }]
    }
  ],
  "facts": []
})json";

constexpr std::string_view kWhatMakesAPartner =
    "This fact makes it a partner: a plain sentence of your own, and the words of the page that "
    "support it.";
constexpr std::string_view kDefaultStatus =
    "Without a status a fact is current. liaison explain status lists the others.";
constexpr std::string_view kReferences =
    "Refer to existing records by their ids. verify cannot check a citation without a section and "
    "paragraph.";

struct Triple {
    std::string_view subject;
    std::string_view relation;
    std::string_view object;
};

Json fact(const Triple& triple, std::string statement, std::string_view note, Json citation) {
    return {{"subject", triple.subject},
            {"relation", triple.relation},
            {"object", triple.object},
            {"statement", std::move(statement)},
            {"note", note},
            {"cite", Json::array({std::move(citation)})}};
}

/// The area that most facts lead to, the first of several by id.
std::optional<EntityIndex> main_area(const KnowledgeBase& kb) {
    std::vector<std::size_t> facts(kb.entities().size());
    for (const Fact& fact : kb.facts()) ++facts[to_index(fact.object)];
    std::optional<EntityIndex> most;
    for (const EntityIndex area : entities_of(kb, EntityType::area)) {
        if (!most || facts[to_index(area)] > facts[to_index(*most)]) most = area;
    }
    return most;
}

std::string id_from(std::string_view name) {
    std::string id;
    for (const char c : text::fold(name)) {
        if (text::is_alphanumeric(c)) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (id.ends_with('-')) id.pop_back();
    const bool is_example = id.starts_with("first-");  // an id of `kBase`
    return id.empty() || is_example ? "hub" : id;
}

}  // namespace

std::string example_overlay(const KnowledgeBase& kb) {
    const auto hub = kb.id(kb.hub());
    const auto hub_name = ask::short_name(kb, kb.hub());
    Json document = Json::parse(kOverlay);
    Json& facts = document["facts"];
    facts.push_back(
        fact({"my-office", "works-with", hub},
             fmt::format("The Example Office works with {} since November 2026.", hub_name),
             kWhatMakesAPartner,
             {{"at", "my-page#first/1"}, {"words", fmt::format("cooperation with {}", hub_name)}}));
    facts.back()["since"] = "2026-11";
    facts.push_back(fact(
        {"my-office", "shares-area", "my-area"},
        fmt::format("The Example Office and {} explore work on example trafficking.", hub_name),
        kDefaultStatus, {{"at", "my-page#first/2"}, {"words", "trafficking in examples"}}));
    facts.back()["status"] = "exploring";
    if (const auto area = main_area(kb)) {
        Json& narrower = document["areas"][0];
        narrower["broader"] = kb.id(*area);
        narrower["basis"] = "editorial";
        narrower["note"] = "Say why it is narrower than another area, if the page does not.";
        facts.push_back(fact(
            {"my-office", "shares-area", kb.id(*area)},
            fmt::format("The Example Office and {} share the area {}.", hub_name, kb.name(*area)),
            kReferences, {{"at", "my-page"}}));
    }
    return document.dump();
}

std::string example_base(std::string_view hub_name) {
    const std::string hub = id_from(hub_name);
    Json document = Json::parse(kBase);
    document["title"] = fmt::format("Partners of {}", hub_name);
    document["hub"] = hub;
    document["organizations"].push_back(
        {{"id", hub},
         {"name", hub_name},
         {"note", "The hub is the organization whose partners the file describes."},
         {"cite", Json::array({{{"at", "first-page#top/1"}, {"words", hub_name}}})}});
    document["facts"] = {
        fact({"first-partner", "works-with", hub},
             fmt::format("The First Partner works with {}.", hub_name), kWhatMakesAPartner,
             {{"at", "first-page#top/1"}, {"words", "works with"}}),
        fact({"first-partner", "shares-area", "first-area"},
             fmt::format("The First Partner and {} share the first area.", hub_name),
             kDefaultStatus, {{"at", "first-page#top/2"}, {"words", "first area"}})};
    return document.dump();
}

}  // namespace liaison::render
