// SPDX-License-Identifier: MIT
#include "ask/page/page_furniture.hpp"

#include <cstddef>
#include <map>
#include <string>

#include "liaison/model/ascii.hpp"

namespace liaison::ask {
namespace {

/// Headers and footers have at most this many lines.
constexpr std::size_t kMostFurnitureLines = 4;

/// The line without digits and spaces, so that page numbers and alignment are ignored.
std::string pattern_of(std::string_view line) {
    std::string pattern(line.substr(0, 200));
    std::erase_if(pattern, [](char c) { return c == ' ' || text::is_digit(c); });
    return pattern;
}

}  // namespace

std::vector<bool> page_furniture(std::span<const PrintedLine> lines) {
    std::vector<bool> furniture(lines.size());
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].begins_page) starts.push_back(i);
    }
    starts.push_back(lines.size());
    if (starts.size() < 3) return furniture;

    // The first and last lines of each page.
    std::vector<std::size_t> edges;
    std::map<std::string, std::size_t> pages;  // number of pages with a pattern at an edge
    for (std::size_t page = 0; page + 1 < starts.size(); ++page) {
        std::vector<std::size_t> filled;
        for (std::size_t i = starts[page]; i < starts[page + 1]; ++i) {
            if (!lines[i].text.empty()) filled.push_back(i);
        }
        std::map<std::string, bool> here;
        for (std::size_t i = 0; i < filled.size(); ++i) {
            if (i >= kMostFurnitureLines && i + kMostFurnitureLines < filled.size()) continue;
            edges.push_back(filled[i]);
            here[pattern_of(lines[filled[i]].text)] = true;
        }
        for (const auto& [pattern, found] : here) ++pages[pattern];
    }
    for (const std::size_t i : edges) furniture[i] = pages[pattern_of(lines[i].text)] > 1;

    const auto goes = [&](std::size_t i) { return furniture[i] || lines[i].text.empty(); };
    for (std::size_t page = 1; page + 1 < starts.size(); ++page) {
        for (std::size_t i = starts[page]; i < lines.size() && goes(i); ++i) furniture[i] = true;
        for (std::size_t i = starts[page]; i > 0 && goes(i - 1); --i) furniture[i - 1] = true;
    }
    return furniture;
}

}  // namespace liaison::ask
