// SPDX-License-Identifier: MIT
#include "liaison/ask/verify/page_source.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "ask/verify/phrase_index.hpp"
#include "ask/words/verify_rule.hpp"
#include "ask/words/word_scan.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// A unique id such as "interpol-and-unodc": whole words, about 40 characters at most.
std::string id_from(std::string_view heading, std::map<std::string, std::size_t>& taken) {
    constexpr std::size_t kLong = 40;
    std::string id;
    for_each_word(text::fold(heading), [&](std::string_view word) {
        const bool plain = std::ranges::all_of(
            word, [](char c) { return text::is_small_letter(c) || text::is_digit(c); });
        if (!plain || (!id.empty() && id.size() + word.size() >= kLong)) return;
        text::append_item(id, word, "-");
    });
    if (id.empty()) id = "section";
    std::string unique = id;
    std::size_t next = std::max<std::size_t>(taken[id], 1);
    while (taken[unique] > 0) unique = id + '-' + std::to_string(++next);
    taken[id] = next;
    taken[unique] = std::max<std::size_t>(taken[unique], 1);
    return unique;
}

/// The words of a normalized line, unchanged and folded for comparison.
struct Words {
    std::vector<std::string_view> plain;
    std::vector<std::string> folded;

    explicit Words(std::string_view line) {
        for_each_word(line, [&](std::string_view word) {
            plain.push_back(word);
            folded.push_back(text::fold(word));
        });
    }
    /// The text from one word to another.
    std::string_view between(std::size_t first, std::size_t last) const {
        return {plain[first].data(),
                static_cast<std::size_t>(plain[last].data() - plain[first].data()) +
                    plain[last].size()};
    }
};

/// Finds the run of words in a page that shares the most words with those asked for. The run is as
/// long as they are.
class NearestWords {
  public:
    explicit NearestWords(std::string_view words) : asked_(words) {
        sought_.insert(asked_.folded.begin(), asked_.folded.end());
    }

    /// Searches a line. Only the first `kLongestParagraph` bytes of a longer line are searched.
    void consider(std::string_view line, ParagraphRef ref) {
        if (line.size() > kLongestParagraph) {
            line = line.substr(0, line.rfind(' ', kLongestParagraph));
            if (line.size() > kLongestParagraph) return;
        }
        const Words words(line);
        const std::size_t size = std::min(asked_.plain.size(), words.plain.size());
        if (size == 0) return;
        std::size_t shared = 0;
        for (std::size_t last = 0; last < words.plain.size(); ++last) {
            shared += sought_.contains(words.folded[last]) ? 1U : 0U;
            if (last >= size) shared -= sought_.contains(words.folded[last - size]) ? 1U : 0U;
            if (last + 1 < size || shared <= most_) continue;
            most_ = shared;
            nearest_ = words.between(last + 1 - size, last);
            at_ = ref;
        }
    }

    void write_to(CitedInPage& result) const {
        if (2 * most_ < sought_.size()) return;
        result.nearest = nearest_;
        result.nearest_at = at_;
    }

  private:
    Words asked_;
    std::set<std::string> sought_;
    std::size_t most_ = 0;
    std::string nearest_;
    ParagraphRef at_;
};

/// The number of a paragraph in the knowledge base. A paragraph that it does not know keeps the
/// number that it has in the page.
ParagraphRef known_ref(const KnowledgeBase& kb, const PageSection& section, std::uint32_t line) {
    const auto known = kb.fingerprints(kb.section(section.section));
    if (line == 0) return {section.section, 0};
    const std::uint64_t now = section.fingerprints[line];
    if (line <= known.size() && known[line - 1] == now) return {section.section, line};
    const auto found = std::ranges::find(known, now);
    if (found == known.end()) return {section.section, line};
    return {section.section, static_cast<std::uint32_t>(found - known.begin()) + 1};
}

}  // namespace

