// SPDX-License-Identifier: MIT
#pragma once

// Whether a file is an overlay, by its keys alone.

#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Whether a file can only be loaded on top of another one: it names no hub. A file that is no
/// knowledge base at all is no overlay. Throws `Error` (io).
bool is_overlay(Input& input);

}  // namespace liaison::load
