// SPDX-License-Identifier: MIT
#include "render/text/citation_addresses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"
#include "render/text/safe_url.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kContextWords = 4;

/// In a knowledge base with more citations, words are not compared with those of others, which
/// takes seconds: a link leads to their first occurrence.
constexpr std::size_t kMostCompared = 100'000;

/// The text in a fragment, where a hyphen, a comma and `&` would have a meaning.
std::string encoded(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (text::is_alphanumeric(c) || text::is_one_of(c, "._~")) {
            result += c;
        } else {
            result += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return result;
}

std::string bounded(std::string_view text) { return fmt::format(" {} ", text::fold(text)); }

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto word = text::take_until(text, ' ');
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

std::string first_words(std::string_view text) {
    auto words = words_of(text);
    words.resize(std::min(words.size(), kContextWords));
    return text::joined(words, " ");
}

std::string last_words(std::string_view text) {
    auto words = words_of(text);
    if (words.size() > kContextWords) words.erase(words.begin(), words.end() - kContextWords);
    return text::joined(words, " ");
}

}  // namespace

const CitationAddresses::SourceTexts& CitationAddresses::texts_of(SourceIndex source) {
    if (sources_.empty()) {
        for (const Citation& citation : kb_.all_citations()) {
            if (citation.words.empty() || citation.section == kNoSection) continue;
            const auto words = kb_.text(citation.words);
            sources_[citation.source].texts.push_back(
                {citation.section, citation.paragraph, words, bounded(words)});
        }
        for (const SourceIndex index : kb_.source_indices()) {
            auto& texts = sources_[index].texts;
            for (const std::uint32_t section : kb_.source(index).sections.indices()) {
                const auto title = kb_.text(kb_.section(section).title);
                if (!title.empty()) texts.push_back({section, 0, title, bounded(title)});
            }
            const auto key = [](const KnownText& text) {
                return std::tie(text.section, text.paragraph, text.folded);
            };
            std::ranges::sort(texts, {}, key);
            texts.erase(std::ranges::unique(texts, {}, key).begin(), texts.end());
        }
    }
    SourceTexts& found = sources_[source];
    if (found.by_word.empty()) {
        for (std::size_t i = 0; i < found.texts.size(); ++i) {
            for (const auto word : words_of(found.texts[i].folded)) {
                auto& indices = found.by_word[std::string(word)];
                if (indices.empty() || indices.back() != i) indices.push_back(i);
            }
        }
    }
    return found;
}

/// The texts with the rarest of the words, in the order of the page.
const std::vector<std::size_t>& CitationAddresses::candidates(const SourceTexts& texts,
                                                              std::string_view folded) {
    static const std::vector<std::size_t> kNone;
    const std::vector<std::size_t>* rarest = &kNone;
    for (const auto word : words_of(folded)) {
        const auto found = texts.by_word.find(std::string(word));
        if (found == texts.by_word.end()) return kNone;
        if (rarest->empty() || found->second.size() < rarest->size()) rarest = &found->second;
    }
    return *rarest;
}

/// Whether the words are known to occur in another paragraph.
CitationAddresses::Other CitationAddresses::other_place(const SourceTexts& texts,
                                                        const Citation& citation,
                                                        std::string_view words) {
    const std::string folded = bounded(words);
    const std::pair own{citation.section, citation.paragraph};
    for (const std::size_t i : candidates(texts, folded)) {
        const KnownText& known = texts.texts[i];
        const std::pair place{known.section, known.paragraph};
        if (place == own || known.folded.find(folded) == std::string::npos) continue;
        return place < own ? Other::in_front : Other::behind;
    }
    return Other::none;
}

/// "before-,words,-after" if other cited words of the paragraph contain the words, and nothing else
/// contains them with these words around; otherwise empty.
std::string CitationAddresses::in_context(const SourceTexts& texts, const Citation& citation,
                                          std::string_view words) {
    for (const std::size_t i : candidates(texts, bounded(words))) {
        const KnownText& known = texts.texts[i];
        if (known.section != citation.section || known.paragraph != citation.paragraph) continue;
        const auto at = known.text.find(words);
        if (at == std::string_view::npos || known.text.size() == words.size()) continue;
        const auto before = last_words(known.text.substr(0, at));
        const auto after = first_words(known.text.substr(at + words.size()));
        const auto whole = fmt::format("{} {} {}", before, words, after);
        if (other_place(texts, citation, whole) != Other::none) continue;
        std::string context = encoded(words);
        if (!before.empty()) context = fmt::format("{}-,{}", encoded(before), context);
        if (!after.empty()) context += fmt::format(",-{}", encoded(after));
        return context;
    }
    return {};
}

std::string CitationAddresses::fragment_of(const Citation& citation) {
    const auto words = kb_.text(citation.words);
    if (words.empty()) return {};
    std::string target = encoded(words);
    if (kb_.all_citations().size() > kMostCompared) return ":~:text=" + target;
    const SourceTexts& texts = texts_of(citation.source);
    const Other other = other_place(texts, citation, words);
    if (other != Other::none && citation.section != kNoSection) {
        const auto context = in_context(texts, citation, words);
        const auto title = kb_.text(kb_.section(citation.section).title);
        if (!context.empty()) {
            target = context;
        } else if (other == Other::in_front && citation.paragraph > 0 && !title.empty()) {
            target = fmt::format("{},{}", encoded(title), target);
        }
    }
    return ":~:text=" + target;
}

std::string CitationAddresses::of(const Citation& citation) {
    const auto url = safe_url(kb_.text(kb_.source(citation.source).url));
    if (!url) return {};
    const auto fragment = fragment_of(citation);
    const bool has_fragment = url->find('#') != std::string::npos;
    return fragment.empty() || has_fragment ? *url : fmt::format("{}#{}", *url, fragment);
}

}  // namespace liaison::render
