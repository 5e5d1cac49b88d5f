// SPDX-License-Identifier: MIT
#pragma once

// Loads and merges files into a knowledge base.
//
//     std::vector inputs{Input::named("interpol-un"), Input::named("more.json")};
//     const KnowledgeBase merged = load::load(inputs);

#include <span>

#include "liaison/load/source/input.hpp"
#include "liaison/model/subgraph.hpp"

namespace liaison::load {

/// The first file with all others merged into it. Throws `DataError` with the faults of all files,
/// and `Error` (io) if one cannot be read.
///
/// Entities and sources with the same id and content are merged; other content under the same id
/// is a fault. A merged source has the sections and captures of all files. All facts are kept;
/// facts that differ only in their citations become one. Title, description and hub come from the
/// first file.
KnowledgeBase load(std::span<Input> inputs);

/// A single file, as opposed to the merged knowledge base of several.
struct File {
    KnowledgeBase kb;  ///< its facts and titles; entities and sources also of the files below it
    Subgraph own;      ///< the records of `kb` that are in the file itself
};

/// The last file of `inputs`, loaded on top of the others. Throws like `load`.
File load_file(std::span<Input> inputs);

}  // namespace liaison::load
