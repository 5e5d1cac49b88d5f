// SPDX-License-Identifier: MIT
#include "ask/verify/heading_search.hpp"

#include <algorithm>
#include <tuple>

#include "ask/verify/phrase_index.hpp"
#include "ask/words/verify_rule.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {

HeadingSearch::HeadingSearch(const KnowledgeBase& kb, SourceIndex source, const CitedWords& cited,
                             const std::vector<Line>& lines)
    : lines_(lines),
      first_(kb.source(source).sections.first),
      assigned_(kb.source(source).sections.count),
      words_(assigned_.size()) {
    for (std::uint32_t section = first_; section < first_ + assigned_.size(); ++section) {
        for (const std::uint64_t fingerprint : kb.fingerprints(kb.section(section))) {
            known_.emplace_back(fingerprint, section);
        }
    }
    std::ranges::sort(known_);
    known_.erase(std::ranges::unique(known_).begin(), known_.end());
    for (const auto& [paragraph, words] : cited.by_paragraph()) {
        if (paragraph.paragraph == 0) continue;  // every line with the title has these words
        auto& all = words_[paragraph.section - first_];
        all.insert(all.end(), words.begin(), words.end());
    }
    add_titles(kb);
}

void HeadingSearch::add_titles(const KnowledgeBase& kb) {
    std::size_t longest = 0;
    for (std::uint32_t section = first_; section < first_ + assigned_.size(); ++section) {
        const std::string title = normalized_paragraph(kb.text(kb.section(section).title));
        longest = std::max(longest, title.size());
        if (!title.empty()) titled_[text::fold(title)].push_back(section);
    }
    // A longer line cannot equal a title. Accents and wide forms need up to three times the bytes.
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].text.size() > 3 * longest + kLongestHeading) continue;
        const auto title = titled_.find(text::fold(lines_[i].text));
        if (title != titled_.end()) titles_.emplace_back(i, &title->second);
    }
}

std::map<std::size_t, std::uint32_t> HeadingSearch::found() {
    assign_by_title();
    assign_by_content();
    return std::move(sections_);
}

void HeadingSearch::assign(std::size_t line, std::uint32_t section) {
    sections_.emplace(line, section);
    assigned_[section - first_] = true;
}

/// Candidates with the most text of a section below them come first, so that entries of a table of
/// contents or a menu, which have the same titles, get no section.
void HeadingSearch::assign_by_title() {
    std::vector<Candidate> candidates;
    for (std::size_t t = 0; t < titles_.size(); ++t) {
        for (const std::uint32_t section : sections_compared(t)) {
            candidates.push_back(candidate(t, section));
        }
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::tuple(b.known, b.words, b.text, a.line, a.section) <
               std::tuple(a.known, a.words, a.text, b.line, b.section);
    });
    for (const Candidate& one : candidates) {
        if (!is_assigned(one.section) && !sections_.contains(one.line))
            assign(one.line, one.section);
    }
    assign_in_order();
}

std::vector<std::uint32_t> HeadingSearch::sections_compared(std::size_t title) const {
    const auto& sections = *titles_[title].second;
    if (sections.size() <= kMostOfOneTitle) return sections;
    std::vector<std::uint32_t> compared;
    for (std::size_t i = titles_[title].first + 1; i < end_below(title); ++i) {
        const auto owners =
            std::ranges::equal_range(known_, lines_[i].fingerprint, {}, &Known::first);
        if (owners.size() > kMostOfOneTitle) continue;
        for (const auto& [fingerprint, section] : owners) {
            if (std::ranges::binary_search(sections, section)) compared.push_back(section);
        }
    }
    std::ranges::sort(compared);
    compared.erase(std::ranges::unique(compared).begin(), compared.end());
    return compared;
}

/// Assigns sections of one title to lines in order where no evidence tells the lines apart. Lines
/// followed by text come first.
void HeadingSearch::assign_in_order() {
    std::map<const std::vector<std::uint32_t>*, std::size_t> next;
    for (const bool text : {true, false}) {
        for (std::size_t t = 0; t < titles_.size(); ++t) {
            const auto& [line, sections] = titles_[t];
            if (sections->size() <= kMostOfOneTitle || sections_.contains(line)) continue;
            if ((line + 1 < end_below(t)) != text) continue;
            std::size_t& at = next[sections];
            while (at < sections->size() && is_assigned((*sections)[at])) ++at;
            if (at < sections->size()) assign(line, (*sections)[at]);
        }
    }
}

std::size_t HeadingSearch::end_below(std::size_t title) const {
    return title + 1 < titles_.size() ? titles_[title + 1].first : lines_.size();
}

HeadingSearch::Candidate HeadingSearch::candidate(std::size_t title, std::uint32_t section) const {
    const std::size_t begin = titles_[title].first + 1;
    const std::size_t end = end_below(title);
    Candidate found{begin - 1, section};
    found.text = begin < end;
    // Each fingerprint counts once, as copies of a paragraph below the line prove nothing more.
    std::vector<std::uint64_t> seen;
    for (std::size_t i = begin; i < end; ++i) {
        if (std::ranges::binary_search(known_, Known{lines_[i].fingerprint, section})) {
            seen.push_back(lines_[i].fingerprint);
        }
    }
    std::ranges::sort(seen);
    found.known = static_cast<std::size_t>(std::ranges::unique(seen).begin() - seen.begin());
    if (titles_.size() > assigned_.size()) found.words = words_below(begin, end, section);
    return found;
}

std::size_t HeadingSearch::words_below(std::size_t begin, std::size_t end,
                                       std::uint32_t section) const {
    std::string text;
    for (std::size_t i = begin; i < end && text.size() < kTextBelowTitle; ++i) {
        text.append(lines_[i].text, 0, kTextBelowTitle).append("\n");
    }
    return static_cast<std::size_t>(std::ranges::count_if(
        words_[section - first_], [&](std::string_view words) { return has_words(text, words); }));
}

void HeadingSearch::assign_by_content() {
    std::vector<bool> tried(assigned_.size());
    for (std::size_t i = 1; i < lines_.size(); ++i) {
        const auto owner = sole_owner(lines_[i].fingerprint);
        if (!owner || is_assigned(*owner) || tried[*owner - first_]) continue;
        tried[*owner - first_] = true;
        if (may_be_heading(lines_[i - 1]) && !sections_.contains(i - 1)) assign(i - 1, *owner);
    }
}

bool HeadingSearch::may_be_heading(const Line& line) const {
    constexpr std::string_view kEndsOfSentences = ".;,";
    if (line.text.size() > kLongestHeading) return false;
    if (kEndsOfSentences.find(line.text.back()) != kEndsOfSentences.npos) return false;
    return !is_known(line.fingerprint) && !titled_.contains(text::fold(line.text));
}

bool HeadingSearch::is_known(std::uint64_t fingerprint) const {
    return std::ranges::binary_search(known_, fingerprint, {}, &Known::first);
}

std::optional<std::uint32_t> HeadingSearch::sole_owner(std::uint64_t fingerprint) const {
    const auto owners = std::ranges::equal_range(known_, fingerprint, {}, &Known::first);
    if (owners.size() != 1) return std::nullopt;
    return owners.begin()->second;
}

}  // namespace liaison::ask
