// SPDX-License-Identifier: MIT
#include "liaison/render/picture/network_picture.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "render/picture/network_layout.hpp"
#include "render/picture/svg.hpp"

namespace liaison::render {
namespace {

constexpr double kHeadingHeight = 72;
constexpr double kCaptionHeight = 34;
constexpr double kNetworkLegendHeight = 96;
constexpr double kMarkGap = 8;

constexpr std::array kDrawn{EntityType::organization, EntityType::group, EntityType::initiative,
                            EntityType::instrument, EntityType::area};

/// "16 partners, 16 areas": the counts of what is drawn.
std::string counts_of(const KnowledgeBase& kb) {
    std::string text = fmt::format("{} partners", ask::partners(kb).size());
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
        leaders();
        for (const FactIndex fact : layout_.within) within(fact);
        for (const NetworkLink& link : layout_.links) line(link);
        for (std::size_t i = 0; i < layout_.nodes.size(); ++i) node(i);
        body_ += "</g>\n";
        const double bottom = top + layout_.height;
        body_ += legend_of_types(kDrawn, kMargin, bottom + 40);
        body_ += legend_of_lines(kMargin, bottom + 68);
        write_svg(std::max(layout_.width, kLegendWidth), bottom + kNetworkLegendHeight, kb_.title(),
                  body_, setting, sink);
    }

  private:
    static constexpr double kLegendWidth = 620;

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

    /// Draws leader lines from the ends of labels to the edge of the column, where links begin.
    void leaders() {
        for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
            const NetworkNode& node = layout_.nodes[i];
            const bool middle = i >= layout_.middle && i < layout_.right;
            if (!node.linked || middle) continue;
            const bool left = i < layout_.middle;
            const double from = left ? node.mark_x + 16 + node.label_width : layout_.right_edge;
            const double to = left ? layout_.left_edge : node.mark_x - kMarkGap;
            if (to <= from) continue;
            body_ += fmt::format("<path class=\"leader\" d=\"M{} {}H{}\"/>\n", coordinate(from),
                                 coordinate(node.y), coordinate(to));
        }
    }

    void fact(FactIndex index, std::string_view classes, std::string_view path) {
        body_ += fmt::format(
            "<g class=\"fact\" data-fact=\"{}\">{}<path class=\"{} {}\" d=\"{}\"/></g>\n",
            to_index(index), title_element(fact_title(kb_, index)), classes,
            class_of(kb_.fact(index).status), path);
    }

    /// Draws a fact within a column: as a branch of the tree from a whole or the hub down to a
    /// part, otherwise as a curve to the left of the column.
    void within(FactIndex index) {
        const Fact& connection = kb_.fact(index);
        const bool up = connection.relation == Relation::part_of || connection.object == kb_.hub();
        const NetworkNode& above = at(up ? connection.object : connection.subject);
        const NetworkNode& below = at(up ? connection.subject : connection.object);
        if (above.depth < below.depth && above.y < below.y) {
            return fact(index, "tree",
                        fmt::format("M{} {}V{}H{}", coordinate(above.mark_x),
                                    coordinate(above.y + kMarkGap), coordinate(below.y),
                                    coordinate(below.mark_x - kMarkGap)));
        }
        const double from = above.mark_x - kMarkGap;
        const double to = below.mark_x - kMarkGap;
        const double out = std::min(from, to) - kMargin;
        fact(index, "tree",
             fmt::format("M{} {}C{} {} {} {} {} {}", coordinate(from), coordinate(above.y),
                         coordinate(out), coordinate(above.y), coordinate(out), coordinate(below.y),
                         coordinate(to), coordinate(below.y)));
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
        std::string path;
        if (layout_.crosses_middle(link)) {
            path = fmt::format("M{} {}", coordinate(layout_.left_edge), coordinate(from)) +
                   curve(layout_.left_edge, from, layout_.box_x, link.crossing) +
                   fmt::format("H{}", coordinate(box_end)) +
                   curve(box_end, link.crossing, layout_.right_edge, to);
        } else if (link.from < layout_.middle) {
            path = fmt::format("M{} {}", coordinate(layout_.left_edge), coordinate(from)) +
                   curve(layout_.left_edge, from, layout_.box_x, to);
        } else {
            path = fmt::format("M{} {}", coordinate(box_end), coordinate(from)) +
                   curve(box_end, from, layout_.right_edge, to);
        }
        fact(link.fact, "link", path);
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
        const auto lines = static_cast<double>(node.lines.size());
        double y = node.y - lines * kLineHeight / 2 + kFontSize - 1;
        for (const auto& text : node.lines) {
            const bool hub = node.entity == kb_.hub();
            body_ += text_element(node.mark_x + 12, y, text, hub ? "class=\"strong\"" : "");
            y += kLineHeight;
        }
        body_ += "</g>\n";
    }

    static constexpr double kMarginOfBox = 14;
    static constexpr double kParallel = 4;

    const KnowledgeBase& kb_;
    NetworkLayout layout_;
    std::map<EntityIndex, std::size_t> node_of_;
    std::map<std::pair<std::size_t, std::size_t>, int> drawn_;
    std::string body_;
};

}  // namespace

void write_network_picture(const KnowledgeBase& kb, Sink& sink) {
    NetworkPicture(kb).write(Setting::alone, sink);
}

void write_network_element(const KnowledgeBase& kb, Sink& sink) {
    NetworkPicture(kb).write(Setting::in_page, sink);
}

}  // namespace liaison::render
