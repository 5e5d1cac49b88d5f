// SPDX-License-Identifier: MIT
#include "render/graph/mermaid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/json_writer.hpp"
#include "render/json/record_json.hpp"

namespace liaison::render {
namespace {

struct Brackets {
    std::string_view open;
    std::string_view close;
};

/// By `EntityType`.
constexpr std::array kBrackets{Brackets{"[", "]"},   Brackets{"([", "])"}, Brackets{"{{", "}}"},
                               Brackets{"[[", "]]"}, Brackets{"(", ")"},   Brackets{"[/", "/]"}};
static_assert(kBrackets.size() == static_cast<std::size_t>(EntityType::instrument) + 1);

struct Line {
    std::string_view with_arrow;
    std::string_view without;
};

/// By `Status`.
constexpr std::array kLines{Line{"==>", "==="}, Line{"-->", "---"}, Line{"-.->", "-.-"},
                            Line{"-.->", "-.-"}};
static_assert(kLines.size() == static_cast<std::size_t>(Status::ended) + 1);

/// Whether an ASCII character after `before` has no meaning to Mermaid, nor to the Markdown in its
/// labels.
bool is_plain(char c, std::string_view before) {
    if (text::is_alphanumeric(c)) return true;
    const char last = before.empty() ? ' ' : before.back();
    if (c == ' ') return last != ' ';
    if (std::string_view(".-)").find(c) != std::string_view::npos) return text::is_letter(last);
    return std::string_view("(,/'").find(c) != std::string_view::npos;
}

/// Mermaid replaces the marks of character references by these pairs and back again. A text with
/// such a pair needs a word joiner within it, or Mermaid would decode it as a reference.
std::string_view joiner_within_pair(std::string_view rest) {
    constexpr std::string_view kWordJoiner = "#8288;";  // U+2060
    for (const std::string_view mark : {"\uFB02\u00B0", "\u00B6\u00DF"}) {
        if (rest.starts_with(mark)) return kWordJoiner;
    }
    return {};
}

/// The node name for an id. Its prefix keeps it distinct from keywords. Ids have no underscore, so
/// names are unique.
std::string name_of(std::string_view id) {
    std::string name = fmt::format("n_{}", id);
    std::ranges::replace(name, '-', '_');
    return name;
}

/// A comment line with JSON. Mermaid finds directives even in comments, so percent signs in the
/// JSON are escaped.
std::string comment(const Json& value) {
    std::string text = "  %% ";
    for (const char c : one_line(value)) {
        if (c == '%') {
            text += "\\u0025";
        } else {
            text += c;
        }
    }
    return text + '\n';
}

std::string citation_refs_of(const KnowledgeBase& kb, std::span<const FactIndex> facts) {
    std::vector<std::string> refs;
    for (const Citation& citation : citations_of(kb, {facts.begin(), facts.end()})) {
        refs.push_back(citation_ref(kb, citation));
    }
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    return text::joined(refs);
}

}  // namespace

std::string mermaid_quoted(std::string_view text) {
    const text::Printable shown = text::printable(text);
    std::string quoted = "\"";
    std::string_view rest = shown;
    while (!rest.empty()) {
        const auto [value, length] = text::first_code_point(rest);
        const std::string_view before = std::string_view(quoted).substr(1);
        if (length > 1 || is_plain(rest.front(), before)) {
            quoted += rest.substr(0, length);
            quoted += joiner_within_pair(rest);
        } else {
            quoted += fmt::format("#{};", static_cast<std::uint32_t>(value));
        }
        rest.remove_prefix(length);
    }
    return quoted + '"';
}

MermaidWriter::MermaidWriter(const KnowledgeBase& kb, Sink& sink) : kb_(kb), sink_(sink) {
    sink_.write_encoded("flowchart LR\n");
    for (const auto& type : words<EntityType>()) {
        const Colours colours = colours_of(type.value);
        sink_.write_encoded(fmt::format("  classDef {} fill:{},stroke:{},color:#000000\n", type.id,
                                        colours.fill, colours.line));
    }
}

void MermaidWriter::node(EntityIndex index) {
    const EntityType type = kb_.entity(index).type;
    const Brackets shape = kBrackets[static_cast<std::size_t>(type)];
    sink_.write_encoded(fmt::format("  {}{}{}{}:::{}\n", name_of(kb_.id(index)), shape.open,
                                    mermaid_quoted(ask::full_name(kb_, index)), shape.close,
                                    id_of(type)));
}

void MermaidWriter::edge(const DrawnEdge& edge) {
    for (const FactIndex fact : edge.facts) sink_.write_encoded(comment(fact_json(kb_, fact)));
    const Line line = kLines[static_cast<std::size_t>(edge.status)];
    const auto label = fmt::format("{} ({})", edge.label, citation_refs_of(kb_, edge.facts));
    sink_.write_encoded(fmt::format("  {} {}|{}| {}\n", name_of(kb_.id(edge.from)),
                                    edge.has_arrow ? line.with_arrow : line.without,
                                    mermaid_quoted(label), name_of(kb_.id(edge.to))));
}

}  // namespace liaison::render
