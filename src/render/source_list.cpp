// SPDX-License-Identifier: MIT
#include "source_list.hpp"

#include <algorithm>

#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

std::string describe(const KnowledgeBase& kb, SourceIndex index) {
    const Source& source = kb.source(index);
    std::string line;
    if (!source.publisher.empty()) line += std::string(kb.text(source.publisher)) + ", ";
    line += '"' + std::string(kb.text(source.title)) + '"';
    if (!source.retrieved.absent()) line += ", seen " + source.retrieved.to_string();
    return line;
}

std::string describe(const KnowledgeBase& kb, const Citation& citation) {
    std::string line = place_in_words(kb, citation);
    if (!citation.words.empty()) line += ": \"" + std::string(kb.text(citation.words)) + '"';
    return line;
}

std::vector<SourceIndex> sources_of(const NumberedCitations& citations) {
    std::vector<SourceIndex> sources;
    for (const auto& line : citations.lines()) {
        if (std::ranges::find(sources, line.citation.source) == sources.end()) {
            sources.push_back(line.citation.source);
        }
    }
    return sources;
}

void write_markdown_list(const KnowledgeBase& kb, const NumberedCitations& citations, Sink& sink) {
    sink.write("\n**Sources**\n");
    for (const SourceIndex source : sources_of(citations)) {
        sink.write("\n" + markdown_escaped(describe(kb, source)));
        const auto url = kb.text(kb.source(source).url);
        if (!url.empty()) sink.write(" <" + text::printable(url) + '>');
        sink.write("\n\n");
        for (const auto& line : citations.lines()) {
            if (line.citation.source != source) continue;
            sink.write("- \\[" + std::to_string(line.number) + "\\] " +
                       markdown_escaped(describe(kb, line.citation)) + '\n');
        }
    }
}

}  // namespace

void write_source_list(const KnowledgeBase& kb, const NumberedCitations& citations,
                       const Options& options, Sink& sink) {
    if (citations.lines().empty()) return;
    if (options.format == Format::markdown) return write_markdown_list(kb, citations, sink);

    const Look& look = options.look;
    sink.write('\n' + styled("Sources", Style::strong, look) + '\n');
    for (const SourceIndex source : sources_of(citations)) {
        Table heading{{{}}, {}};
        heading.rows.push_back({{{describe(kb, source), Style::plain, 2}}});
        const auto url = kb.text(kb.source(source).url);
        if (!url.empty()) {
            heading.rows.push_back({{{'<' + std::string(url) + '>', Style::faint, 2}}});
        }
        write_aligned(heading, look, sink);

        Table lines{{{}, {}}, {}};
        for (const auto& line : citations.lines()) {
            if (line.citation.source != source) continue;
            lines.rows.push_back({{{'[' + std::to_string(line.number) + ']', Style::faint, 2},
                                   {describe(kb, line.citation)}}});
        }
        write_aligned(lines, look, sink);
    }
}

}  // namespace liaison::render
