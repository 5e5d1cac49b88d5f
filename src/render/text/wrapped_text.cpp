// SPDX-License-Identifier: MIT
#include "liaison/render/text/wrapped_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "liaison/model/text.hpp"
#include "render/text/citation_marks.hpp"

namespace liaison::render {
namespace {

/// Length of the longest prefix that fits, at least one grapheme. Breaks "[1][2]" between the
/// citations if one of them fits.
std::size_t beginning_of_word(std::string_view text, std::size_t width) {
    const auto fitting = text::fitting_prefix(text, width);
    if (fitting == text.size()) return fitting;
    const auto end = std::max(text::first_grapheme(text), fitting);
    const auto between = text.substr(0, end + 1).rfind("][");
    return between == std::string_view::npos ? end : between + 1;
}

/// The escape code that begins a style (ECMA-48 SGR). The colours of the statuses have the hues of
/// the explorer. Their contrast is at least 4.4 to 1 on black and on white.
std::string_view code_of(Style style) {
    switch (style) {
        case Style::plain: break;
        case Style::strong: return "\x1b[1m";
        case Style::address:
        case Style::faint: return "\x1b[2m";
        case Style::current: return "\x1b[38;5;63m";
        case Style::to_date: return "\x1b[38;5;28m";
        case Style::exploring: return "\x1b[38;5;130m";
        case Style::ended: return "\x1b[38;5;243m";
    }
    return {};
}

constexpr std::string_view kReset = "\x1b[0m";

std::size_t bytes_of_words(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::ranges::count(text, ' '));
}

/// The runs in bytes of the printable text without its spaces. Wrapping changes only spaces.
std::vector<StyledText::Run> runs_in_words(const StyledText& text) {
    std::vector<StyledText::Run> runs;
    std::size_t counted = 0;
    std::size_t bytes = 0;
    const auto count_to = [&](std::size_t end) {
        const auto part =
            printable_text(std::string_view(text.text).substr(counted, end - counted));
        counted = end;
        return bytes += bytes_of_words(part);
    };
    for (const auto& run : text.runs) {
        const std::size_t first = count_to(run.first);
        runs.push_back({first, count_to(run.end), run.style});
    }
    return runs;
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

StyledText& StyledText::add(std::string_view words, Style look) {
    if (!words.empty()) runs.push_back({text.size(), text.size() + words.size(), look});
    text += words;
    return *this;
}

StyledText& StyledText::add(const StyledText& more) {
    const std::string_view words = more.text;
    std::size_t at = 0;
    for (const Run& run : more.runs) {
        add(words.substr(at, run.first - at), more.style);
        add(words.substr(run.first, run.end - run.first), run.style);
        at = run.end;
    }
    return add(words.substr(at), more.style);
}

std::vector<text::Printable> wrapped(const text::Printable& whole, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines(1);
    std::size_t filled = 0;
    for (std::string_view text = whole; !text.empty();) {
        std::string_view word = text::take_until(text, ' ');
        std::size_t columns = text::width(word);
        if (filled > 0 && filled + 1 + columns > width) {
            // Trailing spaces are removed.
            lines.back().erase(lines.back().find_last_not_of(' ') + 1);
            lines.emplace_back();
            filled = 0;
        }
        if (filled > 0) {
            lines.back() += ' ';
            ++filled;
        }
        for (auto prefix = beginning_of_word(word, width); prefix < word.size();
             prefix = beginning_of_word(word, width)) {
            lines.back() += word.substr(0, prefix);
            columns -= text::width(word.substr(0, prefix));
            word.remove_prefix(prefix);
            lines.emplace_back();
        }
        lines.back() += word;
        filled += columns;
    }
    std::vector<text::Printable> printable;
    printable.reserve(lines.size());
    for (std::string& line : lines) {
        printable.push_back(text::Printable::trusted(std::move(line)));
    }
    return printable;
}

text::Printable styled(text::Printable text, Style style, const Look& look) {
    if (!look.colour || style == Style::plain || text.empty()) return text;
    return text::Printable::trusted(fmt::format("{}{}{}", code_of(style), text.string(), kReset));
}

std::vector<text::Printable> styled(std::vector<text::Printable> lines, const StyledText& text,
                                    const Look& look) {
    if (!look.colour || text.runs.empty()) {
        for (auto& line : lines) line = styled(std::move(line), text.style, look);
        return lines;
    }
    const auto runs = runs_in_words(text);
    auto run = runs.begin();
    std::size_t at = 0;
    const auto style_here = [&] {
        while (run != runs.end() && run->end <= at) ++run;
        return run != runs.end() && run->first <= at ? run->style : text.style;
    };
    for (auto& line : lines) {
        std::string out;
        Style style = Style::plain;
        const auto change_to = [&](Style next) {
            if (style == next) return;
            if (style != Style::plain) out += kReset;
            out += code_of(next);
            style = next;
        };
        for (const char byte : line.string()) {
            const bool ends = byte == ' ' && style_here() != style;
            if (ends) change_to(Style::plain);
            if (byte != ' ' && begins_character(byte)) change_to(style_here());
            out += byte;
            if (byte != ' ') ++at;
        }
        change_to(Style::plain);
        line = text::Printable::trusted(std::move(out));
    }
    return lines;
}

}  // namespace liaison::render
