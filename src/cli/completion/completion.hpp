// SPDX-License-Identifier: MIT
#pragma once

// What may stand where the cursor is, read off the definition of the command line.
//
//     complete({"partners", "--format", "js"}).candidates  → json, jsonl

#include <string>
#include <vector>

namespace liaison::cli {

struct Candidate {
    std::string word;
    std::string meaning;
    bool spare = false;  ///< another word for the same, offered only once something is typed
};

struct Completion {
    bool files = false;  ///< the names of files fit, too
    std::vector<Candidate> candidates;
};

/// `words` are those of the command line behind the program's name, up to the one at the cursor,
/// which may be empty, without quotes. Loads the knowledge base that they name if its words are
/// wanted; one that does not load has none. Nothing continues a word that is no UTF-8 or has
/// control characters. Throws nothing of its own.
Completion complete(const std::vector<std::string>& words);

}  // namespace liaison::cli
