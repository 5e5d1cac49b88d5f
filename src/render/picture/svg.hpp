// SPDX-License-Identifier: MIT
#pragma once

// The parts of which pictures are made: text, its size, and what all pictures look like.

#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

inline constexpr double kFontSize = 13;
inline constexpr double kLineHeight = 16;
inline constexpr double kMargin = 24;

/// The printable text with markup escaped, for content and between quotes.
std::string xml_text(std::string_view text);

/// A coordinate to one decimal: "12", "12.5".
std::string coordinate(double value);

/// How wide the text may be at the usual size, in pixels. Viewers have fonts of their own: this is
/// on the large side of the usual ones.
double text_width(std::string_view text);

/// The text in at most `most` lines of about that width, the last one ending in … if there is more.
std::vector<text::Printable> text_lines(std::string_view text, double width, std::size_t most);

/// `<title>…</title>`.
std::string title_element(std::string_view text);

/// A line of text, its baseline at y. `attributes` is markup.
std::string text_element(double x, double y, std::string_view text,
                         std::string_view attributes = {});

/// The mark for a type of entity, around a point: no two of the same shape.
std::string mark(EntityType type, double x, double y);

/// "status-to-date": the class that gives a line or cell its look.
std::string class_of(Status status);

/// What the fact says, its status and where that is stated, on a few lines.
std::string fact_title(const KnowledgeBase& kb, FactIndex fact);
/// The same of several facts.
std::string facts_title(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// What types of marks and lines mean, in a row from (x, y).
std::string legend_of_types(std::span<const EntityType> types, double x, double y);
std::string legend_of_lines(double x, double y);

/// Whether a picture stands alone or in a page that gives it its colours.
enum class Setting : unsigned char { alone, in_page };

/// Writes the picture: `body` is markup, `what` its name for those who do not see it.
void write_svg(double width, double height, std::string_view what, const std::string& body,
               Setting setting, Sink& sink);

}  // namespace liaison::render
