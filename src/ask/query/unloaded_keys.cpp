// SPDX-License-Identifier: MIT
#include "liaison/ask/query/unloaded_keys.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"

namespace liaison::ask {

std::string key_of_name(std::string_view name) { return "name " + text::fold(name); }

std::string key_of_source(std::string_view source) { return fmt::format("source {}", source); }

std::string key_of_kind(std::string_view kind) { return fmt::format("kind {}", kind); }

}  // namespace liaison::ask
