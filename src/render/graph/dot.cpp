// SPDX-License-Identifier: MIT
#include "render/graph/dot.hpp"

#include <fmt/format.h>

#include <array>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/safe_url.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kNodeWidth = 28;
constexpr std::size_t kEdgeWidth = 24;
constexpr std::size_t kTitleWidth = 80;

struct NodeShape {
    std::string_view shape;
    std::string_view style;
};

/// By `EntityType`.
constexpr std::array kNodeShapes{
    NodeShape{"box", "filled"},         NodeShape{"ellipse", "filled"},
    NodeShape{"hexagon", "filled"},     NodeShape{"component", "filled"},
    NodeShape{"box", "rounded,filled"}, NodeShape{"note", "filled"},
};
static_assert(kNodeShapes.size() == static_cast<std::size_t>(EntityType::instrument) + 1);

/// By `Status`.
constexpr std::array<std::string_view, 4> kEdgeStyles{"solid", "dashed", "dotted", "dotted"};

constexpr std::string_view kLineColour = "#404040";
constexpr std::string_view kEndedColour = "#9a9a9a";

NodeShape shape_of(EntityType type) { return kNodeShapes[static_cast<std::size_t>(type)]; }
std::string_view line_of(Status status) { return kEdgeStyles[static_cast<std::size_t>(status)]; }

/// Builds a quoted string. Graphviz limits a string to 16384 bytes, so a long one is split into
/// several, which Graphviz joins with `+`.
class Quoted {
  public:
    /// Escapes quotes, backslashes and ampersands, with which Graphviz begins a character
    /// reference.
    void append(std::string_view text) {
        while (!text.empty()) {
            const auto length = text::first_code_point(text).length;
            switch (text.front()) {
                case '"': append_whole("\\\""); break;
                case '\\': append_whole("\\\\"); break;
                case '&': append_whole("&amp;"); break;
                default: append_whole(text.substr(0, length));
            }
            text.remove_prefix(length);
        }
    }

    void break_line() { append_whole("\\n"); }

    std::string take() { return std::move(quoted_) + '"'; }

  private:
    void append_whole(std::string_view piece) {
        constexpr std::size_t kMost = 4096;
        if (quoted_.size() - begin_ > kMost) {
            quoted_ += "\" + \"";
            begin_ = quoted_.size();
        }
        quoted_ += piece;
    }

    std::string quoted_ = "\"";
    std::size_t begin_ = 0;
};

class Attributes {
  public:
    /// Adds a text that may come from the data.
    void text(std::string_view name, std::string_view value, std::size_t width = 0) {
        if (!value.empty()) add(name, dot_quoted(value, width));
    }
    void tooltip(std::string_view value) { add("tooltip", dot_tooltip(value)); }
    /// Adds an id, a date or a constant, which need no escaping.
    void word(std::string_view name, std::string_view value) {
        if (!value.empty()) add(name, fmt::format("\"{}\"", value));
    }
    const std::string& list() const { return list_; }

  private:
    void add(std::string_view name, std::string_view value) {
        text::append_item(list_, fmt::format("{}={}", name, value));
    }

    std::string list_;
};

/// Adds the fields of a fact that are vocabulary words or dates, and its context.
void add_terms(const KnowledgeBase& kb, const Fact& fact, Attributes& attributes) {
    for_each_field<Fact>([&]<typename Value>(const RecordField<Fact, Value>& field) {
        if constexpr (kIsWord<Value>) attributes.word(field.name, id_of(fact.*field.member));
    });
    for_each_field<Fact>([&]<typename Value>(const RecordField<Fact, Value>& field) {
        if constexpr (std::is_same_v<Value, Date>) {
            attributes.word(field.name, (fact.*field.member).to_string());
        }
    });
    if (fact.context != kNoEntity) attributes.word("with", kb.id(fact.context));
}

