// SPDX-License-Identifier: MIT
#include "render/picture/network_nodes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/distinct.hpp"
#include "liaison/model/text.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kDeepest = 8;  // deeper ones are not indented further
constexpr double kBoxPadding = 7;
constexpr double kBoxGap = 14;
constexpr std::size_t kMostLines = 3;
constexpr std::size_t kMostRoleLines = 3;

struct LabelRoom {
    double width;
    double gap;  ///< above and below together
};
constexpr LabelRoom kLeftRoom{230, kRowGap};
constexpr LabelRoom kMiddleRoom{240, 2 * kBoxPadding + kBoxGap};
constexpr LabelRoom kRightRoom{290, kRowGap};

/// Who has which role in a group or initiative: "chair: INTERPOL; member (ended): ICAO, UNODC".
std::vector<text::Printable> roles_in(const KnowledgeBase& kb, EntityIndex frame, double width) {
    std::map<std::pair<Role, Status>, std::vector<std::string_view>> holders;
    for (const FactIndex index : kb.facts_to(frame)) {
        const Fact& fact = kb.fact(index);
        if (fact.relation != Relation::takes_part_in || fact.role == Role::none) continue;
        holders[{fact.role, fact.status}].push_back(ask::short_name(kb, fact.subject));
    }
    std::string text;
    for (auto& [key, names] : holders) {
        keep_first_of_each(names);
        const auto& [role, status] = key;
        const std::string mark =
            status == Status::current ? "" : fmt::format(" ({})", label_of(status));
        text::append_item(text, fmt::format("{}{}: {}", label_of(role), mark, text::joined(names)),
                          "; ");
    }
    if (text.empty()) return {};
    return text_lines(text, width / kSmallText, kMostRoleLines);
}

/// Whether a fact between the organization and the hub is drawn as a branch of the tree.
bool has_line_to_hub(const KnowledgeBase& kb, EntityIndex organization) {
    const auto ends_at = [&](EntityIndex Fact::*end) {
        return [&kb, end](FactIndex index) {
            const Fact& fact = kb.fact(index);
            const bool is_drawn = fact.relation == Relation::part_of ||
                                  fact.relation == Relation::works_with ||
                                  fact.relation == Relation::endorses;
            return is_drawn && fact.*end == kb.hub();
        };
    };
    return std::ranges::any_of(kb.facts_from(organization), ends_at(&Fact::object)) ||
           std::ranges::any_of(kb.facts_to(organization), ends_at(&Fact::subject));
}

NetworkNode node_of(const KnowledgeBase& kb, const ask::Nested& nested, LabelRoom room) {
    NetworkNode node{.entity = nested.entity, .depth = std::min(nested.depth, kDeepest)};
    const bool organization = kb.entity(nested.entity).type == EntityType::organization;
    node.lines =
        text_lines(organization ? ask::short_name(kb, nested.entity) : kb.name(nested.entity),
                   room.width, kMostLines);
    for (const auto& line : node.lines) {
        node.label_width = std::max(node.label_width, text_width(line));
    }
    node.roles = roles_in(kb, nested.entity, room.width);
    for (const auto& line : node.roles) {
        node.label_width = std::max(node.label_width, text_width(line) * kSmallText);
    }
    node.height = static_cast<double>(node.lines.size()) * kLineHeight +
                  static_cast<double>(node.roles.size()) * kSmallLineHeight + room.gap;
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
    bool is_below_hub = false;
    for (auto organization : ask::nested(kb, organizations)) {
        if (organization.depth == 0) is_below_hub = has_line_to_hub(kb, organization.entity);
        if (is_below_hub) ++organization.depth;
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
