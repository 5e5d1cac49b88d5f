// SPDX-License-Identifier: MIT
#pragma once

// The forms in which plain text may have headings and paragraphs.
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
    /// Without the marks of a quoted mail, if most lines have them. The text must outlive it.
    explicit PlainText(std::string_view text);

    /// Of more than `kMostParagraphs`, only one more.
    std::size_t line_count() const { return lines_.size(); }
    bool quoted() const { return quoted_; }

    /// The forms that it may have.
    std::vector<PageForm> forms() const;
    /// The one that it has by its looks, where nothing of it is known.
    PageForm likeliest_form() const;

    /// Its headings and paragraphs, none of them blank. Where a line was joined to the next, there
    /// is a line end. In wrapped text, lines that are together a known paragraph are joined.
    std::vector<std::string> paragraphs(PageForm form, const KnownText& known) const;

  private:
    struct Line {
        std::string_view text;  ///< without white space at its ends
        bool spaced = false;    ///< whether a space is at its end
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

    std::vector<Line> lines_;  ///< of several blank ones only one
    bool quoted_ = false;
    bool flowed_ = false;  ///< whether a space at its end continues a line (RFC 3676)
    bool has_blank_ = false;
    std::size_t width_ = 0;  ///< to which lines are wrapped, in code points
};

}  // namespace liaison::ask
