// SPDX-License-Identifier: MIT
#include "render/answers/entities/source_profile_text.hpp"

#include <fmt/format.h>

#include <set>

#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/record_json.hpp"
#include "render/text/markdown.hpp"
#include "render/text/phrases.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

using ask::SourceProfile;
using ask::Supported;

Json supported_json(const KnowledgeBase& kb, const Supported& each) {
    Json json = citation_json(kb, each.citation);
    if (each.fact) {
        json["fact"] = ask::fact_id(kb, *each.fact);
        json["statement"] = kb.text(kb.fact(*each.fact).statement);
    } else {
        json["entity"] = kb.id(each.entity);
        json["name"] = kb.name(each.entity);
    }
    return json;
}

Json supports_json(const KnowledgeBase& kb, const std::vector<Supported>& supported) {
    return list_json(supported, [&](const Supported& each) { return supported_json(kb, each); });
}

/// The statement of a fact, or the name of an entity.
std::string supported_in_words(const KnowledgeBase& kb, const Supported& each) {
    return each.fact ? std::string(kb.text(kb.fact(*each.fact).statement))
                     : ask::full_name(kb, each.entity);
}

std::string_view paragraph_or_heading(const Supported& each, std::string& number) {
    if (each.citation.section == kNoSection) return "the page";
    if (each.citation.paragraph == 0) return "heading";
    number = fmt::format("paragraph {}", each.citation.paragraph);
    return number;
}

/// The text of a part that supports nothing.
std::string_view nothing_in(const SourceProfile& profile) {
    return profile.filtered ? kNothingMatches : "supports nothing";
}

/// "Source un-entities · INTERPOL · seen 2026-11-24"
std::string source_standing(const KnowledgeBase& kb, const Source& source) {
    std::string standing = fmt::format("Source {}", kb.text(source.id));
    const auto add = [&](std::string_view text) { text::append_item(standing, text, " · "); };
    add(kb.text(source.publisher));
    if (!source.published.absent()) add("published " + source.published.to_string());
    if (!source.retrieved.absent()) add("seen " + source.retrieved.to_string());
    if (!source.lang.empty()) add(fmt::format("in the language {}", kb.text(source.lang)));
    return standing;
}

/// Calls `visit` with the heading of each part of the source and with what it supports: first the
/// source as a whole if it is cited so or has no sections.
void for_each_part(const KnowledgeBase& kb, const SourceProfile& profile, const auto& visit) {
    const Source& source = kb.source(profile.source);
    const auto whole = profile.in_section(kNoSection);
    if (!whole.empty() || source.sections.count == 0) visit(std::string("The page"), whole);
    for (const std::uint32_t index : source.sections.indices()) {
        const Section& section = kb.section(index);
        std::string heading(kb.text(section.id));
        if (!section.title.empty()) {
            heading += fmt::format(": {}", text::quoted(kb.text(section.title)));
        }
        if (section.fingerprints.count > 0) {
            heading += fmt::format(
                ", {}", text::counted(section.fingerprints.count, "paragraph", "paragraphs"));
        }
        visit(heading, profile.in_section(index));
    }
}

void write_text(const KnowledgeBase& kb, const SourceProfile& profile, const Look& look,
                Sink& sink) {
    const Source& source = kb.source(profile.source);
    write_paragraph(kb.text(source.title), look, sink, Style::strong);
    write_paragraph(source_standing(kb, source), look, sink, Style::plain);
    const auto write = [&](fmt::format_string<std::string_view> line, Text text, Style style) {
        if (text.empty()) return;
        write_paragraph(fmt::format(line, kb.text(text)), look, sink, style);
    };
    write("<{}>", source.url, Style::address);
    write("Kept copy: <{}>", source.archived, Style::address);
    write("Note: {}", source.note, Style::faint);
    Table table{{{}, {}, {}, {}}, {}};
    for_each_part(kb, profile, [&](const std::string& heading, const auto& supported) {
        Table::Line line{{heading, Style::strong}};
        table.rows.push_back({{{}}, line});
        if (supported.empty()) table.rows.push_back({{{nothing_in(profile), Style::faint, 2}}});
        for (const Supported& each : supported) {
            std::string number;
            const auto words = kb.text(each.citation.words);
            table.rows.push_back(
                {{{paragraph_or_heading(each, number), Style::plain, 2},
                  supported_in_words(kb, each),
                  words.empty() ? std::string() : text::quoted(words),
                  {each.fact ? ask::abbreviated_fact_id(kb, *each.fact) : std::string(),
                   Style::faint}}});
        }
    });
    write_aligned(table, look, sink);
}

