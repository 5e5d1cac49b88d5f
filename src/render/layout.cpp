// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>
#include <optional>

#include "liaison/model/text.hpp"
#include "liaison/render/table.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLongestWord = 20;

/// The longest start of the text that fits, at least one grapheme. Numbers of citations, "[1][2]",
/// are not broken in their midst if one of them fits.
std::size_t fitting_prefix(std::string_view text, std::size_t width) {
    if (text::width(text) <= width) return text.size();
    std::size_t end = text::first_grapheme(text);
    std::size_t filled = text::width(text.substr(0, end));
    while (end < text.size()) {
        const std::size_t next = text::first_grapheme(text.substr(end));
        filled += text::width(text.substr(end, next));
        if (filled > width) break;
        end += next;
    }
    const auto between = text.substr(0, end + 1).rfind("][");
    return between == std::string_view::npos ? end : between + 1;
}

std::size_t natural_width(const Cell& cell) {
    return cell.indent + text::width(text::printable(cell.text));
}

std::size_t longest_word(const Cell& cell) {
    std::size_t longest = 0;
    const std::string text = text::printable(cell.text);
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        longest = std::max(longest, text::width(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return cell.indent + longest;
}

/// Takes columns from the widest until all fit, but none below its longest word; then what has
/// longer words than any language, such as addresses, too. Nothing if they do not fit even so.
std::optional<std::vector<std::size_t>> column_widths(const Table& table, std::size_t available) {
    std::vector<std::size_t> widths(table.titles.size());
    std::vector<std::size_t> words(table.titles.size());
    const auto widen = [&](const Table::Line& line) {
        for (std::size_t i = 0; i < line.size() && line.size() == widths.size(); ++i) {
            widths[i] = std::max(widths[i], natural_width(line[i]));
            words[i] = std::max(words[i], longest_word(line[i]));
        }
    };
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = text::width(table.titles[i]);
    for (std::size_t i = 0; i < widths.size(); ++i) words[i] = std::max(words[i], widths[i]);
    for (const auto& row : table.rows) std::ranges::for_each(row, widen);

    const auto used = [&] {
        const auto columns = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
        const auto shown = std::ranges::count_if(widths, [](std::size_t w) { return w > 0; });
        return columns + kGap * static_cast<std::size_t>(std::max<std::ptrdiff_t>(shown - 1, 0));
    };
    for (const std::size_t longest : {available, kLongestWord}) {
        while (used() > available) {
            std::size_t widest = widths.size();
            for (std::size_t i = 0; i < widths.size(); ++i) {
                if (widths[i] <= std::min(words[i], longest)) continue;
                if (widest == widths.size() || widths[i] > widths[widest]) widest = i;
            }
            if (widest == widths.size()) break;
            --widths[widest];
        }
    }
    if (used() > available) return std::nullopt;
    return widths;
}

/// The cells of a heading, each where its column begins or behind what stands there already.
void write_heading(const Table::Line& line, const std::vector<std::size_t>& widths,
                   const Look& look, Sink& sink) {
    std::string text;
    std::size_t column = 0;
    std::size_t filled = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string cell = text::printable(line[i].text);
        const std::size_t behind = filled == 0 ? 0 : filled + kGap;
        const std::size_t start = std::max(column, behind) + line[i].indent;
        column += widths[i] + kGap;
        if (start + text::width(cell) <= look.width) {
            text += std::string(start - filled, ' ') + styled(cell, line[i].style, look);
            filled = start + text::width(cell);
            continue;
        }
        // On lines of its own, a little to the right of the first cell.
        const std::size_t indent = std::min(i == 0 ? line[i].indent : kGap, look.width / 2);
        for (const std::string& part : wrapped(cell, look.width - indent)) {
            if (filled > 0) text += '\n';
            text += std::string(indent, ' ') + styled(part, line[i].style, look);
            filled = indent + text::width(part);
        }
    }
    sink.write(text + '\n');
}

void write_line(const Table::Line& line, const std::vector<std::size_t>& widths, const Look& look,
                Sink& sink) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < line.size(); ++i) {
        cells.push_back(wrapped(text::printable(line[i].text), widths[i] - line[i].indent));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t part = 0; part < height; ++part) {
        std::string text;
        std::size_t column = 0;  // where the next cell begins
        std::size_t filled = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (widths[i] == 0) continue;
            if (part < cells[i].size() && !cells[i][part].empty()) {
                const std::size_t start = column + line[i].indent;
                text += std::string(start - filled, ' ');
                text += styled(cells[i][part], line[i].style, look);
                filled = start + text::width(cells[i][part]);
            }
            column += widths[i] + kGap;
        }
        sink.write(text + '\n');
    }
}

/// For a terminal too narrow for columns: the first cell, and below it what the others say, each
/// behind its column's title.
void write_stacked(const Table::Line& line, const std::vector<std::string>& titles,
                   const Look& look, Sink& sink) {
    const auto write = [&](const std::string& text, std::size_t indent, Style style) {
        if (text.empty()) return;
        indent = std::min(indent, look.width / 2);
        for (const std::string& part : wrapped(text, look.width - indent)) {
            sink.write(std::string(indent, ' ') + styled(part, style, look) + '\n');
        }
    };
    std::string rest;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const std::string cell = text::printable(line[i].text);
        if (cell.empty()) continue;
        if (!rest.empty()) rest += "  ";
        if (!titles[i].empty()) rest += titles[i] + ": ";
        rest += cell;
    }
    if (line.empty()) return;
    write(text::printable(line[0].text), line[0].indent, line[0].style);
    write(rest, line[0].indent + kGap, Style::plain);
    if (line[0].text.empty() && rest.empty()) sink.write("\n");
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines(1);
    std::size_t filled = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (filled > 0 && filled + 1 + text::width(word) > width) {
            // A wide gap that falls at a line's end is none.
            lines.back().erase(lines.back().find_last_not_of(' ') + 1);
            lines.emplace_back();
            filled = 0;
        }
        if (filled > 0) lines.back() += ' ';
        for (auto prefix = fitting_prefix(word, width); prefix < word.size();
             prefix = fitting_prefix(word, width)) {
            lines.back() += word.substr(0, prefix);
            word.remove_prefix(prefix);
            lines.emplace_back();
        }
        lines.back() += word;
        filled = text::width(lines.back());
    }
    return lines;
}

std::string styled(std::string_view text, Style style, const Look& look) {
    if (!look.colour || style == Style::plain || text.empty()) return std::string(text);
    const std::string_view begin = style == Style::strong ? "\x1b[1m" : "\x1b[2m";
    return std::string(begin) + std::string(text) + "\x1b[0m";
}

void write_aligned(const Table& table, const Look& look, Sink& sink) {
    const auto widths = column_widths(table, look.width);
    const bool headed = std::ranges::any_of(table.titles, [](const auto& t) { return !t.empty(); });
    if (headed && widths) {
        Table::Line titles;
        for (const auto& title : table.titles) titles.push_back({title, Style::strong});
        write_line(titles, *widths, look, sink);
    }
    for (const auto& row : table.rows) {
        for (const auto& line : row) {
            if (!widths) {
                write_stacked(line, table.titles, look, sink);
            } else if (line.size() < widths->size()) {
                write_heading(line, *widths, look, sink);
            } else {
                write_line(line, *widths, look, sink);
            }
        }
    }
}

}  // namespace liaison::render
