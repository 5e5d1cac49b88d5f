// SPDX-License-Identifier: MIT
#pragma once

// Lines that were wrapped at hyphens, and the ways to join them again.
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

/// A further line of a paragraph, normalized: what looks like the marker of a list stays. Empty for
/// a line that has nothing to be seen.
std::string normalized_continuation(std::string_view line);

/// Where a line break follows a hyphen that follows a letter or digit; the byte of the hyphen.
std::vector<std::size_t> wrapped_hyphens(std::string_view line);

/// The line with its wrapped hyphens joined; the digits of `joints` to the base 3 say how.
std::string joined_at(std::string_view line, std::span<const std::size_t> hyphens,
                      std::size_t joints);

/// The normalized text before, between and behind the hyphens.
std::vector<std::string> pieces_between(std::string_view line,
                                        std::span<const std::size_t> hyphens);

/// How such pieces, two or more, are a known paragraph. Tries all ways, of which there are 3 for
/// each hyphen, but only hashes the pieces for each.
std::optional<std::size_t> joints_of(std::span<const std::string> pieces, const KnownText& known);

}  // namespace liaison::ask
