// SPDX-License-Identifier: MIT
#pragma once

// The knowledge bases that are built into the program.
//
//     for (const Builtin& builtin : builtins()) sink.write(text::printable(builtin.name));

#include <span>
#include <string_view>

namespace liaison::load {

/// A file of `data/` as it was when the program was built.
struct Builtin {
    std::string_view name;
    std::string_view description;  ///< the value of the file's key `description`
    std::string_view json;
};

/// `interpol-un`, the default, and the overlay `public-record`.
std::span<const Builtin> builtins();

}  // namespace liaison::load
