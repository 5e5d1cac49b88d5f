// SPDX-License-Identifier: MIT
#pragma once

#include "render/document/document.hpp"

namespace liaison::render {

/// Writes a list of areas or activities: each with its citations, its other names, and who states
/// what with it. The statements are in the entries of those.
void write_topics(Document& document, EntityType type, std::string_view heading);

}  // namespace liaison::render
