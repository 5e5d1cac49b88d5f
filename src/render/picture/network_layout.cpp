// SPDX-License-Identifier: MIT
#include "render/picture/network_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "render/picture/isotonic_placement.hpp"
#include "render/picture/network_nodes.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

constexpr double kIndent = 22;
constexpr double kLabelOffset = 12;
constexpr double kLeastGap = 130;
constexpr double kMostGap = 420;
constexpr int kSweeps = 6;
constexpr std::size_t kAfterHub = 1;  ///< index of the first node below the hub, which is on top
constexpr double kMostStretch = 2.2;  ///< of the left column if the middle one is longer

class Layout {
  public:
    explicit Layout(const KnowledgeBase& kb) : kb_(kb), all_(network_nodes(kb)) {}

    NetworkLayout make() {
        add_facts();
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            sort_column(all_.middle, all_.right);
            sort_column(all_.right, all_.nodes.size());
            sort_column(kAfterHub, all_.middle);
        }
        place_in_columns();
        place_across();
        return std::move(all_);
    }

  private:
    std::vector<NetworkNode>& nodes() { return all_.nodes; }

    /// Updates `node_of_` after nodes have moved.
    void index_nodes() {
        node_of_.assign(kb_.entities().size(), std::numeric_limits<std::size_t>::max());
        for (std::size_t i = 0; i < nodes().size(); ++i) node_of_[to_index(nodes()[i].entity)] = i;
    }

    std::size_t node_of(EntityIndex entity) const { return node_of_[to_index(entity)]; }

    void link(FactIndex index) {
        const Fact& fact = kb_.fact(index);
        add_link(index, fact.subject, false);
        const bool to_frame = node_of(fact.object) < all_.right;
        if (to_frame && fact.context != kNoEntity && fact.context != kb_.hub() &&
            !has_fact(fact.context, fact.object)) {
            add_link(index, fact.context, true);
        }
    }

    void add_link(FactIndex index, EntityIndex from, bool is_context) {
        const EntityIndex to = kb_.fact(index).object;
        all_.links.push_back({index, is_context, node_of(from), node_of(to)});
        nodes()[node_of(from)].linked = true;
        nodes()[node_of(to)].linked = true;
    }

    bool has_fact(EntityIndex subject, EntityIndex object) const {
        return std::ranges::any_of(kb_.facts_from(subject),
                                   [&](FactIndex fact) { return kb_.fact(fact).object == object; });
    }

    void add_facts() {
        index_nodes();
        for (const FactIndex index : kb_.fact_indices()) {
            const Fact& fact = kb_.fact(index);
            switch (fact.relation) {
                case Relation::shares_area:
                case Relation::takes_part_in:
                case Relation::addresses: link(index); break;
                case Relation::based_on:
                    // A group or initiative is in the same column as its instrument.
                    if (kb_.entity(fact.subject).type == EntityType::organization) {
                        link(index);
                    } else {
                        all_.within.push_back(index);
                    }
                    break;
                case Relation::part_of:
                case Relation::works_with:
                case Relation::endorses: all_.within.push_back(index); break;
                case Relation::shares_activity:
                case Relation::contributes: break;
            }
        }
        neighbours_.resize(kb_.entities().size());
        for (const NetworkLink& link : all_.links) {
            const EntityIndex from = nodes()[link.from].entity;
            const EntityIndex to = nodes()[link.to].entity;
            neighbours_[to_index(from)].push_back(to);
            neighbours_[to_index(to)].push_back(from);
        }
    }

    /// Relative position of a node in its column, from 0 (top) to 1.
    double share(std::size_t node) const {
        std::size_t first = 0;
        std::size_t last = all_.middle;
        if (node >= all_.middle) std::tie(first, last) = std::pair(all_.middle, all_.right);
        if (node >= all_.right) std::tie(first, last) = std::pair(all_.right, all_.nodes.size());
        return (static_cast<double>(node - first) + 0.5) / static_cast<double>(last - first);
    }

    /// The mean of `value` over the neighbours of the nodes [first, last); `otherwise` if none.
    double mean_of_neighbours(std::size_t first, std::size_t last, const auto& value,
                              double otherwise) const {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t i = first; i < last; ++i) {
            for (const EntityIndex neighbour : neighbours_[to_index(all_.nodes[i].entity)]) {
                sum += value(node_of(neighbour));
                ++count;
            }
        }
        return count == 0 ? otherwise : sum / static_cast<double>(count);
    }

    /// Sorts the top-level nodes of a column, each with all nodes below it, by the mean position of
    /// their neighbours (barycentre heuristic). Nodes without neighbours go to the end,
    /// organizations that have no line to the hub below all others.
    void sort_column(std::size_t first, std::size_t last) {
        struct Tree {
            std::size_t first;
            std::size_t last;
            bool is_apart;  ///< from the tree of the hub
            double at;
        };
        std::vector<Tree> trees;
        for (std::size_t i = first; i < last;) {
            std::size_t end = i + 1;
            while (end < last && nodes()[end].depth > nodes()[i].depth) ++end;
            const auto down = [&](std::size_t node) { return share(node); };
            const bool is_apart = first == kAfterHub && nodes()[i].depth == 0;
            trees.push_back({i, end, is_apart, mean_of_neighbours(i, end, down, 2)});
            i = end;
        }
        std::ranges::stable_sort(
            trees, {}, [](const Tree& tree) { return std::pair(tree.is_apart, tree.at); });
        std::vector<NetworkNode> sorted;
        for (const Tree& tree : trees) {
            std::move(nodes().begin() + static_cast<std::ptrdiff_t>(tree.first),
                      nodes().begin() + static_cast<std::ptrdiff_t>(tree.last),
                      std::back_inserter(sorted));
        }
        std::ranges::move(sorted, nodes().begin() + static_cast<std::ptrdiff_t>(first));
        index_nodes();
    }

    /// The least height for the nodes [first, last).
    double room(std::size_t first, std::size_t last) const {
        double height = 0;
        for (std::size_t i = first; i < last; ++i) height += all_.nodes[i].height;
        return height;
    }

    void place_in_columns() {
        for (NetworkLink& link : all_.links) {
            const Fact& fact = kb_.fact(link.fact);
            link.from = node_of(link.is_context ? fact.context : fact.subject);
            link.to = node_of(fact.object);
        }
        const double stretch =
            std::clamp(room(all_.middle, all_.right) / room(0, all_.middle), 1.0, kMostStretch);
        double y = 0;
        for (std::size_t i = 0; i < all_.middle; ++i) {
            nodes()[i].y = y + nodes()[i].height * stretch / 2;
            y += nodes()[i].height * stretch;
        }
        const double column = y;
        // The middle column is placed last. Until then, its nodes are at the mean of their
        // neighbours.
        const auto height = [&](std::size_t node) { return nodes()[node].y; };
        for (std::size_t i = all_.middle; i < all_.right; ++i) {
            nodes()[i].y = mean_of_neighbours(
                i, i + 1,
                [&](std::size_t node) {
                    return node < all_.middle ? height(node) : share(node) * column;
                },
                share(i) * column);
        }
        std::vector<DesiredPosition> desired;
        for (std::size_t i = all_.right; i < nodes().size(); ++i) {
            const double otherwise = desired.empty() ? 0 : desired.back().at;
            desired.push_back({mean_of_neighbours(i, i + 1, height, otherwise), nodes()[i].height});
        }
        const auto middles = place_without_overlap(desired);
        for (std::size_t i = 0; i < middles.size(); ++i) nodes()[all_.right + i].y = middles[i];
        place_middle();
        move_below_zero();
    }

    void place_middle() {
        /// A box, or a line that passes between boxes.
        struct Item {
            DesiredPosition desired_position;
            double* y;
        };
        std::vector<Item> items;
        for (std::size_t i = all_.middle; i < all_.right; ++i) {
            NetworkNode& box = nodes()[i];
            const auto height = [&](std::size_t node) { return nodes()[node].y; };
            items.push_back({{mean_of_neighbours(i, i + 1, height, box.y), box.height}, &box.y});
        }
        const double apart = all_.links.size() > 150 ? 4 : 6;
        for (NetworkLink& link : all_.links) {
            if (!all_.crosses_middle(link)) continue;
            const double middle = (nodes()[link.from].y + nodes()[link.to].y) / 2;
            items.push_back({{middle, apart}, &link.crossing});
        }
        std::ranges::stable_sort(items, {},
                                 [](const Item& item) { return item.desired_position.at; });
        std::vector<DesiredPosition> desired;
        for (const Item& item : items) desired.push_back(item.desired_position);
        const auto middles = place_without_overlap(desired);
        for (std::size_t i = 0; i < items.size(); ++i) *items[i].y = middles[i];
    }

    void move_below_zero() {
        double top = std::numeric_limits<double>::infinity();
        double bottom = 0;
        const auto reach = [&](double y, double height) {
            top = std::min(top, y - height / 2);
            bottom = std::max(bottom, y + height / 2);
        };
        for (const NetworkNode& node : nodes()) reach(node.y, node.height);
        for (const NetworkLink& link : all_.links) {
            if (all_.crosses_middle(link)) reach(link.crossing, 4);
        }
        for (NetworkNode& node : nodes()) node.y -= top;
        for (NetworkLink& link : all_.links) link.crossing -= top;
        all_.height = bottom - top;
    }

    void place_across() {
        const auto links = static_cast<double>(all_.links.size());
        const double gap = std::clamp(links * 0.6 + 70, kLeastGap, kMostGap);
        for (std::size_t i = 0; i < all_.middle; ++i) {
            NetworkNode& node = nodes()[i];
            node.mark_x = kMargin + kLabelOffset + kIndent * static_cast<double>(node.depth);
            all_.left_edge =
                std::max(all_.left_edge, node.mark_x + kLabelOffset + node.label_width);
        }
        all_.left_edge += kRowGap;
        all_.box_x = all_.left_edge + gap;
        for (std::size_t i = all_.middle; i < all_.right; ++i) {
            NetworkNode& node = nodes()[i];
            node.mark_x = all_.box_x + kLabelOffset + 4;
            const double width = 2 * kLabelOffset + node.label_width + 12;
            all_.box_width = std::max(all_.box_width, width);
        }
        all_.right_edge = all_.box_x + all_.box_width + gap;
        all_.width = all_.right_edge;
        for (std::size_t i = all_.right; i < nodes().size(); ++i) {
            NetworkNode& node = nodes()[i];
            node.mark_x =
                all_.right_edge + kLabelOffset + kIndent * static_cast<double>(node.depth);
            all_.width = std::max(all_.width, node.mark_x + kLabelOffset + node.label_width);
        }
        all_.width += kMargin;
    }

    const KnowledgeBase& kb_;
    NetworkLayout all_;
    std::vector<std::size_t> node_of_;  ///< by entity: index in `nodes`
    std::vector<std::vector<EntityIndex>> neighbours_;
};

}  // namespace

NetworkLayout network_layout(const KnowledgeBase& kb) { return Layout(kb).make(); }

}  // namespace liaison::render
