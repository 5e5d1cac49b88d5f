// SPDX-License-Identifier: MIT
#pragma once

// Finds known paragraphs in wrapped lines.
//
//     WrappedSearch search(70, known);
//     search.at({"Ships that", "wait."}).lines == 2

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "ask/page/line_forms.hpp"
#include "ask/words/growing_digest.hpp"

namespace liaison::ask {

class WrappedSearch {
  public:
    /// `width` is the width of the text in code points.
    WrappedSearch(std::size_t width, const KnownText& known) : width_(width), known_(known) {}

    struct Run {
        std::size_t lines = 0;  ///< number of lines; 0 if no known paragraph is found
        std::string text;       ///< of these lines, with line ends
    };
    /// Finds the longest known paragraph that begins in the first line and ends with a line. If
    /// there is none and a line is too long, a hyphen is inserted there, as pdftotext removes
    /// hyphens when it joins divided words.
    Run at(std::span<const std::string_view> lines);

  private:
    std::size_t longest(std::span<const std::string_view> lines, std::string_view instead,
                        std::size_t at);

    std::size_t width_;
    const KnownText& known_;
    GrowingDigest digest_;
};

}  // namespace liaison::ask
