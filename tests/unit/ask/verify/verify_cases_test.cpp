// SPDX-License-Identifier: MIT
// Pages that were once judged wrongly, and the expected findings.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "temporary_folder.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Support;

namespace {

struct Case {
    std::string data;  ///< files in tests/data/verify or built-in names, separated by a space
    std::string source;
    std::string page;
    std::string citations;
    std::string paragraphs;
};

const std::vector<Case> kCases{
    {"lost-paragraph.json", "s", "lost-paragraph-before.txt", "4 no text, 1 supported", "3 same"},
    {"lost-paragraph.json", "s", "lost-paragraph-after.txt", "1 lost, 4 no text",
     "2 same, 1 removed"},
    {"interpol-un contents-list.json", "pg", "contents-list-one-paragraph-changed.txt",
     "1 stale, 1 no text, 1 supported", "3 same, 1 changed"},
    {"interpol-un", "un-entities", "founding-page-without-border-management-in-unodc-4.txt",
     "2 lost, 7 stale, 169 supported", "23 same, 1 changed"},
    {"interpol-un", "un-entities", "founding-page-with-contents-list-two-paragraphs-edited.txt",
     "1 lost, 25 stale, 152 supported", "22 same, 2 changed"},
};

/// An edition of the founding page, or nothing. Its text is not part of the project, but may be
/// next to the saved texts.
std::optional<std::string> founding_page(const std::string& name) {
    const auto path = std::filesystem::path(LIAISON_SOURCE_TEXTS) / "../cases/verify" / name;
    if (std::string_view(LIAISON_SOURCE_TEXTS).empty() || !std::filesystem::exists(path)) {
        WARN("skipped, as it is not at hand: " << name);
        return std::nullopt;
    }
    return text_of_file(path);
}

std::string in_tests_data(const std::string& name) {
    return std::string(LIAISON_TEST_DATA) + "/verify/" + name;
}

KnowledgeBase base_of(const std::string& names) {
    std::vector<load::Input> inputs;
    std::istringstream stream(names);
    for (std::string name; stream >> name;) {
        inputs.push_back(load::Input::named(name.ends_with(".json") ? in_tests_data(name) : name));
    }
    return load::load(inputs);
}

template <typename E>
std::string counted(const std::array<std::size_t, 5>& counts) {
    std::string text;
    for (const Word<E>& word : words<E>()) {
        const std::size_t count = counts[static_cast<std::size_t>(word.value)];
        if (count == 0) continue;
        text += (text.empty() ? "" : ", ") + std::to_string(count) + ' ' + std::string(word.label);
    }
    return text;
}

}  // namespace

TEST_CASE("Pages that were once judged wrongly are judged correctly") {
    for (const Case& one : kCases) {
        INFO(one.page);
        const auto page = one.page.starts_with("founding-page")
                              ? founding_page(one.page)
                              : std::optional(text_of_file(in_tests_data(one.page)));
        if (!page) continue;
        const KnowledgeBase kb = base_of(one.data);
        const auto verification = ask::verify(kb, *kb.find_source(one.source), *page);
        const auto tally = ask::tally_of(verification);
        CHECK(counted<Support>(tally.citations) == one.citations);
        CHECK(counted<ask::ParagraphChange>(tally.paragraphs) == one.paragraphs);
    }
}

TEST_CASE("Words removed from a paragraph are lost even if another paragraph has them") {
    const auto page = founding_page("founding-page-without-border-management-in-unodc-4.txt");
    if (!page) return;
    const KnowledgeBase kb = base_of("interpol-un");
    const auto verification = ask::verify(kb, *kb.find_source("un-entities"), *page);
    std::vector<std::string> lost;
    for (const auto& [citation, support, now] : verification.citations) {
        CHECK(support != Support::moved);
        if (support == Support::lost) {
            lost.push_back(citation_ref(kb, citation) + ' ' + std::string(kb.text(citation.words)));
        }
    }
    CHECK(lost == std::vector<std::string>{"un-entities#unodc/4 border management"});
}
