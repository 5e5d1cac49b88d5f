// SPDX-License-Identifier: MIT
// Fuzzes verification with any text as a page: a record is as well supported as its worst citation,
// and no line is assigned to two paragraphs.

#include "liaison/ask/verify/verify.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "liaison/load/load.hpp"
#include "target.hpp"

using namespace liaison;
using fuzz::demand;

namespace {

/// A base with a source of two sections. The first has the fingerprints of its paragraphs "One.",
/// "Two." and "One.". Entities and facts cite both.
KnowledgeBase citing() {
    std::vector inputs{load::Input::of_text("base.json", R"({ "format": 1, "hub": "hub",
        "sources": [{ "id": "page", "title": "Page", "sections": [
            { "id": "a", "title": "Joint work", "paragraphs": [
                "0123456789abcdef", "1123456789abcdef", "0123456789abcdef"] },
            { "id": "b", "title": "Other bodies" }] }],
        "organizations": [
            { "id": "hub", "name": "Hub", "cite": [{ "at": "page#a/1", "words": "the hub" }] },
            { "id": "body", "name": "Body", "cite": [{ "at": "page#a/2", "words": "a body" },
                                                      { "at": "page#b/0" }] }],
        "areas": [{ "id": "area", "name": "Area", "cite": [{ "at": "page#a/3" },
                                                            { "at": "page#b/2", "words": "area" }] }],
        "facts": [{ "subject": "body", "relation": "works-with", "object": "hub", "statement": "S.",
                    "cite": [{ "at": "page" }, { "at": "page#a/0", "words": "joint" }] },
                  { "subject": "body", "relation": "shares-area", "object": "area",
                    "statement": "T.", "cite": [{ "at": "page#b/1", "words": "work" }] }] })")};
    return load::load(inputs);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const KnowledgeBase kb = citing();
    const auto found = ask::verify(kb, *kb.find_source("page"), fuzz::text_of(data, size));
    for (const ask::RecordFinding& record : found.records) {
        demand(!record.citations.empty(), "a record is there for its citations");
        auto worst = ask::Support::supported;
        for (const std::uint32_t place : record.citations) {
            worst = std::min(worst, found.citations.at(place).support);
        }
        demand(record.support == worst, "a record is as well supported as its worst citation");
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const ask::ParagraphFinding& paragraph : found.paragraphs) {
        demand(paragraph.before || paragraph.now, "a paragraph was or is there");
        const bool kept = paragraph.change == ask::ParagraphChange::same ||
                          paragraph.change == ask::ParagraphChange::reordered;
        if (!kept) continue;
        demand(places.emplace(paragraph.now->section, paragraph.now->paragraph).second,
               "no line is kept for two paragraphs");
    }
    return 0;
}
