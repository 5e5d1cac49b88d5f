// SPDX-License-Identifier: MIT
// What is kept, and how the rest is asked for. What is changed is found in paragraph_changes.cpp.
#include "ask/verify/paragraph_matcher.hpp"

#include <algorithm>

#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::ask {

ParagraphMatch::ParagraphMatch(const KnowledgeBase& kb, SourceIndex source, const SavedText& saved,
                               const CitedWords& cited, WordPlaces& words)
    : kb_(kb),
      cited_(cited),
      words_(words),
      first_(kb.source(source).sections.first),
      known_(kb, source),
      spans_(known_) {
    for (std::uint32_t i = first_; i < first_ + kb.source(source).sections.count; ++i) {
        const auto fingerprints = kb.fingerprints(kb.section(i));
        Section& section = sections_.emplace_back();
        section.section = i;
        section.saved = saved.find(i);
        section.known = !fingerprints.empty();
        section.fates.resize(1 + fingerprints.size());
        owners_[fingerprint(kb.text(kb.section(i).title))].push_back({i, 0});
        for (std::uint32_t p = 0; p < fingerprints.size(); ++p) {
            owners_[fingerprints[p]].push_back({i, p + 1});
        }
        if (section.saved == nullptr) continue;
        section.taken.resize(section.saved->lines.size());
        for (const std::uint64_t line : section.saved->fingerprints) {
            section.origins.push_back(known_.has(line) ? Origin::known : Origin::unknown);
        }
    }
    for (Section& section : sections_) {
        match_heading(section);
        match_inside(section);
    }
    match_across();
    const bool all_kept = std::ranges::all_of(sections_, [](const Section& section) {
        return std::ranges::all_of(section.fates, &Fate::kept);
    });
    if (!all_kept) match_changed();
}

const ParagraphMatch::Fate* ParagraphMatch::of(Place before) const {
    const Section& section = section_of(before);
    if (before.paragraph >= section.fates.size()) return nullptr;
    if (!section.known && before.paragraph > 0) return nullptr;
    return &section.fates[before.paragraph];
}

std::vector<ParagraphFinding> ParagraphMatch::findings() const {
    std::vector<ParagraphFinding> findings;
    for (const Section& section : sections_) {
        for (std::uint32_t i = 0; i < section.fates.size(); ++i) {
            const Fate& fate = section.fates[i];
            ParagraphFinding& finding = findings.emplace_back();
            finding.change = fate.change;
            finding.before = Place{section.section, i};
            if (!fate.now.empty()) finding.now = fate.now.front();
        }
        for (std::uint32_t i = 0; section.known && i < section.taken.size(); ++i) {
            if (section.taken[i]) continue;
            findings.push_back({ParagraphChange::added, std::nullopt, Place{section.section, i}});
        }
    }
    return findings;
}

bool ParagraphMatch::is_known_text(Place line) const {
    return section_of(line).origins[line.paragraph] == Origin::known;
}

bool ParagraphMatch::is_free_for(Place line, Place paragraph) {
    const Section& section = section_of(line);
    // What a section without fingerprints had before is not known.
    if (!section.known && line.section != paragraph.section) return false;
    if (!is_open(line) || !may_become(paragraph, line)) return false;
    const auto shared = shared_.find(line);
    if (shared == shared_.end()) return true;
    const auto own = shared->second.find(paragraph);
    const std::size_t others = shared_with_others(line, paragraph, Where::anywhere);
    return others == 0 || (own != shared->second.end() && own->second > others);
}

void ParagraphMatch::become(Place before, ParagraphChange change, Place line) {
    Fate& fate = section_of(before).fates[before.paragraph];
    fate.change = change;
    fate.now.push_back(line);
    section_of(line).taken[line.paragraph] = true;
}

void ParagraphMatch::match_heading(Section& section) {
    if (section.saved == nullptr) return;
    const auto title = kb_.text(kb_.section(section.section).title);
    const bool same = fingerprint(title) == section.saved->fingerprints.front();
    become({section.section, 0}, same ? ParagraphChange::same : ParagraphChange::changed,
           {section.section, 0});
}

void ParagraphMatch::match_inside(Section& section) {
    std::span<const std::uint64_t> now;
    if (section.saved != nullptr) now = std::span(section.saved->fingerprints).subspan(1);
    section.alignment = align(kb_.fingerprints(kb_.section(section.section)), now);
    const Alignment& alignment = section.alignment;
    for (std::uint32_t i = 0; i < alignment.to.size(); ++i) {
        if (alignment.to[i] == kUnmatched) continue;
        const bool in_place = alignment.in_order[i] || alignment.to[i] == i;
        become({section.section, i + 1},
               in_place ? ParagraphChange::same : ParagraphChange::reordered,
               {section.section, alignment.to[i] + 1});
    }
}

void ParagraphMatch::match_across() {
    struct Unclaimed {
        std::vector<Place> lines;
        std::size_t next = 0;
    };
    std::unordered_map<std::uint64_t, Unclaimed> unclaimed;
    for (const Section& section : sections_) {
        for (std::uint32_t i = 1; i < section.taken.size(); ++i) {
            if (section.taken[i]) continue;
            unclaimed[section.saved->fingerprints[i]].lines.push_back({section.section, i});
        }
    }
    for (const Section& section : sections_) {
        const auto fingerprints = kb_.fingerprints(kb_.section(section.section));
        for (std::uint32_t i = 1; i < section.fates.size(); ++i) {
            if (!section.fates[i].now.empty()) continue;
            const auto same = unclaimed.find(fingerprints[i - 1]);
            if (same == unclaimed.end() || same->second.next == same->second.lines.size()) continue;
            become({section.section, i}, ParagraphChange::reordered,
                   same->second.lines[same->second.next++]);
        }
    }
}

}  // namespace liaison::ask
