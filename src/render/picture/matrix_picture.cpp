// SPDX-License-Identifier: MIT
#include "liaison/render/picture/matrix_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/query/query.hpp"
#include "liaison/model/text.hpp"
#include "render/picture/foot.hpp"
#include "render/picture/matrix_cell.hpp"
#include "render/picture/svg.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_letters.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::Matrix;

constexpr double kRow = 26;
constexpr double kColumn = 32;
constexpr double kInset = (kColumn - kCellWidth) / 2;
constexpr double kRowIndent = 14;
constexpr std::size_t kDeepestRow = 8;
constexpr double kMatrixHeadingHeight = 64;
constexpr double kWidestLabel = 330;
constexpr double kSlope = 0.7071;  ///< headings of columns rise by 45 degrees
constexpr double kLeastFoot = 560;

/// The text shortened to one line; the title element has the whole text.
text::Printable label(std::string_view text) { return text_lines(text, kWidestLabel, 1).front(); }

class MatrixPicture {
  public:
    MatrixPicture(const KnowledgeBase& kb, const Matrix& matrix) : kb_(kb), matrix_(matrix) {
        choose_rows();
        for (const std::size_t index : rows_) {
            const auto& row = matrix_.rows[index];
            const text::Printable text = label(ask::short_name(kb, row.entity));
            left_ = std::max(left_, kMargin + indent(row.nesting.depth) + text_width(text) + 12);
        }
        for (const auto& column : matrix_.columns) {
            rise_ = std::max(rise_, text_width(label(kb_.name(column.entity))) * kSlope);
        }
        if (!matrix_.columns.empty()) rise_ += 2 * kInset + kFontSize;
        top_ = kMatrixHeadingHeight + rise_;
        end_ = left_ + static_cast<double>(matrix_.columns.size()) * kColumn;
        bottom_ = top_ + static_cast<double>(rows_.size()) * kRow;
    }

    void write(Sink& sink) {
        body_ += text_element(kMargin, kMargin + 14, kb_.title(), "class=\"heading\"");
        body_ += text_element(kMargin, kMargin + 36, counts(), "class=\"caption\"");
        guides();
        for (std::size_t i = 0; i < matrix_.columns.size(); ++i) column(i);
        for (std::size_t i = 0; i < rows_.size(); ++i) row(i);
        Foot foot(kMargin, bottom_ + kMargin, std::max(end_, kLeastFoot) - kMargin);
        explain(foot);
        name_empty_rows(foot);
        foot.add_sources(kb_, facts_);
        write_svg(std::max(end_ + rise_, kLeastFoot) + kMargin, foot.bottom() + kMargin,
                  kb_.title(), body_ + foot.svg(), Setting::alone, sink);
    }

  private:
    static double indent(std::size_t depth) {
        return kRowIndent * static_cast<double>(std::min(depth, kDeepestRow));
    }

    double column_x(std::size_t column) const {
        return left_ + static_cast<double>(column) * kColumn;
    }
    double row_y(std::size_t row) const { return top_ + static_cast<double>(row) * kRow; }

    /// Rows with a cell, and those above them in the hierarchy.
    void choose_rows() {
        std::size_t depth = 0;  // of the row above which the next chosen one must be
        for (std::size_t i = matrix_.rows.size(); i-- > 0;) {
            const std::size_t own = matrix_.rows[i].nesting.depth;
            const bool has_cell = std::ranges::any_of(
                matrix_.cells[i], [](const auto& cell) { return cell.has_value(); });
            if (has_cell || own < depth) {
                rows_.push_back(i);
                depth = own;
            } else {
                empty_rows_.push_back(i);
            }
        }
        std::ranges::reverse(rows_);
        std::ranges::reverse(empty_rows_);
    }

    std::string counts() const {
        const std::string_view by = id_of(matrix_.by);
        std::string_view one;
        for (const auto type :
             {EntityType::area, EntityType::activity, EntityType::group, EntityType::initiative}) {
            if (array_key_of(type) == by) one = label_of(type);
        }
        return fmt::format("{}, {}", text::counted(matrix_.rows.size(), "partner", "partners"),
                           text::counted(matrix_.columns.size(), one, by));
    }

    /// Draws lines from each heading down to the last row, and between rows.
    void guides() {
        if (rows_.empty()) return;
        for (std::size_t i = 0; i <= matrix_.columns.size(); ++i) {
            body_ += fmt::format("<path class=\"guide\" d=\"M{} {}V{}l{} {}\"/>\n",
                                 coordinate(column_x(i)), coordinate(bottom_), coordinate(top_),
                                 coordinate(rise_), coordinate(-rise_));
        }
        for (std::size_t i = 0; i <= rows_.size(); ++i) {
            body_ += fmt::format("<path class=\"grid\" d=\"M{} {}H{}\"/>\n", coordinate(kMargin),
                                 coordinate(row_y(i)), coordinate(end_));
        }
    }

