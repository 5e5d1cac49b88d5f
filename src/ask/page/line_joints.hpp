// SPDX-License-Identifier: MIT
#pragma once

// Joins lines that were wrapped at hyphens.
//
//     const auto hyphens = wrapped_hyphens("a well-\nknown ship");
//     joined_at("a well-\nknown ship", hyphens, 0) == "a well-known ship"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/page/line_forms.hpp"

namespace liaison::ask {

/// Normalizes a second or later line of a paragraph. Text that looks like a list marker is kept.
/// Empty for a line without visible characters.
std::string normalized_continuation(std::string_view line);

/// The byte positions of hyphens before a line end, unless behind a space or another hyphen.
std::vector<std::size_t> wrapped_hyphens(std::string_view line);

/// The line with its wrapped hyphens joined. A digit of `joints` in base 3, the lowest first, gives
/// the replacement for each hyphen: "-", nothing or "- ".
std::string joined_at(std::string_view line, std::span<const std::size_t> hyphens,
                      std::size_t joints);

/// The normalized text before, between and behind the hyphens.
std::vector<std::string> pieces_between(std::string_view line,
                                        std::span<const std::size_t> hyphens);

/// The `joints` by which two or more pieces are a known paragraph, or nullopt. Hashes the pieces
/// for each of the 3^(pieces - 1) possibilities.
std::optional<std::size_t> joints_of(std::span<const std::string> pieces, const KnownText& known);

}  // namespace liaison::ask
