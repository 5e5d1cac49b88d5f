// SPDX-License-Identifier: MIT
#include "liaison/ask/verify/source_update.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace liaison::ask {
namespace {

/// Sections joined by citations that move between them (union by the smaller number).
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
    std::map<std::uint32_t, std::uint32_t> above_;  ///< nothing above itself
};

}  // namespace

Update update_of(const Verification& verification, bool accept_moved) {
    Groups groups;
    for (const CitationFinding& finding : verification.citations) {
        // A section that took in a paragraph alone would claim it for itself.
        if (!needs_move(finding)) continue;
        groups.join(finding.citation.section, finding.now->section);
    }
    std::map<std::uint32_t, Support> blocked;  // by the first section of the group
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

}  // namespace liaison::ask
