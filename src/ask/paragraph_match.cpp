// SPDX-License-Identifier: MIT
#include "paragraph_match.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "liaison/ask/fingerprint.hpp"

namespace liaison::ask {

ParagraphMatch::ParagraphMatch(const KnowledgeBase& kb, SourceIndex source, const SavedText& saved,
                               const CitedWords& cited, WordPlaces& words)
    : cited_(cited), words_(words) {
    const Slice run = kb.source(source).sections;
    for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
        const auto fingerprints = kb.fingerprints(kb.section(i));
        Section& section = sections_.emplace_back();
        section.section = i;
        section.saved = saved.find(i);
        section.known = !fingerprints.empty();
        section.fates.resize(1 + fingerprints.size());
        if (section.saved != nullptr) {
            section.taken.resize(section.saved->lines.size());
            match_heading(kb, section);
        }
        match_inside(kb, section);
    }
    match_across(kb);
    for (Section& section : sections_) pair_changed(section);
    for (Section& section : sections_) pair_changed_and_moved(section);
}

const ParagraphMatch::Fate* ParagraphMatch::of(Place before) const {
    const auto section = std::ranges::lower_bound(sections_, before.section, {}, &Section::section);
    if (section == sections_.end() || section->section != before.section) return nullptr;
    if (before.paragraph >= section->fates.size()) return nullptr;
    return &section->fates[before.paragraph];
}

std::vector<ParagraphFinding> ParagraphMatch::findings() const {
    std::vector<ParagraphFinding> findings;
    for (const Section& section : sections_) {
        for (std::uint32_t i = 0; i < section.fates.size(); ++i) {
            const Fate& fate = section.fates[i];
            findings.push_back({fate.change, Place{section.section, i}, fate.now});
        }
        for (std::uint32_t i = 0; section.known && i < section.taken.size(); ++i) {
            if (section.taken[i]) continue;
            findings.push_back({ParagraphChange::added, std::nullopt, Place{section.section, i}});
        }
    }
    return findings;
}

void ParagraphMatch::become(Section& section, std::uint32_t before, ParagraphChange change,
                            Section& other, std::uint32_t now) {
    section.fates[before] = {change, Place{other.section, now}};
    other.taken[now] = true;
}

void ParagraphMatch::match_heading(const KnowledgeBase& kb, Section& section) {
    const auto title = kb.text(kb.section(section.section).title);
    const bool same = fingerprint(title) == section.saved->fingerprints.front();
    become(section, 0, same ? ParagraphChange::same : ParagraphChange::changed, section, 0);
}

void ParagraphMatch::match_inside(const KnowledgeBase& kb, Section& section) {
    std::span<const std::uint64_t> now;
    if (section.saved != nullptr) now = std::span(section.saved->fingerprints).subspan(1);
    section.alignment = align(kb.fingerprints(kb.section(section.section)), now);
    const Alignment& alignment = section.alignment;
    for (std::uint32_t i = 0; i < alignment.to.size(); ++i) {
        if (alignment.to[i] == kUnmatched) continue;
        const bool in_place = alignment.in_order[i] || alignment.to[i] == i;
        become(section, i + 1, in_place ? ParagraphChange::same : ParagraphChange::reordered,
               section, alignment.to[i] + 1);
    }
}

void ParagraphMatch::match_across(const KnowledgeBase& kb) {
    struct Unclaimed {
        std::vector<std::pair<Section*, std::uint32_t>> lines;
        std::size_t next = 0;
    };
    std::unordered_map<std::uint64_t, Unclaimed> unclaimed;
    for (Section& section : sections_) {
        for (std::uint32_t i = 1; i < section.taken.size(); ++i) {
            if (section.taken[i]) continue;
            unclaimed[section.saved->fingerprints[i]].lines.emplace_back(&section, i);
        }
    }
    for (Section& section : sections_) {
        const auto fingerprints = kb.fingerprints(kb.section(section.section));
        for (std::uint32_t i = 1; i < section.fates.size(); ++i) {
            if (section.fates[i].now) continue;
            const auto same = unclaimed.find(fingerprints[i - 1]);
            if (same == unclaimed.end() || same->second.next == same->second.lines.size()) continue;
            const auto [other, line] = same->second.lines[same->second.next++];
            become(section, i, ParagraphChange::reordered, *other, line);
        }
    }
}

