// SPDX-License-Identifier: MIT
// Sources made from saved pages, alone and added to a file.

#include "liaison/ask/verify/page_source.hpp"

#include <string>
#include <vector>

#include "liaison/render/json/knowledge_base_json.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

using Lines = std::vector<std::string>;

KnowledgeBase captured(const std::string& html,
                       const ask::SourceLabels& labels = {"pier", "", ""}) {
    return ask::source_of(ask::read_page(html, "page"), labels);
}

/// "id: title, 2 paragraphs"
Lines sections_of(const KnowledgeBase& kb, SourceIndex source) {
    Lines lines;
    const Slice all = kb.source(source).sections;
    for (std::uint32_t i = all.first; i < all.first + all.count; ++i) {
        const Section& section = kb.section(i);
        lines.push_back(std::string(kb.text(section.id)) + ": " +
                        std::string(kb.text(section.title)) + ", " +
                        std::to_string(kb.fingerprints(section).size()));
    }
    return lines;
}

Lines sections_of(const std::string& html) { return sections_of(captured(html), SourceIndex{0}); }

load::File file_of(const std::vector<std::string>& texts) {
    auto inputs = inputs_of(texts);
    return load::load_file(inputs);
}

std::string written(const load::File& file) {
    render::StringSink sink;
    render::write_knowledge_base(file.kb, file.own, sink);
    return sink.text();
}

const std::string kPier =
    "<title>Piers</title><h1>Work</h1><p>On piers.<p>And locks.<h1>Ends</h1><p>No.";

const std::string kBase = R"({ "format": 1, "hub": "hub", "sources": [
    { "id": "a", "title": "A", "sections": [
        { "id": "s", "title": "Aims", "paragraphs": ["0123456789abcdef"] }],
      "captures": [{ "seen": "2026-11-27", "fingerprint": "1123456789abcdef" }] },
    { "id": "z", "title": "Z", "sections": [{ "id": "t", "title": "Ends" }] }],
  "organizations": [{ "id": "hub", "name": "Hub",
                      "cite": [{ "at": "a#s/1", "words": "the hub" }, { "at": "z#t/2" }] }] })";

}  // namespace

TEST_CASE("A heading with paragraphs below it becomes a section of the source") {
    CHECK(sections_of("<p>Before.<h1>All</h1><h2>Work on piers</h2><p>One.<p>Two.<h2>None</h2>") ==
          Lines{"work-on-piers: Work on piers, 2"});
    CHECK(sections_of("<p>Only text.").empty());
    CHECK(sections_of("").empty());
}

TEST_CASE("Sections with equal titles get distinct ids that no other title has") {
    CHECK(sections_of("<h2>Aims</h2><p>1<h2>Aims 2</h2><p>2<h2>Aims</h2><p>3<h2>Aims</h2><p>4") ==
          Lines{"aims: Aims, 1", "aims-2: Aims 2, 1", "aims-3: Aims, 1", "aims-4: Aims, 1"});
    CHECK(sections_of("<h2>目的</h2><p>1<h2>Über uns</h2><p>2<h2>目</h2><p>3") ==
          Lines{"section: 目的, 1", "uber-uns: Über uns, 1", "section-2: 目, 1"});
}

TEST_CASE("A source has the given title, else the title of its page, else its id") {
    const auto title = [](const KnowledgeBase& kb) {
        return std::string(kb.text(kb.source(SourceIndex{0}).title));
    };
    CHECK(title(captured(kPier, {"pier", "Mine", ""})) == "Mine");
    CHECK(title(captured(kPier)) == "Piers");
    CHECK(title(captured("<h1>Work</h1><p>On piers.")) == "pier");
    const auto kb = captured(kPier, {"pier", "", "https://example.org/"});
    CHECK(kb.text(kb.source(SourceIndex{0}).url) == "https://example.org/");
}

TEST_CASE("A page supports what was captured from it") {
    const auto file = ask::with_source(file_of({kBase}), captured(kPier));
    const SourceIndex source = *file.kb.find_source("pier");
    const auto page = ask::read_page(kPier, "page", file.kb, source);
    const auto tally = ask::tally_of(ask::verify(file.kb, source, page.paragraphs));
    CHECK(tally.paragraphs[static_cast<std::size_t>(ask::ParagraphChange::same)] == 5);
}

TEST_CASE("Adding a source leaves the other sources of a file unchanged") {
    const load::File before = file_of({kBase});
    const load::File after = ask::with_source(before, captured(kPier));
    Lines ids;
    for (std::uint32_t i = 0; i < 3; ++i) ids.emplace_back(after.kb.id(SourceIndex{i}));
    CHECK(ids == Lines{"a", "pier", "z"});
    CHECK(sections_of(after.kb, *after.kb.find_source("pier")) ==
          Lines{"work: Work, 2", "ends: Ends, 1"});
    const std::string text = written(after);
    CHECK(written(file_of({text})) == text);
    CHECK(text.find("2026-11-27") != text.npos);
    // Without the added source the file is unchanged.
    const auto begin = text.find("    {\n      \"id\": \"pier\"");
    const auto end =
        text.find("    {", begin + 5 + text.substr(begin + 5).find("\"id\": \"ends\""));
    REQUIRE(begin != text.npos);
    CHECK(text.substr(0, begin) == written(before).substr(0, begin));
    CHECK(written(before).ends_with(text.substr(end)));
}

TEST_CASE("A source added to an overlay leaves out what the base has") {
    const std::string overlay = R"({ "format": 1, "sources": [{ "id": "b", "title": "B" }],
        "areas": [{ "id": "piers", "name": "Piers", "cite": [{ "at": "a#s/1", "words": "piers" }] }] })";
    const std::string text = written(ask::with_source(file_of({kBase, overlay}), captured(kPier)));
    CHECK(text.find("\"hub\"") == text.npos);
    CHECK(text.find("\"id\": \"a\"") == text.npos);
    CHECK(text.find("\"id\": \"b\"") != text.npos);
    CHECK(text.find("\"id\": \"pier\"") != text.npos);
    CHECK(loaded({kBase, text}).sources().size() == 4);
}

TEST_CASE("The nearest words are searched for only at the start of an overlong line") {
    const auto kb = ask::with_source(file_of({kBase}), captured(kPier)).kb;
    const auto nearest = [&](const std::string& text) {
        const ask::Page page = ask::read_page("<h1>Work</h1><p>" + text, "page");
        return ask::cited_in(kb, *kb.find_source("pier"), page, "new piers").nearest;
    };
    std::string filler;
    for (int i = 0; i < 20'000; ++i) filler += " word";
    CHECK(nearest("Old piers" + filler) == "Old piers");
    CHECK(nearest(filler + " old piers").empty());
    CHECK(nearest(std::string(100'000, 'x') + " old piers").empty());
}
