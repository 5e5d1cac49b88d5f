// SPDX-License-Identifier: MIT
#include "liaison/render/picture/matrix_picture.hpp"

#include <fmt/format.h>

#include <cmath>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/query/query.hpp"
#include "liaison/render/table/table.hpp"
#include "render/picture/svg.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_letters.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::Connection;
using ask::Matrix;

constexpr double kRow = 24;
constexpr double kColumn = 28;
constexpr double kRowIndent = 14;
constexpr std::size_t kDeepestRow = 8;
constexpr double kMatrixHeadingHeight = 64;
constexpr double kWidestLabel = 330;
constexpr double kSlope = 0.7071;  ///< headings of columns rise by 45 degrees
constexpr double kSwatchRoom = 36;
constexpr double kMatrixLegendHeight = 92;

std::string_view label_of_row(const KnowledgeBase& kb, EntityIndex row) {
    return ask::short_name(kb, row);
}

std::string legend_of_pale(std::string_view nothing) {
    return fmt::format("small and pale: {}; nothing: {}", kThroughOthers, nothing);
}

/// The text shortened to one line; the title element has the whole text.
text::Printable label(std::string_view text) { return text_lines(text, kWidestLabel, 1).front(); }

class MatrixPicture {
  public:
    MatrixPicture(const KnowledgeBase& kb, const Matrix& matrix) : kb_(kb), matrix_(matrix) {
        for (const auto& row : matrix_.rows) {
            const text::Printable text = label(label_of_row(kb_, row.entity));
            left_ = std::max(left_, kMargin + indent(row.nesting.depth) + text_width(text) + 12);
        }
        for (std::size_t i = 0; i < matrix_.columns.size(); ++i) {
            const double length = text_width(label(kb_.name(matrix_.columns[i].entity)));
            rise_ = std::max(rise_, length * kSlope);
            const double end = static_cast<double>(i + 1) * kColumn + length * kSlope;
            overhang_ = std::max(overhang_, end);
        }
        top_ = kMatrixHeadingHeight + rise_ + 20;
    }

    void write(Sink& sink) {
        body_ += text_element(kMargin, kMargin + 14, kb_.title(), "class=\"heading\"");
        body_ += text_element(kMargin, kMargin + 36,
                              fmt::format("{} partners, {} {}", matrix_.rows.size(),
                                          matrix_.columns.size(), id_of(matrix_.by)),
                              "class=\"caption\"");
        if (matrix_.rows.empty() || matrix_.columns.empty()) {
            body_ += text_element(kMargin, top_, kNotStated);
        }
        for (std::size_t i = 0; i < matrix_.columns.size(); ++i) column(i);
        for (std::size_t i = 0; i < matrix_.rows.size(); ++i) row(i);
        const double bottom = top_ + static_cast<double>(matrix_.rows.size()) * kRow;
        legend(bottom + 44);
        write_svg(
            std::max(left_ + overhang_,
                     kMargin + kSwatchRoom +
                         text_width(legend_of_pale(matrix_.filtered ? kNotAskedFor : kNotStated))) +
                kMargin,
            bottom + kMatrixLegendHeight + kMargin, kb_.title(), body_, Setting::alone, sink);
    }

  private:
    static double indent(std::size_t depth) {
        return kRowIndent * static_cast<double>(std::min(depth, kDeepestRow));
    }

    double column_x(std::size_t column) const {
        return left_ + static_cast<double>(column) * kColumn;
    }
    double row_y(std::size_t row) const { return top_ + static_cast<double>(row) * kRow; }

    void column(std::size_t index) {
        const EntityIndex entity = matrix_.columns[index].entity;
        const double x = column_x(index) + kColumn / 2 + 4;
        const double y = top_ - 8;
        body_ += fmt::format("<g class=\"column-label\" data-id=\"{}\">{}{}</g>\n", kb_.id(entity),
                             title_element(ask::full_name(kb_, entity)),
                             text_element(x, y, label(kb_.name(entity)),
                                          fmt::format("transform=\"rotate(-45 {} {})\"",
                                                      coordinate(x), coordinate(y))));
    }

    void row(std::size_t index) {
        const auto& row = matrix_.rows[index];
        const double y = row_y(index);
        const double end = column_x(matrix_.columns.size());
        body_ += fmt::format("<path class=\"grid\" d=\"M{} {}H{}\"/>\n", coordinate(kMargin),
                             coordinate(y + kRow), coordinate(end));
        body_ += fmt::format("<g class=\"row-label\" data-id=\"{}\">{}{}</g>\n", kb_.id(row.entity),
                             title_element(ask::full_name(kb_, row.entity)),
                             text_element(kMargin + indent(row.nesting.depth), y + 17,
                                          label(label_of_row(kb_, row.entity))));
        for (std::size_t i = 0; i < matrix_.columns.size(); ++i) {
            if (const auto& connection = matrix_.cells[index][i])
                cell(row.entity, *connection, column_x(i), y);
        }
    }

    /// Draws a stripe with a letter for each status of the connection.
    void cell(EntityIndex row, const Connection& connection, double x, double y) {
        const std::string_view through = connection.through.empty() ? "" : " through";
        std::string title;
        if (!connection.through.empty())
            title = fmt::format("through {}\n", through_of(kb_, row, connection));
        if (const auto mark = editorial_mark(kb_, connection); !mark.empty()) {
            title += fmt::format("{}\n", mark);
        }
        body_ += fmt::format("<g>{}", title_element(title + facts_title(kb_, connection.facts)));
        const double width = kColumn / static_cast<double>(connection.statuses.size());
        const std::string letters = letters_of(connection);
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const Status status = connection.statuses[i];
            body_ += fmt::format(
                "<rect class=\"cell {}{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                class_of(status), through, coordinate(x), coordinate(y), coordinate(width),
                coordinate(kRow));
            body_ += text_element(x + width / 2, y + 16.5, std::string_view(letters).substr(i, 1),
                                  fmt::format("class=\"letter{}\"", through));
            x += width;
        }
        body_ += "</g>\n";
    }

    void legend(double y) {
        double x = kMargin;
        for (const auto& word : words<Status>()) {
            Connection connection{.entity = kb_.hub(), .statuses = {word.value}};
            swatch(connection, x, y);
            body_ += text_element(x + kSwatchRoom, y, word.label);
            x += kSwatchRoom + text_width(word.label) + 20;
        }
        Connection connection{
            .entity = kb_.hub(), .statuses = {Status::current}, .through = {kb_.hub()}};
        swatch(connection, kMargin, y + 32);
        const auto nothing = matrix_.filtered ? kNotAskedFor : kNotStated;
        body_ += text_element(kMargin + kSwatchRoom, y + 32, legend_of_pale(nothing));
    }

    void swatch(const Connection& connection, double x, double y) {
        cell(kb_.hub(), connection, x, y - 17);
    }

    const KnowledgeBase& kb_;
    const Matrix& matrix_;
    double left_ = 0;      ///< x of the first column
    double rise_ = 0;      ///< room for the headings of columns
    double overhang_ = 0;  ///< how far the headings of columns reach to the right of `left_`
    double top_ = 0;       ///< y of the first row
    std::string body_;
};

}  // namespace

void write_matrix_picture(const KnowledgeBase& kb, const ask::Matrix& matrix, Sink& sink) {
    MatrixPicture(kb, matrix).write(sink);
}

}  // namespace liaison::render
