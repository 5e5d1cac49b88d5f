// SPDX-License-Identifier: MIT
#pragma once

// Reads a saved page into headings and paragraphs.
//
//     const Page page = read_page("<h1>Partners</h1><p>UNODC is a partner.", "page.html");
//     page.paragraphs;   // "Partners", "UNODC is a partner."
//     page.levels;       // 1, 0
//     reading_of(page);  // "HTML"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The format of a saved page.
enum class PageForm : std::uint8_t {
    lines,    ///< text with each heading and paragraph on a line of its own
    blocks,   ///< text with blank lines between paragraphs, which are wrapped
    wrapped,  ///< wrapped text in which a short line ends a paragraph
    markdown,
    html,
};

enum class Encoding : std::uint8_t { utf_8, utf_16, windows_1252 };

struct Page {
    PageForm form = PageForm::lines;
    Encoding encoding = Encoding::utf_8;
    bool quoted = false;                  ///< whether the quotation marks of a mail were removed
    std::string title;                    ///< the title of an HTML document, if any
    std::vector<std::string> paragraphs;  ///< headings and paragraphs in order, none blank
    std::vector<std::uint8_t> levels;     ///< of each: 1 to 6 for a heading, 0 for a paragraph
};

/// Bytes. A longer page is refused.
inline constexpr std::size_t kLongestPage = std::size_t{64} * 1024 * 1024;
/// A page with more paragraphs is refused.
inline constexpr std::size_t kMostParagraphs = 1'000'000;

/// What a file is if it is no page, such as "a PDF file", for a message; empty if it may be a page.
/// A few hundred bytes from its start suffice.
std::string_view what_instead_of_page(std::string_view first_bytes);

/// Reads a page. HTML is recognized by its content. Text is read in each form that it may have; the
/// form with the most known headings and paragraphs of the source wins. Linear in the size of the
/// page. Throws `Error` (io) that names the page by `name` if it is no page, has too many bytes or
/// paragraphs, or is in an unknown encoding.
Page read_page(std::string_view bytes, std::string_view name, const KnowledgeBase& kb,
               SourceIndex source);

/// The same for a page without a known source: the layout of the lines decides the form.
Page read_page(std::string_view bytes, std::string_view name);

/// A description for the user: "HTML in windows-1252", "quoted wrapped text".
std::string reading_of(const Page& page);

}  // namespace liaison::ask
