// SPDX-License-Identifier: MIT
#include "ask/index/word_postings.hpp"

#include <algorithm>
#include <utility>

#include "ask/search/candidate_filter.hpp"
#include "ask/search/stem.hpp"
#include "ask/search/tokenizer.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

void append_number(std::vector<std::uint8_t>& bytes, std::uint32_t number) {
    for (; number >= 0x80; number >>= 7U) {
        bytes.push_back(static_cast<std::uint8_t>(number | 0x80U));
    }
    bytes.push_back(static_cast<std::uint8_t>(number));
}

}  // namespace

WordPostings::WordPostings(const KnowledgeBase& kb) {
    const auto entities = static_cast<std::uint32_t>(kb.entities().size());
    for_each_document(kb, [&](const Document& document) {
        ++documents_;
        const std::uint32_t record = document.fact
                                         ? entities + static_cast<std::uint32_t>(*document.fact)
                                         : static_cast<std::uint32_t>(document.entity);
        add(record, kb.text(document.text));
    });
}

void WordPostings::add(std::uint32_t record, std::string_view text) {
    for_each_run(text, [&](std::string_view run) {
        const auto [known, is_new] = by_run_.try_emplace(run, nullptr);
        if (is_new) known->second = stem_of(run);
        Stem* const stem = known->second;
        if (stem == nullptr || (stem->last == record && !stem->postings.empty())) return;
        append_number(stem->postings, record - stem->last);
        stem->last = record;
    });
}

WordPostings::Stem* WordPostings::stem_of(std::string_view run) {
    std::string folded = text::fold(run);
    if (folded.empty()) return nullptr;
    Stem& stem = stems_[ask::stem(folded)];
    stem.words.insert(std::move(folded));
    return &stem;
}

void WordPostings::write(Arena& texts, std::vector<IndexedWord>& words,
                         std::vector<std::uint8_t>& postings) const {
    std::vector<std::pair<std::string_view, const Stem*>> sorted;
    for (const auto& [stem, found] : stems_) sorted.emplace_back(stem, &found);
    std::ranges::sort(sorted, {}, &std::pair<std::string_view, const Stem*>::first);
    for (const auto& [stem, found] : sorted) {
        std::string joined;
        for (const std::string& word : found->words) text::append_item(joined, word, " ");
        words.push_back(
            {postings.size(), found->postings.size(), texts.add(stem), texts.add(joined)});
        postings.insert(postings.end(), found->postings.begin(), found->postings.end());
    }
}

}  // namespace liaison::ask
