// SPDX-License-Identifier: MIT
#pragma once

// A manual page in the man macros of roff (https://man7.org/linux/man-pages/man7/man.7.html).
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

    /// "name - summary", the line that apropos(1) reads.
    void name(std::string_view name, std::string_view summary);
    void section(std::string_view heading);
    void subsection(std::string_view heading);
    void paragraph(std::string_view text);
    /// A line of its own that is shown as it is, for commands to be typed.
    void example(std::string_view line);
    /// What is explained, in bold, and its explanation below it.
    void item(std::string_view term, std::string_view text);
    /// Other pages of section 1, separated by commas.
    void references(const auto& pages) {
        for (auto page = pages.begin(); page != pages.end(); ++page) {
            text_ += ".BR " + escaped(*page) + " (1)" + (page + 1 == pages.end() ? "\n" : ",\n");
        }
    }

    const std::string& text() const { return text_; }

    /// The text without what roff would take for a command: backslashes, and dots and apostrophes
    /// at the beginning of a line. Hyphens become those that can be copied and searched for.
    static std::string escaped(std::string_view text);

  private:
    /// Running text, in lines as long as style allows.
    void fill(std::string_view text);

    std::string text_;
};

}  // namespace liaison::cli
