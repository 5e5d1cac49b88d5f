// SPDX-License-Identifier: MIT
#include "dot.hpp"

#include <fmt/format.h>

#include "graph_labels.hpp"
#include "liaison/ask/names.hpp"
#include "svg.hpp"

namespace liaison::render {
namespace {

/// A quoted string that stands for the text itself: a backslash would otherwise begin an escape
/// such as \N, and an ampersand a character reference.
std::string dot_string(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': quoted += "\\\""; break;
            case '\\': quoted += "\\\\"; break;
            case '&': quoted += "&amp;"; break;
            case '\n': quoted += "\\n"; break;
            default: quoted += c;
        }
    }
    return quoted + '"';
}

std::string_view shape_of(EntityType type) {
    switch (type) {
        case EntityType::organization: return "box";
        case EntityType::area: return "ellipse";
        case EntityType::group: return "hexagon";
        case EntityType::initiative: return "diamond";
        case EntityType::activity: return "note";
        case EntityType::instrument: return "folder";
    }
    return "box";
}

std::string_view look_of(const Fact& fact) {
    if (fact.status == Status::ended) return ", color=gray";
    if (fact.status == Status::exploring) return ", style=dotted";
    return fact.scope == Scope::collective ? ", style=dashed" : "";
}

}  // namespace

void write_dot(const KnowledgeBase& kb, const Subset& subset, Sink& sink) {
    sink.write(
        "digraph liaison {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
        "  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        const EntityIndex entity{i};
        if (!subset.has(entity)) continue;
        sink.write(fmt::format(
            "  {} [label={}, tooltip={}, shape={}];\n", dot_string(kb.id(entity)),
            dot_string(legible(ask::short_name(kb, entity))),
            dot_string(legible(ask::full_name(kb, entity))), shape_of(kb.entity(entity).type)));
    }
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        const FactIndex index{i};
        if (!subset.has(index)) continue;
        const Fact& fact = kb.fact(index);
        sink.write(fmt::format("  {} -> {} [label={}, tooltip={}{}];\n",
                               dot_string(kb.id(fact.subject)), dot_string(kb.id(fact.object)),
                               dot_string(edge_label(fact)), dot_string(edge_tooltip(kb, index)),
                               look_of(fact)));
    }
    sink.write("}\n");
}

}  // namespace liaison::render
