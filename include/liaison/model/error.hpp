// SPDX-License-Identifier: MIT
#pragma once

// The exception type for all errors: a message, an optional hint and an optional excerpt.
//
//     throw Error{ErrorKind::usage, "no partner is called \"undoc\"", "did you mean UNODC?"};

#include <cstdint>
#include <stdexcept>
#include <string>

#include "liaison/model/printable.hpp"

namespace liaison {

/// The classes of failure that a caller treats differently; each has an exit code of its own.
enum class ErrorKind : std::uint8_t {
    no,     ///< the answer is no, such as: there is no path
    usage,  ///< the question is ill-formed, or has an unknown or ambiguous name
    data,   ///< the data is not a valid knowledge base
    io,     ///< something cannot be read or written
};

/// An error with a message of one line and an optional hint on what to do. Both may quote data or
/// arguments, so pass them through `text::printable` before printing.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message, std::string hint = {},
          text::Printable excerpt = {})
        : std::runtime_error(message),
          kind_(kind),
          hint_(std::move(hint)),
          excerpt_(std::move(excerpt)) {}

    /// A copy with the key of what is unknown, for `ask::find_unloaded`.
    Error about(std::string key) const {
        Error copy = *this;
        copy.key_ = std::move(key);
        return copy;
    }

    ErrorKind kind() const { return kind_; }
    /// What to do about it; may be empty.
    const std::string& hint() const { return hint_; }
    /// The message, and the hint after a semicolon.
    std::string message_with_hint() const {
        return hint_.empty() ? std::string(what()) : std::string(what()) + "; " + hint_;
    }
    /// The line with the error and a caret under its position; may be empty.
    const text::Printable& excerpt() const { return excerpt_; }
    /// The key given to `about`, else empty.
    const std::string& key() const { return key_; }

  private:
    ErrorKind kind_;
    std::string hint_;
    text::Printable excerpt_;
    std::string key_;
};

}  // namespace liaison
