// SPDX-License-Identifier: MIT
#include "render/picture/network_nodes.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kDeepest = 8;  // deeper ones are not indented further
constexpr double kBoxPadding = 7;
constexpr double kBoxGap = 14;
constexpr std::size_t kMostLines = 3;

struct LabelRoom {
    double width;
    double gap;  ///< above and below together
};
constexpr LabelRoom kLeftRoom{230, kRowGap};
constexpr LabelRoom kMiddleRoom{240, 2 * kBoxPadding + kBoxGap};
constexpr LabelRoom kRightRoom{290, kRowGap};

NetworkNode node_of(const KnowledgeBase& kb, const ask::Nested& nested, LabelRoom room) {
    NetworkNode node{nested.entity, std::min(nested.depth, kDeepest), {}};
    const bool organization = kb.entity(nested.entity).type == EntityType::organization;
    node.lines =
        text_lines(organization ? ask::short_name(kb, nested.entity) : kb.name(nested.entity),
                   room.width, kMostLines);
    for (const auto& line : node.lines) {
        node.label_width = std::max(node.label_width, text_width(line));
    }
    node.height = static_cast<double>(node.lines.size()) * kLineHeight + room.gap;
    return node;
}

}  // namespace

NetworkLayout network_nodes(const KnowledgeBase& kb) {
    NetworkLayout all;
    std::vector<EntityIndex> organizations;
    std::vector<EntityIndex> frames;
    std::vector<EntityIndex> areas;
    for (const EntityIndex entity : kb.entity_indices()) {
        switch (kb.entity(entity).type) {
            case EntityType::organization:
                if (entity != kb.hub()) organizations.push_back(entity);
                break;
            case EntityType::area: areas.push_back(entity); break;
            case EntityType::group:
            case EntityType::initiative:
            case EntityType::instrument: frames.push_back(entity); break;
            case EntityType::activity: break;
        }
    }
    all.nodes.push_back(node_of(kb, {kb.hub()}, kLeftRoom));
    for (auto organization : ask::nested(kb, organizations)) {
        ++organization.depth;
        all.nodes.push_back(node_of(kb, organization, kLeftRoom));
    }
    all.middle = all.nodes.size();
    for (const EntityIndex frame : frames) {
        all.nodes.push_back(node_of(kb, {frame}, kMiddleRoom));
    }
    all.right = all.nodes.size();
    for (const auto& area : ask::nested(kb, areas)) {
        all.nodes.push_back(node_of(kb, area, kRightRoom));
    }
    return all;
}

}  // namespace liaison::render
