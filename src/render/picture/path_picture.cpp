// SPDX-License-Identifier: MIT
#include "liaison/render/picture/path_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/picture/foot.hpp"
#include "render/picture/svg.hpp"
#include "render/text/path_phrases.hpp"
#include "render/text/profile_phrases.hpp"

namespace liaison::render {
namespace {

constexpr double kBoxWidth = 190;
constexpr double kStepPadding = 10;
constexpr double kMarkRoom = 22;
constexpr double kGap = 150;
constexpr double kPathHeadingHeight = 84;
constexpr double kChainGap = 30;
constexpr std::size_t kMostStepLines = 4;
constexpr std::size_t kMostStatementLines = 12;
constexpr double kLabelGap = 6;
constexpr double kLeastWidth = 720;

class PathPicture {
  public:
    explicit PathPicture(const KnowledgeBase& kb) : kb_(kb), numbers_(kb) {}

    void write(const ask::Paths& paths, Sink& sink) {
        for (const ask::Path& path : paths.paths) {
            const auto steps = static_cast<double>(path.size());
            width_ = std::max(width_, 2 * kMargin + steps * (kBoxWidth + kGap) + kBoxWidth);
        }
        const std::string title = title_of(paths);
        body_ += text_element(kMargin, kMargin + 14, title, "class=\"heading\"");
        body_ += text_element(kMargin, kMargin + 36, caption_of(paths), "class=\"caption\"");
        double y = kPathHeadingHeight;
        for (const ask::Path& path : paths.paths) y = chain(path, y);
        Foot foot(kMargin, y, width_ - 2 * kMargin);
        if (paths.paths.empty()) foot.add_text("no connection is stated in the sources");
        if (paths.more) foot.add_text("There are more that are as short.");
        add_statuses(foot, statuses_);
        for (const auto& line : numbers_.lines()) {
            foot.add_text(fmt::format("[{}] {}, {}", line.number,
                                      source_in_words(kb_, line.citation.source),
                                      cited_in_words(kb_, line.citation)));
        }
        write_svg(width_, foot.bottom() + kMargin, title, body_ + foot.svg(), Setting::alone, sink);
    }

  private:
    std::string title_of(const ask::Paths& paths) const {
        if (paths.paths.empty()) return "No connection";
        const ask::Path& first = paths.paths.front();
        return fmt::format("How {} and {} are connected", ask::short_name(kb_, first.front().from),
                           ask::short_name(kb_, first.back().to));
    }

    static std::string_view caption_of(const ask::Paths& paths) {
        if (paths.paths.empty()) return {};
        if (paths.paths.front().size() == 1) return "Each line is a statement.";
        return "Each step is a statement; the chain as a whole is not one.";
    }

    std::vector<text::Printable> lines_of(EntityIndex entity) const {
        return text_lines(ask::full_name(kb_, entity), kBoxWidth - kMarkRoom - 2 * kStepPadding,
                          kMostStepLines);
    }

    /// The label of a step, between two boxes.
    std::vector<text::Printable> label_of_step(const ask::PathStep& step) const {
        return text_lines(reading_of(kb_, step), kGap - 4 * kLabelGap, kMostStepLines);
    }

    /// Draws a path below y, with its statements. Returns the y of the next one.
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
            const auto lines = static_cast<double>(label_of_step(step).size());
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
        return statements(path, y + height + kStepPadding) + kChainGap;
    }

    /// Writes what each step states, with the numbers of its citations. Returns the y below.
    double statements(const ask::Path& path, double y) {
        for (std::size_t i = 0; i < path.size(); ++i) {
            const FactIndex fact = path[i].fact;
            const std::string number = path.size() == 1 ? "" : fmt::format("Step {}: ", i + 1);
            const std::string text = fmt::format("{}{} {}", number, statement_of(kb_, fact),
                                                 numbers_.numbers_of({fact}));
            for (const auto& line : text_lines(text, width_ - 2 * kMargin, kMostStatementLines)) {
                body_ += text_element(kMargin, y + kFontSize, line, "class=\"statement\"");
                y += kLineHeight;
            }
        }
        return y;
    }

    /// Draws the line of a step from x to the right, with its label and an arrow head at the end
    /// that the fact has as its object.
    void step(const ask::PathStep& step, double x, double y) {
        const Status status = kb_.fact(step.fact).status;
        statuses_.insert(status);
        body_ += fmt::format(
            "<g class=\"fact\" data-fact=\"{}\">{}<path class=\"link {}\" d=\"M{} {}H{}\"/>",
            to_index(step.fact), title_element(fact_title(kb_, step.fact)), class_of(status),
            coordinate(x), coordinate(y), coordinate(x + kGap));
        switch (direction_of(kb_, step)) {
            case Direction::forward:
                body_ += arrow_head(x + kGap, y, true, class_of(status));
                break;
            case Direction::backward: body_ += arrow_head(x, y, false, class_of(status)); break;
            case Direction::together: break;
        }
        label(label_of_step(step), x + kGap / 2, y);
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
    NumberedCitations numbers_;
    std::set<Status> statuses_;
    double width_ = kLeastWidth;
    std::string body_;
};

}  // namespace

void write_path_picture(const KnowledgeBase& kb, const ask::Paths& paths, Sink& sink) {
    PathPicture(kb).write(paths, sink);
}

}  // namespace liaison::render
