// SPDX-License-Identifier: MIT
#include "graph_labels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "svg.hpp"

namespace liaison::render {

std::string edge_label(const Fact& fact) {
    std::string label(rule_of(fact.relation).label);
    if (fact.role != Role::none) label += fmt::format(", {}", label_of(fact.role));
    if (fact.status != Status::current) label += fmt::format(", {}", label_of(fact.status));
    return label;
}

std::string edge_tooltip(const KnowledgeBase& kb, FactIndex fact) {
    const std::string title = fact_title(kb, fact);
    std::string lines;
    for (std::string_view rest = title; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (!lines.empty()) lines += '\n';
        lines += legible(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

}  // namespace liaison::render
