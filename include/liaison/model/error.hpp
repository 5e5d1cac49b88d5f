// SPDX-License-Identifier: MIT
#pragma once

// What can go wrong, as one type: what happened, in one line, and what may help.
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
    usage,  ///< the question cannot be asked: ill-formed, or a name unknown or ambiguous
    data,   ///< the data is not a sound knowledge base
    io,     ///< something cannot be read or written
};

/// An error with a message of one line and, where there is one, a hint for the next try.
/// Neither is fit for a terminal before `text::printable`: both may quote data or arguments.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message, std::string hint = {},
          text::Printable excerpt = {})
        : std::runtime_error(message),
          kind_(kind),
          hint_(std::move(hint)),
          excerpt_(std::move(excerpt)) {}

    /// The same about something that is unknown here but may be known elsewhere, under this key.
    Error about(std::string key) const {
        Error copy = *this;
        copy.key_ = std::move(key);
        return copy;
    }

    ErrorKind kind() const { return kind_; }
    /// Empty where nothing helps.
    const std::string& hint() const { return hint_; }
    /// What the error is about, with a caret under the place: lines fit for a terminal, or nothing.
    const text::Printable& excerpt() const { return excerpt_; }
    /// What is unknown, as `ask::find_unloaded` looks for it; empty for any other error.
    const std::string& key() const { return key_; }

  private:
    ErrorKind kind_;
    std::string hint_;
    text::Printable excerpt_;
    std::string key_;
};

}  // namespace liaison
