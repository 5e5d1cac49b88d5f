// SPDX-License-Identifier: MIT
#include "liaison/ask/verify/page_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ask/page/line_forms.hpp"
#include "ask/verify/heading_search.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {

const PageSection* PageText::find(std::uint32_t section) const {
    const auto found = std::ranges::lower_bound(sections, section, {}, &PageSection::section);
    return found != sections.end() && found->section == section ? &*found : nullptr;
}

const std::string* PageText::line(ParagraphRef ref) const {
    const PageSection* section = find(ref.section);
    if (section == nullptr || ref.paragraph >= section->lines.size()) return nullptr;
    return &section->lines[ref.paragraph];
}

PageText page_text(const KnowledgeBase& kb, SourceIndex source,
                   std::span<const std::string> paragraphs) {
    const KnownText known(kb, source);
    std::vector<Line> lines;
    for (const std::string& paragraph : paragraphs) {
        Line line = line_in_known_form(paragraph, known);
        if (!line.text.empty()) lines.push_back(std::move(line));
    }
    const auto headings = HeadingSearch(kb, source, CitedWords(kb, source), lines).found();
    PageText saved;
    for (auto heading = headings.begin(); heading != headings.end(); ++heading) {
        const auto next = std::next(heading);
        const std::size_t end = next != headings.end() ? next->first : lines.size();
        PageSection& section = saved.sections.emplace_back();
        section.section = heading->second;
        section.titled =
            text::fold(lines[heading->first].text) ==
            text::fold(normalized_paragraph(kb.text(kb.section(heading->second).title)));
        for (std::size_t i = heading->first; i < end; ++i) {
            section.lines.push_back(std::move(lines[i].text));
            section.fingerprints.push_back(lines[i].fingerprint);
        }
    }
    std::ranges::sort(saved.sections, {}, &PageSection::section);
    return saved;
}

PageText page_text(const KnowledgeBase& kb, SourceIndex source, std::string_view text) {
    return page_text(kb, source, lines_of_text(text));
}

std::vector<std::string> lines_of_text(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace liaison::ask
