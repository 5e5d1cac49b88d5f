// SPDX-License-Identifier: MIT
#include "liaison/render/table/aligned_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "liaison/model/text.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/text/citation_marks.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kIndent = 2;  // of what follows on lines of its own
constexpr std::size_t kLongestWord = 20;

/// A cell whose text has been made printable.
struct ShownCell {
    text::Printable text;
    Style style;
    std::size_t indent;
    const StyledText* raw = nullptr;  ///< null: all of the text has the same style
};
using ShownLine = std::vector<ShownCell>;

ShownLine shown(const Table::Line& line) {
    ShownLine cells;
    cells.reserve(line.size());
    for (const Cell& cell : line) {
        const bool is_address = cell.style == Style::address;
        cells.push_back({is_address ? linkable_address(cell.text) : printable_text(cell.text),
                         cell.style, cell.indent, cell.runs.empty() ? nullptr : &cell});
    }
    return cells;
}

std::size_t natural_width(const ShownCell& cell) { return cell.indent + text::width(cell.text); }

std::size_t longest_word(const ShownCell& cell) {
    std::size_t longest = 0;
    for (std::string_view rest = cell.text; !rest.empty();) {
        std::string_view word = text::take_until(rest, ' ');
        // Like `wrapped`, which breaks "[1][2]" between the citations.
        for (auto end = word.find("]["); end != std::string_view::npos; end = word.find("][")) {
            longest = std::max(longest, text::width(word.substr(0, end + 1)));
            word.remove_prefix(end + 1);
        }
        longest = std::max(longest, text::width(word));
    }
    return cell.indent + longest;
}

/// The lines of a cell that is `width` columns wide.
std::vector<text::Printable> lines_of(const ShownCell& cell, std::size_t width) {
    if (cell.style == Style::address) return {cell.text};
    return wrapped(cell.text, width);
}

/// The lines of a cell in its styles.
std::vector<text::Printable> styled_lines(const ShownCell& cell, std::vector<text::Printable> lines,
                                          const Look& look) {
    if (cell.raw != nullptr) return styled(std::move(lines), *cell.raw, look);
    for (auto& line : lines) line = styled(std::move(line), cell.style, look);
    return lines;
}

text::Printable spaces(std::size_t count) {
    return text::Printable::trusted(std::string(count, ' '));
}

/// The widths of the cells of a line, if each were on a single line of the terminal.
using NaturalWidths = std::vector<std::size_t>;

/// How many lines more the rows take if column `i` becomes one column narrower.
std::size_t lines_added(const std::vector<NaturalWidths>& rows,
                        const std::vector<std::size_t>& widths, std::size_t i) {
    const auto height = [](std::size_t natural, std::size_t width) {
        return (natural + width - 1) / std::max<std::size_t>(width, 1);
    };
    std::size_t added = 0;
    for (const NaturalWidths& row : rows) {
        std::size_t before = 1;
        for (std::size_t k = 0; k < row.size(); ++k) {
            before = std::max(before, height(row[k], widths[k]));
        }
        const std::size_t after = height(row[i], widths[i] - 1);
        if (after > before) added += after - before;
    }
    return added;
}

/// Narrows the column that costs the fewest lines, or else the widest, until all fit, but none
/// below its longest word. If they still do not fit, breaks words over `kLongestWord`, such as
/// addresses. nullopt if even that is not enough.
std::optional<std::vector<std::size_t>> column_widths(const Table& table, std::size_t available) {
    constexpr std::size_t kSample = 500;  // rows from which the cost is estimated
    std::vector<std::size_t> widths(table.titles.size());
    std::vector<std::size_t> words(table.titles.size());
    std::vector<NaturalWidths> sample;
    const auto widen = [&](const Table::Line& raw_line) {
        const ShownLine line = shown(raw_line);
        if (line.size() != widths.size()) return;
        NaturalWidths natural(line.size());
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i].style == Style::address) continue;
            natural[i] = natural_width(line[i]);
            widths[i] = std::max(widths[i], natural[i]);
            words[i] = std::max(words[i], longest_word(line[i]));
        }
        if (sample.size() < kSample) sample.push_back(std::move(natural));
    };
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] = words[i] = text::width(printable_text(table.titles[i]));
    }
    for (const auto& row : table.rows) std::ranges::for_each(row, widen);

    const auto used = [&] {
        const auto columns = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
        const auto shown = std::ranges::count_if(widths, [](std::size_t w) { return w > 0; });
        return columns +
               table.gap * static_cast<std::size_t>(std::max<std::ptrdiff_t>(shown - 1, 0));
    };
    for (const std::size_t longest : {available, kLongestWord}) {
        while (used() > available) {
            std::optional<std::size_t> best;
            std::size_t cost = 0;
            for (std::size_t i = 0; i < widths.size(); ++i) {
                if (widths[i] <= std::min(words[i], longest)) continue;
                const std::size_t added = lines_added(sample, widths, i);
                const bool is_better =
                    !best || added < cost || (added == cost && widths[i] > widths[*best]);
                if (!is_better) continue;
                best = i;
                cost = added;
            }
            if (!best) break;
            --widths[*best];
        }
    }
    if (used() > available) return std::nullopt;
    return widths;
}

