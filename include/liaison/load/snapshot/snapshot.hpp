// SPDX-License-Identifier: MIT
#pragma once

// Snapshots: a knowledge base with its indices as one binary file. A question reads only the blocks
// that it needs.
//
//     Input input = Input::named("base.lkb");
//     if (is_snapshot(input)) {
//         const KnowledgeBase kb = open_snapshot(input);
//         kb.name(*kb.find("unodc"));  // reads a few blocks
//     }
//
// All numbers are fixed-width and little-endian. After the head, which has the number of records of
// each table, and a table with a checksum (XXH3) of each block, the tables follow as they are in
// memory. A block is checked when it is first used: its checksum, and that each of its indices,
// texts and words of the vocabulary exists.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/load/source/input.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::load {

/// Whether the input begins like a snapshot. False for a pipe. Throws `Error` (io).
bool is_snapshot(const Input& input);

/// The knowledge base in a snapshot. It keeps the file open. Throws `Error`: io if the file cannot
/// be read, data if it is damaged or has another version of the format. The functions of the
/// knowledge base throw likewise.
KnowledgeBase open_snapshot(const Input& input);

/// The names of the files that a snapshot was made of; empty if the knowledge base is none.
std::vector<std::string> files_in_snapshot(const KnowledgeBase& kb);

/// Reads and checks all blocks. Throws like `open_snapshot`.
void check_snapshot(const KnowledgeBase& kb);

/// Calls `write` with the bytes of a snapshot, from front to back. The tables must have indices.
void write_snapshot(const KnowledgeBase::Tables& tables,
                    const std::function<void(std::string_view)>& write);

}  // namespace liaison::load
