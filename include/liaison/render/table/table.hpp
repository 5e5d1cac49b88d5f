// SPDX-License-Identifier: MIT
#pragma once

// Rows and columns, and the ways to write them: laid out for a terminal, as CSV or TSV, as a
// Markdown table. A row may have several lines, one for each thing it says.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/render/text/sink.hpp"

namespace liaison::render {

enum class Style : unsigned char { plain, strong, faint };

struct Cell {
    std::string text;  ///< as it stands in a file; whatever writes the table makes it safe
    Style style = Style::plain;
    std::size_t indent = 0;  ///< columns
};

struct Table {
    /// A line with fewer cells than there are columns is a heading: it runs over the columns.
    using Line = std::vector<Cell>;
    using Row = std::vector<Line>;

    std::vector<std::string> titles;  ///< one for each column; all empty: no heading line
    std::vector<Row> rows;
};

/// The look of a terminal.
struct Look {
    std::size_t width = 80;
    bool colour = false;
};

/// The text as lines of at most `width` columns, broken at spaces, words longer than a line
/// between graphemes. No text is one empty line.
std::vector<text::Printable> wrapped(const text::Printable& text, std::size_t width);

/// The text in the look of its style (ECMA-48 SGR), or as it is where there is no colour.
text::Printable styled(const text::Printable& text, Style style, const Look& look);

/// Text over the width of the terminal, wrapped.
void write_paragraph(std::string_view text, const Look& look, Sink& sink,
                     Style style = Style::plain, std::size_t indent = 0);

/// Columns as wide as they need to be, or as the look allows; cells are wrapped, never cut.
void write_aligned(const Table& table, const Look& look, Sink& sink);

/// RFC 4180 with LF line ends, a row a record, the lines of a row joined by "; ". A cell that a
/// spreadsheet would take for a formula gets an apostrophe in front.
void write_csv(const Table& table, Sink& sink);
/// The same with tabs and without quotes (IANA text/tab-separated-values).
void write_tsv(const Table& table, Sink& sink);

/// A GitHub Flavored Markdown table, the lines of a row joined by `<br>`.
void write_markdown(const Table& table, Sink& sink);

}  // namespace liaison::render
