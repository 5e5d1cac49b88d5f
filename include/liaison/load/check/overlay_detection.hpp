// SPDX-License-Identifier: MIT
#pragma once

// Tells overlays from complete knowledge bases.
//
//     Input input = Input::named("public-record");
//     is_overlay(input);  // true

#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Whether the file is a JSON object without the key `hub`, so that it can only be loaded on top of
/// another file. False if it is not JSON. Throws `Error` (io).
bool is_overlay(Input& input);

}  // namespace liaison::load
