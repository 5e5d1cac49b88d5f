// SPDX-License-Identifier: MIT
#include "liaison/ask/saved_text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "liaison/ask/fingerprint.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

struct Line {
    std::string text;
    std::string folded;
    std::uint64_t fingerprint;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        std::string normalized = normalized_paragraph(line);
        if (normalized.empty()) continue;
        std::string folded = text::fold(normalized);
        lines.push_back({std::move(normalized), std::move(folded), fingerprint(line)});
    }
    return lines;
}

/// Looks for the lines at which sections begin.
class HeadingSearch {
  public:
    HeadingSearch(const KnowledgeBase& kb, const Source& source, const std::vector<Line>& lines)
        : lines_(lines), first_(source.sections.first), placed_(source.sections.count) {
        for (std::uint32_t section = first_; section < first_ + placed_.size(); ++section) {
            const std::string title = normalized_paragraph(kb.text(kb.section(section).title));
            if (!title.empty()) titled_[text::fold(title)].push_back(section);
            for (const std::uint64_t fingerprint : kb.fingerprints(kb.section(section))) {
                known_.emplace_back(fingerprint, section);
            }
        }
        std::ranges::sort(known_);
        known_.erase(std::ranges::unique(known_).begin(), known_.end());
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (titled_.contains(lines_[i].folded)) titles_.push_back(i);
        }
    }

    /// The sections by the line that is their heading.
    std::map<std::size_t, std::uint32_t> found() {
        place_by_paragraphs();
        place_by_title();
        place_by_content();
        return std::move(sections_);
    }

  private:
    using Known = std::pair<std::uint64_t, std::uint32_t>;  ///< a fingerprint, and whose it is

    bool is_placed(std::uint32_t section) const { return placed_[section - first_]; }
    void place(std::size_t line, std::uint32_t section) {
        sections_.emplace(line, section);
        placed_[section - first_] = true;
    }

    /// A table of contents has the same titles as the text, but no paragraphs below them.
    void place_by_paragraphs() {
        for (std::size_t t = 0; t < titles_.size(); ++t) {
            const std::size_t end = t + 1 < titles_.size() ? titles_[t + 1] : lines_.size();
            const auto& sections = titled_.at(lines_[titles_[t]].folded);
            for (std::size_t i = titles_[t] + 1; i < end && !sections_.contains(titles_[t]); ++i) {
                const auto owner = std::ranges::find_if(sections, [&](std::uint32_t section) {
                    return !is_placed(section) &&
                           std::ranges::binary_search(known_,
                                                      Known{lines_[i].fingerprint, section});
                });
                if (owner != sections.end()) place(titles_[t], *owner);
            }
        }
    }

    void place_by_title() {
        for (const std::size_t line : titles_) {
            if (sections_.contains(line)) continue;
            const auto& sections = titled_.at(lines_[line].folded);
            const auto next = std::ranges::find_if_not(
                sections, [this](std::uint32_t section) { return is_placed(section); });
            if (next != sections.end()) place(line, *next);
        }
    }

    void place_by_content() {
        std::vector<bool> tried(placed_.size());
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            const auto owner = sole_owner(lines_[i].fingerprint);
            if (!owner || is_placed(*owner) || tried[*owner - first_]) continue;
            tried[*owner - first_] = true;
            const Line& before = lines_[i - 1];
            if (!is_known(before.fingerprint) && !titled_.contains(before.folded)) {
                place(i - 1, *owner);
            }
        }
    }

    bool is_known(std::uint64_t fingerprint) const {
        return std::ranges::binary_search(known_, fingerprint, {}, &Known::first);
    }
    std::optional<std::uint32_t> sole_owner(std::uint64_t fingerprint) const {
        const auto owners = std::ranges::equal_range(known_, fingerprint, {}, &Known::first);
        if (owners.size() != 1) return std::nullopt;
        return owners.begin()->second;
    }

    const std::vector<Line>& lines_;
    std::uint32_t first_;
    std::vector<bool> placed_;  ///< by section, counted from the first of the source
    std::vector<Known> known_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> titled_;  ///< by folded title
    std::vector<std::size_t> titles_;                                     ///< lines with a title
    std::map<std::size_t, std::uint32_t> sections_;
};

}  // namespace

const SavedSection* SavedText::find(std::uint32_t section) const {
    const auto found = std::ranges::lower_bound(sections, section, {}, &SavedSection::section);
    return found != sections.end() && found->section == section ? &*found : nullptr;
}

const std::string* SavedText::line(Place place) const {
    const SavedSection* section = find(place.section);
    if (section == nullptr || place.paragraph >= section->lines.size()) return nullptr;
    return &section->lines[place.paragraph];
}

SavedText saved_text(const KnowledgeBase& kb, SourceIndex source, std::string_view text) {
    std::vector<Line> lines = lines_of(text);
    const auto headings = HeadingSearch(kb, kb.source(source), lines).found();
    SavedText saved;
    for (auto heading = headings.begin(); heading != headings.end(); ++heading) {
        const auto next = std::next(heading);
        const std::size_t end = next != headings.end() ? next->first : lines.size();
        SavedSection& section = saved.sections.emplace_back();
        section.section = heading->second;
        for (std::size_t i = heading->first; i < end; ++i) {
            section.lines.push_back(std::move(lines[i].text));
            section.fingerprints.push_back(lines[i].fingerprint);
        }
    }
    std::ranges::sort(saved.sections, {}, &SavedSection::section);
    return saved;
}

}  // namespace liaison::ask
