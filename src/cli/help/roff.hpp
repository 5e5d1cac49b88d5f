// SPDX-License-Identifier: MIT
#pragma once

// Writes a manual page with roff's macros (https://man7.org/linux/man-pages/man7/man.7.html).
//
//     Roff page("LIAISON", "2026-11-24", "liaison 0.1.0", "liaison manual");
//     page.section("OPTIONS");
//     page.item("--area AREA", "concerned with this area");

#include <string>
#include <string_view>

namespace liaison::cli {

class Roff {
  public:
    Roff(std::string_view title, std::string_view date, std::string_view program,
         std::string_view manual);

    /// Adds "name - summary", the line that apropos(1) reads.
    void name(std::string_view name, std::string_view summary);
    void section(std::string_view heading);
    void subsection(std::string_view heading);
    void paragraph(std::string_view text);
    /// Adds a line that is shown without wrapping, for a command to be typed.
    void example(std::string_view line);
    /// Adds a term in bold, and its explanation below it.
    void item(std::string_view term, std::string_view text);
    /// Adds references to other pages of section 1, separated by commas.
    void references(const auto& pages) {
        for (auto page = pages.begin(); page != pages.end(); ++page) {
            text_ += ".BR " + escaped(*page) + " (1)" + (page + 1 == pages.end() ? "\n" : ",\n");
        }
    }

    const std::string& text() const { return text_; }

    /// The text with everything escaped that roff would interpret: backslashes, quotes, and dots
    /// at the beginning. Hyphens are escaped so that readers can copy and search for them.
    static std::string escaped(std::string_view text);

  private:
    /// Adds text, broken into source lines at spaces.
    void fill(std::string_view text);

    std::string text_;
};

}  // namespace liaison::cli
