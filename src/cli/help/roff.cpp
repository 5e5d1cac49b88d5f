// SPDX-License-Identifier: MIT
#include "cli/help/roff.hpp"

#include <fmt/format.h>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::cli {
namespace {

/// The maximal length of a source line in bytes, as usual for manual pages.
constexpr std::size_t kLineWidth = 80;

}  // namespace

Roff::Roff(std::string_view title, std::string_view date, std::string_view program,
           std::string_view manual) {
    text_ = fmt::format(".TH \"{}\" 1 \"{}\" \"{}\" \"{}\"\n.nh\n.ad l\n", escaped(title), date,
                        escaped(program), escaped(manual));
}

void Roff::name(std::string_view name, std::string_view summary) {
    // apropos(1) expects an unescaped hyphen between name and summary.
    fill(std::string(name) + " - " + std::string(summary));
}

void Roff::section(std::string_view heading) { text_ += ".SH \"" + escaped(heading) + "\"\n"; }

void Roff::subsection(std::string_view heading) { text_ += ".SS \"" + escaped(heading) + "\"\n"; }

void Roff::paragraph(std::string_view text) {
    if (!text_.ends_with("\"\n")) text_ += ".PP\n";
    fill(text);
}

void Roff::example(std::string_view line) {
    if (!text_.ends_with("\"\n")) text_ += ".PP\n";
    text_ += ".RS 4\n.nf\n" + escaped(line) + "\n.fi\n.RE\n";
}

void Roff::item(std::string_view term, std::string_view text) {
    text_ += ".TP\n\\fB" + escaped(term) + "\\fR\n";
    fill(text);
}

void Roff::fill(std::string_view text) {
    std::string line;
    const auto end_line = [&] {
        text_ += line + '\n';
        line.clear();
    };
    while (!text.empty()) {
        const std::string word(text::take_until(text, ' '));
        if (!line.empty() && line.size() + 1 + escaped(word).size() > kLineWidth) end_line();
        // A dot starts a command of roff only at the beginning of a line, so the blank matters.
        line += line.empty() ? escaped(word) : escaped(' ' + word);
    }
    end_line();
}

std::string Roff::escaped(std::string_view text) {
    std::string roff;
    for (const char c : text::printable(text).string()) {
        if (roff.empty() && (c == '.' || c == '\'')) roff += "\\&";
        switch (c) {
            case '\\': roff += "\\e"; break;
            case '-': roff += "\\-"; break;
            case '\'': roff += "\\(aq"; break;
            case '"': roff += "\\(dq"; break;
            case '`': roff += "\\(ga"; break;
            case '^': roff += "\\(ha"; break;
            case '~': roff += "\\(ti"; break;
            default: roff += c;
        }
    }
    return roff;
}

}  // namespace liaison::cli
