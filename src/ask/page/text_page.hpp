// SPDX-License-Identifier: MIT
#pragma once

// Reads headings and paragraphs from plain text in any of several forms.
//
//     const PlainText text("Ports\n\nShips that\nwait.\n");
//     text.paragraphs(PageForm::blocks) == {"Ports", "Ships that\nwait."}

#include <string>
#include <string_view>
#include <vector>

#include "ask/page/line_forms.hpp"
#include "liaison/ask/page/page.hpp"

namespace liaison::ask {

class PlainText {
  public:
    /// Removes page headers and footers, and the marks of a quoted mail if at least half of the
    /// lines have them. The text must outlive the object.
    explicit PlainText(std::string_view text);

    /// At most `kMostParagraphs` + 1, even if the text has more.
    std::size_t line_count() const { return lines_.size(); }
    bool quoted() const { return quoted_; }

    /// The forms that the text may have.
    std::vector<PageForm> forms() const;
    /// The most likely form by layout, for a text without known paragraphs.
    PageForm likeliest_form() const;

    /// The headings and paragraphs, none blank. Joined lines are separated by a line end. In the
    /// forms `blocks` and `wrapped`, lines that together are a known paragraph are joined first.
    std::vector<std::string> paragraphs(PageForm form, const KnownText& known) const;

  private:
    struct Line {
        std::string_view text;  ///< without white space at its ends
        bool spaced = false;    ///< whether it ends in a space
        bool item = false;      ///< whether it begins an item of a list
    };

    void drop_quotation_marks();
    void measure();
    bool is_blank(std::size_t line, PageForm form) const;
    bool continues(std::size_t line, PageForm form) const;
    bool ends_paragraph(std::size_t line) const;
    std::vector<std::string_view> lines_of_block(std::size_t line) const;
    std::string_view text_of(std::size_t line, PageForm form) const;
    std::string joined(std::size_t first, std::size_t count, PageForm form) const;

    std::vector<Line> lines_;  ///< consecutive blank lines are reduced to one
    bool quoted_ = false;
    bool flowed_ = false;  ///< whether a line that ends in a space continues (RFC 3676)
    bool has_blank_ = false;
    std::size_t width_ = 0;  ///< the width at which lines are wrapped, in code points
};

}  // namespace liaison::ask
