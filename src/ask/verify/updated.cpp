// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "liaison/ask/verify/source_update.hpp"

namespace liaison::ask {
namespace {

/// A section by what it is called in every file: its source's id and its own.
using SectionName = std::pair<std::string_view, std::string_view>;
/// A section's name, the number of a paragraph and the words that are cited.
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
    for (std::uint32_t i = 0; i < kb.sources().size(); ++i) {
        const Slice run = kb.source(SourceIndex{i}).sections;
        for (std::uint32_t section = run.first; section < run.first + run.count; ++section) {
            sections.emplace(name_of(kb, SourceIndex{i}, section), section);
        }
    }
    return sections;
}

/// Of one day and page there is one capture.
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

KnowledgeBase updated(const KnowledgeBase& kb, const Update& update, const KnowledgeBase& file) {
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
    std::map<CitationName, Place> moved;
    for (const auto& [citation, now] : update.citations) moved.emplace(name_of(kb, citation), now);
    for (Citation& citation : parts.citations) {
        if (citation.section == kNoSection) continue;
        const auto found = moved.find(name_of(file, citation));
        if (found == moved.end()) continue;
        const Place now = found->second;
        const auto section = sections.find(name_of(kb, update.source, now.section));
        if (section == sections.end()) continue;
        citation.section = section->second;
        citation.paragraph = now.paragraph;
    }
    return KnowledgeBase(std::move(parts));
}

}  // namespace liaison::ask
