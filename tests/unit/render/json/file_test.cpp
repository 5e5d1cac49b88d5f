// SPDX-License-Identifier: MIT
// A single file and its canonical form.

#include <algorithm>
#include <nlohmann/json.hpp>

#include "asking.hpp"
#include "exporting.hpp"
#include "random.hpp"
#include "temporary_folder.hpp"

using namespace liaison;
using namespace liaison::test;
using Json = nlohmann::ordered_json;

namespace {

/// The canonical form of the last text, loaded on top of the others.
std::string canonical(const std::vector<std::string>& texts) {
    auto inputs = inputs_of(texts);
    const load::File file = load::load_file(inputs);
    return exported(file.kb, file.own);
}

std::string data_file(const char* name) {
    return text_of_file(std::string(LIAISON_DATA_DIR "/") + name);
}

template <typename T>
void shuffle(std::vector<T>& all, Random& random) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random.below(i)]);
}

/// The value with members and list elements shuffled, except lists whose order has a meaning: the
/// sections and paragraphs of a source.
Json shuffled(const Json& value, Random& random) {
    if (value.is_object()) {
        std::vector<std::string> keys;
        for (const auto& [key, member] : value.items()) keys.push_back(key);
        shuffle(keys, random);
        Json object = Json::object();
        for (const auto& key : keys) {
            const bool ordered = key == "sections" || key == "paragraphs";
            object[key] = ordered ? value[key] : shuffled(value[key], random);
        }
        return object;
    }
    if (!value.is_array()) return value;
    std::vector<Json> elements(value.begin(), value.end());
    shuffle(elements, random);
    Json list = Json::array();
    for (const Json& element : elements) list.push_back(shuffled(element, random));
    return list;
}

}  // namespace

TEST_CASE("The data files are in canonical form") {
    CHECK(canonical({data_file("interpol-un.json")}) == data_file("interpol-un.json"));
    CHECK(canonical({data_file("interpol-un.json"), data_file("public-record.json")}) ==
          data_file("public-record.json"));
}

TEST_CASE("A shuffled and indented copy of the data has the same canonical form") {
    const std::string base = data_file("interpol-un.json");
    const std::string overlay = data_file("public-record.json");
    for (unsigned seed = 0; seed < 20; ++seed) {
        Random random(seed);
        const int indent = static_cast<int>(random.below(9)) - 1;
        INFO("seed " << seed);
        REQUIRE(canonical({shuffled(Json::parse(base), random).dump(indent)}) == base);
        REQUIRE(canonical({base, shuffled(Json::parse(overlay), random).dump(indent)}) == overlay);
    }
}

TEST_CASE("An overlay owns only the records in its own file") {
    const std::string overlay = R"({ "format": 1, "title": "Mine",
      "sources": [
        { "id": "page", "title": "Page", "sections": [{ "id": "new", "title": "New" }] }],
      "areas": [{ "id": "other", "name": "Other", "cite": [{ "at": "page#new/1" }] }],
      "facts": [
        { "subject": "body", "relation": "shares-area", "object": "other", "statement": "Other.",
          "cite": [{ "at": "page#top/1" }] },
        { "subject": "body", "relation": "works-with", "object": "hub", "statement": "They work.",
          "cite": [{ "at": "page#new/1" }] }] })";
    CHECK(canonical({base_text(), overlay}) == R"({
  "format": 1,
  "title": "Mine",
  "sources": [
    { "id": "page", "title": "Page", "sections": [{ "id": "new", "title": "New" }] }
  ],
  "areas": [
    { "id": "other", "name": "Other", "cite": [{ "at": "page#new/1" }] }
  ],
  "facts": [
    {
      "subject": "body",
      "relation": "works-with",
      "object": "hub",
      "status": "current",
      "statement": "They work.",
      "cite": [{ "at": "page#new/1" }]
    },
    {
      "subject": "body",
      "relation": "shares-area",
      "object": "other",
      "status": "current",
      "statement": "Other.",
      "cite": [{ "at": "page#top/1" }]
    }
  ]
}
)");
}

TEST_CASE("The canonical form of an overlay keeps records that repeat the base") {
    const std::string overlay = R"({ "format": 1,
      "areas": [{ "id": "area", "name": "An Area", "cite": [{ "at": "page#top/2" }] }] })";
    CHECK(canonical({base_text(), overlay}) == R"({
  "format": 1,
  "areas": [
    { "id": "area", "name": "An Area", "cite": [{ "at": "page#top/2" }] }
  ]
}
)");
}

TEST_CASE("The canonical form of an overlay keeps its hub") {
    const std::string overlay = R"({ "hub": "hub", "format": 1 })";
    CHECK(canonical({base_text(), overlay}) == "{\n  \"format\": 1,\n  \"hub\": \"hub\"\n}\n");
}

TEST_CASE("A single file loads like its canonical form") {
    CHECK(exported(loaded({canonical({base_text()})})) == exported(loaded({base_text()})));
}

TEST_CASE("A file with faults has no canonical form") {
    CHECK_THROWS_AS(canonical({base_text({.facts = ", {}"})}), load::DataError);
    CHECK_THROWS_AS(canonical({base_text(), "{"}), load::DataError);
}

TEST_CASE("The canonical form keeps empty lists and adds none") {
    const std::string overlay = R"({
  "format": 1,
  "groups": [],
  "facts": []
}
)";
    CHECK(canonical({base_text(), overlay}) == overlay);
    const std::string all = exported(loaded({base_text()}));
    CHECK(canonical({all}) == all);
}
