// SPDX-License-Identifier: MIT
#pragma once

#include <span>

namespace liaison::render {

/// The engine (src/engine) as a WebAssembly module, compressed by gzip. Empty if the program was
/// built without it.
std::span<const unsigned char> engine_module();

}  // namespace liaison::render
