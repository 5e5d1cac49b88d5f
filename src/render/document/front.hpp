// SPDX-License-Identifier: MIT
#pragma once

#include "render/document/document.hpp"

namespace liaison::render {

/// Writes what comes before the entries: the scope, the table of contents with numbers, the index
/// of partners, and how the statements are distributed.
void write_front(Document& document);

}  // namespace liaison::render