std::string account_of_node(const KnowledgeBase& kb, EntityIndex index) {
    const Entity& entity = kb.entity(index);
    std::string account(label_of(entity.type));
    if (!entity.kind.empty()) account += fmt::format(", {}", kb.text(entity.kind));
    if (entity.broader != kNoEntity) {
        account += fmt::format(", narrower than {}", kb.name(entity.broader));
    }
    if (entity.basis == Basis::editorial) account += ", editorial";
    account += '.';
    const std::string aliases = aliases_of(kb, index);
    if (!aliases.empty()) account += fmt::format(" {}.", aliases);
    if (!entity.note.empty()) account += fmt::format(" {}", kb.text(entity.note));
    return account + fmt::format(" [{}]", cite_field(kb, citations_of(kb, index, {})));
}

/// The address of the first cited source, or empty.
std::string link_of(const KnowledgeBase& kb, FactIndex fact) {
    const auto cited = kb.citations(fact);
    if (cited.empty()) return {};
    return safe_url(kb.text(kb.source(cited.front().source).url)).value_or("");
}

}  // namespace

std::string dot_tooltip(std::string_view text) {
    // Some versions of Graphviz decode escapes in tooltips twice. A backslash that would begin an
    // escape the second time is spelled out.
    constexpr std::string_view kEscapes = "NGETHLnlr\\";
    std::string apart;
    for (const char c : text::printable(text).string()) {
        const bool escape = apart.ends_with('\\') && kEscapes.find(c) != std::string_view::npos;
        if (escape) apart.replace(apart.size() - 1, 1, "\\u{5C}");
        apart += c;
    }
    return dot_quoted(apart);
}

std::string dot_quoted(std::string_view text, std::size_t width) {
    const text::Printable shown = text::printable(text);
    Quoted quoted;
    if (width == 0) {
        quoted.append(shown);
        return quoted.take();
    }
    const auto lines = wrapped(shown, width);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) quoted.break_line();
        quoted.append(lines[i]);
    }
    return quoted.take();
}

DotWriter::DotWriter(const KnowledgeBase& kb, Sink& sink) : kb_(kb), sink_(sink) {
    sink_.write_encoded("digraph liaison {\n");
    Attributes graph;
    graph.word("charset", "UTF-8");
    graph.word("rankdir", "LR");
    graph.text("label", kb.title(), kTitleWidth);
    graph.word("labelloc", "t");
    graph.tooltip(" ");
    sink_.write_encoded(fmt::format("  graph [{}];\n", graph.list()));
    sink_.write_encoded("  node [fontname=\"Helvetica\", fontsize=\"11\"];\n");
    sink_.write_encoded("  edge [fontname=\"Helvetica\", fontsize=\"9\"];\n");
}

void DotWriter::node(EntityIndex index) {
    const EntityType type = kb_.entity(index).type;
    const Colours colours = colours_of(type);
    Attributes attributes;
    attributes.text("label", ask::full_name(kb_, index), kNodeWidth);
    attributes.word("shape", shape_of(type).shape);
    attributes.word("style", shape_of(type).style);
    attributes.word("fillcolor", colours.fill);
    attributes.word("color", colours.line);
    attributes.word("type", id_of(type));
    attributes.tooltip(account_of_node(kb_, index));
    sink_.write_encoded(fmt::format("  \"{}\" [{}];\n", kb_.id(index), attributes.list()));
}

void DotWriter::edge(const DrawnEdge& edge) {
    const Fact& first = kb_.fact(edge.facts.front());
    Attributes attributes;
    attributes.text("label", edge.label, kEdgeWidth);
    attributes.word("style", line_of(edge.status));
    attributes.word("color", edge.status == Status::ended ? kEndedColour : kLineColour);
    if (!edge.has_arrow) attributes.word("dir", "none");
    if (edge.facts.size() == 1) add_terms(kb_, first, attributes);
    attributes.tooltip(account_of(kb_, edge.facts));
    attributes.text("URL", link_of(kb_, edge.facts.front()));
    sink_.write_encoded(fmt::format("  \"{}\" -> \"{}\" [{}];\n", kb_.id(edge.from),
                                    kb_.id(edge.to), attributes.list()));
}

void DotWriter::finish() { sink_.write_encoded("}\n"); }

}  // namespace liaison::render
