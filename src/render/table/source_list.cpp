// SPDX-License-Identifier: MIT
#include "render/table/source_list.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

#include "liaison/model/text.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/text/markdown.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

struct CitedSource {
    SourceIndex source;
    std::vector<NumberedCitations::Line> lines;
};

/// The sources in the order of their first citation, each with its citations.
std::vector<CitedSource> by_source(const NumberedCitations& citations) {
    std::vector<CitedSource> sources;
    std::map<SourceIndex, std::size_t> indices;
    for (const auto& line : citations.lines()) {
        const auto [known, is_new] = indices.emplace(line.citation.source, sources.size());
        if (is_new) sources.push_back({line.citation.source, {}});
        sources[known->second].lines.push_back(line);
    }
    return sources;
}

constexpr std::string_view kMarkMeaning =
    "has a note, an editorial name or sources that differ; see liaison show NAME or liaison facts";

constexpr std::string_view kMoreMeaning =
    "liaison show NAME and --format json have all that is only counted here";

void write_markdown_list(const KnowledgeBase& kb, const NumberedCitations& citations, Sink& sink) {
    sink.write("\n**Sources**\n");
    for (const auto& [source, lines] : by_source(citations)) {
        sink.write(format("\n{}", markdown_line(source_in_words(kb, source))));
        const auto url = kb.text(kb.source(source).url);
        if (!url.empty()) sink.write(format(" {}", markdown_address(url)));
        const auto note = kb.text(kb.source(source).note);
        if (!note.empty()) sink.write(format(" Note: {}", markdown_escaped(note)));
        sink.write("\n\n");
        for (const auto& line : lines) {
            sink.write(format("- \\[{}\\] {}\n", line.number,
                              markdown_escaped(cited_in_words(kb, line.citation))));
        }
    }
    if (citations.has_note_marks()) sink.write(format("\n\\* {}\n", kMarkMeaning));
    if (citations.has_more()) sink.write(format("\n{}\n", kMoreMeaning));
}

}  // namespace

void write_source_list(const KnowledgeBase& kb, const NumberedCitations& citations,
                       const Options& options, Sink& sink) {
    if (citations.lines().empty()) return;
    if (options.format == Format::markdown) return write_markdown_list(kb, citations, sink);

    const Look& look = options.look;
    sink.write(format("\n{}\n", styled(text::Printable("Sources"), Style::strong, look)));
    for (const auto& [source, lines] : by_source(citations)) {
        Table heading{{{}}, {}};
        heading.rows.push_back({{{source_in_words(kb, source), Style::plain, 2}}});
        const auto url = kb.text(kb.source(source).url);
        if (!url.empty()) {
            heading.rows.push_back({{{fmt::format("<{}>", url), Style::address, 2}}});
        }
        const auto note = kb.text(kb.source(source).note);
        if (!note.empty()) {
            heading.rows.push_back({{{fmt::format("Note: {}", note), Style::faint, 2}}});
        }
        write_aligned(heading, look, sink);

        Table table{{{}, {}}, {}};
        for (const auto& line : lines) {
            table.rows.push_back({{{fmt::format("[{}]", line.number), Style::faint, 2},
                                   cited_in_words(kb, line.citation)}});
        }
        write_aligned(table, look, sink);
    }
    if (citations.has_note_marks()) {
        write_aligned({{{}, {}}, {{{{"*", Style::faint, 2}, kMarkMeaning}}}}, look, sink);
    }
    if (citations.has_more()) write_paragraph(kMoreMeaning, look, sink, Style::plain, 2);
}

}  // namespace liaison::render
