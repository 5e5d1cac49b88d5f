// SPDX-License-Identifier: MIT
#include "render/table/source_list.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
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

void write_markdown_list(const KnowledgeBase& kb, const NumberedCitations& citations, CiteMode mode,
                         Sink& sink) {
    if (citations.has_note_marks()) sink.write(format("\n\\* {}\n", kMarkMeaning));
    if (citations.has_more()) sink.write(format("\n{}\n", kMoreMeaning));
    write_footnotes(kb, citations, mode, sink);
}

/// The title, address and note of a source.
void write_source(const KnowledgeBase& kb, const CitedSource& cited,
                  const NumberedCitations& citations, const Options& options, Sink& sink) {
    constexpr std::size_t kSourceIndent = 2;
    std::string title = source_in_words(kb, cited.source);
    if (options.cite == CiteMode::marks) {
        title = fmt::format("{} {}", citations.mark(cited.lines.front().number), title);
    }
    Table table{{{}}, {}};
    table.rows.push_back({{{title, Style::plain, kSourceIndent}}});
    const auto url = kb.text(kb.source(cited.source).url);
    if (!url.empty()) {
        table.rows.push_back({{{fmt::format("<{}>", url), Style::address, kSourceIndent}}});
    }
    const auto note = kb.text(kb.source(cited.source).note);
    if (!note.empty() && options.cite == CiteMode::full) {
        table.rows.push_back({{{fmt::format("Note: {}", note), Style::faint, kSourceIndent}}});
    }
    write_aligned(table, options.look, sink);
}

}  // namespace

void write_footnotes(const KnowledgeBase& kb, const NumberedCitations& citations, CiteMode mode,
                     Sink& sink) {
    if (!citations.lines().empty()) sink.write("\n");
    std::set<SourceIndex> seen;
    for (const auto& [number, citation] : citations.lines()) {
        auto text = source_in_words(kb, citation.source);
        if (mode == CiteMode::full) text += fmt::format("; {}", cited_in_words(kb, citation));
        sink.write(format("[^{}]: {}.", number, markdown_line(text)));
        const auto url = kb.text(kb.source(citation.source).url);
        if (!url.empty()) sink.write(format(" {}", markdown_address(url)));
        const auto note = kb.text(kb.source(citation.source).note);
        const bool is_first = seen.insert(citation.source).second;
        if (is_first && mode == CiteMode::full && !note.empty()) {
            sink.write(format(" Note: {}", markdown_escaped(note)));
        }
        sink.write("\n");
    }
}

void write_source_list(const KnowledgeBase& kb, const NumberedCitations& citations,
                       const Options& options, Sink& sink) {
    if (options.format == Format::markdown) {
        return write_markdown_list(kb, citations, options.cite, sink);
    }
    const Look& look = options.look;
    if (!citations.lines().empty()) {
        sink.write(format("\n{}\n", styled(text::Printable("Sources"), Style::strong, look)));
    } else if (citations.has_note_marks() || citations.has_more()) {
        sink.write("\n");
    }
    for (const CitedSource& cited : by_source(citations)) {
        write_source(kb, cited, citations, options, sink);
        if (options.cite != CiteMode::full) continue;
        Table table{{{}, {}}, {}};
        for (const auto& line : cited.lines) {
            table.rows.push_back({{{citations.mark(line.number), Style::faint, 2},
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
