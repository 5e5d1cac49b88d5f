// SPDX-License-Identifier: MIT
#pragma once

// From files to a knowledge base.
//
//     std::vector inputs{load::Input::named("interpol-un"), load::Input::named("more.json")};
//     const KnowledgeBase kb = load::load(inputs);

#include <span>

#include "liaison/load/input.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::load {

/// The first file with all others merged into it. Throws `DataError` with what is wrong in any of
/// them, and `Error` (io) where one cannot be read.
///
/// Merging: the same id with the same content is one entity or source (of a source, sections add
/// up); the same id with other content is a fault; facts add up, and facts that differ in their
/// citations alone become one. Title, description and hub are those of the first file.
KnowledgeBase load(std::span<Input> inputs);

}  // namespace liaison::load
