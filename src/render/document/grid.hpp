// SPDX-License-Identifier: MIT
#pragma once

#include "render/document/document.hpp"

namespace liaison::render {

/// Writes the partners against the areas. A wide grid is several tables that each fit on a
/// sheet of paper. Each cell leads to the statement in the partner's profile.
void write_grid(Document& document);

}  // namespace liaison::render
