// SPDX-License-Identifier: MIT
#pragma once

// The shells that have completion, and their quoting of words.
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

/// The completion script of a shell, which must be one of `shell_names`.
std::string_view completion_script(std::string_view shell);

/// The quotes around a part of a word: none, '…', "…" or $'…'.
enum class Quote : std::uint8_t { none, single_mark, double_mark, ansi_c };

struct ShellWord {
    std::string text;           ///< without backslashes and quotes
    Quote quote = Quote::none;  ///< still open at the end
};

/// Removes quotes and backslashes from a word of a command line. Expands only a leading `~/`. In
/// fish, a backslash also escapes between single quotes.
ShellWord read_word(std::string_view word, bool fish = false);

/// The word escaped for readline to insert after an opening quote, or after none, so that bash
/// reads it literally and runs nothing of it. readline adds the closing quote.
std::string quoted_for_bash(std::string_view word, Quote quote);

}  // namespace liaison::cli