void write_markdown_text(const KnowledgeBase& kb, const SourceProfile& profile, Sink& sink) {
    const Source& source = kb.source(profile.source);
    sink.write(format("# {}\n\n{}\n", markdown_escaped(kb.text(source.title)),
                      markdown_escaped(source_standing(kb, source))));
    if (!source.url.empty()) {
        sink.write(format("\n{}\n", markdown_address(kb.text(source.url))));
    }
    if (!source.archived.empty()) {
        sink.write(format("\nKept copy: {}\n", markdown_address(kb.text(source.archived))));
    }
    if (!source.note.empty()) {
        sink.write(format("\nNote: {}\n", markdown_escaped(kb.text(source.note))));
    }
    for_each_part(kb, profile, [&](const std::string& heading, const auto& supported) {
        sink.write(format("\n## {}\n\n", markdown_escaped(heading)));
        if (supported.empty()) sink.write(render::format("{}\n", nothing_in(profile)));
        for (const Supported& each : supported) {
            std::string number;
            const auto words = kb.text(each.citation.words);
            auto line = fmt::format("{}: {}", paragraph_or_heading(each, number),
                                    supported_in_words(kb, each));
            if (!words.empty()) line += fmt::format(" {}", text::quoted(words));
            sink.write(format("- {}\n", markdown_line(line)));
        }
    });
}

}  // namespace

Json source_profile_json(const KnowledgeBase& kb, const SourceProfile& profile) {
    std::set<FactIndex> facts;
    std::set<EntityIndex> entities;
    for (const Supported& each : profile.supported) {
        if (each.fact) {
            facts.insert(*each.fact);
        } else {
            entities.insert(each.entity);
        }
    }
    Json json = source_row_json(kb, {profile.source, facts.size(), entities.size()});
    const Source& source = kb.source(profile.source);
    for (std::size_t i = 0; i < source.sections.count; ++i) {
        const auto section = source.sections.first + static_cast<std::uint32_t>(i);
        json["sections"][i]["supports"] = supports_json(kb, profile.in_section(section));
    }
    const auto whole = profile.in_section(kNoSection);
    if (!whole.empty()) json["supports"] = supports_json(kb, whole);
    return json;
}

Table supported_table(const KnowledgeBase& kb, const SourceProfile& profile) {
    Table table{{"source", "section", "paragraph", "words", "fact", "entity", "text"}, {}};
    for (const Supported& each : profile.supported) {
        const bool whole = each.citation.section == kNoSection;
        table.rows.push_back(
            {{kb.id(profile.source),
              whole ? std::string_view() : kb.text(kb.section(each.citation.section).id),
              whole ? std::string() : std::to_string(each.citation.paragraph),
              kb.text(each.citation.words),
              each.fact ? ask::fact_id(kb, *each.fact) : std::string(),
              each.fact ? std::string_view() : kb.id(each.entity), supported_in_words(kb, each)}});
    }
    return table;
}

void write_source_profile(const KnowledgeBase& kb, const SourceProfile& profile,
                          const Options& options, Sink& sink) {
    if (options.format == Format::markdown) return write_markdown_text(kb, profile, sink);
    write_text(kb, profile, options.look, sink);
}

}  // namespace liaison::render
