// SPDX-License-Identifier: MIT
#pragma once

// Names what is found where JSON cannot have it, for messages. Each function gets the bytes of the
// file from there on: at least four, unless the file ends before.

#include <optional>
#include <string>
#include <string_view>

namespace liaison::load {

/// Whether the byte is an ASCII letter, a digit or one of `-+._`.
bool is_word(char byte);

/// The letters of any script, digits and `-+._` at the beginning; empty if there are none.
std::string_view word_of(std::string_view ahead);

/// The first word or character: `abc`, "'}'", "a text", "the end of the file". Fit for a terminal.
std::string name_of(std::string_view ahead);

/// The message for what JSON has nowhere outside of its texts: comments, other quotes than straight
/// double ones, special spaces. None if the bytes begin with none of these.
std::optional<std::string> foreign_syntax(std::string_view ahead);

/// The message for a word that was meant as a literal or is a value elsewhere: `True`, `falsy`,
/// `NaN`. None for others.
std::optional<std::string> mistaken_literal(std::string_view word);

/// The message for the beginning of a file of another kind: UTF-16, compressed, PDF. None if
/// it is of none of these.
std::optional<std::string> foreign_file(std::string_view head);

}  // namespace liaison::load
