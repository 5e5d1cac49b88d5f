// SPDX-License-Identifier: MIT
// Links to cited words lead to these words and not to others, as far as the base knows.

#include "render/text/citation_addresses.hpp"

#include <string>

#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// A base with one organization that has these citations.
KnowledgeBase base_citing(const std::string& url, const std::string& citations) {
    return loaded({R"({"format": 1, "title": "t", "description": "d", "hub": "hub",
        "sources": [{"id": "page", "title": "Page", "url": ")" +
                   url + R"(", "sections": [
            {"id": "first", "title": "First part", "paragraphs": ["0000000000000001"]},
            {"id": "second", "title": "Second part",
             "paragraphs": ["0000000000000002", "0000000000000003"]}]}],
        "organizations": [
            {"id": "hub", "name": "Hub", "kind": "office", "cite": [{"at": "page"}]},
            {"id": "agency", "name": "Agency", "kind": "office", "cite": [)" +
                   citations + "]}]}"});
}

/// The fragment of the last citation of the organization with these citations.
std::string fragment_of(const std::string& citations) {
    const auto kb = base_citing("https://example.org", citations);
    render::CitationAddresses addresses(kb);
    return addresses.fragment_of(kb.citations(*kb.find("agency")).back());
}

}  // namespace

TEST_CASE("A link goes to the cited words") {
    CHECK(fragment_of(R"({"at": "page#second/1", "words": "a-b, c & d"})") ==
          ":~:text=a%2Db%2C%20c%20%26%20d");
    CHECK(fragment_of(R"({"at": "page#second/1", "words": "Été"})") == ":~:text=%C3%89t%C3%A9");
    CHECK(fragment_of(R"({"at": "page#second/1"})").empty());
}

TEST_CASE("A link to words that also occur in front names the section") {
    CHECK(fragment_of(R"({"at": "page#first/1", "words": "Border management"},
                         {"at": "page#second/1", "words": "border management"})") ==
          ":~:text=Second%20part,border%20management");
    CHECK(fragment_of(R"({"at": "page#second/1", "words": "part"})") ==
          ":~:text=Second%20part,part");
    CHECK(fragment_of(R"({"at": "page#first/1", "words": "borders"},
                         {"at": "page#second/1", "words": "border"})") == ":~:text=border");
}

TEST_CASE(
    "A link to words that also occur elsewhere has the words around them, if these are cited") {
    CHECK(fragment_of(R"({"at": "page#first/1", "words": "border management"},
                         {"at": "page#second/1", "words": "areas, border management among them"},
                         {"at": "page#second/1", "words": "border management"})") ==
          ":~:text=areas%2C-,border%20management,-among%20them");
}

TEST_CASE("An address keeps a fragment of its own, and is empty if it is not safe") {
    const auto address = [](const std::string& url) {
        const auto kb = base_citing(url, R"({"at": "page#first/1", "words": "fraud"})");
        render::CitationAddresses addresses(kb);
        return addresses.of(kb.citations(*kb.find("agency")).front());
    };
    CHECK(address("https://example.org/a") == "https://example.org/a#:~:text=fraud");
    CHECK(address("https://example.org/a#b") == "https://example.org/a#b");
    CHECK(address("ftp://example.org/a").empty());
}
