// SPDX-License-Identifier: MIT
#include "ask/verify/paragraph_changes.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

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

ParagraphChanges::ParagraphChanges(const KnowledgeBase& kb, const KnownText& known,
                                   const CitedWords& cited, PhraseIndex& words,
                                   ParagraphState& state)
    : kb_(kb), cited_(cited), words_(words), state_(state), spans_(known) {}

void ParagraphChanges::match() {
    for (const SectionState& section : state_.sections) gaps_.push_back(gaps_in(section));
    for (SectionState& section : state_.sections) find_pieces(section);
    for (SectionState& section : state_.sections) find_contained(section);
    for (const SectionState& section : state_.sections) add_known_text(section);
    count_shared_words();
    for (SectionState& section : state_.sections) doubt_heading(section);
    pair_by_words(Where::between_same_neighbours);
    for (const SectionState& section : state_.sections) pair_in_order(section);
    pair_by_words(Where::anywhere);
    pair_merged();
}

bool ParagraphChanges::is_free_for(ParagraphRef line, ParagraphRef paragraph) {
    const SectionState& section = state_.section_of(line);
    // In a section without fingerprints, a new line cannot be told from an old one.
    if (!section.known && line.section != paragraph.section) return false;
    if (!is_open(line) || !may_become(paragraph, line)) return false;
    const auto shared = shared_.find(line);
    if (shared == shared_.end()) return true;
    const auto own = shared->second.find(paragraph);
    const std::size_t others = shared_with_others(line, paragraph, Where::anywhere);
    return others == 0 || (own != shared->second.end() && own->second > others);
}

bool ParagraphChanges::is_open(ParagraphRef line) {
    SectionState& section = state_.section_of(line);
    if (section.taken[line.paragraph]) return false;
    LineOrigin& origin = section.origins[line.paragraph];
    if (origin == LineOrigin::unknown) {
        origin = copied_.has_most_of(state_.text_of(line)) ? LineOrigin::copied : LineOrigin::fresh;
    }
    return origin == LineOrigin::fresh;
}

bool ParagraphChanges::between_same_neighbours(ParagraphRef before, ParagraphRef line) const {
    if (before.section != line.section) return false;
    const Gaps& gaps = gaps_of(before);
    return gaps.of_paragraphs[before.paragraph] == gaps.of_lines[line.paragraph];
}

ParagraphChanges::Gaps ParagraphChanges::gaps_in(const SectionState& section) {
    const auto& [to, from, in_order] = section.alignment;
    Gaps gaps{std::vector<std::uint32_t>(section.outcomes.size()),
              std::vector<std::uint32_t>(section.taken.size())};
    for (std::size_t i = 2; i < gaps.of_paragraphs.size(); ++i) {
        gaps.of_paragraphs[i] = gaps.of_paragraphs[i - 1] + (in_order[i - 2] ? 1U : 0U);
    }
    for (std::size_t i = 2; i < gaps.of_lines.size(); ++i) {
        const std::uint32_t before = from[i - 2];
        const bool kept_in_order = before != kUnmatched && in_order[before];
        gaps.of_lines[i] = gaps.of_lines[i - 1] + (kept_in_order ? 1U : 0U);
    }
    return gaps;
}

/// Successive lines that together are the text of a removed paragraph are its changed form. If the
/// paragraph is kept, they are a copy of it.
void ParagraphChanges::find_pieces(SectionState& section) {
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        std::size_t unknown = 0;
        while (i + unknown < section.taken.size() && unknown < kMostParts &&
               section.origins[i + unknown] == LineOrigin::unknown) {
            ++unknown;
        }
        if (unknown < 2) continue;
        const auto lines = std::span(section.saved->lines).subspan(i, unknown);
        std::uint64_t paragraph = 0;
        const std::size_t pieces = spans_.pieces_at(lines, paragraph);
        if (pieces == 0) continue;
        for (const ParagraphRef owner : state_.owners[paragraph]) {
            if (state_.outcome_of(owner).kept()) continue;
            state_.section_of(owner).outcomes[owner.paragraph].now.clear();
            for (std::uint32_t p = 0; p < pieces; ++p) {
                state_.assign(owner, ParagraphChange::changed, {section.section, i + p});
            }
        }
        for (std::size_t p = 0; p < pieces; ++p) section.origins[i + p] = LineOrigin::copied;
        i += static_cast<std::uint32_t>(pieces) - 1;
    }
}

/// A line that contains the whole text of one or more removed paragraphs is their changed form. If
/// at least half of the line is known text, it counts as a copy and supports nothing else.
void ParagraphChanges::find_contained(SectionState& section) {
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        if (section.origins[i] != LineOrigin::unknown) continue;
        const auto found = spans_.known_in(section.saved->lines[i]);
        for (const std::uint64_t paragraph : found.fingerprints) {
            for (const ParagraphRef owner : state_.owners[paragraph]) {
                if (!state_.outcome_of(owner).now.empty()) continue;
                state_.assign(owner, ParagraphChange::changed, {section.section, i});
            }
        }
        const bool most = 2 * found.bytes >= section.saved->lines[i].size();
        if (most || !spans_.complete()) section.origins[i] = LineOrigin::copied;
    }
}

void ParagraphChanges::add_known_text(const SectionState& section) {
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        if (section.origins[i] == LineOrigin::unknown) continue;
        copied_.add(section.saved->lines[i]);
    }
}

