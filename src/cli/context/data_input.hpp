// SPDX-License-Identifier: MIT
#pragma once

// Inputs that a user names as data: a hint if one cannot be read, and the JSON of snapshots.

#include <vector>

#include "liaison/load/source/input.hpp"
#include "liaison/model/error.hpp"

namespace liaison::cli {

/// Suggests a built-in name if a file that cannot be read has a similar one.
Error with_builtin_hint(const Error& error, const std::vector<load::Input>& inputs);

/// Calls `read`. An error (io) of it gets a hint if a built-in name may have been meant.
auto reading(const std::vector<load::Input>& inputs, const auto& read) {
    try {
        return read();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::io) throw;
        throw with_builtin_hint(error, inputs);
    }
}

/// The input or, if it is a snapshot, its JSON.
load::Input as_json(const load::Input& input);

}  // namespace liaison::cli
