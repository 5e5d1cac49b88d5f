// SPDX-License-Identifier: MIT
#pragma once

#include "render/document/document.hpp"

namespace liaison::render {

/// Writes the sources with their addresses. Each has its numbered passages: the cited words, a link
/// to them in the source, and links back to the entries that cite them.
void write_source_chapter(Document& document);

}  // namespace liaison::render
