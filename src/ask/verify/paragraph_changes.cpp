// SPDX-License-Identifier: MIT
// Which lines are the changed forms of paragraphs: first by their text, then by the words that cite
// them, then by their neighbours.
#include <algorithm>
#include <tuple>

#include "ask/verify/paragraph_matcher.hpp"
#include "ask/words/verify_rule.hpp"
#include "ask/words/word_scan.hpp"
#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::ask {
namespace {

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    for_each_word(text, [&](std::string_view) { ++words; });
    return words;
}

bool has_half_of(std::string_view line, std::string_view title) {
    std::size_t all = 0;
    std::size_t found = 0;
    for_each_word(title, [&](std::string_view word) {
        ++all;
        found += has_words(line, word) ? 1U : 0U;
    });
    return 2 * found >= all;
}

}  // namespace

void ParagraphMatch::match_changed() {
    for (Section& section : sections_) find_gaps(section);
    for (Section& section : sections_) find_pieces(section);
    for (Section& section : sections_) find_contained(section);
    for (const Section& section : sections_) add_known_text(section);
    count_shared_words();
    for (Section& section : sections_) doubt_heading(section);
    pair_by_words(Where::between_same_neighbours);
    for (Section& section : sections_) pair_in_order(section);
    pair_by_words(Where::anywhere);
    pair_merged();
}

bool ParagraphMatch::is_open(Place line) {
    Section& section = section_of(line);
    if (section.taken[line.paragraph]) return false;
    Origin& origin = section.origins[line.paragraph];
    if (origin == Origin::unknown) {
        origin = copied_.has_most_of(text_of(line)) ? Origin::copied : Origin::fresh;
    }
    return origin == Origin::fresh;
}

bool ParagraphMatch::between_same_neighbours(Place before, Place line) const {
    if (before.section != line.section) return false;
    const Section& section = section_of(before);
    return section.gaps[before.paragraph] == section.line_gaps[line.paragraph];
}

void ParagraphMatch::find_gaps(Section& section) {
    const auto& [to, from, in_order] = section.alignment;
    section.gaps.assign(section.fates.size(), 0);
    for (std::size_t i = 2; i < section.gaps.size(); ++i) {
        section.gaps[i] = section.gaps[i - 1] + (in_order[i - 2] ? 1U : 0U);
    }
    section.line_gaps.assign(section.taken.size(), 0);
    for (std::size_t i = 2; i < section.line_gaps.size(); ++i) {
        const std::uint32_t before = from[i - 2];
        const bool kept_in_order = before != kUnmatched && in_order[before];
        section.line_gaps[i] = section.line_gaps[i - 1] + (kept_in_order ? 1U : 0U);
    }
}

/// Neighbouring lines that are together the text of a removed paragraph are its changed form. If
/// the paragraph is kept, they are the pieces of a copy.
void ParagraphMatch::find_pieces(Section& section) {
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        std::size_t unknown = 0;
        while (i + unknown < section.taken.size() && unknown < kMostParts &&
               section.origins[i + unknown] == Origin::unknown) {
            ++unknown;
        }
        if (unknown < 2) continue;
        const auto lines = std::span(section.saved->lines).subspan(i, unknown);
        std::uint64_t paragraph = 0;
        const std::size_t pieces = spans_.pieces_at(lines, paragraph);
        if (pieces == 0) continue;
        for (const Place owner : owners_[paragraph]) {
            if (fate_of(owner).kept()) continue;
            section_of(owner).fates[owner.paragraph].now.clear();
            for (std::uint32_t p = 0; p < pieces; ++p) {
                become(owner, ParagraphChange::changed, {section.section, i + p});
            }
        }
        for (std::size_t p = 0; p < pieces; ++p) section.origins[i + p] = Origin::copied;
        i += static_cast<std::uint32_t>(pieces) - 1;
    }
}

/// A line with the whole text of a removed paragraph is its changed form, and may be that of
/// several. If most of the line is known text, it belongs to nothing else.
void ParagraphMatch::find_contained(Section& section) {
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        if (section.origins[i] != Origin::unknown) continue;
        const auto found = spans_.known_in(section.saved->lines[i]);
        for (const std::uint64_t paragraph : found.fingerprints) {
            for (const Place owner : owners_[paragraph]) {
                if (!fate_of(owner).now.empty()) continue;
                become(owner, ParagraphChange::changed, {section.section, i});
            }
        }
        const bool most = 2 * found.bytes >= section.saved->lines[i].size();
        if (most || !spans_.complete()) section.origins[i] = Origin::copied;
    }
}

void ParagraphMatch::add_known_text(const Section& section) {
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        if (section.origins[i] == Origin::unknown) continue;
        copied_.add(section.saved->lines[i]);
    }
}

void ParagraphMatch::count_shared_words() {
    for (const auto& [paragraph, all] : cited_.by_paragraph()) {
        const Fate* fate = of(paragraph);
        if (fate == nullptr || fate->kept()) continue;
        for (const std::string_view words : all) {
            const auto& places = words_.of(words);
            if (places.size() > kTellingLines) continue;
            for (const Place line : places) {
                if (!is_known_text(line)) ++shared_[line][paragraph];
            }
        }
    }
}

