// SPDX-License-Identifier: MIT
#include "render/document/passages.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "render/text/citation_marks.hpp"

namespace liaison::render {
namespace {

/// The sources, those that support most facts first.
std::vector<ask::SourceUse> by_use(const KnowledgeBase& kb) {
    auto uses = ask::list_sources(kb, {});
    std::ranges::stable_sort(uses, std::greater(), &ask::SourceUse::facts);
    return uses;
}

}  // namespace

// As in Markdown, the numbers are marked until the text around them is escaped.
Passages::Passages(const KnowledgeBase& kb)
    : kb_(kb), numbers_(kb, {.format = Format::markdown}), sources_(by_use(kb)) {
    std::vector<std::size_t> rank(kb.sources().size());
    for (std::size_t i = 0; i < sources_.size(); ++i) rank[to_index(sources_[i].source)] = i;
    std::vector<Citation> all(kb.all_citations().begin(), kb.all_citations().end());
    std::ranges::sort(all, {}, [&](const Citation& citation) {
        return std::pair(rank[to_index(citation.source)], citation_sort_key(kb, citation));
    });
    numbers_.numbers(all);
    for (const auto& line : numbers_.lines()) lines_.push_back({line.citation, {}});
}

Html Passages::linked(std::string_view text) {
    Html linked;
    for_each_part(
        text, [&](std::string_view plain) { linked += html("{}", plain); },
        [&](std::string_view number) { linked += link(number); });
    return linked;
}

Html Passages::link(std::string_view number) {
    std::size_t value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    auto& entries = lines_[value - 1].entries;
    if (entry_ != kNoEntity && (entries.empty() || entries.back() != entry_)) {
        entries.push_back(entry_);
    }
    return html("<a class=\"c\" href=\"#c{}\">[{}]</a>", number, number);
}

std::string anchor_of(const KnowledgeBase& kb, EntityIndex entity) {
    return fmt::format("e-{}", kb.id(entity));
}

std::string anchor_of(const KnowledgeBase& kb, EntityIndex entity, EntityIndex about) {
    return fmt::format("e-{}.{}", kb.id(entity), kb.id(about));
}

std::string anchor_of(const KnowledgeBase& kb, SourceIndex source) {
    return fmt::format("s-{}", kb.id(source));
}

}  // namespace liaison::render
