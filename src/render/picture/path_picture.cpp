// SPDX-License-Identifier: MIT
#include "liaison/render/picture/path_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/render/table/table.hpp"
#include "render/picture/svg.hpp"
#include "render/text/path_phrases.hpp"

namespace liaison::render {
namespace {

constexpr double kBoxWidth = 190;
constexpr double kStepPadding = 10;
constexpr double kMarkRoom = 22;
constexpr double kGap = 130;
constexpr double kRowGap = 24;
constexpr std::size_t kMostStepLines = 4;
constexpr double kLabelGap = 6;
constexpr double kLegendHeight = 84;
constexpr double kLeastWidth = 620;

class PathPicture {
  public:
    explicit PathPicture(const KnowledgeBase& kb) : kb_(kb) {}

    void write(const ask::Paths& paths, Sink& sink) {
        double y = kMargin;
        double width = kLeastWidth;
        for (const ask::Path& path : paths.paths) {
            y = chain(path, y);
            const auto steps = static_cast<double>(path.size());
            width = std::max(width, 2 * kMargin + steps * (kBoxWidth + kGap) + kBoxWidth);
        }
        if (paths.paths.empty()) {
            body_ += text_element(kMargin, y + kFontSize, "no connection is stated in the sources");
            y += 2 * kLineHeight;
        }
        if (paths.more) {
            body_ += text_element(kMargin, y + kFontSize, "There are more that are as short.",
                                  "class=\"caption\"");
            y += 2 * kLineHeight;
        }
        body_ += legend_of_lines(kMargin, y + 40);
        write_svg(width, y + kLegendHeight, "How they are connected, fact by fact", body_,
                  Setting::alone, sink);
    }

  private:
    std::vector<text::Printable> lines_of(EntityIndex entity) const {
        return text_lines(ask::full_name(kb_, entity), kBoxWidth - kMarkRoom - 2 * kStepPadding,
                          kMostStepLines);
    }

    /// The label of a step, between two boxes.
    std::vector<text::Printable> label_of(const ask::PathStep& step) const {
        return text_lines(reading_of(kb_, step), kGap - 2 * kLabelGap, kMostStepLines);
    }

    /// Draws a path below y. Returns the y of the next one.
    double chain(const ask::Path& path, double y) {
        std::vector<EntityIndex> stops;
        if (!path.empty()) stops.push_back(path.front().from);
        for (const auto& step : path) stops.push_back(step.to);
        double height = 0;
        for (const EntityIndex stop : stops) {
            const auto lines = static_cast<double>(lines_of(stop).size());
            height = std::max(height, lines * kLineHeight + 2 * kStepPadding);
        }
        for (const auto& step : path) {
            const auto lines = static_cast<double>(label_of(step).size());
            height = std::max(height, lines * kLineHeight + 2 * kLabelGap);
        }
        const double middle = y + height / 2;
        for (std::size_t i = 0; i < path.size(); ++i) {
            step(path[i], kMargin + kBoxWidth + static_cast<double>(i) * (kBoxWidth + kGap),
                 middle);
        }
        for (std::size_t i = 0; i < stops.size(); ++i) {
            box(stops[i], kMargin + static_cast<double>(i) * (kBoxWidth + kGap), middle, height);
        }
        return y + height + kRowGap;
    }

    void step(const ask::PathStep& step, double x, double y) {
        body_ += fmt::format(
            "<g class=\"fact\" data-fact=\"{}\">{}<path class=\"link {}\" d=\"M{} {}H{}\"/>",
            to_index(step.fact), title_element(fact_title(kb_, step.fact)),
            class_of(kb_.fact(step.fact).status), coordinate(x), coordinate(y),
            coordinate(x + kGap));
        label(label_of(step), x + kGap / 2, y);
        body_ += "</g>\n";
    }

    /// Draws half of the lines above the step, the rest below it.
    void label(const std::vector<text::Printable>& lines, double x, double y) {
        const std::size_t above = (lines.size() + 1) / 2;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double down = i < above
                                    ? -kLabelGap - static_cast<double>(above - 1 - i) * kLineHeight
                                    : static_cast<double>(i - above + 1) * kLineHeight;
            body_ += text_element(x, y + down, lines[i], "class=\"faint\" text-anchor=\"middle\"");
        }
    }

    void box(EntityIndex entity, double x, double middle, double height) {
        body_ += fmt::format(
            "<g class=\"node\" data-id=\"{}\">{}<rect class=\"box\" x=\"{}\" y=\"{}\" "
            "width=\"{}\" height=\"{}\" rx=\"4\"/>{}",
            kb_.id(entity), title_element(ask::full_name(kb_, entity)), coordinate(x),
            coordinate(middle - height / 2), coordinate(kBoxWidth), coordinate(height),
            mark(kb_.entity(entity).type, x + 16, middle));
        const auto lines = lines_of(entity);
        double y = middle - static_cast<double>(lines.size()) * kLineHeight / 2 + kFontSize - 1;
        for (const auto& line : lines) {
            body_ += text_element(x + kMarkRoom + 6, y, line);
            y += kLineHeight;
        }
        body_ += "</g>\n";
    }

    const KnowledgeBase& kb_;
    std::string body_;
};

}  // namespace

void write_path_picture(const KnowledgeBase& kb, const ask::Paths& paths, Sink& sink) {
    PathPicture(kb).write(paths, sink);
}

}  // namespace liaison::render