void ParagraphChanges::count_shared_words() {
    for (const auto& [paragraph, all] : cited_.by_paragraph()) {
        if (!state_.is_known(paragraph) || state_.outcome_of(paragraph).kept()) continue;
        for (const std::string_view words : all) {
            const auto& lines = words_.of(words);
            if (lines.size() > kTellingLines) continue;
            for (const ParagraphRef line : lines) {
                if (!state_.is_known_text(line)) ++shared_[line][paragraph];
            }
        }
    }
}

std::size_t ParagraphChanges::shared_with_others(ParagraphRef line, ParagraphRef paragraph,
                                                 Where where) const {
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

/// Rejects the line above the first paragraph as a changed heading in two cases. Either it has more
/// words that cite another paragraph than words that cite the heading, or it would support a
/// citation of the heading with less than half of the title's words.
void ParagraphChanges::doubt_heading(SectionState& section) {
    const ParagraphRef heading{section.section, 0};
    if (section.saved == nullptr || state_.outcome_of(heading).change != ParagraphChange::changed)
        return;
    if (section.saved->titled) return;
    const auto shared = shared_.find(heading);
    if (shared == shared_.end()) return;
    const auto own = shared->second.find(heading);
    const std::size_t words = own == shared->second.end() ? 0 : own->second;
    const auto title = normalized_paragraph(kb_.text(kb_.section(section.section).title));
    const bool others = shared_with_others(heading, heading, Where::anywhere) > words;
    if (!others && (words == 0 || has_half_of(state_.text_of(heading), title))) return;
    section.outcomes.front() = {};
    section.taken.front() = false;
}

/// Whether a line can be the changed form of a paragraph. A short line, such as a menu entry,
/// cannot if it has some of the words that cite the paragraph, but less than half of them.
bool ParagraphChanges::may_become(ParagraphRef before, ParagraphRef line) const {
    if (words_in(state_.text_of(line)) >= kTellingWords) return true;
    const std::size_t all = cited_.of(before).size();
    const auto shared = shared_.find(line);
    if (shared == shared_.end()) return true;
    const auto own = shared->second.find(before);
    return own == shared->second.end() || 2 * own->second >= all;
}

/// Pairs each paragraph with the line that shares most cited words, and on a tie with the nearest.
void ParagraphChanges::pair_by_words(Where where) {
    struct Likeness {
        ParagraphRef before;
        ParagraphRef line;
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
            if (!state_.outcome_of(paragraph).now.empty() || !may_become(paragraph, line)) continue;
            const std::size_t others = shared_with_others(line, paragraph, where);
            if (where == Where::between_same_neighbours) {
                if (!between_same_neighbours(paragraph, line) || count < others) continue;
            } else if (count <= others || !state_.section_of(line).known) {
                continue;
            }
            likenesses.push_back({paragraph, line, count});
        }
    }
    std::ranges::sort(likenesses, {}, &Likeness::order);
    for (const Likeness& pair : likenesses) {
        if (!state_.outcome_of(pair.before).now.empty() || !is_open(pair.line)) continue;
        state_.assign(pair.before, ParagraphChange::changed, pair.line);
    }
}

/// Pairs the remaining paragraphs and lines between the same neighbours in order. A line that has
/// several words that cite another paragraph is skipped.
void ParagraphChanges::pair_in_order(const SectionState& section) {
    const Gaps& gaps = gaps_of({section.section, 0});
    std::map<std::uint32_t, std::vector<ParagraphRef>> removed;  // by gap
    for (std::uint32_t i = 1; i < section.outcomes.size(); ++i) {
        if (section.outcomes[i].now.empty())
            removed[gaps.of_paragraphs[i]].push_back({section.section, i});
    }
    if (removed.empty()) return;
    std::map<std::uint32_t, std::size_t> paired;  // number of pairs, by gap
    for (std::uint32_t i = 0; i < section.taken.size(); ++i) {
        const auto before = removed.find(gaps.of_lines[i]);
        const ParagraphRef line{section.section, i};
        if (before == removed.end() || !is_open(line)) continue;
        std::size_t& next = paired[before->first];
        if (next == before->second.size()) continue;
        const ParagraphRef paragraph = before->second[next];
        if (shared_with_others(line, paragraph, Where::between_same_neighbours) > 1) continue;
        if (!may_become(paragraph, line)) continue;
        state_.assign(paragraph, ParagraphChange::changed, line);
        ++next;
    }
}

/// Finds lines that are the changed form of several merged paragraphs.
void ParagraphChanges::pair_merged() {
    std::vector<std::pair<ParagraphRef, ParagraphRef>> merged;
    for (const auto& [line, shared] : shared_) {
        const SectionState& section = state_.section_of(line);
        if (!section.taken[line.paragraph] ||
            section.origins[line.paragraph] != LineOrigin::fresh) {
            continue;
        }
        for (const auto& [paragraph, count] : shared) {
            if (paragraph.section != line.section || !state_.outcome_of(paragraph).now.empty())
                continue;
            if (2 * count <= cited_.of(paragraph).size()) continue;
            if (witnesses(paragraph, line) >= kLeastWitnesses) merged.emplace_back(paragraph, line);
        }
    }
    for (const auto& [paragraph, line] : merged) {
        if (state_.outcome_of(paragraph).now.empty())
            state_.assign(paragraph, ParagraphChange::changed, line);
    }
}

/// Number of cited words of a paragraph that occur in this line only and cite no other paragraph.
std::size_t ParagraphChanges::witnesses(ParagraphRef before, ParagraphRef line) {
    const auto tells = [&](std::string_view words) {
        return words_.of(words) == std::vector{line} && cited_.cite_one_paragraph(words);
    };
    return static_cast<std::size_t>(std::ranges::count_if(cited_.of(before), tells));
}

}  // namespace liaison::ask
