// SPDX-License-Identifier: MIT
#pragma once

#include <utf8proc.h>

#include <optional>
#include <string>
#include <string_view>

namespace liaison::text {

/// The same as utf8proc_map, in time n log n: utf8proc_map takes quadratic time for many combining
/// marks in a row. `flags` are values of utf8proc_option_t and include UTF8PROC_COMPOSE or
/// UTF8PROC_DECOMPOSE. Returns nullopt for ill-formed UTF-8.
std::optional<std::string> mapped(std::string_view utf8, int flags);

}  // namespace liaison::text
