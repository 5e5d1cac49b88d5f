// SPDX-License-Identifier: MIT
#pragma once

// The shells for which there is completion, and how they write words.
//
//     read_word(R"(border\ "manage)")         == {"border manage", Quote::double_mark}
//     quoted_for_bash("a b", Quote::none)     == R"(a\ b)"
//     quoted_for_bash("it's", Quote::single)  == R"(it'\''s)"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace liaison::cli {

/// bash, zsh, fish.
std::span<const std::string_view> shell_names();

/// The script that makes a shell complete. The shell must be one of `shell_names`.
std::string_view completion_script(std::string_view shell);

/// In which quotes a part of a word is: none, '…', "…" or $'…'.
enum class Quote : std::uint8_t { none, single_mark, double_mark, ansi_c };

struct ShellWord {
    std::string text;           ///< without backslashes and quotes
    Quote quote = Quote::none;  ///< the one that is still open at the end
};

/// Takes a word of a command line apart. Nothing is expanded but `~/` at the beginning. In fish
/// a backslash also escapes between single quotes.
ShellWord read_word(std::string_view word, bool fish = false);

/// What readline inserts for the word behind an open quote, or behind none, so that bash reads the
/// word as it is and runs nothing of it. A quote at its end is closed already.
std::string quoted_for_bash(std::string_view word, Quote quote);

}  // namespace liaison::cli
