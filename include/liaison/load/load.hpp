// SPDX-License-Identifier: MIT
#pragma once

// From files to a knowledge base.
//
//     std::vector inputs{load::Input::named("interpol-un"), load::Input::named("more.json")};
//     const KnowledgeBase kb = load::load(inputs);

#include <span>

#include "liaison/load/source/input.hpp"
#include "liaison/model/subgraph.hpp"

namespace liaison::load {

/// The first file with all others merged into it. Throws `DataError` with what is wrong in any of
/// them, and `Error` (io) where one cannot be read.
///
/// Merging: the same id with the same content is one entity or source (of a source, sections
/// and captures add up); the same id with other content is a fault; facts add up, and facts that
/// differ in their citations alone become one. Title, description and hub are those of the first
/// file.
KnowledgeBase load(std::span<Input> inputs);

/// One file by itself, as opposed to what several say together.
struct File {
    /// Its facts, title, description and schema; entities and sources also of the files below it.
    KnowledgeBase kb;
    /// What it says itself.
    Subgraph own;
};

/// The last file, the others being those that it is added to. Throws as `load` does.
File load_file(std::span<Input> inputs);

}  // namespace liaison::load
