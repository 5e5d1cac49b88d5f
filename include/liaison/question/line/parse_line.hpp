// SPDX-License-Identifier: MIT
#pragma once

// Reads a question from the words of a command line, without the program's name.
//
//     parse_line({"partners", "--area", "cybercrime"}).question.area;  // {"cybercrime"}
//
// The program itself uses CLI11, which does not compile for WebAssembly. Both have the same rules,
// and a test compares their errors.

#include <string>
#include <vector>

#include "liaison/question/line/global_options.hpp"
#include "liaison/question/question.hpp"

namespace liaison::question {

struct ParsedLine {
    Question question;  ///< also has the format
    GlobalOptions global;
    std::vector<std::string> options;  ///< the names of the options in the line, such as "--area"
};

/// Throws `Error` (usage) if the words are no question: an unknown command or option, a missing or
/// ill-formed value. Whether the question itself can be answered, `check` says.
ParsedLine parse_line(const std::vector<std::string>& words);

}  // namespace liaison::question
