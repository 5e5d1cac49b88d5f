// SPDX-License-Identifier: MIT
#pragma once

// How the table of what is not loaded (unloaded.hpp) calls what a query could not find.

#include <string>
#include <string_view>

namespace liaison::ask {

/// The keys of a name, a source and a kind that are unknown.
std::string key_of_name(std::string_view name);
std::string key_of_source(std::string_view source);
std::string key_of_kind(std::string_view kind);

}  // namespace liaison::ask