KnowledgeBase source_of(const Page& page, const SourceLabels& labels) {
    KnowledgeBase::Parts parts;
    Source source;
    source.id = parts.arena.add(labels.id);
    const std::string& title = !labels.title.empty() ? labels.title : page.title;
    source.title = parts.arena.add(title.empty() ? labels.id : title);
    source.url = parts.arena.add(labels.url);
    std::map<std::string, std::size_t> ids;  // with the last number appended to each
    for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
        std::size_t end = i + 1;
        while (end < page.paragraphs.size() && page.levels[end] == 0) ++end;
        if (page.levels[i] == 0 || end == i + 1) continue;
        Section section;
        const std::string heading = normalized_paragraph(page.paragraphs[i]);
        section.id = parts.arena.add(id_from(heading, ids));
        section.title = parts.arena.add(heading);
        section.fingerprints.first = static_cast<std::uint32_t>(parts.fingerprints.size());
        for (std::size_t p = i + 1; p < end; ++p) {
            parts.fingerprints.push_back(fingerprint(page.paragraphs[p]));
        }
        section.fingerprints.count = static_cast<std::uint32_t>(end - i - 1);
        parts.sections.push_back(section);
        i = end - 1;
    }
    source.sections.count = static_cast<std::uint32_t>(parts.sections.size());
    parts.sources.push_back(source);
    return KnowledgeBase(std::move(parts));
}

load::File with_source(const load::File& file, const KnowledgeBase& captured) {
    KnowledgeBase::Parts parts = file.kb.parts();
    Source source = captured.sources().front();
    const auto copied = [&](Text text) { return parts.arena.add(captured.text(text)); };
    source.id = copied(source.id);
    source.title = copied(source.title);
    source.url = copied(source.url);
    source.sections.first = static_cast<std::uint32_t>(parts.sections.size());
    for (Section section : captured.sections(captured.sources().front())) {
        const auto fingerprints = captured.fingerprints(section);
        section.id = copied(section.id);
        section.title = copied(section.title);
        section.fingerprints.first = static_cast<std::uint32_t>(parts.fingerprints.size());
        parts.fingerprints.insert(parts.fingerprints.end(), fingerprints.begin(),
                                  fingerprints.end());
        parts.sections.push_back(section);
    }
    parts.sources.push_back(source);
    load::File result{KnowledgeBase(std::move(parts)), file.own};
    // The new source shifts the indices of sources and sections. Entities and facts keep theirs.
    Subgraph& own = result.own;
    own.sources.assign(result.kb.sources().size(), true);
    own.sections.assign(result.kb.section_count(), true);
    for (const SourceIndex index : result.kb.source_indices()) {
        const auto before = file.kb.find_source(result.kb.id(index));
        if (!before) continue;
        own.sources[to_index(index)] = file.own.has(*before);
        const Slice now = result.kb.source(index).sections;
        for (std::uint32_t s = 0; s < now.count; ++s) {
            own.sections[now.first + s] =
                file.own.sections[file.kb.source(*before).sections.first + s];
        }
    }
    return result;
}

CitedInPage cited_in(const KnowledgeBase& kb, SourceIndex source, const Page& page,
                     std::string_view words) {
    const std::string asked = normalized_paragraph(words);
    const PageText saved = page_text(kb, source, page.paragraphs);
    CitedInPage result;
    NearestWords nearest(asked);
    for (const PageSection& section : saved.sections) {
        for (std::uint32_t i = 0; i < section.lines.size(); ++i) {
            const ParagraphRef ref = known_ref(kb, section, i);
            if (!asked.empty() && has_words(section.lines[i], asked)) {
                if (result.found.empty() || result.found.back() != ref) {
                    result.found.push_back(ref);
                }
            } else if (result.found.empty()) {
                nearest.consider(section.lines[i], ref);
            }
        }
    }
    if (result.found.empty()) nearest.write_to(result);
    return result;
}

}  // namespace liaison::ask
