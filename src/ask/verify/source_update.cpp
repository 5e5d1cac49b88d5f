// SPDX-License-Identifier: MIT
#include "liaison/ask/verify/source_update.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace liaison::ask {
namespace {

/// Groups of sections that exchange citations: a disjoint-set forest. The smallest section of a
/// group is its root.
class Groups {
  public:
    std::uint32_t of(std::uint32_t section) {
        while (true) {
            const auto above = above_.find(section);
            if (above == above_.end()) return section;
            const auto next = above_.find(above->second);
            if (next != above_.end()) above->second = next->second;
            section = above->second;
        }
    }

    void join(std::uint32_t a, std::uint32_t b) {
        const auto [low, high] = std::minmax({of(a), of(b)});
        if (low != high) above_.emplace(high, low);
    }

  private:
    std::map<std::uint32_t, std::uint32_t> above_;  ///< parents; a root has none
};

/// The name of a section in every file: the id of its source and its own id.
using SectionName = std::pair<std::string_view, std::string_view>;
/// The section's name, the paragraph's number and the cited words.
using CitationName = std::tuple<SectionName, std::uint32_t, std::string_view>;

SectionName name_of(const KnowledgeBase& kb, SourceIndex source, std::uint32_t section) {
    return {kb.id(source), kb.text(kb.section(section).id)};
}

CitationName name_of(const KnowledgeBase& kb, const Citation& citation) {
    return {name_of(kb, citation.source, citation.section), citation.paragraph,
            kb.text(citation.words)};
}

std::map<SectionName, std::uint32_t> sections_by_name(const KnowledgeBase& kb) {
    std::map<SectionName, std::uint32_t> sections;
    for (const SourceIndex source : kb.source_indices()) {
        for (const std::uint32_t section : kb.source(source).sections.indices()) {
            sections.emplace(name_of(kb, source, section), section);
        }
    }
    return sections;
}

/// Adds the capture unless the source already has one with this day and fingerprint.
void add_capture(KnowledgeBase::Parts& parts, std::string_view id, const SeenPage& page) {
    const auto source = std::ranges::find_if(
        parts.sources, [&](const Source& one) { return parts.arena.view(one.id) == id; });
    if (source == parts.sources.end()) return;
    std::vector<Capture> captures;
    for (std::uint32_t i = 0; i < source->captures.count; ++i) {
        const Capture& one = parts.captures[source->captures.first + i];
        if (one.seen == page.seen && one.fingerprint == page.fingerprint) return;
        captures.push_back(one);
    }
    captures.push_back({page.seen, page.fingerprint, {}});
    source->captures = {static_cast<std::uint32_t>(parts.captures.size()),
                        static_cast<std::uint32_t>(captures.size())};
    parts.captures.insert(parts.captures.end(), captures.begin(), captures.end());
}

}  // namespace

Update update_of(const Verification& verification, bool accept_moved) {
    Groups groups;
    for (const CitationFinding& finding : verification.citations) {
        // Updating only one of both sections would lose the paragraph or have it in both.
        if (!needs_move(finding)) continue;
        groups.join(finding.citation.section, finding.now->section);
    }
    std::map<std::uint32_t, Support> blocked;  // by root of the group
    for (const CitationFinding& finding : verification.citations) {
        const bool lost = finding.support == Support::lost;
        if (!lost && (accept_moved || !needs_move(finding))) continue;
        const auto reason = lost ? Support::lost : Support::moved;
        const std::uint32_t group = groups.of(finding.citation.section);
        const auto known = blocked.emplace(group, reason).first;
        known->second = std::min(known->second, reason);
    }

    Update update{verification.source, {}, {}, std::nullopt};
    for (const SectionFinding& section : verification.sections) {
        const auto block = blocked.find(groups.of(section.section));
        if (!section.differs && block == blocked.end()) continue;
        SectionUpdate& changed = update.sections.emplace_back();
        changed.section = section.section;
        changed.title = section.title;
        changed.fingerprints = section.fingerprints;
        if (block != blocked.end()) changed.blocked_by = block->second;
    }
    for (const CitationFinding& finding : verification.citations) {
        if (!needs_move(finding)) continue;
        if (blocked.contains(groups.of(finding.citation.section))) continue;
        update.citations.push_back({finding.citation, *finding.now});
    }
    return update;
}

KnowledgeBase apply_update(const KnowledgeBase& kb, const Update& update,
                           const KnowledgeBase& file) {
    KnowledgeBase::Parts parts = file.parts();
    const auto sections = sections_by_name(file);
    for (const SectionUpdate& change : update.sections) {
        const auto section = sections.find(name_of(kb, update.source, change.section));
        if (change.blocked_by || section == sections.end()) continue;
        Section& changed = parts.sections[section->second];
        changed.fingerprints = {static_cast<std::uint32_t>(parts.fingerprints.size()),
                                static_cast<std::uint32_t>(change.fingerprints.size())};
        parts.fingerprints.insert(parts.fingerprints.end(), change.fingerprints.begin(),
                                  change.fingerprints.end());
        if (!change.title.empty()) changed.title = parts.arena.add(change.title);
    }
    if (update.seen) add_capture(parts, kb.id(update.source), *update.seen);
    std::map<CitationName, ParagraphRef> moved;
    for (const auto& [citation, now] : update.citations) moved.emplace(name_of(kb, citation), now);
    for (Citation& citation : parts.citations) {
        if (citation.section == kNoSection) continue;
        const auto found = moved.find(name_of(file, citation));
        if (found == moved.end()) continue;
        const ParagraphRef now = found->second;
        const auto section = sections.find(name_of(kb, update.source, now.section));
        if (section == sections.end()) continue;
        citation.section = section->second;
        citation.paragraph = now.paragraph;
    }
    return KnowledgeBase(std::move(parts));
}

}  // namespace liaison::ask
