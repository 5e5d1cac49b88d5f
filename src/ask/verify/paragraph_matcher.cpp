// SPDX-License-Identifier: MIT
#include "ask/verify/paragraph_matcher.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>

#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::ask {

ParagraphMatcher::ParagraphMatcher(const KnowledgeBase& kb, SourceIndex source,
                                   const PageText& saved, const CitedWords& cited,
                                   PhraseIndex& words)
    : kb_(kb), known_(kb, source), changes_(kb, known_, cited, words, state_) {
    const Slice sections = kb.source(source).sections;
    state_.first = sections.first;
    for (const std::uint32_t i : sections.indices()) {
        const auto fingerprints = kb.fingerprints(kb.section(i));
        SectionState& section = state_.sections.emplace_back();
        section.section = i;
        section.saved = saved.find(i);
        section.known = !fingerprints.empty();
        section.outcomes.resize(1 + fingerprints.size());
        state_.owners[fingerprint(kb.text(kb.section(i).title))].push_back({i, 0});
        for (std::uint32_t p = 0; p < fingerprints.size(); ++p) {
            state_.owners[fingerprints[p]].push_back({i, p + 1});
        }
        if (section.saved == nullptr) continue;
        section.taken.resize(section.saved->lines.size());
        for (const std::uint64_t line : section.saved->fingerprints) {
            section.origins.push_back(known_.has(line) ? LineOrigin::known : LineOrigin::unknown);
        }
    }
    for (SectionState& section : state_.sections) {
        match_heading(section);
        match_inside(section);
    }
    match_across();
    const bool all_kept = std::ranges::all_of(state_.sections, [](const SectionState& section) {
        return std::ranges::all_of(section.outcomes, &ParagraphOutcome::kept);
    });
    if (!all_kept) changes_.match();
}

const ParagraphOutcome* ParagraphMatcher::of(ParagraphRef before) const {
    return state_.is_known(before) ? &state_.outcome_of(before) : nullptr;
}

std::vector<ParagraphFinding> ParagraphMatcher::findings() const {
    std::vector<ParagraphFinding> findings;
    for (const SectionState& section : state_.sections) {
        for (std::uint32_t i = 0; i < section.outcomes.size(); ++i) {
            const ParagraphOutcome& outcome = section.outcomes[i];
            ParagraphFinding& finding = findings.emplace_back();
            finding.change = outcome.change;
            finding.before = ParagraphRef{section.section, i};
            if (!outcome.now.empty()) finding.now = outcome.now.front();
        }
        for (std::uint32_t i = 0; section.known && i < section.taken.size(); ++i) {
            if (section.taken[i]) continue;
            findings.push_back(
                {ParagraphChange::added, std::nullopt, ParagraphRef{section.section, i}});
        }
    }
    return findings;
}

void ParagraphMatcher::match_heading(const SectionState& section) {
    if (section.saved == nullptr) return;
    const auto title = kb_.text(kb_.section(section.section).title);
    const bool same = fingerprint(title) == section.saved->fingerprints.front();
    state_.assign({section.section, 0}, same ? ParagraphChange::same : ParagraphChange::changed,
                  {section.section, 0});
}

void ParagraphMatcher::match_inside(SectionState& section) {
    std::span<const std::uint64_t> now;
    if (section.saved != nullptr) now = std::span(section.saved->fingerprints).subspan(1);
    section.alignment = align(kb_.fingerprints(kb_.section(section.section)), now);
    const Alignment& alignment = section.alignment;
    for (std::uint32_t i = 0; i < alignment.to.size(); ++i) {
        if (alignment.to[i] == kUnmatched) continue;
        const bool same = alignment.in_order[i] || alignment.to[i] == i;
        state_.assign({section.section, i + 1},
                      same ? ParagraphChange::same : ParagraphChange::reordered,
                      {section.section, alignment.to[i] + 1});
    }
}

void ParagraphMatcher::match_across() {
    struct Unclaimed {
        std::vector<ParagraphRef> lines;
        std::size_t next = 0;
    };
    std::unordered_map<std::uint64_t, Unclaimed> unclaimed;
    for (const SectionState& section : state_.sections) {
        for (std::uint32_t i = 1; i < section.taken.size(); ++i) {
            if (section.taken[i]) continue;
            unclaimed[section.saved->fingerprints[i]].lines.push_back({section.section, i});
        }
    }
    for (const SectionState& section : state_.sections) {
        const auto fingerprints = kb_.fingerprints(kb_.section(section.section));
        for (std::uint32_t i = 1; i < section.outcomes.size(); ++i) {
            if (!section.outcomes[i].now.empty()) continue;
            const auto same = unclaimed.find(fingerprints[i - 1]);
            if (same == unclaimed.end() || same->second.next == same->second.lines.size()) continue;
            state_.assign({section.section, i}, ParagraphChange::reordered,
                          same->second.lines[same->second.next++]);
        }
    }
}

}  // namespace liaison::ask
