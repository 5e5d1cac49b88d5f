// SPDX-License-Identifier: MIT
#pragma once

// Completes the last word of a command line.
//
//     complete(question_lines(), {"partners", "--format", "js"}, [&](const Slot& slot) {
//         return words_called(slot, [&] { return &kb; });
//     });  // json and jsonl

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/question/line/line_rules.hpp"

namespace liaison::question {

struct Candidate {
    std::string word;
    std::string meaning;
    bool spare = false;  ///< a synonym, offered only once something is typed
};

struct Completion {
    bool files = false;  ///< file names can be completed here as well
    std::vector<Candidate> candidates;
};

/// The place at which a word is completed.
struct Slot {
    std::string placeholder;               ///< of an option's value or an argument, such as AREA
    const LineOption* option = nullptr;    ///< the option whose value it is, or null
    const LineCommand* command = nullptr;  ///< the command of the line, or null
    /// The options with values that precede it, by name.
    std::vector<std::pair<std::string, std::string>> given;
};

/// Returns all words that fit a place.
using WordsFor = std::function<Completion(const Slot&)>;

/// `words` are the words after the program's name, unquoted, up to the one at the cursor, which may
/// be empty. A word that is not UTF-8 or has control characters has no candidates.
Completion complete(const LineRules& rules, const std::vector<std::string>& words,
                    const WordsFor& words_for);

/// All commands.
std::vector<Candidate> command_words(const LineRules& rules);

}  // namespace liaison::question
