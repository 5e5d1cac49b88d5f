// SPDX-License-Identifier: MIT
#pragma once

// Known paragraphs in wrapped lines.
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
    /// `width` is that of the text, in code points.
    WrappedSearch(std::size_t width, const KnownText& known) : width_(width), known_(known) {}

    struct Run {
        std::size_t lines = 0;  ///< 0 if the lines begin with no known paragraph
        std::string text;       ///< their text, with line ends
    };
    /// The longest known paragraph that the first lines are together. If one line is too long, a
    /// hyphen may be missing in it: pdftotext joins a word that a hyphen divided, and leaves it
    /// out.
    Run at(std::span<const std::string_view> lines);

  private:
    std::size_t longest(std::span<const std::string_view> lines, std::string_view instead,
                        std::size_t at);

    std::size_t width_;
    const KnownText& known_;
    GrowingDigest digest_;
};

}  // namespace liaison::ask
