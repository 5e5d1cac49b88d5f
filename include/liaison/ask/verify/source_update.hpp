// SPDX-License-Identifier: MIT
#pragma once

// What to change in a knowledge base so that it goes by a newer text of a source.
//
//     const Update update = update_of(verify(kb, source, text), /*accept_moved=*/true);
//     const KnowledgeBase newer = apply_update(kb, update, kb);

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "liaison/ask/verify/verify.hpp"

namespace liaison::ask {

struct SectionUpdate {
    std::uint32_t section = kNoSection;       ///< as `Citation::section`
    std::string title;                        ///< the new one; empty where it is unchanged
    std::vector<std::uint64_t> fingerprints;  ///< the new ones, of all paragraphs
    std::optional<Support> blocked_by;        ///< `lost` or `moved`: it has to stay as it is
};

struct MovedCitation {
    Citation citation;
    ParagraphRef now;
};

/// That the page was seen on a day, and what it was then.
struct SeenPage {
    Date seen;
    std::uint64_t fingerprint = 0;
};

struct Update {
    SourceIndex source{};
    std::vector<SectionUpdate> sections;   ///< that differ or are blocked, in order
    std::vector<MovedCitation> citations;  ///< to be moved, in the order of `citation_sort_key`
    std::optional<SeenPage> seen;          ///< to be added to the captures of the source
};

/// A section of the text may be changed unless one of its citations is lost, or has to name another
/// paragraph (`needs_move`) and that is not accepted. Sections between which citations move are
/// changed together or not at all, and a moved citation moves only with them. A section that the
/// text does not have stays as it is.
Update update_of(const Verification& verification, bool accept_moved);

/// A file's knowledge base with the update made. `kb` is the one that the update is of; what it has
/// in common with the file goes by the same ids. No record comes or goes.
KnowledgeBase apply_update(const KnowledgeBase& kb, const Update& update,
                           const KnowledgeBase& file);

}  // namespace liaison::ask
