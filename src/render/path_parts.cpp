// SPDX-License-Identifier: MIT
#include "path_parts.hpp"

namespace liaison::render {

using ask::PathStep;

Direction direction_of(const KnowledgeBase& kb, const PathStep& step) {
    const Fact& fact = kb.fact(step.fact);
    if (fact.subject == step.from && fact.object == step.to) return Direction::forward;
    if (fact.object == step.from && fact.subject == step.to) return Direction::backward;
    return Direction::together;
}

std::string_view id_of(Direction direction) {
    switch (direction) {
        case Direction::forward: return "forward";
        case Direction::backward: return "backward";
        case Direction::together: return "together";
    }
    return {};
}

std::string_view reading_of(const KnowledgeBase& kb, const PathStep& step) {
    const Fact& fact = kb.fact(step.fact);
    const RelationRule& rule = rule_of(fact.relation);
    const EntityType subject = kb.entity(fact.subject).type;
    switch (direction_of(kb, step)) {
        case Direction::forward: return rule.label_from(subject);
        case Direction::backward: return rule.inverse_label_from(subject);
        case Direction::together: return "is named together with";
    }
    return {};
}

}  // namespace liaison::render
