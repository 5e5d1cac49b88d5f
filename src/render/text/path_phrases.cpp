// SPDX-License-Identifier: MIT
#include "render/text/path_phrases.hpp"

#include "liaison/model/unreachable.hpp"
#include "render/text/phrases.hpp"

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
    unreachable();
}

std::string reading_of(const KnowledgeBase& kb, const PathStep& step) {
    return reading_of(kb, step.fact, step.from, step.to);
}

}  // namespace liaison::render
