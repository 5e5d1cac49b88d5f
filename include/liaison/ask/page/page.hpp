// SPDX-License-Identifier: MIT
#pragma once

// A page as people save it, read into headings and paragraphs.
//
//     const Page page = read_page(bytes, kb, *kb.find_source("un-entities"));
//     verify(kb, source, page.paragraphs);
//     fmt::print("read as {}\n", reading_of(page));   "HTML", "wrapped text"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// How the bytes of a page are understood.
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
    bool quoted = false;                  ///< whether quotation marks of a mail were dropped
    std::string title;                    ///< of the document, as HTML has one
    std::vector<std::string> paragraphs;  ///< with the headings, in order, none of them blank
    std::vector<std::uint8_t> levels;     ///< of each: 1 to 6 for a heading, 0 for a paragraph
};

/// A longer page is refused.
inline constexpr std::size_t kLongestPage = std::size_t{64} * 1024 * 1024;
/// So is one of more paragraphs.
inline constexpr std::size_t kMostParagraphs = 1'000'000;

/// Why bytes are no page, to be said after "it is"; empty if they may be one. Some hundred bytes
/// from the start tell.
std::string_view what_instead_of_page(std::string_view first_bytes);

/// Reads a page. HTML is recognized by its content. Text is read in each form that it may have, and
/// the one with the most headings and paragraphs of the source is kept. Time is linear in the size
/// of the page. Throws `Error` (io) if it is no page, too long, or in an unknown encoding; the
/// message begins with `name`.
Page read_page(std::string_view bytes, std::string_view name, const KnowledgeBase& kb,
               SourceIndex source);

/// The same for a page without a known source: the layout of the lines decides the reading.
Page read_page(std::string_view bytes, std::string_view name);

/// "HTML in windows-1252", "quoted text, wrapped": for a remark to the user.
std::string reading_of(const Page& page);

}  // namespace liaison::ask
