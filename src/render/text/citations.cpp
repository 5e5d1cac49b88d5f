// SPDX-License-Identifier: MIT
#include "liaison/render/text/citations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "liaison/model/text.hpp"
#include "render/text/citation_addresses.hpp"
#include "render/text/citation_marks.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kMostCited = 50;

std::vector<Citation> in_order(const KnowledgeBase& kb, std::vector<Citation> citations) {
    const auto key = [&](const Citation& citation) { return citation_sort_key(kb, citation); };
    std::ranges::sort(citations, {}, key);
    citations.erase(std::ranges::unique(citations, {}, key).begin(), citations.end());
    return citations;
}

void append(std::vector<Citation>& all, std::span<const Citation> more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

std::vector<Citation> citations_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    std::vector<Citation> all;
    for (const FactIndex fact : facts) append(all, kb.citations(fact));
    return in_order(kb, std::move(all));
}

std::vector<Citation> citations_of(const KnowledgeBase& kb, EntityIndex entity,
                                   const std::vector<FactIndex>& facts) {
    std::vector<Citation> all;
    append(all, kb.citations(entity));
    for (const FactIndex fact : facts) append(all, kb.citations(fact));
    return in_order(kb, std::move(all));
}

std::size_t NumberedCitations::Hash::operator()(const CitationSortKey& key) const {
    const auto& [source, section, paragraph, words] = key;
    const std::size_t position = (to_index(source) * 31 + section) * 31 + paragraph;
    return std::hash<std::string_view>()(words) ^ position * 0x9E3779B97F4A7C15U;
}

NumberedCitations::NumberedCitations(const KnowledgeBase& kb, const Options& options)
    : kb_(kb),
      mode_(options.cite),
      has_footnotes_(options.format == Format::markdown),
      links_(options.format == Format::table ? options.look.links : nullptr),
      addresses_(links_ ? std::make_shared<CitationAddresses>(kb) : nullptr) {}

CitationSortKey NumberedCitations::key_of(const Citation& citation) const {
    if (mode_ == CiteMode::marks) return {citation.source, 0, 0, {}};
    return citation_sort_key(kb_, citation);
}

std::size_t NumberedCitations::number_of(const Citation& citation) {
    const auto [known, is_new] = numbers_.emplace(key_of(citation), lines_.size() + 1);
    if (!is_new) return known->second;
    lines_.push_back({known->second, citation});
    if (links_) {
        Citation linked = citation;
        if (mode_ == CiteMode::marks) linked.words = {};
        (*links_)[known->second] = addresses_->of(linked);
    }
    return known->second;
}

std::string NumberedCitations::mark(std::size_t number) const {
    return has_footnotes_ || links_ ? citation_mark(number) : fmt::format("[{}]", number);
}

std::string NumberedCitations::numbers(const std::vector<Citation>& citations) {
    if (mode_ == CiteMode::none) return no_citation_mark();
    std::vector<std::size_t> numbers;
    for (const Citation& citation : citations) numbers.push_back(number_of(citation));
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    std::string text;
    for (const std::size_t number : numbers) text += mark(number);
    return text;
}

std::string NumberedCitations::numbers_of(const std::vector<FactIndex>& facts, std::size_t more) {
    if (mode_ == CiteMode::none) return no_citation_mark();
    auto cited = citations_of(kb_, facts);
    if (const auto count = cited.size(); count > kMostCited) {
        cited.clear();
        for (const FactIndex fact : facts) append(cited, kb_.citations(fact).first(1));
        cited = in_order(kb_, std::move(cited));
        more += count - cited.size();
    }
    return more == 0 ? numbers(cited) : fmt::format("{} {}", numbers(cited), this->more(more));
}

std::string NumberedCitations::more(std::size_t count) {
    more_ = true;
    return fmt::format("and {} more", count);
}

std::string paragraph_in_words(const KnowledgeBase& kb, const Citation& citation) {
    if (citation.section == kNoSection) return "the page";
    const auto section = kb.text(kb.section(citation.section).id);
    if (citation.paragraph == 0) return fmt::format("{}, heading", section);
    return fmt::format("{}, paragraph {}", section, citation.paragraph);
}

std::string cited_in_words(const KnowledgeBase& kb, const Citation& citation) {
    std::string text = paragraph_in_words(kb, citation);
    const auto words = kb.text(citation.words);
    if (!words.empty()) text += fmt::format(": {}", text::quoted(words));
    return text;
}

std::string source_in_words(const KnowledgeBase& kb, SourceIndex index) {
    const Source& source = kb.source(index);
    std::string line;
    if (!source.publisher.empty()) line += fmt::format("{}, ", kb.text(source.publisher));
    line += text::quoted(kb.text(source.title));
    if (!source.published.absent()) {
        line += fmt::format(", published {}", source.published.to_string());
    }
    if (!source.retrieved.absent()) line += fmt::format(", seen {}", source.retrieved.to_string());
    return line;
}

}  // namespace liaison::render
