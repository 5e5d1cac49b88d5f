// SPDX-License-Identifier: MIT
#pragma once

// How the table of what is not loaded (unloaded.hpp) calls what a query could not find.

#include <string>
#include <string_view>

#include "liaison/model/text.hpp"

namespace liaison::ask {

/// The keys of a name, a source and a kind that are unknown.
inline std::string key_of_name(std::string_view name) { return "name " + text::fold(name); }
inline std::string key_of_source(std::string_view id) { return "source " + std::string(id); }
inline std::string key_of_kind(std::string_view kind) { return "kind " + std::string(kind); }

}  // namespace liaison::ask
