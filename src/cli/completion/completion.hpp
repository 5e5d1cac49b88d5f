// SPDX-License-Identifier: MIT
#pragma once

// Completes the word at the cursor, from the same definition that parses the command line.
//
//     complete({"partners", "--format", "js"}).candidates  → json, jsonl

#include <string>
#include <vector>

namespace liaison::cli {

struct Candidate {
    std::string word;
    std::string meaning;
    bool spare = false;  ///< a synonym, offered only once something is typed
};

struct Completion {
    bool files = false;  ///< file names can be completed here as well
    std::vector<Candidate> candidates;
};

/// `words` are the words after the program's name, unquoted, up to the one at the cursor, which may
/// be empty. If candidates come from the knowledge base, it is loaded; if that fails, there are
/// none. A word that is not UTF-8 or has control characters has no candidates. Throws no `Error`.
Completion complete(const std::vector<std::string>& words);

}  // namespace liaison::cli
