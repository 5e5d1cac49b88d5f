// SPDX-License-Identifier: MIT
#pragma once

// Receives the events of a JSON parser (RFC 8259) in the order of the text. Strings are unescaped
// UTF-8 and valid during the call.

#include <string_view>

namespace liaison::load {

class JsonHandler {
  public:
    virtual ~JsonHandler() = default;

    virtual void null() = 0;
    virtual void boolean(bool value) = 0;
    /// A finite number.
    virtual void number(double value) = 0;
    virtual void string(std::string_view value) = 0;
    virtual void begin_list() = 0;
    virtual void end_list() = 0;
    virtual void begin_object() = 0;
    /// The name of a member; its value comes next. Returns whether the parser should continue.
    virtual bool key(std::string_view name) = 0;
    virtual void end_object() = 0;
};

}  // namespace liaison::load