void ParagraphMatch::pair_changed(Section& section) {
    const auto& [to, from, in_order] = section.alignment;
    Lines before;
    std::uint32_t next = 1;  // the first line of the gap
    for (std::uint32_t i = 1; i <= to.size() + 1; ++i) {
        const bool end = i > to.size();
        if (!end && !section.fates[i].now) before.push_back(i);
        if (!end && !in_order[i - 1]) continue;
        const auto line = static_cast<std::uint32_t>(end ? from.size() + 1 : to[i - 1] + 1);
        Lines now;
        for (; next < line; ++next) {
            if (!section.taken[next]) now.push_back(next);
        }
        pair(section, std::move(before), std::move(now));
        before.clear();
        next = line + 1;
    }
}

void ParagraphMatch::pair_changed_and_moved(Section& section) {
    Lines before;
    for (std::uint32_t i = 1; i < section.fates.size(); ++i) {
        if (!section.fates[i].now) before.push_back(i);
    }
    Lines now;
    for (std::uint32_t i = 1; i < section.taken.size(); ++i) {
        if (!section.taken[i]) now.push_back(i);
    }
    if (!before.empty() && !now.empty()) pair_by_words(section, before, now);
}

void ParagraphMatch::pair(Section& section, Lines before, Lines now) {
    if (before.empty() || now.empty()) return;
    pair_by_words(section, before, now);
    for (std::size_t i = 0; i < std::min(before.size(), now.size()); ++i) {
        become(section, before[i], ParagraphChange::changed, section, now[i]);
    }
}

/// Those go together that have most of the cited words in common, and of these the nearest ones.
/// What is paired is taken out of both lists.
void ParagraphMatch::pair_by_words(Section& section, Lines& before, Lines& now) {
    // Words that are in so many lines do not tell one from the other.
    constexpr std::ptrdiff_t kTelling = 32;

    struct Likeness {
        std::size_t shared;
        std::size_t before;
        std::size_t now;
        std::size_t distance() const { return before < now ? now - before : before - now; }
    };
    std::vector<Likeness> likenesses;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto cited = cited_.find(Place{section.section, before[i]});
        if (cited == cited_.end()) continue;
        std::map<std::size_t, std::size_t> shared;
        for (const std::string_view words : cited->second) {
            const auto& places = words_.of(words);
            const auto begin =
                std::ranges::lower_bound(places, Place{section.section, now.front()});
            const auto end = std::ranges::upper_bound(places, Place{section.section, now.back()});
            if (end - begin > kTelling) continue;
            for (auto place = begin; place != end; ++place) {
                const auto line = std::ranges::lower_bound(now, place->paragraph);
                if (*line == place->paragraph) {
                    ++shared[static_cast<std::size_t>(line - now.begin())];
                }
            }
        }
        for (const auto& [line, count] : shared) likenesses.push_back({count, i, line});
    }
    std::ranges::sort(likenesses, [](const Likeness& a, const Likeness& b) {
        return std::tuple(b.shared, a.distance(), a.before, a.now) <
               std::tuple(a.shared, b.distance(), b.before, b.now);
    });
    for (const Likeness& pair : likenesses) {
        if (section.fates[before[pair.before]].now || section.taken[now[pair.now]]) continue;
        become(section, before[pair.before], ParagraphChange::changed, section, now[pair.now]);
    }
    std::erase_if(before, [&](std::uint32_t line) { return section.fates[line].now.has_value(); });
    std::erase_if(now, [&](std::uint32_t line) { return section.taken[line]; });
}

}  // namespace liaison::ask