/// Writes a heading. Each cell begins at its column, or after the previous cell if that is longer.
void write_heading(const ShownLine& line, const std::vector<std::size_t>& widths, std::size_t gap,
                   const Look& look, Sink& sink) {
    text::Printable text;
    std::size_t column = 0;
    std::size_t filled = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const ShownCell& cell = line[i];
        const std::size_t behind = filled == 0 ? 0 : filled + gap;
        const std::size_t start = std::max(column, behind) + cell.indent;
        column += widths[i] + gap;
        if (start + text::width(cell.text) <= look.width) {
            text += spaces(start - filled);
            text += styled_lines(cell, {cell.text}, look).front();
            filled = start + text::width(cell.text);
            continue;
        }
        // A cell that does not fit is wrapped onto lines of its own; all but the first are
        // indented.
        const std::size_t indent =
            std::min(line.front().indent + (i == 0 ? 0 : kIndent), look.width / 2);
        const auto parts = lines_of(cell, look.width - indent);
        const auto styled_parts = styled_lines(cell, parts, look);
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (filled > 0) text += "\n";
            text += spaces(indent);
            text += styled_parts[part];
            filled = indent + text::width(parts[part]);
        }
    }
    text += "\n";
    sink.write(with_links(text, look));
}

void write_line(const ShownLine& line, const std::vector<std::size_t>& widths, std::size_t gap,
                const Look& look, Sink& sink) {
    std::vector<std::vector<text::Printable>> cells;
    std::vector<std::vector<text::Printable>> styled_cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < line.size(); ++i) {
        cells.push_back(lines_of(line[i], widths[i] - line[i].indent));
        if (look.colour) styled_cells.push_back(styled_lines(line[i], cells.back(), look));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t part = 0; part < height; ++part) {
        std::string text;
        std::size_t column = 0;  // where the next cell begins
        std::size_t filled = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (widths[i] == 0 && line[i].text.empty()) continue;
            if (part < cells[i].size() && !cells[i][part].empty()) {
                const std::size_t start = column + line[i].indent;
                text.append(start - filled, ' ');
                filled = start + text::width(cells[i][part]);
                text += (look.colour ? styled_cells : cells)[i][part].string();
            }
            column += widths[i] + gap;
        }
        sink.write(with_links(text::Printable::trusted(std::move(text) + '\n'), look));
    }
}

/// Layout for a terminal that is too narrow for columns: the first cell, and below it the others,
/// each after the title of its column. An address is on a line of its own.
void write_stacked(const ShownLine& line, const std::vector<std::string>& titles, const Look& look,
                   Sink& sink) {
    const auto write = [&](const ShownCell& cell) {
        if (cell.text.empty()) return;
        const std::size_t indent = std::min(cell.indent, look.width / 2);
        for (const auto& part : styled_lines(cell, lines_of(cell, look.width - indent), look)) {
            sink.write(with_links(format("{}{}\n", spaces(indent), part), look));
        }
    };
    text::Printable rest;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i].text.empty() || line[i].style == Style::address) continue;
        if (!rest.empty()) rest += "  ";
        if (!titles[i].empty() && line.size() == titles.size()) {
            rest += printable_text(titles[i] + ": ");
        }
        rest += line[i].text;
    }
    if (line.empty()) return;
    write(line[0]);
    write({rest, Style::plain, line[0].indent + kIndent});
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i].style == Style::address) write(line[i]);
    }
    if (std::ranges::all_of(line, [](const ShownCell& cell) { return cell.text.empty(); })) {
        sink.write("\n");
    }
}

}  // namespace

void write_paragraph(std::string_view text, const Look& look, Sink& sink, Style style,
                     std::size_t indent) {
    write_aligned({{{}}, {{{{text, style, indent}}}}}, look, sink);
}

void write_aligned(const Table& table, const Look& look, Sink& sink) {
    const auto widths = column_widths(table, look.width);
    const bool headed = std::ranges::any_of(table.titles, [](const auto& t) { return !t.empty(); });
    if (headed && widths) {
        ShownLine titles;
        for (const auto& title : table.titles) {
            titles.push_back({printable_text(title), Style::strong, 0});
        }
        write_line(titles, *widths, table.gap, look, sink);
    }
    for (const auto& row : table.rows) {
        for (const auto& raw_line : row) {
            const ShownLine line = shown(raw_line);
            if (!widths) {
                write_stacked(line, table.titles, look, sink);
            } else if (line.size() < widths->size()) {
                write_heading(line, *widths, table.gap, look, sink);
            } else {
                write_line(line, *widths, table.gap, look, sink);
            }
        }
    }
}

}  // namespace liaison::render
