// SPDX-License-Identifier: MIT
#pragma once

// The bytes of a page that a command line names.

#include <string>

#include "liaison/load/source/input.hpp"

namespace liaison::cli {

/// All bytes of a page. Binary data is refused as soon as it is seen, and a page that is too long
/// as soon as it is: an endless input costs no memory. Throws `Error` (io).
std::string page_bytes(load::Input input);

}  // namespace liaison::cli
