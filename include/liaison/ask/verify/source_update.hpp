// SPDX-License-Identifier: MIT
#pragma once

// The changes that adapt a knowledge base to a newer text of a source.
//
//     const std::string_view text = "Cooperation with other UN entities\nUNODC is a partner.\n";
//     const Page page = read_page(text, "page.txt", kb, source);
//     const Verification found = verify(kb, source, page.paragraphs);
//     const Update update = update_of(found, /*accept_moved=*/true);
//     const KnowledgeBase newer = apply_update(kb, update, kb);

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "liaison/ask/verify/verify.hpp"

namespace liaison::ask {

struct SectionUpdate {
    std::uint32_t section = kNoSection;       ///< as `Citation::section`
    std::string title;                        ///< the new title; empty if it is unchanged
    std::vector<std::uint64_t> fingerprints;  ///< of all paragraphs in the new text
    std::optional<Support> blocked_by;        ///< `lost` or `moved` if it must not be changed
};

struct MovedCitation {
    Citation citation;
    ParagraphRef now;
};

/// The day on which the page was seen, and its fingerprint (`fingerprint_of`) on that day.
struct SeenPage {
    Date seen;
    std::uint64_t fingerprint = 0;
};

struct Update {
    SourceIndex source{};
    std::vector<SectionUpdate> sections;   ///< the changed and the blocked sections, in order
    std::vector<MovedCitation> citations;  ///< to be moved, in the order of `citation_sort_key`
    std::optional<SeenPage> seen;          ///< to be added to the captures of the source
};

/// Works out the changes. A section is blocked if one of its citations is lost, or if one has to
/// move (`needs_move`) and moves are not accepted. Sections that exchange citations are changed
/// together or not at all, and the citations move with them. A section that is missing in the text
/// stays as it is.
Update update_of(const Verification& verification, bool accept_moved);

/// Returns the file's knowledge base with the update applied. The update refers to `kb`; sources
/// and sections of the file are found by their ids. No record is added or removed.
KnowledgeBase apply_update(const KnowledgeBase& kb, const Update& update,
                           const KnowledgeBase& file);

}  // namespace liaison::ask
