// SPDX-License-Identifier: MIT
#pragma once

// The tools of the server: each command with a result rule is one. Its arguments are those of the
// command, as the table of commands has them: {"name": "unodc"}, {"area": "cybercrime"}.

#include <string>
#include <string_view>
#include <vector>

#include "liaison/question/command_rule.hpp"

namespace liaison::serve {

/// The argument with which a tool continues a list.
inline constexpr std::string_view kCursor = "cursor";

/// Whether assistants can call the command.
inline bool is_tool(const question::CommandRule& rule) { return rule.result != nullptr; }

/// Whether the words of the command are one text, and not a list of names.
bool takes_one_text(const question::WordsRule& words);
/// The argument that has the words of the command: "name", "names", "text" …
std::string words_argument(const question::WordsRule& words);

/// The options of the command that are arguments, filters included.
std::vector<const question::OptionRule*> options_of(const question::CommandRule& rule);
/// "area" for `--area`.
std::string_view argument_name(const question::OptionRule& option);

/// The descriptions of all tools, as a JSON list.
std::string tools_json();

}  // namespace liaison::serve
