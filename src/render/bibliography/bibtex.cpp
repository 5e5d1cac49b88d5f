// SPDX-License-Identifier: MIT
#include "render/bibliography/bibtex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

struct Escape {
    char character;
    std::string_view escaped;
};
constexpr std::array kEscapes{
    Escape{'\\', "\\textbackslash{}"},
    Escape{'~', "\\textasciitilde{}"},
    Escape{'^', "\\textasciicircum{}"},
    Escape{'{', "\\{"},
    Escape{'}', "\\}"},
    Escape{'&', "\\&"},
    Escape{'%', "\\%"},
    Escape{'$', "\\$"},
    Escape{'#', "\\#"},
    Escape{'_', "\\_"},
};

// BibTeX counts braces even behind a backslash. Where they are not in pairs, commands print them,
// which fewer programs know.
constexpr std::array kEscapesOfUnpaired{
    Escape{'{', "\\textbraceleft{}"},
    Escape{'}', "\\textbraceright{}"},
};

bool has_braces_in_pairs(std::string_view text) {
    int open = 0;
    for (const char c : text) {
        if (c == '{') ++open;
        if (c == '}' && --open < 0) return false;
    }
    return open == 0;
}

/// What TeX needs instead of the character, or nothing if it can be written as it is.
std::string_view escape_of(char c, std::span<const Escape> escapes) {
    const auto escape = std::ranges::find(escapes, c, &Escape::character);
    return escape == escapes.end() ? std::string_view() : escape->escaped;
}

/// Whether TeX makes another character of the two, such as a dash.
bool is_ligature(char first, char second) {
    if (second == '`') return std::string_view("`?!").find(first) != std::string_view::npos;
    return first == second && std::string_view("-'<>,").find(first) != std::string_view::npos;
}

struct Language {
    std::string_view tag;
    std::string_view name;
};
/// What BibLaTeX calls the official languages of the United Nations.
constexpr std::array kLanguages{
    Language{"ar", "arabic"}, Language{"en", "english"}, Language{"es", "spanish"},
    Language{"fr", "french"}, Language{"ru", "russian"}, Language{"zh", "chinese"},
};

/// The name of the language with that BCP 47 tag, or an empty one.
std::string_view language_name(std::string_view tag) {
    const std::string primary = text::fold(tag.substr(0, tag.find('-')));
    const auto language = std::ranges::find(kLanguages, primary, &Language::tag);
    return language == kLanguages.end() ? std::string_view() : language->name;
}

void append_field(std::string_view name, std::string_view value, std::string& entry) {
    if (!value.empty()) entry += fmt::format("  {} = {{{}}},\n", name, value);
}

std::string braced(std::string_view text) {
    return text.empty() ? std::string() : fmt::format("{{{}}}", bibtex_text(text));
}

std::string entry_of(const KnowledgeBase& kb, const Source& source) {
    std::string entry = fmt::format("@online{{{},\n", kb.text(source.id));
    // Inner braces keep the capitals of a title, and the "and" in the name of one organization.
    append_field("title", braced(kb.text(source.title)), entry);
    append_field("organization", braced(kb.text(source.publisher)), entry);
    append_field("date", source.published.to_string(), entry);
    append_field("url", bibtex_url(kb.text(source.url)), entry);
    append_field("urldate", source.retrieved.to_string(), entry);
    append_field("langid", language_name(kb.text(source.lang)), entry);
    append_field("note", bibtex_text(kb.text(source.note)), entry);
    if (const auto archived = kb.text(source.archived); !archived.empty()) {
        append_field("addendum", fmt::format("Archived at {}", bibtex_text(archived)), entry);
    }
    return entry + "}\n";
}

}  // namespace

std::string bibtex_text(std::string_view utf8) {
    const std::string text = text::printable(utf8).string();
    const bool in_pairs = has_braces_in_pairs(text);
    std::string written;
    char previous = ' ';
    for (const char c : text) {
        std::string_view escape;
        if (!in_pairs) escape = escape_of(c, kEscapesOfUnpaired);
        if (escape.empty()) escape = escape_of(c, kEscapes);
        if (is_ligature(previous, c)) written += "{}";
        if (escape.empty()) {
            written += c;
        } else {
            written += escape;
        }
        previous = c;
    }
    return written;
}

std::string bibtex_url(std::string_view utf8) {
    constexpr std::string_view kNotAllowed = " \"<>\\^`{|}";
    std::string url;
    for (text::CharacterReader reader(utf8); !reader.at_end();) {
        const auto [code_point, bytes, safe] = reader.next();
        if (safe && kNotAllowed.find(bytes) == std::string_view::npos) {
            url += bytes;
        } else {
            for (const char byte : bytes) {
                url += fmt::format("%{:02X}", static_cast<std::uint8_t>(byte));
            }
        }
    }
    return url;
}

void write_bibtex(const KnowledgeBase& kb, const std::vector<SourceIndex>& sources, Sink& sink) {
    for (const SourceIndex source : sources) {
        if (source != sources.front()) sink.write("\n");
        sink.write_encoded(entry_of(kb, kb.source(source)));
    }
}

}  // namespace liaison::render
