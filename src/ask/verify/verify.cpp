// SPDX-License-Identifier: MIT
#include "liaison/ask/verify/verify.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "ask/verify/cited_words.hpp"
#include "ask/verify/paragraph_matcher.hpp"
#include "ask/verify/phrase_index.hpp"
#include "ask/words/verify_rule.hpp"
#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::ask {
namespace {

constexpr auto kSupports = std::to_array<Word<Support>>({
    {Support::lost, "lost", "lost", "the words, or their paragraph, are gone"},
    {Support::moved, "moved", "moved", "the words are in another paragraph now"},
    {Support::stale, "stale", "stale", "the paragraph has changed but still has the words"},
    {Support::no_text, "no-text", "no text",
     "the page is cited as a whole, or there is nothing to compare"},
    {Support::supported, "supported", "supported", "the page has the words where they are cited"},
});

constexpr auto kChanges = std::to_array<Word<ParagraphChange>>({
    {ParagraphChange::same, "same", "same", "has the same text"},
    {ParagraphChange::changed, "changed", "changed", "has another text"},
    {ParagraphChange::reordered, "reordered", "reordered", "has the same text at another position"},
    {ParagraphChange::added, "added", "added", "was not there before"},
    {ParagraphChange::removed, "removed", "removed", "is gone"},
});

/// The line nearest to `to` in its section, the later of two; else the first of all lines.
std::optional<ParagraphRef> nearest(const std::vector<ParagraphRef>& lines, ParagraphRef to) {
    const auto after = std::ranges::lower_bound(lines, to);
    std::optional<ParagraphRef> found;
    if (after != lines.end() && after->section == to.section) found = *after;
    if (after != lines.begin()) {
        const ParagraphRef before = *std::prev(after);
        const bool nearer =
            !found || to.paragraph - before.paragraph < found->paragraph - to.paragraph;
        if (before.section == to.section && nearer) found = before;
    }
    if (!found && !lines.empty()) found = lines.front();
    return found;
}

/// Judges citations by the rule of `verify_rule.hpp`.
class Judge {
  public:
    Judge(const PageText& saved, ParagraphMatcher& paragraphs, PhraseIndex& words)
        : saved_(saved), paragraphs_(paragraphs), words_(words) {}

    CitationFinding finding(const Citation& citation, const std::string& words) {
        if (citation.section == kNoSection) return {citation, Support::no_text, std::nullopt};
        const ParagraphRef cited{citation.section, citation.paragraph};
        const auto* outcome = paragraphs_.of(cited);
        if (outcome == nullptr) return by_words(citation, cited, words);
        if (outcome->kept()) return in_kept(citation, cited, outcome->now.front(), words);
        for (const ParagraphRef line : outcome->now) {
            if (words.empty() || words_.has(line, words)) return {citation, Support::stale, line};
        }
        return in_added(citation, cited, words);
    }

  private:
    CitationFinding in_kept(const Citation& citation, ParagraphRef cited, ParagraphRef line,
                            const std::string& words) const {
        if (!words.empty() && !words_.has(line, words)) {
            return {citation, Support::lost, std::nullopt};
        }
        return {citation, line == cited ? Support::supported : Support::moved, line};
    }

    CitationFinding in_added(const Citation& citation, ParagraphRef cited,
                             const std::string& words) {
        if (words.empty()) return {citation, Support::lost, std::nullopt};
        const auto& all = words_.of(words);
        if (all.size() > kTellingLines) return {citation, Support::lost, std::nullopt};
        std::vector<ParagraphRef> free;
        std::ranges::copy_if(all, std::back_inserter(free), [&](ParagraphRef line) {
            return paragraphs_.is_free_for(line, cited);
        });
        const auto now = nearest(free, cited);
        return {citation, now ? Support::moved : Support::lost, now};
    }

    /// Judges a citation of a paragraph without a fingerprint by its number and words.
    CitationFinding by_words(const Citation& citation, ParagraphRef cited,
                             const std::string& words) {
        if (words.empty()) {
            // Only the number is known: the citation is lost if the section is too short for it.
            const bool ended =
                saved_.find(cited.section) != nullptr && saved_.line(cited) == nullptr;
            return {citation, ended ? Support::lost : Support::no_text, std::nullopt};
        }
        if (words_.has(cited, words) && !paragraphs_.is_known_text(cited)) {
            return {citation, Support::supported, cited};
        }
        return in_added(citation, cited, words);
    }

    const PageText& saved_;
    ParagraphMatcher& paragraphs_;
    PhraseIndex& words_;
};

std::vector<RecordFinding> records_of(const KnowledgeBase& kb, const CitedWords& cited,
                                      const Verification& verification) {
    std::vector<RecordFinding> records;
    for_each_record(kb, [&](auto record) {
        RecordFinding finding{record, Support::supported, {}};
        for (const Citation& citation : kb.citations(record)) {
            if (citation.source != verification.source) continue;
            const std::uint32_t number = cited.position_of(kb, citation);
            finding.support = std::min(finding.support, verification.citations[number].support);
            finding.citations.push_back(number);
        }
        if (!finding.citations.empty()) records.push_back(std::move(finding));
    });
    return records;
}

std::vector<SectionFinding> sections_of(const KnowledgeBase& kb, const PageText& saved) {
    std::vector<SectionFinding> sections;
    for (const PageSection& section : saved.sections) {
        SectionFinding& finding = sections.emplace_back();
        finding.section = section.section;
        const auto title = kb.text(kb.section(section.section).title);
        if (fingerprint(title) != section.fingerprints.front()) {
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

std::span<const Word<Support>> table_of(Support) { return kSupports; }
std::span<const Word<ParagraphChange>> table_of(ParagraphChange) { return kChanges; }

Verification verify(const KnowledgeBase& kb, SourceIndex source,
                    std::span<const std::string> paragraphs) {
    const PageText saved = page_text(kb, source, paragraphs);
    const CitedWords cited(kb, source);
    PhraseIndex words(saved, cited);
    ParagraphMatcher match(kb, source, saved, cited, words);

    Verification verification{source, {}, {}, match.findings(), {}};
    Judge judge(saved, match, words);
    for (const auto& entry : cited.entries()) {
        verification.citations.push_back(judge.finding(entry.citation, entry.words));
    }
    verification.records = records_of(kb, cited, verification);
    verification.sections = sections_of(kb, saved);
    return verification;
}

Verification verify(const KnowledgeBase& kb, SourceIndex source, std::string_view text) {
    return verify(kb, source, lines_of_text(text));
}

bool needs_move(const CitationFinding& finding) {
    return finding.now &&
           *finding.now != ParagraphRef{finding.citation.section, finding.citation.paragraph};
}

bool is_page_of_source(const Verification& verification) {
    std::size_t known = 0;
    std::size_t found = 0;
    for (const ParagraphFinding& paragraph : verification.paragraphs) {
        if (!paragraph.before) continue;
        ++known;
        found += paragraph.now ? 1U : 0U;
    }
    return known < kFewestKnown || found * kOneInSoMany >= known;
}

std::uint64_t fingerprint_of(const KnowledgeBase& kb, const Verification& verification) {
    std::string text;
    for (const SectionFinding& section : verification.sections) {
        const std::string_view known = kb.text(kb.section(section.section).title);
        text += normalized_paragraph(section.title.empty() ? known : section.title) + '\n';
        for (const std::uint64_t paragraph : section.fingerprints) text += to_hex(paragraph) + '\n';
    }
    return digest(text);
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