std::size_t ParagraphMatch::shared_with_others(Place line, Place paragraph, Where where) const {
    const auto shared = shared_.find(line);
    if (shared == shared_.end()) return 0;
    std::size_t most = 0;
    for (const auto& [other, count] : shared->second) {
        if (other == paragraph) continue;
        if (where == Where::between_same_neighbours && between_same_neighbours(other, line)) {
            continue;
        }
        most = std::max(most, count);
    }
    return most;
}

/// The line above the first paragraph of a section is not its heading if it has more of the words
/// that cite another paragraph, or less than half of the words of the title that it would support.
void ParagraphMatch::doubt_heading(Section& section) {
    const Place heading{section.section, 0};
    if (section.saved == nullptr || fate_of(heading).change != ParagraphChange::changed) return;
    if (section.saved->titled) return;
    const auto shared = shared_.find(heading);
    if (shared == shared_.end()) return;
    const auto own = shared->second.find(heading);
    const std::size_t words = own == shared->second.end() ? 0 : own->second;
    const auto title = normalized_paragraph(kb_.text(kb_.section(section.section).title));
    const bool others = shared_with_others(heading, heading, Where::anywhere) > words;
    if (!others && (words == 0 || has_half_of(text_of(heading), title))) return;
    section.fates.front() = {};
    section.taken.front() = false;
}

/// A line of a few words, such as an entry of a menu, is not what has become of a paragraph that
/// many words cite.
bool ParagraphMatch::may_become(Place before, Place line) const {
    if (words_in(text_of(line)) >= kTellingWords) return true;
    const std::size_t all = cited_.of(before).size();
    const auto shared = shared_.find(line);
    if (shared == shared_.end()) return true;
    const auto own = shared->second.find(before);
    return own == shared->second.end() || 2 * own->second >= all;
}

/// Pairs the paragraphs with the most cited words in common; among equals, the nearest ones.
void ParagraphMatch::pair_by_words(Where where) {
    struct Likeness {
        Place before;
        Place line;
        std::size_t shared;
        auto order() const {
            const auto distance = before.paragraph < line.paragraph
                                      ? line.paragraph - before.paragraph
                                      : before.paragraph - line.paragraph;
            return std::tuple(-static_cast<std::ptrdiff_t>(shared), before.section != line.section,
                              distance, before, line);
        }
    };
    std::vector<Likeness> likenesses;
    for (const auto& [line, shared] : shared_) {
        if (!is_open(line)) continue;
        for (const auto& [paragraph, count] : shared) {
            if (!fate_of(paragraph).now.empty() || !may_become(paragraph, line)) continue;
            const std::size_t others = shared_with_others(line, paragraph, where);
            if (where == Where::between_same_neighbours) {
                if (!between_same_neighbours(paragraph, line) || count < others) continue;
            } else if (count <= others || !section_of(line).known) {
                continue;
            }
            likenesses.push_back({paragraph, line, count});
        }
    }
    std::ranges::sort(likenesses, {}, &Likeness::order);
    for (const Likeness& pair : likenesses) {
        if (!fate_of(pair.before).now.empty() || !is_open(pair.line)) continue;
        become(pair.before, ParagraphChange::changed, pair.line);
    }
}

/// What is left between the same neighbours is paired in order, unless words tell that a line was
/// another paragraph.
void ParagraphMatch::pair_in_order(const Section& section) {
    std::map<std::uint32_t, std::vector<Place>> removed;  // by gap
    for (std::uint32_t i = 1; i < section.fates.size(); ++i) {
        if (section.fates[i].now.empty()) removed[section.gaps[i]].push_back({section.section, i});
    }
    if (removed.empty()) return;
    std::map<std::uint32_t, std::size_t> paired;  // how many of each gap
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        const auto before = removed.find(section.line_gaps[i]);
        const Place line{section.section, i};
        if (before == removed.end() || !is_open(line)) continue;
        std::size_t& next = paired[before->first];
        if (next == before->second.size()) continue;
        const Place paragraph = before->second[next];
        if (shared_with_others(line, paragraph, Where::between_same_neighbours) > 1) continue;
        if (!may_become(paragraph, line)) continue;
        become(paragraph, ParagraphChange::changed, line);
        ++next;
    }
}

/// One line may be the changed form of two paragraphs that were merged.
void ParagraphMatch::pair_merged() {
    std::vector<std::pair<Place, Place>> merged;
    for (const auto& [line, shared] : shared_) {
        const Section& section = section_of(line);
        if (!section.taken[line.paragraph] || section.origins[line.paragraph] != Origin::fresh) {
            continue;
        }
        for (const auto& [paragraph, count] : shared) {
            if (paragraph.section != line.section || !fate_of(paragraph).now.empty()) continue;
            if (2 * count <= cited_.of(paragraph).size()) continue;
            if (witnesses(paragraph, line) >= kLeastWitnesses) merged.emplace_back(paragraph, line);
        }
    }
    for (const auto& [paragraph, line] : merged) {
        if (fate_of(paragraph).now.empty()) become(paragraph, ParagraphChange::changed, line);
    }
}

/// How many of the words that cite a paragraph are in that line alone and cite no other paragraph.
std::size_t ParagraphMatch::witnesses(Place before, Place line) {
    const auto tells = [&](std::string_view words) {
        return words_.of(words) == std::vector{line} && cited_.cite_one_paragraph(words);
    };
    return static_cast<std::size_t>(std::ranges::count_if(cited_.of(before), tells));
}

}  // namespace liaison::ask
