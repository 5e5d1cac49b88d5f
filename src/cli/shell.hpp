// SPDX-License-Identifier: MIT
#pragma once

// The shells for which there is completion, and how they write words.
//
//     unquoted(R"(border\ "manage)")     == "border manage"
//     quoted_for_bash("a b", '\0')       == R"(a\ b)"

#include <span>
#include <string>
#include <string_view>

namespace liaison::cli {

/// bash, zsh, fish.
std::span<const std::string_view> shell_names();

/// The script that makes a shell complete. The shell must be one of `shell_names`.
std::string_view completion_script(std::string_view shell);

/// A word of a command line without its backslashes and quotes, of which the last may be open.
/// Nothing is expanded but `~/` at the beginning.
std::string unquoted(std::string_view word);

/// The quote that is still open at the end of a word, or NUL.
char open_quote(std::string_view word);

/// The word so that bash reads it as one, where the quote is open already.
std::string quoted_for_bash(std::string_view word, char quote);

}  // namespace liaison::cli
