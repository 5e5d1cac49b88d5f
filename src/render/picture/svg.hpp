// SPDX-License-Identifier: MIT
#pragma once

// The parts of pictures: text and its width, marks, arrow heads, tooltips.

#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

inline constexpr double kFontSize = 13;
inline constexpr double kLineHeight = 16;
inline constexpr double kMargin = 24;

/// The printable text with XML markup escaped, for content and attribute values.
std::string xml_text(std::string_view text);

/// A coordinate to one decimal: "12", "12.5".
std::string coordinate(double value);

/// Estimated width of the text at the usual font size, in pixels. Viewers use different fonts, so
/// this is an upper estimate for the common ones.
double text_width(std::string_view text);

/// The text in at most `most` lines of about `width` pixels. The last one ends in … if the text is
/// longer.
std::vector<text::Printable> text_lines(std::string_view text, double width, std::size_t most);

/// `<title>…</title>`.
std::string title_element(std::string_view text);

/// A line of text with its baseline at y. `attributes` is XML.
std::string text_element(double x, double y, std::string_view text,
                         std::string_view attributes = {});

/// The mark of an entity type, centred at (x, y). Each type has its own shape.
std::string mark(EntityType type, double x, double y);

/// A filled triangle with its point at (x, y), which points to the right or to the left.
std::string arrow_head(double x, double y, bool to_the_right, std::string_view classes);

/// "status-to-date": the CSS class of a line or cell.
std::string class_of(Status status);

/// The tooltip of a fact: sentence, status and citations, on two lines.
std::string fact_title(const KnowledgeBase& kb, FactIndex fact);
/// The same for several facts.
std::string facts_title(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// A picture of more partners cannot be read.
inline constexpr std::size_t kMostPartners = 80;

/// Throws `Error` (usage) with advice if there are more than `kMostPartners`.
void check_partner_count(std::size_t partners);

/// Whether a picture is a file of its own, or part of a page whose style gives it its colours.
enum class Setting : unsigned char { alone, in_page };

/// Writes the picture. `body` is SVG, `what` the title for screen readers.
void write_svg(double width, double height, std::string_view what, const std::string& body,
               Setting setting, Sink& sink);

}  // namespace liaison::render
