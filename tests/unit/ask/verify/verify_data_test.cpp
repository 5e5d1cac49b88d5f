// SPDX-License-Identifier: MIT
// The citations of the built-in data, verified with the founding source's saved text.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "source_texts.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Support;

namespace {

auto line_with(std::vector<std::string>& lines, std::string_view words) {
    const auto found = std::ranges::find_if(
        lines, [&](const auto& line) { return line.find(words) != std::string::npos; });
    INFO(words);
    REQUIRE(found != lines.end());
    return found;
}

/// The expected finding for a citation after the edits of the test below.
std::pair<Support, std::string> expected(const std::string& ref, const std::string& words) {
    const auto now = [&](std::string_view there) {
        return std::pair(Support::moved, "un-entities#" + std::string(there));
    };
    if (ref == "un-entities#counter-terrorism/2") {
        // The paragraph has changed and moved.
        if (words.find("Vice-Chair") != std::string::npos) return {Support::lost, {}};
        return {Support::stale, "un-entities#counter-terrorism/3"};
    }
    if (ref == "un-entities#counter-terrorism/3") return now("counter-terrorism/2");
    if (ref == "un-entities#unodc/2") return now("unodc/3");
    if (ref == "un-entities#unodc/3") return now("unodc/4");
    if (ref == "un-entities#unodc/4") return now("unodc/5");
    if (ref == "un-entities#other-entities/10") {
        const bool renamed = words.find("Interregional") != std::string::npos;
        return {renamed ? Support::lost : Support::stale, renamed ? std::string() : ref};
    }
    return {Support::supported, ref};
}

}  // namespace

TEST_CASE("The saved text of the founding source supports the built-in data") {
    const KnowledgeBase kb = load_named({"interpol-un"});
    const SourceIndex source = *kb.find_source("un-entities");
    const auto text = saved_text_of(kb, source);
    if (!text) {
        WARN("skipped: no saved text of un-entities in the folder LIAISON_SOURCE_TEXTS");
        return;
    }
    const auto verification = ask::verify(kb, source, *text);
    CHECK(ask::all_supported(verification));
    CHECK(verification.records.size() == kb.entities().size() + kb.facts().size());
    CHECK(verification.paragraphs.size() == 24);
    CHECK(std::ranges::all_of(verification.paragraphs, [](const auto& paragraph) {
        return paragraph.change == ask::ParagraphChange::same && paragraph.before == paragraph.now;
    }));
}

TEST_CASE("Exactly the built-in records that cite an edited paragraph are unsupported") {
    const KnowledgeBase kb = load_named({"interpol-un"});
    const SourceIndex source = *kb.find_source("un-entities");
    const auto text = saved_text_of(kb, source);
    if (!text) {
        WARN("skipped: no saved text of un-entities in the folder LIAISON_SOURCE_TEXTS");
        return;
    }
    std::vector<std::string> lines = lines_of(
        with_replaced(with_replaced(*text, "Interregional", "Universal"), "Vice-Chair of ", ""));
    const auto compact = line_with(lines, "Coordination Compact");
    std::iter_swap(compact, compact + 1);
    lines.insert(line_with(lines, "research work"), "A paragraph of its own.");

    const auto verification = ask::verify(kb, source, joined(lines));
    for (const auto& [citation, support, now] : verification.citations) {
        const std::string ref = citation_ref(kb, citation);
        const std::string words(kb.text(citation.words));
        const auto [expected_support, expected_ref] = expected(ref, words);
        INFO(ref << ' ' << words);
        CHECK(id_of(support) == id_of(expected_support));
        CHECK((now ? citation_ref(kb, {source, now->section, now->paragraph, {}})
                   : std::string()) == expected_ref);
    }
    for (const auto& record : verification.records) {
        Support worst = Support::supported;
        for (const auto number : record.citations) {
            worst = std::min(worst, verification.citations[number].support);
        }
        CHECK(record.support == worst);
    }
    const auto tally = ask::tally_of(verification);
    for (const Support support : {Support::lost, Support::moved, Support::supported}) {
        CHECK(tally.records[static_cast<std::size_t>(support)] > 0);
    }
}
