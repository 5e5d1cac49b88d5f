// SPDX-License-Identifier: MIT
#include "ask/page/table_row.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "ask/words/growing_digest.hpp"
#include "liaison/ask/words/fingerprint.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// A line with more words or bytes is no row.
constexpr std::size_t kMostWords = 64;
constexpr std::size_t kLongestRow = 1024;

/// A known paragraph that ends at the end of a word of the line.
struct Cell {
    std::uint64_t fingerprint;
    std::size_t first_word;
    std::size_t before;  ///< index of the previous cell among those that end where this begins
};

std::vector<std::string_view> words_of(std::string_view normalized) {
    std::vector<std::string_view> words;
    while (!normalized.empty()) {
        const std::string_view word = text::take_until(normalized, ' ');
        if (word != "|" && word != "\u2502") words.push_back(word);
    }
    return words;
}

}  // namespace

std::vector<std::string> cells_of_row(std::string_view line, const KnownText& known) {
    if (known.empty() || line.size() > kLongestRow) return {};
    const std::string normalized = normalized_paragraph(line);
    const auto words = words_of(normalized);
    if (words.size() < 2 || words.size() > kMostWords) return {};

    std::vector<std::vector<Cell>> ending(words.size() + 1);
    GrowingDigest digest;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (first > 0 && ending[first].empty()) continue;
        digest.reset();
        for (std::size_t last = first; last < words.size(); ++last) {
            if (last > first) digest.add(" ");
            digest.add(words[last]);
            const std::uint64_t cell = digest.value();
            if (!known.has(cell)) continue;
            const auto& before = ending[first];
            const auto found = std::ranges::find_if(
                before, [&](const Cell& one) { return known.has_in_a_row(one.fingerprint, cell); });
            if (first > 0 && found == before.end()) continue;
            ending[last + 1].push_back(
                {cell, first, static_cast<std::size_t>(found - before.begin())});
        }
    }

    std::vector<std::string> cells;
    std::size_t end = words.size();
    for (std::size_t which = 0; end > 0;) {
        if (ending[end].empty()) return {};
        const Cell& cell = ending[end][which];
        cells.push_back(
            text::joined(std::span(words).subspan(cell.first_word, end - cell.first_word), " "));
        end = cell.first_word;
        which = cell.before;
    }
    if (cells.size() < 2) return {};
    std::ranges::reverse(cells);
    return cells;
}

bool is_rule(std::string_view line) {
    constexpr std::size_t kShortest = 3;
    return line.size() >= kShortest && line.find_first_not_of("-=|:+ ") == std::string_view::npos;
}

}  // namespace liaison::ask
