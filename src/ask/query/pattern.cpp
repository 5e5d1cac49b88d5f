// SPDX-License-Identifier: MIT
#include "ask/query/pattern.hpp"

#include <vector>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {
namespace {

/// For each prefix, the length of its longest border: a proper prefix that is also its suffix.
std::vector<std::size_t> borders_of(std::string_view piece) {
    std::vector<std::size_t> borders(piece.size() + 1, 0);
    std::size_t border = 0;
    for (std::size_t i = 1; i < piece.size(); ++i) {
        while (border > 0 && piece[i] != piece[border]) border = borders[border];
        if (piece[i] == piece[border]) ++border;
        borders[i + 1] = border;
    }
    return borders;
}

/// The end of the first occurrence of the piece in the text, or npos. Time is linear in both
/// lengths (D. E. Knuth, J. H. Morris and V. R. Pratt, "Fast pattern matching in strings", SIAM
/// Journal on Computing 6(2), 1977).
std::size_t end_of_first(std::string_view piece, std::string_view text) {
    if (piece.size() > text.size()) return std::string_view::npos;
    const auto borders = borders_of(piece);
    std::size_t matched = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        while (matched > 0 && piece[matched] != text[at]) matched = borders[matched];
        if (piece[matched] == text[at]) ++matched;
        if (matched == piece.size()) return at + 1;
    }
    return std::string_view::npos;
}

}  // namespace

bool fits_pattern(std::string_view pattern, std::string_view text) {
    const auto first = pattern.find('*');
    if (first == std::string_view::npos) return pattern == text;
    const auto last = pattern.rfind('*');
    const auto begin = pattern.substr(0, first);
    const auto end = pattern.substr(last + 1);
    if (begin.size() + end.size() > text.size()) return false;
    if (!text.starts_with(begin) || !text.ends_with(end)) return false;
    text.remove_prefix(begin.size());
    text.remove_suffix(end.size());

    // Each piece between stars is matched at its first occurrence, which leaves the most text for
    // the following ones.
    std::size_t at = first + 1;
    while (at < last) {
        const auto star = pattern.find('*', at);
        const auto piece = pattern.substr(at, star - at);
        at = star + 1;
        if (piece.empty()) continue;
        const auto end_of_piece = end_of_first(piece, text);
        if (end_of_piece == std::string_view::npos) return false;
        text.remove_prefix(end_of_piece);
    }
    return true;
}

bool Pattern::fits(std::string_view candidate) const {
    return is_literal ? text == candidate : fits_pattern(text, candidate);
}

}  // namespace liaison::ask
