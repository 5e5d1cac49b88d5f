// SPDX-License-Identifier: MIT
#include "liaison/ask/verify.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "liaison/ask/fingerprint.hpp"
#include "paragraph_match.hpp"
#include "word_places.hpp"

namespace liaison::ask {
namespace {

/// The citations of one source, each place with the same words once.
struct Cited {
    struct Entry {
        Citation citation;
        std::string words;  ///< normalized
    };
    std::vector<Entry> entries;
    std::map<CitationKey, std::uint32_t> numbers;
};

void for_each_record(const KnowledgeBase& kb, const auto& visit) {
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) visit(EntityIndex{i});
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) visit(FactIndex{i});
}

Cited cited_of(const KnowledgeBase& kb, SourceIndex source) {
    std::map<CitationKey, Citation> distinct;
    for_each_record(kb, [&](auto record) {
        for (const Citation& citation : kb.citations(record)) {
            if (citation.source == source) distinct.emplace(key_of(kb, citation), citation);
        }
    });
    Cited cited;
    for (const auto& [key, citation] : distinct) {
        cited.numbers.emplace(key, static_cast<std::uint32_t>(cited.entries.size()));
        cited.entries.push_back({citation, normalized_paragraph(kb.text(citation.words))});
    }
    return cited;
}

CitedWords words_by_place(const Cited& cited) {
    CitedWords words;
    for (const auto& entry : cited.entries) {
        if (entry.words.empty()) continue;
        words[{entry.citation.section, entry.citation.paragraph}].emplace_back(entry.words);
    }
    return words;
}

/// Of several places those in the section that are nearest, the later one of two; otherwise the
/// first.
std::optional<Place> nearest(const std::vector<Place>& places, Place to) {
    const auto after = std::ranges::lower_bound(places, to);
    std::optional<Place> found;
    if (after != places.end() && after->section == to.section) found = *after;
    if (after != places.begin()) {
        const Place before = *std::prev(after);
        const bool nearer =
            !found || to.paragraph - before.paragraph < found->paragraph - to.paragraph;
        if (before.section == to.section && nearer) found = before;
    }
    if (!found && !places.empty()) found = places.front();
    return found;
}

class Judge {
  public:
    Judge(const SavedText& saved, const ParagraphMatch& paragraphs, WordPlaces& words)
        : saved_(saved), paragraphs_(paragraphs), words_(words) {}

    CitationFinding finding(const Citation& citation, const std::string& words) {
        if (citation.section == kNoSection) return {citation, Support::no_text, std::nullopt};
        const Place cited{citation.section, citation.paragraph};
        const auto* fate = paragraphs_.of(cited);
        if (words.empty() && fate == nullptr) return unchecked(citation, cited);

        const auto now = words.empty() ? fate->now : place_now(cited, fate, words);
        if (!now) return {citation, Support::lost, now};
        if (*now != cited) return {citation, Support::moved, now};
        const bool reads_otherwise =
            fate != nullptr && (fate->now != cited || fate->change == ParagraphChange::changed);
        return {citation, reads_otherwise ? Support::stale : Support::supported, now};
    }

  private:
    /// Without words and without a fingerprint all that is known is that there was a paragraph.
    CitationFinding unchecked(const Citation& citation, Place cited) const {
        const bool ended = saved_.find(cited.section) != nullptr && saved_.line(cited) == nullptr;
        return {citation, ended ? Support::lost : Support::no_text, std::nullopt};
    }

    std::optional<Place> place_now(Place cited, const ParagraphMatch::Fate* fate,
                                   const std::string& words) {
        if (fate != nullptr && fate->now && words_.has(*fate->now, words)) return fate->now;
        if (words_.has(cited, words)) return cited;
        return nearest(words_.of(words), cited);
    }

    const SavedText& saved_;
    const ParagraphMatch& paragraphs_;
    WordPlaces& words_;
};

std::vector<RecordFinding> records_of(const KnowledgeBase& kb, const Cited& cited,
                                      const Verification& verification) {
    std::vector<RecordFinding> records;
    for_each_record(kb, [&](auto record) {
        RecordFinding finding{record, Support::supported, {}};
        for (const Citation& citation : kb.citations(record)) {
            if (citation.source != verification.source) continue;
            const std::uint32_t number = cited.numbers.at(key_of(kb, citation));
            finding.support = std::min(finding.support, verification.citations[number].support);
            finding.citations.push_back(number);
        }
        if (!finding.citations.empty()) records.push_back(std::move(finding));
    });
    return records;
}

std::vector<SectionFinding> sections_of(const KnowledgeBase& kb, const SavedText& saved,
                                        const ParagraphMatch& paragraphs) {
    std::vector<SectionFinding> sections;
    for (const SavedSection& section : saved.sections) {
        SectionFinding& finding = sections.emplace_back();
        finding.section = section.section;
        if (paragraphs.of({section.section, 0})->change == ParagraphChange::changed) {
            finding.title = section.lines.front();
        }
        finding.fingerprints.assign(section.fingerprints.begin() + 1, section.fingerprints.end());
        const auto known = kb.fingerprints(kb.section(section.section));
        finding.differs =
            !finding.title.empty() || !std::ranges::equal(known, finding.fingerprints);
    }
    return sections;
}

}  // namespace

Verification verify(const KnowledgeBase& kb, SourceIndex source, std::string_view text) {
    const SavedText saved = saved_text(kb, source, text);
    const Cited cited = cited_of(kb, source);
    WordPlaces words(saved);
    const CitedWords by_place = words_by_place(cited);
    const ParagraphMatch paragraphs(kb, source, saved, by_place, words);

    Verification verification{source, {}, {}, paragraphs.findings(), {}};
    Judge judge(saved, paragraphs, words);
    for (const auto& entry : cited.entries) {
        verification.citations.push_back(judge.finding(entry.citation, entry.words));
    }
    verification.records = records_of(kb, cited, verification);
    verification.sections = sections_of(kb, saved, paragraphs);
    return verification;
}

Tally tally_of(const Verification& verification) {
    Tally tally;
    for (const RecordFinding& record : verification.records) {
        ++tally.records[static_cast<std::size_t>(record.support)];
        for (const std::uint32_t number : record.citations) {
            ++tally.citations[static_cast<std::size_t>(verification.citations[number].support)];
        }
    }
    for (const ParagraphFinding& paragraph : verification.paragraphs) {
        ++tally.paragraphs[static_cast<std::size_t>(paragraph.change)];
    }
    return tally;
}

bool all_supported(const Verification& verification) {
    return std::ranges::all_of(verification.citations, [](const CitationFinding& finding) {
        return finding.support == Support::supported;
    });
}

}  // namespace liaison::ask
