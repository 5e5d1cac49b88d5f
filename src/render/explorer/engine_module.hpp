// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace liaison::render {

/// The engine (src/engine) as a WebAssembly module: compressed by gzip, then in base64. Empty if
/// the program was built without it.
std::string_view engine_module();

}  // namespace liaison::render
