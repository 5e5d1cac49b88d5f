// SPDX-License-Identifier: MIT
#include "render/document/grid.hpp"

#include <algorithm>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/model/text.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_letters.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kMostColumns = 24;
constexpr std::size_t kMostMarks = 2;  ///< below a cell, on paper

class Grid {
  public:
    Grid(Document& document, const ask::Matrix& matrix)
        : document_(document), kb_(document.kb), matrix_(matrix) {}

    void write() {
        const auto columns = matrix_.columns.size();
        const auto blocks = (columns + kMostColumns - 1) / kMostColumns;
        for (std::size_t i = 0; i < blocks; ++i) {
            // Blocks of about the same width.
            block(columns * i / blocks, columns * (i + 1) / blocks,
                  blocks == 1 ? std::string() : fmt::format(", part {} of {}", i + 1, blocks));
        }
        document_.write(html("<p class=\"soft\">{}</p>\n", legend_of_letters(kNotStated)));
        Html silent;
        for (std::size_t i = 0; i < matrix_.rows.size(); ++i) {
            if (is_empty(i, 0, columns)) silent.append(document_.link(matrix_.rows[i].entity));
        }
        if (!silent.empty()) {
            document_.write(html(
                "<p class=\"silent\"><strong>No area is stated</strong> for {}.</p>\n", silent));
        }
    }

  private:
    bool is_empty(std::size_t row, std::size_t first, std::size_t last) const {
        const auto& cells = matrix_.cells[row];
        return std::none_of(cells.begin() + static_cast<std::ptrdiff_t>(first),
                            cells.begin() + static_cast<std::ptrdiff_t>(last),
                            [](const auto& cell) { return cell.has_value(); });
    }

    /// A table of some columns and the rows that have something in them.
    void block(std::size_t first, std::size_t last, const std::string& part) {
        document_.write(
            html("<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
                 "aria-label=\"Partners and areas{}\"><table class=\"matrix\">\n"
                 "<thead><tr><td></td>",
                 part));
        for (std::size_t j = first; j < last; ++j) {
            const EntityIndex column = matrix_.columns[j].entity;
            document_.write(html("<th scope=\"col\">{}</th>",
                                 document_.link(column, ask::full_name(kb_, column))));
        }
        document_.sink.write("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < matrix_.rows.size(); ++i) {
            if (is_empty(i, first, last)) continue;
            document_.write(
                html("<tr><th scope=\"row\">{}</th>", document_.link(matrix_.rows[i].entity)));
            for (std::size_t j = first; j < last; ++j) cell(i, j);
            document_.sink.write("</tr>\n");
        }
        document_.sink.write("</tbody>\n</table></div>\n");
    }

    void cell(std::size_t i, std::size_t j) {
        const auto& connection = matrix_.cells[i][j];
        if (!connection) return document_.sink.write("<td></td>");
        const EntityIndex row = matrix_.rows[i].entity;
        const bool direct = connection->through.empty();
        const std::string letters = letters_of(*connection);
        Html shown;
        for (std::size_t k = 0; k < letters.size(); ++k) {
            shown += html("<span class=\"{}\" aria-hidden=\"true\">{}</span>",
                          class_of(connection->statuses[k]), letters.substr(k, 1));
        }
        std::string in_words = status_of(kb_, *connection);
        if (!direct) in_words += fmt::format(", through {}", through_of(kb_, row, *connection));
        document_.write(html(
            "<td><a class=\"cell{}\" href=\"#{}\"><span class=\"hidden\">{}, {}: {}</span>{}</a>"
            "<span class=\"below\">{}</span></td>",
            direct ? "" : " through", anchor_of(kb_, row, matrix_.columns[j].entity),
            ask::short_name(kb_, row), kb_.name(matrix_.columns[j].entity), in_words, shown,
            marks(*connection)));
    }

    Html marks(const ask::Connection& connection) {
        auto cited = citations_of(kb_, connection.facts);
        const bool more = cited.size() > kMostMarks;
        if (more) cited.resize(kMostMarks);
        return html("{}{}", document_.passages.marks(cited), more ? "…" : "");
    }

    Document& document_;
    const KnowledgeBase& kb_;
    const ask::Matrix& matrix_;
};

}  // namespace

void write_grid(Document& document) {
    const KnowledgeBase& kb = document.kb;
    document.sink.write(
        "<section class=\"chapter\" id=\"d-matrix\">\n<h2>Partners against areas</h2>\n");
    const auto areas = entities_of(kb, EntityType::area).size();
    if (document.partners.size() * areas > kMostCells || document.partners.size() > kMostProfiles) {
        document.write(
            html("<p class=\"soft\">A matrix of {} partners and {} areas would be too large for "
                 "this page. "
                 "<code>liaison matrix --format csv</code> writes it.</p>\n",
                 document.partners.size(), areas));
    } else {
        Grid(document, ask::matrix(kb, {}, {}, ask::FacetId::areas, 24)).write();
    }
    document.sink.write("</section>\n");
}

}  // namespace liaison::render
