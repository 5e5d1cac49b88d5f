// SPDX-License-Identifier: MIT
#pragma once

// Text for a terminal: wrapped and styled.
//
//     const auto lines = wrapped(text::printable("serious and organized crime"), 12);
//     lines.size();                                       // 3
//     styled(lines[0], Style::strong, {.colour = true});  // "serious and" in bold
//     StyledText name("Cybercrime", Style::strong);
//     name.add(" [4]", Style::faint);  // name.text is "Cybercrime [4]"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/model/printable.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// The last four are the colours of the statuses.
enum class Style : unsigned char {
    plain,
    strong,
    faint,
    address,  ///< `<URL>`: faint and never broken; in a table only at the end of a line
    current,
    to_date,
    exploring,
    ended,
};

/// A text with a style. Parts of it may have other styles.
struct StyledText {
    /// The bytes in [first, end) of the text.
    struct Run {
        std::size_t first;
        std::size_t end;
        Style style;
    };

    StyledText() = default;
    StyledText(std::string words, Style look) : text(std::move(words)), style(look) {}

    /// Appends words with a style of their own.
    StyledText& add(std::string_view words, Style look);
    StyledText& add(const StyledText& more);

    std::string text;  ///< raw; escaped when it is printed
    Style style = Style::plain;
    std::vector<Run> runs;  ///< in order, without overlaps
};

/// The text as lines of at most `width` columns (0 counts as 1), broken at spaces. Longer words are
/// broken between graphemes. Returns one empty line for an empty text.
std::vector<text::Printable> wrapped(const text::Printable& text, std::size_t width);

/// The text with the escape codes of its style (ECMA-48 SGR), or unchanged without colour.
text::Printable styled(text::Printable text, Style style, const Look& look);

/// The lines into which the printable form of the text was wrapped, with its styles.
std::vector<text::Printable> styled(std::vector<text::Printable> lines, const StyledText& text,
                                    const Look& look);

}  // namespace liaison::render
