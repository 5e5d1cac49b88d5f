// SPDX-License-Identifier: MIT
#pragma once

// The knowledge bases that are built into the program.
//
//     for (const Builtin& builtin : builtins()) sink.write(text::printable(builtin.name));

#include <span>
#include <string_view>
#include <vector>

namespace liaison::load {

/// A file of `data/` as it was when the program was built.
struct Builtin {
    std::string_view name;
    std::string_view description;  ///< the value of the file's key `description`
    std::string_view json;
};

/// `interpol-un`, the default, and the overlay `public-record`.
std::span<const Builtin> builtins();

/// Their names, the default first.
inline std::vector<std::string_view> builtin_names() {
    std::vector<std::string_view> names;
    for (const Builtin& builtin : builtins()) names.push_back(builtin.name);
    return names;
}

}  // namespace liaison::load
