// SPDX-License-Identifier: MIT
#include "source_list.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

std::string describe(const KnowledgeBase& kb, SourceIndex index) {
    const Source& source = kb.source(index);
    std::string line;
    if (!source.publisher.empty()) line += fmt::format("{}, ", kb.text(source.publisher));
    line += text::quoted(kb.text(source.title));
    if (!source.retrieved.absent()) line += fmt::format(", seen {}", source.retrieved.to_string());
    return line;
}

std::string describe(const KnowledgeBase& kb, const Citation& citation) {
    std::string line = place_in_words(kb, citation);
    if (!citation.words.empty()) line += fmt::format(": \"{}\"", kb.text(citation.words));
    return line;
}

struct CitedSource {
    SourceIndex source;
    std::vector<NumberedCitations::Line> lines;
};

/// The sources in the order in which a reader meets them, each with what is cited of it.
std::vector<CitedSource> by_source(const NumberedCitations& citations) {
    std::vector<CitedSource> sources;
    std::map<SourceIndex, std::size_t> places;
    for (const auto& line : citations.lines()) {
        const auto [place, is_new] = places.emplace(line.citation.source, sources.size());
        if (is_new) sources.push_back({line.citation.source, {}});
        sources[place->second].lines.push_back(line);
    }
    return sources;
}

void write_markdown_list(const KnowledgeBase& kb, const NumberedCitations& citations, Sink& sink) {
    sink.write("\n**Sources**\n");
    for (const auto& [source, lines] : by_source(citations)) {
        sink.write(fmt::format("\n{}", markdown_escaped(describe(kb, source))));
        const auto url = kb.text(kb.source(source).url);
        if (!url.empty()) sink.write(fmt::format(" <{}>", text::printable(url)));
        sink.write("\n\n");
        for (const auto& line : lines) {
            sink.write(fmt::format("- \\[{}\\] {}\n", line.number,
                                   markdown_escaped(describe(kb, line.citation))));
        }
    }
}

}  // namespace

void write_source_list(const KnowledgeBase& kb, const NumberedCitations& citations,
                       const Options& options, Sink& sink) {
    if (citations.lines().empty()) return;
    if (options.format == Format::markdown) return write_markdown_list(kb, citations, sink);

    const Look& look = options.look;
    sink.write(fmt::format("\n{}\n", styled("Sources", Style::strong, look)));
    for (const auto& [source, lines] : by_source(citations)) {
        Table heading{{{}}, {}};
        heading.rows.push_back({{{describe(kb, source), Style::plain, 2}}});
        const auto url = kb.text(kb.source(source).url);
        if (!url.empty()) {
            heading.rows.push_back({{{fmt::format("<{}>", url), Style::faint, 2}}});
        }
        write_aligned(heading, look, sink);

        Table table{{{}, {}}, {}};
        for (const auto& line : lines) {
            table.rows.push_back({{{fmt::format("[{}]", line.number), Style::faint, 2},
                                   {describe(kb, line.citation)}}});
        }
        write_aligned(table, look, sink);
    }
}

}  // namespace liaison::render
