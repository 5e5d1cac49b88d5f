// SPDX-License-Identifier: MIT
#include "mermaid.hpp"

#include <fmt/format.h>

#include "graph_labels.hpp"
#include "liaison/ask/names.hpp"
#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

/// A label between quotes. Mermaid takes markup, entity codes and Markdown in labels for what they
/// are, so that each sign that could begin one is written as an entity code.
std::string mermaid_label(std::string_view text) {
    constexpr std::string_view kSigns = "\"#&<>`*_~[](){}|\\%@$";
    std::string label = "\"";
    for (const char c : text::printable(text)) {
        if (kSigns.find(c) == std::string_view::npos) {
            label += c;
        } else {
            label += fmt::format("#{};", static_cast<int>(c));
        }
    }
    return label + '"';
}

/// Ids such as "end" or "default" mean something to Mermaid: with a letter and an underscore in
/// front none does.
std::string node_id(const KnowledgeBase& kb, EntityIndex entity) {
    return fmt::format("n_{}", kb.id(entity));
}

std::string node(const KnowledgeBase& kb, EntityIndex entity) {
    const std::string label = mermaid_label(ask::short_name(kb, entity));
    switch (kb.entity(entity).type) {
        case EntityType::organization: return fmt::format("[{}]", label);
        case EntityType::area: return fmt::format("([{}])", label);
        case EntityType::group: return fmt::format("{{{{{}}}}}", label);
        case EntityType::initiative: return fmt::format("{{{}}}", label);
        case EntityType::activity: return fmt::format("({})", label);
        case EntityType::instrument: return fmt::format("[/{}/]", label);
    }
    return label;
}

/// A line that Mermaid skips. Braces would make a directive of it.
std::string comment(std::string_view line) {
    std::string text(line);
    for (char& c : text) {
        if (c == '{') c = '(';
        if (c == '}') c = ')';
    }
    return fmt::format("  %% {}\n", text);
}

}  // namespace

void write_mermaid(const KnowledgeBase& kb, const Subset& subset, Sink& sink) {
    sink.write("flowchart LR\n");
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        const EntityIndex entity{i};
        if (!subset.has(entity)) continue;
        sink.write(fmt::format("  {}{}\n", node_id(kb, entity), node(kb, entity)));
    }
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        const FactIndex index{i};
        if (!subset.has(index)) continue;
        const Fact& fact = kb.fact(index);
        const std::string tooltip = edge_tooltip(kb, index);
        for (std::string_view rest = tooltip; !rest.empty();) {
            const auto end = std::min(rest.find('\n'), rest.size());
            sink.write(comment(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        const bool solid = fact.status != Status::exploring && fact.status != Status::ended;
        sink.write(fmt::format("  {} {}|{}| {}\n", node_id(kb, fact.subject),
                               solid ? "-->" : "-.->", mermaid_label(edge_label(fact)),
                               node_id(kb, fact.object)));
    }
}

}  // namespace liaison::render
