// SPDX-License-Identifier: MIT
#pragma once

// The knowledge bases that the program carries within itself.

#include <span>
#include <string_view>

namespace liaison::load {

/// A file of `data/` as it was when the program was built.
struct Builtin {
    std::string_view name;
    std::string_view description;  ///< as the file has it
    std::string_view json;
};

/// `interpol-un`, the default, and the overlay `public-record`.
std::span<const Builtin> builtins();

}  // namespace liaison::load