    void column(std::size_t index) {
        const EntityIndex entity = matrix_.columns[index].entity;
        const double x = column_x(index) + kColumn / 2 + 10;
        const double y = top_ - 3;
        body_ += fmt::format("<g class=\"column-label\" data-id=\"{}\">{}{}</g>\n", kb_.id(entity),
                             title_element(ask::full_name(kb_, entity)),
                             text_element(x, y, label(kb_.name(entity)),
                                          fmt::format("transform=\"rotate(-45 {} {})\"",
                                                      coordinate(x), coordinate(y))));
    }

    void row(std::size_t place) {
        const std::size_t index = rows_[place];
        const auto& row = matrix_.rows[index];
        const double y = row_y(place);
        body_ += fmt::format("<g class=\"row-label\" data-id=\"{}\">{}{}</g>\n", kb_.id(row.entity),
                             title_element(ask::full_name(kb_, row.entity)),
                             text_element(kMargin + indent(row.nesting.depth), y + 17.5,
                                          label(ask::short_name(kb_, row.entity))));
        for (std::size_t i = 0; i < matrix_.columns.size(); ++i) {
            if (const auto& connection = matrix_.cells[index][i]) {
                cell(row.entity, *connection, column_x(i) + kInset, y + kInset);
            }
        }
    }

    void cell(EntityIndex row, const Connection& connection, double x, double y) {
        std::string title;
        if (!connection.through.empty())
            title = fmt::format("through {}\n", through_of(kb_, row, connection));
        if (const auto mark = editorial_mark(kb_, connection); !mark.empty()) {
            title += fmt::format("{}\n", mark);
        }
        body_ +=
            fmt::format("<g>{}{}</g>\n", title_element(title + facts_title(kb_, connection.facts)),
                        matrix_cell(connection, x, y));
        facts_.insert(connection.facts.begin(), connection.facts.end());
        statuses_.insert(connection.statuses.begin(), connection.statuses.end());
        is_shared_ = is_shared_ || connection.statuses.size() > 1;
        is_through_ = is_through_ || !connection.through.empty();
    }

    /// Lists the partners without a cell; their rows would be blank.
    void name_empty_rows(Foot& foot) const {
        const auto name = [&](const std::string_view meaning, const bool only_through_others) {
            std::string names;
            for (const std::size_t row : empty_rows_) {
                if (matrix_.rows[row].only_through_others != only_through_others) continue;
                text::append_item(names, ask::short_name(kb_, matrix_.rows[row].entity));
            }
            if (names.empty()) return;
            foot.add_text(fmt::format("Without a row: {} ({})", names, meaning));
        };
        if (rows_.empty()) foot.add_text(kNotStated);
        name(matrix_.filtered ? kNotAskedFor : kNotStated, false);
        name(kOnlyThroughOthers, true);
    }

    void explain(Foot& foot) const {
        const auto add = [&](std::vector<Status> statuses, bool is_through,
                             std::string_view label) {
            Connection connection{.entity = kb_.hub(), .statuses = std::move(statuses)};
            if (is_through) connection.through = {kb_.hub()};
            foot.add(matrix_cell(connection, 0, -kCellHeight / 2), kCellWidth, label);
        };
        for (const Status status : statuses_) add({status}, false, label_of(status));
        foot.end_row();
        if (is_shared_) {
            add({*statuses_.begin(), *statuses_.rbegin()}, false, "divided: has several statuses");
            foot.end_row();
        }
        if (is_through_)
            add({*statuses_.begin()}, true, fmt::format("outlined: {}", kThroughOthers));
        foot.end_row();
        if (!rows_.empty()) {
            foot.add_text(fmt::format("Empty: {}", matrix_.filtered ? kNotAskedFor : kNotStated));
        }
    }

    const KnowledgeBase& kb_;
    const Matrix& matrix_;
    std::vector<std::size_t> rows_;        ///< indices of those that are drawn
    std::vector<std::size_t> empty_rows_;  ///< indices of those that are named below the grid
    double left_ = kMargin;                ///< x of the first column
    double end_ = 0;                       ///< x after the last column
    double rise_ = 0;                      ///< room for the headings of columns
    double top_ = 0;                       ///< y of the first row
    double bottom_ = 0;                    ///< y after the last row
    std::set<FactIndex> facts_;            ///< of the cells
    std::set<Status> statuses_;
    bool is_shared_ = false;   ///< whether a cell has several statuses
    bool is_through_ = false;  ///< whether a cell is not direct
    std::string body_;
};

}  // namespace

void write_matrix_picture(const KnowledgeBase& kb, const ask::Matrix& matrix, Sink& sink) {
    check_partner_count(matrix.rows.size());
    MatrixPicture(kb, matrix).write(sink);
}

}  // namespace liaison::render
