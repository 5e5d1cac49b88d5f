// SPDX-License-Identifier: MIT
#pragma once

// Recognizes and names unexpected characters and words, for error messages. `ahead` and `head` are
// the next bytes of the file: at least four, unless the file ends earlier.

#include <optional>
#include <string>
#include <string_view>

namespace liaison::load {

/// Whether the byte is an ASCII letter, a digit or one of `-+._`.
bool is_word(char byte);

/// The longest prefix of letters of any script, digits and `-+._`; may be empty.
std::string_view word_of(std::string_view ahead);

/// The first word or character for a message: `abc`, "'}'", "a text", "the end of the file". Safe
/// for a terminal.
std::string name_of(std::string_view ahead);

/// The message if the bytes begin with something that JSON allows only within strings: a comment,
/// a quote that is not a straight double one, or a special space.
std::optional<std::string> foreign_syntax(std::string_view ahead);

/// The message for a misspelled literal (`True`, `falsy`) or a literal of other languages (`NaN`).
std::optional<std::string> mistaken_literal(std::string_view word);

/// The message if the file begins like UTF-16, a compressed file or a PDF.
std::optional<std::string> foreign_file(std::string_view head);

}  // namespace liaison::load
