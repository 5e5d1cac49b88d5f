// SPDX-License-Identifier: MIT
#include "liaison/render/picture/network_picture.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "render/picture/foot.hpp"
#include "render/picture/line_end.hpp"
#include "render/picture/network_layout.hpp"
#include "render/picture/network_nodes.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

constexpr double kHeadingHeight = 72;
constexpr double kCaptionHeight = 34;
constexpr double kTrunkOffset = 6;  ///< from branches to other bodies to branches to parts
constexpr double kSampleLength = 36;
constexpr double kMarkGap = 8;

constexpr std::array kDrawn{EntityType::organization, EntityType::group, EntityType::initiative,
                            EntityType::instrument, EntityType::area};

/// "16 partners, 16 areas": the counts of what is drawn.
std::string counts_of(const KnowledgeBase& kb) {
    std::string text = text::counted(ask::partners(kb).size(), "partner", "partners");
    for (const EntityType type : kDrawn) {
        const auto count = entities_of(kb, type).size();
        if (type == EntityType::organization || count == 0) continue;
        text::append_item(text, text::counted(count, label_of(type), array_key_of(type)));
    }
    return text + ". Activities are not in this picture.";
}

class NetworkPicture {
  public:
    explicit NetworkPicture(const KnowledgeBase& kb) : kb_(kb), layout_(network_layout(kb)) {
        for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
            node_of_[layout_.nodes[i].entity] = i;
        }
    }

    void write(Setting setting, Sink& sink) {
        const bool alone = setting == Setting::alone;
        double top = kCaptionHeight;
        if (alone) {
            body_ += text_element(kMargin, kMargin + 14, kb_.title(), "class=\"heading\"");
            body_ += text_element(kMargin, kMargin + 36, counts_of(kb_), "class=\"caption\"");
            top += kHeadingHeight;
        }
        captions(top - 16);
        body_ += fmt::format("<g transform=\"translate(0 {})\">\n", coordinate(top));
        for (const FactIndex fact : layout_.within) within(fact);
        for (const NetworkLink& link : layout_.links) line(link);
        for (std::size_t i = 0; i < layout_.nodes.size(); ++i) node(i);
        body_ += "</g>\n";
        const double width = std::max(layout_.width, kLeastWidth);
        Foot foot(kMargin, top + layout_.height + kMargin, width - 2 * kMargin);
        explain(foot);
        foot.add_sources(kb_, facts_);
        write_svg(width, foot.bottom() + kMargin, kb_.title(), body_ + foot.svg(), setting, sink);
    }

  private:
    static constexpr double kLeastWidth = 620;

    const NetworkNode& at(EntityIndex entity) const { return layout_.nodes[node_of_.at(entity)]; }

    void captions(double y) {
        const auto caption = [&](double x, std::string_view text) {
            body_ += text_element(x, y, text, "class=\"column\"");
        };
        caption(kMargin, "ORGANIZATIONS");
        if (layout_.middle != layout_.right) {
            caption(layout_.box_x, "GROUPS, INITIATIVES, INSTRUMENTS");
        }
        if (layout_.right != layout_.nodes.size()) caption(layout_.right_edge, "AREAS");
    }

    /// Adds a line. `end` is SVG: the symbol at its end.
    void fact(FactIndex index, std::string_view classes, std::string_view path,
              std::string_view end = {}) {
        const Fact& fact = kb_.fact(index);
        facts_.insert(index);
        body_ += fmt::format(
            "<g class=\"fact\" data-fact=\"{}\">{}<path class=\"{} {}\" d=\"{}\"/>{}</g>\n",
            to_index(index), title_element(fact_title(kb_, index)), classes, class_of(fact.status),
            path, end);
    }

    /// x of the left end of the node: its box or its mark.
    double left_of(const NetworkNode& node) const {
        const std::size_t index = node_of_.at(node.entity);
        const bool has_box = index >= layout_.middle && index < layout_.right;
        return has_box ? layout_.box_x : node.mark_x - kMarkGap;
    }

    /// Draws a fact within a column: as a branch of the tree from a whole or the hub down to a
    /// part, otherwise as a curve to the left of the column.
    void within(FactIndex index) {
        const Fact& connection = kb_.fact(index);
        const LineEnd end = line_end_of(connection.relation);
        const bool is_part = end == LineEnd::diamond;
        const bool up = is_part || connection.object == kb_.hub();
        const NetworkNode& above = at(up ? connection.object : connection.subject);
        const NetworkNode& below = at(up ? connection.subject : connection.object);
        const double x = left_of(below);
        const double y = below.y + kParallel * within_[{above.entity, below.entity}]++;
        const auto symbol = line_end(end, connection.status, x, y, !up);
        const double line_x = x - (is_part ? kDiamondWidth : 0);
        if (above.depth < below.depth && above.y < below.y) {
            const double trunk = above.mark_x + (is_part ? kTrunkOffset : 0);
            return fact(
                index, "tree",
                fmt::format("M{} {}V{}H{}", coordinate(trunk), coordinate(above.y + kMarkGap),
                            coordinate(y), coordinate(line_x)),
                symbol);
        }
        const double from = left_of(above);
        const double out = std::min(from, line_x) - kMargin;
        fact(index, "tree",
             fmt::format("M{} {}C{} {} {} {} {} {}", coordinate(from), coordinate(above.y),
                         coordinate(out), coordinate(above.y), coordinate(out), coordinate(y),
                         coordinate(line_x), coordinate(y)),
             symbol);
    }

    static std::string curve(double from_x, double from_y, double to_x, double to_y) {
        const double half = (from_x + to_x) / 2;
        return fmt::format("C{0} {1} {0} {2} {3} {2}", coordinate(half), coordinate(from_y),
                           coordinate(to_y), coordinate(to_x));
    }

    void line(const NetworkLink& link) {
        const double from = layout_.nodes[link.from].y;
        // Parallel facts end a little apart, so that each is visible.
        const double to = layout_.nodes[link.to].y + kParallel * drawn_[{link.from, link.to}]++;
        const double box_end = layout_.box_x + layout_.box_width;
        const bool to_box = link.to < layout_.right;
        const double end = to_box ? layout_.box_x : layout_.nodes[link.to].mark_x - kMarkGap;
        std::string path;
        if (link.from < layout_.middle) {
            const NetworkNode& node = layout_.nodes[link.from];
            path = fmt::format("M{} {}H{}", coordinate(node.mark_x + 16 + node.label_width),
                               coordinate(from), coordinate(layout_.left_edge));
        } else {
            path = fmt::format("M{} {}", coordinate(box_end), coordinate(from));
        }
        if (layout_.crosses_middle(link)) {
            path += curve(layout_.left_edge, from, layout_.box_x, link.crossing) +
                    fmt::format("H{}", coordinate(box_end)) +
                    curve(box_end, link.crossing, layout_.right_edge, to);
        } else if (to_box) {
            path += curve(layout_.left_edge, from, end, to);
        } else {
            path += curve(box_end, from, layout_.right_edge, to);
        }
        if (!to_box) path += fmt::format("H{}", coordinate(end));
        if (link.is_context) {
            has_context_ = true;
            body_ += context_path(path);
            return;
        }
        const Fact& stated = kb_.fact(link.fact);
        fact(link.fact, "link", path,
             line_end(line_end_of(stated.relation), stated.status, end, to, true));
    }

    void explain(Foot& foot) const {
        std::set<EntityType> types;
        std::set<Status> statuses;
        std::set<Relation> relations;
        for (const NetworkNode& node : layout_.nodes) types.insert(kb_.entity(node.entity).type);
        for (const FactIndex fact : facts_) {
            statuses.insert(kb_.fact(fact).status);
            relations.insert(kb_.fact(fact).relation);
        }
        add_types(foot, types);
        add_statuses(foot, statuses);
        for (const LineEnd end : {LineEnd::none, LineEnd::arrow, LineEnd::diamond}) {
            std::string meanings;
            for (const Relation relation : relations) {
                if (line_end_of(relation) == end) text::append_item(meanings, meaning_of(relation));
            }
            if (meanings.empty()) continue;
            foot.add(sample(end), kSampleLength, meanings);
        }
        if (has_context_) {
            foot.add(context_path(fmt::format("M0 0h{}", kSampleLength)), kSampleLength,
                     "stated in the context of");
        }
    }

    std::string meaning_of(Relation relation) const {
        const auto hub = ask::short_name(kb_, kb_.hub());
        if (relation == Relation::shares_area) return fmt::format("shares an area with {}", hub);
        return std::string(rule_of(relation).label);
    }

    static std::string sample(LineEnd end) {
        return fmt::format(
            "<path class=\"tree {}\" fill=\"none\" stroke=\"currentColor\" "
            "d=\"M0 0h{}\"/>{}",
            class_of(Status::current),
            kSampleLength - (end == LineEnd::diamond ? kDiamondWidth : 0),
            line_end(end, Status::current, kSampleLength, 0, true));
    }

    static std::string context_path(std::string_view path) {
        return fmt::format(
            "<path class=\"link context\" fill=\"none\" stroke=\"currentColor\" "
            "stroke-dasharray=\"4 3\" d=\"{}\"/>\n",
            path);
    }

    void node(std::size_t index) {
        const NetworkNode& node = layout_.nodes[index];
        body_ += fmt::format("<g class=\"node\" data-id=\"{}\">{}", kb_.id(node.entity),
                             title_element(fmt::format("{}, {}", ask::full_name(kb_, node.entity),
                                                       label_of(kb_.entity(node.entity).type))));
        if (index >= layout_.middle && index < layout_.right) {
            const double height = node.height - kMarginOfBox;
            body_ += fmt::format(
                "<rect class=\"box\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/>",
                coordinate(layout_.box_x), coordinate(node.y - height / 2),
                coordinate(layout_.box_width), coordinate(height));
        }
        body_ += mark(kb_.entity(node.entity).type, node.mark_x, node.y);
        const double text_height = static_cast<double>(node.lines.size()) * kLineHeight +
                                   static_cast<double>(node.roles.size()) * kSmallLineHeight;
        double y = node.y - text_height / 2 + kFontSize - 1;
        for (const auto& text : node.lines) {
            const bool hub = node.entity == kb_.hub();
            body_ += text_element(node.mark_x + 12, y, text, hub ? "class=\"strong\"" : "");
            y += kLineHeight;
        }
        for (const auto& text : node.roles) {
            body_ += text_element(node.mark_x + 12, y - 1, text, "class=\"small\"");
            y += kSmallLineHeight;
        }
        body_ += "</g>\n";
    }

    static constexpr double kMarginOfBox = 14;
    static constexpr double kParallel = 4;

    const KnowledgeBase& kb_;
    NetworkLayout layout_;
    std::map<EntityIndex, std::size_t> node_of_;
    std::map<std::pair<std::size_t, std::size_t>, int> drawn_;   ///< links between two nodes
    std::map<std::pair<EntityIndex, EntityIndex>, int> within_;  ///< other lines between two
    std::set<FactIndex> facts_;                                  ///< those that have a line
    bool has_context_ = false;
    std::string body_;
};

}  // namespace

std::size_t boxes_in_network(const KnowledgeBase& kb, const Subgraph& part) {
    return static_cast<std::size_t>(std::ranges::count_if(
        part.entity_indices(),
        [&](EntityIndex entity) { return kb.entity(entity).type != EntityType::activity; }));
}

void write_network_picture(const KnowledgeBase& kb, Sink& sink) {
    check_partner_count(ask::partners(kb).size());
    NetworkPicture(kb).write(Setting::alone, sink);
}

void write_network_element(const KnowledgeBase& kb, Sink& sink) {
    NetworkPicture(kb).write(Setting::in_page, sink);
}

}  // namespace liaison::render
